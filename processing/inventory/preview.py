"""What an import would do, told from the head of the file: for the mapping dialog."""

import json
from dataclasses import asdict, replace

from qgis.core import QgsProcessingOutputString

from ...analysis.cells import unit_words
from ...analysis.inventory.checks import findings
from ...analysis.inventory.checks.datum_suspicion import check as suspicion
from ...analysis.inventory.georeferencing.coordinate_placing import Datum
from ...analysis.inventory.georeferencing.datum_places import places
from ...analysis.inventory.importing import column_mapping
from ...analysis.inventory.importing.row_importer import Intake
from ...analysis.message import InputError
from ..messages.language import sentence, title, tr
from .importing.import_log import header_notes, header_told, likely_fields, rows_above
from .importing.remembered import Memory, names_of
from .inputs.inventory_parameters import hidden
from .inputs.reading_parameters import ReadingAlgorithm

SHOWN_ROWS = 50  # the header can be in any of the first 40
STORED_ROWS = 20
SHOWN_LETTERS = 200
SHOWN_REASONS = 5


class PreviewInventory(ReadingAlgorithm):
    """Tell what an import would do, from the head of the file."""

    ID = "previewinventory"
    NEW_FILES = (*ReadingAlgorithm.NEW_FILES, "MAPPINGS")
    TAGS = ("preview", "预览")

    def flags(self):
        """Keep it out of toolbox and modeler: it serves the dialog."""
        return super().flags() | hidden()

    def displayName(self):
        """Return the title."""
        return tr("Preview inventory table")

    def shortHelpString(self):
        """Return what it does and its limits."""
        return tr(
            "Reads the head of a file as the import would and gives, as JSON, its sheets, first "
            "rows, header, encoding, mapping, the counts of rows that would be accepted and "
            "rejected with the first reasons, and where the points fall under each datum. Text "
            "files are not read whole.",
        )

    def initAlgorithm(self, configuration=None):
        """Declare parameters and outputs."""
        self.add_reading_parameters()
        self.add_memory()
        self.add_text("SENDER", tr("County"), tr("Whose file it is."))
        self.addOutput(QgsProcessingOutputString("PREVIEW", tr("Preview (JSON)")))

    def compute(self, run):
        """Preview; what is wrong with the file is told in ``problem``, not raised."""
        from .importing.park_points import park_points, read_parks
        from .importing.settling import settle
        from .inputs.layer_sites import parks_reference

        choices = self.choices(run)
        preview = {"sheets": [], "problem": None}
        try:
            tables = self.tables(run, choices, preview=True)
            preview["sheets"] = [table.name for table in tables]
            preview |= _shown(tables[0]) | _matched(tables[0], choices)
            preview |= _kept(run, tables[0], choices)
            park_rows = read_parks(run)
            parks = park_points(park_rows, choices.output_crs, run.lonlat)
            settled, left_out = settle(
                tables, choices, run.lonlat, parks_given=parks is not None, refuse=False
            )
            known = parks_reference(park_rows)
            preview |= _shown(settled[0].table, settled[0].start)
            preview |= _told(settled[0], choices, parks, known)
            preview["notes"] += left_out
        except InputError as error:
            preview["problem"] = sentence(error.message)
        return {"PREVIEW": json.dumps(preview, ensure_ascii=False)}


def _shown(table, start=0):
    """Return the first rows of a table as they are, some of those below its header among them."""
    rows = table.head[: max(SHOWN_ROWS, start + STORED_ROWS)]
    return {
        "table": table.name,
        "told": table.told,
        "rows": [[cell[:SHOWN_LETTERS] if cell else "" for cell in cells] for _, cells in rows],
        "first_row_numbers": [number for number, _ in rows],
    }


def _kept(run, table, choices):
    """Return what was settled before for these headers, and where it is kept."""
    memory, sender = Memory(run.file("MAPPINGS")), run.text("SENDER").strip()
    names = names_of(table, choices)
    place = memory.place(choices.layer, names, sender) if names else None
    found = memory.recall(choices.layer, names, sender) if place else None
    return {
        "memory_file": str(place) if place else "",
        "remembered": asdict(found) if found else None,
        "headers": list(names),
        "kind": choices.layer.name,
    }


