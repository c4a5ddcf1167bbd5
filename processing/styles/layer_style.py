"""Layers dressed for the planner: symbols from ``resources/styles``, titles in his language."""

import json
from functools import cache

import numpy as np
from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsCentroidFillSymbolLayer,
    QgsExpression,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
)

from ...analysis.inventory import schema
from ...analysis.resources import RESOURCES
from ..messages.language import title
from .column_widths import widen_columns
from .field_words import name_fields, other
from .map_tips import set_map_tip
from .place_labels import label
from .result_forms import colour_cells, keep_results

NO_VALUE = -1  # stands for NULL where a legend has steps of numbers from 0 on
FEW, MANY = 2_000, 50_000  # features; the markers of many leave more of the map free
STYLES = RESOURCES / "styles"
SYMBOLS = {
    Qgis.GeometryType.Point: ("marker", QgsMarkerSymbol),
    Qgis.GeometryType.Line: ("line", QgsLineSymbol),
    Qgis.GeometryType.Polygon: ("fill", QgsFillSymbol),
}


def dress(layer, style=None, algorithm=None, titles=None, kind=None):
    """Give a vector layer its symbols, aliases and value titles.

    Parameters
    ----------
    layer : QgsVectorLayer
    style : str, optional
        Name of a file in ``resources/styles`` without its ending. Its entries ``marker``, ``line``
        and ``fill`` are properties of QGIS's simple symbols; ``classes`` vary them by the value of
        ``field``, ``ramp`` colours equal steps of its numbers, up to ``top`` where it is given.
        Areas have their marker too where the map's scale is smaller than 1 : ``from_afar``;
        ``first_on_top`` draws the first classes last; ``labels`` names features from a scale on.
        ``afar`` lets markers shrink from the scale 1 : ``from`` to a tenth of it, to the share
        ``few`` or ``many`` of their size, by how many there are; a class may say ``least``.
    algorithm : str, optional
        Id without the provider, for fields whose meaning depends on it.
    titles : dict of str to dict, optional
        Field -> ``{"en": …, "zh": …}``, where a run gives a field its own title.
    kind : str, optional
        Layer of the inventory, for fields whose meaning depends on it.
    """
    name_fields(layer, algorithm, titles, kind)
    book = {} if style is None else _style(style)
    _put_results_first(layer, algorithm, book.get("field"))
    widen_columns(layer)
    _show_results(layer, algorithm, book)
    set_map_tip(layer)
    if style is None or layer.geometryType() not in SYMBOLS:
        return
    symbol_kind, symbol_class = SYMBOLS[layer.geometryType()]
    book = _for_as_many(layer, book)
    if "field" not in book:
        renderer = QgsSingleSymbolRenderer(_symbol(symbol_class, book, symbol_kind, {}))
    elif "ramp" in book:
        renderer = _graduated(layer, book)
    else:
        titles = (schema.result_field(book["field"], algorithm) or {}).get("values", {})
        categories = [
            QgsRendererCategory(
                entry["value"],
                _symbol(symbol_class, book, symbol_kind, entry),
                title(titles[entry["value"]]) if entry["value"] in titles else entry["value"],
            )
            for entry in book["classes"]
        ]
        rest = _symbol(symbol_class, book, symbol_kind, book.get("other", {}))
        categories.append(QgsRendererCategory(None, rest, other()))
        renderer = QgsCategorizedSymbolRenderer(book["field"], categories)
        if book.get("first_on_top"):
            _put_first_on_top(renderer, [entry["value"] for entry in book["classes"]])
    layer.setRenderer(renderer)
    if "labels" in book:
        label(layer, book["labels"])
    layer.triggerRepaint()


def colours_of(style):
    """Return the colour of each class of a style, as its marker has it."""
    return {each["value"]: each["marker"]["color"] for each in _style(style)["classes"]}


def _for_as_many(layer, book):
    """Return a style that says how small markers become, by how many features there are."""
    if "afar" not in book:
        return book
    known = layer.providerType() in ("ogr", "memory")  # a server may take its time to count
    share = np.interp(layer.featureCount() if known else FEW, (FEW, MANY), (0.0, 1.0))
    afar = book["afar"]
    least = afar["few"] + (afar["many"] - afar["few"]) * float(share)
    return book | {"shrink": (afar["from"], round(least, 3))}


def _symbol(symbol_class, book, kind, entry):
    """Return the symbol of a class; an area has its marker too where it is too small to be seen."""
    symbol = symbol_class.createSimple({**book.get(kind, {}), **entry.get(kind, {})})
    if kind == "marker":
        _shrink_from_afar(symbol, book, entry)
    elif kind == "fill" and "from_afar" in book:
        centre = QgsCentroidFillSymbolLayer()
        centre.setPointOnSurface(True)
        centre.setPointOnAllParts(False)
        marker = QgsMarkerSymbol.createSimple({**book["marker"], **entry.get("marker", {})})
        _shrink_from_afar(marker, book, entry)
        centre.setSubSymbol(marker)
        centre.setDataDefinedProperty(
            QgsSymbolLayer.Property.LayerEnabled,
            QgsProperty.fromExpression(f"@map_scale > {book['from_afar']}"),
        )
        symbol.appendSymbolLayer(centre)
    return symbol


