"""Raw cells made comparable: width, blanks, words for "nothing", marks of spreadsheet errors."""

import re
import unicodedata

NOTHING = frozenset(
    (
        *("", "-", "--", "---", "—", "——", "–", "/", "\\", "//", "...", "…", "……", "*", "."),
        *("无", "无数据", "暂无", "暂缺", "不详", "未知", "空", "缺", "未提供", "未统计", "不适用"),
        *("na", "n/a", "null", "none", "nan", "nil", "unknown", "not available", "<null>"),
    )
)
"""What a folded cell holds where its writer had nothing to say."""

SPREADSHEET_ERRORS = frozenset(
    ("#n/a", "#div/0!", "#ref!", "#value!", "#name?", "#num!", "#null!", "#getting_data")
)

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

_BLANKS = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff\xa0\u3000]+")
_NO_DIGITS = re.compile("([¹²³⁰-⁻¼-¾⅐-⅟①-⒛⓪-⓿㉈-㉏㉑-㉟㊱-㊿❶-➓]+)")
_AS_TEXT = re.compile(r'="(.*)"', re.DOTALL)
_TEXT_MARKS = ("=", "'", "`", "‘", "’")
_DAMAGE = re.compile("\ufffd|[ÃÂÄÅÆÇÈÉÊË][\x80-\xbf\u0152-\u2122]|锟斤拷|烫烫烫|屯屯屯")


def fold(value):
    """Reduce a cell to its folded text: width and blanks made equal.

    Superscripts, enclosed numbers and fractions stay: 12.5① is not 12.51. What spreadsheets and
    portals put around a text to keep it one goes: ``="001"``, ``'001``, `` `001``.

    Parameters
    ----------
    value : str or None

    Returns
    -------
    str
        Empty for None.

    Examples
    --------
    >>> fold("　１，２３４．５ "), fold(None), fold("12.5①"), fold('="001"')
    ('1,234.5', '', '12.5①', '001')
    """
    if value is None:
        return ""
    text = value
    if not text.isascii():
        if _NO_DIGITS.search(text):
            text = "".join(
                part if _NO_DIGITS.match(part) else unicodedata.normalize("NFKC", part)
                for part in _NO_DIGITS.split(text)
                if part
            )
        else:
            text = unicodedata.normalize("NFKC", text)
    text = _BLANKS.sub(" ", text).strip()
    return _unquoted(text) if text[:1] in _TEXT_MARKS else text


def is_nothing(value):
    """Whether a cell holds nothing or a word for it."""
    return value is None or fold(value).casefold() in NOTHING


def is_damaged(value):
    """Whether a text shows the traces of a wrong conversion between encodings."""
    return bool(_DAMAGE.search(value))


def neutralised(value):
    """Return a text that a spreadsheet takes as text, never as a formula.

    Parameters
    ----------
    value : object
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


def restored(value):
    """Take away what keeps a text one in a spreadsheet, such as `neutralised` put before it."""
    if value[:1] == "'" and value[1:].lstrip(" ").startswith(FORMULA_STARTS):
        return value[1:]
    return _unquoted(value) if value[:1] in _TEXT_MARKS else value


def _unquoted(value):
    """Take ``="…"`` or a single mark from before a text; a text in two marks keeps them."""
    formula = _AS_TEXT.fullmatch(value)
    if formula:
        return formula[1].replace('""', '"')
    if value[0] != "=" and value[0] not in value[1:]:
        return value[1:].lstrip()
    return value
