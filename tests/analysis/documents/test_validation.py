"""The validator names the place, the file and the way out."""

import json

import pytest
from parkshore.analysis.documents import validation
from parkshore.analysis.message import InputError

SCHEMA = {
    "type": "object",
    "required": ["id", "zones"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string", "pattern": "^[a-z]+$", "minLength": 1},
        "kind": {"enum": ["a", "b", None, 1]},
        "share": {"type": "number", "minimum": 0, "exclusiveMaximum": 1},
        "count": {"type": "integer"},
        "note": {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/pair"}]},
        "weights": {"type": "object", "additionalProperties": {"type": "number"}},
        "zones": {
            "type": "array",
            "minItems": 1,
            "maxItems": 3,
            "uniqueBy": "id",
            "items": {
                "type": "object",
                "properties": {
                    "id": {"type": "string"},
                    "distance_m": {"type": ["number", "null"], "minimum": 0},
                },
            },
        },
    },
    "$defs": {"pair": {"type": "object", "required": ["en"]}},
}
GOOD = {"id": "x", "zones": [{"id": "one", "distance_m": 1}, {"id": "two", "distance_m": None}]}

BAD = [
    ([], "own.json: $ holds []; its JSON type must be object."),
    ({"id": "x"}, "own.json: zones is missing; add it."),
    ({"id": "x", "zoness": []}, "own.json: zones is missing; zoness is there: is it meant?"),
    (GOOD | {"shar": 1}, "own.json: shar is no known name; the closest is share."),
    (
        GOOD | {"qqqqq": 1},
        "own.json: qqqqq is no known name; use one of id, kind, share, count, note, weights,",
    ),
    (GOOD | {"kind": "c"}, 'own.json: kind holds "c"; give one of "a", "b", null, 1.'),
    (GOOD | {"kind": True}, 'own.json: kind holds true; give one of "a", "b", null, 1.'),
    (GOOD | {"share": -0.1}, "own.json: share holds -0.1; minimum is 0."),
    (GOOD | {"share": 1}, "own.json: share holds 1; exclusiveMaximum is 1."),
    (GOOD | {"share": True}, "own.json: share holds true; its JSON type must be number."),
    (GOOD | {"share": float("nan")}, "own.json: share holds nan; give a finite number."),
    (GOOD | {"count": 1.5}, "own.json: count holds 1.5; its JSON type must be integer."),
    (GOOD | {"note": 3}, "own.json: note holds 3; its JSON type must be string."),
    (GOOD | {"weights": {"a": "1"}}, 'own.json: weights.a holds "1"; its JSON type must be number'),
    (GOOD | {"id": "X"}, 'own.json: id holds "X"; it must fit the pattern ^[a-z]+$.'),
    (GOOD | {"id": " "}, "own.json: id is empty; give a text."),
    (GOOD | {"zones": []}, "own.json: zones has 0 entries; give at least 1."),
    (GOOD | {"zones": [{}] * 4}, "own.json: zones has 4 entries; give at most 3."),
    (
        GOOD | {"zones": [{"id": "one"}, {"id": "two", "distance_m": "1 km"}]},
        'own.json: zones[1].distance_m holds "1 km"; its JSON type must be number / null.',
    ),
    (
        GOOD | {"zones": [{"id": "one"}, {"id": "one"}]},
        'own.json: zones[1].id repeats "one" of zones[0]; give each its own.',
    ),
]


@pytest.mark.parametrize(("document", "sentence"), BAD, ids=range(len(BAD)))
def test_a_wrong_document_is_named_by_path(document, sentence):
    with pytest.raises(InputError) as caught:
        validation.validate(document, SCHEMA, "/somewhere/own.json")
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize("note", ["text", {"en": "text"}])
def test_a_right_document_passes(note):
    validation.validate(GOOD | {"note": note, "kind": 1, "count": 2.0}, SCHEMA, "own.json")


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b'{"a": 1,\n "b" 2}', "is no JSON at line 2, column 6"),
        (b'{"a": 1, "a": 2}', "gives the name a twice"),
        (b'{"a": NaN}', "holds NaN at line 1, column 7, which is no JSON number"),
        ("名".encode("gb18030"), "is not UTF-8 text"),
    ],
)
def test_an_unreadable_file_is_named(tmp_path, content, part):
    file = tmp_path / "own.json"
    file.write_bytes(content)
    with pytest.raises(InputError, match=part):
        validation.read_json(file)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(InputError, match=r"no\.json cannot be read"):
        validation.load(tmp_path / "no.json", SCHEMA)


def test_a_byte_order_mark_is_no_error(tmp_path):
    file = tmp_path / "own.json"
    file.write_bytes(b"\xef\xbb\xbf" + json.dumps(GOOD).encode())
    assert validation.load(file, SCHEMA) == GOOD


def _schemas(root):
    for path in sorted((root / "resources").rglob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(document, dict) and "json-schema.org" in str(document.get("$schema")):
            yield path, document


def _nodes(schema):
    yield schema
    for name in ("properties", "$defs"):
        for node in schema.get(name, {}).values():
            yield from _nodes(node)
    for name in ("items", "additionalProperties", "propertyNames"):
        if isinstance(schema.get(name), dict):
            yield from _nodes(schema[name])
    for node in schema.get("anyOf", ()):
        yield from _nodes(node)


def test_no_shipped_schema_uses_a_keyword_that_would_be_passed_over(root):
    schemas = list(_schemas(root))
    assert schemas
    for path, schema in schemas:
        unknown = {key for node in _nodes(schema) for key in node} - validation.KEYWORDS
        assert not unknown, path
