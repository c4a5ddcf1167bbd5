"""`parkshore:evidencesheets`: one A4 sheet for each site, to lay before those who decide."""

from pathlib import Path

from qgis.core import Qgis, QgsProcessingException, QgsProcessingParameterFileDestination

from ..framework.declaration import LINES, POLYGONS
from ..framework.evaluation import Evaluation
from ..messages.language import chosen_language, languages, speaking, tr
from ..writing.placing import beside, written_beside
from ..writing.reading_back import refuse_cut_archive, refuse_cut_pdf


class EvidenceSheets(Evaluation):
    """Evidence sheets as a PDF, sealed with checksums, and their verification."""

    ID = "evidencesheets"
    GROUP = "decision"
    TAGS = (
        *("evidence", "sheet", "PDF", "atlas", "print", "verify", "checksum"),
        *("证据页", "打印", "图集", "校验", "核查"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Evidence sheets")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Makes one A4 sheet for each site judged within or uncertain: a map of the site, "
            "the shoreline, the zone and the link with its length; coordinates, verdict, margin "
            "and uncertainty; the line the distance was measured from; the rule with its "
            "citation; sources, versions and parameters.</p>"
            "<p><b>Seal</b>: every sheet carries a SHA-256 over the rows it rests on: the site "
            "with its results and the shoreline features that the sheet shows. <b>Verify</b> takes "
            "an earlier PDF, computes the sums again from the layers and tells which sheets no "
            "longer hold; a geometry moved by a metre is found.</p>"
            "<p>Before printing, the stored distances are measured again: a site or shoreline that "
            "was edited after the check is named in the log and marked on its sheet.</p>"
            "<p><b>Limit</b>: a sheet documents a screening; it replaces neither a survey nor a "
            "decision of the authority. Maps are sketch maps (示意图).</p>",
        )

    def flags(self):
        """Print layouts belong to the main thread."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_layer("PARKS", tr("Checked parks"), tr("The output of Shoreline distance check."))
        self.add_layer(
            "SHORELINE",
            tr("Shoreline"),
            tr("The shoreline the parks were checked against."),
            LINES,
            POLYGONS,
        )
        self.add_layer(
            "ZONES",
            tr("Shoreline zones"),
            tr("Drawn behind the park; no figure comes from them."),
            POLYGONS,
            optional=True,
        )
        self.add_choice("LANGUAGE", tr("Language"), tr("Language of the sheets."), languages())
        self.add_choice(
            "WHICH",
            tr("Which sites"),
            tr("Selected: those selected in the layer."),
            [tr("within and uncertain"), tr("all"), tr("selected")],
        )
        self.add_number(
            "ROUND_COORDS",
            tr("Decimals of coordinates"),
            tr(
                "Rounds printed longitudes and latitudes, where exact places may not be published; "
                "empty prints them in full.",
            ),
            high=9,
            whole=True,
        )
        self.add_text(
            "CLASSIFICATION",
            tr("Classification"),
            tr("Printed at the top (密级); empty leaves room to fill it in by hand."),
            "",
        )
        self.add_text(
            "MAP_APPROVAL",
            tr("Map approval number"),
            tr("Printed at the top (审图号); empty leaves room to fill it in by hand."),
            "",
        )
        self.add_file(
            "VERIFY",
            tr("Sheets to verify"),
            tr("An earlier PDF, whose checksums are computed again."),
            extension="pdf",
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", tr("Evidence sheets (PDF)"), "PDF (*.pdf)"
            ),
            tr("One page per site."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "DOCX",
                tr("Evidence sheets to edit"),
                tr("Word and WPS documents (*.docx)"),
                optional=True,
                createByDefault=False,
            ),
            tr(
                "The same sheets as a document; its text can be changed, so only the PDF is sealed."
            ),
        )
        self.add_numbers(
            SHEETS=tr("Sheets"),
            VERIFIED=tr("Verified sheets"),
            CHANGED=tr("Changed sheets"),
            SEARCHABLE=tr("Whether a search finds all text of the PDF"),
        )

    def evaluate(self, run):
        """Read the sites, and seal and verify their sheets."""
        from ...analysis.decision.evidence.evidence_sheets import make_sheets
        from .sheet_reading import read_request

        return make_sheets(read_request(run))

    def write(self, run, result):
        """Print the sheets with their seals, where there are any."""
        from .sheet_layout import PrintedSheets
        from .sheet_texts import sheet_texts

        path, document = run.destination("OUTPUT"), run.destination("DOCX")
        results = run.outputs.results
        results["OUTPUT"] = path if len(result) else None
        if not len(result):
            return
        with speaking(chosen_language(run.choice("LANGUAGE"))):
            texts = sheet_texts(
                result,
                run.whole("ROUND_COORDS"),
                classification=run.text("CLASSIFICATION"),
                map_approval=run.text("MAP_APPROVAL"),
            )
            printed = PrintedSheets(result, texts)
            unfound = _write_pdf(run, printed, texts, result, Path(path))
            if document:
                _write_document(printed, texts, Path(document))
                results["DOCX"] = document
        if unfound:
            run.warn(unfound)
        results["SEARCHABLE"] = int(not unfound)


def _write_pdf(run, printed, texts, result, path):
    """Print and seal; return what a search misses."""
    from ...analysis.decision.evidence.pdf_seal import seal
    from ..publish.pdf.pdf_finishing import finish_pdf
    from .sheet_texts import reader_guide

    try:
        with beside(path) as made:
            printed.write_pdf(made, run.feedback)
            run.stop_if_cancelled()
            refuse_cut_pdf(made)
            unfound = finish_pdf(made, reader_guide(result, texts))
            seal(made, dict(zip(result.names, result.checksums, strict=True)))
            refuse_cut_pdf(made)
    except OSError as error:
        raise QgsProcessingException(
            tr(
                "The PDF could not be written to {path} ({reason}); choose a folder you may "
                "write to.",
                path=path,
                reason=error.strerror or error,
            )
        ) from error
    return unfound


def _write_document(printed, texts, path):
    from .sheet_word import write_docx

    with written_beside(path) as made:
        write_docx(texts, printed.maps(), made)
        refuse_cut_archive(made)
