"""What the import and its preview ask for: how a file is read."""

from qgis.core import QgsProcessingParameterMatrix, QgsProperty

from ....analysis.inventory import schema
from ....analysis.inventory.files import file_kind, header_rows
from ....analysis.inventory.georeferencing.coordinate_placing import Axes, Datum
from ....analysis.message import InputError
from ...framework.algorithm import Algorithm
from ...messages.language import tr
from ..files.file_reading import CODECS, open_tables
from ..files.reading_pace import ReadingPace
from ..importing import mapping_file
from ..importing.import_choices import Choices
from .inventory_parameters import KINDS, kind_titles, read_keys, read_mapping, read_units

READING = 0.5
"""Share of an import that is over when a workbook is read; the rest is taking in its rows."""


class ReadingAlgorithm(Algorithm):
    """Base of the algorithms that read a file."""

    GROUP = "inventory"
    NEW_FILES: tuple[str, ...] = ("MAPPING_FILE",)

    def add_reading_parameters(self):
        """Add the parameters that say how the file is read."""
        self.add_file(
            "FILE",
            tr("File"),
            tr(
                "CSV or other delimited text, a boundary text file of the land survey, a workbook "
                "or a vector file ({endings}; of DXF the closed outlines). Zipped files may unpack "
                "to 100 times their size and 500 MB at most.",
                endings=", ".join(file_kind.ENDINGS),
            ),
            extension=None,
            optional=False,
        )
        self.add_sheet_parameters()
        self._add_kind()
        self._add_places()
        self._add_columns()
        self._add_parks()

    def add_round_parameters(self):
        """Add the parameters that say how many files are read, none of them alone."""
        self._add_kind()
        self._add_datum()
        self._add_columns()
        self._add_parks()

    def add_sheet_parameters(self):
        """Add where in the file the table stands."""
        self.add_text(
            "SHEET",
            tr("Sheet"),
            tr("Sheet of a workbook or layer of a database; empty reads all sheets."),
        )
        self.add_text(
            "HEADER_ROWS",
            tr("Header rows"),
            tr(
                "Where the header stands, as the spreadsheet numbers its rows: 3, or 3-4 for a "
                "header over two rows; empty finds it. Holds for every sheet that is read. What "
                "stands above is title and not read; files that name their own columns (vector "
                "files, boundary texts) need none.",
            ),
            advanced=True,
        )
        self.add_number(
            "TABLE_NO",
            tr("Table number"),
            tr(
                "Which table of a sheet is read where it holds several, one below the other, each "
                "with a header of its own. Tables side by side with the same header are read "
                "together.",
            ),
            1,
            low=1,
            whole=True,
            advanced=True,
        )

    def _add_kind(self):
        """Add what the rows are, and how text is encoded."""
        self.add_choice(
            "KIND",
            tr("Kind"),
            tr("Which layer of the inventory the rows are."),
            kind_titles(),
        )
        self.add_choice(
            "ENCODING",
            tr("Encoding"),
            tr("Encoding of text files and of the attributes of Shapefiles."),
            [tr("Detect"), "UTF-8", "GB18030"],
        )

    def _add_parks(self):
        """Add the parks, and what identifies a row."""
        self.add_layer(
            "PARKS",
            tr("Parks"),
            tr("Rows without coordinates stand at the point of the park they name by id or name."),
            optional=True,
        )
        self.add_text(
            "KEY_FIELDS",
            tr("Key fields"),
            tr(
                "Fields of the schema that identify a row, such as name; city. Ids that are "
                "missing are made from them, and the store recognises sites by them. Empty is the "
                "id, else the unified social credit code, else name and place; never the row "
                "number.",
            ),
            advanced=True,
        )

    def _add_places(self):
        """Add what coordinates are and refer to."""
        self.add_text(
            "X_FIELD",
            tr("X field"),
            tr(
                "Column of the first coordinate, longitude or easting (the northing where the "
                "axes are north-east); empty finds it by its header. The same column for X and Y "
                "splits a pair.",
            ),
        )
        self.add_text(
            "Y_FIELD",
            tr("Y field"),
            tr("Column of the second coordinate, latitude or northing."),
        )
        self._add_datum()

    def _add_datum(self):
        """Add what coordinates refer to."""
        self.add_choice(
            "DATUM",
            tr("Datum"),
            tr(
                "What the coordinates refer to. As the file says: what a header (高德经度, "
                "CGCS2000), a title or, row by row, a column 坐标系 states; where the file is "
                "silent WGS 84. A datum that contradicts the file stops the import. CGCS2000 "
                "metres carry their Gauss–Krüger zone "
                "before the easting (25–45 a 3° zone, 13–23 a 6° zone); without it give the "
                "source CRS. Boundary text says its own system.",
            ),
            [
                "WGS 84",
                "CGCS2000",
                tr("GCJ-02 (Amap, Tencent, Google China)"),
                tr("BD-09 (Baidu)"),
                tr("Other CRS"),
                tr("As the file says"),
            ],
            int(Datum.FILE),
        )
        self.add_crs(
            "SOURCE_CRS",
            tr("Source CRS"),
            tr(
                "For other CRS, and for CGCS2000 metres without zone. Xian 80 and Beijing 54 are "
                "refused unless the CRS or the project's transformations carry their parameters.",
            ),
        )
        self.add_choice(
            "AXES",
            tr("Axes"),
            tr("In which order X and Y stand."),
            [tr("East, north"), tr("North, east (survey: X is north)")],
        )

    def _add_columns(self):
        """Add what columns mean and what they are measured in."""
        self._add_pairs(
            "MAPPING",
            tr("Mapping"),
            tr("Schema field"),
            tr(
                "Source column and schema field by pairs, or a JSON object as text; wins over what "
                "headers say. The field - keeps a column from becoming one.",
            ),
        )
        self.add_file(
            "MAPPING_FILE",
            tr("Mapping file"),
            tr(
                "Which column is which field, and in which unit, kept in a file, one for each "
                "office: read where it is there, written after the import where it is not. "
                "Columns that the table lacks do not matter; Mapping and Units win over it.",
            ),
            advanced=True,
        )
        self._add_pairs(
            "UNITS",
            tr("Units"),
            tr("Unit"),
            tr(
                "Source column and unit of its figures by pairs, or a JSON object as text; wins "
                "over the header. A column whose unit is not understood, can mean several (MT) or "
                "is foreign money stays empty until its unit is given here.",
            ),
            advanced=True,
        )

    def add_memory(self):
        """Add the folder of what was settled before."""
        self.add_file(
            "MAPPINGS",
            tr("Folder of mappings"),
            tr(
                "What was settled once, a file for each county and set of headers: read before a "
                "file is settled, written after it was read where there is none yet. Each is a "
                "text that can be corrected by hand.",
            ),
            extension=None,
            folder=True,
        )

    def _add_pairs(self, name, title, second, help_text, **flags):
        headers = [tr("Source column"), second]
        matrix = QgsProcessingParameterMatrix(name, title, headers=headers, optional=True)
        self.add(matrix, help_text, **flags)

    def refuse(self, run):
        """Refuse parameters that do not fit together; what data decide is read in the run."""
        if run.choice("DATUM") == Datum.OTHER and not run.crs("SOURCE_CRS").isValid():
            raise InputError("Datum is other CRS but no source CRS is given; set it.")
        for name, read in (
            ("HEADER_ROWS", lambda _: header_rows.read(self._text(run, "HEADER_ROWS"))),
            ("MAPPING", read_mapping),
            ("UNITS", read_units),
            ("KEY_FIELDS", lambda _: _keys(run)),
            ("MAPPING_FILE", lambda _: _kept(run)),
        ):
            if not isinstance(run.parameters.get(name), QgsProperty):
                read(run.parameters.get(name))

    def choices(self, run):
        """Return what the user chose (`import_choices.Choices`)."""
        kept_mapping, kept_units = _kept(run)
        return Choices(
            layer=schema.load(run.choice("KIND", KINDS)),
            table_no=int(run.number("TABLE_NO")) if self._asks("TABLE_NO") else 1,
            kept_mapping=kept_mapping,
            kept_units=kept_units,
            datum=run.choice("DATUM", Datum),
            axes=run.choice("AXES", Axes),
            source_crs=run.crs("SOURCE_CRS"),
            x_field=self._text(run, "X_FIELD"),
            y_field=self._text(run, "Y_FIELD"),
            explicit=read_mapping(run.parameters.get("MAPPING")),
            units=read_units(run.parameters.get("UNITS")),
            header_rows=header_rows.read(self._text(run, "HEADER_ROWS")),
            keys=_keys(run),
        )

    def _asks(self, name):
        return self.parameterDefinition(name) is not None

    def _text(self, run, name):
        """Return a text that only some of these algorithms ask for."""
        return run.text(name).strip() if self._asks(name) else ""

    def tables(self, run, choices, *, preview=False):
        """Open the file's tables."""
        return open_tables(
            run.file("FILE"),
            run.text("SHEET").strip(),
            run.choice("ENCODING", CODECS),
            preview=preview,
            any_system=choices.datum == Datum.OTHER,
            cancelled=ReadingPace(run.progress(0, READING), run.cancelled),
        )


def _kept(run):
    """Return the mapping and the units that a mapping file holds."""
    layer = schema.load(run.choice("KIND", KINDS))
    return mapping_file.read(run.text("MAPPING_FILE").strip(), layer)


def _keys(run):
    """Return the fields that identify a row."""
    return read_keys(run.text("KEY_FIELDS"), schema.load(run.choice("KIND", KINDS)))
