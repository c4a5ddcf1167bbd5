"""Words of constants that files of the resources name: rule sets, decision tables, schemes."""

from functools import cache

from ...analysis.inventory import schema


def words_of(entry):
    """Return the words of a field's constants, {} where it has none of its own.

    Parameters
    ----------
    entry : dict
        Of the schema. Its ``values`` are words by constant; ``words`` names where more are found,
        joined by commas: one of `SOURCES`, or a field with ``values``.

    Returns
    -------
    dict of str to dict
        Constant -> ``{"en": …, "zh": …}``.
    """
    sources = [name.strip() for name in entry.get("words", "").split(",") if name.strip()]
    found = {}
    for name in sources:
        found |= SOURCES[name]() if name in SOURCES else schema.field_entry(name)["values"]
    return found | entry.get("values", {})


@cache
def _rule_sets():
    return {ruleset.id: ruleset.title for ruleset in _shipped_rule_sets()}


@cache
def _area_rules():
    """Return each rule on areas by its rule set and where it stands there."""
    return {
        rule.id: {
            "en": f"{ruleset.title['en']}, item {rule.article}",
            "zh": f"{ruleset.title['zh']}第{rule.article}条",
        }
        for ruleset in _shipped_rule_sets()
        for rule in ruleset.area_rules
    }


def _shipped_rule_sets():
    from ...analysis.shoreline.check.rule_sets import RULE_SETS

    return [RULE_SETS.chosen(entry.number) for entry in RULE_SETS.entries]


@cache
def _decision_rules():
    from ...analysis.decision.decision_tables import DECISION_TABLES

    tables = [DECISION_TABLES.chosen(entry.number) for entry in DECISION_TABLES.entries]
    return {
        rule.id: rule.title for table in tables for rule in (*table.rules, table.default)
        if rule.title
    }  # fmt: skip


@cache
def _scheme_indicators():
    from ...analysis.indicators.index.index_scheme import SCHEMES

    schemes = [SCHEMES.chosen(entry.number) for entry in SCHEMES.entries]
    return {each.id: each.title for scheme in schemes for each in scheme.indicators}


@cache
def _fields():
    """Return the titles of fields, of the inventory before those of results."""
    return {
        name: entry["title"]
        for name, entry in (schema.results() | schema.inventory_fields()).items()
    }


SOURCES = {
    "rule sets": _rule_sets,
    "area rules": _area_rules,
    "decision rules": _decision_rules,
    "scheme indicators": _scheme_indicators,
    "fields": _fields,
}
"""What ``words`` of an entry may name beside fields."""
