"""What is wrong or doubtful in an inventory layer."""

from collections import Counter

from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
)

from ...analysis.inventory import schema
from ...analysis.inventory.checks import findings, layer_checks
from ..framework.algorithm import Algorithm
from ..layers.bridge import Layer
from ..messages.language import tr
from ..writing.placing import beside
from ..writing.reading_back import refuse_cut_archive
from .inputs.finding_rows import write_findings
from .inputs.inventory_parameters import KINDS, kind_parameter
from .inputs.pausing import collector_paused
from .return_file import write_return_file


class CheckInventory(Algorithm):
    """Check an inventory layer."""

    ID = "checkinventory"
    GROUP = "inventory"
    TAGS = (
        "check", "inventory", "quality", "duplicates", "outliers", "gcj-02",
        "检查", "台账", "质量", "重复", "异常值", "坐标偏移",
    )  # fmt: skip

    def displayName(self):
        """Return the title."""
        return tr("Check inventory")

    def shortHelpString(self):
        """Return what it does and its limits."""
        return tr(
            "Lists what is wrong (error) or doubtful (warning) in an inventory layer: values "
            "outside the "
            "schema's bounds, unknown constants, dates and credit codes that cannot be, parts "
            "larger than "
            "their whole, repeated ids, names and places, missing years, values far from their "
            "fellows "
            "(robust z-score above 5 on logarithms), amounts ten thousand times too large; with "
            "the "
            "optional layers also sites outside their province, city or park, overlapping parks, "
            "and "
            "coordinates that fit only after the shift of GCJ-02 or BD-09 is undone, with the "
            "share of "
            "points and the mean shift as evidence. A finding is a question to the enterprise, "
            "no proof; "
            "thresholds are in resources/checks.json.",
        )

    def initAlgorithm(self, configuration=None):
        """Declare parameters and outputs."""
        any_vector = [int(Qgis.ProcessingSourceType.Vector)]
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", tr("Inventory layer"), any_vector),
            tr("A layer with the fields of the schema, as the import writes it."),
        )
        self.add(kind_parameter(), tr("Which layer of the inventory it is."))
        polygons = [int(Qgis.ProcessingSourceType.VectorPolygon)]
        for name, title, kinds, help_text in (
            (
                "PARKS",
                tr("Parks"),
                [int(Qgis.ProcessingSourceType.VectorAnyGeometry)],
                tr("For sites outside their park, unknown parks and the datum."),
            ),
            (
                "PROVINCES",
                tr("Provinces"),
                polygons,
                tr("Polygons, for sites outside the province they state."),
            ),
            (
                "SHORELINE",
                tr("Shoreline"),
                [int(Qgis.ProcessingSourceType.VectorLine), *polygons],
                tr("Lines or water polygons, for the datum of outfalls and intakes."),
            ),
        ):
            self.add(
                QgsProcessingParameterFeatureSource(name, title, kinds, optional=True), help_text
            )
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Findings"), Qgis.ProcessingSourceType.Vector
            ),
            tr("One row per finding, with the id of the feature it is about."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "RETURN_FILE",
                tr("Workbook to send back"),
                tr("Excel workbook (*.xlsx)"),
                optional=True,
                createByDefault=False,
            ),
            tr(
                "The layer's rows with faulty cells marked, and what is wrong with them in words.",
            ),
        )
        self.add_numbers(ERRORS=tr("Errors"), WARNINGS=tr("Warnings"))

    @collector_paused()
    def compute(self, run):
        """Check."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from .inputs.layer_sites import sites_of

        layer_schema = schema.load(KINDS[self.parameterAsEnum(parameters, "KIND", context)])
        layer = run.layer("INPUT")
        names = [name for name in layer_schema.names if layer.has(name)]
        rows = layer.read(names)
        feedback.setProgress(30)
        with run.outputs as outputs:
            outputs.read(layer, rows, use_crs=layer.crs.isValid())
            sites = sites_of(layer, rows, layer_schema)
            references = self._references(parameters, outputs)
            feedback.setProgress(50)
            found = layer_checks.check(sites, references, feedback.isCanceled)
            feedback.setProgress(80)
            errors, warnings = write_findings(outputs, "OUTPUT", found, sites, rows.ids)
            outputs.results.update(ERRORS=errors, WARNINGS=warnings)
            for (severity, code), count in sorted(
                Counter((f.severity, f.code) for f in found).items()
            ):
                feedback.pushInfo(f"{severity}, {code}: {count}")
            self._send_back(parameters, sites, found, outputs)
            return outputs.results

    def _references(self, parameters, outputs):
        from .inputs.layer_sites import provinces_of, shoreline_of, sites_of

        context, feedback = outputs.context, outputs.feedback
        references = findings.References()
        parks = Layer.optional(self, parameters, "PARKS", context, feedback)
        if parks is not None:
            layer_schema = schema.load("parks")
            rows = parks.read([name for name in layer_schema.names if parks.has(name)])
            outputs.read(parks, rows, use_crs=parks.crs.isValid())
            references.parks = sites_of(parks, rows, layer_schema)
        provinces = Layer.optional(self, parameters, "PROVINCES", context, feedback)
        if provinces is not None:
            references.provinces, rows = provinces_of(provinces)
            outputs.read(provinces, rows)
        shoreline = Layer.optional(self, parameters, "SHORELINE", context, feedback)
        if shoreline is not None:
            references.shoreline, rows = shoreline_of(shoreline)
            outputs.read(shoreline, rows)
        return references

    def _send_back(self, parameters, sites, found, outputs):
        """Write the workbook to send back, where it is asked for."""
        path = self.parameterAsFileOutput(parameters, "RETURN_FILE", outputs.context)
        if not path:
            return
        try:
            with beside(path) as made:
                write_return_file(made, sites, found)
                refuse_cut_archive(made)
        except OSError as error:
            raise QgsProcessingException(
                tr(
                    "The workbook {path} cannot be written ({reason}).",
                    path=path,
                    reason=error.strerror or error,
                )
            ) from error
        outputs.results["RETURN_FILE"] = path
