"""Names of rivers and places, compared as a reader would compare them."""

from typing import Any

from ..cells import folding


def fold(name: Any) -> str:
    """Reduce a name to what must agree: no brackets, width, case or outer blanks.

    Parameters
    ----------
    name
        Text; anything else (None, NaN, NULL) has no name.

    Returns
    -------
    str
        Empty where there is no name.

    Examples
    --------
    >>> fold(" 汉江（汉水） "), fold("Han  JIANG")
    ('汉江', 'han jiang')
    """
    if not isinstance(name, str):
        return ""
    return " ".join(folding.without_brackets(folding.fold(name)).casefold().split())
