"""What Prepare shoreline reads of features beside their geometry: names, lines, coverage."""

from qgis.core import QgsProcessingException

from ....analysis.text.place_names import fold
from ...messages.language import tr
from .kept import COVERAGE, HALF_WIDTH, LINE_KIND
from .prepare_inputs import further_layer

NAME_FIELDS = ("river", "name", "NAME", "名称")
"""Where names are looked for, where no field is chosen."""


def name_fields(algorithm, parameters, layer, context, feedback):
    """Return the fields that may hold names: the one chosen, else those of `NAME_FIELDS`.

    Raises
    ------
    QgsProcessingException
        Where the user named another field, and the layer lacks it.
    """
    chosen = algorithm.parameterAsString(parameters, "NAME_FIELD", context)
    if chosen and (layer.has(chosen) or chosen not in NAME_FIELDS):
        return [algorithm.field(parameters, "NAME_FIELD", layer, context, feedback)]
    places = [layer.fields.lookupField(name) for name in NAME_FIELDS]
    return list(dict.fromkeys(layer.fields[place].name() for place in places if place >= 0))


def with_names(rows, fields, feedback):
    """Return the names of the first field that holds any, and log which it is.

    Returns
    -------
    list of str or None
    """
    for field in fields:
        names = rows.texts(field)
        if any(isinstance(name, str) and name.strip() for name in names):
            feedback.pushInfo(tr("Names are read from the field {field}.", field=field))
            return names
    feedback.pushInfo(tr("{layer} has no field with names.", layer=rows.layer.name))
    return [None] * len(rows)


def line_fields(layer):
    """Return the fields of a layer that tell what its lines are and how wide the rivers."""
    from ....analysis.shoreline.preparation.centre_lines import axis_codes

    wanted = {*axis_codes()[0], LINE_KIND, HALF_WIDTH}
    return [name for name in layer.fields.names() if fold(name) in wanted]


def said_of_lines(rows, fields, water):
    """Return what the data say of lines.

    Parameters
    ----------
    rows : bridge.Rows
    fields : list of str
        As `line_fields` returns them.
    water : array of shapely polygons, or None

    Returns
    -------
    centre_lines.Said
    """
    from ....analysis.shoreline.preparation.centre_lines import Said, are_axes, stated_kinds

    said = Said(water=() if water is None else water)
    for field in fields:
        if fold(field) == LINE_KIND:
            said.kinds = stated_kinds(rows.texts(field))
        elif fold(field) == HALF_WIDTH:
            said.half_m = rows.numbers(field)
        else:
            axes = are_axes(rows.columns[field])
            said.axes = axes if said.axes is None else said.axes | axes
    return said


def read_coverage(algorithm, parameters, layer, rows, outputs):
    """Return what the features read cover, in degrees.

    The outline given; else the one that the layer keeps from an earlier preparation, where the
    whole layer was read; else the hull of the features.

    Raises
    ------
    QgsProcessingException
        Where no feature lies in the outline given.
    """
    import shapely

    from ....analysis.shoreline.check import coverage

    hull = coverage.hull(rows.shapes(), layer.lonlat.forward)
    given = further_layer(algorithm, parameters, "COVERAGE", outputs.context, outputs.feedback)
    if given is None:
        kept = layer.metadata().keywords(COVERAGE)
        return coverage.from_text(kept[0]) if kept and layer.is_whole else hull
    outline = given.read()
    outputs.read(given, outline)
    area = coverage.union(outline.shapes(), given.lonlat.forward, given.name)
    if not shapely.intersects(area, hull):
        raise QgsProcessingException(
            tr(
                "No feature of {layer} lies in {outline}; choose the outline of its data.",
                layer=layer.name,
                outline=given.name,
            )
        )
    return area
