"""`parkshore:upstreamexposure`: which facilities lie upstream of water intakes."""

from dataclasses import dataclass

import numpy as np

from ..framework.algorithm import Algorithm
from ..framework.declaration import LINES, SHAPES
from ..layers.fields import integer, real, text
from ..layers.row_writing import keep_rows
from ..layers.rows_read import Rows
from ..messages.language import tr
from .places import add_gap, add_mouth, lonlat_points, mouth, refuse_mouth, tell_gaps

FIELDS = [integer("n_up"), real("near_km"), text("near_id")]
PAIRS = [text("int_id"), text("fac_id"), real("km"), integer("sure")]
AS_DIGITISED = 1
LISTED = 10


class UpstreamExposure(Algorithm):
    """Facilities upstream of intakes, along the rivers."""

    ID = "upstreamexposure"
    GROUP = "reaches"
    TAGS = (
        *("upstream", "intake", "drinking water", "exposure", "network", "flow", "outfall"),
        *("上游", "取水口", "饮用水", "暴露", "河网", "流向", "风险源"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Facilities upstream of intakes")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Finds for each water intake the facilities that lie upstream of it along the "
            "rivers, with the way the water takes between them.</p><p>The network is QGIS's own; "
            "lengths are geodesic on the WGS 84 ellipsoid. A facility is upstream where any way "
            "with the flow leads from it to the intake, and the shortest such way is told. Water "
            "flows to the mouth. In loops every way from where water comes in to where it leaves "
            "is one it may take: arms that all these ways pass in one direction flow in it, "
            "whichever arm is longer. Where ways pass an arm in both, its flow is unknown: "
            "facilities that are upstream only through such an arm count too, for none may be "
            "missed, and are listed. Choose <i>as digitised</i> where the lines are drawn with "
            "the flow.</p><p>Intakes and facilities are set on the nearest line; those too far "
            "from it, or on lines not joined with the mouth, are not on the network: such intakes "
            "are kept without result.</p><p><b>Limit</b>: the way follows the lines as they are "
            "drawn. Lines must meet in their vertices; where an end lies short of another line by "
            "at most the longest gap to bridge it is joined with it, and longer gaps are told.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        no_id = tr("Without it the number of the feature is its id.")
        self.add_layer("FACILITIES", tr("Facilities"), tr("Parks, plants or outfalls."))
        self.add_field(
            "FACILITY_ID",
            tr("Id field of the facilities"),
            no_id,
            "park_id",
            parent="FACILITIES",
            advanced=True,
        )
        self.add_layer("INTAKES", tr("Water intakes"), tr("Intakes; all are kept."))
        self.add_field(
            "INTAKE_ID",
            tr("Id field of the intakes"),
            no_id,
            "int_id",
            parent="INTAKES",
            advanced=True,
        )
        self.add_layer(
            "NETWORK",
            tr("River network"),
            tr("Lines of rivers that meet in their vertices."),
            LINES,
        )
        add_mouth(self, optional=False)
        self.add_choice(
            "DIRECTION",
            tr("Direction of flow"),
            tr("What tells which way water flows in the lines."),
            [tr("Towards the mouth"), tr("As digitised")],
        )
        self.add_number(
            "MAX_KM",
            tr("Farthest way upstream (km)"),
            tr("Facilities farther up the river do not count."),
            20.0,
        )
        self.add_number(
            "SNAP_KM",
            tr("Farthest from the network (km)"),
            tr("Places farther from any line are not on the network."),
            5.0,
        )
        add_gap(self)
        self.add_sink(
            "OUTPUT",
            tr("Intakes with facilities upstream"),
            tr("The intakes with the number of facilities upstream, and the nearest one."),
            SHAPES,
        )
        self.add_sink(
            "PAIRS",
            tr("Pairs of intake and facility"),
            tr(
                "A table with every facility upstream of every intake; sure is 0 where it is so "
                "only through an arm of unknown flow.",
            ),
            SHAPES,
            optional=True,
            made=False,
        )
        self.add_numbers(
            UNSNAPPED=tr("Intakes off the network"),
            AMBIGUOUS=tr("Pairs that hang on an arm of unknown flow"),
        )

    def refuse(self, run):
        """Refuse a mouth that is no point."""
        refuse_mouth(run)

    def compute(self, run):
        """Build the network, search upstream of each intake, write."""
        from .directed_network import Network

        rivers = run.read(run.layer("NETWORK"))
        intakes = _read_places(run, "INTAKES", "INTAKE_ID")
        facilities = _read_places(run, "FACILITIES", "FACILITY_ID")
        network = Network(
            rivers,
            mouth(run, rivers.layer),
            [intakes.points, facilities.points],
            snap_m=1000 * run.number("SNAP_KM"),
            as_digitised=run.choice("DIRECTION") == AS_DIGITISED,
            max_gap_m=run.number("MAX_GAP"),
        )
        tell_gaps(run, rivers.layer.name, network)
        columns, pairs = _search(run, network, intakes.ids, facilities.ids)
        with run.outputs:
            keep_rows(run.outputs, intakes.rows.layer, intakes.rows, FIELDS, columns)
            run.outputs.write_frame("PAIRS", pairs, PAIRS)
        return run.outputs.results | {
            "UNSNAPPED": _tell_unsnapped(run, network),
            "AMBIGUOUS": _tell_ambiguous(run, network, rivers.layer.name, pairs),
        }


@dataclass(frozen=True)
class _Places:
    """A layer of intakes or facilities: its rows, and of each an id and a place in degrees."""

    rows: Rows
    ids: list
    points: np.ndarray


def _read_places(run, name, id_field):
    layer = run.layer(name)
    field = run.field(id_field, layer)
    rows = run.read(layer, [field])
    return _Places(rows, rows.id_texts(field).tolist(), lonlat_points(layer, rows))


def _search(run, network, intake_ids, facility_ids):
    """Return the result columns of the intakes and the table of pairs."""
    import pandas as pd

    from ...analysis.reaches.river_network import exposures

    intakes, facilities = network.nodes
    count = np.full(len(intakes), None, dtype=object)
    near_km = np.full(len(intakes), np.nan)
    near_id = np.full(len(intakes), None, dtype=object)
    pairs = []
    progress = run.progress(0.1, 0.6)
    for row, node in enumerate(intakes):
        run.stop_if_cancelled()
        progress(row / len(intakes))
        if node < 0:
            continue
        ways, sure = network.upstream_ways(node)
        found, way = exposures(ways, facilities, 1000 * run.number("MAX_KM"))
        count[row] = len(found)
        if len(found):
            near_km[row] = way[0] / 1000
            near_id[row] = facility_ids[found[0]]
        pairs += [
            (intake_ids[row], facility_ids[index], length / 1000, int(sure[facilities[index]]))
            for index, length in zip(found, way, strict=True)
        ]
    return [count, near_km, near_id], pd.DataFrame(pairs, columns=[each.name() for each in PAIRS])


def _tell_unsnapped(run, network):
    intakes, facilities = (int((nodes < 0).sum()) for nodes in network.nodes)
    if intakes or facilities:
        run.warn(
            tr(
                "{intakes} intakes and {facilities} facilities are not on the network ({unreached} "
                "of them on lines not joined with the mouth).",
                intakes=intakes,
                facilities=facilities,
                unreached=network.unreached,
            )
        )
    return intakes


def _tell_ambiguous(run, network, layer, pairs):
    """Say which pairs hang on an arm whose flow the mouth does not tell, and return how many."""
    doubtful = pairs[pairs["sure"] == 0]
    if network.unknown_m:
        run.warn(
            tr(
                "The mouth does not tell the flow in {km} km of loops of {layer}; {count} pairs "
                "hang on it{list}. Where the lines are drawn with the flow choose As digitised.",
                km=f"{network.unknown_m / 1000:.1f}",
                layer=layer,
                count=len(doubtful),
                list=_listed(doubtful),
            )
        )
    return len(doubtful)


def _listed(pairs):
    if not len(pairs):
        return ""
    shown = [f"{row.fac_id} → {row.int_id}" for row in pairs.head(LISTED).itertuples()]
    return ": " + ", ".join(shown) + ("…" if len(pairs) > LISTED else "")
