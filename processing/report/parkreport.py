"""`parkshore:parkreport`: the annual green development report of a region."""

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..framework.algorithm import Algorithm
from ..messages.language import chosen_language, languages, speaking, tr
from ..messages.warning import warn

FIRST_YEAR, LAST_YEAR = 1900, 2999


class ParkReport(Algorithm):
    """The annual report as HTML, PDF and workbook."""

    ID = "parkreport"
    GROUP = "decision"
    FOLDER_FILES = ("report.html", "report.pdf", "tables.xlsx", "figures")
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
            "section 6) ask local authorities for: parks and their contribution, pillar "
            "industries, energy, wastewater, symbiosis, water, productivity, decoupling, index by "
            "reach, programmes, the shoreline check with map and list, options and receiving "
            "parks, verification and deadlines, changes against the previous year, data "
            "quality.</p>"
            "<p>The folder gets <b>report.html</b> (one file that needs nothing else), "
            "<b>report.pdf</b>, <b>tables.xlsx</b> (all tables in full) and the figures as PNG, "
            "which Word takes when it opens the page. Every figure is computed by the algorithms "
            "of this plugin from the inventory's rows of the year; each number links to its "
            "table, formula and source.</p>"
            "<p>The stored distances of the checked layer are measured again: where sites or "
            "shoreline were edited after the check the report says so on its first page.</p>"
            "<p><b>Limit</b>: the report is as good as the inventory; a section without data says "
            "so. It documents a screening and replaces neither a survey nor a decision of the "
            "authority. Maps are sketch maps (示意图).</p>",
        )

    def flags(self):
        """Languages and pictures belong to the main thread."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add(
            QgsProcessingParameterFile("INVENTORY", tr("Inventory"), extension="gpkg"),
            tr("A GeoPackage with the layers of the inventory schema."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "CHECKED",
                tr("Checked sites"),
                [Qgis.ProcessingSourceType.VectorAnyGeometry],
            ),
            tr("Parks or enterprises from Shoreline distance check."),
        )
        self.add(
            QgsProcessingParameterFile(
                "PREVIOUS",
                tr("Inventory of the previous year"),
                extension="gpkg",
                optional=True,
            ),
            tr(
                "Tells what changed; without it an earlier year of the inventory does.",
            ),
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
        self.add(
            QgsProcessingParameterString("TITLE", tr("Title"), "", optional=True),
            tr("Title of the report; empty gives one of region and year."),
        )
        self.add(
            QgsProcessingParameterEnum("LANGUAGE", tr("Language"), languages(), defaultValue=0),
            tr("Language of the report."),
        )
        for name, text, told in (
            (
                "PROVINCE",
                tr("Provinces"),
                tr("Names or codes, separated by commas; empty: all."),
            ),
            (
                "CITY",
                tr("Cities"),
                tr("Names as in the field city, separated by commas."),
            ),
        ):
            self.add(QgsProcessingParameterString(name, text, "", optional=True), told)
        self._add_optional()
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Report")),
            tr("The folder of report.html, report.pdf and tables.xlsx."),
        )
        self.add_numbers(
            PARKS_COUNT=tr("Parks in the report"),
            WITHIN=tr("Sites within the limit"),
            UNCERTAIN=tr("Uncertain sites"),
            SECTIONS=tr("Sections with data"),
            EDITED=tr("Whether the checked layer was edited after the check"),
        )

    def compute(self, run):
        """Read, compute the sections, write."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ..publish.fonts import choose
        from .inputs.report_inputs import ReportInputs
        from .report_writing import prepare_folder, write_report

        folder = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        language = chosen_language(self.parameterAsEnum(parameters, "LANGUAGE", context))
        prepare_folder(folder)
        family, reason = choose(self.parameterAsString(parameters, "FONT", context))
        if reason:
            warn(feedback, reason)
        inputs = ReportInputs(self, parameters, context, feedback)
        with speaking(language):
            document, edited = self._document(parameters, context, feedback, inputs, family)
            if feedback.isCanceled():
                return {}
            write_report(document, folder, feedback)
        verdicts = [feature["verdict"] for feature in inputs.checked.getFeatures()]
        return {
            "OUTPUT": str(folder),
            "PARKS_COUNT": inputs.parks.featureCount(),
            "WITHIN": verdicts.count("within"),
            "UNCERTAIN": verdicts.count("uncertain"),
            "SECTIONS": sum(not section.missing for section in document.sections),
            "EDITED": int(bool(edited)),
        }

    # ------------------------------------------------------------------------------------------

    def _add_optional(self):
        for name, text, kinds, told in (
            (
                "SHORELINE",
                tr("Shoreline"),
                [Qgis.ProcessingSourceType.VectorLine, Qgis.ProcessingSourceType.VectorPolygon],
                tr(
                    "What the sites were checked against; empty takes that of the inventory.",
                ),
            ),
            (
                "REJECTED",
                tr("Rejected rows"),
                [Qgis.ProcessingSourceType.Vector],
                tr("Rows that imports rejected, counted by reason."),
            ),
        ):
            self.add(QgsProcessingParameterFeatureSource(name, text, kinds, optional=True), told)
        self.add(
            QgsProcessingParameterString("FONT", tr("Font"), "", optional=True),
            tr(
                "Font of figures and PDF; one without Chinese signs is replaced, and the log says "
                "so.",
            ),
            advanced=True,
        )

    def _document(self, parameters, context, feedback, inputs, family):
        """Return the document, and the sentence on an edited checked layer."""
        from .document.report_document import Document
        from .inputs.report_answers import Answers
        from .inputs.report_stale import stale_sentence
        from .sections.report_options import OptionsSection
        from .sections.report_quality import QualitySections
        from .sections.report_register import RegisterSections
        from .sections.report_sections import Sections
        from .sections.report_shoreline import ShorelineSection

        edited = stale_sentence(self, inputs, context, feedback)
        if edited:
            warn(feedback, edited)
        feedback.setProgress(10)
        answers = Answers(context, feedback)
        maker = Sections(inputs, answers)
        sections = []
        for section in maker.all():
            sections.append(section)
            feedback.setProgress(10 + 3 * len(sections))
            if feedback.isCanceled():
                return None, edited
        register = RegisterSections(inputs)
        quality = QualitySections(self, inputs, answers, maker.results)
        sections += [
            ShorelineSection(inputs, answers, family).check(),
            OptionsSection(inputs, answers, maker.rated).make(),
            register.verification(),
            register.changes(),
            quality.quality(),
            quality.sources(edited),
        ]
        feedback.setProgress(70)
        title = self.parameterAsString(parameters, "TITLE", context) or tr(
            "Green development report {year}", year=inputs.year
        )
        sources = quality.titles()
        for section in sections:
            section.basis = [name for name in section.basis if name in sources]
        return Document(
            title,
            tr(
                "{region} · {year} · {n} parks",
                region=inputs.region.title,
                year=inputs.year,
                n=f"{inputs.parks.featureCount():,}",
            ),
            "zh" if self._speaks_chinese() else "en",
            family,
            sections,
            [edited] if edited else [],
            sources,
        ), edited

    def _speaks_chinese(self):
        from ..messages.language import language

        return language() == "zh"
