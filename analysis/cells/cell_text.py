"""Raw cells made comparable: width, blanks, words for "nothing", marks of spreadsheet errors."""

import re
from typing import Any

from .folding import fold, unquoted

NOTHING = frozenset(
    (
        *("", "-", "--", "---", "—", "——", "–", "/", "\\", "//", "...", "…", "……", "*", "."),
        *("无", "无数据", "暂无", "暂缺", "不详", "未知", "空", "缺", "未提供", "未统计", "不适用"),
        *("na", "n/a", "null", "none", "nan", "nil", "unknown", "not available", "<null>"),
    )
)
"""What a folded cell holds where its writer had nothing to say."""

# GDAL writes a text that begins with the last one as a formula of ODS
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "of:=")

NOT_CALCULATED = "#NOT CALCULATED"
"""What a reader gives for a formula that was saved without its value."""

_ERROR = re.compile(
    r"#(N/A|DIV/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA|##+)"
    r"|Err:\d{3}"
)
_DAMAGE = re.compile("\ufffd|[ÃÂÄÅÆÇÈÉÊË][\x80-\xbf\u0152-\u2122]|锟斤拷|烫烫烫|屯屯屯")


def as_text(value: Any) -> str | None:
    """Return a value of a layer as the text of its cell.

    Returns
    -------
    str or None
        Whole numbers without decimals, text without outer blanks; None where there is nothing:
        None, NaN, a blank text.

    Examples
    --------
    >>> as_text(7.0), as_text(" a "), as_text(float("nan")), as_text("")
    ('7', 'a', None, None)
    """
    if is_missing(value):
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip() or None


def is_missing(value: Any) -> Any:
    """Whether a value is None, or NaN or a missing time, which differ from themselves."""
    return value is None or value != value  # noqa: PLR0124


def is_nothing(value: Any) -> Any:
    """Whether a cell, or the value of a layer, holds nothing or a word for it."""
    if isinstance(value, str):
        return fold(value).casefold() in NOTHING
    return is_missing(value)


def is_error(value: str) -> bool:
    """Whether a cell holds an error of a spreadsheet, or a formula that has no value yet.

    Examples
    --------
    >>> is_error("#DIV/0!"), is_error("########"), is_error("#1 园区")
    (True, True, False)
    """
    if value[0] not in "#E":
        return False
    return value == NOT_CALCULATED or bool(_ERROR.fullmatch(value))


def may_hold_errors(joined: str) -> bool:
    """Whether many cells joined to one text can hold what `is_error` looks for."""
    return "#" in joined or "Err:" in joined


def is_damaged(value: Any) -> bool:
    """Whether a text shows the traces of a wrong conversion between encodings."""
    return bool(_DAMAGE.search(value))


def neutralised(value: Any) -> Any:
    """Return a text that a spreadsheet takes as text, never as a formula.

    Parameters
    ----------
    value
        Only text is changed; numbers pass.

    Returns
    -------
    object
        With a leading apostrophe where the text starts with ``= + - @``, tab or return.

    Examples
    --------
    >>> neutralised("=cmd|'/c calc'!A0"), neutralised(-3.0)
    ("'=cmd|'/c calc'!A0", -3.0)
    """
    if isinstance(value, str) and value.lstrip(" ").startswith(FORMULA_STARTS):
        return "'" + value
    return value


def restored(value: Any) -> Any:
    """Take away what keeps a text one in a spreadsheet, such as `neutralised` put before it."""
    if value[:1] == "'" and value[1:].lstrip(" ").startswith(FORMULA_STARTS):
        return value[1:]
    return unquoted(value)


def whole_characters(text: str) -> str:
    r"""Return a text without halves of characters, which formats that escape them can hold.

    Examples
    --------
    >>> whole_characters("\ud83d\ude00") == "\U0001f600", whole_characters("a\udc00") == "a\ufffd"
    (True, True)
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def shortened(value: Any) -> str:
    """Return a cell as a sentence can tell it: on one line, and no longer than 60 characters."""
    folded = " ".join(str(value).split())
    return folded if len(folded) <= 60 else folded[:59] + "…"
