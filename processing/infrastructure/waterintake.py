"""`parkshore:waterintake`: the water that parks take in."""

import numpy as np

from ..framework.algorithm import Algorithm
from ..messages.language import tr
from ..publish.page import page_path
from .inputs.host_parks import Parks
from .inputs.infrastructure_parameters import (
    add_number,
    add_parks,
    add_reach,
    add_rows,
    add_table,
    number_or_none,
)
from .inputs.infrastructure_rows import InfrastructureRows, counts, write
from .inputs.row_reach import refuse_reach_field, row_reach

FIELDS = ("park_id", "purpose", "source", "volume_m3", "year")


class WaterIntake(Algorithm):
    """Water intake by source, park and reach."""

    ID = "waterintake"
    GROUP = "infrastructure"
    TAGS = (
        *("water", "intake", "withdrawal", "surface water", "reclaimed water", "unconventional"),
        *("取水", "取水口", "水源", "地表水", "再生水", "非常规水源", "用水结构"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Water intake")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Adds up the water that parks take in, by source, park and reach, and tells which "
            "share is surface water and which is unconventional (reclaimed water, rainwater, sea "
            "water; the list stands in resources/factors/water.json).</p>"
            "<p><b>Diversity</b> of sources = −Σ p ln p (Shannon), p the share of each source in "
            "the volume.</p>"
            "<p>Method: Hao et al. 2022, Strategic Study of CAE 24(1), Fig. 5.</p>"
            "<p><b>Limit of the method</b>: all rows are added up; where the layer holds several "
            "years, or intakes for drinking water, the log says so: filter the layer.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        add_rows(
            self,
            "INTAKES",
            tr("Water intakes"),
            tr("Fields as in the inventory schema; a missing one is empty."),
        )
        add_parks(self, optional=True)
        add_reach(self)
        add_number(
            self,
            "NATIONAL_M3",
            tr("National water use (m³/a)"),
            tr("The total is also given as a share of this volume."),
        )
        tables = {
            "BY_SOURCE": (
                tr("By source"),
                tr("Volume and share of each source."),
            ),
            "BY_PARK": (
                tr("By park"),
                tr("Volume, share of unconventional water, diversity of sources."),
            ),
            "BY_REACH": (
                tr("By reach"),
                tr("The same by reach, with the number of parks."),
            ),
        }
        for name, (title, told) in tables.items():
            add_table(self, name, title, told)
        self.add_page()
        self.add_counts()
        self.add_numbers(
            TOTAL_M3=tr("Water taken in (m³/a)"),
            SURFACE_SHARE=tr("Surface water (share)"),
            UNCONVENTIONAL_SHARE=tr("Unconventional water (share)"),
            OF_NATIONAL=tr("Share of the national water use"),
        )

    def compute(self, run):
        """Read, place, compute, write."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.infrastructure.water_intake import intake
        from ...analysis.infrastructure.water_quality import load_water_classes

        outputs = run.outputs
        parks = None
        if parameters.get("PARKS"):
            parks = Parks(self, parameters, context, feedback, outputs=outputs)
        rows = InfrastructureRows(
            self, parameters, "INTAKES", context, outputs=outputs, fields=FIELDS
        )
        layers = [rows.layer, *([parks.layer] if parks else [])]
        refuse_reach_field(self, parameters, layers, context)
        park, used, ids = self._placed(rows, parks)
        reach = row_reach(
            self,
            parameters,
            context,
            feedback,
            layer=rows.layer,
            rows=rows.rows,
            parks=parks,
            park=park,
        )
        classes = load_water_classes()
        result = intake(
            rows.frame[used],
            ids[used],
            reach[used],
            classes,
            parks=list(zip(parks.ids, parks.known_reach(), strict=True)) if parks else (),
            national_m3=number_or_none(self, parameters, "NATIONAL_M3", context),
            layer=rows.layer.name,
        )
        for message in result.messages:
            run.say(message)
        outputs.lineage.append(class_line(classes))
        result.numbers.update(counts(used))
        with outputs:
            write(outputs, "BY_SOURCE", result.by_source)
            write(outputs, "BY_PARK", result.by_park)
            write(outputs, "BY_REACH", result.by_reach)
            path = page_path(self, parameters, context)
            if path:
                from .pages.water_pages import intake_page

                intake_page(result, class_line(classes)).write(path, feedback)
                outputs.results["HTML"] = path
        outputs.results.update(result.numbers)
        return outputs.results

    def _placed(self, rows, parks):
        """Return park rows, which rows are used, and park ids."""
        from ...analysis.infrastructure.park_assignment import words

        if parks is None:
            return None, np.ones(len(rows), dtype=bool), words(rows.park_ids())
        place = parks.assign(self, rows.layer, rows.park_ids())
        return place.park, place.used, np.append(parks.ids, None)[place.park]


def class_line(classes):
    """Return the line of log and metadata that names the file of water classes."""
    return tr(
        "Class file {file} {version}, SHA-256 {checksum}: {count} values unverified",
        file=classes.identity,
        version=classes.version,
        checksum=classes.checksum,
        count=classes.unverified,
    )
