"""Tables of any kind become an inventory layer that can be trusted."""

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterString,
    QgsProperty,
)

from ...analysis.cancel import check
from ...analysis.inventory import schema
from ...analysis.inventory.files import header_rows
from ...analysis.inventory.georeferencing.coordinate_placing import Axes, Datum
from ...analysis.inventory.importing.import_tally import Tally
from ...analysis.inventory.importing.row_importer import Intake
from ...analysis.inventory.sites.identity import MadeIds
from ...analysis.message import InputError
from ..framework.algorithm import Algorithm
from ..messages.language import tr
from .files.file_reading import CODECS, open_tables
from .importing.import_log import log_settled, log_tally, sha256
from .importing.import_origin import Teller
from .inputs.inventory_parameters import KINDS, kind_parameter, read_keys, read_mapping, read_units
from .inputs.pausing import collector_paused


class ImportBase(Algorithm):
    """What the import and its preview share: the parameters that say how a file is read."""

    GROUP = "inventory"

    def add_reading_parameters(self):
        """Add the parameters that say how the file is read."""
        self.add(
            QgsProcessingParameterFile("FILE", tr("File")),
            tr(
                "CSV or other delimited text, Excel (.xlsx, .xls where GDAL can read it, .ods), "
                "Shapefile, GeoPackage, GeoJSON, KML, DXF outlines, or a boundary text file of "
                "the land "
                "survey. Zipped files may unpack to 100 times their size and 500 MB at most.",
            ),
        )
        self.add(
            QgsProcessingParameterString("SHEET", tr("Sheet"), optional=True),
            tr("Sheet of a workbook or layer of a database; empty reads all sheets."),
        )
        self.add(
            QgsProcessingParameterString("HEADER_ROWS", tr("Header rows"), optional=True),
            tr(
                "Where the header stands, as the spreadsheet numbers its rows: 3, or 3-4 for a "
                "header over two rows; empty finds it. Holds for every sheet that is read. What "
                "stands above is title and not read; files that name their own columns (vector "
                "files, boundary texts) need none.",
            ),
            advanced=True,
        )
        self.add(kind_parameter(), tr("Which layer of the inventory the rows are."))
        self.add(
            QgsProcessingParameterEnum(
                "ENCODING",
                tr("Encoding"),
                options=[tr("Detect"), "UTF-8", "GB18030"],
                defaultValue=0,
            ),
            tr("Encoding of text files and of the attributes of Shapefiles."),
        )
        self.add(
            QgsProcessingParameterString("X_FIELD", tr("X field"), optional=True),
            tr(
                "Column of the first coordinate, longitude or easting (the northing where the "
                "axes are "
                "north-east); empty finds it by its header. The same column for X and Y splits a "
                "pair.",
            ),
        )
        self.add(
            QgsProcessingParameterString("Y_FIELD", tr("Y field"), optional=True),
            tr("Column of the second coordinate, latitude or northing."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "DATUM",
                tr("Datum"),
                options=[
                    "WGS 84",
                    "CGCS2000",
                    tr("GCJ-02 (Amap, Tencent, Google China)"),
                    tr("BD-09 (Baidu)"),
                    tr("Other CRS"),
                ],
                defaultValue=0,
            ),
            tr(
                "What the coordinates refer to. CGCS2000 metres carry their Gauss–Krüger zone "
                "before the "
                "easting (25–45 a 3° zone, 13–23 a 6° zone); without it give the source CRS. "
                "Boundary text "
                "says its own system.",
            ),
        )
        self.add(
            QgsProcessingParameterCrs("SOURCE_CRS", tr("Source CRS"), optional=True),
            tr(
                "For other CRS, and for CGCS2000 metres without zone. Xian 80 and Beijing 54 are "
                "refused "
                "unless the CRS or the project's transformations carry their parameters.",
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                "AXES",
                tr("Axes"),
                options=[
                    tr("East, north"),
                    tr("North, east (survey: X is north)"),
                ],
                defaultValue=0,
            ),
            tr("In which order X and Y stand."),
        )
        self.add(
            QgsProcessingParameterMatrix(
                "MAPPING",
                tr("Mapping"),
                headers=[
                    tr("Source column"),
                    tr("Schema field"),
                ],
                optional=True,
            ),
            tr(
                "Source column and schema field by pairs, or a JSON object as text; wins over what "
                "headers say. The field - keeps a column from becoming one.",
            ),
        )
        self.add(
            QgsProcessingParameterMatrix(
                "UNITS",
                tr("Units"),
                headers=[tr("Source column"), tr("Unit")],
                optional=True,
            ),
            tr(
                "Source column and unit of its figures by pairs, or a JSON object as text; wins "
                "over the header. A column whose unit is not understood, can mean several (MT) or "
                "is foreign money stays empty until its unit is given here.",
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "PARKS",
                tr("Parks"),
                [int(Qgis.ProcessingSourceType.VectorAnyGeometry)],
                optional=True,
            ),
            tr(
                "Rows without coordinates stand at the point of the park they name by id or name.",
            ),
        )

        self.add(
            QgsProcessingParameterString("KEY_FIELDS", tr("Key fields"), optional=True),
            tr(
                "Fields of the schema that identify a row, such as name; city. Ids that are "
                "missing are made from them, and the store recognises sites by them. Empty is the "
                "id, else the unified social credit code, else name and place; never the row "
                "number.",
            ),
            advanced=True,
        )

    def refuse(self, run):
        """Refuse parameters that do not fit together."""
        parameters, context = run.parameters, run.context
        datum = self.parameterAsEnum(parameters, "DATUM", context)
        crs = self.parameterAsCrs(parameters, "SOURCE_CRS", context)
        if datum == Datum.OTHER and not crs.isValid():
            raise InputError("Datum is other CRS but no source CRS is given; set it.")
        if not isinstance(parameters.get("HEADER_ROWS"), QgsProperty):
            header_rows.read(self.parameterAsString(parameters, "HEADER_ROWS", context))
        if isinstance(parameters.get("MAPPING"), (str, list, tuple, dict)):
            read_mapping(parameters["MAPPING"])
        if isinstance(parameters.get("UNITS"), (str, list, tuple, dict)):
            read_units(parameters["UNITS"])
        if not isinstance(parameters.get("KEY_FIELDS"), QgsProperty):
            self._keys(parameters, context)

    def _keys(self, parameters, context):
        """Return the fields that identify a row."""
        layer = schema.load(KINDS[self.parameterAsEnum(parameters, "KIND", context)])
        return read_keys(self.parameterAsString(parameters, "KEY_FIELDS", context), layer)

    def choices(self, parameters, context):
        """Return what the user chose (`settling.Choices`)."""
        from .importing.settling import Choices

        return Choices(
            layer=schema.load(KINDS[self.parameterAsEnum(parameters, "KIND", context)]),
            datum=Datum(self.parameterAsEnum(parameters, "DATUM", context)),
            axes=Axes(self.parameterAsEnum(parameters, "AXES", context)),
            source_crs=self.parameterAsCrs(parameters, "SOURCE_CRS", context),
            x_field=self.parameterAsString(parameters, "X_FIELD", context).strip(),
            y_field=self.parameterAsString(parameters, "Y_FIELD", context).strip(),
            explicit=read_mapping(parameters.get("MAPPING")),
            units=read_units(parameters.get("UNITS")),
            header_rows=header_rows.read(
                self.parameterAsString(parameters, "HEADER_ROWS", context)
            ),
            keys=self._keys(parameters, context),
        )

    def tables(self, parameters, choices, context, feedback, *, preview=False):
        """Open the file's tables."""
        return open_tables(
            self.parameterAsFile(parameters, "FILE", context),
            self.parameterAsString(parameters, "SHEET", context).strip(),
            CODECS[self.parameterAsEnum(parameters, "ENCODING", context)],
            preview=preview,
            any_system=choices.datum == Datum.OTHER,
            cancelled=feedback.isCanceled,
        )


