"""What evidence sheets read: checked sites, the shoreline around them, zones, checksums."""

import numpy as np
import shapely
from qgis.core import QgsProcessingException

from ...analysis.decision.evidence.evidence_rows import checksums, stale, windows
from ...analysis.geometry.repair import repaired
from ...analysis.shoreline.check.measuring import Sites, Waters
from ..layers.bridge import Layer
from ..layers.row_checksum import canonical
from ..messages.language import tr
from ..messages.warning import warn
from ..writing.provenance import told_back

RESULTS = (
    *("shore_m", "limit_m", "margin_m", "verdict", "near_river", "river_cls", "near_lon"),
    *("near_lat", "bearing", "rule_id", "rule_note", "in_area_m2", "in_share"),
)
IDS = ("park_id", "ent_id", "out_id", "unit_id", "id")
WITHIN_AND_UNCERTAIN, ALL, SELECTED = range(3)


class SheetInputs:
    """The sites to be shown and all that their sheets rest on.

    Attributes
    ----------
    rows : dict of str to list
        Attributes of the sites shown.
    names : list of str
        Id of each site, by which its sheet is verified.
    extents : ndarray, shape (n, 4)
        What each sheet shows, in degrees.
    checksums : list of str
    stale : ndarray of bool
        Sites whose stored figures no longer fit the geometries.
    told : dict
        Parameters of the check, as the layer's metadata tells them.
    """

    def __init__(self, algorithm, parameters, context, feedback):
        self.parks = Layer(algorithm, parameters, "PARKS", context, feedback)
        missing = [name for name in RESULTS if not self.parks.has(name)]
        if missing:
            raise QgsProcessingException(
                tr(
                    "{layer} has no field {field}; run Shoreline distance check on it first.",
                    layer=self.parks.name,
                    field=missing[0],
                )
            )
        self.told = told_back(self.parks.metadata())
        self._names = [field.name() for field in self.parks.fields]
        self._read = self.parks.read(self._names)
        feedback.pushInfo(f"{self.parks.name}: {self.parks.label()}")
        self._id_field = next((name for name in IDS if self.parks.has(name)), "")
        self.shoreline = _Around(
            Layer(algorithm, parameters, "SHORELINE", context, feedback), checked=True
        )
        zones = Layer.optional(algorithm, parameters, "ZONES", context, feedback)
        self.zones = None if zones is None else _Around(zones)
        self._shapes = self._read.shapes()
        self._take(self._chosen(algorithm, parameters, context))
        self._find_stale(feedback)

    def __len__(self):
        """Return the number of sheets."""
        return len(self.shown)

    def checksums_of_all(self):
        """Return the checksum of every site of the layer, by id."""
        rows = np.flatnonzero([shape is not None for shape in self._shapes])
        return dict(zip(self._names_of(rows), self._checksums(rows), strict=True))

    # ------------------------------------------------------------------------------------------

    def _chosen(self, algorithm, parameters, context):
        which = algorithm.parameterAsEnum(parameters, "WHICH", context)
        verdicts = self._read.columns["verdict"]
        there = np.array([shape is not None and not shape.is_empty for shape in self._shapes], bool)
        if which == ALL:
            return np.flatnonzero(there)
        if which == SELECTED:
            selected = self.parks.selected_ids()
            if not selected:
                raise QgsProcessingException(
                    tr("Nothing is selected in {layer}; select sites.", layer=self.parks.name)
                )
            return np.flatnonzero(there & np.isin(self._read.ids, selected))
        return np.flatnonzero(there & np.isin(verdicts, ["within", "uncertain"]))

    def _take(self, rows):
        self.shown = rows
        self.rows = {
            name: [column[row] for row in rows] for name, column in self._read.columns.items()
        }
        self.names = self._names_of(rows)
        forward = self.parks.lonlat.forward
        shapes = self._shapes[rows]
        self.lonlat_shapes = shapes if forward is None else shapely.transform(shapes, forward)
        self.near = self._near(rows)
        self.extents = windows(
            shapely.bounds(self.lonlat_shapes).reshape(-1, 4), self.near, self._limits(rows)
        )
        self.checksums = self._checksums(rows)

    def _names_of(self, rows):
        return self._read.id_texts(self._id_field)[rows].tolist()

    def _number(self, name, rows):
        return self._read.numbers(name)[rows]

    def _near(self, rows):
        return np.column_stack([self._number("near_lon", rows), self._number("near_lat", rows)])

    def _limits(self, rows):
        return self._number("limit_m", rows)

    def _checksums(self, rows):
        forward = self.parks.lonlat.forward
        shapes = self._shapes[rows]
        bounds = shapely.bounds(shapes if forward is None else shapely.transform(shapes, forward))
        extents = windows(bounds.reshape(-1, 4), self._near(rows), self._limits(rows))
        columns = self._read.columns
        site_rows = [
            canonical(
                [0], [self._read.wkb[row]], [[columns[name][row]] for name in self._sealed_fields()]
            )
            for row in rows
        ]
        return checksums(site_rows, extents, self.shoreline.bounds, self.shoreline.canonical)

    def _sealed_fields(self):
        """Ids of features differ between copies of a layer, so the fields that are shown count."""
        return [name for name in (self._id_field, "name", *RESULTS) if name]

    def _find_stale(self, feedback):
        shore = self._number("shore_m", self.shown)
        judged = np.array([value is not None for value in self.rows["near_river"]], bool)
        sites = Sites.from_shapes(self._shapes[self.shown], self.parks.lonlat.forward)
        waters = Waters("", self.shoreline.geometries)
        self.stale = stale(sites, waters, np.where(judged, shore, np.nan), self.near) & judged
        for row in np.flatnonzero(self.stale):
            warn(
                feedback,
                tr(
                    "{id}: site or shoreline was edited after the check, the stored distance no "
                    "longer fits; run Shoreline distance check again.",
                    id=self.names[row],
                ),
            )


class _Around:
    """A layer drawn around the sites, in degrees."""

    def __init__(self, layer, *, checked=False):
        self.name = layer.name
        self.checked = checked
        rows = layer.read(["river"] if layer.has("river") else [])
        layer.feedback.pushInfo(f"{layer.name}: {layer.label()}")
        shapes = repaired(rows.shapes())
        forward = layer.lonlat.forward
        self.geometries = shapes if forward is None else shapely.transform(shapes, forward)
        self.bounds = shapely.bounds(self.geometries).reshape(-1, 4)
        self.canonical = [canonical([0], [wkb], []) for wkb in rows.wkb]
        self.tree = shapely.STRtree(self.geometries)

    def within(self, extent):
        """Return the geometries inside an extent in degrees, clipped to it."""
        found = self.geometries[np.sort(self.tree.query(shapely.box(*extent)))]
        return [
            shape
            for shape in shapely.clip_by_rect(found, *extent)
            if shape is not None and not shape.is_empty
        ]
