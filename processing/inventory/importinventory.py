"""Tables of any kind become an inventory layer that can be trusted."""

from pathlib import Path

from ...analysis.collector import collector_paused
from ...analysis.inventory.importing.import_tally import Tally
from ...analysis.inventory.importing.row_importer import Intake
from ...analysis.inventory.sites.identity import MadeIds
from ..framework.declaration import SHAPES
from ..messages.language import tr
from .importing import mapping_file
from .importing.import_log import sha256, tell_settled, tell_tally
from .importing.import_origin import Teller
from .inputs.reading_parameters import READING, ReadingAlgorithm


class ImportInventory(ReadingAlgorithm):
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
            "every row: repaired values are named in the field repairs, rejected rows are kept "
            "whole with row number and reason. Read = accepted + rejected. Headers are found in "
            "any of the first 40 rows, over up to three rows, or given as header rows, and "
            "matched by their names; one that fits several fields stays unmapped. Units in cells, "
            "headers, rows of units and above the table (单位：亿元) are converted to those of the "
            "schema; a unit that is not understood leaves its column empty with a warning, and "
            "footnote marks (12.5①) are no digits. GCJ-02 and BD-09 are undone by iteration of "
            "the published formula to 1 mm; against map services the formula is off by 0.5 m, so "
            "such rows are accurate to 1 m at best, and the formula's box also holds neighbours "
            "of China, whose maps are not shifted. CGCS2000 is taken as WGS 84 (under 1 m since "
            "2000). Cells of workbooks mean what their number format shows; formulas give the "
            "values they were saved with, nothing is run; what has no value, and a figure merged "
            "over several rows, is NULL and counted by column.",
        )

    def initAlgorithm(self, configuration=None):
        """Declare parameters and outputs."""
        self.add_reading_parameters()
        self.add_sink(
            "OUTPUT",
            tr("Accepted rows"),
            tr("Fields of the schema, repairs, then the other columns of the file."),
            SHAPES,
        )
        self.add_sink(
            "REJECTED",
            tr("Rejected rows"),
            tr("Whole rows with the number the spreadsheet shows, and the reason."),
            optional=True,
        )
        self.add_sink(
            "FINDINGS",
            tr("Findings"),
            tr("What Check inventory finds in the accepted rows, in the same run."),
            optional=True,
            made=False,
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
        from .importing.park_points import park_points, read_parks
        from .importing.settling import settle

        path = Path(run.file("FILE"))
        choices = self.choices(run)
        tables = self.tables(run, choices)
        park_rows = read_parks(run)
        parks = park_points(park_rows, choices.output_crs, run.lonlat)
        settled, left_out = settle(tables, choices, run.lonlat, parks_given=parks is not None)
        with run.outputs as outputs:
            outputs.lineage.append(f"{path.name}: SHA-256 {sha256(path)}")
            if park_rows is not None:
                outputs.read(park_rows.layer, park_rows)
            notes = tell_settled(run, settled, left_out, choices)
            tally, kept = _take_in(run, settled, choices, parks)
            tell_tally(run, tally, choices.layer)
            outputs.results.update(
                READ=tally.read,
                ACCEPTED=tally.accepted,
                REJECTED_COUNT=tally.rejected,
                WARNINGS=tally.warning_count + notes,
                UNITS_UNKNOWN=sum(len(one.plan.mapping.unsettled) for one in settled),
            )
            mapping_file.write(run, run.text("MAPPING_FILE").strip(), choices.layer, settled)
            if kept is not None:
                kept.write(run, park_rows)
            return outputs.results


def _take_in(run, settled, choices, parks):
    """Write the rows, accepted and rejected; keep the accepted ones where findings are wanted."""
    from .importing import accepted, rejected
    from .inputs.layer_sites import Collector

    polygons = any(one.plan.polygons for one in settled)
    writer = accepted.Writer(run, settled, choices, polygons=polygons)
    refuser = rejected.Writer(run, settled)
    kept = None
    if run.wants("FINDINGS"):
        kept = Collector(choices.layer, run.lonlat(choices.output_crs, choices.layer.name))
    tally, ids = Tally(), MadeIds(choices.layer.name)
    teller = Teller(settled, choices.keys)
    size = max(1, sum(one.about for one in settled))
    is_read = any(one.table.has_remarks for one in settled)  # workbooks are, before this
    tell = run.progress(READING if is_read else 0.0, 0.99)
    for one in settled:
        intake = Intake(one.plan, parks, tally, ids, choices.keys)
        for chunk in one.chunks():
            run.stop_if_cancelled()
            batch = intake.take(chunk)
            writer.write(batch)
            refuser.write(one, batch.rejected)
            teller.add(one.plan, batch.rejected)
            if kept is not None:
                kept.add(batch)
            tell(min(1.0, tally.read / size))
        intake.finish()
    run.outputs.keywords["OUTPUT"] = teller.keywords()
    return tally, kept
