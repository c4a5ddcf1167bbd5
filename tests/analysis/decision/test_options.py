"""Decision tables: the shipped one is complete, a wrong one is named by path."""

import datetime
import json
from itertools import product

import numpy as np
import pytest
from parkshore.analysis.decision import options, tables
from parkshore.analysis.message import InputError


@pytest.fixture(scope="module")
def table():
    return tables.load()


def code(table, **values):
    """One site: the named values, all others unknown."""
    return np.array(
        [[c.values.index(values.get(c.id, tables.UNKNOWN)) for c in table.inputs]], dtype=np.int8
    )


def test_exactly_one_rule_fires_for_every_combination(table):
    """All combinations, rule by rule, without the code under test."""
    sizes = [len(condition.values) for condition in table.inputs]
    grids = np.meshgrid(*(np.arange(size, dtype=np.int8) for size in sizes), indexing="ij")
    fired = np.zeros(grids[0].shape, dtype=np.int8)
    for rule in table.rules:
        holds = np.ones(fired.shape, dtype=bool)
        for condition, grid in zip(table.inputs, grids, strict=True):
            allowed = [
                condition.values.index(v) for v in rule.when.get(condition.id, condition.values)
            ]
            holds &= np.isin(np.arange(len(condition.values)), allowed)[grid]
        fired += holds
    assert fired.size == np.prod(sizes) > 2_000_000
    assert (fired == 1).all()


def test_the_evaluation_agrees_with_a_plain_reading(table):
    generator = np.random.default_rng(1)
    codes = np.column_stack(
        [generator.integers(0, len(c.values), 3000) for c in table.inputs]
    ).astype(np.int8)
    decision = options.decide(table, codes)
    for row, values in enumerate(codes):
        seen = {c.id: c.values[v] for c, v in zip(table.inputs, values, strict=True)}
        rules = [r for r in table.rules if all(seen[k] in v for k, v in r.when.items())]
        assert [rule.id for rule in rules] == [decision.rule_id[row]]
        assert rules[0].option == decision.option[row]


@pytest.mark.parametrize(
    ("values", "option"),
    [
        ({"verdict": "within", "before": "no", "accredited": "yes"}, "close"),
        ({"verdict": "within", "before": "yes", "accredited": "yes"}, "upgrade"),
        (
            {"verdict": "within", "accredited": "yes", "river_cls": "main", "cod_cls": "high"},
            "relocate",
        ),
        ({"verdict": "within", "accredited": "no", "sensitive": "yes"}, "close"),
        ({"verdict": "within", "accredited": "no", "urban": "yes"}, "relocate"),
        ({"verdict": "within", "scale": "below", "energy_cls": "low"}, "close"),
        ({"verdict": "within", "scale": "below", "cod_cls": "high"}, "close"),
        ({"verdict": "within", "scale": "below"}, "relocate"),
        (
            {"verdict": "within", "scale": "above", "reach": "downstream", "cod_cls": "low"},
            "transfer",
        ),
        (
            {"verdict": "within", "scale": "above", "reach": "downstream", "cod_cls": "high"},
            "relocate",
        ),
        (
            {"verdict": "within", "scale": "above", "reach": "upstream", "cod_cls": "low"},
            "relocate",
        ),
        ({"verdict": "outside"}, "no action"),
        ({"verdict": "outside", "urban": "yes"}, "relocate"),
        ({"verdict": "outside", "accredited": "yes", "urban": "yes"}, "no action"),
        ({"verdict": "outside", "energy_cls": "low"}, "upgrade"),
        ({"verdict": "uncertain"}, "no rule"),
        ({"verdict": "no geometry"}, "no rule"),
        ({}, "no rule"),
        ({"closed": "yes", "verdict": "within", "before": "no"}, "no action"),
        ({"closed": "yes", "verdict": "no geometry"}, "no action"),
        ({"closed": "no", "verdict": "within", "before": "no"}, "close"),
    ],
)
def test_options_follow_the_paper_and_the_law(table, values, option):
    assert options.decide(table, code(table, **values)).option.tolist() == [option]


def test_every_option_and_language_is_there(table):
    assert {rule.option for rule in table.rules} == set(tables.OPTIONS)
    document = json.loads(tables.SHIPPED.read_text(encoding="utf-8"))
    assert "illegal" not in json.dumps(document).casefold()
    assert document["year"]
    assert not document["verified"]


def test_the_reason_tells_the_values_the_rule_saw(table):
    decision = options.decide(table, code(table, verdict="outside", urban="yes", scale="above"))
    told = options.explain(table, decision, "en")[0]
    assert told == (
        "Beyond the limit, but outside accredited parks and in an urban area. "
        "[closed=unknown; verdict=outside; accredited=unknown; sensitive=unknown; urban=yes]"
    )
    assert "位于城区" in options.explain(table, decision, "zh")[0]


def test_no_sites_are_no_options(table):
    decision = options.decide(table, np.zeros((0, len(table.inputs)), np.int8))
    assert decision.option.tolist() == options.explain(table, decision, "en").tolist() == []


