"""What QGIS keeps with a layer: in its GeoPackage, else in the ``.qmd`` beside its file."""

import html
from collections.abc import Mapping, Sequence
from pathlib import Path

from ...message import InputError
from .geopackage import asked

_THERE = "SELECT name FROM sqlite_master WHERE name = 'gpkg_metadata_reference'"
_OF_LAYER = """
    SELECT metadata FROM gpkg_metadata_reference AS kept JOIN gpkg_metadata ON id = md_file_id
    WHERE reference_scope = 'table' AND table_name = ? AND md_standard_uri = ?
    ORDER BY kept.rowid LIMIT 1"""
_OF_QGIS = "http://mrcc.com/qgis.dtd"


def keywords(path: str, layer: str = "") -> dict[str, list[str]]:
    """Return the keywords kept with a layer by vocabulary, none where there is nothing.

    Parameters
    ----------
    layer
        Of a GeoPackage, "" in a file of one layer only. What is kept inside comes before what lies
        beside, as in QGIS.

    Raises
    ------
    InputError
        What is kept cannot be read: what it said would be missed.
    """
    inside = _keywords_of(_kept_inside(path, layer), path) if layer else {}
    beside = Path(path).with_suffix(".qmd")
    if inside or not beside.is_file():
        return inside
    return _keywords_of(beside.read_bytes(), str(beside))


def _kept_inside(path, layer):
    """Return the document that a GeoPackage holds of a layer, empty where it holds none."""
    if not asked(path, _THERE):
        return b""
    found = asked(path, _OF_LAYER, (layer, _OF_QGIS))
    return str(found[0][0] or "").encode() if found else b""


def _keywords_of(document, place):
    from lxml import etree

    if not document:
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(document, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(
            "The metadata in {file} cannot be read; save them again in QGIS, or run Prepare "
            "shoreline again.",
            file=place,
        ) from error
    return {
        each.get("vocabulary", ""): [word.text or "" for word in each.iter("keyword")]
        for each in root.iter("keywords")
    }


def metadata_document(title: str, kept: Mapping[str, Sequence[str]]) -> str:
    """Return a ``.qmd`` with keywords by vocabulary.

    Examples
    --------
    >>> print(metadata_document("Parks", {"parkshore:rule_set": ["yangtze_law"]}))
    <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
    <qgis>
      <type>dataset</type>
      <title>Parks</title>
      <keywords vocabulary="parkshore:rule_set">
        <keyword>yangtze_law</keyword>
      </keywords>
    </qgis>
    <BLANKLINE>
    """
    lines = ["<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>", "<qgis>"]
    lines += ["  <type>dataset</type>", f"  <title>{html.escape(title)}</title>"]
    for vocabulary, words in kept.items():
        lines.append(f'  <keywords vocabulary="{html.escape(vocabulary)}">')
        lines += [f"    <keyword>{html.escape(word)}</keyword>" for word in words]
        lines.append("  </keywords>")
    return "\n".join([*lines, "</qgis>", ""])
