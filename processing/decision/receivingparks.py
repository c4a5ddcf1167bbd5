"""`parkshore:receivingparks`: where sites that must move could go."""

import numpy as np
from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsProcessingParameterDistance

from ..framework.declaration import LINES, SHAPES, TABLE
from ..framework.evaluation import Evaluation
from ..layers.bridge import SLICE
from ..layers.fields import integer, real, text
from ..layers.row_writing import keep_rows
from ..messages.language import language, tr
from ..reaches.places import lonlat_points

FIELDS = [integer("recv_n"), text("recv_note")]
_LINE = np.dtype([("order", "u1"), ("type", "<u4"), ("count", "<u4"), ("xy", "<f8", 4)])
PAIRS = [text("site_id"), text("park_id"), real("km"), integer("rank")]


class ReceivingParks(Evaluation):
    """The nearest accredited chemical parks beyond the limit for each site to move."""

    ID = "receivingparks"
    GROUP = "decision"
    TAGS = (
        *("receiving", "relocation", "destination", "nearest", "accredited", "capacity"),
        *("承接", "承接园区", "搬迁", "转移", "认定化工园区", "最近"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Receiving parks")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Finds for each site that must move the nearest parks that could receive it: "
            "accredited chemical parks that lie beyond the limit: their distance to the shoreline "
            "is greater and the verdict of the check, where they have one, is outside. A park "
            "within the limit that has land beyond it counts and is named in <i>recv_note</i>; "
            "one whose verdict is uncertain is none. Distances are geodesic on the WGS 84 "
            "ellipsoid, between points on the surface where sites or parks are polygons. A site "
            "never goes to the park it is in, by park_id or by the ground they share.</p><p>Where "
            "the sites carry options only those to relocate or transfer count, else all. A park "
            "with an unknown value is no receiver and is counted; one whose carrying capacity is "
            "over or that has closed (a date that has come in its field <i>closed</i>) is left "
            "out, one whose capacity is unknown stays and is noted. Accreditation counts on the "
            "day given, by <i>accredited</i>, <i>accr_from</i>, <i>accr_to</i> and "
            "<i>recog_st</i>: one that has ended, not begun or been withdrawn is none, one under "
            "rectification is not known to last. A park of the safety risk levels A and B "
            "(<i>risk_lvl</i>) takes in nothing; one whose level is not known stays and is "
            "named.</p><p>Article 22 bars moving heavily polluting firms to the upper and middle "
            "reaches: for a site that says yes in its field <i>heavy</i> a park of a reach above "
            "its own is none. Where that is not known the note <i>recv_note</i> says so. A park "
            "upstream within the site's own reach stays and is named there, where both have "
            "<i>chain_km</i>.</p><p><b>Limit</b>: nearness and accreditation alone; land, "
            "products and permits are to be examined; for deliberation, no enforcement.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self._add_places(
            "SITES",
            tr("Sites"),
            tr("Parks or enterprises, best with their options."),
            id_field=("SITE_ID", tr("Id field of the sites"), "ent_id"),
        )
        self._add_places(
            "PARKS",
            tr("Checked parks"),
            tr("Parks from the shoreline distance check, with chemical, accredited."),
            id_field=("PARK_ID", tr("Id field of the parks"), "park_id"),
        )
        limit = QgsProcessingParameterDistance("LIMIT_M", tr("Limit"), 1000.0, minValue=0.0)
        limit.setDefaultUnit(Qgis.DistanceUnit.Meters)
        self.add(limit, tr("Metres; a receiving park is farther from the shoreline."))
        self.add_number(
            "MAX_KM",
            tr("Farthest park (km)"),
            tr("Parks farther from the site do not count."),
            200.0,
        )
        self.add_number(
            "K",
            tr("Parks per site"),
            tr("How many parks a site gets at most."),
            3,
            low=1,
            high=1000,
            whole=True,
        )
        self.add_flag(
            "SAME_PROVINCE",
            tr("Within the same province"),
            tr("Only parks of the site's province, by the field province of both layers."),
        )
        self.add_layer(
            "CAPACITY",
            tr("Carrying capacity"),
            tr("The output of Carrying capacity whose unit is the park's park_id."),
            TABLE,
            optional=True,
        )
        self.add_day(tr("The day for accreditation and closure; empty is today."))
        self.add_sink(
            "PAIRS",
            tr("Sites and receiving parks"),
            tr("Lines from each site to its parks, the nearest first."),
            LINES,
        )
        self.add_sink(
            "OUTPUT",
            tr("Sites with receiving parks"),
            tr("All sites with the number of parks found; empty for those that need not move."),
            SHAPES,
        )
        self.add_numbers(
            RECEIVERS=tr("Parks that can receive"),
            UNKNOWN_PARKS=tr("Parks with an unknown value"),
            WITHOUT=tr("Sites without a receiving park"),
        )

    def _add_places(self, name, title, help_text, *, id_field):
        """Add a layer with the field by which its rows are known."""
        self.add_layer(name, title, help_text)
        parameter, field_title, default = id_field
        told = tr("Without it the number of the feature is its id.")
        self.add_field(parameter, field_title, told, default, parent=name, advanced=True)

    def evaluate(self, run):
        """Read sites, parks and capacities, and find the nearest that can receive."""
        from ...analysis.decision.relocation.receiver_search import (
            RelocationRequest,
            find_receivers,
        )
        from ...analysis.decision.relocation.relocation_places import OF_PARK, OF_SITE

        parks = _places(run, "PARKS", "PARK_ID", OF_PARK)
        sites = _places(run, "SITES", "SITE_ID", OF_SITE, home=parks.id_field)
        capacity = run.layer("CAPACITY")
        request = RelocationRequest(
            sites=sites,
            parks=parks,
            day=run.day(),
            limit_m=run.number("LIMIT_M"),
            max_m=1000 * run.number("MAX_KM"),
            count=run.whole("K"),
            same_province=run.flag("SAME_PROVINCE"),
            capacity=None if capacity is None else run.table(capacity, ["unit", "state"]),
            language=language(),
        )
        return find_receivers(request, cancelled=run.cancelled)

    def write(self, run, result):
        """Write the sites with what was found, and a line to each of their parks."""
        table = result.sites.table
        columns = [result.received, result.remarks]
        keep_rows(run.outputs, table.layer, table.rows, FIELDS, columns, start=40.0)
        _write_pairs(run, result)


def _places(run, name, id_parameter, fields, home=""):
    """Read sites or parks; ``home`` is the field by which parks are known, if they have one."""
    import shapely

    from ...analysis.decision.relocation.relocation_places import Places

    layer = run.layer(name)
    id_field = run.field(id_parameter, layer)
    home = home if layer.has(home) else "park_id"
    table = run.table(layer, [id_field, *fields, home], geometry=True, use_crs=True)
    shapes, forward = table.rows.shapes(), layer.lonlat.forward
    return Places(
        table=table,
        id_field=id_field,
        home_field=home,
        points=lonlat_points(layer, table.rows),
        shapes=shapes if forward is None else shapely.transform(shapes, forward),
    )


def _write_pairs(run, result):
    """Write a line from each site to each of its parks, in the CRS of the sites."""
    sites, pairs = result.sites, result.pairs
    layer = sites.table.layer
    backward = layer.lonlat.backward
    ends = [sites.points[pairs.site], result.parks.points[pairs.park]]
    if backward is not None and len(pairs.site):
        ends = [backward(points) for points in ends]
    sink = run.sink("PAIRS", PAIRS, Qgis.WkbType.LineString, layer.crs, "pairs")
    attributes = result.table().itertuples(index=False, name=None)
    lines = _line_wkb(*ends)
    for begin in range(0, len(lines), SLICE):
        features = []
        for line in lines[begin : begin + SLICE]:
            geometry, feature = QgsGeometry(), QgsFeature()
            geometry.fromWkb(line.tobytes())
            feature.setGeometry(geometry)
            feature.setAttributes(list(next(attributes)))
            features.append(feature)
        sink.write(features)


def _line_wkb(start, end):
    """Return the WKB of lines of two points, one record a line."""
    lines = np.zeros(len(start), dtype=_LINE)
    lines["order"], lines["type"], lines["count"] = 1, 2, 2
    lines["xy"] = np.hstack([start, end])
    return lines
