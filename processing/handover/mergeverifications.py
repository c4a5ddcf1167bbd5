"""`parkshore:mergeverifications`: records that come back with a package, into the inventory."""

from pathlib import Path

from qgis.core import QgsProcessingException

from ...analysis.inventory import schema
from ...analysis.inventory.storing.changes import Change
from ...analysis.inventory.storing.record_merge import SAME_RECORD
from ...analysis.message import Message, translatable
from ..inventory.storage.change_rows import placed_after, write_changes
from ..inventory.storage.destination import InventoryAlgorithm, dress_table
from ..inventory.storage.storage_layout import VERIFICATIONS_TABLE
from ..messages.language import title, tr

ASIDE, BOTH = range(2)
"""What the values of ``CONFLICTS`` stand for, an interface."""

_CONFLICTS = translatable(
    "{count} records contradict those of the inventory, the first is of {id}; see the changes and "
    "decide.",
)
_ASIDE = translatable("{count} records were left aside, the first is of {id}; see the changes.")
_MISSING = translatable(
    "{count} files named in records were not taken along, the first is {file}: it does not lie "
    "below the folder of the package, or the inventory is a database; the record keeps its name.",
)
_MORE = translatable("The records of {file} have fields that the inventory lacks: {fields}.")


class MergeVerifications(InventoryAlgorithm):
    """Records of verifications of a package, merged back."""

    ID = "mergeverifications"
    TAGS = (
        *("merge", "package", "county", "verification", "visit", "photo", "conflict", "inventory"),
        *("合并", "汇总", "县", "核实记录", "现场核查", "照片", "冲突", "台账"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Merge verifications of a package back")

    def shortHelpString(self):
        """Return what it does and its limits."""
        return tr(
            "<p>Brings the records of verifications that an office has added to its package (see "
            "<i>Hand out a part of an inventory</i>) into the inventory. Store the layers of the "
            "package first: records go to the sites that are found again as <i>Store into an "
            "inventory</i> finds them, by id, credit code or name and place, whatever id they "
            "have now. Records that both sides have stay as they are; running it again changes "
            "nothing. No record of the inventory is ever changed or taken out.</p><p>"
            "<b>Contradictions</b>: where both sides have records of a site that the other lacks, "
            "or the same person's record of the same day says something else, both are told and "
            "you decide. Of the records of a site the one of the latest day counts, of one day "
            "the one added last.</p><p>Records that break the rules are left aside, with the "
            "reason: a site that is not in the inventory, no second person, a correction without "
            "its reason.</p><p><b>Photographs and documents</b> that records name below the "
            "folder of the package are copied to the same place below the folder of the "
            "inventory; none is ever replaced: another file of that name gets a number.</p><p>"
            "<b>Limit</b>: a record that was taken out of the package stays in the inventory.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare parameters and outputs."""
        self.add_file(
            "PACKAGE", tr("Package"), tr("GeoPackage that comes back; it is only read."),
            extension="gpkg", optional=False,
        )  # fmt: skip
        self.add_choice(
            "CONFLICTS",
            tr("Records that contradict"),
            tr("What becomes of records of the package that contradict those of the inventory."),
            [tr("Leave aside"), tr("Keep both; the latest day counts")],
            ASIDE,
        )
        self.add_inventory()
        self.add_dry_run()
        self.add_sink(
            "CHANGES",
            tr("Changes"),
            tr(
                "One row per record: added, unchanged, left aside with the reason; a contradiction "
                "with what the inventory and what the package says.",
            ),
            optional=True,
        )
        self.add_numbers(
            ADDED=tr("Added"),
            UNCHANGED=tr("Unchanged"),
            CONFLICTS_COUNT=tr("Contradictions"),
            ASIDE=tr("Left aside"),
            FILES=tr("Files taken along"),
            MISSING=tr("Files not taken along"),
        )

    def compute(self, run):
        """Compare, and add."""
        from .package.package_records import Package
        from .package.record_files import RecordFiles
        from .package.record_settling import FILES, settle

        path = Path(run.file("PACKAGE"))
        package = Package(path)
        storage = self.storage(run)
        beside = Path(run.file("INVENTORY")).absolute().parent if run.given("INVENTORY") else None
        files = RecordFiles(path.absolute().parent, beside)
        with placed_after(storage), files, storage, run.outputs as outputs:
            settled = settle(run, package, storage, files)
            run.done(0.7)
            asked = [*settled.added]
            if run.choice("CONFLICTS") == BOTH:
                asked += [each.record for each in settled.conflicts]
            fields = schema.load(VERIFICATIONS_TABLE).names
            records = [settled.records[position] for position in sorted(asked)]
            places = files.to_take(record.get(name) for record in records for name in FILES)
            if not storage.dry:
                _copy(files, places, run)
            storage.add_rows(
                VERIFICATIONS_TABLE,
                [[record.get(name) for name in fields] for record in records],
            )
            for message in _told(settled, package, files, path):
                run.warn(message)
            write_changes(run, _lines(settled))
            outputs.results.update(
                ADDED=len(asked),
                UNCHANGED=len(settled.unchanged),
                CONFLICTS_COUNT=len(settled.conflicts),
                ASIDE=len(settled.aside),
                FILES=len(places),
                MISSING=len(files.missing),
            )
        if run.given("INVENTORY") and not storage.dry:
            dress_table(storage.path, VERIFICATIONS_TABLE)
        return outputs.results


def _copy(files, places, run):
    try:
        files.take(places, run.stop_if_cancelled)
    except OSError as error:
        raise QgsProcessingException(
            tr(
                "The files of the package could not be copied ({reason}); nothing was merged.",
                reason=error.strerror or error,
            )
        ) from error


def _told(settled, package, files, path):
    """Yield what must be looked at."""
    if settled.conflicts:
        first = settled.records[settled.conflicts[0].record]["ref_id"]
        yield Message(_CONFLICTS, count=len(settled.conflicts), id=first)
    if settled.aside:
        first = settled.records[settled.aside[0][0]]["ref_id"] or "–"
        yield Message(_ASIDE, count=len(settled.aside), id=first)
    if files.missing:
        yield Message(_MISSING, count=len(files.missing), file=files.missing[0])
    if package.more:
        yield Message(_MORE, file=path.name, fields=", ".join(package.more))


def _lines(settled):
    """Yield the lines of the table of changes: what is to be decided comes first."""
    for conflict in settled.conflicts:
        record, other = settled.records[conflict.record], settled.stored[conflict.stored[-1]]
        about = {"name": settled.names[conflict.record], "why": conflict.why}
        if conflict.why != SAME_RECORD:
            yield Change(
                record["ref_id"], "conflict", None, in_a_line(other), in_a_line(record), **about
            )
            continue
        for name in record:
            if record[name] != other.get(name):
                told = (_cell(name, each.get(name)) for each in (other, record))
                yield Change(record["ref_id"], "conflict", name, *told, **about)
    for position, why in settled.aside:
        record = settled.records[position]
        yield Change(
            record["ref_id"] or "–", "left aside", None, None, in_a_line(record),
            settled.names[position], why,
        )  # fmt: skip
    for change, positions in (("added", settled.added), ("unchanged", settled.unchanged)):
        for position in positions:
            record, name = settled.records[position], settled.names[position]
            yield Change(record["ref_id"], change, None, None, in_a_line(record), name)


def in_a_line(record):
    """Return what a record says: how far, when, by whom, why."""
    people = " / ".join(
        filter(None, (record.get("maker") or record.get("by"), record.get("checker")))
    )
    parts = (_cell("status", record.get("status")), record.get("at"), people, record.get("reason"))
    return " · ".join(str(part) for part in parts if part)


def _cell(name, value):
    """Return a value in words."""
    words = schema.load(VERIFICATIONS_TABLE).field(name).values.get(value)
    return title(words) if words else None if value is None else str(value)
