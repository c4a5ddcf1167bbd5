"""The inventory schema: layers, fields, units, bounds and titles, read from `resources/schema`.

Layers, forms, checks, imports and documents are made from these files; nothing else names a field.
"""

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ..message import InputError
from ..resources import RESOURCES

FOLDER = RESOURCES / "schema"
LAYERS = (
    "parks",
    "enterprises",
    "energy_units",
    "wastewater_plants",
    "outfalls",
    "water_intakes",
    "verifications",
    "shoreline",
    "water",
    "main_stem",
    "provinces",
    "park_years",
    "catalogue",
)
TYPES = ("text", "integer", "real", "flag", "list", "date")
GEOMETRIES = ("point", "multilinestring", "multipolygon", "none")
LANGUAGES = ("en", "zh")
_YEAR_FROM = 1900
NAME_LENGTH = 10  # a Shapefile cuts longer names

_FIELD_KEYS = {
    "name",
    "type",
    "title",
    "unit",
    "min",
    "max",
    "values",
    "open",
    "source",
    "aliases",
}
_LAYER_KEYS = {"layer", "title", "geometry", "id", "fields", "fields_of", "source", "aliases"}


@dataclass(frozen=True)
class Field:
    """One field of a layer.

    Attributes
    ----------
    name : str
        At most ten characters.
    type : str
        One of `TYPES`; a flag is 0, 1 or NULL, a list is text joined by ``;``, a date is text.
    title : dict
        ``{"en": …, "zh": …}``.
    unit : str or None
    minimum, maximum : float or None
        Bounds, both included.
    values : dict
        Known constants and their titles; empty where any text will do.
    open : bool
        Whether constants beyond `values` are allowed too.
    source : str or None
        Standard or text the field is defined by.
    aliases : dict or list
        Other column headings of the field, used by the import.
    """

    name: str
    type: str
    title: dict
    unit: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    values: dict = field(default_factory=dict)
    open: bool = False
    source: str | None = None
    aliases: dict | list = field(default_factory=list)

    @property
    def holds_years(self):
        """Whether it holds years: whole numbers of which the least is one."""
        return self.type == "integer" and (self.minimum or 0) >= _YEAR_FROM

    @property
    def entry(self):
        """Title, type, unit and value titles in the form of `results`."""
        entry = {"title": self.title, "type": self.type, "values": self.values, "open": self.open}
        return {**entry, "unit": self.unit} if self.unit else entry


@dataclass(frozen=True)
class LayerSchema:
    """One layer of the inventory.

    Attributes
    ----------
    name : str
    title : dict
        ``{"en": …, "zh": …}``.
    geometry : str
        One of `GEOMETRIES`.
    id_field : str or None
        The field by which rows are known; None where rows are known by their place alone.
    fields : tuple of Field
    aliases : dict or list
        Other names of the layer, used by the import.
    """

    name: str
    title: dict
    geometry: str
    id_field: str | None
    fields: tuple
    aliases: dict | list = field(default_factory=list)

    @property
    def names(self):
        """Names of the fields, in order."""
        return tuple(each.name for each in self.fields)

    def field(self, name):
        """Return the field of that name; KeyError where there is none."""
        for each in self.fields:
            if each.name == name:
                return each
        raise KeyError(name)


@cache
def load(layer_name):
    """Return the schema of a layer, read once and validated.

    Parameters
    ----------
    layer_name : str
        One of `LAYERS`.

    Returns
    -------
    LayerSchema

    Raises
    ------
    InputError
        Naming the file and the JSON path of what is wrong.
    """
    return read(FOLDER / f"{layer_name}.json")


@cache
def results():
    """Return titles, units and value titles of the algorithms' result fields.

    Returns
    -------
    dict
        By field name: ``title``, and where they apply ``unit``, ``values``, ``open``.
    """
    return _result_file()["fields"]


def result_field(name, algorithm=None):
    """Return the entry of a result field, or None where the name is unknown.

    Parameters
    ----------
    name : str
    algorithm : str, optional
        Algorithm id without the provider, for names whose meaning depends on it.
    """
    special = _result_file()["algorithms"].get(algorithm, {})
    return special.get(name, results().get(name))


