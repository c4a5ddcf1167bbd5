"""Rows of infrastructure and the parks they belong to, read once."""

import hashlib

import numpy as np
from qgis.core import Qgis, QgsProcessingException, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

from ..columns import read_columns
from ..fields import integer, real, text
from ..table import Layer, canonical

translate = QCoreApplication.translate

PARK_ID = "park_id"


class Parks:
    """The parks of a run.

    Parameters
    ----------
    algorithm : Algorithm
    parameters, context, feedback
        Of the run.
    outputs : Outputs
    fields : sequence of str
        Further fields of the parks, where they are there.
    id_field : str
        Field of the park id, ``park_id`` where the layer has no such field.

    Attributes
    ----------
    ids : ndarray of object, shape (m,)
        Text, None where empty.
    reach : ndarray of object, shape (m,), or None
        None where the layer says nothing of it.
    from_province : bool
        Whether the reach follows from the province.
    frame : DataFrame
        ``park_id`` and the further fields.
    """

    def __init__(
        self, algorithm, parameters, context, feedback, *, outputs, fields=(), id_field=""
    ):
        from ...analysis.infrastructure.assignment import words

        self.layer = Layer(algorithm, parameters, "PARKS", context, feedback)
        key = id_field if id_field and self.layer.has(id_field) else PARK_ID
        require(self.layer, key)
        self._reach_field = reach_field(algorithm, parameters, self.layer, context)
        present = [name for name in fields if self.layer.has(name)]
        wanted = [*own(self.layer, [key, *present]), self._reach_field]
        self.rows = self.layer.read(wanted, geometry=spatial(self.layer))
        outputs.read(self.layer, self.rows, use_crs=False)
        self._outputs = outputs
        frame = self.rows.frame()
        self.ids = words(frame[own(self.layer, [key])[0]].to_numpy(dtype=object))
        self.frame = frame.rename(columns={own(self.layer, [each])[0]: each for each in present})
        self.frame[PARK_ID] = self.ids
        self.reach = None
        self.from_province = self._reach_field.lower() == "province"
        if self._reach_field:
            self.reach = reaches(frame[self._reach_field], self._reach_field, self.layer, feedback)

    def __len__(self):
        return len(self.ids)

    def known_reach(self):
        """Return the reach of each park, None where it is not known."""
        return np.full(len(self), None, dtype=object) if self.reach is None else self.reach

    def assign(self, algorithm, layer, ids, feedback):
        """Return the `Assignment` of rows to these parks, and tell how it was made.

        Parameters
        ----------
        layer : Layer
        ids : ndarray of object, shape (n,)
            Park id of each row as read.
        """
        from ...analysis.infrastructure import assignment

        ids = assignment.words(ids)
        silent = np.array([each is None for each in ids], dtype=bool)
        places = areas = None
        if silent.any() and spatial(layer) and self.layer.is_polygon:
            places, areas = self._places(layer, silent), self.rows.shapes()
        made = assignment.assign(ids, places, self.ids, areas)
        for message in made.messages(layer.name):
            algorithm.say(message, feedback)
        return made

    def _places(self, layer, wanted):
        """Return the geometries of the wanted rows in the coordinates of the parks."""
        import shapely

        there, here = layer.lonlat, self.layer.lonlat
        ids, wkb = [], []
        for row, feature in enumerate(layer.features([])):
            if wanted[row]:
                ids.append(feature.id())
                wkb.append(feature.geometry().asWkb().data())
        checksum = hashlib.sha256(canonical(ids, wkb, [])).hexdigest()
        self._outputs.lineage.append(
            f"{layer.name}: {len(wkb)} WKB, SHA-256 {checksum}, {there.operation}; "
            f"{self.layer.name}: {here.operation}"
        )

        def move(xy):
            lonlat = xy if there.forward is None else there.forward(xy)
            return lonlat if here.backward is None else here.backward(lonlat)

        shapes = shapely.force_2d(
            shapely.from_wkb([each or None for each in wkb], on_invalid="ignore")
        )
        if layer.crs != self.layer.crs:
            shapes = shapely.transform(shapes, move)
        places = np.full(len(wanted), None, dtype=object)
        places[wanted] = shapes
        return places


class InfrastructureRows:
    """Rows of a layer of the inventory, under the names of the schema.

    Parameters
    ----------
    algorithm, parameters, context
        Of the run.
    name : str
        The parameter that names the layer.
    outputs : Outputs
    fields : sequence of str
        Fields of the schema, read where the layer has them.

    Attributes
    ----------
    layer : Layer
    rows : Columns
        Also with the field of the reach, as the layer spells it.
    frame : DataFrame
        The fields of the schema that the layer has.
    """

    def __init__(self, algorithm, parameters, name, context, *, outputs, fields):
        feedback = outputs.feedback
        self.layer = Layer(algorithm, parameters, name, context, feedback)
        present = [each for each in fields if self.layer.has(each)]
        missing = [each for each in fields if each not in present]
        if missing:
            feedback.pushInfo(
                translate(
                    "ParkShore", "{layer} has no field {fields}; they count as empty."
                ).format(layer=self.layer.name, fields=", ".join(missing))
            )
        spelled = own(self.layer, present)
        reach = ""
        if algorithm.parameterDefinition("REACH_FIELD") is not None:
            reach = reach_field(algorithm, parameters, self.layer, context)
        self.rows = read_columns(self.layer, [*spelled, reach], parameters[name], context)
        outputs.read(self.layer, self.rows, use_crs=False)
        self.frame = self.rows.frame()[spelled].rename(
            columns=dict(zip(spelled, present, strict=True))
        )

    def __len__(self):
        return len(self.rows)

    def park_ids(self):
        """Return the park id of each row as read, None where not given."""
        if PARK_ID not in self.frame:
            return np.full(len(self), None, dtype=object)
        return self.frame[PARK_ID].to_numpy(dtype=object)

    def lonlat(self):
        """Return longitude and latitude of a point on each row, NaN where there is none."""
        import shapely

        wkb = [each.geometry().asWkb().data() or None for each in self.layer.features([])]
        shapes = shapely.force_2d(shapely.from_wkb(wkb, on_invalid="ignore"))
        xy = shapely.get_coordinates(shapely.point_on_surface(shapes))
        out = np.full((len(wkb), 2), np.nan)
        there = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
        out[there] = xy if self.layer.lonlat.forward is None else self.layer.lonlat.forward(xy)
        return out


