"""What `parkshore:siteoptions` reads: the values of a decision table's conditions, site by site."""

import numpy as np
from qgis.core import QgsProcessingException

from ...analysis.cells.dates import periods
from ...analysis.cells.yes_no import answer
from ...analysis.decision import accreditation, rule_scope
from ...analysis.geometry.repair import repaired
from ..layers.bridge import Layer
from ..layers.row_writing import nulled, read_attributes, read_rows
from ..messages.language import tr
from ..messages.warning import warn

OF_PARK = (*accreditation.FIELDS, "reach", "energy_cls", "cod_cls")
BESIDE = ("rule_note", "park_id", "approved", *OF_PARK, *rule_scope.FIELDS)
DATES = ("opened", "approved", "closed", "accr_from", "accr_to")
COMPUTED = ("area", "spoken")
"""Kinds of conditions that are no field."""


class OptionInputs:
    """Sites, and what they, their parks and areas say.

    Parameters
    ----------
    algorithm : Algorithm
    parameters : dict
    outputs : outputs.Outputs
        Hears what was read.
    table : analysis.decision.decision_tables.DecisionTable
    day : datetime.date
        On which accreditation counts.

    Attributes
    ----------
    sites : bridge.Layer
    rows : bridge.Rows or column_reading.Columns
    own : dict of str to list
        Columns of the sites by the names asked for, filled up from their parks; accreditation as
        it is on the day.
    """

    def __init__(self, algorithm, parameters, outputs, table, day):
        context, feedback = outputs.context, outputs.feedback
        self.outputs, self.table = outputs, table
        self.sites = Layer(algorithm, parameters, "SITES", context, feedback)
        _require_verdict(table, self.sites)
        self.areas = {
            condition.id: Layer.optional(
                algorithm, parameters, condition.id.upper(), context, feedback
            )
            for condition in table.inputs
            if condition.kind == "area"
        }
        asked = [c.field for c in table.inputs if c.kind not in COMPUTED]
        names = {name: _spelled(self.sites, name) for name in (*asked, *BESIDE)}
        names = {name: spelled for name, spelled in names.items() if spelled}
        if any(layer is not None for layer in self.areas.values()):
            self.rows = read_rows(self.sites, outputs, names.values())
            columns = self.rows.columns
        else:
            self.rows = read_attributes(
                self.sites, outputs, names.values(), parameters["SITES"], context
            )
            columns = {name: nulled(values) for name, values in self.rows.columns.items()}
        self.own = {name: columns[spelled] for name, spelled in names.items()}
        parks = Layer.optional(algorithm, parameters, "PARKS", context, feedback)
        if parks is not None:
            self._fill(parks)
        self._tell_unread()
        self._accredit(day)

    def values(self, condition):
        """Return the column of a condition, None where a date of opening is no field."""
        size = len(self.rows)
        if condition.kind == "area":
            return _touching(self.rows, self.areas[condition.id], self.outputs)
        if condition.kind == "spoken":
            return rule_scope.spoken_of(self.own, size, self.table.speaks_of)
        return self.own.get(condition.field, [None] * size)

    def _tell_unread(self):
        """Warn of texts in the fields of dates that are none; the site's date is unknown then."""
        for name in DATES:
            _, _, unread = periods(self.own.get(name, []))
            unread = [each for each in unread if name != "closed" or answer(each) is None]
            if unread:
                warn(
                    self.outputs.feedback,
                    tr(
                        "Field {field} of {layer} holds {values}, which is no date: taken as "
                        "unknown.",
                        field=name,
                        layer=self.sites.name,
                        values=", ".join(str(each) for each in unread[:5]),
                    ),
                )

    def _accredit(self, day):
        """Let an accreditation count that has begun and not ended on the day."""
        given = [self.own.get(name) for name in accreditation.FIELDS]
        if any(column is not None for column in given):
            given[0] = given[0] or [None] * len(self.rows)
            self.own["accredited"] = nulled(accreditation.accredited_at(*given, day))

    def _fill(self, parks):
        """Give each site what its own row lacks and the row of its park has."""
        from ...analysis.cells.id_text import id_texts

        for layer in (self.sites, parks):
            if not layer.has("park_id"):
                raise QgsProcessingException(
                    tr(
                        "{layer} has no field park_id, by which sites and parks join.",
                        layer=layer.name,
                    )
                )
        names = {name: _spelled(parks, name) for name in ("park_id", *OF_PARK) if parks.has(name)}
        table = parks.read(names.values(), geometry=False)
        self.outputs.read(parks, table, use_crs=False)
        keys = id_texts(table.columns[names.pop("park_id")])
        row_of = {key: row for row, key in enumerate(keys) if key is not None}
        named = id_texts(self.own["park_id"])
        place = [row_of.get(key) for key in named]
        _tell_joined(self.sites.name, parks.name, (named, place, keys), self.outputs.feedback)
        for name, spelled in names.items():
            column = table.columns[spelled]
            own = self.own.get(name, [None] * len(place))
            self.own[name] = [
                column[row] if value is None and row is not None else value
                for value, row in zip(own, place, strict=True)
            ]


def _spelled(layer, name):
    """Return a field's name as the layer spells it, None where it has none."""
    return layer.fields[layer.fields.lookupField(name)].name() if layer.has(name) else None


def _require_verdict(table, sites):
    asks = any(condition.field == "verdict" for condition in table.inputs)
    if asks and not sites.has("verdict"):
        raise QgsProcessingException(
            tr(
                "{layer} has no field verdict; run Shoreline distance check first.",
                layer=sites.name,
            )
        )


def _tell_joined(sites, parks, joined, feedback):
    """Log sites whose park is not there, and refuse to guess between two rows of one park."""
    named, place, keys = joined
    lost = [key for key, row in zip(named, place, strict=True) if key is not None and row is None]
    if lost:
        warn(
            feedback,
            tr(
                "{count} rows of {sites} name a park that {parks} lacks (first: {park}).",
                count=len(lost),
                sites=sites,
                parks=parks,
                park=lost[0],
            ),
        )
    seen = set()
    for key in keys:
        if key is not None and key in seen:
            raise QgsProcessingException(
                tr(
                    "{layer} holds the park {value} twice; keep one row of each park.",
                    layer=parks,
                    value=key,
                )
            )
        seen.add(key)


def _touching(rows, areas, outputs):
    """Return whether sites touch polygons; None where there is no layer or no geometry."""
    import shapely

    if areas is None:
        return [None] * len(rows)
    polygons = areas.read()
    outputs.read(areas, polygons)
    shapes = rows.shapes()
    for step in (rows.layer.lonlat.forward, areas.lonlat.backward):
        if step is not None:
            shapes = shapely.transform(shapes, step)
    usable = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    xy, owner = shapely.get_coordinates(shapes, return_index=True)
    usable[owner[~np.isfinite(xy).all(axis=1)]] = False
    grounds = repaired(polygons.shapes())
    shapely.prepare(grounds)
    inside = np.zeros(len(rows), dtype=bool)
    place = np.flatnonzero(usable)
    tree = shapely.STRtree(repaired(shapes[place]))
    inside[place[tree.query(grounds, predicate="intersects")[1]]] = True
    return np.where(usable, inside.astype(object), None).tolist()
