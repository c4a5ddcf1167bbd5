"""Whose file it is: one of those expected, told by names of files and folders or by titles."""

import re
from collections.abc import Iterable, Sequence

from ...cells import cell_text

_BETWEEN = re.compile(r"[;；,，、\t\r\n|]+")
_PEOPLES = (
    "土家|苗|侗|壮|瑶|彝|藏|羌|回|傣|白|布依|哈尼|拉祜|佤|景颇|傈僳|纳西|普米|怒|独龙|仡佬|水|毛南"
    "|仫佬|畲|黎|满|蒙古|朝鲜|土|东乡|保安|裕固|撒拉|达斡尔|各"
)
_ENDING = re.compile(rf"(?:(?:{_PEOPLES})族)*(?:自治县|自治旗|自治州|新区|林区|特区|县|区|市|旗)$")
_SHORTEST = 2  # letters of a name without its ending


def read_expected(text: str) -> list[str]:
    """Return the names of a list as it is typed or pasted, each once.

    Examples
    --------
    >>> read_expected("江夏区、蔡甸区；黄陂区")
    ['江夏区', '蔡甸区', '黄陂区']
    """
    return list(dict.fromkeys(filter(None, map(str.strip, _BETWEEN.split(text or "")))))


def named_in(text: str, expected: Sequence[str]) -> list[str]:
    """Return the expected names that a text holds; one that is part of a longer one is not held.

    A name may stand without its ending (江夏 for 江夏区) where no other is called so.

    Examples
    --------
    >>> named_in("2025年江夏化工园区台账（最终版）", ["江夏区", "蔡甸区"])
    ['江夏区']
    >>> named_in("城东区企业名单", ["东区", "城东区"])
    ['城东区']
    """
    folded = cell_text.fold(text).casefold()
    found = _spans(folded, {name: [cell_text.fold(name).casefold()] for name in expected})
    if not found:
        found = _spans(folded, _short(expected))
    longest = [
        (start, end, name)
        for start, end, name in found
        if not any(
            (first <= start and end <= last) and last - first > end - start
            for first, last, _ in found
        )
    ]
    return list(dict.fromkeys(name for _, _, name in sorted(longest)))


def sender_of(texts: Iterable[str], expected: Sequence[str]) -> str | None:
    """Return whose file it is, by the first text that names one expected sender and no other.

    Parameters
    ----------
    texts
        The file's name, then its folders from the inmost, then titles in it.

    Returns
    -------
    str or None
        None where nothing tells, or the first text that tells names several.

    Examples
    --------
    >>> sender_of(["台账.xlsx", "蔡甸区"], ["江夏区", "蔡甸区"])
    '蔡甸区'
    >>> sender_of(["江夏区和蔡甸区.xlsx", "蔡甸区"], ["江夏区", "蔡甸区"]) is None
    True
    """
    for text in texts:
        found = named_in(text, expected)
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _short(expected):
    """Return names without their ending, where that leaves a name that no other has."""
    bare = {name: _ENDING.sub("", cell_text.fold(name).casefold()) for name in expected}
    return {
        name: [word]
        for name, word in bare.items()
        if len(word) >= _SHORTEST and list(bare.values()).count(word) == 1
    }


def _spans(text, words):
    return [
        (found.start(), found.end(), name)
        for name, spellings in words.items()
        for word in spellings
        for found in re.finditer(re.escape(word), text)
    ]