@cache
def inventory_fields():
    """Return titles, units and value titles of all inventory fields, as `results` does.

    A name that several layers use has the entry of the first layer in `LAYERS`; ask `load` for the
    meaning in one layer.
    """
    entries = {}
    for layer in LAYERS:
        for each in load(layer).fields:
            entries.setdefault(each.name, each.entry)
    return entries


@cache
def _result_file():
    path = FOLDER / "results.json"
    content = _parsed(path)
    _keys(path, "$", content, {"fields", "algorithms"}, {"fields", "algorithms"})
    for name, entry in content["fields"].items():
        _result(path, f"$.fields.{name}", entry)
    for algorithm, entries in content["algorithms"].items():
        for name, entry in entries.items():
            _result(path, f"$.algorithms.{algorithm}.{name}", entry)
    return content


def read(path):
    """Read and validate one schema file; see `load`."""
    path = Path(path)
    content = _parsed(path)
    _keys(path, "$", content, {"layer", "title", "geometry", "id"}, _LAYER_KEYS)
    _title(path, "$.title", content["title"])
    if content["geometry"] not in GEOMETRIES:
        raise _wrong(path, "$.geometry", content["geometry"])
    if "fields_of" in content:
        fields = read(path.with_name(f"{content['fields_of']}.json")).fields
    else:
        fields = tuple(_fields(path, content.get("fields")))
    names = [each.name for each in fields]
    if content["id"] is not None and content["id"] not in names:
        raise _wrong(path, "$.id", content["id"])
    return LayerSchema(
        content["layer"],
        content["title"],
        content["geometry"],
        content["id"],
        fields,
        content.get("aliases", []),
    )


def _fields(path, entries):
    if not isinstance(entries, list) or not entries:
        raise _wrong(path, "$.fields", entries)
    seen = set()
    for index, entry in enumerate(entries):
        where = f"$.fields[{index}]"
        _keys(path, where, entry, {"name", "type", "title"}, _FIELD_KEYS)
        name = entry["name"]
        if not isinstance(name, str) or not 0 < len(name) <= NAME_LENGTH or name.lower() in seen:
            raise _wrong(path, f"{where}.name", name)
        seen.add(name.lower())
        if entry["type"] not in TYPES:
            raise _wrong(path, f"{where}.type", entry["type"])
        _result(path, where, entry)
        _bounds(path, where, entry)
        yield Field(
            name,
            entry["type"],
            entry["title"],
            entry.get("unit"),
            entry.get("min"),
            entry.get("max"),
            entry.get("values", {}),
            entry.get("open", False),
            entry.get("source"),
            entry.get("aliases", []),
        )


def _bounds(path, where, entry):
    for key in ("min", "max"):
        value = entry.get(key)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
            raise _wrong(path, f"{where}.{key}", value)
    if None not in (entry.get("min"), entry.get("max")) and entry["min"] > entry["max"]:
        raise _wrong(path, f"{where}.max", entry["max"])


def _result(path, where, entry):
    if not isinstance(entry, dict) or "title" not in entry:
        raise _wrong(path, f"{where}.title", None)
    _title(path, f"{where}.title", entry["title"])
    values = entry.get("values", {})
    if not isinstance(values, dict):
        raise _wrong(path, f"{where}.values", values)
    for constant, title in values.items():
        _title(path, f"{where}.values.{constant}", title)


def _title(path, where, title):
    if not isinstance(title, dict) or set(title) != set(LANGUAGES):
        raise _wrong(path, where, title)
    for language in LANGUAGES:
        if not isinstance(title[language], str) or not title[language].strip():
            raise _wrong(path, f"{where}.{language}", title[language])


def _keys(path, where, content, needed, known):
    if not isinstance(content, dict):
        raise _wrong(path, where, content)
    for key in sorted(needed - set(content)):
        raise _wrong(path, f"{where}.{key}", None)
    for key in content:
        if key not in known:
            raise _wrong(path, f"{where}.{key}", content[key])


def _parsed(path):
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(
            "The schema file {file} cannot be read; name an inventory layer.",
            file=path.name,
        ) from error
    except ValueError as error:
        raise InputError(
            "The schema file {file} is not valid JSON ({error}); correct it.",
            file=path.name,
            error=error,
        ) from error


def _wrong(path, where, value):
    return InputError(
        "The schema file {file} holds {value} at {where}; correct it there.",
        file=path.name,
        value=json.dumps(value, ensure_ascii=False),
        where=where,
    )
