"""What Prepare shoreline reads of features beside their geometry: names, and what lines are."""

from ....analysis.text.place_names import fold
from ...messages.language import tr
from .kept import CLASS_WHY, HALF_WIDTH, LINE_KIND

NAME_FIELDS = ("river", "name", "NAME", "名称")
"""Where names are looked for, where no field is chosen."""


def name_fields(run, layer):
    """Return the fields that may hold names: the one chosen, else those of `NAME_FIELDS`.

    Raises
    ------
    QgsProcessingException
        Where the user named another field, and the layer lacks it.
    """
    chosen = run.text("NAME_FIELD")
    if chosen and (layer.has(chosen) or chosen not in NAME_FIELDS):
        return [run.field("NAME_FIELD", layer)]
    return fields_with_names(layer)


def fields_with_names(layer):
    """Return the fields of `NAME_FIELDS` that a layer has, as it spells them."""
    places = [layer.fields.lookupField(name) for name in NAME_FIELDS]
    return list(dict.fromkeys(layer.fields[place].name() for place in places if place >= 0))


def read_names(run, rows, fields):
    """Return the names of the first field that holds any, and log which it is.

    Returns
    -------
    list of str or None
    """
    for field in fields:
        names = rows.texts(field)
        if any(isinstance(name, str) and name.strip() for name in names):
            run.say(tr("Names are read from the field {field}.", field=field))
            return names
    run.say(tr("{layer} has no field with names.", layer=rows.layer.name))
    return [None] * len(rows)


def read_class_fields(run, layer):
    """Return the field that states classes, with what an earlier preparation left in doubt."""
    chosen = run.field("CLASS_FIELD", layer)
    if not chosen:
        return []
    return [chosen, CLASS_WHY] if layer.has(CLASS_WHY) else [chosen]


def stated_by(rows, fields):
    """Return what a field says of classes, None without one.

    Parameters
    ----------
    rows : rows_read.Rows
    fields : list of str
        As `read_class_fields` returns them.

    Returns
    -------
    class_words.StatedClasses or None
    """
    from ....analysis.shoreline.classes.class_words import stated_classes

    if not fields:
        return None
    doubts = rows.texts(CLASS_WHY) if CLASS_WHY in fields else None
    return stated_classes(rows.texts(fields[0]), fields[0], doubts)


def line_fields(layer):
    """Return the fields of a layer that tell what its lines are and how wide the rivers."""
    from ....analysis.shoreline.lines.centre_lines import axis_codes

    wanted = {*axis_codes()[0], LINE_KIND, HALF_WIDTH}
    return [name for name in layer.fields.names() if fold(name) in wanted]


def said_of_lines(rows, fields, water, stated):
    """Return what the data say of lines, and the user where they say nothing.

    Parameters
    ----------
    rows : rows_read.Rows
    fields : list of str
        As `line_fields` returns them.
    water : tuple of array of shapely polygons, or None, and their names
    stated : int
        As the parameter ``LINE``.

    Returns
    -------
    centre_lines.Said
    """
    from ....analysis.shoreline.lines.centre_lines import STATED, Said, are_axes, stated_kinds

    polygons, names = water
    water = () if polygons is None else polygons
    said = Said(water=water, water_names=names, otherwise=STATED[stated])
    for field in fields:
        if fold(field) == LINE_KIND:
            said.kinds = stated_kinds(rows.texts(field))
        elif fold(field) == HALF_WIDTH:
            said.half_m = rows.numbers(field)
        else:
            axes = are_axes(rows.columns[field])
            said.axes = axes if said.axes is None else said.axes | axes
    return said
