"""What an import tells: encoding, header row, mapping, datum, warnings, reasons."""

import hashlib
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.inventory import header_rows
from ...analysis.inventory.placing import Datum
from ..language import sentence
from ..warning import warn

translate = QCoreApplication.translate

_NAMES = {
    Datum.WGS84: "WGS 84",
    Datum.CGCS2000: "CGCS2000",
    Datum.GCJ02: "GCJ-02",
    Datum.BD09: "BD-09",
}


def sha256(path):
    """Return the SHA-256 of a file's bytes, of nothing for a folder."""
    digest = hashlib.sha256()
    path = Path(path)
    if path.is_file():
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()


def log_settled(settled, left_out, choices, lineage, feedback):
    """Log the plans and keep them for the metadata; return the number of warnings told."""
    lines, warnings = [], list(left_out)
    for one in settled:
        lines += settled_lines(one, choices)
        warnings += header_notes(one, choices) + [sentence(n) for n in one.plan.mapping.notes]
    for warning in warnings:
        warn(feedback, warning)
    if choices.datum in (Datum.GCJ02, Datum.BD09):
        lines.append(
            translate(
                "ParkShore",
                "The published formula was undone by iteration; it shifts places in the box "
                "72–137.8° E, "
                "0.8–55.8° N, where neighbours of China, whose maps are not shifted, lie too.",
            )
        )
    for line in lines:
        feedback.pushInfo(line)
    lineage += lines + left_out
    return len(warnings)


def settled_lines(one, choices):
    """Return the sentences that tell a plan."""
    header, mapping = one.plan.header, one.plan.mapping
    names = header.names
    pairs = [
        f"{names[column.index]} → {field}{_in_brackets(column)}"
        for field, column in mapping.fields.items()
    ]
    places = [names[index] for index in one.plan.place.columns]
    lines = [
        translate("ParkShore", "{table}: {told}; header in row {row}.").format(
            table=one.table.name or translate("ParkShore", "The file"),
            told=one.table.told,
            row=header_told(one.table, header),
        ),
        translate("ParkShore", "Mapping: {pairs}.").format(pairs=", ".join(pairs) or "–"),
        translate("ParkShore", "Coordinates: {columns}; datum {datum}; axes {axes}.").format(
            columns=", ".join(places) or translate("ParkShore", "the file's geometry or none"),
            datum=_NAMES.get(choices.datum) or choices.source_crs.authid() or "–",
            axes=(
                translate("ParkShore", "north, east")
                if choices.axes
                else translate("ParkShore", "east, north")
            ),
        ),
    ]
    above = rows_above(one)
    if above:
        lines.insert(1, above)
    unmapped = [name for index, name in one.plan.extras if index not in one.plan.place.columns]
    if unmapped:
        lines.append(
            translate("ParkShore", "Kept as they are: {columns}.").format(
                columns=", ".join(unmapped)
            )
        )
    return lines


def _in_brackets(column):
    """Return the unit of a column and what else its header says of its figures."""
    told = list(dict.fromkeys(filter(None, (column.unit, *column.remarks))))
    return f" ({'; '.join(told)})" if told else ""


def header_told(table, header):
    """Return the number of the header's first row, with the last where it has several."""
    if table.header is not None:
        return "–"
    first, last = header.first, header.first + header.depth - 1
    return str(header_rows.Rows(table.head[first][0], table.head[last][0]))


def rows_above(one):
    """Return the sentence that names the rows above the header, or None where they are blank."""
    above = one.table.head[: one.plan.header.first] if one.table.header is None else []
    told = [number for number, cells in above if any(cell and cell.strip() for cell in cells)]
    if not told:
        return None
    return translate("ParkShore", "Above the header, not read as data: row {rows}.").format(
        rows=str(header_rows.Rows(told[0], told[-1]))
    )


def header_notes(one, choices):
    """Return warnings about header rows that the user gave and a format does not need."""
    if choices.header_rows is None or one.table.header is None:
        return []
    return [
        translate(
            "ParkShore", "{table} names its own columns; the header rows {rows} are not used."
        ).format(
            table=one.table.name or translate("ParkShore", "The file"),
            rows=str(choices.header_rows),
        )
    ]


def log_tally(tally, feedback):
    """Log counts, warnings and the reasons of rejection."""
    feedback.pushInfo(
        translate(
            "ParkShore", "{read} rows read: {accepted} accepted, {rejected} rejected."
        ).format(read=tally.read, accepted=tally.accepted, rejected=tally.rejected)
    )
    for text, count in sorted(tally.reasons.items(), key=lambda item: -item[1]):
        feedback.pushInfo(f"{count} × {translate('ParkShore', text)}")
    for message in tally.messages():
        warn(feedback, sentence(message))
