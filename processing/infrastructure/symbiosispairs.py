"""`parkshore:symbiosispairs`: infrastructure that could exchange heat, water or sludge."""

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
)

from ..framework.declaration import LINES
from ..messages.language import tr
from .inputs.infrastructure_algorithm import Infrastructure, result_field, write_table
from .inputs.placed_rows import point_of_each, read_parks, read_rows

SIDES = {
    "energy_units": (
        "ENERGY_UNITS",
        "unit_id",
        ("kind", "fuel", "cooling", "mw", "hours", "rate", "heat_gj"),
    ),
    "wastewater_plants": ("WASTEWATER_PLANTS", "wwtp_id", ("flow_td", "reclaim_td")),
}
PAIR = ("from_id", "to_id", "stream", "km", "amount", "unit")


class SymbiosisPairs(Infrastructure):
    """Pairs of energy units and wastewater plants within reach of each other."""

    ID = "symbiosispairs"
    TAGS = (
        *("symbiosis", "exchange", "heat", "reclaimed water", "sludge", "industrial ecology"),
        *("产业共生", "基础设施共生", "余热", "再生水", "污泥", "物质交换", "循环经济"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Symbiosis pairs")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Finds energy units and wastewater plants near enough to exchange heat, reclaimed "
            "water or sludge. Which kind can give which stream to which stands in a file of pair "
            "rules (resources/pairs/symbiosis.json; choose your own copy as Pair "
            "rules).</p><p><b>Distance</b>: the geodesic on the WGS 84 ellipsoid between the two "
            "points.</p><p>Method: Hao et al. 2022, Strategic Study of CAE 24(1), section "
            "5.2.</p><p><b>Quantities</b> of a year: what a provider has and a receiver needs, by "
            "the fields and factors of the rules (heat_gj, reclaim_td, flow_td, mw, hours, rate), "
            "shared out to the nearest first. Dry-cooled units, wind, sun and hydropower take no "
            "water, gas and oil units no sludge. Where a field is missing the amount is not "
            "known.</p><p><b>Limit of the method</b>: near is not the same as feasible: "
            "temperatures, qualities and pipelines are not looked at; the factors are "
            "unverified.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_rows(
            "ENERGY_UNITS",
            tr("Energy units"),
            tr("Points with kind and fuel as in the inventory schema."),
        )
        self.add_rows(
            "WASTEWATER_PLANTS", tr("Wastewater plants"), tr("Points as in the inventory schema.")
        )
        self.add_host_parks(optional=True)
        self.add_number(
            "MAX_KM",
            tr("Greatest distance (km)"),
            tr("A rule of the file may have its own."),
            5.0,
        )
        self.add_file(
            "PAIR_RULES",
            tr("Pair rules"),
            tr(
                "Your own copy of resources/pairs/symbiosis.json; by default that of the plugin.",
            ),
        )
        self.add_sink(
            "PAIRS",
            tr("Pairs"),
            tr("A line from provider to receiver for each pair and stream."),
            LINES,
        )
        self.add_table(
            "BY_PARK",
            tr("By park"),
            tr(
                "Pairs that a park gives to or takes from, those within it, streams and the "
                "nearest one.",
            ),
        )
        self.add_table(
            "BY_STREAM",
            tr("By stream"),
            tr(
                "What there is, what is needed and what could be exchanged a year of each stream, "
                "with the number of pairs and parks.",
            ),
        )
        self.add_page()
        self.add_counts()
        self.add_numbers(
            PAIRS_COUNT=tr("Pairs"),
            NO_POINT=tr("Rows without a point"),
        )

    def refuse(self, run):
        """Refuse a file of pair rules that is wrong."""
        _rules(run)

    def evaluate(self, run):
        """Read units and plants, and pair them."""
        from ...analysis.infrastructure.symbiosis import Side, SymbiosisRequest, find_symbiosis

        factors, rules = _rules(run)
        parks = read_parks(run)
        sides = {}
        for name, (parameter, key, fields) in SIDES.items():
            rows = read_rows(run, parameter, (key, "park_id", *fields), parks, beside=("name",))
            sides[name] = Side(rows, key, point_of_each(rows.table))
        return find_symbiosis(SymbiosisRequest(sides, rules, factors, run.number("MAX_KM"), parks))

    def write(self, run, result):
        """Write a line for each pair, and the sums by park."""
        _write_lines(run, result)
        write_table(run, "BY_PARK", result.by_park)
        write_table(run, "BY_STREAM", result.by_stream)

    def page(self, result):
        """Return the page."""
        from .pages.check_pages import symbiosis_page

        return symbiosis_page(result)


def _rules(run):
    """Return the factors, which know the words for kinds and fuels, and the pair rules."""
    from ...analysis.infrastructure.factor_file import FACTOR_SETS
    from ...analysis.infrastructure.pair_rules import PAIR_RULES

    factors = FACTOR_SETS.chosen()
    known = {"kinds": factors.kind_ids, "fuels": factors.fuel_ids}
    return factors, PAIR_RULES.chosen(own=run.text("PAIR_RULES"), **known)


def _write_lines(run, result):
    """Write a line for each pair."""
    sink = run.sink(
        "PAIRS",
        [result_field(name) for name in PAIR],
        Qgis.WkbType.LineString,
        QgsCoordinateReferenceSystem("EPSG:4326"),
        style="symbiosis",
    )
    points = {
        name: [QgsPointXY(x, y) for x, y in zip(side.lon, side.lat, strict=True)]
        for name, side in result.sides.items()
    }
    features = []
    for row in result.table.itertuples(index=False):
        ends = [points[row.from_layer][row.from_row], points[row.to_layer][row.to_row]]
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPolylineXY(ends))
        values = (getattr(row, name) for name in PAIR)
        feature.setAttributes([None if value != value else value for value in values])  # noqa: PLR0124
        features.append(feature)
    sink.write(features)
