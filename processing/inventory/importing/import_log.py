"""What an import tells: encoding, header row, mapping, datum, warnings, reasons."""

import hashlib
from pathlib import Path

from ....analysis.inventory.files import header_rows
from ....analysis.inventory.georeferencing import stated_datum
from ....analysis.inventory.georeferencing.coordinate_placing import Datum
from ....analysis.inventory.importing import header_words
from ...messages.language import title, tr
from ...messages.number_format import unit_in

_COUNTED = {"count", "persons"}  # which need no unit


def sha256(path):
    """Return the SHA-256 of a file's bytes, of nothing for a folder."""
    digest = hashlib.sha256()
    path = Path(path)
    if path.is_file():
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()


def tell_settled(run, settled, left_out, choices):
    """Log the plans and keep them for the metadata; return the number of warnings told."""
    lines, warnings = [], list(left_out)
    for one in settled:
        lines += settled_lines(one, choices)
        warnings += [*one.table.notes, *header_notes(one, choices), *one.plan.mapping.notes]
    for warning in warnings:
        run.warn(warning)
    if any(one.plan.placing.least_accuracy or one.plan.place.datum is not None for one in settled):
        lines.append(
            tr(
                "The published formula was undone by iteration; it shifts places in the box "
                "72–137.8° E, 0.8–55.8° N, where neighbours of China, whose maps are not shifted, "
                "lie too.",
            )
        )
    for line in lines:
        run.say(line)
    run.outputs.lineage += lines + left_out
    return len(warnings)


def settled_lines(one, choices):
    """Return the sentences that tell a plan."""
    header, mapping = one.plan.header, one.plan.mapping
    names = header.names

    def told(field):
        return f"{title(one.plan.layer.field(field).title)} ({field})"

    pairs = [
        f"{names[column.index]} → {told(field)}{_in_brackets(column)}"
        for field, column in mapping.fields.items()
    ]
    places = [names[index] for index in one.plan.place.columns]
    lines = [
        tr(
            "{table}: {told}; header in row {row}.",
            table=one.table.name or tr("The file"),
            told=one.table.told,
            row=header_told(one.table, header),
        ),
        tr("Mapping: {pairs}.", pairs=", ".join(pairs) or "–"),
        tr(
            "Coordinates: {columns}; datum {datum}; axes {axes}.",
            columns=", ".join(places) or tr("the file's geometry or none"),
            datum=_datum_told(one, choices),
            axes=(tr("north, east") if choices.axes else tr("east, north")),
        ),
    ]
    silent = _of_no_unit(one)
    if silent:
        lines.append(
            tr("No unit is stated, read as the inventory's: {columns}.", columns=", ".join(silent))
        )
    if one.table.hidden_rows:
        lines.append(
            tr(
                "Hidden or filtered rows were read too: {count}.",
                count=one.table.hidden_rows,
            )
        )
    above = rows_above(one)
    if above:
        lines.insert(1, above)
    unmapped = [name for index, name in one.plan.extras if index not in one.plan.place.columns]
    if unmapped:
        lines += _offers(one, unmapped)
        lines.append(tr("Kept as they are: {columns}.", columns=", ".join(unmapped)))
    return lines


def _offers(one, unmapped):
    """Return a sentence for each column that looks like a field which no column fills."""
    layer = one.plan.layer
    return [
        tr(
            "Column {column} looks like {field} ({title}): map it there where it is.",
            column=name,
            field=field,
            title=title(layer.field(field).title),
        )
        for name, field in likely_fields(layer, one.plan.header, one.plan.mapping).items()
        if name in unmapped
    ]


def likely_fields(layer, header, mapping):
    """Return the columns that look like a field which no column fills, with that field.

    Parameters
    ----------
    layer : schema.LayerSchema
    header : headers.Header
    mapping : column_mapping.Mapping
    """
    taken = {*mapping.fields, *mapping.unsettled}
    used = {column.index for column in mapping.fields.values()}
    used |= {index for columns in mapping.places.values() for index in columns}
    likely = {
        name: header_words.likely(layer, name)
        for index, name in enumerate(header.names)
        if index not in used
    }
    return {name: field for name, field in likely.items() if field and field not in taken}


def _datum_told(one, choices):
    """Return the datum of a table, and where it is from."""
    placing, column = one.plan.placing, one.plan.place.datum
    if placing.datum == Datum.OTHER:
        return choices.source_crs.authid() or "–"
    if column is not None and not placing.is_stated:
        return tr("of each row, by column {column}", column=one.plan.header.names[column])
    name = stated_datum.told(placing.datum)
    if choices.datum != Datum.FILE:
        return name
    if placing.is_stated:
        return tr("{datum}, as the file says", datum=name)
    return tr("{datum}, because the file does not say", datum=name)


def _of_no_unit(one):
    """Return the columns of quantities whose unit is said nowhere, with the unit of their field."""
    fields = (
        (column, one.plan.layer.field(name)) for name, column in one.plan.mapping.fields.items()
    )
    return [
        f"{one.plan.header.names[column.index]} ({unit_in(each.unit)})"
        for column, each in fields
        if each.unit and each.is_figure and column.factor is None and not _COUNTED & {each.unit}
    ]


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
    return tr(
        "Above the header, not read as data: row {rows}.",
        rows=str(header_rows.Rows(told[0], told[-1])),
    )


def header_notes(one, choices):
    """Return warnings about header rows that the user gave and a format does not need."""
    if choices.header_rows is None or one.table.header is None:
        return []
    return [
        tr(
            "{table} names its own columns; the header rows {rows} are not used.",
            table=one.table.name or tr("The file"),
            rows=str(choices.header_rows),
        )
    ]


def tell_tally(run, tally, layer):
    """Log counts, warnings and the reasons of rejection."""
    run.say(
        tr(
            "{read} rows read: {accepted} accepted, {rejected} rejected.",
            read=tally.read,
            accepted=tally.accepted,
            rejected=tally.rejected,
        )
    )
    for text, count in sorted(tally.reasons.items(), key=lambda item: -item[1]):
        run.say(f"{count} × {tr(text)}")
    for message in tally.messages(layer):
        run.warn(message)
