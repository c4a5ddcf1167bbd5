"""What an import tells: encoding, header row, mapping, datum, warnings, reasons."""

import hashlib
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.inventory.placing import Datum
from ..language import sentence

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


def log_settled(settled, choices, lineage, feedback):
    """Log the plans and keep them for the metadata; return the number of warnings told."""
    lines, notes = [], 0
    for one in settled:
        lines += settled_lines(one, choices)
        for note in one.plan.mapping.notes:
            feedback.pushWarning(sentence(note))
            notes += 1
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
    lineage += lines
    return notes


def settled_lines(one, choices):
    """Return the sentences that tell a plan."""
    header, mapping = one.plan.header, one.plan.mapping
    names = header.names
    pairs = [
        f"{names[column.index]} → {field}" + (f" ({column.unit})" if column.unit else "")
        for field, column in mapping.fields.items()
    ]
    places = [names[index] for index in one.plan.place.columns]
    lines = [
        translate("ParkShore", "{table}: {told}; header in row {row}.").format(
            table=one.table.name or translate("ParkShore", "The file"),
            told=one.table.told,
            row=header_rows(one),
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
    unmapped = [name for index, name in one.plan.extras if index not in one.plan.place.columns]
    if unmapped:
        lines.append(
            translate("ParkShore", "Kept as they are: {columns}.").format(
                columns=", ".join(unmapped)
            )
        )
    return lines


def header_rows(one):
    """Return the number of the header's first row, with the last where it has several."""
    if one.table.shapes is not None or one.table.chunk is not None or not one.table.head:
        return "–"
    header = one.plan.header
    numbers = [number for number, _ in one.table.head]
    first, last = numbers[header.first], numbers[header.first + header.depth - 1]
    return f"{first}" if first == last else f"{first}–{last}"


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
        feedback.pushWarning(sentence(message))
