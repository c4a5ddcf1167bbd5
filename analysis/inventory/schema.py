"""The inventory schema: layers, fields, units, bounds and titles, read from `resources/schema`.

Layers, forms, checks, imports and documents are made from these files; nothing else names a field.
"""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from ..resources import RESOURCES
from . import schema_file

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
REGISTERS = ("inventory_checks",)
"""Tables of an inventory that no file brings: what was done with its sites."""

_YEAR_FROM = 1900


@dataclass(frozen=True)
class Field:
    """One field of a layer.

    Attributes
    ----------
    name : str
        At most ten characters.
    type : str
        One of `schema_file.TYPES`; a flag is 0, 1 or NULL, a list is text joined by ``;``, a
        date is text.
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
    words : str
        Where its constants have their words, beside `values`.
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
    words: str = ""

    @property
    def holds_years(self) -> Any:
        """Whether it holds years: whole numbers of which the least is one."""
        return self.type == "integer" and (self.minimum or 0) >= _YEAR_FROM

    @property
    def is_figure(self) -> bool:
        """Whether it holds figures, which are not filled down like labels."""
        return self.type in {"real", "integer"} and not self.holds_years

    @property
    def entry(self) -> Any:
        """Title, type, unit and value titles in the form of `results`."""
        entry = {"title": self.title, "type": self.type, "values": self.values, "open": self.open}
        rest = {"unit": self.unit, "words": self.words}
        return entry | {name: value for name, value in rest.items() if value}


@dataclass(frozen=True)
class LayerSchema:
    """One layer of the inventory.

    Attributes
    ----------
    name : str
    title : dict
        ``{"en": …, "zh": …}``.
    geometry : str
        One of `schema_file.GEOMETRIES`.
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
    def names(self) -> Any:
        """Names of the fields, in order."""
        return tuple(each.name for each in self.fields)

    def field(self, name: str) -> Any:
        """Return the field of that name; KeyError where there is none."""
        for each in self.fields:
            if each.name == name:
                return each
        raise KeyError(name)


@cache
def load(layer_name: str) -> LayerSchema:
    """Return the schema of a layer, read once and validated.

    Parameters
    ----------
    layer_name
        One of `LAYERS` or `REGISTERS`.

    Raises
    ------
    InputError
        Naming the file and the JSON path of what is wrong.
    """
    return read(FOLDER / f"{layer_name}.json")


@cache
def results() -> dict[str, Any]:
    """Return titles, units and value titles of the algorithms' result fields.

    Returns
    -------
    dict
        By field name: ``title``, and where they apply ``unit``, ``values``, ``open``.
    """
    return _result_file()["fields"]


def result_field(name: str, algorithm: str | None = None) -> Any:
    """Return the entry of a result field, or None where the name is unknown.

    Parameters
    ----------
    algorithm
        Algorithm id without the provider, for names whose meaning depends on it.
    """
    special = _result_file()["algorithms"].get(algorithm, {})
    return special.get(name, results().get(name))


@cache
def inventory_fields() -> Any:
    """Return titles, units and value titles of all inventory fields, as `results` does.

    A name that several layers use has the entry of the first layer in `LAYERS`, then `REGISTERS`;
    ask `load` for the meaning in one layer.
    """
    entries = {}
    for layer in (*LAYERS, *REGISTERS):
        for each in load(layer).fields:
            entries.setdefault(each.name, each.entry)
    return entries


def field_entry(name: str, algorithm: str | None = None) -> Any:
    """Return title, unit and value titles of a result or inventory field, {} where unknown.

    Parameters
    ----------
    algorithm
        Algorithm id without the provider, for names whose meaning depends on it.
    """
    return result_field(name, algorithm) or inventory_fields().get(name) or {}


@cache
def _result_file():
    return schema_file.results(FOLDER / "results.json")


def read(path: Any) -> LayerSchema:
    """Read and validate one schema file; see `load`."""
    path = Path(path)
    content = schema_file.layer(path)
    if "fields_of" in content:
        fields = read(path.with_name(f"{content['fields_of']}.json")).fields
    else:
        fields = tuple(map(_field, content["fields"]))
    if content["id"] is not None and content["id"] not in [each.name for each in fields]:
        raise schema_file.wrong(path, "$.id", content["id"])
    return LayerSchema(
        content["layer"],
        content["title"],
        content["geometry"],
        content["id"],
        fields,
        content.get("aliases", []),
    )


def _field(entry):
    return Field(
        entry["name"],
        entry["type"],
        entry["title"],
        entry.get("unit"),
        entry.get("min"),
        entry.get("max"),
        entry.get("values", {}),
        entry.get("open", False),
        entry.get("source"),
        entry.get("aliases", []),
        entry.get("words", ""),
    )
