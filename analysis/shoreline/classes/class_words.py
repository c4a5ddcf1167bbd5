"""Classes as a field of the data words them, in Chinese or English.

Examples
--------
>>> stated = stated_classes(["干流", "Important tributary", "3", None], "level")
>>> stated.classes.tolist(), stated.unread
(['main', 'important', None, None], {'3': 1})
"""

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from ...array_types import Column
from ...documents import validation
from ...message import Message
from ...resources import RESOURCES
from ...text.place_names import fold

STATED = "field "
"""How the reason of a class begins that a field states."""

_FOLDER = RESOURCES / "rivers"


@dataclass
class StatedClasses:
    """What a field says of the classes of n features.

    Attributes
    ----------
    classes, why : ndarray of object, shape (n,)
        None where the field says nothing that is known.
    unread : dict of str to int
        Words that name no class, most frequent first, with their counts.
    field : str
    """

    classes: np.ndarray
    why: np.ndarray
    unread: dict
    field: str

    def warnings(self) -> list[Message]:
        """Return a warning of words that name no class."""
        if not self.unread:
            return []
        told = ", ".join(f"{word} ({count})" for word, count in list(self.unread.items())[:10])
        return [
            Message(
                "Field {field} holds {words}, which name no class: main, important, tributary, "
                "lake or other, or 干流, 重要支流, 支流, 湖泊, 其他. These {count} features are "
                "classed by their names.",
                field=self.field,
                words=told,
                count=sum(self.unread.values()),
            )
        ]


@cache
def class_words(path: Any = _FOLDER / "class_words.json") -> dict[str, str]:
    """Return the class that each word stands for; words folded.

    Raises
    ------
    InputError
        The file breaks its schema; names the JSON path.
    """
    listed = validation.load(path, _FOLDER / "class_words.schema.json")["classes"]
    return {fold(word): river_cls for river_cls, words in listed.items() for word in words}


def stated_classes(texts: Column, field: str = "", doubts: Column | None = None) -> StatedClasses:
    """Read the classes that a field states.

    Parameters
    ----------
    texts : shape (n,)
    field
        What the field is called.
    doubts : shape (n,)
        Reasons of an earlier preparation; what they leave in doubt stays so.
    """
    known = class_words()
    words = [" ".join(str(text).split()) if text is not None else "" for text in texts]
    classes = np.array([known.get(fold(word)) for word in words], object)
    why = np.full(len(words), None, object)
    for row in np.flatnonzero(classes != None):  # noqa: E711 - element by element
        doubt = str(doubts[row] or "").partition(";")[2] if doubts is not None else ""
        why[row] = f"{STATED}{field}: {words[row]}" + (f";{doubt}" if doubt else "")
    unread = Counter(
        word for word, river_cls in zip(words, classes, strict=True) if word and not river_cls
    )
    return StatedClasses(classes, why, dict(unread.most_common()), field)
