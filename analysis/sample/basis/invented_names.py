"""Invented names; every one says that it is a sample."""

from typing import Any

import numpy as np

from ...array_types import Objects
from .sample_files import names

SOURCE = "合成示例数据（示意图） / synthetic sample, schematic"
SAMPLE = "示例"


def words(count: int, rng: np.random.Generator) -> tuple[Objects, Objects]:
    """Return distinct invented place names.

    Returns
    -------
    chinese, english : ndarray of object, shape (count,)
    """
    pairs = [(first, second) for first in names()["first"] for second in names()["second"]]
    order = rng.permutation(len(pairs))
    chinese, english = np.empty(count, object), np.empty(count, object)
    for index in range(count):
        first, second = pairs[order[index % len(pairs)]]
        turn = index // len(pairs)
        chinese[index] = first[0] + second[0] + ("" if not turn else "一二三四五六七八九十"[turn])
        english[index] = (first[1:] + second[1:]).capitalize() + (f" {turn + 1}" if turn else "")
    return chinese, english


def numbered(letter: Any, count: int) -> Any:
    """Return ids such as ``E0001``."""
    width = max(4, len(str(count)))
    return np.array([f"{letter}{number + 1:0{width}d}" for number in range(count)], dtype=object)
