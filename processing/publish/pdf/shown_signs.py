"""Which sign a glyph stands for.

Qt tells a reader for each glyph the first code point that the font draws with it: for 工 that is
⼯, a radical, and who searches 工业 finds nothing. The text that was written decides here.
"""

import unicodedata
from collections import Counter

from qgis.PyQt.QtGui import QTextLayout

from ..fonts import searchable_font

LAST_COMMON = 0xFFFF


class ShownSigns:
    """The signs of a text by what they look like.

    Parameters
    ----------
    texts : iterable of str
    family : str
        The font they are written in; signs it lacks are drawn in others.
    """

    def __init__(self, texts, family):
        self.count = Counter(sign for text in texts for sign in text if is_shown(sign))
        self._rare = [each for text in texts for each in _rare(text)]
        self._fonts = []  # of each font the signs by their glyph
        for bold in (False, True):
            self._learn(searchable_font(family, 100, bold=bold))

    def meant(self, sign):
        """Return the sign of the text that looks like a given one, itself where none does."""
        alike = [sign] if sign in self.count else []
        for raw, signs in self._fonts:
            glyphs = raw.glyphIndexesForString(sign)
            if glyphs and glyphs[0]:
                alike += signs.get(glyphs[0], ())
        if not alike:
            return " " if sign.isspace() else sign
        return min(alike, key=lambda each: (-self.count[each], each))

    def rare_between(self, before, after):
        """Return the one sign beyond the first 65,536 that stands between two, else ""."""
        found = {
            sign
            for left, sign, right in self._rare
            if left in {"", before[-1:]} and right in {"", after[:1]}
        }
        return found.pop() if len(found) == 1 else ""

    def missing(self, found):
        """Return the signs of the text of which fewer were found than written.

        Parameters
        ----------
        found : Counter
            Signs that a reader finds, as `meant` tells them.
        """
        written = Counter()
        for sign, count in self.count.items():
            written[self.meant(sign)] += count
        return written - found

    def _learn(self, font):
        by_font = {}
        signs = "".join(sorted(self.count))
        layout = QTextLayout(signs, font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        at = 0
        for sign in signs:
            wide = len(sign.encode("utf-16-le")) // 2  # Qt counts in halves of such signs
            for run in layout.glyphRuns(at, wide):
                raw = run.rawFont()
                key = (raw.familyName(), raw.styleName(), raw.weight())
                glyphs = raw.glyphIndexesForString(sign)
                if glyphs and glyphs[0]:
                    by_glyph = by_font.setdefault(key, (raw, {}))[1]
                    by_glyph.setdefault(glyphs[0], []).append(sign)
            at += wide
        self._fonts += by_font.values()


def _rare(text):
    """Return the rare signs of a text with those before and after them."""
    shown = ["", *filter(is_shown, text), ""]
    triples = zip(shown, shown[1:], shown[2:], strict=False)
    return [each for each in triples if ord(each[1]) > LAST_COMMON]


def is_shown(sign):
    """Whether a sign is drawn: no blank, no control, none that only shapes its neighbour."""
    steers = unicodedata.category(sign) in {"Cc", "Cf", "Cs"}
    varies = "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"
    return not (sign.isspace() or steers or varies)
