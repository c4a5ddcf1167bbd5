"""`parkshore:worklist`: what is to be looked at, for people without QGIS."""

from pathlib import Path

from qgis.core import Qgis, QgsProcessingParameterFileDestination

from ..framework.algorithm import Algorithm
from ..framework.declaration import TABLE
from ..messages.language import chosen_language, languages, speaking, tr
from ..writing.placing import written_beside
from ..writing.workbook_writer import refuse_without_openpyxl

FILES = ("XLSX", "FORMS", "KMZ")


class WorkList(Algorithm):
    """The work list as a workbook, check forms to print, places for a phone."""

    ID = "worklist"
    GROUP = "decision"
    TAGS = (
        *("work list", "hand over", "workbook", "form", "visit", "phone", "KMZ"),
        *("工作清单", "现场核查表", "移交", "手机", "台账", "表格"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Work list for visits")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Hands a checked layer over to people without QGIS: a workbook with one row per "
            "site in words instead of codes, a check form (现场核查表) to print for each site, "
            "and its place with the verdict as a KMZ for a phone. The sites nearest to their "
            "limit come first. Verdicts, distances and notes are those of the check; nothing is "
            "measured again.</p><p>Map services of phones in China show places of WGS 84 some "
            "hundred metres off where they use their own datum (GCJ-02): trust an app that shows "
            "WGS 84, or the coordinates on the form.</p><p><b>Limit</b>: a screening on the data "
            "given; it replaces neither a survey nor a decision of the authority.</p>",
        )

    def flags(self):
        """Texts in another language belong to the main thread."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_layer(
            "CHECKED",
            tr("Checked sites"),
            tr("The result of Shoreline distance check."),
            TABLE,
        )
        self.add_choice(
            "WHICH",
            tr("Which sites"),
            tr("Selected: those selected in the layer."),
            [tr("within and uncertain"), tr("all"), tr("selected")],
        )
        self.add_choice("LANGUAGE", tr("Language"), tr("Language of the files."), languages())
        for name, title, kinds, help_text in (
            ("XLSX", tr("Work list"), tr("Workbooks (*.xlsx)"), tr("One row per site, in words.")),
            ("FORMS", tr("Check forms"), tr("HTML files (*.html)"), tr("One page per site.")),
            ("KMZ", tr("Places for a phone"), tr("KMZ files (*.kmz)"), tr("Points and outlines.")),
        ):
            self.add(
                QgsProcessingParameterFileDestination(name, title, kinds, optional=True), help_text
            )
        self.add_numbers(SITES=tr("Sites"))

    def compute(self, run):
        """Read, and write what is wanted."""
        from .visit_files import WRITERS
        from .visit_reading import read_visits

        if run.destination("XLSX"):
            refuse_without_openpyxl()
        visits = read_visits(run)
        results = {"SITES": len(visits)}
        for name in FILES:
            path = run.destination(name)
            if path:
                run.stop_if_cancelled()
                _write(WRITERS[name], path, visits, chosen_language(run.choice("LANGUAGE")))
                results[name] = path
        return results


def _write(write, path, visits, code):
    with written_beside(Path(path)) as made, speaking(code):
        write(made, visits)
