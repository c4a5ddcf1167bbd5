"""The report's sections that come from our own algorithms, in the order of the paper."""

from collections import Counter

import numpy as np

from ....analysis.inventory import schema
from ...indicators.contribution import Contribution
from ...indicators.decoupling import Decoupling
from ...indicators.demonstrationprograms import DemonstrationPrograms
from ...indicators.greenindex import GreenIndex
from ...indicators.parkdensity import ParkDensity
from ...indicators.pillarindustries import PillarIndustries
from ...indicators.summarizeparks import SummarizeParks
from ...infrastructure.waterintake import WaterIntake
from ...messages.language import title, tr
from ...messages.number_format import larger, unit_in
from ...publish.page import SHARE, Page
from ...publish.words.number_basis import ParksBasis
from ..document.report_section import Section
from ..inputs.report_inventory import frame_of
from ..inputs.report_parks import has_field, has_year

AMOUNTS = ("gdp", "giov", "fixed_inv", "trade", "energy_tce", "water_m3", "cod_t", "co2e_t")
PRESSURES = ("energy_tce", "water_m3", "cod_t", "co2e_t")
MOST_ROWS, SHOWN_ROWS = 25, 20
"""A longer table is cut in the report; the workbook has all of it."""


class FigureSections:
    """Makes the sections; each may be made alone and in any order.

    Parameters
    ----------
    parks : report_parks.ReportParks
    """

    def __init__(self, parks):
        self.of_parks, self.parks = parks, parks.parks
        self.inputs, self.answers = parks.inputs, parks.answers

    @property
    def defaults_share(self):
        """Share of the energy units computed with default values, None where there are none."""
        return self.of_parks.energy_answer.numbers.get("DEFAULTS_SHARE")

    def all(self):
        """Yield the sections in order."""
        yield self.summary()
        yield self.contribution()
        yield self._of_field("pillars", PillarIndustries, "pillars")
        yield self.energy()
        yield self._of_layer("wastewater", self.of_parks.plants_answer, "wastewater_plants")
        yield self.symbiosis()
        yield self.water()
        yield self._of_layer("outfalls", self.of_parks.outfalls_answer, "outfalls")
        yield self.productivity()
        yield self.decoupling()
        yield self.index()
        yield self._of_field("programmes", DemonstrationPrograms, "programs")

    def summary(self):
        """Parks by category and reach, their amounts, where they crowd."""
        section = self._one(
            "parks",
            SummarizeParks,
            PARKS=self.parks,
            GROUP_FIELDS=["category", "reach"],
            TOTALS=self.inputs.layer("catalogue"),
        )
        section.add(self._amounts())
        provinces = self.inputs.region_provinces()
        if provinces is None or not self.parks.isSpatial():
            return section
        if self.inputs.region.cities:
            section.note(
                [tr("How densely the parks of a city lie is not told: its area is not known here.")]
            )
            return section
        answer = self.answers.of(ParkDensity, PARKS=self.parks, PROVINCES=provinces)
        if answer.page is not None:
            section.basis.append("provinces")
            section.add(answer.page, heading=tr("Density"))
            section.note(self._elsewhere(answer.result.table))
        return section

    def contribution(self):
        """Share of the provinces' economy."""
        provinces = self.inputs.layer("provinces")
        if not any(has_field(provinces, name) for name in AMOUNTS):
            return _missing("contribution", self.inputs.absent("provinces"))
        section = self._one(
            "contribution", Contribution, ("provinces",), PARKS=self.parks, TOTALS=provinces
        )
        for place, block in enumerate(section.blocks):
            if block.kind == "table":
                section.blocks.insert(place, _wide(block.content["frame"]))
                block.content["lines"] = []  # in full in the workbook
                break
        return section

    def index(self):
        """Score by the reference set, else a region among all parks of the inventory."""
        reference = self.inputs.reference
        if reference is None and self.inputs.all_parks is not None:
            reference = self.inputs.all_parks
            reference.setName(tr("all parks of the inventory"))
        return self._one("index", GreenIndex, PARKS=self.parks, REFERENCE=reference)

    def energy(self):
        """Energy infrastructure."""
        if self.inputs.layer("energy_units") is None:
            return _missing("energy", self.inputs.absent("energy_units"))
        return self._section("energy", self.of_parks.energy_answer, ("energy_units",))

    def symbiosis(self):
        """Energy units and wastewater plants that could exchange."""
        if self.inputs.layer("wastewater_plants") is None:
            return _missing("symbiosis", self.inputs.absent("wastewater_plants"))
        return self._of_layer("symbiosis", self.of_parks.exchange_answer, "energy_units")

    def water(self):
        """Water intakes of the year."""
        intakes = self.inputs.of_year("water_intakes")
        if intakes is None or intakes.featureCount() == 0:
            return _missing("water", self.inputs.absent("water_intakes"))
        return self._one(
            "water", WaterIntake, ("water_intakes",), INTAKES=intakes, PARKS=self.parks
        )

    def productivity(self):
        """Productivity and intensity, against the base year where there is one."""
        has_years = self.inputs.layer("park_years") is not None
        basis = ("park_years",) if has_years else ()
        return self._section("productivity", self.of_parks.rated_answer, basis)

    def decoupling(self):
        """Change against the first year that the inventory has."""
        rows = self.inputs.layer("park_years")
        if not has_year(rows, self.inputs.year):
            return _missing("decoupling", self.inputs.absent("park_years"))
        return self._one(
            "decoupling",
            Decoupling,
            ("park_years",),
            INPUT=rows,
            PRESSURE_FIELDS=[name for name in PRESSURES if has_field(rows, name)],
            TO=self.inputs.year,
            DEFLATOR=self.inputs.deflator,
        )

    # ------------------------------------------------------------------------------------------

    def _amounts(self):
        """Return a page with the sums of the parks' amounts, and of how many parks they are."""
        from ....analysis.indicators import summary

        parks, page = frame_of(self.parks), Page("", algorithm=SummarizeParks.ID)
        fields = [name for name in AMOUNTS if name in parks]
        table = summary.summarize(parks, [], fields)
        table = table[table["field"] != "count"]
        output = self.of_parks.numbers("giov")
        scales = [larger(page.field_entry(name).get("unit", "")) for name in table["field"]]
        factors = [factor for _, factor in scales]
        known = [~np.isnan(self.of_parks.numbers(name)) for name in table["field"]]
        table = table.assign(
            unit=[unit_in(unit, page.language) for unit, _ in scales],
            basis=[ParksBasis(each).told(output) for each in known],
            field=[page.field_title(name) for name in table["field"]],
            **{name: table[name] / factors for name in ("sum", "mean", "median")},
        )
        page.table(
            table[["field", "unit", "sum", "mean", "median", "basis"]],
            {
                "field": tr("Amount"),
                "unit": tr("Unit"),
                "sum": tr("Sum of these parks"),
                "basis": tr("Parks that state it"),
            },
            dict.fromkeys(("sum", "mean", "median"), ""),
            caption=tr("Amounts of the parks in the year"),
        )
        return page

    def _elsewhere(self, table):
        """Yield that parks lie in other provinces than they state: both are counted here."""
        lie = table.groupby("prov_en")["parks"].sum()
        stated = Counter(
            self.inputs.region.province_of({"province": each})
            for each in self.of_parks.column("province")
        )
        moved = sum(max(int(count) - stated[name], 0) for name, count in lie.items())
        if moved:
            yield tr(
                "Density counts parks where they lie, all else by the province that they state: "
                "{n} lie in another one by the outlines of this inventory.",
                n=moved,
            )

    def _of_field(self, section_id, kind, field):
        """Return the section of an algorithm about one field, a sentence where parks have none."""
        if has_field(self.parks, field):
            return self._one(section_id, kind, PARKS=self.parks)
        fields = {"layer": layer_title("parks"), "field": Page("").field_title(field)}
        return _missing(
            section_id, tr("The inventory's {layer} have no field “{field}”.", **fields)
        )

    def _of_layer(self, section_id, answer, layer_name):
        if self.inputs.layer(layer_name) is None:
            return _missing(section_id, self.inputs.absent(layer_name))
        return self._section(section_id, answer, (layer_name,))

    def _one(self, section_id, kind, basis=(), **parameters):
        return self._section(section_id, self.answers.of(kind, **parameters), basis)

    def _section(self, section_id, answer, basis):
        """Return the section of an answer, with a sentence where there is none."""
        section = Section(section_id, _titles()[section_id], basis=["parks", *basis])
        if answer.page is None:
            section.missing = answer.failure
            return section
        for block in answer.page.blocks:
            if block.kind == "table" and len(block.content["lines"]) > MOST_ROWS:
                block.content["lines"] = block.content["lines"][:SHOWN_ROWS]
        section.add(answer.page, output=self.of_parks.numbers("giov"))
        section.note(answer.warnings)
        return section


