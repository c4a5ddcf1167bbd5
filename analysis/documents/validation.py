"""Documents a planner may edit (rules, schemes, decisions), read and held to their schema."""

import json
import math
import re
from pathlib import Path
from typing import Any

from ..message import InputError, translatable
from ..text.closest_name import closest
from .json_text import read_json

KEYWORDS = frozenset(
    (
        *("$schema", "$id", "$defs", "$ref", "title", "description", "default", "examples"),
        *("type", "enum", "const", "anyOf", "minimum", "maximum"),
        *("exclusiveMinimum", "exclusiveMaximum", "minLength", "pattern"),
        *("items", "minItems", "maxItems", "uniqueBy"),
        *("properties", "required", "additionalProperties", "propertyNames", "minProperties"),
    )
)
"""What `validate` understands: the part of JSON Schema our files need, and ``uniqueBy``."""

_TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "null": type(None),
}
_BOUNDS = (
    ("minimum", lambda value, bound: value >= bound),
    ("maximum", lambda value, bound: value <= bound),
    ("exclusiveMinimum", lambda value, bound: value > bound),
    ("exclusiveMaximum", lambda value, bound: value < bound),
)
_SHOWN_CHARACTERS = 60


def load(path: str | Path, schema: str | Path | dict[str, Any]) -> Any:
    """Read a JSON file and hold it to a schema.

    Parameters
    ----------
    path
        The file, UTF-8.
    schema
        The schema or its file.

    Returns
    -------
    dict or list
        The document, unchanged.

    Raises
    ------
    InputError
        The file cannot be read, is no JSON, or breaks the schema; names the JSON path.
    """
    document = read_json(path)
    validate(document, schema if isinstance(schema, dict) else read_json(schema), path)
    return document


def validate(document: Any, schema: dict[str, Any], path: str | Path) -> None:
    """Hold a document to a schema and name the first place that breaks it.

    Parameters
    ----------
    document
        What `json.loads` gave.
    schema
        A JSON Schema of the `KEYWORDS` only; ``uniqueBy`` names the member that must differ
        between the items of a list.
    path
        The file the document came from, named in errors.

    Raises
    ------
    InputError
        Names the file and the JSON path, e.g. ``zones[1].distance_m``.

    Examples
    --------
    >>> validate({"share": 2}, {"properties": {"share": {"maximum": 1}}}, "own.json")
    Traceback (most recent call last):
    parkshore.analysis.message.InputError: own.json: share holds 2; maximum is 1.
    """
    _Validator(schema, Path(path).name).check(document, schema, "")


