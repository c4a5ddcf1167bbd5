"""Texts that were read in another encoding than they were written in.

Examples
--------
>>> [is_garbled(text) for text in ("长江", "³¤½­", "闀挎睙", "长�", "???", "Rhône", None)]
[False, True, True, True, True, False, False]
"""

import re
from typing import Any

_LOST = re.compile("[\ufffd\x80-\x9f]")
# runs that Chinese read byte by byte gives, as ISO 8859-1 or Windows 1252 shows the bytes
_BYTES = re.compile("[\xa0-\xffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{3,}")
_CHINESE = re.compile("[\u3400-\u9fff]")
_ONLY_MARKS = frozenset("?？ ")


def is_garbled(text: Any) -> bool:
    """Return whether a text shows that it was read in a wrong encoding.

    Chinese written as GB18030 or UTF-8 and read byte by byte (``³¤½­`` for 长江), UTF-8 read as
    GB18030 (``闀挎睙``), characters that were lost (U+FFFD, or nothing but question marks).

    Parameters
    ----------
    text
        Anything but text is not garbled.
    """
    if not isinstance(text, str) or not text:
        return False
    if _LOST.search(text) or ("?" in text and _ONLY_MARKS.issuperset(text)):
        return True
    runs = _BYTES.findall(text)
    if any(_is_chinese(run, "cp1252", way) for run in runs for way in ("utf-8", "gb18030")):
        return True
    return bool(_CHINESE.search(text)) and _is_chinese(text, "gb18030", "utf-8")


def _is_chinese(text, written, read):
    """Return whether the bytes of a text, read in another encoding, hold Chinese."""
    try:
        other = text.encode(written).decode(read)
    except UnicodeError:
        return False
    return bool(_CHINESE.search(other))
