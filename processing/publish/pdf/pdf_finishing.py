"""The last hand on a PDF that Qt wrote: its text as it was meant, and what leads through it."""

import re
from collections import Counter
from importlib.util import find_spec

from ...messages.language import tr
from ...messages.provenance import plugin_version
from .shown_signs import ShownSigns

_RANGE = re.compile(r"<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[([^\]]*)\])")
_PAIR = re.compile(r"<(\w+)>\s*<(\w+)>")
_BLOCK = re.compile(r"begin(bfrange|bfchar)(.*?)end\1", re.DOTALL)
_SHOWN = re.compile(rb"/(\w+)\s+[-\d.]+\s+Tf|<([0-9A-Fa-f]+)>")
_MOST = 100  # entries of a block, by the PDF's own rule
_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


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
    found = _mend_text(writer, signs)
    _add_ways(writer, guide)
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


# Text -----------------------------------------------------------------------------------------


def _mend_text(writer, signs):
    """Have each font tell the signs that were meant; return how often each is found."""
    told, found = {}, Counter()
    for page in writer.pages:
        fonts = page["/Resources"].get_object().get("/Font", {}).get_object()
        for name, font in fonts.items():
            key = font.idnum if hasattr(font, "idnum") else name
            if key not in told:
                told[key] = _mend_font(writer, font.get_object(), signs)
        tables = {
            name[1:]: told[font.idnum if hasattr(font, "idnum") else name]
            for name, font in fonts.items()
        }
        found.update(_signs_on(page, tables))
    return found


def _mend_font(writer, font, signs):
    """Rewrite what a font tells of its glyphs; return it: sign by glyph."""
    from pypdf.generic import DecodedStreamObject, NameObject

    if "/ToUnicode" not in font:
        return {}
    table = {
        glyph: "".join(map(signs.meant, text))
        for glyph, text in _read(font["/ToUnicode"].get_object().get_data()).items()
    }
    stream = DecodedStreamObject()
    stream.set_data(_written(table).encode("ascii"))
    font[NameObject("/ToUnicode")] = writer._add_object(stream.flate_encode())  # noqa: SLF001 - the documented way
    return table


def _read(data):
    """Return what a ToUnicode map tells: text by glyph (ISO 32000-1, 9.10.3)."""
    table = {}
    for kind, body in _BLOCK.findall(data.decode("latin-1")):
        if kind == "bfchar":
            table.update((int(glyph, 16), _text(code)) for glyph, code in _PAIR.findall(body))
            continue
        for first, last, start, each in _RANGE.findall(body):
            glyphs = range(int(first, 16), int(last, 16) + 1)
            if each:
                codes = re.findall(r"<(\w+)>", each)
            else:
                codes = [f"{int(start, 16) + step:04X}" for step in range(len(glyphs))]
            table.update((glyph, _text(code)) for glyph, code in zip(glyphs, codes, strict=False))
    return {glyph: text for glyph, text in table.items() if text.strip("\0")}


def _text(code):
    return bytes.fromhex(code).decode("utf-16-be", errors="ignore")


def _written(table):
    entries = [
        f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for glyph, text in sorted(table.items())
    ]
    parts = [entries[start : start + _MOST] for start in range(0, len(entries), _MOST)]
    return _CMAP.format(
        blocks="\n".join(
            "\n".join([f"{len(part)} beginbfchar", *part, "endbfchar"]) for part in parts
        )
    )


def _signs_on(page, tables):
    """Return how often each sign is shown on a page, as its fonts tell it."""
    found, table = Counter(), {}
    for name, glyphs in _SHOWN.findall(page.get_contents().get_data()):
        if name:
            table = tables.get(name.decode(), {})
        for start in range(0, len(glyphs) - 3, 4):
            found.update(table.get(int(glyphs[start : start + 4], 16), ""))
    return found


# Ways -----------------------------------------------------------------------------------------


def _add_ways(writer, guide):
    """Add title, language, bookmarks and links."""
    from pypdf.generic import NameObject, TextStringObject

    root = writer._root_object  # noqa: SLF001 - all versions have it
    root[NameObject("/Lang")] = TextStringObject(guide.language)
    root[NameObject("/PageMode")] = NameObject("/UseOutlines")
    made_by = f"ParkShore {plugin_version()}"
    writer.add_metadata({"/Title": guide.title, "/Creator": made_by})
    root[NameObject("/ViewerPreferences")] = _dictionary({"/DisplayDocTitle": True})
    pages = list(writer.pages)
    _add_bookmarks(writer, pages, guide.bookmarks)
    for link in guide.links:
        _add_link(writer, pages, link)


def _add_bookmarks(writer, pages, bookmarks):
    from pypdf.generic import Fit

    chapter = None
    for mark in bookmarks:
        top = _height(pages[mark.place.page]) - mark.place.top
        made = writer.add_outline_item(
            mark.title,
            mark.place.page,
            parent=chapter if mark.level else None,
            fit=Fit.xyz(left=0, top=top),
        )
        chapter = chapter if mark.level else made


def _add_link(writer, pages, link):
    from pypdf.generic import ArrayObject, FloatObject, NameObject, NullObject

    high, target = _height(pages[link.page]), pages[link.target.page]
    corners = (
        *(link.area.left(), high - link.area.bottom()),
        *(link.area.right(), high - link.area.top()),
    )
    top = FloatObject(round(_height(target) - link.target.top, 1))
    place = [target.indirect_reference, NameObject("/XYZ"), NullObject(), top, NullObject()]
    action = _dictionary({"/S": NameObject("/GoTo"), "/D": ArrayObject(place)})
    entry = {
        "/Type": NameObject("/Annot"),
        "/Subtype": NameObject("/Link"),
        "/Rect": ArrayObject([FloatObject(round(value, 1)) for value in corners]),
        "/Border": ArrayObject([FloatObject(0)] * 3),
        "/A": action,
    }
    page = pages[link.page]
    if "/Annots" not in page:
        page[NameObject("/Annots")] = ArrayObject()
    page["/Annots"].get_object().append(writer._add_object(_dictionary(entry)))  # noqa: SLF001 - the documented way


def _dictionary(entries):
    from pypdf.generic import BooleanObject, DictionaryObject, NameObject

    return DictionaryObject(
        {
            NameObject(name): BooleanObject(value) if isinstance(value, bool) else value
            for name, value in entries.items()
        }
    )


def _height(page):
    return float(page["/MediaBox"][3])
