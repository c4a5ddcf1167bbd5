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
    marks : dict of str to (int, float)
        Page from 0 and height of what is linked to, by its anchor.
    links : list of (int, QRectF, str)
        Page, area and the anchor it leads to.
    """

    def __init__(self, paper):
        self.paper = paper
        self.pages, self.y = [[]], 0.0
        self.marks, self.links = {}, []

    @property
    def left(self):
        """The height that is left on the page."""
        return HEIGHT - self.y

    def turn(self):
        """Begin a page, unless the last one is empty."""
        if self.pages[-1]:
            self.pages.append([])
            self.y = 0.0

    def put(self, height, draw, *, after=8.0, keep=0.0, anchor=None):
        """Place a thing of a height, on the next page where it does not fit with ``keep``.

        Parameters
        ----------
        height : float
        draw : callable
            Draws with a painter from a height on the page.
        after, keep : float
            Room below it: left free, and needed by what must stay with it.
        anchor : str, optional
            By which links lead to it.

        Returns
        -------
        float
            Where it stands on the last page.
        """
        if height + keep > self.left and self.y > 0:
            self.turn()
        top = self.y
        self.pages[-1].append(lambda painter: draw(painter, top))
        self.y = top + height + after
        if anchor:
            self.marks[anchor] = (len(self.pages) - 1, top)
        return top

    def link(self, area, anchor):
        """Have an area of the last page lead to an anchor."""
        self.links.append((len(self.pages) - 1, area, anchor))

    def words(self, text, *, links=(), after=8.0, keep=0.0, anchor=None, **style):
        """Place a paragraph; ``style`` as for `Paper.write`.

        Parameters
        ----------
        links : list of dict
            ``text``, which stands in the paragraph in this order, and ``anchor``.
        """
        height = self.paper.height(text, WIDTH, **style)
        top = self.put(
            height,
            lambda painter, top: self.paper.write(
                painter, text, QRectF(0, top, WIDTH, height), **style
            ),
            after=after,
            keep=keep,
            anchor=anchor,
        )
        shape = {name: value for name, value in style.items() if name != "colour"}
        spots = self.paper.spots(text, WIDTH, _parts(text, links), **shape) if links else ()
        for link, areas in zip(links, spots, strict=True):
            for area in areas:
                self.link(area.translated(0, top), link["anchor"])


def _parts(text, links):
    """Return start and end of each link's text, the last one at the text's end."""
    parts, end = [], len(text)
    for link in reversed(links):
        start = text.rindex(link["text"], 0, end)
        parts.append((start, start + len(link["text"])))
        end = start
    return parts[::-1]
