"""What tells one site from another: its id, its credit code, its name and its place.

A row number tells nothing: the next file has another order.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from typing import Any

from ...cells import cell_text, credit_code
from ...cells.folding import word

_FORMER = re.compile(
    r"\((?:原(?![料油煤址])名?|曾用名|曾用|曾名|前身|旧称|旧名|formerly|former)[::]?([^()]*)\)"
)
_MARKS = re.compile(r"[\s()\[\]【】《》〈〉\"'“”‘’·•,，、.。]+")
_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
_FRACTION = re.compile(r"(\d+)\.0+")
_DIGITS = 12
_DEGREES = 4  # decimals of a place in a made id: about 10 m


def names(name: str | None) -> list[str]:
    """Return a site's present name and its former ones, reduced to what must agree.

    Width, case, blanks, brackets and marks do not tell names apart, nor do the two words for a
    limited company (有限责任公司, 有限公司); a stock company (股份有限公司) is another one.

    Returns
    -------
    list of str
        The present name first; empty where there is none.

    Examples
    --------
    >>> names("甲园（原甲工业园）"), names(" 乙 园"), names("丙（武汉）有限责任公司")
    (['甲园', '甲工业园'], ['乙园'], ['丙武汉有限公司'])
    """
    if name is None:
        return []
    folded = cell_text.fold(name).casefold()
    found = [_FORMER.sub("", folded), *_FORMER.findall(folded)] if "(" in folded else [folded]
    bare = [_MARKS.sub("", each).replace("有限责任公司", "有限公司") for each in found]
    return [each for each in bare if each]


def id_form(value: Any) -> Any:
    """Return an id without what spreadsheets change: width, case, blanks, leading zeros.

    Examples
    --------
    >>> id_form("001"), id_form(" P1"), id_form("p01"), id_form("1.0")
    ('1', 'p1', 'p1', '1')
    """
    folded = word(value)
    whole = _FRACTION.fullmatch(folded) if "." in folded else None
    return _ZEROS.sub("", whole.group(1) if whole else folded)


def code(value: Any) -> Any:
    """Return a credit code that identifies, or None: a rounded or mistyped one does not."""
    if not value:
        return None
    read = credit_code.read(str(value))
    return read if credit_code.is_valid(read) else None


def made_id(
    kind: str,
    values: dict[str, Any],
    place: tuple[Any, ...] | None,
    cells: Sequence[str | None],
    keys: Sequence[str] = (),
) -> str:
    """Make an id for a row that has none, from what the row says of the site.

    Parameters
    ----------
    kind
        Name of the inventory layer, with which the id begins.
    values : dict of str to object
        Fields of the row.
    place
        Coordinates, else the park the row stands for.
    cells : sequence of (str or None)
        The row as it is, for one that has neither name nor place.
    keys
        Fields that identify a row, where the user says so.

    Examples
    --------
    >>> made_id("enterprises", {"uscc": "91350100M000100Y43"}, None, [])
    'enterprises-91350100M000100Y43'
    >>> made_id("parks", {"name": "甲园"}, (114.3, 30.6), []) == made_id(
    ...     "parks", {"name": "甲 园"}, (114.300001, 30.6), [])
    True
    """
    told = [id_form(str(values[key])) for key in keys if values.get(key) is not None]
    if not keys or len(told) < len(keys):
        uscc = code(values.get("uscc"))
        if uscc:
            return f"{kind}-{uscc}"
        told = names(values.get("name"))[:1]
        if isinstance(place, tuple):
            told += [f"{round(number, _DEGREES) + 0.0:.{_DEGREES}f}" for number in place]
        elif place:
            told.append(id_form(place))
        if len(told) < 2:
            told = [cell or "" for cell in cells]
    digest = hashlib.sha256("\x1f".join(told).encode()).hexdigest()
    return f"{kind}-{digest[:_DIGITS]}"


class MadeIds:
    """Ids made in one run, each only once: what is said twice gets a number behind.

    Parameters
    ----------
    kind : str
    taken : iterable of str
        Ids that stand already.
    """

    def __init__(self, kind: str, taken: Iterable[str] = ()) -> None:
        self.kind = kind
        self._taken = set(taken)

    def is_taken(self, name: str) -> bool:
        """Whether an id stands already."""
        return name in self._taken

    def take(self, name: str) -> None:
        """Note an id that stands."""
        self._taken.add(name)

    def make(
        self,
        values: Any,
        place: tuple[Any, ...],
        cells: Sequence[str | None],
        keys: Sequence[str] = (),
    ) -> Any:
        """Make an id of its own for a row; see `made_id`."""
        base = made_id(self.kind, values, place, cells, keys)
        free, number = base, 2
        while free in self._taken:
            free = f"{base}-{number}"
            number += 1
        self._taken.add(free)
        return free


def is_row_number(value: Any, kind: str) -> bool:
    """Whether an id was made from a row number, as version 0.1 did (``parks-12``)."""
    return bool(re.fullmatch(rf"{re.escape(kind)}-(\d{{1,3}}-)?\d{{1,7}}", value))


def base_of_several(value: Any, kind: str) -> Any:
    """Return the id without its number where it was made for one of several alike rows."""
    found = re.fullmatch(rf"({re.escape(kind)}-(?:[0-9a-f]{{12}}|[0-9A-Z]{{18}}))-\d+", value)
    return found.group(1) if found else None


def is_made(value: Any, kind: str) -> Any:
    """Whether an id was made here, from whatever."""
    made = rf"{re.escape(kind)}-([0-9a-f]{{12}}|[0-9A-Z]{{18}})(-\d+)?"
    return is_row_number(value, kind) or bool(re.fullmatch(made, value))
