"""What an import would do, told from the head of the file: for the mapping dialog."""

import json
from dataclasses import replace

from qgis.core import QgsProcessingOutputString
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.inventory import findings
from ...analysis.inventory.datum_places import places
from ...analysis.inventory.datum_suspicion import check as suspicion
from ...analysis.inventory.intake import Intake
from ...analysis.inventory.placing import Datum
from ...analysis.message import InputError
from ..language import sentence, title
from .import_log import header_rows
from .importer import ImportBase
from .parameters import hidden

translate = QCoreApplication.translate

SHOWN_ROWS = 20
SHOWN_REASONS = 5


class PreviewInventory(ImportBase):
    """Tell what an import would do, from the head of the file."""

    ID = "previewinventory"
    TAGS = ("preview", "预览")

    def flags(self):
        """Keep it out of toolbox and modeler: it serves the dialog."""
        return super().flags() | hidden()

    def displayName(self):
        """Return the title."""
        return translate("ParkShore", "Preview inventory table")

    def shortHelpString(self):
        """Return what it does and its limits."""
        return translate(
            "ParkShore",
            "Reads the head of a file as the import would and gives, as JSON, its sheets, first "
            "rows, "
            "header, encoding, mapping, the counts of rows that would be accepted and rejected "
            "with the "
            "first reasons, and where the points fall under each datum. Text files are not read "
            "whole.",
        )

    def initAlgorithm(self, configuration=None):
        """Declare parameters and outputs."""
        self.add_reading_parameters()
        self.addOutput(
            QgsProcessingOutputString("PREVIEW", translate("ParkShore", "Preview (JSON)"))
        )

    def compute(self, parameters, context, feedback):
        """Preview; what is wrong with the file is told in ``problem``, not raised."""
        from .park_points import park_points
        from .settling import settle
        from .sites import parks_reference

        choices = self.choices(parameters, context)
        preview = {"sheets": [], "problem": None}
        try:
            tables = self.tables(parameters, choices, context, feedback, preview=True)
            preview["sheets"] = [table.name for table in tables]
            preview["rows"] = _shown(tables[0])
            preview["first_row_numbers"] = [number for number, _ in tables[0].head[:SHOWN_ROWS]]
            parks, parks_layer, park_rows = park_points(
                self, parameters, choices.output_crs, context, feedback
            )
            settled = settle(
                tables, choices, context, feedback, parks_given=parks is not None, refuse=False
            )
            known = parks_reference(parks_layer, park_rows)
            preview.update(_told(settled[0], choices, parks, known))
        except InputError as error:
            preview["problem"] = sentence(error.message)
        return {"PREVIEW": json.dumps(preview, ensure_ascii=False)}


def _shown(table):
    return [list(cells) for _, cells in table.head[:SHOWN_ROWS]]


def _told(one, choices, parks, known):
    """Return header, mapping and the fate of the sample's rows."""
    from .settling import refuse_common_fault

    plan = one.plan
    intake = Intake(plan, parks)
    batch = intake.take(one.sample())
    tally = intake.tally
    problem = None
    try:
        refuse_common_fault(batch)
    except InputError as error:
        problem = sentence(error.message)
    names = plan.header.names
    return {
        "problem": problem,
        "table": one.table.name,
        "told": one.table.told,
        "header_row": header_rows(one),
        "columns": list(names),
        "mapping": {names[column.index]: name for name, column in plan.mapping.fields.items()},
        "units": {name: column.unit for name, column in plan.mapping.fields.items() if column.unit},
        "fields": {each.name: title(each.title) for each in choices.layer.fields},
        "coordinates": [names[index] for index in plan.place.columns],
        "notes": [sentence(note) for note in plan.mapping.notes],
        "sample": tally.read,
        "about": one.table.about,
        "accepted": tally.accepted,
        "rejected": tally.rejected,
        "reasons": [
            {"row": rejection.number, "reason": sentence(rejection.reason)}
            for rejection in batch.rejected[:SHOWN_REASONS]
        ],
        "warnings": [sentence(message) for message in tally.messages()],
        "accepted_rows": _accepted(batch),
        "places": _places(one, choices),
        "suspicion": _suspicion(batch, choices, known),
    }


def _accepted(batch):
    """Return the first accepted rows as they would be stored."""
    names = list(batch.values)
    columns = [batch.values[name][:SHOWN_ROWS] for name in names]
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
    batch = Intake(replace(one.plan, placing=plain)).take(one.sample())
    return places(batch.x, batch.y)


def _suspicion(batch, choices, known):
    """Return why the sample looks like another datum, or None."""
    from .sites import as_sites

    if known is None or choices.datum == Datum.OTHER or batch.shapes is not None:
        return None
    references = findings.References(parks=known)
    found = suspicion(as_sites(choices.layer, batch), references)
    return sentence(found[0].message) if found else None
