"""`parkshore:evidencesheets`: one A4 sheet for each site, to lay before those who decide."""

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ...analysis.cancel import check
from ..framework.algorithm import Algorithm
from ..messages.language import chosen_language, languages, speaking, tr
from ..messages.warning import warn
from ..writing.placing import beside
from ..writing.reading_back import refuse_cut_pdf

WITHIN_AND_UNCERTAIN, ALL, SELECTED = range(3)


class EvidenceSheets(Algorithm):
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
        self.add(
            QgsProcessingParameterFeatureSource(
                "PARKS",
                tr("Checked parks"),
                [Qgis.ProcessingSourceType.VectorAnyGeometry],
            ),
            tr("The output of Shoreline distance check."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "SHORELINE",
                tr("Shoreline"),
                [Qgis.ProcessingSourceType.VectorLine, Qgis.ProcessingSourceType.VectorPolygon],
            ),
            tr("The shoreline the parks were checked against."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "ZONES",
                tr("Shoreline zones"),
                [Qgis.ProcessingSourceType.VectorPolygon],
                optional=True,
            ),
            tr("Drawn behind the park; no figure comes from them."),
        )
        self.add(
            QgsProcessingParameterEnum("LANGUAGE", tr("Language"), languages(), defaultValue=0),
            tr("Language of the sheets."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "WHICH",
                tr("Which sites"),
                [
                    tr("within and uncertain"),
                    tr("all"),
                    tr("selected"),
                ],
                defaultValue=WITHIN_AND_UNCERTAIN,
            ),
            tr("Selected: those selected in the layer."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "ROUND_COORDS",
                tr("Decimals of coordinates"),
                Qgis.ProcessingNumberParameterType.Integer,
                None,
                optional=True,
                minValue=0,
                maxValue=9,
            ),
            tr(
                "Rounds printed longitudes and latitudes, where exact places may not be published; "
                "empty prints them in full.",
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                "VERIFY",
                tr("Sheets to verify"),
                extension="pdf",
                optional=True,
            ),
            tr("An earlier PDF, whose checksums are computed again."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                tr("Evidence sheets (PDF)"),
                "PDF (*.pdf)",
            ),
            tr("One page per site."),
        )
        self.add_numbers(
            SHEETS=tr("Sheets"),
            VERIFIED=tr("Verified sheets"),
            CHANGED=tr("Changed sheets"),
        )

    def compute(self, run):
        """Choose the sites, check that figures hold, print, seal, verify."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.decision.evidence.pdf_seal import seal
        from .sheet_inputs import SheetInputs
        from .sheet_layout import print_sheets
        from .sheet_texts import sheet_texts

        path = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        inputs = SheetInputs(self, parameters, context, feedback)
        language = chosen_language(self.parameterAsEnum(parameters, "LANGUAGE", context))
        results = {"OUTPUT": str(path), "SHEETS": len(inputs)}
        results.update(self._verify(parameters, context, inputs, feedback))
        if not len(inputs):
            warn(
                feedback,
                tr("No site of {layer} is to be shown; no PDF is made.", layer=inputs.parks.name),
            )
            return {**results, "OUTPUT": None}
        try:
            with speaking(language), beside(path) as made:
                texts = sheet_texts(inputs, self._decimals(parameters, context))
                print_sheets(inputs, texts, made, feedback)
                check(feedback.isCanceled)
                refuse_cut_pdf(made)
                seal(made, dict(zip(inputs.names, inputs.checksums, strict=True)))
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
        return results

    def _decimals(self, parameters, context):
        given = parameters.get("ROUND_COORDS")
        if given is None or given == "":
            return None
        return self.parameterAsInt(parameters, "ROUND_COORDS", context)

    def _verify(self, parameters, context, inputs, feedback):
        earlier = self.parameterAsFile(parameters, "VERIFY", context)
        if not earlier:
            return {"VERIFIED": 0, "CHANGED": 0}
        from ...analysis.decision.evidence.pdf_seal import sealed

        now = inputs.checksums_of_all()
        verified, changed = 0, 0
        for name, checksum in sealed(earlier).items():
            if now.get(name) == checksum:
                verified += 1
                continue
            changed += 1
            warn(
                feedback,
                tr(
                    "Sheet of {id}: the rows it rests on have changed or are gone; check again.",
                    id=name,
                ),
            )
        return {"VERIFIED": verified, "CHANGED": changed}
