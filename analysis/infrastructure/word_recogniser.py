"""Which class a word of an inventory means: fuels and kinds in Chinese and English."""

import re
from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from ..array_types import Column, Integers
from ..text.place_names import fold

_BETWEEN = re.compile(r"[\s_\-–—·.,，、/]+")


class Recogniser:
    """Words of one section of a data file, and the classes they name.

    Parameters
    ----------
    classes : list of dict
        Each with ``id`` and ``names``.
    affixes : list of str
        Endings that do not change the class (发电, power plant).
    """

    def __init__(self, classes: list[dict[str, Any]], affixes: Iterable[str] = ()) -> None:
        self.ids = [each["id"] for each in classes]
        self._codes = {}
        for code, each in enumerate(classes):
            for name in (each["id"], *each["names"]):
                self._codes.setdefault(self.key(name), code)
        self._affixes = sorted((self.key(each) for each in affixes), key=len, reverse=True)

    @staticmethod
    def key(word: Any) -> Any:
        """Return what two spellings of one word share: no case, width, brackets or separators."""
        return _BETWEEN.sub("", fold(word))

    def code(self, word: Any) -> Any:
        """Return the index of the class a word names, -1 where it names none."""
        key = self.key(word)
        while key:
            if key in self._codes:
                return self._codes[key]
            shorter = next(
                (key.removesuffix(each) for each in self._affixes if key.endswith(each)), key
            )
            if shorter == key:
                return -1
            key = shorter
        return -1

    def classify(self, words: Column) -> tuple[Integers, list[str]]:
        """Give every word its class; a word that names none is a class of its own.

        Parameters
        ----------
        words : shape (n,)
            None, NaN or blank text: no class.

        Returns
        -------
        codes : ndarray of int64, shape (n,)
            Index into ``labels``; -1 where there is no word. Codes below ``len(self.ids)`` are
            known classes.
        labels : list of str
            Known ids, then the unknown words as they are written.
        """
        rows, distinct = pd.factorize(np.asarray(words, dtype=object))
        labels = list(self.ids)
        own = {}
        codes = np.empty(len(distinct) + 1, dtype=np.int64)
        codes[-1] = -1  # what `factorize` gives to missing words
        for place, word in enumerate(distinct):
            text = str(word).strip()
            if not text:
                codes[place] = -1
                continue
            code = self.code(text)
            if code < 0:
                code = own.setdefault(self.key(text) or text, len(labels))
                if code == len(labels):
                    labels.append(text)
            codes[place] = code
        return codes[rows], labels
