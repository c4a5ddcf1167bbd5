"""Cells folded to what they say: width, blanks and the marks that keep a text one."""

import re
import unicodedata
from typing import Any

_BLANKS = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff\xa0\u3000]+")
_NO_DIGITS = re.compile("([¹²³⁰-⁻¼-¾⅐-⅟①-⒛⓪-⓿㉈-㉏㉑-㉟㊱-㊿❶-➓]+)")
_BRACKETS = re.compile(r"\([^()]*\)|（[^（）]*）|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕")
_AS_TEXT = re.compile(r'="(.*)"', re.DOTALL)
_TEXT_MARKS = ("=", "'", "`", "‘", "’")


def fold(value: str | None) -> str:
    """Reduce a cell to its folded text: width and blanks made equal.

    Superscripts, enclosed numbers and fractions stay: 12.5① is not 12.51. What spreadsheets and
    portals put around a text to keep it one goes: ``="001"``, ``'001``, `` `001``.

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
    if value.isalnum() and unicodedata.is_normalized("NFKC", value):
        return value  # letters and digits of their own width, as most cells are
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
        text = _BLANKS.sub(" ", text)
    return unquoted(" ".join(text.split()))


def word(value: str | None) -> str:
    """Reduce a cell to a word that is compared: folded, without case and blanks.

    Examples
    --------
    >>> word(" Ｙｅｓ "), word("沿 江")
    ('yes', '沿江')
    """
    return fold(value).casefold().replace(" ", "")


def without_brackets(text: Any) -> Any:
    """Return a text without what stands in brackets.

    Examples
    --------
    >>> without_brackets("绿色园区（国家级）")
    '绿色园区 '
    """
    return _BRACKETS.sub(" ", text)


def unquoted(value: str) -> Any:
    """Take ``="…"`` or a single mark from before a text; a text in two marks keeps them."""
    if not value or value[0] not in _TEXT_MARKS:
        return value
    formula = _AS_TEXT.fullmatch(value)
    if formula:
        return formula[1].replace('""', '"')
    if value[0] != "=" and value[0] not in value[1:]:
        return value[1:].lstrip()
    return value
