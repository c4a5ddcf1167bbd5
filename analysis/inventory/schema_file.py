"""Files of the schema read and validated; an error names file and JSON path."""

import json
from pathlib import Path
from typing import Any

from ..message import InputError

TYPES = ("text", "integer", "real", "flag", "list", "date")
GEOMETRIES = ("point", "multilinestring", "multipolygon", "none")
LANGUAGES = ("en", "zh")
NAME_LENGTH = 10  # a Shapefile cuts longer names

_FIELD_KEYS = {
    *(
        "name",
        "type",
        "title",
        "unit",
        "min",
        "max",
        "values",
        "words",
        "open",
        "source",
        "aliases",
    ),
}
_LAYER_KEYS = {"layer", "title", "geometry", "id", "fields", "fields_of", "source", "aliases"}


def layer(path: Path) -> dict[str, Any]:
    """Return the content of the file of a layer.

    Raises
    ------
    InputError
    """
    content = _parsed(path)
    _keys(path, "$", content, {"layer", "title", "geometry", "id"}, _LAYER_KEYS)
    _title(path, "$.title", content["title"])
    if content["geometry"] not in GEOMETRIES:
        raise wrong(path, "$.geometry", content["geometry"])
    if "fields_of" not in content:
        _fields(path, content.get("fields"))
    return content


def results(path: Path) -> Any:
    """Return the content of the file of result fields; see `layer`."""
    content = _parsed(path)
    _keys(path, "$", content, {"fields", "algorithms"}, {"fields", "algorithms"})
    for name, entry in content["fields"].items():
        _result(path, f"$.fields.{name}", entry)
    for algorithm, entries in content["algorithms"].items():
        for name, entry in entries.items():
            _result(path, f"$.algorithms.{algorithm}.{name}", entry)
    return content


def wrong(path: Path, where: Any, value: Any) -> Any:
    """Return the error that a file holds a value that cannot be."""
    return InputError(
        "The schema file {file} holds {value} at {where}; correct it there.",
        file=path.name,
        value=json.dumps(value, ensure_ascii=False),
        where=where,
    )


def _fields(path, entries):
    if not isinstance(entries, list) or not entries:
        raise wrong(path, "$.fields", entries)
    seen = set()
    for index, entry in enumerate(entries):
        where = f"$.fields[{index}]"
        _keys(path, where, entry, {"name", "type", "title"}, _FIELD_KEYS)
        name = entry["name"]
        if not isinstance(name, str) or not 0 < len(name) <= NAME_LENGTH or name.lower() in seen:
            raise wrong(path, f"{where}.name", name)
        seen.add(name.lower())
        if entry["type"] not in TYPES:
            raise wrong(path, f"{where}.type", entry["type"])
        _result(path, where, entry)
        _bounds(path, where, entry)


def _bounds(path, where, entry):
    for key in ("min", "max"):
        value = entry.get(key)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
            raise wrong(path, f"{where}.{key}", value)
    if None not in (entry.get("min"), entry.get("max")) and entry["min"] > entry["max"]:
        raise wrong(path, f"{where}.max", entry["max"])


def _result(path, where, entry):
    if not isinstance(entry, dict) or "title" not in entry:
        raise wrong(path, f"{where}.title", None)
    _title(path, f"{where}.title", entry["title"])
    values = entry.get("values", {})
    if not isinstance(values, dict):
        raise wrong(path, f"{where}.values", values)
    for constant, title in values.items():
        _title(path, f"{where}.values.{constant}", title)


def _title(path, where, title):
    if not isinstance(title, dict) or set(title) != set(LANGUAGES):
        raise wrong(path, where, title)
    for language in LANGUAGES:
        if not isinstance(title[language], str) or not title[language].strip():
            raise wrong(path, f"{where}.{language}", title[language])


def _keys(path, where, content, needed, known):
    if not isinstance(content, dict):
        raise wrong(path, where, content)
    for key in sorted(needed - set(content)):
        raise wrong(path, f"{where}.{key}", None)
    for key in content:
        if key not in known:
            raise wrong(path, f"{where}.{key}", content[key])


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
