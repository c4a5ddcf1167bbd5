"""Pages in the making: things placed from top to bottom, on the next page where they do not fit."""

from qgis.PyQt.QtCore import QRectF

from .paper_words import HEIGHT, WIDTH


class PageFlow:
    """Lays things out page by page.

    Parameters
    ----------
    paper : paper_words.Paper

    Attributes
    ----------
    pages : list of list of callable
        What draws on each page with a painter.
    y : float
        Where the next thing comes on the last page.
    """

    def __init__(self, paper):
        self.paper = paper
        self.pages, self.y = [[]], 0.0

    @property
    def left(self):
        """The height that is left on the page."""
        return HEIGHT - self.y

    def turn(self):
        """Begin a page, unless the last one is empty."""
        if self.pages[-1]:
            self.pages.append([])
            self.y = 0.0

    def put(self, height, draw, *, after=8.0, keep=0.0):
        """Place a thing of a height, on the next page where it does not fit with ``keep``.

        Parameters
        ----------
        height : float
        draw : callable
            Draws with a painter from a height on the page.
        after, keep : float
            Room below it: left free, and needed by what must stay with it.
        """
        if height + keep > self.left and self.y > 0:
            self.turn()
        top = self.y
        self.pages[-1].append(lambda painter: draw(painter, top))
        self.y = top + height + after

    def words(self, text, *, after=8.0, keep=0.0, **style):
        """Place a paragraph; ``style`` as for `Paper.write`."""
        height = self.paper.height(text, WIDTH, **style)
        self.put(
            height,
            lambda painter, top: self.paper.write(
                painter, text, QRectF(0, top, WIDTH, height), **style
            ),
            after=after,
            keep=keep,
        )
