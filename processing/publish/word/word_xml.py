"""Pieces of a document's XML: runs, paragraphs, tables, pictures, each as text."""

import html
import re
from itertools import pairwise

from ....analysis.text.printed_width import printed_width

PAGE_WIDTH = 9638
"""Twentieths of a point between the margins of an A4 page: 170 mm."""

EMU = 635
"""English metric units in a twentieth of a point."""

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PIECES = re.compile(r"[^\s\u2e80-\u9fff\uff00-\uffef]+|[\u2e80-\u9fff\uff00-\uffef]")
_MOST = 34  # half widths of a cell that count for its column
_HALF_WIDTH, _SIDES = 100, 170  # twentieths of a point: of a Latin letter of 9 points, of margins


def escaped(text):
    """Return a text as XML holds it."""
    return html.escape(_ILLEGAL.sub(" ", str(text)))


def bookmark_name(anchor):
    """Return an anchor as Word names bookmarks: letters, digits, underscores, 40 at most."""
    return re.sub(r"\W", "_", f"b_{anchor}", flags=re.ASCII)[:40]


def run(text, *, bold=False, style=""):
    """Return a run of text; line breaks in it stay."""
    about = f'<w:rStyle w:val="{style}"/>' if style else ""
    about += "<w:b/><w:bCs/>" if bold else ""
    about = f"<w:rPr>{about}</w:rPr>" if about else ""
    lines = (f'<w:t xml:space="preserve">{escaped(line)}</w:t>' for line in str(text).split("\n"))
    return f"<w:r>{about}{'<w:br/>'.join(lines)}</w:r>"


def link(text, anchor, *, bold=False):
    """Return a run that leads to a bookmark."""
    inside = run(text, bold=bold, style="Hyperlink")
    return f'<w:hyperlink w:anchor="{bookmark_name(anchor)}" w:history="1">{inside}</w:hyperlink>'


def field(code, shown):
    """Return a field that Word computes, with what it shows till then."""
    return f'<w:fldSimple w:instr=" {code} ">{run(shown)}</w:fldSimple>'


def paragraph(runs, style="", *, right=False, keep=False, turn=False):
    """Return a paragraph.

    Parameters
    ----------
    runs : str
        What `run`, `link` and `field` give.
    style : str
        Id of a style of `word_styles`.
    right : bool
        Whether it is aligned to the right.
    keep : bool
        Whether it stays on the page of the next one.
    turn : bool
        Whether it begins a page.
    """
    about = f'<w:pStyle w:val="{style}"/>' if style else ""
    about += "<w:keepNext/>" if keep else ""
    about += "<w:pageBreakBefore/>" if turn else ""
    about += '<w:jc w:val="right"/>' if right else ""
    about = f"<w:pPr>{about}</w:pPr>" if about else ""
    return f"<w:p>{about}{runs}</w:p>"


def table(head, rows, numeric, *, high=0, shares=()):
    """Return a table whose header stands on every page.

    Parameters
    ----------
    head : list of str
        Empty for a table without header.
    rows : list of list of str
    numeric : list of bool
        Which columns are aligned to the right.
    high : int
        Twentieths of a point that a row has at least, room for a signature.
    shares : tuple of float
        Of the columns in the page's width; by default what they hold decides.
    """
    widths = _shared(shares) if shares else _widths([*([head] if head else []), *rows])
    lines = [_row(head, widths, numeric, head=True)] if head else []
    lines += [_row(cells, widths, numeric, high=high) for cells in rows]
    return framed(widths, lines, "ReportTable", headed=bool(head))


def framed(widths, lines, style, *, headed=False):
    """Return a table of rows that are XML already."""
    first = int(headed)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="00{2 * first}0" w:firstRow="{first}"/>'
        "</w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"
    )


def line_of(cells, widths, *, head=False, high=0):
    """Return a row of cells that are XML paragraphs already."""
    about = "<w:cantSplit/>"
    about += f'<w:trHeight w:val="{high}" w:hRule="atLeast"/>' if high else ""
    about += "<w:tblHeader/>" if head else ""
    told = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr>{about}</w:trPr>{told}</w:tr>"


def picture(number, size, alt):
    """Return an inline picture.

    Parameters
    ----------
    number : int
        Of the picture in the package.
    size : (int, int)
        Width and height in twentieths of a point.
    alt : str
        What it shows, for who cannot see it.
    """
    wide, high = (side * EMU for side in size)
    extent = f'cx="{wide}" cy="{high}"'
    name = f'id="{number}" name="Picture {number}" descr="{escaped(alt)}"'
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {extent}/><wp:docPr {name}/><a:graphic><a:graphicData "
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f"<pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
        f'<a:blip r:embed="picture{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def _row(cells, widths, numeric, *, head=False, high=0):
    style = "TableHead" if head else "TableText"
    told = [
        paragraph(run(cell), style, right=right) for cell, right in zip(cells, numeric, strict=True)
    ]
    return line_of(told, widths, head=head, high=high)


def _widths(lines):
    """Return the widths of columns, the page's width in all: what cannot be broken, then more."""
    columns = list(zip(*lines, strict=True))
    least = [_SIDES + _HALF_WIDTH * max(map(_unbroken, column)) for column in columns]
    wanted = [_SIDES + _HALF_WIDTH * max(map(_longest, column)) for column in columns]
    spare, more = PAGE_WIDTH - sum(least), sum(wanted) - sum(least)
    if more <= spare:
        return _shared(wanted)
    share = max(spare, 0) / more if more else 0
    return _shared([low + share * (want - low) for low, want in zip(least, wanted, strict=True)])


def _shared(needs):
    """Return widths in the ratio of needs, the page's width in all."""
    edges = [round(PAGE_WIDTH * sum(needs[:end]) / sum(needs)) for end in range(len(needs) + 1)]
    return [end - start for start, end in pairwise(edges)]


def _unbroken(cell):
    """Return the width of the longest piece of a cell that is not broken: a word, a number."""
    pieces = _PIECES.findall(str(cell))
    return min(max(map(printed_width, pieces), default=1), _MOST)


def _longest(cell):
    return min(max(map(printed_width, str(cell).split("\n"))), _MOST)
