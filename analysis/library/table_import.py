"""A messy table made rows of the inventory, without QGIS."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import shapely

from ..inventory import schema
from ..inventory.files import boundary_text, delimited_text, file_kind, headers, vertex_tables
from ..inventory.files.raw_rows import Chunk
from ..inventory.georeferencing import row_geometry, stated_datum
from ..inventory.georeferencing.coordinate_placing import Datum, Placing
from ..inventory.georeferencing.stated_datum import NAMES
from ..inventory.importing import column_mapping, import_plan
from ..inventory.importing.row_batch import Batch, refuse_common_fault
from ..inventory.importing.row_importer import Intake
from ..message import InputError, Message
from ..tables.text_columns import frame_of
from .coordinates import geometries_of

_Rows = list[tuple[int, list[Any]]]


@dataclass(frozen=True)
class ImportedTable:
    """Rows of a table as the inventory has them: read = accepted + rejected.

    Attributes
    ----------
    accepted
        Fields of the schema, ``repairs``, other columns of the table, ``lon`` and ``lat``, and
        ``outline`` where rows are corners of outlines.
    rejected
        ``row``, ``reason`` and ``cells`` of the rows that are none.
    warnings
        What was read with doubt, and columns that are no field.
    """

    accepted: pd.DataFrame
    rejected: pd.DataFrame
    warnings: tuple[Message, ...]

    def frame(self) -> pd.DataFrame:
        """Return the rows accepted."""
        return self.accepted


def import_table(
    source: str | Path | pd.DataFrame,
    kind: str,
    *,
    datum: str,
    mapping: dict[str, str] | None = None,
    units: dict[str, str] | None = None,
) -> ImportedTable:
    """Read a table of parks, enterprises or their facilities; say what was done to every row.

    Parameters
    ----------
    source
        Path of a delimited text in any encoding; or a table, best read as text
        (``pandas.read_excel(…, dtype=str)``).
    kind
        Layer of the inventory: ``parks``, ``enterprises``, ``energy_units`` …
    datum
        What the coordinates refer to: ``WGS84``, ``CGCS2000``, ``GCJ02`` or ``BD09``. It cannot
        be guessed: the wrong one shifts sites by half a kilometre.
    mapping
        Column to field, where the headers do not tell; ``-`` for a column that is no field.
    units
        Column to the unit of its figures, where the headers do not tell.

    Raises
    ------
    InputError
        The file is no text, kind or datum is none, a column is not there, or all coordinates have
        the same fault.

    Examples
    --------
    >>> table = pd.DataFrame({"园区名称": ["甲化工园区", "合计"], "经度": ["118°42'E", None],
    ...                       "纬度": ["32.09", None], "工业总产值(亿元)": ["12.5", "12.5"]})
    >>> imported = import_table(table, "parks", datum="WGS84")
    >>> imported.accepted[["name", "lon", "lat", "giov"]].to_dict("records")
    [{'name': '甲化工园区', 'lon': 118.7, 'lat': 32.09, 'giov': 125000.0}]
    >>> imported.rejected["reason"].tolist()
    ['The row is a total (合计), not a site.']
    """
    if datum not in {each.name for each in NAMES}:
        raise InputError(
            "{what}: {value} is none of {choices}.",
            what="datum",
            value=datum,
            choices=", ".join(each.name for each in NAMES),
        )
    layer = schema.load(kind)
    rows = _of_table(source) if isinstance(source, pd.DataFrame) else _of_file(Path(source))
    head = [cells for _, cells in rows[: headers.SEARCHED + headers.DEEPEST]]
    header = None
    if not isinstance(source, pd.DataFrame):
        header = headers.find(head, lambda parts: column_mapping.recognised(layer, parts))
    if header is None:
        header = headers.at(head, 0, 1)
    plan = import_plan.make(
        layer, header, Placing(Datum[datum]), explicit=mapping, chosen_units=units
    )
    above = [cell for cells in head[: header.first] for cell in cells]
    stated_datum.settled(Datum[datum], import_plan.place_titles(plan), above)
    plan = import_plan.with_wkt(import_plan.with_outlines(plan), rows)
    plan = replace(plan, polygons=plan.polygons or import_plan.holds_areas(plan.place, rows))
    below = rows[header.first + header.depth :]
    if plan.place.vertex is not None:
        chunk = vertex_tables.joined(plan, below)
    else:
        chunk = Chunk([number for number, _ in below], [cells for _, cells in below])
    intake = Intake(plan)
    batch = intake.take(chunk)
    intake.finish()
    refuse_common_fault(batch)
    return ImportedTable(
        _accepted(batch),
        frame_of(
            [(each.number, str(each.reason), each.cells) for each in batch.rejected],
            columns=["row", "reason", "cells"],
        ),
        (*plan.mapping.notes, *intake.tally.messages(plan.layer)),
    )


def _of_file(path: Path) -> _Rows:
    if file_kind.of(path) != file_kind.TEXT or boundary_text.is_boundary_text(path):
        raise InputError(
            "{file} is no delimited text; read it with pandas or geopandas and give the table.",
            file=path.name,
        )
    return list(delimited_text.open_text(path).rows())


def _of_table(table: pd.DataFrame) -> _Rows:
    header = [str(name) for name in table.columns]
    cells = table.astype(object).to_numpy()
    return [(1, header), *((row, list(map(_cell, line))) for row, line in enumerate(cells, 2))]


def _cell(value: Any) -> str | None:
    """Return a value as a spreadsheet shows it, None for nothing."""
    if value is None or pd.isna(value):
        return None
    if isinstance(value, float | np.floating):
        return f"{value:.15g}"
    return value.date().isoformat() if isinstance(value, pd.Timestamp) else str(value)


def _accepted(batch: Batch) -> pd.DataFrame:
    lon, lat = batch.x, batch.y
    if batch.shapes is not None:  # points that came as well-known text
        shapes = row_geometry.array(batch.shapes)
        lon = np.where(np.isfinite(lon), lon, shapely.get_x(shapes))
        lat = np.where(np.isfinite(lat), lat, shapely.get_y(shapes))
    columns = {
        **batch.values,  # noqa: PD011 - no data frame's
        "repairs": batch.repairs,
        **batch.extras,
        "lon": lon,
        "lat": lat,
    }
    if batch.shapes is not None:
        columns["outline"] = geometries_of(batch.shapes)
    return frame_of(columns)