class TestInputs:
    def read(self, table, name, values, **more):
        condition = next(c for c in table.inputs if c.id == name)
        found = options.read_input(condition, values, **more)
        return [condition.values[index] for index in found]

    def test_text_is_taken_as_it_is_and_else_unknown(self, table):
        found = self.read(table, "verdict", ["within", " within ", "Within", None, "soon"])
        assert found == ["within", "within", "unknown", "unknown", "unknown"]

    def test_flags_are_yes_no_or_unknown(self, table):
        found = self.read(table, "accredited", [1, 0, None, 2, "1", 1.0, float("nan")])
        assert found == ["yes", "no", "unknown", "unknown", "yes", "yes", "unknown"]

    def test_areas_are_truth_values(self, table):
        assert self.read(table, "urban", [True, False, None]) == ["yes", "no", "unknown"]

    def test_before_is_the_note_and_else_the_date(self, table):
        found = self.read(
            table,
            "before",
            ["2000", "2021", "2022", None, "2022", "2022"],
            notes=[
                *(None, "barred to new and enlarged", "", None),
                "barred to new and enlarged;existed before the rule",
                "date unknown",
            ],
            applies_from=datetime.date(2021, 3, 1),
        )
        assert found == ["yes", "unknown", "no", "unknown", "yes", "unknown"]

    def test_before_without_a_date_column(self, table):
        assert self.read(table, "before", None, notes=["existed before the rule", None]) == [
            *("yes", "unknown"),
        ]

    def test_a_day_that_has_come_is_past_and_an_empty_one_is_not(self, table):
        found = self.read(
            table,
            "closed",
            [
                *("2018", 2018, 2018.0, "2020-05", "2020年5月2日", "2020-05-03", "2020-06", "2021"),
                *(None, "", float("nan"), "是", " Yes ", 1, True, "否", 0, "soon"),
            ],
            today=datetime.date(2020, 5, 2),
        )
        assert found == [
            *("yes", "yes", "yes", "yes", "yes", "no", "no", "no"),
            *("no", "no", "no", "yes", "yes", "yes", "yes", "no", "no", "unknown"),
        ]


GOOD = {
    "id": "own",
    "title": {"en": "own", "zh": "自有"},
    "source": {"en": "own", "zh": "自有"},
    "verified": False,
    "inputs": [
        {"id": "verdict", "kind": "text", "values": ["within", "outside"]},
        {"id": "urban", "kind": "area"},
    ],
    "rules": [
        {
            "id": "a",
            "when": {"verdict": ["within"]},
            "option": "close",
            "why": {"en": "a", "zh": "甲"},
        },
        {
            "id": "b",
            "when": {"verdict": ["outside"], "urban": ["yes"]},
            "option": "relocate",
            "why": {"en": "b", "zh": "乙"},
        },
    ],
    "default": {"option": "no rule", "why": {"en": "none", "zh": "无"}},
}


def changed(path, value):
    document = json.loads(json.dumps(GOOD))
    place = document
    for step in path[:-1]:
        place = place[step]
    if value is None:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return document


def save(tmp_path, document):
    file = tmp_path / "own.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


def test_the_default_stands_where_no_rule_fires(tmp_path):
    own = tables.load(save(tmp_path, GOOD))
    found = {}
    for values in product(*(condition.values for condition in own.inputs)):
        decision = options.decide(own, code(own, verdict=values[0], urban=values[1]))
        found[values] = (decision.option[0], decision.rule_id[0])
    assert found["outside", "no"] == ("no rule", None)
    assert found["within", "unknown"] == ("close", "a")
    assert found["outside", "yes"] == ("relocate", "b")
    decision = options.decide(own, code(own, verdict="outside"))
    assert options.explain(own, decision, "en")[0] == "none [verdict=outside; urban=unknown]"


@pytest.mark.parametrize(
    ("path", "value", "part"),
    [
        (("applies_from",), "2021-02-30", "own.json: applies_from holds 2021-02-30"),
        (("default",), None, "own.json: default is missing"),
        (("rules", 1, "option"), "clos", r'rules\[1\]\.option holds "clos"'),
        (("rules", 1, "when"), {"verdict": ["insid"]}, r"rules\[1\]\.when\.verdict holds insid"),
        (("rules", 1, "when"), {"vedict": ["within"]}, r"rules\[1\]\.when holds vedict"),
        (
            ("rules", 1, "when"),
            {"urban": ["yes"]},
            r"rules\[0\] \(a\) and rules\[1\] \(b\) both fire for verdict=within, urban=yes",
        ),
        (("rules", 1, "id"), "a", r"rules\[1\]\.id repeats"),
        (("inputs", 1, "id"), "forest", r"inputs\[1\]\.id holds forest"),
        (("inputs", 0, "values"), None, r"inputs\[0\]\.values is missing"),
        (("inputs", 0, "kind"), "txt", r"inputs\[0\]\.kind holds"),
    ],
)
def test_a_wrong_table_is_named_by_path(tmp_path, path, value, part):
    with pytest.raises(InputError, match=part):
        tables.load(save(tmp_path, changed(path, value)))
