"""The style of a result as QGIS reads it beside a layer's file: a ``.qml``."""

import html
import json
from collections.abc import Iterator
from typing import Any

from ...inventory import schema
from ...resources import RESOURCES

_LAYERS = {"marker": "SimpleMarker", "line": "SimpleLine", "fill": "SimpleFill"}
_KINDS = {"Point": "marker", "LineString": "line", "Polygon": "fill"}
_AFAR = "@map_scale > {scale}"


def style_document(shapes: list[str], language: str) -> str:
    """Return the style of ``verdict`` for some types of geometry.

    Parameters
    ----------
    shapes
        As GeoParquet names them, at least one.
    language
        ``en`` or ``zh``: of the legend.

    Examples
    --------
    >>> document = style_document(["MultiPolygon"], "zh")
    >>> document.count("<category "), 'class="SimpleFill"' in document
    (7, True)
    """
    kind = symbol_kind(shapes)
    book = json.loads((RESOURCES / "styles" / "verdict.json").read_text(encoding="utf-8"))
    return "\n".join(_lines(book, kind, _titles(book["field"], language))) + "\n"


def symbol_kind(shapes: list[str]) -> str:
    """Return ``marker``, ``line`` or ``fill``; mixed types are drawn as their first."""
    first = shapes[0].removesuffix(" Z").removeprefix("Multi") if shapes else "Point"
    return _KINDS.get(first, "fill")


def _titles(field, language):
    values = (schema.result_field(field, "shorelinecheck") or {}).get("values", {})
    return {value: title[language] for value, title in values.items()}


def _lines(book, kind, titles) -> Iterator[str]:
    entries = [*book["classes"], book.get("other", {})]
    values = [entry["value"] for entry in book["classes"]]
    yield "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"
    yield '<qgis version="3.40" styleCategories="Symbology">'
    yield (
        f' <renderer-v2 type="categorizedSymbol" attr="{book["field"]}" symbollevels="0" '
        'enableorderby="1">'
    )
    yield "  <categories>"
    for number, value in enumerate(values):
        label = html.escape(titles.get(value, value))
        yield (
            f'   <category type="string" value="{value}" label="{label}" symbol="{number}" '
            'render="true"/>'
        )
    yield f'   <category type="NULL" value="NULL" label="" symbol="{len(values)}" render="true"/>'
    yield "  </categories>"
    yield "  <symbols>"
    for number, entry in enumerate(entries):
        yield f'   <symbol type="{kind}" name="{number}" alpha="1" clip_to_extent="1">'
        yield from _layer(_LAYERS[kind], {**book.get(kind, {}), **entry.get(kind, {})})
        if kind == "fill" and "from_afar" in book:
            marker = {**book["marker"], **entry.get("marker", {})}
            yield from _marker_from_afar(number, marker, book["from_afar"])
        yield "   </symbol>"
    yield "  </symbols>"
    listed = ", ".join(f"'{value}'" for value in values)
    order = html.escape(f'array_find(array({listed}), "{book["field"]}")')
    yield f'  <orderby><orderByClause asc="0" nullsFirst="1">{order}</orderByClause></orderby>'
    yield " </renderer-v2>"
    yield "</qgis>"


def _layer(name: str, properties: dict[str, Any], inside: str = "") -> Iterator[str]:
    yield f'    <layer class="{name}" enabled="1" locked="0" pass="0"><Option type="Map">'
    for key, value in properties.items():
        yield f'     <Option type="QString" name="{key}" value="{html.escape(str(value))}"/>'
    yield f"    </Option>{inside}</layer>"


def _marker_from_afar(number, marker, scale):
    """Yield the marker that stands for an area too small to be seen."""
    condition = html.escape(_AFAR.format(scale=scale))
    switch = (
        '<data_defined_properties><Option type="Map"><Option type="QString" name="name" value=""/>'
        '<Option type="Map" name="properties"><Option type="Map" name="enabled">'
        '<Option type="bool" name="active" value="true"/>'
        f'<Option type="QString" name="expression" value="{condition}"/>'
        '<Option type="int" name="type" value="3"/></Option></Option>'
        '<Option type="QString" name="type" value="collection"/></Option></data_defined_properties>'
    )
    symbol = "".join(_layer(_LAYERS["marker"], marker))
    inside = f'{switch}<symbol type="marker" name="@{number}@1" alpha="1">{symbol}</symbol>'
    yield from _layer("CentroidFill", {"point_on_surface": 1, "point_on_all_parts": 0}, inside)
