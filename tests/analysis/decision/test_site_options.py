"""Decision tables: the shipped one is complete, a wrong one is named by path."""

import datetime
import json
from itertools import product

import numpy as np
import pytest
from parkshore.analysis.decision import decision_tables, site_options
from parkshore.analysis.message import InputError

RULE = {"spoken": "yes", "rule_id": "chemical_1km"}
WITHIN = RULE | {"verdict": "within", "before": "yes"}
SMALL = WITHIN | {"accredited": "no", "scale": "below", "key_site": "no"}
LARGE = WITHIN | {"accredited": "no", "scale": "above"}
OUTSIDE = RULE | {"verdict": "outside"}
POND = {"rule_id": "tailings_main_3km"}
KNOWN = OUTSIDE | {"closed": "no", "cod_cls": "low"}
GOOD_CLASSES = {"energy_cls": "high", "cod_cls": "low"}


@pytest.fixture(scope="module")
def table():
    return decision_tables.DECISION_TABLES.chosen()


def code(table, **values):
    """One site: the named values, all others unknown."""
    return np.array(
        [[c.values.index(values.get(c.id, decision_tables.UNKNOWN)) for c in table.inputs]],
        dtype=np.int8,
    )


def test_exactly_one_rule_fires_for_every_combination(table):
    """All combinations, *unknown* among the values of each, without the code under test."""
    assert all(condition.values[-1] == "unknown" for condition in table.inputs)
    sizes = [len(condition.values) for condition in table.inputs]
    fired = np.zeros(sizes, dtype=np.int8)
    for rule in table.rules:
        holds = np.ones([1] * len(sizes), dtype=bool)
        for axis, condition in enumerate(table.inputs):
            allowed = np.isin(condition.values, rule.when.get(condition.id, condition.values))
            holds = holds & allowed.reshape([-1 if k == axis else 1 for k in range(len(sizes))])
        fired += holds
    assert fired.size == np.prod(sizes) > 20_000_000
    assert (fired == 1).all()


def test_doubt_neither_closes_nor_clears(table):
    """Whatever stands for what is unknown, a site is closed or cleared only where all agree."""
    generator = np.random.default_rng(5)
    codes = np.column_stack(
        [generator.integers(0, len(c.values), 20_000) for c in table.inputs]
    ).astype(np.int8)
    names = [condition.id for condition in table.inputs]
    codes[:, names.index("closed")] = generator.integers(0, 2, len(codes))
    codes[:, names.index("verdict")] = generator.integers(0, 2, len(codes))
    codes[:, names.index("rule_id")] = generator.integers(0, 3, len(codes))  # the check knows it
    found = site_options.decide(table, codes).option
    for option in ("close", "no action"):
        doubtful = codes[found == option]
        for _ in range(20):
            known = doubtful.copy()
            for column, condition in enumerate(table.inputs):
                lacking = known[:, column] == len(condition.values) - 1
                known[lacking, column] = generator.integers(
                    0, len(condition.values) - 1, lacking.sum()
                )
            told = set(site_options.decide(table, known).option)
            assert told <= {option, "no rule" if option == "close" else option}
            rest = known[site_options.decide(table, known).option == "no rule"]
            assert set(rest[:, names.index("river_cls")].tolist()) <= {3, 4}  # lake, other


def test_the_evaluation_agrees_with_a_plain_reading(table):
    generator = np.random.default_rng(1)
    codes = np.column_stack(
        [generator.integers(0, len(c.values), 3000) for c in table.inputs]
    ).astype(np.int8)
    decision = site_options.decide(table, codes)
    for row, values in enumerate(codes):
        seen = {c.id: c.values[v] for c, v in zip(table.inputs, values, strict=True)}
        rules = [r for r in table.rules if all(seen[k] in v for k, v in r.when.items())]
        assert [rule.id for rule in rules] == [decision.rule_id[row]]
        assert rules[0].option == decision.option[row]


