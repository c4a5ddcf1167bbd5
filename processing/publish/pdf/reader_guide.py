"""What leads a reader through a PDF."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Place:
    """A place in a PDF: page from 0, points of 1/72 inch below its top.

    Attributes
    ----------
    page : int
    top : float
    """

    page: int
    top: float = 0.0


@dataclass(frozen=True)
class Bookmark:
    """An entry of the outline that readers show beside the pages.

    Attributes
    ----------
    title : str
    place : Place
    level : int
        0 for a chapter, 1 for what stands in it.
    """

    title: str
    place: Place
    level: int = 0


@dataclass(frozen=True)
class Link:
    """An area of a page that leads to another place of the file.

    Attributes
    ----------
    page : int
        From 0.
    area : QRectF
        In points from the page's upper left corner.
    target : Place
    """

    page: int
    area: object
    target: Place


@dataclass
class ReaderGuide:
    """What is known of a PDF beside its pages.

    Attributes
    ----------
    title : str
    language : str
        Such as ``zh-CN``.
    family : str
        The font it is written in, "" for the system's own.
    written : list of str
        All texts on its pages.
    bookmarks : list of Bookmark
    links : list of Link
    """

    title: str
    language: str
    family: str
    written: list
    bookmarks: list = field(default_factory=list)
    links: list = field(default_factory=list)
