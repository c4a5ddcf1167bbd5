"""The parks of a run, rows of infrastructure, and the park and reach of each row."""

import hashlib

import numpy as np
from qgis.core import Qgis, QgsProcessingException, QgsWkbTypes

from ....analysis.cells.id_text import id_texts
from ....analysis.tables.row_checksum import canonical
from ....analysis.text.closest_name import closest, hint
from ...framework.reach_field import NAME as REACH
from ...framework.reach_field import reach_field, reaches, refuse_reach_field
from ...messages.language import sentence, tr

PARK_ID = "park_id"


def reach_of_layer(run, layer):
    """Return the layer's field of the reach, "" also where the algorithm does not ask for it."""
    return reach_field(run, layer) if run.algorithm.parameterDefinition(REACH) else ""


def require(layer, field):
    """Refuse a layer that lacks a field of the schema; names the closest one it has."""
    if not layer.has(field):
        raise QgsProcessingException(
            tr(
                "{layer} has no field {field}; {hint}.",
                layer=layer.name,
                field=field,
                hint=sentence(hint(field, layer.fields.names())),
            )
        )


def read_parks(run, *fields, id_field=""):
    """Read the parks of a run.

    Parameters
    ----------
    run : Run
    fields : str
        Further fields, where the parks have them.
    id_field : str
        Field of the park id, ``park_id`` where the layer has no such field.

    Returns
    -------
    analysis.infrastructure.park_assignment.Parks or None
        None where no parks are given.
    """
    from ....analysis.infrastructure.park_assignment import Parks

    layer = run.layer("PARKS")
    if layer is None:
        return None
    key = id_field if id_field and layer.has(id_field) else PARK_ID
    require(layer, key)
    reach = reach_of_layer(run, layer)
    names = ["name"] if layer.has("name") else []
    table = run.table(layer, [key, *fields, *names, reach], geometry=_spatial(layer))
    ids = id_texts(table.frame[key].to_numpy(dtype=object))
    table.frame[PARK_ID] = ids
    return Parks(table, ids, reaches(run, table, reach))


def read_rows(run, name, fields, parks=None, *, beside=()):
    """Read rows of infrastructure under the names of the schema, and place them.

    Parameters
    ----------
    run : Run
    name : str
        The parameter that names the layer.
    fields : sequence of str
        Fields of the schema; what the layer lacks is told and counts as empty.
    parks : Parks, optional
    beside : sequence of str
        Further fields, which the layer need not have.

    Returns
    -------
    analysis.infrastructure.park_assignment.PlacedRows
    """
    layer = run.layer(name)
    missing = [_with_closest(each, layer) for each in fields if not layer.has(each)]
    if missing:
        run.say(
            tr(
                "{layer} has no field {fields}; they count as empty.",
                layer=layer.name,
                fields=", ".join(missing),
            )
        )
    fields = [*fields, *(each for each in beside if layer.has(each))]
    return place(run, run.table(layer, [*fields, reach_of_layer(run, layer)]), parks)


def place(run, table, parks, park_field=PARK_ID):
    """Return rows with the park and the reach of each.

    Parameters
    ----------
    run : Run
    table : table_reading.LayerTable
        Read with the field of the reach.
    parks : Parks or None
    park_field : str
        The park each row names.

    Raises
    ------
    QgsProcessingException
        The user named a field of the reach that neither rows nor parks have.
    """
    from ....analysis.infrastructure.park_assignment import PlacedRows

    if run.algorithm.parameterDefinition(REACH):
        refuse_reach_field(run, table.layer, parks and parks.table.layer)
    given = id_texts(
        table.frame[park_field].to_numpy(dtype=object)
        if park_field in table
        else np.full(len(table), None, dtype=object)
    )
    park, used, ids = np.full(len(table), -1), np.ones(len(table), dtype=bool), given
    if parks is not None:
        found = _assign(run, table, given, parks)
        park, used, ids = found.park, found.used, np.append(parks.ids, None)[found.park]
    return PlacedRows(table, park, used, ids, _reach_of(run, table, parks, park))


def point_of_each(table):
    """Return longitude and latitude of a point on each row, NaN where it has no geometry."""
    import shapely

    _, shapes = _geometries(table)
    there = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    xy = shapely.get_coordinates(shapely.point_on_surface(shapes[there]))
    lonlat = np.full((len(table), 2), np.nan)
    forward = table.layer.lonlat.forward
    lonlat[there] = xy if forward is None else forward(xy)
    return lonlat


def _reach_of(run, table, parks, park):
    """Return the reach of rows: of their park, else their own.

    A row's own word goes before what the province of its park says.
    """
    mine = reach_of_layer(run, table.layer)
    if parks is not None:
        theirs = reach_of_layer(run, parks.table.layer)
        own = bool(mine) and mine.lower() == run.text(REACH).lower()
        if theirs and not (own and theirs.lower() == "province"):
            return np.append(parks.reach, None)[park]
    return reaches(run, table, mine)


def _assign(run, table, ids, parks):
    """Return the `Assignment` of rows to parks, and tell how it was made."""
    from ....analysis.infrastructure import park_assignment

    silent = np.array([each is None for each in ids], dtype=bool)
    places = areas = None
    if silent.any() and _spatial(table.layer) and parks.table.layer.is_polygon:
        places, areas = _places(run, table, silent, parks), parks.table.rows.shapes()
    made = park_assignment.assign(ids, places, parks.ids, areas)
    for message in made.messages(table.name):
        run.say(message)
    return made


def _places(run, table, wanted, parks):
    """Return the geometries of the wanted rows in the coordinates of the parks."""
    import shapely

    there, here = table.layer.lonlat, parks.table.layer.lonlat
    rows = np.flatnonzero(wanted)
    wkb, shapes = _geometries(table, rows)
    checksum = hashlib.sha256(canonical(table.ids[rows].tolist(), wkb, [])).hexdigest()
    run.outputs.lineage.append(
        f"{table.name}: {len(wkb)} WKB, SHA-256 {checksum}, {there.operation}; "
        f"{parks.table.name}: {here.operation}"
    )

    def move(xy):
        lonlat = xy if there.forward is None else there.forward(xy)
        return lonlat if here.backward is None else here.backward(lonlat)

    if table.layer.crs != parks.table.layer.crs:
        shapes = shapely.transform(shapes, move)
    places = np.full(len(wanted), None, dtype=object)
    places[rows] = shapes
    return places


def _geometries(table, rows=None):
    """Return WKB and shapes of rows, all by default; None where there is no geometry."""
    import shapely

    from ....analysis.tables.geometry_column import shapes_of

    read = table.layer.read()
    wkb = read.wkb if rows is None else [read.wkb[row] for row in rows]
    return wkb, shapely.force_2d(shapes_of(wkb))


def _spatial(layer):
    return QgsWkbTypes.geometryType(layer.wkb_type) != Qgis.GeometryType.Null


def _with_closest(field, layer):
    near = closest(field, layer.fields.names())
    return tr("{field} (closest: {close})", field=field, close=near) if near else field
