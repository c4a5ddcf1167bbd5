"""What a round writes: rows accepted and rejected of all files, and the table of the round."""

import json

import shapely
from qgis.core import Qgis, QgsCoordinateReferenceSystem

from ....analysis.inventory.round.round_account import MISSING
from ....analysis.message import Message
from ...layers import fields as field_types
from ...layers.row_writing import drawn_feature, row_feature
from ...messages.language import sentence, tr
from ..importing.accepted import places, schema_fields

OUTPUT_CRS = "EPSG:4326"
_OWN = ("sender", "file", "row_no", "others")
ROUND_FIELDS = (
    ("sender", field_types.text),
    ("status", field_types.text),
    ("file", field_types.text),
    ("received", field_types.text),
    ("n_rows", field_types.integer),
    ("accepted", field_types.integer),
    ("rejected", field_types.integer),
    ("warnings", field_types.integer),
    ("to_fill", field_types.integer),
    ("send_back", field_types.text),
    ("reason", field_types.text),
)


class RoundSinks:
    """The layers of a round, open while it runs.

    Parameters
    ----------
    run : Run
    layer : schema.LayerSchema

    Attributes
    ----------
    areas_count : int
        How many areas were written.
    """

    def __init__(self, run, layer):
        self._run, self._names = run, layer.names
        self.areas_count = 0
        fields = [
            *schema_fields(layer),
            field_types.text("repairs"),
            *map(field_types.text, ("sender", "file")),
            field_types.integer("row_no"),
            field_types.text("others"),
        ]
        crs = QgsCoordinateReferenceSystem(OUTPUT_CRS)
        self._points = run.sink("OUTPUT", fields, Qgis.WkbType.Point, crs, layer.name)
        self._areas = run.sink("AREAS", fields, Qgis.WkbType.MultiPolygon, crs, layer.name)
        self._rejected = run.sink(
            "REJECTED",
            [
                *map(field_types.text, ("sender", "file", "sheet")),
                field_types.integer("row_no"),
                *map(field_types.text, ("reason", "cells", "wkt")),
            ],
        )
        self._round = run.sink("ROUND", [make(name) for name, make in ROUND_FIELDS])

    @property
    def takes_areas(self):
        """Whether rows that are areas have a layer to go to."""
        return self._areas is not None

    def write(self, account, parts):
        """Write the rows of a file."""
        for part in parts:
            one = part.settled
            sink = self._areas if one.plan.polygons else self._points
            for batch, _ in part.batches:
                self._run.stop_if_cancelled()
                sink.write(self._accepted(account, one, batch))
                self.areas_count += len(batch) if one.plan.polygons else 0
                if self._rejected is not None:
                    self._rejected.write(
                        [_rejection(account, one, each) for each in batch.rejected]
                    )

    def tell(self, accounts):
        """Write the table of the round."""
        self._round.write([row_feature(account_row(account)) for account in accounts])

    def _accepted(self, account, one, batch):
        columns = [batch.values[name] for name in self._names]
        wkb = places(batch, polygons=one.plan.polygons)
        features = []
        for row, attributes in enumerate(zip(*columns, strict=True)):
            others = {
                name: column[row]
                for name, column in batch.extras.items()
                if column[row] is not None
            }
            told = json.dumps(others, ensure_ascii=False) if others else None
            own = [batch.repairs[row], account.sender, account.file, batch.numbers[row], told]
            features.append(drawn_feature(wkb[row], [*attributes, *own]))
        return features


def account_row(account):
    """Return a row of the table of the round."""
    counts = [account.rows, account.accepted, account.rejected, account.warnings, account.to_fill]
    if account.status == MISSING:
        counts = [None] * len(counts)
    return [
        account.sender,
        account.status,
        account.file,
        None if account.at is None else account.at.strftime("%Y-%m-%d %H:%M"),
        *counts,
        account.send_back,
        told_reasons(account) or None,
    ]


def told_reasons(account):
    """Return all that is to be told of a file as one text."""
    return " ".join(map(told, account.reasons))


def told(reason):
    """Return a reason in the user's language."""
    return sentence(reason) if isinstance(reason, Message) else str(reason)


def _rejection(account, one, rejection):
    names = one.plan.header.names
    cells = {name: cell for name, cell in zip(names, rejection.cells, strict=False) if cell}
    beyond = [cell for cell in rejection.cells[len(names) :] if cell]
    if beyond:
        cells[tr("beyond the header")] = " | ".join(beyond)
    shapes, wkt = one.table.shapes, None
    if shapes is not None and shapes[rejection.number - 1] is not None:
        wkt = shapely.to_wkt(shapes[rejection.number - 1], rounding_precision=9)
    return row_feature(
        [
            account.sender,
            account.file,
            one.table.name or None,
            rejection.number,
            sentence(rejection.reason),
            json.dumps(cells, ensure_ascii=False),
            wkt,
        ]
    )
