"""Whether two names are two people, and whether those whom a record names may stand for it."""

from collections.abc import Mapping
from typing import Any

from ...cells.cell_text import is_nothing
from ...cells.folding import fold

STATUSES = ("screened", "visited", "confirmed", "overruled")
"""What the values of ``STATUS`` of a verification stand for, an interface."""

SCREENED, _, _, CORRECTED = STATUSES


def same_person(one: str, other: str) -> bool:
    """Whether two names are one person's, however they are written.

    Examples
    --------
    >>> same_person("李　工", "李工"), same_person("Li Wei", "LI WEI "), same_person("李工", "王工")
    (True, True, False)
    """
    return _bare(one) == _bare(other)


def is_name(text: str) -> bool:
    """Whether a text names somebody.

    Examples
    --------
    >>> is_name("王工"), is_name(" "), is_name("无"), is_name("——")
    (True, False, False, False)
    """
    return not is_nothing(text) and any(map(str.isalnum, text))


def objection(record: Mapping[str, Any]) -> str:
    """Return why a record of a verification cannot stand as it is, "" where it can.

    Parameters
    ----------
    record
        ``status``, ``maker``, ``checker``, ``reason``.

    Examples
    --------
    >>> objection({"status": "confirmed", "maker": "王工", "checker": "王工"})
    'one person in both parts'
    >>> objection({"status": "screened", "maker": "王工"})
    ''
    """
    status = record.get("status")
    maker, checker, reason = (
        str(record.get(name) or "").strip() for name in ("maker", "checker", "reason")
    )
    if status not in STATUSES:
        return "its status is none that is known"
    if not is_name(maker):
        return "nobody is named who made it"
    if checker and same_person(maker, checker):
        return "one person in both parts"
    if not is_name(checker) and (checker or status != SCREENED):
        return "no second person"
    if status == CORRECTED and not reason:
        return "a correction without its reason"
    return ""


def _bare(name):
    return "".join(each for each in fold(name).casefold() if each.isalnum())
