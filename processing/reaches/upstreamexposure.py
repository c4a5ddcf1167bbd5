"""`parkshore:upstreamexposure`: which facilities lie upstream of water intakes."""

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ...analysis.cancel import check
from ..framework.algorithm import Algorithm
from ..layers.fields import integer, real, text
from ..layers.row_writing import keep_rows, read_rows
from ..messages.language import tr
from ..messages.warning import warn
from .places import (
    LINES,
    add_gap,
    add_mouth,
    lonlat_points,
    mouth,
    refuse_mouth,
    tell_gaps,
)

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
            "rivers, with the way the water takes between them.</p>"
            "<p>The network is QGIS's own; lengths are geodesic on the WGS 84 ellipsoid. A "
            "facility is upstream where any way with the flow leads from it to the intake, and "
            "the shortest such way is told. Water flows to the mouth. In loops every way from "
            "where water comes in to where it leaves is one it may take: arms that all these ways "
            "pass in one direction flow in it, whichever arm is longer. Where ways pass an arm in "
            "both, its flow is unknown: facilities that are upstream only through such an arm "
            "count too, for none may be missed, and are listed. Choose <i>as digitised</i> where "
            "the lines are drawn with the flow.</p>"
            "<p>Intakes and facilities are set on the nearest line; those too far from it, or on "
            "lines not joined with the mouth, are not on the network: such intakes are kept "
            "without result.</p>"
            "<p><b>Limit</b>: the way follows the lines as they are drawn. Lines must meet in "
            "their vertices; where an end lies short of another line by at most the longest gap "
            "to bridge it is joined with it, and longer gaps are told.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self._add_places()
        self.add(
            QgsProcessingParameterFeatureSource("NETWORK", tr("River network"), LINES),
            tr("Lines of rivers that meet in their vertices."),
        )
        add_mouth(self, optional=False)
        self.add(
            QgsProcessingParameterEnum(
                "DIRECTION",
                tr("Direction of flow"),
                [
                    tr("Towards the mouth"),
                    tr("As digitised"),
                ],
                defaultValue=0,
            ),
            tr("What tells which way water flows in the lines."),
        )
        self._add_limits()
        add_gap(self)
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Intakes with facilities upstream")),
            tr(
                "The intakes with the number of facilities upstream, and the nearest one.",
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "PAIRS",
                tr("Pairs of intake and facility"),
                optional=True,
                createByDefault=False,
            ),
            tr(
                "A table with every facility upstream of every intake; sure is 0 where it is so "
                "only through an arm of unknown flow.",
            ),
        )
        self.add_numbers(
            UNSNAPPED=tr("Intakes off the network"),
            AMBIGUOUS=tr("Pairs that hang on an arm of unknown flow"),
        )

    def refuse(self, run):
        """Refuse a mouth that is no point."""
        parameters, context = run.parameters, run.context
        refuse_mouth(self, parameters, context)

    def compute(self, run):
        """Build the network, search upstream of each intake, write."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from .directed_network import Network

        outputs = run.outputs
        lines = run.layer("NETWORK")
        network_rows = lines.read()
        outputs.read(lines, network_rows)
        places, ids = [], []
        for name, field in (("INTAKES", "INTAKE_ID"), ("FACILITIES", "FACILITY_ID")):
            layer = run.layer(name)
            id_field = run.field(field, layer)
            rows = read_rows(layer, outputs, [id_field])
            known = rows.texts(id_field) if id_field else np.full(len(rows), None, dtype=object)
            ids.append([each or str(key) for each, key in zip(known, rows.ids, strict=True)])
            places.append(lonlat_points(layer, rows))
            if name == "INTAKES":
                intakes = (layer, rows)
        network = Network(
            lines,
            network_rows,
            mouth(self, parameters, lines, context),
            places,
            snap_m=1000 * self.parameterAsDouble(parameters, "SNAP_KM", context),
            as_digitised=self.parameterAsEnum(parameters, "DIRECTION", context) == AS_DIGITISED,
            max_gap_m=run.number("MAX_GAP"),
            feedback=feedback,
        )
        tell_gaps(lines.name, network, feedback)
        max_m = 1000 * self.parameterAsDouble(parameters, "MAX_KM", context)
        columns, pairs = _search(network, ids, max_m, feedback)
        with outputs:
            keep_rows(outputs, *intakes, FIELDS, columns)
            outputs.write_frame("PAIRS", pairs, PAIRS)
        outputs.results["UNSNAPPED"] = _tell_unsnapped(network, feedback)
        outputs.results["AMBIGUOUS"] = _tell_ambiguous(network, lines.name, pairs, feedback)
        return outputs.results

    def _add_places(self):
        for name, title, told, field, field_title, default in (
            (
                "FACILITIES",
                tr("Facilities"),
                tr("Parks, plants or outfalls."),
                "FACILITY_ID",
                tr("Id field of the facilities"),
                "park_id",
            ),
            (
                "INTAKES",
                tr("Water intakes"),
                tr("Intakes; all are kept."),
                "INTAKE_ID",
                tr("Id field of the intakes"),
                "int_id",
            ),
        ):
            self.add(
                QgsProcessingParameterFeatureSource(
                    name, title, [Qgis.ProcessingSourceType.VectorAnyGeometry]
                ),
                told,
            )
            self.add(
                QgsProcessingParameterField(field, field_title, default, name, optional=True),
                tr("Without it the number of the feature is its id."),
                advanced=True,
            )

    def _add_limits(self):
        for name, title, default, told in (
            (
                "MAX_KM",
                tr("Farthest way upstream (km)"),
                20.0,
                tr("Facilities farther up the river do not count."),
            ),
            (
                "SNAP_KM",
                tr("Farthest from the network (km)"),
                5.0,
                tr("Places farther from any line are not on the network."),
            ),
        ):
            self.add(
                QgsProcessingParameterNumber(
                    name,
                    title,
                    Qgis.ProcessingNumberParameterType.Double,
                    default,
                    minValue=0.0,
                ),
                told,
            )


def _search(network, ids, max_m, feedback):
    """Return the result columns of the intakes and the table of pairs."""
    import pandas as pd

    from ...analysis.reaches.river_network import exposures

    intake_ids, facility_ids = ids
    intakes, facilities = network.nodes
    count = np.full(len(intakes), np.nan)
    near_km = np.full(len(intakes), np.nan)
    near_id = np.full(len(intakes), None, dtype=object)
    pairs = []
    for row, node in enumerate(intakes):
        check(feedback.isCanceled)
        feedback.setProgress(10 + 50 * row / len(intakes))
        if node < 0:
            continue
        ways, sure = network.upstream_ways(node)
        found, way = exposures(ways, facilities, max_m)
        count[row] = len(found)
        if len(found):
            near_km[row] = way[0] / 1000
            near_id[row] = facility_ids[found[0]]
        pairs += [
            (intake_ids[row], facility_ids[index], length / 1000, int(sure[facilities[index]]))
            for index, length in zip(found, way, strict=True)
        ]
    columns = [
        np.array([None if np.isnan(n) else int(n) for n in count], dtype=object),
        near_km,
        near_id,
    ]
    return columns, pd.DataFrame(pairs, columns=[field.name() for field in PAIRS])


def _tell_unsnapped(network, feedback):
    intakes, facilities = (int((nodes < 0).sum()) for nodes in network.nodes)
    if intakes or facilities:
        warn(
            feedback,
            tr(
                "{intakes} intakes and {facilities} facilities are not on the network ({unreached} "
                "of them on lines not joined with the mouth).",
                intakes=intakes,
                facilities=facilities,
                unreached=network.unreached,
            ),
        )
    return intakes


def _tell_ambiguous(network, layer, pairs, feedback):
    """Say which pairs hang on an arm whose flow the mouth does not tell, and return how many."""
    doubtful = pairs[pairs["sure"] == 0]
    if network.unknown_m:
        warn(
            feedback,
            tr(
                "The mouth does not tell the flow in {km} km of loops of {layer}; {count} pairs "
                "hang on it{list}. Where the lines are drawn with the flow choose As digitised.",
                km=f"{network.unknown_m / 1000:.1f}",
                layer=layer,
                count=len(doubtful),
                list=_listed(doubtful),
            ),
        )
    return len(doubtful)


def _listed(pairs):
    if not len(pairs):
        return ""
    shown = [f"{row.fac_id} → {row.int_id}" for row in pairs.head(LISTED).itertuples()]
    return ": " + ", ".join(shown) + ("…" if len(pairs) > LISTED else "")
