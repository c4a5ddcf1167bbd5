"""KML whose data keep their names: GDAL makes underscores of Chinese ones, which overwrite."""

import re
import zipfile
from pathlib import Path

from lxml import etree, html

from ....analysis.inventory.files import file_kind
from ....analysis.message import InputError, Message

_NAMED = ("Data", "SimpleData", "SimpleField", "SimpleArrayData")
_MOST_ROWS = 200
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_OWN = {"tessellate", "extrude", "visibility", "draworder", "icon", "timestamp", "begin", "end",
        "altitudemode", "snippet", "id"}  # fmt: skip


def renamed(path):
    """Return a KML whose data have plain names, and the true ones.

    Parameters
    ----------
    path : Path
        KML, or zipped KML that `archive` has let pass.

    Returns
    -------
    content : bytes
    names : dict of str to str
        True name by plain name.
    notes : list of Message
        What a planner should know of the file.

    Raises
    ------
    InputError
        An archive without KML, or bytes that are no text.
    """
    content, notes = _content(path)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(content, parser)
        for placemark in () if root is None else root.iter("{*}Placemark"):
            _take_table(placemark)
    except (etree.XMLSyntaxError, ValueError) as error:  # no text, or no names of elements
        raise _damaged(path) from error
    names = {}
    if root is None:
        return b"", names, notes
    for kind in _NAMED:
        for each in root.iter(f"{{*}}{kind}"):
            true = " ".join((each.get("name") or "").split())
            if true:
                each.set("name", names.setdefault(true, f"data_{len(names) + 1}"))
    return etree.tostring(root), {plain: true for true, plain in names.items()}, notes


def restored(columns, rows, names):
    """Give columns their true names; leave out what the format adds and no placemark has.

    Parameters
    ----------
    columns : list of str
    rows : list of (int, list)
    names : dict of str to str
        From `renamed`.

    Returns
    -------
    columns : list of str
    rows : list of (int, list)
    """
    kept = [
        index
        for index, name in enumerate(columns)
        if name in names or (name.lower() not in _OWN and any(cells[index] for _, cells in rows))
    ]
    told = [names.get(columns[index], columns[index]) for index in kept]
    if any(true.endswith("名称") for true in names.values()):  # 园区名称 goes before it
        told = ["名称 (placemark)" if name.lower() == "name" else name for name in told]
    return told, [(number, [cells[index] for index in kept]) for number, cells in rows]


def _content(path):
    if path.suffix.lower() not in file_kind.KEYHOLE_ARCHIVES:
        return Path(path).read_bytes(), []
    with zipfile.ZipFile(path) as opened:
        inside = [name for name in opened.namelist() if name.lower().endswith(".kml")]
        if not inside:
            raise _damaged(path)
        main = next((name for name in inside if name.lower() == "doc.kml"), inside[0])
        notes = []
        if len(inside) > 1:
            notes.append(
                Message(
                    "{file} holds {count} KML files, of which {name} was read; unpack it and read "
                    "the others by themselves.",
                    file=path.name,
                    count=len(inside),
                    name=main,
                )
            )
        return opened.read(main), notes


def _damaged(path):
    return InputError(
        "{file} is damaged or not what its ending says; export it again.", file=path.name
    )


def _take_table(placemark):
    """Make data of a table of two columns in the description, as map programs write it."""
    described = placemark.find("{*}description")
    text = described.text if described is not None else None
    if not text or "<t" not in text.lower():
        return
    try:
        table = html.fromstring(text)
    except (etree.ParserError, ValueError):
        return
    space = re.match(r"\{[^}]*\}|", placemark.tag)[0]
    for row in table.iter("tr"):
        texts = (_NO_XML.sub(" ", cell.text_content()) for cell in row.iter("td", "th"))
        cells = [" ".join(text.split()) for text in texts]
        if len(cells) == 2 and cells[0] and len(cells[0]) <= _MOST_ROWS:
            data = placemark.find("{*}ExtendedData")
            if data is None:
                data = etree.SubElement(placemark, f"{space}ExtendedData")
            one = etree.SubElement(data, f"{space}Data", name=cells[0].rstrip(":："))
            etree.SubElement(one, f"{space}value").text = cells[1]
