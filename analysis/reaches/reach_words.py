"""Words for the reaches of a river, read the same by every algorithm."""

from functools import cache, lru_cache

import numpy as np

from ..array_types import Column, Objects
from ..inventory import schema
from ..text.place_names import fold

_OTHER_WORDS = {
    "upstream": ("长江上游", "上游段", "上游地区", "upper", "upper reach", "upper reaches"),
    "midstream": (
        "长江中游",
        "中游段",
        "中游地区",
        "middle",
        "middle reach",
        "middle reaches",
        "mid",
    ),
    "downstream": ("长江下游", "下游段", "下游地区", "lower", "lower reach", "lower reaches"),
}


def read(values: Column) -> Objects:
    """Return the reach that each value names.

    Parameters
    ----------
    values : shape (n,)
        Words in Chinese or English: 上游, upstream, Upper reaches.

    Returns
    -------
    ndarray of object, shape (n,)
        ``upstream``, ``midstream``, ``downstream``, ``outside``; a word that is none of them as it
        is written, None where there is none.

    Examples
    --------
    >>> read(["上游", "Upstream", "中游段", "三角洲", None]).tolist()
    ['upstream', 'upstream', 'midstream', '三角洲', None]
    """
    found = np.full(len(values), None, dtype=object)
    for row, value in enumerate(values):
        written = value.strip() if isinstance(value, str) else ""
        if written:
            found[row] = _named(written)
    return found


@lru_cache(maxsize=10_000)
def _named(written):
    return _words().get(_key(written), written)


def _key(word):
    return fold(word).replace(" ", "").replace("-", "").replace("_", "")


@cache
def _words():
    words = {}
    for reach, titles in schema.results()["reach"]["values"].items():
        for word in (reach, *titles.values(), *_OTHER_WORDS.get(reach, ())):
            words[_key(word)] = reach
    return words