def _shrink_from_afar(marker, book, entry):
    """Let a marker and its outline become smaller from a scale on, so that others have room."""
    if "shrink" not in book:
        return
    begin, least = book["shrink"]
    factor = (
        f"scale_linear(log10(max(coalesce(@map_scale, 0), 1)), log10({begin}), log10({begin}) + 1, "
        f"1, {min(least, entry.get('least', 1.0))})"
    )
    for layer in marker.symbolLayers():
        stroke = QgsProperty.fromExpression(f"{layer.strokeWidth()} * {factor}")
        layer.setDataDefinedProperty(QgsSymbolLayer.Property.StrokeWidth, stroke)
    marker.setDataDefinedSize(QgsProperty.fromExpression(f"{marker.size()} * {factor}"))


def _put_first_on_top(renderer, values):
    """Draw the first classes last, so that no other hides them."""
    texts = ", ".join(QgsExpression.quotedString(value) for value in values)
    place = (
        f"array_find(array({texts}), {QgsExpression.quotedColumnRef(renderer.classAttribute())})"
    )
    order = [QgsFeatureRequest.OrderByClause(place, False)]
    renderer.setOrderBy(QgsFeatureRequest.OrderBy(order))
    renderer.setOrderByEnabled(True)


def keep_in_database(layer, name):
    """Save a layer's style as the default one in the database that holds it."""
    # newer QGIS deprecates the first form
    save = getattr(layer, "saveStyleToDatabaseV2", None) or layer.saveStyleToDatabase
    save(name, "ParkShore", True, "")


def _graduated(layer, book):
    """Return equal steps from 0 to the greatest value, one colour of the ramp each.

    Where the style says how, what has no value is drawn too: a graduated renderer leaves it out.
    """
    kind, symbol_class = SYMBOLS[layer.geometryType()]
    top = book.get("top") or layer.maximumValue(layer.fields().lookupField(book["field"]))
    top = float(top) if isinstance(top, int | float) and top > 0 else 1.0
    step = top / len(book["ramp"])
    ranges = [
        QgsRendererRange(
            number * step,
            (number + 1) * step if number + 1 < len(book["ramp"]) else top,
            _symbol(symbol_class, book, kind, _coloured(shade)),
            f"{number * step:.3g} – {(number + 1) * step:.3g}",
        )
        for number, shade in enumerate(book["ramp"])
    ]
    if "other" not in book:
        return QgsGraduatedSymbolRenderer(book["field"], ranges)
    rest = _symbol(symbol_class, book, kind, book["other"])
    ranges.append(QgsRendererRange(NO_VALUE, NO_VALUE, rest, other()))
    field = QgsExpression.quotedColumnRef(book["field"])
    return QgsGraduatedSymbolRenderer(f"coalesce({field}, {NO_VALUE})", ranges)


def _coloured(shade):
    """Return an entry of a style in which each kind of symbol has a shade."""
    names = {"marker": "color", "line": "line_color", "fill": "color"}
    return {kind: {name: shade} for kind, name in names.items()}


def symbol_of(layer, style):
    """Return the single symbol of a style for a layer's kind of geometry."""
    kind, symbol_class = SYMBOLS[layer.geometryType()]
    return _symbol(symbol_class, _for_as_many(layer, _style(style)), kind, {})


@cache
def _style(name):
    return json.loads((STYLES / f"{name}.json").read_text(encoding="utf-8"))


def _put_results_first(layer, algorithm, shown):
    """Show results before the inventory's fields in the attribute table, what is drawn before all.

    The data keep their order.
    """
    if algorithm is None:
        return
    config = layer.attributeTableConfig()
    config.update(layer.fields())
    columns = config.columns()
    columns.sort(key=lambda column: (column.name != shown, not _is_result(column.name, algorithm)))
    config.setColumns(columns)
    layer.setAttributeTableConfig(config)


def _show_results(layer, algorithm, book):
    """Give a result its form, and the cells of what is drawn their colours."""
    if algorithm is None:
        return
    keep_results(layer, lambda name: _is_result(name, algorithm))
    if "classes" in book and _is_result(book["field"], algorithm):
        colour_cells(layer, book["field"], book["classes"])


def _is_result(name, algorithm):
    """Tell whether a field comes from an algorithm and never from the inventory."""
    return bool(
        name and schema.result_field(name, algorithm) is not None and name not in _fields_of_sites()
    )


@cache
def _fields_of_sites():
    kinds = (schema.load(name) for name in schema.LAYERS)
    return {
        name for kind in kinds if kind.id_field and kind.geometry != "none" for name in kind.names
    }
