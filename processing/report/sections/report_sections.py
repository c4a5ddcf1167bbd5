"""The report's sections that come from our own algorithms, in the order of the paper."""

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

AMOUNTS = ("gdp", "giov", "fixed_inv", "trade", "energy_tce", "water_m3", "cod_t", "co2e_t")
PRESSURES = ("energy_tce", "water_m3", "cod_t", "co2e_t")
BASE_YEAR = 2015
MOST_ROWS, SHOWN_ROWS = 25, 20
"""A longer table is cut in the report; the workbook has all of it."""


class Sections:
    """Makes the sections one by one.

    Parameters
    ----------
    inputs : report_inputs.ReportInputs
    answers : report_answers.Answers

    Attributes
    ----------
    parks : QgsVectorLayer
        The parks of the report with their reach.
    rated : QgsVectorLayer
        The same with their productivity classes, once `productivity` has run.
    results : dict of str to dict
        Outputs of each algorithm that ran, by id; the quality section reads them.
    """

    def __init__(self, inputs, answers):
        self.inputs, self.answers = inputs, answers
        self.results = {}
        self.parks = inputs.parks
        if self.parks.fields().lookupField("reach") < 0:
            answer = answers.of(ClassifyReaches, layer="OUTPUT", PARKS=self.parks, METHOD=0)
            self.parks = answer.layer or self.parks
            self.parks.setName("parks")
        self.rated = self.parks

    def all(self):
        """Yield the sections in order."""
        yield self.summary()
        yield self.contribution()
        yield self._one("pillars", PillarIndustries, PARKS=self.parks)
        yield self.energy()
        yield self.wastewater()
        yield self.symbiosis()
        yield self.water()
        yield self.outfalls()
        yield self.productivity()
        yield self.decoupling()
        yield self._one("index", GreenIndex, PARKS=self.parks)
        yield self._one("programmes", DemonstrationPrograms, PARKS=self.parks)

    def summary(self):
        """Parks by category and reach, and their amounts."""
        totals = self.inputs.layer("catalogue")
        section = self._one(
            "parks",
            SummarizeParks,
            PARKS=self.parks,
            GROUP_FIELDS=["category", "reach"],
            TOTALS=totals,
        )
        section.add(self._amounts())
        self._add_density(section)
        return section

    def _add_density(self, section):
        """Add where the parks crowd, where parks and provinces have places."""
        provinces = self.inputs.region_provinces()
        if provinces is None or not self.parks.isSpatial():
            return
        page = self.answers.of(ParkDensity, PARKS=self.parks, PROVINCES=provinces).page
        if page is not None:
            section.basis.append("provinces")
            section.add(page, heading=tr("Density"))

    def contribution(self):
        """Share of the provinces' economy."""
        provinces = self.inputs.layer("provinces")
        names = [name for name in AMOUNTS if self._has(provinces, name)]
        if not names:
            return self._missing("contribution", absent(layer_title("provinces")))
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
        return self._of_layer(
            "energy", EnergyInfrastructure, "energy_units", "UNITS", PARKS=self.parks
        )

    def wastewater(self):
        """Wastewater plants."""
        return self._of_layer(
            "wastewater", Wastewater, "wastewater_plants", "PLANTS", PARKS=self.parks
        )

    def symbiosis(self):
        """Energy units and wastewater plants that could exchange."""
        plants = self.inputs.layer("wastewater_plants")
        if plants is None:
            return self._missing("symbiosis", absent(layer_title("wastewater_plants")))
        return self._of_layer(
            "symbiosis",
            SymbiosisPairs,
            "energy_units",
            "ENERGY_UNITS",
            WASTEWATER_PLANTS=plants,
            PARKS=self.parks,
            PAIRS="memory:",
        )

    def water(self):
        """Water intakes of the year."""
        intakes = self.inputs.of_year("water_intakes")
        if intakes is None or intakes.featureCount() == 0:
            return self._missing("water", absent(layer_title("water_intakes")))
        return self._one(
            "water", WaterIntake, ("water_intakes",), INTAKES=intakes, PARKS=self.parks
        )

    def outfalls(self):
        """Outfalls and their monitoring."""
        return self._of_layer("outfalls", OutfallCheck, "outfalls", "OUTFALLS", PARKS=self.parks)

    def productivity(self):
        """Productivity and intensity, against the base year where there is one."""
        base = self.inputs.layer("park_years")
        base_year = BASE_YEAR if self._in_year(base, BASE_YEAR) else None
        answer = self.answers.of(
            ParkIndicators,
            layer="OUTPUT",
            PARKS=self.parks,
            BASE=base if base_year and self.inputs.year != BASE_YEAR else None,
            BASE_YEAR=base_year,
        )
        self.rated = answer.layer or self.parks
        return self._section(
            "productivity", ParkIndicators, answer, ("park_years",) if base else ()
        )

    def decoupling(self):
        """Change against the first year that the inventory has."""
        rows = self.inputs.layer("park_years")
        if rows is None or not self._in_year(rows, self.inputs.year):
            return self._missing("decoupling", absent(layer_title("park_years")))
        fields = [name for name in PRESSURES if self._has(rows, name)]
        return self._one(
            "decoupling",
            Decoupling,
            ("park_years",),
            INPUT=rows,
            PRESSURE_FIELDS=fields,
            TO=self.inputs.year,
        )

    # ------------------------------------------------------------------------------------------

    def _of_layer(self, section_id, kind, layer_name, parameter, **parameters):
        layer = self.inputs.layer(layer_name)
        if layer is None:
            return self._missing(section_id, absent(layer_title(layer_name)))
        return self._one(section_id, kind, (layer_name,), **{parameter: layer}, **parameters)

    def _one(self, section_id, kind, basis=(), **parameters):
        return self._section(section_id, kind, self.answers.of(kind, **parameters), basis)

    def _section(self, section_id, kind, answer, basis=()):
        section = Section(section_id, _titles()[section_id], basis=["parks", *basis])
        self.results[kind.ID] = answer.numbers
        if answer.page is None:
            section.missing = answer.failure
            return section
        for block in answer.page.blocks:
            if block.kind == "table" and len(block.content["lines"]) > MOST_ROWS:
                block.content["lines"] = block.content["lines"][:SHOWN_ROWS]
        section.add(answer.page)
        section.note(answer.warnings)
        return section

    @staticmethod
    def _missing(section_id, reason):
        return Section(section_id, _titles()[section_id], missing=reason)

    def _amounts(self):
        """Return a page with the sums of the parks' amounts."""
        import pandas as pd

        from ....analysis.indicators import summary

        page = Page("", algorithm=SummarizeParks.ID)
        names = [name for name in AMOUNTS if self._has(self.parks, name)]
        frame = pd.DataFrame(
            [[feature[name] for name in names] for feature in self.parks.getFeatures()],
            columns=names,
        )
        frame = frame.map(_plain) if hasattr(frame, "map") else frame.applymap(_plain)
        table = summary.summarize(frame, [], names)
        table = table[table["field"] != "count"][["field", "n", "n_null", "sum", "mean", "median"]]
        table["unit"] = [
            unit_in(page.field_entry(name).get("unit", ""), page.language)
            for name in table["field"]
        ]
        table["field"] = [page.field_title(name) for name in table["field"]]
        page.table(
            table[["field", "unit", "n", "n_null", "sum", "mean", "median"]],
            {
                "field": tr("Amount"),
                "unit": tr("Unit"),
            },
            dict.fromkeys(("sum", "mean", "median"), ""),
            caption=tr("Amounts of the parks in the year"),
        )
        return page

    def _has(self, layer, name):
        return layer is not None and layer.fields().lookupField(name) >= 0

    def _in_year(self, layer, year):
        if not self._has(layer, "year"):
            return False
        return year in layer.uniqueValues(layer.fields().lookupField("year"))


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


def _plain(value):
    from ...layers.attribute_values import plain

    return plain(value)


def layer_title(layer_name):
    """Return the title of a layer of the schema in the reader's language."""
    return title(schema.load(layer_name).title)
