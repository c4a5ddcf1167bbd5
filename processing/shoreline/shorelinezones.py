"""`parkshore:shorelinezones`: all that lies within given distances of a shoreline."""

from qgis.core import Qgis, QgsField, QgsWkbTypes

from ...analysis.message import InputError
from ..framework.algorithm import Algorithm
from ..framework.declaration import LINES, POLYGONS
from ..guard.layers_at_hand import source_of
from ..layers.fields import LONGEST, RESERVED, real
from ..layers.flat_geometry import MIXED
from ..layers.row_writing import write_drawn
from ..messages.language import tr
from .zone_distances import read_distances

RESULTS = ("from_m", "to_m", "area_km2")


class ShorelineZones(Algorithm):
    """Zones within distances of a shoreline."""

    ID = "shorelinezones"
    GROUP = "shoreline"
    TAGS = (
        *("zone", "buffer", "ring", "shoreline", "1 km", "geodesic", "distance band"),
        *("管控带", "缓冲区", "环带", "岸线", "一公里", "1公里", "沿江", "测地线", "范围"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Shoreline distance zones")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Draws what lies within one or more distances of the shoreline, water included, "
            "for maps. Islands count: their shores are shoreline, and the inside of an island "
            "farther from the water than the distance is a hole.</p><p><b>Distance</b>: the edge "
            "of a zone lies where the geodesic on the WGS 84 ellipsoid (Karney 2013) to the "
            "nearest drawn edge of the shoreline has the distance, within the tolerance; every "
            "vertex is held against that distance. The area is that on the "
            "ellipsoid.</p><p><b>Use</b>: 1000 m is the distance of article 26 of the Yangtze "
            "River Protection Law for chemical parks and projects, 3000 m that for tailings ponds "
            "along the main stem. Provinces use further bands.</p><p><b>Limit</b>: a zone shows, "
            "it does not judge. The verdict of a park comes from the shoreline distance check, "
            "which measures. Zones end at 89° of latitude and are cut at the antimeridian. "
            "CGCS2000 and WGS 84 are taken as one datum (under 1 m since 2000).</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_layer(
            "SHORELINE",
            tr("Shoreline"),
            tr("Lines, or polygons of water."),
            *(LINES, POLYGONS),
        )
        self.add_layer(
            "WATER",
            tr("Water bodies"),
            tr(
                "Water polygons beside a line shoreline: open water farther from the shore than "
                "the distance belongs to the zone.",
            ),
            POLYGONS,
            optional=True,
        )
        self.add_text(
            "DISTANCES",
            tr("Distances (m)"),
            tr(
                "Metres on the ground, separated by commas, semicolons or blanks, such as 1000, "
                "3000.",
            ),
            "1000",
            optional=False,
        )
        self.add_flag(
            "RINGS",
            tr("Rings instead of nested zones"),
            tr("Each zone begins where the one before ends; the first includes the water."),
        )
        self.add_flag(
            "LANDWARD",
            tr("Land only (cut the water out)"),
            tr("Needs polygons of water; islands are land and stay."),
        )
        self.add_field(
            "GROUP_FIELD",
            tr("Group field"),
            tr(
                "One set of zones for each value, such as the river or its class; NULL has its "
                "own.",
            ),
            parent="SHORELINE",
        )
        self.add_distance(
            "TOLERANCE",
            tr("Tolerance"),
            tr(
                "Greatest distance of a zone's edge from the true geodesic offset, in metres; "
                "below 0.5 m zones have more vertices and take longer.",
            ),
            1.0,
            low=0.01,
            advanced=True,
        )
        self.add_sink(
            "OUTPUT", tr("Zones"), tr("Multipolygons in the CRS of the shoreline."), POLYGONS
        )
        self.add_numbers(
            READ=tr("Features read"),
            USED=tr("Features used"),
            SKIPPED=tr("Features skipped"),
        )

    def refuse(self, run):
        """Refuse distances that are none, and land only of lines."""
        read_distances(run.text("DISTANCES"))
        if not run.flag("LANDWARD") or run.given("WATER"):
            return
        source = source_of(self, run.parameters, "SHORELINE", run.context)
        if source is not None:
            _refuse_landward(source.sourceName(), source.wkbType())

    def compute(self, run):
        """Read, draw, write."""
        layer = run.layer("SHORELINE")
        group = run.field("GROUP_FIELD", layer)
        found, counts = _found(run, layer, group)
        fields = [real("from_m"), real("to_m"), *_group_field(layer, group), real("area_km2")]
        with run.outputs:
            sink = run.sink("OUTPUT", fields, Qgis.WkbType.MultiPolygon, layer.crs, style="zones")
            write_drawn(run, sink, (_drawn(zone, grouped=bool(group)) for zone in found))
        return run.outputs.results | counts


def _found(run, layer, group):
    """Return the zones and how many features they rest on; of what was read nothing is kept."""
    from ...analysis.shoreline.zones import distance_zones

    rows = run.read(layer, [group])
    shapes = rows.shapes()
    skipped = int((~distance_zones.usable(shapes, layer.lonlat.forward)).sum())
    if skipped:
        run.warn(
            tr(
                "{count} features of {layer} are skipped: no geometry, or coordinates that lie "
                "nowhere on Earth.",
                count=skipped,
                layer=layer.name,
            )
        )
    found = distance_zones.zones(
        shapes,
        read_distances(run.text("DISTANCES")),
        to_lonlat=layer.lonlat.forward,
        from_lonlat=layer.lonlat.backward,
        water=_water(run, layer),
        rings=run.flag("RINGS"),
        landward=run.flag("LANDWARD"),
        groups=rows.columns[group] if group else None,
        tolerance_m=run.number("TOLERANCE"),
        progress=run.progress(0, 0.95),
        cancelled=run.cancelled,
    )
    return found, {"READ": len(rows), "USED": len(rows) - skipped, "SKIPPED": skipped}


def _water(run, shoreline):
    """Return the water polygons in the CRS of the shoreline."""
    import shapely

    layer = run.layer("WATER")
    if layer is None:
        return ()
    shapes = run.read(layer).shapes()
    for step in (layer.lonlat.forward, shoreline.lonlat.backward):
        if step is not None and layer.crs != shoreline.crs:
            shapes = shapely.transform(shapes, step)
    return shapes


def _refuse_landward(layer, wkb_type):
    flat = QgsWkbTypes.flatType(wkb_type)
    if flat in MIXED or QgsWkbTypes.geometryType(wkb_type) == Qgis.GeometryType.Polygon:
        return
    raise InputError(
        "{layer} has lines, which do not tell land from water; give polygons of water beside it "
        "or leave LANDWARD off.",
        layer=layer,
    )


def _group_field(layer, group):
    """Return the group's field as the output carries it, in a list, empty without a group."""
    if not group:
        return []
    field = QgsField(layer.fields[layer.fields.lookupField(group)])
    if field.name().lower() in RESERVED | set(RESULTS):
        field.setName(f"{field.name()[: LONGEST - 2]}_0")
    return [field]


def _drawn(zone, *, grouped):
    from shapely import to_wkb

    group = [zone.group] if grouped else []
    return to_wkb(zone.polygon), [zone.from_m, zone.to_m, *group, zone.area_km2]
