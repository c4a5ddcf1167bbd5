"""What is wrong or doubtful in an inventory layer."""

from collections import Counter

from qgis.core import QgsProcessingException, QgsProcessingParameterFileDestination

from ...analysis.collector import collector_paused
from ...analysis.inventory import schema
from ...analysis.inventory.checks import findings, layer_checks
from ..framework.algorithm import Algorithm
from ..framework.declaration import LINES, POLYGONS, TABLE
from ..messages.language import title, tr
from ..writing.placing import beside
from ..writing.reading_back import refuse_cut_archive
from ..writing.workbook_writer import refuse_without_openpyxl
from .inputs.finding_rows import write_findings
from .inputs.inventory_parameters import KINDS, kind_titles
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
            "outside the schema's bounds, unknown constants, dates and credit codes that cannot "
            "be, parts larger than their whole, repeated ids, names and places, missing years, "
            "values far from their fellows (robust z-score above 5 on logarithms), amounts ten "
            "thousand times too large; with the optional layers also sites outside their "
            "province, city or park, overlapping parks, and coordinates that fit only after the "
            "shift of GCJ-02 or BD-09 is undone, with the share of points and the mean shift as "
            "evidence. A finding is a question to the enterprise, no proof; thresholds are in "
            "resources/checks.json.",
        )

    def initAlgorithm(self, configuration=None):
        """Declare parameters and outputs."""
        self.add_layer(
            "INPUT",
            tr("Inventory layer"),
            tr("A layer with the fields of the schema, as the import writes it."),
            TABLE,
        )
        self.add_choice(
            "KIND", tr("Kind"), tr("Which layer of the inventory it is."), kind_titles()
        )
        self.add_layer(
            "PARKS",
            tr("Parks"),
            tr("For sites outside their park, unknown parks and the datum."),
            optional=True,
        )
        self.add_layer(
            "PROVINCES",
            tr("Provinces"),
            tr("Polygons, for sites outside the province they state."),
            POLYGONS,
            optional=True,
        )
        self.add_layer(
            "SHORELINE",
            tr("Shoreline"),
            tr("Lines or water polygons, for the datum of outfalls and intakes."),
            LINES,
            POLYGONS,
            optional=True,
        )
        self.add_sink(
            "OUTPUT",
            tr("Findings"),
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
            tr("The layer's rows with faulty cells marked, and what is wrong with them in words."),
        )
        self.add_numbers(ERRORS=tr("Errors"), WARNINGS=tr("Warnings"))

    @collector_paused()
    def compute(self, run):
        """Check."""
        from .inputs.layer_sites import sites_of

        if run.destination("RETURN_FILE"):
            refuse_without_openpyxl()
        layer_schema = schema.load(run.choice("KIND", KINDS))
        rows = _read(run, run.layer("INPUT"), layer_schema)
        run.done(0.3)
        with run.outputs as outputs:
            sites = sites_of(rows, layer_schema)
            references = _references(run)
            run.done(0.5)
            found = layer_checks.check(sites, references, run.cancelled)
            run.done(0.8)
            errors, warnings = write_findings(run, "OUTPUT", found, sites, rows.ids)
            outputs.results.update(ERRORS=errors, WARNINGS=warnings)
            kinds = Counter((each.severity, each.code) for each in found)
            for (severity, code), count in sorted(kinds.items()):
                run.say(
                    tr(
                        "{severity}, {kind}: {count}",
                        severity=_word("severity", severity),
                        kind=_word("code", code),
                        count=count,
                    )
                )
            path = run.destination("RETURN_FILE")
            if path:
                _send_back(path, sites, found)
                outputs.results["RETURN_FILE"] = path
            return outputs.results


def _word(field, constant):
    words = schema.field_entry(field)["values"]
    return title(words[constant]) if constant in words else constant


def _read(run, layer, layer_schema):
    names = [name for name in layer_schema.names if layer.has(name)]
    return run.read(layer, names, use_crs=layer.crs.isValid())


def _references(run):
    """Return what the layer is held against."""
    from .inputs.layer_sites import parks_reference, provinces_of, shoreline_of

    parks, provinces, shoreline = map(run.layer, ("PARKS", "PROVINCES", "SHORELINE"))
    return findings.References(
        parks and parks_reference(_read(run, parks, schema.load("parks"))),
        provinces and provinces_of(run, provinces),
        None if shoreline is None else shoreline_of(run, shoreline),
    )


def _send_back(path, sites, found):
    """Write the workbook to send back."""
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
