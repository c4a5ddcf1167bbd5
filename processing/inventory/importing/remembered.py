"""What was settled for a set of headers, kept for the next file that has them: one file each."""

import hashlib
import json
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from ....analysis.documents.json_text import parse_json
from ....analysis.inventory.files import header_rows
from ....analysis.inventory.georeferencing.coordinate_placing import Axes, Datum
from ....analysis.inventory.importing import header_words
from ....analysis.message import InputError
from . import mapping_file
from .table_choice import chosen_table
from .table_header import header_of

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f.\s]+')


@dataclass(frozen=True)
class Remembered:
    """What was settled once.

    Attributes
    ----------
    sender : str
        Whose file it was; empty for none in particular.
    mapping, units : dict of str to str
        By source column.
    header_rows : str
        Where the header stood; empty where it was found.
    x_field, y_field : str
        Columns of the coordinates; empty where they were found.
    datum : Datum
    axes : Axes
        Both hold for the same sender alone: another may have measured otherwise.
    """

    sender: str = ""
    mapping: dict = field(default_factory=dict)
    units: dict = field(default_factory=dict)
    header_rows: str = ""
    x_field: str = ""
    y_field: str = ""
    datum: Datum = Datum.FILE
    axes: Axes = Axes.EAST_NORTH


class Memory:
    """A folder of what was settled, by kind of rows and set of headers.

    Parameters
    ----------
    folder : str or Path
        Made when something is first kept; empty remembers nothing.
    """

    def __init__(self, folder):
        self._folder = Path(folder) if folder else None

    def place(self, layer, names, sender=""):
        """Return the file for a set of headers of a sender; None where nothing is kept."""
        if self._folder is None:
            return None
        behind = f"-{_UNSAFE.sub('_', sender)[:60]}" if sender else ""
        return self._folder / f"{_key(layer, names)}{behind}.json"

    def recall(self, layer, names, sender=""):
        """Return what is kept for a set of headers, of the sender before others; else None.

        Raises
        ------
        InputError
            The file is none of ours.
        """
        own = self.place(layer, names, sender)
        if own is None:
            return None
        if own.exists():
            return _read(own)
        plain = self.place(layer, names)  # what a person settled goes before what a round kept
        others = sorted(self._folder.glob(f"{_key(layer, names)}-*.json"))
        if not plain.exists() and not others:
            return None
        found = _read(plain if plain.exists() else others[0])
        return replace(found, datum=Datum.FILE, axes=Axes.EAST_NORTH)

    def applied(self, choices, table, sender=""):
        """Return what was chosen, completed by what is kept for the headers of a table.

        Parameters
        ----------
        choices : import_choices.Choices
            What the user says now wins.
        table : file_table.Table

        Returns
        -------
        choices : import_choices.Choices
        found : Remembered or None
        """
        names = names_of(table, choices)
        found = self.recall(choices.layer, names, sender) if names else None
        if found is None:
            return choices, None
        is_open = choices.datum == Datum.FILE
        said = set(choices.kept_mapping.values())
        kept = {column: name for column, name in found.mapping.items() if name not in said}
        return replace(
            choices,
            kept_mapping=kept | choices.kept_mapping,
            kept_units=found.units | choices.kept_units,
            header_rows=choices.header_rows or header_rows.read(found.header_rows),
            datum=found.datum if is_open and found.datum != Datum.OTHER else choices.datum,
            axes=found.axes if is_open else choices.axes,
            x_field=choices.x_field or found.x_field,
            y_field=choices.y_field or found.y_field,
        ), found

    def keep(self, choices, table, mapping, sender=""):
        """Keep what an import made of a table, where nothing is kept of its sender yet.

        Parameters
        ----------
        mapping : column_mapping.Mapping
        """
        names = names_of(table, choices)
        place = self.place(choices.layer, names, sender) if names else None
        if place is None or place.exists():
            return
        header = header_of(table, choices)
        fields = {header.names[column.index]: name for name, column in mapping.fields.items()}
        content = {
            "kind": choices.layer.name,
            "sender": sender,
            "headers": list(names),
            "mapping": fields,
            "units": mapping_file.present(choices.kept_units, header),  # what files say, they say
            "header_rows": str(choices.header_rows or ""),
            "x_field": choices.x_field,
            "y_field": choices.y_field,
            "datum": int(choices.datum),
            "axes": int(choices.axes),
        }
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(json.dumps(content, ensure_ascii=False, indent=2), encoding="utf-8")
        except OSError as error:
            raise InputError(
                "The mapping file {file} cannot be written ({reason}); give another place.",
                file=place.name,
                reason=error.strerror,
            ) from error


def names_of(table, choices):
    """Return the headers of a table as they are found, whatever the user says of their rows.

    What is kept is known by them; none where there is no header.
    """
    plain = replace(choices, header_rows=None)
    try:
        return header_of(chosen_table(table, plain), plain).names
    except InputError:
        return []


def _key(layer, names):
    told = sorted({header_words.normalised(name) or name for name in names})
    return hashlib.sha256("\n".join([layer.name, *told]).encode()).hexdigest()[:16]


def _read(path):
    try:
        content = parse_json(path.read_text(encoding="utf-8-sig"), path.name)
        mapping, units = content["mapping"], content.get("units", {})
        texts = [*mapping.items(), *units.items()]
        good = all(isinstance(each, str) for pair in texts for each in pair)
        if good:
            return Remembered(
                str(content.get("sender", "")),
                mapping,
                units,
                *(str(content.get(name, "")) for name in ("header_rows", "x_field", "y_field")),
                Datum(content.get("datum", int(Datum.FILE))),
                Axes(content.get("axes", 0)),
            )
    except (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise _unreadable(path) from error
    raise _unreadable(path)


def _unreadable(path):
    return InputError(
        "{file} in the folder of mappings cannot be read; remove it or correct it.",
        file=path.name,
    )
