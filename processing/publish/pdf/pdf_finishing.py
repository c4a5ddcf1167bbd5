"""The last hand on a PDF that Qt wrote: its text as it was meant, and what leads through it."""

from importlib.util import find_spec

from ...messages.language import tr
from .glyph_texts import mend_text
from .pdf_ways import add_ways
from .shown_signs import ShownSigns


def finish_pdf(path, guide):
    """Make the text of a PDF such that readers find it, and add bookmarks, links and language.

    Parameters
    ----------
    path : Path
        Written by Qt; replaced.
    guide : reader_guide.ReaderGuide

    Returns
    -------
    str
        What a reader will not find, in a sentence; empty where all is well.
    """
    if find_spec("pypdf") is None:
        return tr(
            "The PDF has no bookmarks and links, and a search in it misses Chinese words, for the "
            "Python of this QGIS lacks pypdf; install it (python3-pypdf, or OSGeo4W's "
            "python3-pypdf) and write the PDF again.",
        )
    import pypdf

    writer = pypdf.PdfWriter()
    reader = pypdf.PdfReader(path)
    writer.append_pages_from_reader(reader)
    writer.add_metadata(reader.metadata or {})
    signs = ShownSigns(guide.written, guide.family)
    found = mend_text(writer, signs)
    add_ways(writer, guide)
    with path.open("wb") as file:
        writer.write(file)
    return _unfound(signs, found)


def _unfound(signs, found):
    missing = signs.missing(found)
    if not missing:
        return ""
    named = "".join(sign for sign, _ in missing.most_common(20))
    return tr(
        "Of {total} signs in the PDF a search misses {count} ({signs}): choose a font that has "
        "them and may be embedded, such as Noto Sans CJK SC.",
        total=signs.count.total(),
        count=missing.total(),
        signs=named,
    )