class _Validator:
    def __init__(self, root, file):
        self.root = root
        self.file = file

    def check(self, value, schema, path):
        schema = self._resolved(schema)
        if "anyOf" in schema:
            self._check_any(value, schema["anyOf"], path)
        self._check_type(value, schema, path)
        self._check_choice(value, schema, path)
        if isinstance(value, dict):
            self._check_object(value, schema, path)
        elif isinstance(value, list):
            self._check_list(value, schema, path)
        elif isinstance(value, str):
            self._check_text(value, schema, path)
        elif _is_number(value):
            self._check_bounds(value, schema, path)

    def fail(self, text, path, **values):
        raise InputError(text, file=self.file, path=path or "$", **values)

    def _resolved(self, schema):
        while "$ref" in schema:
            target = self.root
            for step in schema["$ref"].removeprefix("#/").split("/"):
                target = target[step]
            schema = target
        return schema

    def _check_any(self, value, schemas, path):
        first = None
        for schema in schemas:
            try:
                self.check(value, schema, path)
            except InputError as error:
                first = first or error
            else:
                return
        raise first

    def _check_type(self, value, schema, path):
        types = schema.get("type")
        if types is None:
            return
        types = [types] if isinstance(types, str) else types
        if not any(_is_type(value, name) for name in types):
            self.fail(
                translatable("{file}: {path} holds {value}; its JSON type must be {types}."),
                path,
                value=_shown(value),
                types=" / ".join(types),
            )

    def _check_choice(self, value, schema, path):
        choices = [schema["const"]] if "const" in schema else schema.get("enum")
        if choices is not None and not any(_same(value, choice) for choice in choices):
            self.fail(
                translatable("{file}: {path} holds {value}; give one of {choices}."),
                path,
                value=_shown(value),
                choices=", ".join(_shown(choice) for choice in choices),
            )

    def _check_object(self, value, schema, path):
        known = schema.get("properties", {})
        for name in schema.get("required", ()):
            if name not in value:
                self._fail_missing(value, known, _member(path, name), name)
        if len(value) < schema.get("minProperties", 0):
            self._fail_count(path, len(value), schema["minProperties"])
        other = schema.get("additionalProperties", True)
        for name, member in value.items():
            if "propertyNames" in schema:
                self.check(name, schema["propertyNames"], _member(path, name))
            if name in known:
                self.check(member, known[name], _member(path, name))
            elif other is False:
                self._fail_unknown(known, _member(path, name), name)
            elif isinstance(other, dict):
                self.check(member, other, _member(path, name))

    def _fail_missing(self, value, known, path, name):
        close = closest(name, [key for key in value if key not in known])
        if close:
            self.fail(
                translatable("{file}: {path} is missing; {name} is there: is it meant?"),
                path,
                name=close,
            )
        self.fail(translatable("{file}: {path} is missing; add it."), path)

    def _fail_unknown(self, known, path, name):
        close = closest(name, known)
        if close:
            self.fail(
                translatable("{file}: {path} is no known name; the closest is {name}."),
                path,
                name=close,
            )
        self.fail(
            translatable("{file}: {path} is no known name; use one of {names}."),
            path,
            names=", ".join(known),
        )

    def _fail_count(self, path, count, least):
        self.fail(
            translatable("{file}: {path} has {count} entries; give at least {least}."),
            path,
            count=count,
            least=least,
        )

    def _check_list(self, value, schema, path):
        if len(value) < schema.get("minItems", 0):
            self._fail_count(path, len(value), schema["minItems"])
        if len(value) > schema.get("maxItems", len(value)):
            self.fail(
                translatable("{file}: {path} has {count} entries; give at most {most}."),
                path,
                count=len(value),
                most=schema["maxItems"],
            )
        for index, item in enumerate(value):
            self.check(item, schema.get("items", {}), f"{path}[{index}]")
        if "uniqueBy" in schema:
            self._check_unique(value, schema["uniqueBy"], path)

    def _check_unique(self, items, name, path):
        seen = {}
        for index, item in enumerate(items):
            first = seen.setdefault(item.get(name), index)
            if first != index:
                self.fail(
                    translatable(
                        "{file}: {path} repeats {value} of {first}; give each its own.",
                    ),
                    f"{path}[{index}].{name}",
                    value=_shown(item.get(name)),
                    first=f"{path}[{first}]",
                )

    def _check_text(self, value, schema, path):
        if len(value.strip()) < schema.get("minLength", 0):
            self.fail(
                translatable("{file}: {path} is empty; give a text."),
                path,
            )
        if "pattern" in schema and not re.search(schema["pattern"], value):
            self.fail(
                translatable("{file}: {path} holds {value}; it must fit the pattern {pattern}."),
                path,
                value=_shown(value),
                pattern=schema["pattern"],
            )

    def _check_bounds(self, value, schema, path):
        if not math.isfinite(value):
            self.fail(
                translatable("{file}: {path} holds {value}; give a finite number."),
                path,
                value=value,
            )
        for keyword, holds in _BOUNDS:
            if keyword in schema and not holds(value, schema[keyword]):
                self.fail(
                    translatable("{file}: {path} holds {value}; {keyword} is {bound}."),
                    path,
                    value=_shown(value),
                    keyword=keyword,
                    bound=_shown(schema[keyword]),
                )


def _is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_type(value, name):
    if name == "number":
        return _is_number(value)
    if name == "integer":
        return _is_number(value) and math.isfinite(value) and value == int(value)
    return isinstance(value, _TYPES[name])


def _same(value, choice):
    return value == choice and isinstance(value, bool) == isinstance(choice, bool)


def _member(path, name):
    return f"{path}.{name}" if path else name


def _shown(value):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN_CHARACTERS else text[: _SHOWN_CHARACTERS - 1] + "…"
