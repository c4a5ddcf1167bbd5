"""Mappings kept in a file: what columns an office calls its figures by, and their units."""

import json
from pathlib import Path

from ....analysis.documents.json_text import parse_json
from ....analysis.inventory.importing import column_mapping
from ....analysis.message import InputError
from ...messages.language import tr


def read(path, layer):
    """Read a mapping file.

    Parameters
    ----------
    path : str
        Empty for none.
    layer : analysis.inventory.schema.LayerSchema

    Returns
    -------
    mapping, units : dict of str to str
        By source column; both are empty where the file is not there yet.

    Raises
    ------
    InputError
        It is no such file, or is of another kind of rows.
    """
    path = Path(path) if path else None
    if path is None or not path.exists():
        return {}, {}
    try:
        content = parse_json(path.read_text(encoding="utf-8-sig"), path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path) from error
    if not isinstance(content, dict) or "mapping" not in content:
        raise _unreadable(path)
    kept = content.get("kind", layer.name)
    if kept != layer.name:
        raise InputError(
            "The mapping file {file} is of {kind}, but {layer} are imported; give that of {layer}.",
            file=path.name,
            kind=str(kept)[:40],
            layer=layer.name,
        )
    mapping, units = content["mapping"], content.get("units", {})
    texts = [*mapping.items(), *units.items()] if _both_are_dicts(mapping, units) else [(0, 0)]
    if not all(isinstance(each, str) for pair in texts for each in pair):
        raise _unreadable(path)
    return mapping, units


def present(said, header, chosen=None):
    """Leave out columns that the table lacks, and fields for which the user chose another."""
    taken = set((chosen or {}).values()) - {column_mapping.NO_FIELD}
    return {
        column: name
        for column, name in said.items()
        if name not in taken and column_mapping.has_column(header, column)
    }


def write(run, path, layer, settled):
    """Write what an import made of its columns, where the file is not there yet."""
    path = Path(path) if path else None
    if path is None or path.exists():
        return
    mapping, units = {}, {}
    for one in settled:
        names = one.plan.header.names
        for name, column in one.plan.mapping.fields.items():
            mapping.setdefault(names[column.index], name)
            if column.unit:
                units.setdefault(names[column.index], column.unit)
    content = {"kind": layer.name, "mapping": mapping, "units": units}
    try:
        path.write_text(json.dumps(content, ensure_ascii=False, indent=2), encoding="utf-8")
    except OSError as error:
        raise InputError(
            "The mapping file {file} cannot be written ({reason}); give another place.",
            file=path.name,
            reason=error.strerror,
        ) from error
    run.say(tr("The mapping was written to {file}.", file=path.name))


def _both_are_dicts(mapping, units):
    return isinstance(mapping, dict) and isinstance(units, dict)


def _unreadable(path):
    return InputError(
        "{file} is no mapping file; give one that an import has written, or a name that is free.",
        file=path.name,
    )
