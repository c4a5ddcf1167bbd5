"""Lists in one cell."""

import re

from .folding import without_brackets, word

_SEPARATORS = re.compile(r"[、；;，,/|\n]+")


def parts(text: str | None) -> list[str]:
    """Split a list at ``、 ； ， / |`` and line ends.

    Returns
    -------
    list of str
        Each entry once, in order, without outer blanks.

    Examples
    --------
    >>> parts("电子信息、装备制造；汽车/电子信息"), parts(None)
    (['电子信息', '装备制造', '汽车'], [])
    """
    found = (part.strip() for part in _SEPARATORS.split(text or ""))
    return list(dict.fromkeys(part for part in found if part))


def constants(text: str | None, words: dict[str, str]) -> list[str]:
    """Return the entries of a list, known words as the constants they stand for.

    Parameters
    ----------
    words
        See `cell_words.vocabulary`; an entry may have something in brackets behind its word.

    Returns
    -------
    list of str
        Each once; an unknown word stays as it is.

    Examples
    --------
    >>> constants("化工、绿色园区（国家级）、其他", {"化工": "chemicals", "绿色园区": "green"})
    ['chemicals', 'green', '其他']
    """
    found = (
        words.get(word(each)) or words.get(word(without_brackets(each)), each)
        for each in parts(text)
    )
    return list(dict.fromkeys(found))
