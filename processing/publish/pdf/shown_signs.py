"""Which sign a glyph stands for.

Qt tells a reader for each glyph the first code point that the font draws with it: for 工 that is
⼯, a radical, and who searches 工业 finds nothing. The text that was written decides here.
"""

from collections import Counter

from qgis.PyQt.QtGui import QTextLayout

from ..fonts import searchable_font


class ShownSigns:
    """The signs of a text by what they look like.

    Parameters
    ----------
    texts : iterable of str
    family : str
        The font they are written in; signs it lacks are drawn in others.
    """

    def __init__(self, texts, family):
        self.count = Counter(sign for text in texts for sign in text if not sign.isspace())
        self._fonts = []  # of each font the signs by their glyph, the commonest last
        for bold in (False, True):
            self._learn(searchable_font(family, 100, bold=bold))

    def meant(self, sign):
        """Return the sign of the text that looks like a given one, itself where none does."""
        alike = [sign] if sign in self.count else []
        for raw, signs in self._fonts:
            glyphs = raw.glyphIndexesForString(sign)
            if glyphs and glyphs[0]:
                alike += signs.get(glyphs[0], ())
        return max(alike, key=self.count.__getitem__, default=" " if sign.isspace() else sign)

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
                by_font.setdefault(key, (raw, {}))[1].setdefault(run.glyphIndexes()[0], []).append(
                    sign
                )
            at += wide
        self._fonts += by_font.values()
