"""A file as tables of raw cells, whatever its format."""

from itertools import islice
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem

from ....analysis.inventory.files import boundary_text, delimited_text, file_kind, text_encoding
from ....analysis.message import InputError
from ...messages.language import tr
from . import json_records
from .file_table import HEAD, Table, chosen
from .workbook import sheets

CODECS = (None, "utf-8", "gb18030")
"""What the values of ``ENCODING`` stand for, an interface."""


def open_tables(path, sheet="", codec=None, *, preview=False, any_system=False, cancelled=None):
    """Open a file.

    Parameters
    ----------
    path : str
    sheet : str
        Name of a sheet or layer; empty for all sheets.
    codec : str, optional
        The encoding chosen, None to detect it.
    preview : bool
        Whether only the head of a text file matters.
    any_system : bool
        Whether a boundary text may be in any coordinate system, because the user names one.
    cancelled : callable, optional

    Returns
    -------
    list of Table

    Raises
    ------
    InputError
        In one sentence, for everything a file can be that is no inventory.
    """
    kind = file_kind.of(path)
    if kind == file_kind.WORKBOOK:
        tables = sheets(path, sheet, cancelled)
    elif (records := json_records.table(path)) is not None:
        return [records]
    elif kind == file_kind.VECTOR:
        from .vector_file import layers

        tables = layers(path, sheet, codec, cancelled)
    elif boundary_text.is_boundary_text(path):
        return [_boundary(path, codec, any_system=any_system)]
    else:
        return [_delimited(path, codec, preview=preview)]
    return chosen(tables, sheet, Path(path).name)


def _delimited(path, codec, *, preview):
    text = delimited_text.open_text(path, codec, whole=not preview)
    head = list(islice(text.rows(), HEAD))
    damage = text_encoding.damage(cell for _, cells in head for cell in cells)
    if damage is not None:
        raise InputError(
            "The text of {file} was damaged by an earlier conversion ({seen} was {meant}); export "
            "it again from its source as UTF-8.",
            file=Path(path).name,
            seen=damage.seen[:30],
            meant=damage.meant[:30],
        )
    told = tr(
        "{encoding}, cells separated by {delimiter}",
        encoding=text_encoding.NAMES.get(text.codec, text.codec),
        delimiter={"\t": tr("tabs")}.get(text.delimiter, text.delimiter),
    )
    if text.decimal_comma:
        told = tr("{told}, decimal commas", told=told)
    counted = len(head) < HEAD
    about = len(head) if counted else text.about([line for line, _ in head])
    table = Table("", 1, head, text.rows, told=told, about=about, counted=counted)
    table.fixed_width = True
    return table


def _boundary(path, codec, *, any_system):
    survey = boundary_text.read(path, codec, any_system=any_system)
    rows = list(zip(survey.chunk.numbers, survey.chunk.cells, strict=True))
    table = Table("", 1, rows[:HEAD], lambda: iter(rows), header=survey.header, chunk=survey.chunk)
    table.about = len(rows)
    table.told = tr(
        "boundary text, {encoding}, {system}",
        encoding=text_encoding.NAMES.get(survey.codec, survey.codec),
        system=survey.attributes.get("坐标系", "–"),
    )
    if survey.zone is not None:
        table.crs = QgsCoordinateReferenceSystem(f"EPSG:{survey.zone}")
    return table
