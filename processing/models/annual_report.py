"""`parkshore:annualreport`: from an inventory and a shoreline to the year's report at once."""

from ..framework.declaration import LINES, POLYGONS
from ..framework.model import Model, evaluated, given, result
from ..messages.language import languages, tr
from ..report.parkreport import FIRST_YEAR, LAST_YEAR, ParkReport
from ..shoreline.shorelinecheck import ShorelineCheck

YANGTZE_LAW = 1
PARKS = "@INVENTORY || '|layername=parks'"
"""The inventory is a file, the check wants its layer of parks."""

YEARS_END = "@YEAR || '-12-31'"
"""The report judges by the last day of its year; so does its check."""


class AnnualReport(Model):
    """Check the inventory's parks by the Yangtze River Protection Law, write the report."""

    ID = "annualreport"
    FOLDER_FILES = ParkReport.FOLDER_FILES
    TAGS = ("model", "annual report", "year", "batch", "模型", "年度报告", "年报", "批处理")

    def displayName(self):
        """Return the title."""
        return tr("Annual report (model)")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Does the year's work in one run, alone or in batch over several years: takes the "
            "parks of an inventory, checks them against the shoreline by the Yangtze River "
            "Protection Law and writes the annual green development report.</p>"
            "<p>See the help of Shoreline distance check and Annual green development report for "
            "methods, law and limits.</p>",
        )

    def build(self):
        """Add inputs and steps."""
        self._add_inputs()
        self.take(ShorelineCheck(), ["FACILITY"])
        self.step(
            "check",
            "parkshore:shorelinecheck",
            tr("Shoreline distance check"),
            {
                "PARKS": evaluated(PARKS),
                "SHORELINE": given("SHORELINE"),
                "RULE_SET": YANGTZE_LAW,
                "DATE": evaluated(YEARS_END),
                "FACILITY": given("FACILITY"),
            },
        )
        self.step(
            "report",
            "parkshore:parkreport",
            tr("Annual green development report"),
            {
                "INVENTORY": given("INVENTORY"),
                "CHECKED": result("check", "OUTPUT"),
                "SHORELINE": given("SHORELINE"),
                "YEAR": given("YEAR"),
                "LANGUAGE": given("LANGUAGE"),
            },
            {"REPORT": ("OUTPUT", tr("Report"))},
        )

    def _add_inputs(self):
        self.add_file(
            "INVENTORY",
            tr("Inventory"),
            tr("A GeoPackage with the layers of the inventory schema."),
            extension="gpkg",
            optional=False,
        )
        self.add_layer(
            "SHORELINE",
            tr("Shoreline"),
            tr("A prepared shoreline with river and river_cls."),
            *(LINES, POLYGONS),
        )
        self.add_number(
            "YEAR",
            tr("Year"),
            tr("The parks' figures of this year are reported."),
            whole=True,
            low=FIRST_YEAR,
            high=LAST_YEAR,
            optional=False,
        )
        self.add_choice("LANGUAGE", tr("Language"), tr("Language of the report."), languages())
