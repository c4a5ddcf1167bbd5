"""What the fonts of a PDF tell of their glyphs, made true."""

import re
from collections import Counter, defaultdict

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


def mend_text(writer, signs):
    """Have each font tell the signs that were meant.

    Parameters
    ----------
    writer : pypdf.PdfWriter
    signs : shown_signs.ShownSigns

    Returns
    -------
    Counter
        How often each sign is found on the pages.
    """
    fonts, tables, shown = {}, {}, []
    for page in writer.pages:
        keys = {}
        for name, font in _fonts(page).items():
            key = keys[name[1:]] = getattr(font, "idnum", name)
            if key not in fonts:
                fonts[key] = font.get_object()
                tables[key] = _table(fonts[key], signs)
        shown += _shown_on(page, keys)
    _fill_gaps(tables, shown, signs)
    for key, font in fonts.items():
        if tables[key]:
            _tell(writer, font, tables[key])
    return Counter(sign for key, glyph in shown for sign in tables[key].get(glyph, ""))


def _fonts(page):
    """Return the fonts of a page by their names, none of a page without words."""
    fonts = page["/Resources"].get_object().get("/Font")
    return {} if fonts is None else fonts.get_object()


def _table(font, signs):
    """Return the text of each glyph of a font as it was meant."""
    if "/ToUnicode" not in font:
        return {}
    told = _read(font["/ToUnicode"].get_object().get_data())
    return {glyph: "".join(map(signs.meant, text)) for glyph, text in told.items()}


def _shown_on(page, keys):
    """Return the glyphs that a page shows: pairs of font and glyph, in their order."""
    shown, key = [], None
    contents = page.get_contents() if keys else None  # an empty dictionary to newer pypdf
    for name, glyphs in _SHOWN.findall(b"" if contents is None else contents.get_data()):
        if name:
            key = keys.get(name.decode())
        elif key is not None:
            starts = range(0, len(glyphs) - 3, 4)
            shown += [(key, int(glyphs[start : start + 4], 16)) for start in starts]
    return shown


def _fill_gaps(tables, shown, signs):
    """Tell glyphs that Qt leaves without a text by the signs they stand between.

    Qt knows no code points beyond the first 65,536, where rare signs of place names are.
    """
    shown = [each for each in shown if not tables[each[0]].get(each[1], "x").isspace()]
    votes = defaultdict(set)
    for place, (key, glyph) in enumerate(shown):
        if glyph and glyph not in tables[key]:  # 0 is the box of a sign that the font lacks
            before, after = (
                tables[shown[at][0]].get(shown[at][1], "") if 0 <= at < len(shown) else ""
                for at in (place - 1, place + 1)
            )
            votes[key, glyph].add(signs.rare_between(before, after))
    for (key, glyph), found in votes.items():
        if len(found) == 1 and (sign := found.pop()):
            tables[key][glyph] = sign


def _tell(writer, font, table):
    from pypdf.generic import DecodedStreamObject, NameObject

    stream = DecodedStreamObject()
    stream.set_data(_written(table).encode("ascii"))
    font[NameObject("/ToUnicode")] = writer._add_object(stream.flate_encode())  # noqa: SLF001 - the documented way


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