@pytest.mark.parametrize(
    ("values", "option"),
    [
        (WITHIN | {"before": "no", "accredited": "yes"}, "close"),
        (WITHIN | {"before": "no", "river_cls": "lake"}, "no rule"),
        (WITHIN | {"before": "unknown", "accredited": "yes"}, "check approval"),
        (WITHIN | {"accredited": "yes"}, "upgrade"),
        (WITHIN | {"accredited": "yes", "river_cls": "main", "cod_cls": "high"}, "relocate"),
        (WITHIN, "no rule"),
        (WITHIN | {"accredited": "no", "sensitive": "yes"}, "close"),
        (WITHIN | {"accredited": "no", "urban": "yes"}, "relocate"),
        (SMALL | {"urban": "no", "energy_cls": "low"}, "close"),
        (SMALL | {"urban": "no", "cod_cls": "high"}, "close"),
        (SMALL | {"cod_cls": "high"}, "relocate"),
        (SMALL | {"urban": "no", "cod_cls": "high", "key_site": "unknown"}, "relocate"),
        (SMALL | {"urban": "no", "cod_cls": "high", "key_site": "yes"}, "upgrade"),
        (SMALL | {"sensitive": "yes", "key_site": "yes"}, "close"),
        (LARGE | {"reach": "downstream", "cod_cls": "low", "key_site": "yes"}, "upgrade"),
        (WITHIN | {"key_site": "yes"}, "no rule"),
        (SMALL | {"urban": "no"}, "relocate"),
        (LARGE | {"reach": "downstream", "cod_cls": "low"}, "transfer"),
        (LARGE | {"reach": "downstream", "cod_cls": "high"}, "relocate"),
        (LARGE | {"reach": "upstream", "cod_cls": "low"}, "relocate"),
        (OUTSIDE, "no rule"),
        (OUTSIDE | {"accredited": "no", "urban": "yes"}, "relocate"),
        (OUTSIDE | {"accredited": "no", "energy_cls": "low"}, "upgrade"),
        (OUTSIDE | {"accredited": "no"} | GOOD_CLASSES, "no rule"),
        (OUTSIDE | {"accredited": "no", "sensitive": "no"} | GOOD_CLASSES, "no rule"),
        (
            OUTSIDE | {"accredited": "no", "sensitive": "no", "urban": "no"} | GOOD_CLASSES,
            "no action",
        ),
        (OUTSIDE | {"accredited": "yes", "urban": "yes"} | GOOD_CLASSES, "no action"),
        (OUTSIDE | {"accredited": "yes", "cod_cls": "low"}, "no rule"),
        (OUTSIDE | {"accredited": "yes", "energy_cls": "high"}, "no rule"),
        (WITHIN | {"before": "no", "spoken": "no"}, "no rule"),
        (WITHIN | {"before": "no", "spoken": "unknown"}, "no rule"),
        (OUTSIDE | {"spoken": "unknown", "accredited": "yes"} | GOOD_CLASSES, "no rule"),
        ({"verdict": "uncertain"}, "no rule"),
        ({"verdict": "no geometry"}, "no rule"),
        ({}, "no rule"),
        ({"closed": "yes", "verdict": "within", "before": "no"}, "no action"),
        ({"closed": "yes", "verdict": "no geometry"}, "no action"),
        (WITHIN | {"closed": "no", "before": "no"}, "close"),
        (SMALL | POND | {"energy_cls": "low", "urban": "no", "sensitive": "yes"}, "upgrade"),
        (WITHIN | POND | {"before": "no"}, "close"),
        (WITHIN | POND | {"before": "unknown"}, "check approval"),
        (OUTSIDE | POND | {"accredited": "no", "urban": "yes"}, "no rule"),
        (WITHIN | {"rule_id": "unknown", "accredited": "yes"}, "upgrade"),
    ],
)
def test_options_follow_the_paper_and_the_law(table, values, option):
    assert site_options.decide(table, code(table, **values)).option.tolist() == [option]


def test_every_option_and_language_is_there(table):
    assert {rule.option for rule in table.rules} == set(decision_tables.OPTIONS)
    document = json.loads(
        decision_tables.DECISION_TABLES.entries[0].path.read_text(encoding="utf-8")
    )
    assert "illegal" not in json.dumps(document).casefold()
    assert document["year"]
    assert not document["verified"]