def _missing(section_id, reason):
    return Section(section_id, _titles()[section_id], missing=reason)


def _titles():
    return {
        "parks": tr("Parks"),
        "contribution": tr("Contribution to the provinces' economy"),
        "pillars": tr("Pillar industries"),
        "energy": tr("Energy infrastructure"),
        "wastewater": tr("Wastewater infrastructure"),
        "symbiosis": tr("Symbiosis of infrastructure"),
        "water": tr("Water taken in"),
        "outfalls": tr("Outfalls"),
        "productivity": tr("Productivity and intensity"),
        "decoupling": tr("Decoupling from growth"),
        "index": tr("Green development index"),
        "programmes": tr("Demonstration programmes"),
    }


def _wide(frame):
    """Return the block of a table of shares with a column per field, from one row per field."""
    wide = frame.pivot_table(index="prov_en", columns="field", values="share", sort=False)
    page = Page("", algorithm=Contribution.ID)
    fields = list(wide.columns)
    page.table(
        wide.reset_index(),
        None,
        dict.fromkeys(fields, SHARE),
        caption=tr("Share of the parks in the total of the province"),
    )
    block = page.blocks[0]
    block.content["page"] = page
    return block


def layer_title(layer_name):
    """Return the title of a layer of the schema in the reader's language."""
    return title(schema.load(layer_name).title)