def counts(used):
    """Return the numbers of rows read, used and skipped."""
    return {"READ": len(used), "USED": int(used.sum()), "SKIPPED": int((~used).sum())}


def require(layer, field):
    """Refuse a layer that lacks a field of the schema; names the closest one it has."""
    from ...analysis.indicators.columns import closest

    if layer.has(field):
        return
    raise QgsProcessingException(
        translate("ParkShore", "{layer} has no field {field}; the closest name is {close}.").format(
            layer=layer.name, field=field, close=closest(field, layer.fields.names()) or "–"
        )
    )


def spatial(layer):
    """Whether the layer's rows have geometry."""
    return QgsWkbTypes.geometryType(layer.wkb_type) != Qgis.GeometryType.Null


def own(layer, names):
    """Return those of the fields that the layer has, as it spells them."""
    return [
        layer.fields[layer.fields.lookupField(name)].name() for name in names if layer.has(name)
    ]


def reach_field(algorithm, parameters, layer, context):
    """Return the layer's field of the reach, else of the province, else ""."""
    chosen = algorithm.parameterAsString(parameters, "REACH_FIELD", context)
    for name in (chosen, "province"):
        if name and layer.has(name):
            return own(layer, [name])[0]
    return ""


def refuse_reach_field(algorithm, parameters, layers, context):
    """Refuse a reach field that the user named and no layer has."""
    from ...analysis.indicators.columns import closest

    chosen = algorithm.parameterAsString(parameters, "REACH_FIELD", context)
    default = algorithm.parameterDefinition("REACH_FIELD").defaultValue()
    if not chosen or chosen == default or any(layer.has(chosen) for layer in layers):
        return
    names = [name for layer in layers for name in layer.fields.names()]
    raise QgsProcessingException(
        translate("ParkShore", "{layer} has no field {field}; the closest name is {close}.").format(
            layer=" / ".join(layer.name for layer in layers),
            field=chosen,
            close=closest(chosen, names) or "–",
        )
    )


def reaches(values, field, layer, feedback):
    """Return the reach of each row, from a field of reaches or of provinces."""
    from ...analysis.infrastructure.water_classes import result_recogniser
    from ...analysis.reaches.provinces import find_all

    if field.lower() != "province":
        known = result_recogniser("reach")
        codes, labels = known.classify(values.to_numpy(dtype=object))
        return np.array([*labels, None], dtype=object)[codes]
    reach, _, unread = find_all(list(values))
    if unread:
        feedback.pushInfo(
            translate(
                "ParkShore", "{layer}: no province could be read from {values}; the reach is empty."
            ).format(layer=layer.name, values=", ".join(str(each) for each in unread[:10]))
        )
    return reach


def row_reach(algorithm, parameters, context, feedback, *, layer, rows, parks=None, park=None):
    """Return the reach of rows: of their park, else their own.

    Parameters
    ----------
    layer : Layer
    rows : Rows
        Read with `reach_field` of the layer.
    parks : Parks, optional
    park : ndarray of int64, shape (n,), optional
        Row of the parks, -1 where none.
    """
    chosen = algorithm.parameterAsString(parameters, "REACH_FIELD", context)
    mine = reach_field(algorithm, parameters, layer, context)
    own_reach = mine and mine.lower() == chosen.lower()
    if parks is not None and parks.reach is not None and not (own_reach and parks.from_province):
        return np.append(parks.reach, None)[park]
    if mine:
        return reaches(rows.frame()[mine], mine, layer, feedback)
    return np.full(len(rows), None, dtype=object)


def write(outputs, name, frame):
    """Write a result table; fields have the type their name has in this group."""
    whole = {column: "Int64" for column in frame.columns if column in _INTEGER}
    outputs.write_frame(name, frame.astype(whole), [result_field(each) for each in frame.columns])


def result_field(name):
    """Return the field of a result by its name."""
    if name in _TEXT:
        return text(name)
    return integer(name) if name in _INTEGER else real(name)


_TEXT = {
    *("park_id", "reach", "fuel", "kind", "vintage", "bin", "pattern", "source", "unit", "state"),
    *("finding", "defaults", "from_id", "to_id", "stream", "streams"),
}
_INTEGER = {
    *("units", "plants", "mixed", "parks", "pairs", "within", "outfalls", "unmonit", "direct_n"),
}