def test_the_reason_tells_the_values_the_rule_saw_and_what_it_is_for(table):
    decision = site_options.decide(
        table, code(table, **OUTSIDE, accredited="no", urban="yes", scale="above")
    )
    told = site_options.explain(table, decision, "en")[0]
    assert told == (
        "Beyond the limit, but outside accredited parks and in an urban area. "
        "For deliberation, no enforcement. "
        "[closed=unknown; verdict=outside; spoken=yes; rule_id=chemical_1km; accredited=no; "
        "sensitive=unknown; urban=yes]"
    )
    told = site_options.explain(table, decision, "zh")[0]
    assert "位于城区。供研判，不作为执法依据。 [" in told


def test_what_is_not_known_is_named(table):
    decision = site_options.decide(table, code(table, **KNOWN, accredited="no"))
    told = site_options.explain(table, decision, "en")[0]
    assert "is not known: Whether in a sensitive area, Whether in an urban area, Energy" in told
    assert (
        "尚不清楚：是否位于敏感区、是否位于城区、能源产出率等级"
        in (site_options.explain(table, decision, "zh")[0])
    )


def test_no_sites_are_no_options(table):
    decision = site_options.decide(table, np.zeros((0, len(table.inputs)), np.int8))
    assert decision.option.tolist() == site_options.explain(table, decision, "en").tolist() == []


class TestInputs:
    def read(self, table, name, values, **more):
        condition = next(c for c in table.inputs if c.id == name)
        found = site_options.read_input(condition, values, **more)
        return [condition.values[index] for index in found]

    def test_text_is_taken_as_it_is_and_else_unknown(self, table):
        found = self.read(table, "verdict", ["within", " within ", "Within", None, "soon"])
        assert found == ["within", "within", "unknown", "unknown", "unknown"]

    def test_flags_are_yes_no_or_unknown(self, table):
        found = self.read(table, "accredited", [1, 0, None, 2, "1", 1.0, float("nan")])
        assert found == ["yes", "no", "unknown", "unknown", "yes", "yes", "unknown"]

    def test_areas_are_truth_values(self, table):
        assert self.read(table, "urban", [True, False, None]) == ["yes", "no", "unknown"]

    @pytest.mark.parametrize(
        ("opened", "approved", "note", "found"),
        [
            ("2000", None, None, "yes"),
            ("2022", "2020-12", "barred to new and enlarged", "yes"),
            ("2022", None, "", "unknown"),
            ("2022", "2021年4月", None, "no"),
            (None, "2021-03-01", None, "no"),
            (None, "2021-02-28", None, "yes"),
            (None, "2021", None, "unknown"),
            ("2021", None, None, "unknown"),
            ("2021", "2021-02", None, "yes"),
            (None, None, None, "unknown"),
            ("soon", "later", None, "unknown"),
            ("2022", None, "barred to new and enlarged;existed before the rule", "yes"),
            ("2000", None, "date unknown", "unknown"),
            ("2000", "2022", None, "unknown"),
            (2022.0, 2023.0, None, "no"),
        ],
    )
    def test_before_is_no_by_the_date_of_approval_alone(self, table, opened, approved, note, found):
        assert [found] == self.read(
            table,
            "before",
            [opened],
            approved=[approved],
            notes=[note],
            applies_from=datetime.date(2021, 3, 1),
        )

    def test_before_without_dates_is_the_note(self, table):
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
            *("yes", "yes", "yes", "unknown", "yes", "no", "no", "no"),
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
    own = decision_tables.DECISION_TABLES.load(save(tmp_path, GOOD))
    found = {}
    for values in product(*(condition.values for condition in own.inputs)):
        decision = site_options.decide(own, code(own, verdict=values[0], urban=values[1]))
        found[values] = (decision.option[0], decision.rule_id[0])
    assert found["outside", "no"] == ("no rule", None)
    assert found["within", "unknown"] == ("close", "a")
    assert found["outside", "yes"] == ("relocate", "b")
    decision = site_options.decide(own, code(own, verdict="outside"))
    assert site_options.explain(own, decision, "en")[0] == (
        "none For deliberation, no enforcement. [verdict=outside; urban=unknown]"
    )


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
        decision_tables.DECISION_TABLES.load(save(tmp_path, changed(path, value)))