class ImportInventory(ImportBase):
    """Import a table of parks, enterprises or their facilities."""

    ID = "importinventory"
    TAGS = (
        "import", "inventory", "table", "excel", "csv", "gcj-02", "bd-09", "gauss-krüger",
        "导入", "台账", "表格", "火星坐标", "高斯", "编码",
    )  # fmt: skip

    def displayName(self):
        """Return the title."""
        return tr("Import inventory table")

    def shortHelpString(self):
        """Return what it does and its limits."""
        return tr(
            "Reads a table or vector file into a layer of the inventory and says what it did to "
            "every "
            "row: repaired values are named in the field repairs, rejected rows are kept whole "
            "with row "
            "number and reason. Read = accepted + rejected. Headers are found in any of the "
            "first 40 rows, "
            "over up to three rows, or given as header rows, and matched by their names; one that "
            "fits several fields stays "
            "unmapped. Units in cells, headers, rows of units and above the table (单位：亿元) are "
            "converted to those of the schema; a unit that is not understood leaves its column "
            "empty with a warning, and footnote marks (12.5①) are no digits. GCJ-02 "
            "and BD-09 "
            "are undone by iteration of the published formula to 1 mm; against map services the "
            "formula "
            "is off by 0.5 m, so such rows are accurate to 1 m at best, and the formula's box "
            "also holds "
            "neighbours of China, whose maps are not shifted. CGCS2000 is taken as WGS 84 (under "
            "1 m "
            "since 2000). Excel is read by GDAL's driver; formulas give the values they were "
            "saved with, "
            "nothing is run.",
        )

    def initAlgorithm(self, configuration=None):
        """Declare parameters and outputs."""
        self.add_reading_parameters()
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Accepted rows")),
            tr("Fields of the schema, repairs, then the other columns of the file."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "REJECTED",
                tr("Rejected rows"),
                Qgis.ProcessingSourceType.Vector,
                optional=True,
            ),
            tr("Whole rows with the number the spreadsheet shows, and the reason."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "FINDINGS",
                tr("Findings"),
                Qgis.ProcessingSourceType.Vector,
                optional=True,
                createByDefault=False,
            ),
            tr("What Check inventory finds in the accepted rows, in the same run."),
        )
        self.add_numbers(
            READ=tr("Rows read"),
            ACCEPTED=tr("Rows accepted"),
            REJECTED_COUNT=tr("Rows rejected"),
            WARNINGS=tr("Warnings"),
            UNITS_UNKNOWN=tr("Columns whose unit is not settled"),
        )

    @collector_paused()
    def compute(self, run):
        """Import."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from .importing.park_points import park_points
        from .importing.settling import settle

        path = Path(self.parameterAsFile(parameters, "FILE", context))
        choices = self.choices(parameters, context)
        tables = self.tables(parameters, choices, context, feedback)
        crs = choices.output_crs
        parks, parks_layer, park_rows = park_points(self, parameters, crs, context, feedback)
        settled, left_out = settle(
            tables, choices, context, feedback, parks_given=parks is not None
        )
        with run.outputs as outputs:
            outputs.lineage.append(f"{path.name}: SHA-256 {sha256(path)}")
            if parks_layer is not None:
                outputs.read(parks_layer, park_rows)
            notes = log_settled(settled, left_out, choices, outputs.lineage, feedback)
            tally, findings = self._take_in(settled, choices, parks, outputs, parameters)
            log_tally(tally, feedback)
            outputs.results.update(
                READ=tally.read,
                ACCEPTED=tally.accepted,
                REJECTED_COUNT=tally.rejected,
                WARNINGS=tally.warning_count + notes,
                UNITS_UNKNOWN=sum(len(one.plan.mapping.unsettled) for one in settled),
            )
            if findings is not None:
                findings.write(outputs, parks_layer, park_rows)
            return outputs.results

    def _take_in(self, settled, choices, parks, outputs, parameters):
        from .importing import accepted, rejected
        from .inputs.layer_sites import Collector

        crs, context, feedback = choices.output_crs, outputs.context, outputs.feedback
        polygons = any(one.plan.polygons for one in settled)
        writer = accepted.Writer(outputs, settled, choices, crs, polygons=polygons)
        refuser = rejected.Writer(outputs, settled)
        collector = Collector.asked(parameters, choices, context, feedback)
        tally, ids = Tally(), MadeIds(choices.layer.name)
        teller = Teller(settled, choices.keys)
        size = max(1, sum(one.about for one in settled))
        for one in settled:
            intake = Intake(one.plan, parks, tally, ids, choices.keys)
            for chunk in one.chunks():
                check(feedback.isCanceled)
                batch = intake.take(chunk)
                writer.write(batch)
                refuser.write(one, batch.rejected)
                teller.add(one.plan, batch.rejected)
                if collector is not None:
                    collector.add(batch)
                feedback.setProgress(min(99.0, 100.0 * tally.read / size))
        outputs.keywords["OUTPUT"] = teller.keywords()
        return tally, collector
