"""Sixty files of sixty senders become one layer, one table of the round, and what goes back."""

from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.core import (
    Qgis,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
)

from ...analysis.collector import collector_paused
from ...analysis.inventory.round import received_files
from ...analysis.inventory.round.sender_names import read_expected
from ...analysis.message import InputError
from ..framework.declaration import POINTS, POLYGONS
from ..guard.destinations import file_place, lies_in, real_path, sink_place
from ..messages.language import tr
from ..writing.workbook_writer import refuse_without_openpyxl
from .files.file_reading import CODECS
from .importing.remembered import Memory
from .inputs.reading_parameters import ReadingAlgorithm


class CountyRound(ReadingAlgorithm):
    """Import the files of a round, and tell whose are missing and what goes back."""

    ID = "countyround"
    NEW_FILES = (*ReadingAlgorithm.NEW_FILES, "MAPPINGS")
    TAGS = (
        "county", "round", "import", "folder", "zip", "send back", "batch",
        "区县", "批量", "导入", "催报", "退回", "汇总",
    )  # fmt: skip

    def displayName(self):
        """Return the title."""
        return tr("County round")

    def shortHelpString(self):
        """Return what it does and its limits."""
        return tr(
            "Reads the files of one kind that counties sent, out of folders, zip archives or a "
            "list, each as Import inventory table would, and writes the accepted rows of all into "
            "one layer, the rejected ones whole with their reasons, and a table of the round: "
            "county, file, when it was last changed, rows, accepted, rejected, doubtful values, "
            "cells to fill in; and who has sent nothing. A file that cannot be read is a row with "
            "its reason and stops nothing; a file that says the same as another, under whatever "
            "name and format, is told and not read twice; two files of one county that differ are "
            "both read and told. Read = accepted + rejected, for each file. Whose a file is, the "
            "list of counties expected tells: by the file's name, its folders, the names of its "
            "sheets or what stands above its header; where these name several, or none, it stays "
            "unknown. The folder of mappings remembers columns, units, header rows and datum for "
            "each county and set of headers; of another county with the same headers only "
            "columns, units and header rows are taken over, never the datum. A workbook goes back "
            "to each county that has something to do: its rows, what is wrong with them, the cells "
            "to fill in, lists of the words that may stand there. Archives in archives are opened "
            "once; .rar and .7z are not. Places are written in longitude and latitude of WGS 84.",
        )

    def initAlgorithm(self, configuration=None):
        """Declare parameters and outputs."""
        self.add(
            QgsProcessingParameterMultipleLayers(
                "FILES", tr("Files of the round"), Qgis.ProcessingSourceType.File
            ),
            tr(
                "Files, folders and zip archives; of a folder all files in it and below. All "
                "archives together may unpack to 500 MB, each file in them to 100 times its size.",
            ),
        )
        self.add_text(
            "EXPECTED",
            tr("Counties expected"),
            tr(
                "Names of the counties that are to send a file, separated by commas, semicolons "
                "or lines; of those without a file the round says that they are missing. Empty: "
                "nobody is missing, and no file is a county's.",
            ),
            many_lines=True,
        )
        self.add_round_parameters()
        self.add_memory()
        self.add_sink(
            "OUTPUT",
            tr("Accepted rows"),
            tr(
                "Fields of the schema, repairs, then sender, file, row_no and in others the "
                "columns that are no field.",
            ),
            POINTS,
        )
        self.add_sink(
            "AREAS",
            tr("Accepted areas"),
            tr("The accepted rows of files whose places are areas; the same fields."),
            POLYGONS,
            optional=True,
        )
        self.add_sink(
            "REJECTED",
            tr("Rejected rows"),
            tr("Whole rows with file, sheet, the number the spreadsheet shows, and the reason."),
            optional=True,
        )
        self.add_sink(
            "ROUND",
            tr("Table of the round"),
            tr("One row for each file, and one for each county that has sent none."),
        )
        self.add(
            QgsProcessingParameterFolderDestination(
                "SEND_BACK",
                tr("Workbooks to send back"),
                optional=True,
                createByDefault=False,
            ),
            tr("A workbook for each file with something to do, a form for each missing county."),
        )
        self.add_numbers(
            FILES_COUNT=tr("Files received"),
            FILES_READ=tr("Files read"),
            UNREADABLE=tr("Files that cannot be read"),
            DUPLICATES=tr("Files that say the same as another"),
            MISSING=tr("Counties without a file"),
            READ=tr("Rows read"),
            ACCEPTED=tr("Rows accepted"),
            AREAS_COUNT=tr("Areas among them"),
            REJECTED_COUNT=tr("Rows rejected"),
            WARNINGS=tr("Warnings"),
            TO_FILL=tr("Cells to fill in"),
        )

    def refuse(self, run):
        """Refuse places that are not there, beside what the import refuses."""
        super().refuse(run)
        for place in run.layers("FILES"):
            if not Path(str(place)).exists():
                raise InputError(
                    "Files of the round: there is no {path}; choose an existing one.",
                    path=str(place)[-200:],
                )
        self._refuse_within(run)

    def _refuse_within(self, run):
        """Refuse outputs in a folder of the round: the next one would take them for received."""
        folders = [Path(str(each)) for each in run.layers("FILES") if Path(str(each)).is_dir()]
        for definition in self.parameterDefinitions():
            if not definition.isDestination():
                continue
            value = run.parameters.get(definition.name())
            is_folder = isinstance(definition, QgsProcessingParameterFolderDestination)
            place = (file_place if is_folder else sink_place)(value, run.context)
            if place is None or place.path is None:
                continue
            if any(lies_in(place.path, real_path(folder)) for folder in folders):
                raise InputError(
                    "{output} would lie among the files that were received ({path}); choose a "
                    "place outside their folder.",
                    output=definition.description(),
                    path=str(place.path),
                )

    @collector_paused()
    def compute(self, run):
        """Go through the files."""
        from .importing.park_points import read_parks
        from .round.file_import import FileImport
        from .round.round_work import RoundWork

        choices = self.choices(run)
        expected = read_expected(run.text("EXPECTED"))
        park_rows = read_parks(run)
        folder = run.destination("SEND_BACK")
        if folder:
            refuse_without_openpyxl()
        importer = FileImport(
            run, choices, run.choice("ENCODING", CODECS), Memory(run.file("MAPPINGS")), park_rows
        )
        with TemporaryDirectory() as scratch, run.outputs as outputs:
            files = received_files.received(map(str, run.layers("FILES")), scratch, run.cancelled)
            if not files:
                raise InputError(
                    "There is no file in what was given; choose the folder that holds them.",
                )
            if park_rows is not None:
                outputs.read(park_rows.layer, park_rows)
            work = RoundWork(run, importer, choices, expected, park_rows)
            outputs.results.update(work.through(files, folder))
            return outputs.results
