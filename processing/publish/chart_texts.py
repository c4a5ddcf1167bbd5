"""Texts and numbers of figures: lines broken, texts shown as they are, NaN as nothing."""

import re
from textwrap import wrap

_MARKUP = re.compile(r"<(?!br>|extra></extra>|/extra>)")  # ours, and harmless in a name
LIGHT = 150  # of 255: what is lighter bears black texts


def wrapped(text, characters):
    """Return a text in lines of about so many characters."""
    return "<br>".join(wrap(text, max(characters, 8), break_long_words=False)) or text


def lines_of(text):
    """Return the lines of a text that `wrapped` has broken."""
    return str(text).split("<br>")


def inert(made):
    """Return a figure whose texts plotly shows as they are: it takes tags in texts for markup.

    Parameters
    ----------
    made : dict, list, str or other
        A figure or a part of it.

    Examples
    --------
    >>> inert({"text": ["<a href='http://x'>A & B</a><br>C"]})
    {'text': ["&lt;a href='http://x'>A &amp; B&lt;/a><br>C"]}
    """
    if isinstance(made, dict):
        return {key: inert(value) for key, value in made.items()}
    if isinstance(made, (list, tuple)):
        return [inert(each) for each in made]
    if not isinstance(made, str):
        return made
    return _MARKUP.sub("&lt;", made.replace("&", "&amp;"))


def json_number(value):
    """Return a JSON number, None for what is none."""
    if value is None:
        return None
    value = float(value)
    return value if value - value == 0 else None


def legible_on(colour):
    """Return the colour of texts on a colour.

    Parameters
    ----------
    colour : str
        ``#rrggbb``.

    Examples
    --------
    >>> legible_on("#b2182b"), legible_on("#fdae61")
    ('white', 'black')
    """
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "black" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > LIGHT else "white"
