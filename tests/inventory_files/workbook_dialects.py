"""Workbooks as other programs write them: prefixed, Strict, UTF-16, rich texts, by hand."""

import zipfile

from .cases import fault
from .library_makers import book
from .makers import HEADER
from .workbook_cells import GDP, parks
from .workbook_makers import workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = {
    MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}
PLAIN = parks(12.5, 8.25)
GDPS = {"gdp": [125000.0, 82500.0]}


def rewritten(make, change, only=".xml"):
    """Return a maker that changes the parts of a workbook: ``change(name, text)``."""

    def make_rewritten(path):
        make(path)
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                changed = content
                if name.endswith(only) and name.startswith("xl/"):
                    changed = change(name, content.decode())
                    changed = changed if isinstance(changed, bytes) else changed.encode()
                archive.writestr(name, changed)

    return make_rewritten


def prefixed(_, text):
    """Write all elements of the main namespace with a prefix."""
    text = text.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')
    if f'xmlns:x="{MAIN}"' not in text:
        return text
    out = []
    for piece in text.split("<"):
        if piece[:1] == "/":
            out.append(f"/x:{piece[1:]}")
        elif piece[:1].isalpha():
            out.append(f"x:{piece}")
        else:
            out.append(piece)
    return "<".join(out)


def strict(_, text):
    """Write the namespaces of Strict Open XML."""
    for transitional, name in STRICT.items():
        text = text.replace(transitional, name)
    return text


def utf16(name, text):
    """Write a sheet in UTF-16."""
    if "worksheets" not in name:
        return text
    body = text[text.index("<worksheet") :]
    return f'<?xml version="1.0" encoding="UTF-16"?>{body}'.encode("utf-16")


def without_places(name, text):
    """Leave out where rows and cells stand, as some portals do."""
    import re

    if "worksheets" not in name:
        return text
    return re.sub(r' r="[A-Z]*\d+"', "", text)


def cell(content):
    """Return a maker whose sheet has one raw cell as GDP, beside a plain park."""
    row = (
        '<row r="2"><c r="A2" t="inlineStr"><is><t>P1</t></is></c>'
        '<c r="B2" t="inlineStr"><is><t>甲园</t></is></c><c r="C2"><v>114.3</v></c>'
        f'<c r="D2"><v>30.6</v></c>{content}</row></sheetData>'
    )
    return rewritten(
        workbook({"a": [GDP]}),
        lambda name, text: text.replace("</sheetData>", row) if "worksheets" in name else text,
    )


def name_cell(content):
    """Return a maker whose park has a raw inline text as its name."""
    row = (
        '<row r="2"><c r="A2" t="inlineStr"><is><t>P1</t></is></c>'
        f'<c r="B2" t="inlineStr"><is>{content}</is></c><c r="C2"><v>114.3</v></c>'
        '<c r="D2"><v>30.6</v></c></row></sheetData>'
    )
    return rewritten(
        workbook({"a": [HEADER]}),
        lambda name, text: text.replace("</sheetData>", row) if "worksheets" in name else text,
    )


RAISED = '<r><rPr><vertAlign val="superscript"/></rPr><t>{}</t></r>'

for _name, _change in {
    "prefixed": prefixed,
    "strict": strict,
    "utf16": utf16,
    "without_places": without_places,
}.items():
    fault(f"{_name}.xlsx", rewritten(book({"a": PLAIN}), _change), 2, columns=GDPS)
fault(
    "prefixed_merged.xlsx",
    rewritten(book({"a": parks(30, None)}, merged=["E2:E3"]), prefixed),
    2,
    columns={"gdp": [None, None]},
    told=("a figure that is merged over several",),
)

for _name, _content, _value, _told in (
    ("error_cell", '<c r="E2" t="e"><v>#N/A</v></c>', None, "an error of"),
    ("error_formula", '<c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', None, "an error of"),
    ("cached_formula", '<c r="E2"><f>5*2.5</f><v>12.5</v></c>', 125000.0, ""),
    ("shared_formula", '<c r="E2"><f t="shared" si="0"/><v>12.5</v></c>', 125000.0, ""),
    ("text_formula", '<c r="E2" t="str"><f>"12.5"</f><v>12.5</v></c>', 125000.0, ""),
    ("empty_text_formula", '<c r="E2" t="str"><f>""</f><v></v></c>', None, ""),
    ("no_cached_value", '<c r="E2"><f>5*2.5</f></c>', None, "saved without its value"),
    ("exponent", '<c r="E2"><v>1.25E1</v></c>', 125000.0, ""),
    ("seventeen_digits", '<c r="E2"><v>12.500000000000002</v></c>', 125000.0, ""),
    ("point_zero", '<c r="E2"><v>12.0</v></c>', 120000.0, ""),
    ("blank_value", '<c r="E2"><v> </v></c>', None, ""),
    (
        "superscript_mark",
        f'<c r="E2" t="inlineStr"><is><r><t>12.5</t></r>{RAISED.format(1)}</is></c>',
        125000.0,
        "footnote mark",
    ),
    (
        "superscript_bracket",
        f'<c r="E2" t="inlineStr"><is><r><t>12.5</t></r>{RAISED.format("1)")}</is></c>',
        125000.0,
        "footnote mark",
    ),
    (
        "circled_mark",
        '<c r="E2" t="inlineStr"><is><t>12.5①</t></is></c>',
        125000.0,
        "footnote mark",
    ),
):
    fault(
        f"{_name}.xlsx",
        cell(_content),
        1,
        columns={"gdp": [_value]},
        told=(_told,) if _told else (),
    )

for _name, _content in {
    "rich_name": "<r><t>长江</t></r><r><rPr><b/></rPr><t>化工园</t></r>",
    "phonetic_name": '<t>长江化工园</t><rPh sb="0" eb="2"><t>ChangJiang</t></rPh>',
    "escaped_name": "<t>长江_x000D_\n化工园</t>",
    "name_with_a_mark": f"<r><t>长江化工园</t></r>{RAISED.format(1)}",
    "name_with_a_mark_inside": f"<r><t>长江</t></r>{RAISED.format(1)}<r><t>化工园</t></r>",
}.items():
    whole = "长江 化工园" if _name == "escaped_name" else "长江化工园"
    fault(f"{_name}.xlsx", name_cell(_content), 1, columns={"name": [whole]})
