"""`parkshore:parkreport`: the annual green development report of a region."""

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
)

from ..framework.algorithm import Algorithm
from ..framework.declaration import LINES, POLYGONS, TABLE
from ..messages.language import chosen_language, languages, speaking, tr

FIRST_YEAR, LAST_YEAR = 1900, 2999


class ParkReport(Algorithm):
    """The annual report as HTML, PDF and workbook."""

    ID = "parkreport"
    GROUP = "decision"
    FOLDER_FILES = ("report.html", "report.pdf", "report.docx", "tables.xlsx", "figures")
    TAGS = (
        *("report", "annual", "green development", "HTML", "PDF", "XLSX", "city", "province"),
        *("报告", "年报", "绿色发展", "年度报告", "园区报告", "城市", "省份"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Annual green development report")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Writes the annual green development report of a region that Hao et al. (2022, "
            "section 5.1) ask local authorities for: parks and their contribution, pillar "
            "industries, energy, wastewater, symbiosis, water, productivity, decoupling, research, "
            "index by reach, programmes, the shoreline check with map and list, chemical parks, "
            "options and receiving parks, recommendations with the parks they concern, "
            "verification and deadlines, changes against the earlier year, data quality, "
            "signatures.</p><p>Beside each number stands of how many parks it speaks. The folder "
            "gets <b>report.html</b> (one file that needs nothing "
            "else), <b>report.pdf</b>, <b>report.docx</b> (the same to be edited in Word or WPS), "
            "<b>tables.xlsx</b> (all tables in full) and the figures as PNG, which Word takes "
            "when it opens the page. Every figure is computed by the "
            "algorithms of this plugin from the inventory's rows of the year; each number links "
            "to its table, formula and source.</p><p>The stored distances of the checked layer "
            "are measured again: where sites or shoreline were edited after the check the report "
            "says so on its first page.</p><p><b>Limit</b>: the report is as good as the "
            "inventory; a section without data says so. It documents a screening and replaces "
            "neither a survey nor a decision of the authority. Maps are sketch maps (示意图).</p>",
        )

    def flags(self):
        """Languages and pictures belong to the main thread."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_file(
            "INVENTORY",
            tr("Inventory"),
            tr("A GeoPackage with the layers of the inventory schema."),
            extension="gpkg",
            optional=False,
        )
        self.add_layer(
            "CHECKED",
            tr("Checked sites"),
            tr("Parks or enterprises from Shoreline distance check."),
        )
        self.add_file(
            "PREVIOUS",
            tr("Inventory of the previous year"),
            tr("Tells what changed; without it an earlier year of the inventory does."),
            extension="gpkg",
        )
        self.add(
            QgsProcessingParameterNumber(
                "YEAR",
                tr("Year"),
                Qgis.ProcessingNumberParameterType.Integer,
                minValue=FIRST_YEAR,
                maxValue=LAST_YEAR,
            ),
            tr("The parks' figures of this year are reported."),
        )
        self.add_text(
            "TITLE",
            tr("Title"),
            tr("Title of the report; empty gives one of region and year."),
            "",
        )
        self.add_choice("LANGUAGE", tr("Language"), tr("Language of the report."), languages())
        self.add_text(
            "PROVINCE",
            tr("Provinces"),
            tr("Names or codes, separated by commas; empty: all."),
            "",
        )
        self.add_text(
            "CITY", tr("Cities"), tr("Names as in the field city, separated by commas."), ""
        )
        self.add_layer(
            "SHORELINE",
            tr("Shoreline"),
            tr("What the sites were checked against; empty takes that of the inventory."),
            LINES,
            POLYGONS,
            optional=True,
        )
        self.add_layer(
            "DEFLATOR",
            tr("Deflator"),
            tr(
                "A table with year, index and, where it differs, province, by which changes over "
                "years are at constant prices; without it they are said to be at current prices.",
            ),
            TABLE,
            optional=True,
        )
        self.add_layer(
            "NETWORK",
            tr("River network"),
            tr(
                "Lines of rivers that meet in their vertices, along which intakes downstream of "
                "chemical parks are found; empty takes the main stem of the inventory.",
            ),
            LINES,
            optional=True,
        )
        self.add_layer(
            "CAPACITY",
            tr("Capacities"),
            tr(
                "Carrying capacities of the waters of parks, as Load and carrying capacity takes "
                "them, by park; empty: the report says that they are not known.",
            ),
            TABLE,
            optional=True,
        )
        self.add_layer(
            "REFERENCE",
            tr("Reference set"),
            tr(
                "Parks of a named set and year, or a table of their means, as Green development "
                "index takes them: the index of the parks is held against them, so that a "
                "province can stand above or below the national mean. Empty: a region is held "
                "against all parks of the inventory, and all of them against themselves.",
            ),
            TABLE,
            optional=True,
        )
        self.add_layer(
            "REJECTED",
            tr("Rejected rows"),
            tr("Rows that imports rejected, counted by reason."),
            TABLE,
            optional=True,
        )
        self.add_text(
            "CLASSIFICATION",
            tr("Classification"),
            tr("Printed under the title (密级); empty leaves room to fill it in by hand."),
            "",
        )
        self.add_text(
            "MAP_APPROVAL",
            tr("Map approval number"),
            tr("Printed under the title (审图号); empty leaves room to fill it in by hand."),
            "",
        )
        self.add_text(
            "FONT",
            tr("Font"),
            tr(
                "Font of figures and PDF; one without Chinese signs is replaced, and the log says "
                "so.",
            ),
            "",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Report")),
            tr("The folder of report.html, report.pdf, report.docx and tables.xlsx."),
        )
        self.add_numbers(
            PARKS_COUNT=tr("Parks in the report"),
            WITHIN=tr("Sites within the limit"),
            UNCERTAIN=tr("Uncertain sites"),
            SECTIONS=tr("Sections with data"),
            EDITED=tr("Whether the checked layer was edited after the check"),
            SEARCHABLE=tr("Whether a search finds all text of the PDF"),
        )

    def compute(self, run):
        """Read, compute the sections, write."""
        from ..publish.fonts import choose
        from .inputs.report_inputs import ReportInputs
        from .inputs.report_stale import edited_sentence
        from .report_contents import whole_report
        from .report_writing import prepare_folder, write_report

        folder = Path(run.destination("OUTPUT"))
        prepare_folder(folder)
        family, reason = choose(run.text("FONT"))
        if reason:
            run.warn(reason)
        inputs = ReportInputs(run)
        with speaking(chosen_language(run.choice("LANGUAGE"))):
            edited = edited_sentence(inputs, run.cancelled)
            if edited:
                run.warn(edited)
            document = whole_report(run, inputs, family, edited)
            searchable = write_report(document, folder, run.feedback)
        verdicts = [feature["verdict"] for feature in inputs.checked.getFeatures()]
        return {
            "OUTPUT": str(folder),
            "PARKS_COUNT": inputs.parks.featureCount(),
            "WITHIN": verdicts.count("within"),
            "UNCERTAIN": verdicts.count("uncertain"),
            "SECTIONS": sum(not section.missing for section in document.sections),
            "EDITED": int(bool(edited)),
            "SEARCHABLE": int(searchable),
        }
