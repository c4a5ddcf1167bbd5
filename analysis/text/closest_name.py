"""What a mistyped name may have meant."""

import difflib
from collections.abc import Iterable

from ..cells.folding import fold
from ..message import Message

LIKE_ENOUGH = 0.6
_LISTED = 30


def closest(name: str, names: Iterable[str]) -> str:
    """Return the name that is close to a mistyped one, or an empty string.

    Returns
    -------
    str
        Empty where none shares three fifths of its letters with ``name``, width and case apart:
        a name that is merely the least different one would mislead.

    Examples
    --------
    >>> closest("codt", ["cod_t", "name"]), closest("codt", ["name", "水"])
    ('cod_t', '')
    """
    folded = {fold(str(each)).casefold(): str(each) for each in names}
    hit = difflib.get_close_matches(fold(str(name)).casefold(), folded, n=1, cutoff=LIKE_ENOUGH)
    return folded[hit[0]] if hit else ""


def hint(name: str, names: Iterable[str]) -> Message:
    """Return what to say beside a name that is not there: the close one, else all there are.

    Returns
    -------
    Message
        The second half of a sentence, without its full stop.

    Examples
    --------
    >>> print(hint("codt", ["cod_t", "name"]))
    the closest name is cod_t
    >>> print(hint("x", ["cod_t", "name"]))
    the names there are cod_t, name
    """
    names = [str(each) for each in names]
    close = closest(name, names)
    if close:
        return Message("the closest name is {close}", close=close)
    if not names:
        return Message("there are no names at all")
    shown = ", ".join(names[:_LISTED])
    if len(names) > _LISTED:
        shown += ", …"
    return Message("the names there are {names}", names=shown)
