"""What each site is, read from the data: its kind of facility, its chemical flag, its industry.

Examples
--------
>>> found = as_the_data_say(
...     4,
...     kinds=["tailings", None, None, None],
...     flags=[None, "否", None, None],
...     industries=[None, None, "C2614", "C27"],
...     codes=industry_codes("C25,C26,C271"),
... )
>>> found.codes.tolist(), found.source.tolist()
([1, 2, 0, -1], ['field', 'flag', 'code', 'unknown'])
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from ...array_types import Column
from ...cells import cell_text, folding, list_cells, yes_no
from ...message import InputError
from ...text.place_names import fold
from .rule_sets import CHEMICAL, FACILITIES, NOT_CHEMICAL, OTHER, UNKNOWN

SOURCES = ("field", "flag", "code", "parameter", "unknown")
"""Values of ``facil_src``: what told the kind of facility."""

KINDS = dict(enumerate(FACILITIES)) | {NOT_CHEMICAL: "not chemical", UNKNOWN: "unknown"}
"""Values of ``facil_kind``: what a site is taken for."""

_FIELD, _FLAG, _CODE, _PARAMETER, _UNKNOWN = SOURCES
_NOTHING, _UNREAD = -3, -4  # beside kinds and `UNKNOWN`: an empty cell, an unreadable one
_KINDS = {
    word: code
    for code, words in enumerate(
        (
            ("chemical", "化工", "化工园区", "化工项目", "化工企业"),
            ("tailings", "尾矿", "尾矿库"),
            ("other", "其他", "其它", "非化工", "非化工园区", "非化工企业", "non-chemical"),
        )
    )
    for word in words
}
_SEPARATORS = re.compile(r"[;,、/|\s()]+")
_LISTED = re.compile(r"([a-t])(\d{0,4})|()(\d{2,4})")
_STATED = re.compile(
    r"(?<![a-z\d])(?:([a-t])[\s._-]*(\d{1,4})(?!\d)|()(\d{2,4})(?!\d)|([a-t])()(?![a-z\d]))"
)
_RANGE = re.compile(r"\d\s*[-~–—至到]\s*[a-t]?\d")
_MINING = tuple(f"{division:02}" for division in range(6, 13))  # section B of GB/T 4754


@dataclass
class Facilities:
    """What n sites are.

    Parameters
    ----------
    codes : ndarray of int8, shape (n,)
        Index into `rule_sets.FACILITIES`, or `rule_sets.UNKNOWN`, or `rule_sets.NOT_CHEMICAL`.
    source : ndarray of object, shape (n,)
        One of `SOURCES`.
    unread : dict of str to list
        By source the distinct values that are there and cannot be read.
    contradicted : ndarray of bool, shape (n,), optional
        Sites that a source takes for none while a later one says that they are chemical.
    """

    codes: np.ndarray
    source: np.ndarray
    unread: dict
    contradicted: np.ndarray | None = None

    @property
    def kinds(self) -> np.ndarray:
        """What each site is, in words (`KINDS`); None where nothing was asked."""
        asked = self.source != None  # noqa: E711 - each
        if not asked.any():
            return self.source
        told = np.full(len(self.codes), None, dtype=object)
        for code in np.unique(self.codes[asked]):
            told[asked & (self.codes == code)] = KINDS.get(int(code))
        return told


def as_stated(size: int, kind: int, kinds: Column | None = None) -> Facilities:
    """Take one kind for all sites, where no field says another.

    Parameters
    ----------
    kind
        Index into `rule_sets.FACILITIES`.
    kinds : shape (n,)
        Kinds of facility in words; an unreadable one is `rule_sets.UNKNOWN`.
    """
    found = Facilities(np.full(size, kind, np.int8), np.full(size, _PARAMETER, object), {})
    if kinds is not None:
        read, found.unread[_FIELD] = _read(kinds, _kind)
        there = read != _NOTHING
        found.codes[there] = np.where(read == _UNREAD, UNKNOWN, read)[there]
        found.source[there] = np.where(read == _UNREAD, _UNKNOWN, _FIELD)[there]
    return found


def as_the_data_say(
    size: int,
    *,
    kinds: Column | None = None,
    flags: Column | None = None,
    industries: Column | None = None,
    codes: Iterable[tuple[str, ...]] = (),
) -> Facilities:
    """Read what each site is: its kind, else its chemical flag, else its industry, else unknown.

    Parameters
    ----------
    kinds : shape (n,)
        ``chemical``, ``tailings``, ``other`` or their Chinese words.
    flags : shape (n,)
        Yes or no: is it chemical? One that is not is neither, unless its industry is mining.
    industries : shape (n,)
        Codes of GB/T 4754, with or without the section's letter, also lists of them. A mine is
        `rule_sets.NOT_CHEMICAL`: it may have a tailings pond.
    codes
        The industries that are chemical, see `industry_codes`.

    Returns
    -------
    Facilities
        A value that is there but cannot be read leaves room for doubt: what follows it may show
        that the site is chemical, not that it is none.
    """
    found = Facilities(np.full(size, UNKNOWN, np.int8), np.full(size, _UNKNOWN, object), {})
    found.contradicted = np.zeros(size, bool)
    doubt = np.zeros(size, bool)
    for source, values, reader in (
        (_FIELD, kinds, _kind),
        (_FLAG, flags, _flag),
        (_CODE, industries, lambda value: _industry(value, codes)),
    ):
        if values is None:
            continue
        read, found.unread[source] = _read(values, reader)
        found.contradicted |= (found.codes == OTHER) & (read == CHEMICAL)
        told = (found.codes == UNKNOWN) & (read > _NOTHING) & ~(doubt & (read != CHEMICAL))
        told |= (read == NOT_CHEMICAL) & (found.source == _FLAG) & (found.codes == OTHER)
        found.codes[told] = read[told]
        found.source[told] = np.where(read >= 0, source, _UNKNOWN)[told]
        doubt |= read == _UNREAD
    return found


def industry_codes(listed: str) -> list[tuple[str, ...]]:
    """Read the list of industries that are chemical.

    Parameters
    ----------
    listed
        Codes of GB/T 4754 such as ``C25,C26,C271``, with or without the section's letter.

    Returns
    -------
    list of tuple of str
        Letter (lower case, or empty) and digits.

    Raises
    ------
    InputError
        Where an entry is no code.
    """
    words = [word for word in _SEPARATORS.split(_plain(listed)) if word]
    codes = [_LISTED.fullmatch(word) for word in words]
    for word, code in zip(words, codes, strict=True):
        if not code:
            raise InputError(
                "The chemical industry codes hold {value}; give codes of GB/T 4754 such as "
                "C25,C26,C271.",
                value=word,
            )
    return [_letter_and_digits(code) for code in codes]


def kinds_named(text: str | None) -> frozenset | None:
    """Return the kinds of facility that a list names; None where it is empty or cannot be read.

    Examples
    --------
    >>> sorted(kinds_named("化工；尾矿库")), kinds_named("无"), kinds_named("造纸")
    (['chemical', 'tailings'], frozenset(), None)
    """
    words = [fold(part) for part in list_cells.parts(text)]
    if words in (["无"], ["none"]):
        return frozenset()
    kinds = [_KINDS.get(word) for word in words]
    if not kinds or None in kinds:
        return None
    return frozenset(FACILITIES[kind] for kind in kinds if kind is not None)


def _read(values, reader):
    """Read a column; return the codes, and the distinct values that cannot be read."""
    known, unread = {}, []
    codes = np.empty(len(values), dtype=np.int8)
    for row, cell in enumerate(values):
        value = ";".join(map(str, cell)) if isinstance(cell, list | tuple) else cell
        key = (type(value), value)
        if key not in known:
            known[key] = _NOTHING if _is_nothing(value) else reader(value)
            if known[key] == _UNREAD:
                unread.append(value)
        codes[row] = known[key]
    return codes, unread


def _is_nothing(value):
    """Whether a cell holds nothing; of words for it those that are no "no" (无)."""
    return cell_text.is_nothing(value) and yes_no.answer(value) is None


def _kind(value):
    return _KINDS.get(fold(value), _UNREAD)


def _flag(value):
    said = yes_no.answer(value)
    if said is not None:
        return CHEMICAL if said else OTHER
    kind = _kind(value)
    return kind if kind in {CHEMICAL, OTHER} else _UNREAD


def _industry(value, chemical):
    """Return what the codes of a cell say together: what may be chemical goes before."""
    plain = _plain(value)
    found = [_of_code(_letter_and_digits(code), chemical) for code in _STATED.finditer(plain)]
    if not found or _RANGE.search(plain) or re.search(r"\d", _STATED.sub("", plain)):
        found.append(_UNREAD)
    return next(kind for kind in (CHEMICAL, _UNREAD, UNKNOWN, NOT_CHEMICAL, OTHER) if kind in found)


def _of_code(code, chemical):
    letter, digits = code
    open_ = False
    for other, wanted in chemical:
        same = digits.startswith(wanted)
        if (same or wanted.startswith(digits)) and letter and other and letter != other:
            if same and digits:
                return _UNREAD  # no such code: the digits belong to another section
            continue
        if same:
            return CHEMICAL
        open_ |= wanted.startswith(digits)
    if open_:
        return UNKNOWN
    mine = letter == "b" or (not letter and digits.startswith(_MINING))
    return NOT_CHEMICAL if mine else OTHER


def _letter_and_digits(code):
    """Return the two groups of the alternative that matched."""
    letter, digits = (group for group in code.groups() if group is not None)
    return letter, digits


def _plain(value):
    """Return a cell as folded text, whole numbers without decimals."""
    return re.sub(r"\.0+$", "", folding.fold(cell_text.as_text(value)).casefold())
