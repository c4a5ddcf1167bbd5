"""A document in the making, from its title to the package that Word and WPS open."""

import struct
import zipfile

from ...messages.language import document_language
from . import word_xml
from .word_package import parts
from .word_xml import PAGE_WIDTH, bookmark_name, link, paragraph, run

TALLEST = 12_500
"""Twentieths of a point that a picture is high at most: 220 mm."""

ENTRIES_IN_CONTENTS = r"TOC \o &quot;1-1&quot; \h \n"


class WordDocument:
    """A document.

    Parameters
    ----------
    title, author : str
    language : {"en", "zh"}
    """

    def __init__(self, title, author, language):
        self.title, self.author = title, author
        self.language = document_language(language)
        self._body, self._pictures, self._bookmarks = [], [], 0

    def text(self, text, style="", **about):
        """Add a paragraph of plain text."""
        self.words(run(text), style, **about)

    def words(self, runs, style="", *, anchor=None, **about):
        """Add a paragraph of runs, a bookmark around it where it has an anchor."""
        self._body.append(paragraph(self._marked(runs, anchor), style, **about))

    def heading(self, text, level=1, **about):
        """Add a heading."""
        self.words(run(text), f"Heading{level}", **about)

    def table(self, head, rows, numeric, **about):
        """Add a table; see `word_xml.table`."""
        self._body.append(word_xml.table(head, rows, numeric, **about))
        self._body.append(paragraph("", "Note"))  # two tables that touch are one to Word

    def cards(self, cells, across):
        """Add cells of a title and a value, a few beside each other.

        Parameters
        ----------
        cells : list of (str, str, str)
            Title, runs of the value, and what it rests on, which may be empty.
        across : int
        """
        widths = [PAGE_WIDTH // across] * across
        lines = []
        for start in range(0, len(cells), across):
            line = [
                paragraph(run(title), "KeyTitle")
                + paragraph(value, "KeyValue")
                + (paragraph(run(basis), "KeyTitle") if basis else "")
                for title, value, basis in cells[start : start + across]
            ]
            line += [paragraph("")] * (across - len(line))
            lines.append(word_xml.line_of(line, widths))
        self._body.append(word_xml.framed(widths, lines, "CardTable"))

    def picture(self, png, alt, anchor=None, *, widest=PAGE_WIDTH, keep=True):
        """Add a picture as wide as it may be, smaller where it would be too high.

        Parameters
        ----------
        png : bytes
        alt : str
            What it shows.
        widest : int
            Twentieths of a point; by default the page's width.
        keep : bool
            Whether it stays with what follows, its caption.
        """
        self._pictures.append(png)
        wide, high = struct.unpack(">II", png[16:24])
        width = min(widest, round(TALLEST * wide / high))
        size = (width, round(width * high / wide))
        drawn = word_xml.picture(len(self._pictures), size, alt)
        self.words(drawn, anchor=anchor, keep=keep)

    def contents(self, entries):
        """Add a table of contents that Word can bring up to date.

        Parameters
        ----------
        entries : list of (str, str)
            Title and anchor of each chapter.
        """
        begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space='
        begin += f'"preserve"> {ENTRIES_IN_CONTENTS} </w:instrText></w:r>'
        begin += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        for number, (title, anchor) in enumerate(entries):
            self.words(("" if number else begin) + link(title, anchor), "TOC1")
        self.words('<w:r><w:fldChar w:fldCharType="end"/></w:r>', "TOC1")

    def write(self, path, footer):
        """Write the package; the same document gives the same bytes.

        Parameters
        ----------
        path : Path
        footer : str
            Who made it and when, beside the page's number; Word's own properties tell no time.
        """
        made = parts(self, "".join(self._body), footer, len(self._pictures))
        made |= {
            f"word/media/picture{number}.png": png
            for number, png in enumerate(self._pictures, start=1)
        }
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in made.items():
                archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)

    def _marked(self, runs, anchor):
        if not anchor:
            return runs
        self._bookmarks += 1
        number, name = self._bookmarks, bookmark_name(anchor)
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{runs}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )
