"""The report's sections that come from our own algorithms, in the order of the paper."""

from functools import cached_property

from ....analysis.inventory import schema
from ...indicators.contribution import Contribution
from ...indicators.decoupling import Decoupling
from ...indicators.demonstrationprograms import DemonstrationPrograms
from ...indicators.greenindex import GreenIndex
from ...indicators.parkdensity import ParkDensity
from ...indicators.parkindicators import ParkIndicators
from ...indicators.pillarindustries import PillarIndustries
from ...indicators.summarizeparks import SummarizeParks
from ...infrastructure.energyinfrastructure import EnergyInfrastructure
from ...infrastructure.outfallcheck import OutfallCheck
from ...infrastructure.symbiosispairs import SymbiosisPairs
from ...infrastructure.wastewater import Wastewater
from ...infrastructure.waterintake import WaterIntake
from ...messages.language import title, tr
from ...messages.number_format import unit_in
from ...publish.page import SHARE, Page
from ...reaches.classifyreaches import ClassifyReaches
from ..document.report_section import Section, absent
from ..inputs.report_answers import Answer
from ..inputs.report_inventory import frame_of

AMOUNTS = ("gdp", "giov", "fixed_inv", "trade", "energy_tce", "water_m3", "cod_t", "co2e_t")
PRESSURES = ("energy_tce", "water_m3", "cod_t", "co2e_t")
BASE_YEAR = 2015
MOST_ROWS, SHOWN_ROWS = 25, 20
"""A longer table is cut in the report; the workbook has all of it."""


class FigureSections:
    """Makes the sections; each may be made alone and in any order.

    Parameters
    ----------
    inputs : report_inputs.ReportInputs
    answers : report_answers.Answers
    """

    def __init__(self, inputs, answers):
        self.inputs, self.answers = inputs, answers

    @cached_property
    def parks(self):
        """The parks of the report with their reach."""
        parks = self.inputs.parks
        if parks.fields().lookupField("reach") >= 0:
            return parks
        answer = self.answers.of(ClassifyReaches, layer="OUTPUT", PARKS=parks, METHOD=0)
        if answer.layer is None:
            return parks
        answer.layer.setName("parks")
        return answer.layer

    @property
    def rated(self):
        """The same with their productivity classes."""
        return self._productivity.layer or self.parks

    @property
    def defaults_share(self):
        """Share of the energy units computed with default values, None where there are none."""
        return self._energy.numbers.get("DEFAULTS_SHARE")

    def all(self):
        """Yield the sections in order."""
        yield self.summary()
        yield self.contribution()
        yield self._one("pillars", PillarIndustries, PARKS=self.parks)
        yield self.energy()
        yield self._of_layer("wastewater", Wastewater, "wastewater_plants", "PLANTS")
        yield self.symbiosis()
        yield self.water()
        yield self._of_layer("outfalls", OutfallCheck, "outfalls", "OUTFALLS")
        yield self.productivity()
        yield self.decoupling()
        yield self._one("index", GreenIndex, PARKS=self.parks)
        yield self._one("programmes", DemonstrationPrograms, PARKS=self.parks)

    def summary(self):
        """Parks by category and reach, their amounts, where they crowd."""
        section = self._one(
            "parks",
            SummarizeParks,
            PARKS=self.parks,
            GROUP_FIELDS=["category", "reach"],
            TOTALS=self.inputs.layer("catalogue"),
        )
        section.add(_amounts(self.parks))
        provinces = self.inputs.region_provinces()
        if provinces is None or not self.parks.isSpatial():
            return section
        page = self.answers.of(ParkDensity, PARKS=self.parks, PROVINCES=provinces).page
        if page is not None:
            section.basis.append("provinces")
            section.add(page, heading=tr("Density"))
        return section

    def contribution(self):
        """Share of the provinces' economy."""
        provinces = self.inputs.layer("provinces")
        if not any(_has(provinces, name) for name in AMOUNTS):
            return _missing("contribution", absent(layer_title("provinces")))
        section = self._one(
            "contribution", Contribution, ("provinces",), PARKS=self.parks, TOTALS=provinces
        )
        for place, block in enumerate(section.blocks):
            if block.kind == "table":
                section.blocks.insert(place, _wide(block.content["frame"]))
                block.content["lines"] = []  # in full in the workbook
                break
        return section

    def energy(self):
        """Energy infrastructure."""
        if self.inputs.layer("energy_units") is None:
            return _missing("energy", absent(layer_title("energy_units")))
        return _section("energy", self._energy, ("energy_units",))

    def symbiosis(self):
        """Energy units and wastewater plants that could exchange."""
        plants = self.inputs.layer("wastewater_plants")
        if plants is None:
            return _missing("symbiosis", absent(layer_title("wastewater_plants")))
        return self._of_layer(
            "symbiosis", SymbiosisPairs, "energy_units", "ENERGY_UNITS", WASTEWATER_PLANTS=plants
        )

    def water(self):
        """Water intakes of the year."""
        intakes = self.inputs.of_year("water_intakes")
        if intakes is None or intakes.featureCount() == 0:
            return _missing("water", absent(layer_title("water_intakes")))
        return self._one(
            "water", WaterIntake, ("water_intakes",), INTAKES=intakes, PARKS=self.parks
        )

    def productivity(self):
        """Productivity and intensity, against the base year where there is one."""
        has_years = self.inputs.layer("park_years") is not None
        return _section("productivity", self._productivity, ("park_years",) if has_years else ())

    def decoupling(self):
        """Change against the first year that the inventory has."""
        rows = self.inputs.layer("park_years")
        if not _in_year(rows, self.inputs.year):
            return _missing("decoupling", absent(layer_title("park_years")))
        return self._one(
            "decoupling",
            Decoupling,
            ("park_years",),
            INPUT=rows,
            PRESSURE_FIELDS=[name for name in PRESSURES if _has(rows, name)],
            TO=self.inputs.year,
            DEFLATOR=self.inputs.deflator,
        )

    # ------------------------------------------------------------------------------------------

    @cached_property
    def _productivity(self):
        base = self.inputs.layer("park_years")
        has_base = _in_year(base, BASE_YEAR)
        return self.answers.of(
            ParkIndicators,
            layer="OUTPUT",
            PARKS=self.parks,
            BASE=base if has_base and self.inputs.year != BASE_YEAR else None,
            BASE_YEAR=BASE_YEAR if has_base else None,
        )

    @cached_property
    def _energy(self):
        units = self.inputs.layer("energy_units")
        if units is None:
            return Answer()
        return self.answers.of(EnergyInfrastructure, UNITS=units, PARKS=self.parks)

    def _of_layer(self, section_id, kind, layer_name, parameter, **parameters):
        layer = self.inputs.layer(layer_name)
        if layer is None:
            return _missing(section_id, absent(layer_title(layer_name)))
        parameters |= {parameter: layer, "PARKS": self.parks}
        return self._one(section_id, kind, (layer_name,), **parameters)

    def _one(self, section_id, kind, basis=(), **parameters):
        return _section(section_id, self.answers.of(kind, **parameters), basis)


def _section(section_id, answer, basis):
    """Return the section of an answer, with a sentence where there is none."""
    section = Section(section_id, _titles()[section_id], basis=["parks", *basis])
    if answer.page is None:
        section.missing = answer.failure
        return section
    for block in answer.page.blocks:
        if block.kind == "table" and len(block.content["lines"]) > MOST_ROWS:
            block.content["lines"] = block.content["lines"][:SHOWN_ROWS]
    section.add(answer.page)
    section.note(answer.warnings)
    return section


def _missing(section_id, reason):
    return Section(section_id, _titles()[section_id], missing=reason)


def _amounts(parks):
    """Return a page with the sums of the parks' amounts."""
    from ....analysis.indicators import summary

    page = Page("", algorithm=SummarizeParks.ID)
    names = [name for name in AMOUNTS if _has(parks, name)]
    table = summary.summarize(frame_of(parks)[names], [], names)
    table = table[table["field"] != "count"]
    fields = table["field"]
    table = table.assign(
        unit=[unit_in(page.field_entry(name).get("unit", ""), page.language) for name in fields],
        field=[page.field_title(name) for name in fields],
    )
    page.table(
        table[["field", "unit", "n", "n_null", "sum", "mean", "median"]],
        {"field": tr("Amount"), "unit": tr("Unit")},
        dict.fromkeys(("sum", "mean", "median"), ""),
        caption=tr("Amounts of the parks in the year"),
    )
    return page


def _has(layer, name):
    return layer is not None and layer.fields().lookupField(name) >= 0


def _in_year(layer, year):
    return _has(layer, "year") and year in layer.uniqueValues(layer.fields().lookupField("year"))


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
