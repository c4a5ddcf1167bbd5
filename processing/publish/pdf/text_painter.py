"""A painter whose words can be found again in the file it paints."""

from qgis.PyQt.QtGui import QPainter


class TextPainter(QPainter):
    """A painter that remembers what it wrote.

    Attributes
    ----------
    written : list of str
        In the order of writing.
    """

    def __init__(self):
        super().__init__()
        self.written = []

    def drawText(self, *given):
        """Write a text and remember it."""
        self.written.append(given[-1])
        return super().drawText(*given)