def _matched(table, choices):
    """Return what the header says by itself, for a table that may be refused as a whole."""
    from .importing.table_header import header_of

    try:
        header = header_of(table, choices)
    except InputError:  # the import says so in its turn
        return {}
    found = column_mapping.match(choices.layer, header)
    places = sorted(index for columns in found.places.values() for index in columns)
    return _columns(header, found, places, choices) | {
        "header_row": header_told(table, header),
        "own_columns": table.header is not None,
    }


def _columns(header, found, places, choices):
    """Return columns and fields, and which is which."""
    names = header.names
    return {
        "columns": list(names),
        "mapping": {names[column.index]: name for name, column in found.fields.items()},
        "units": {name: column.unit for name, column in found.fields.items() if column.unit},
        "unsettled": {
            names[index]: {
                "field": name,
                "unit": unit.unit,
                "choices": unit_words.choices(choices.layer.field(name).unit),
            }
            for name, (index, unit) in found.unsettled.items()
        },
        "offers": likely_fields(choices.layer, header, found),
        "fields": {each.name: title(each.title) for each in choices.layer.fields},
        "coordinates": [names[index] for index in places],
    }


def _told(one, choices, parks, known):
    """Return header, mapping and the fate of the sample's rows."""
    from .importing.settling import refuse_common_fault

    plan = one.plan
    intake = Intake(plan, parks, keys=choices.keys)
    batch = intake.take(one.sample())
    tally = intake.tally
    problem = None
    try:
        refuse_common_fault(batch)
    except InputError as error:
        problem = sentence(error.message)
    notes = [rows_above(one), *map(sentence, one.table.notes), *header_notes(one, choices)]
    notes += map(sentence, plan.mapping.notes)
    return _columns(plan.header, plan.mapping, plan.place.columns, choices) | {
        "problem": problem,
        "header_row": header_told(one.table, plan.header),
        "own_columns": one.table.header is not None,
        "notes": [note for note in notes if note],
        "sample": tally.read,
        **_count(one, tally),
        "accepted": tally.accepted,
        "rejected": tally.rejected,
        "reasons": [
            {"row": rejection.number, "reason": sentence(rejection.reason)}
            for rejection in batch.rejected[:SHOWN_REASONS]
        ],
        "warnings": [sentence(message) for message in tally.messages(one.plan.layer)],
        "accepted_rows": _accepted(batch),
        "places": _places(one, choices),
        "suspicion": _suspicion(batch, choices, known),
    }


def _count(one, tally):
    """Return how many rows there are: exact, or estimated to two digits."""
    if one.plan.place.vertex is not None:  # read whole; its rows are joined
        return {"about": tally.read, "counted": True}
    digits = 0 if one.table.counted else 2 - len(str(one.about))
    return {"about": round(one.about, min(digits, 0)), "counted": one.table.counted}


def _accepted(batch):
    """Return the first accepted rows as they would be stored."""
    names = list(batch.values)
    columns = [batch.values[name][:STORED_ROWS] for name in names]
    return [
        {name: value for name, value in zip(names, row, strict=True) if value is not None}
        | ({"repairs": repairs} if repairs else {})
        for row, repairs in zip(zip(*columns, strict=True), batch.repairs, strict=False)
    ]


def _places(one, choices):
    """Return the sample's points under each datum, where its numbers are degrees."""
    if choices.datum == Datum.OTHER or one.plan.polygons:
        return {}
    plain = replace(one.plan.placing, datum=Datum.WGS84)
    place = replace(one.plan.place, datum=None)
    batch = Intake(replace(one.plan, placing=plain, place=place)).take(one.sample())
    return places(batch.x, batch.y)


def _suspicion(batch, choices, known):
    """Return why the sample looks like another datum, or None."""
    from .inputs.layer_sites import as_sites

    if known is None or choices.datum == Datum.OTHER or batch.shapes is not None:
        return None
    references = findings.References(parks=known)
    found = suspicion(as_sites(choices.layer, batch), references)
    return sentence(found[0].message) if found else None
