"""The enums say what the schema and the catalogue say."""

import pytest
from parkshore.analysis.enums import Reach, RiverClass, RuleChoice, Verdict, values
from parkshore.analysis.inventory import schema
from parkshore.analysis.shoreline.check import verdict
from parkshore.analysis.shoreline.check.rule_sets import RULE_SETS


@pytest.mark.parametrize(
    ("field", "members"), [("river_cls", RiverClass), ("verdict", Verdict), ("reach", Reach)]
)
def test_members_are_the_constants_of_the_field(field, members):
    assert set(values(members)) == set(schema.results()[field]["values"])
    assert {type(value) for value in values(members)} == {str}


def test_choices_are_the_numbers_of_the_files():
    named = {entry.number: entry.path.stem for entry in RULE_SETS.entries}
    for choice in RuleChoice:
        if choice not in (RuleChoice.DISTANCE_ONLY, RuleChoice.OWN_FILE):
            assert named[choice] == choice.name.lower()
    assert RULE_SETS.own == RuleChoice.OWN_FILE


def test_codes_of_verdicts_are_their_places():
    codes = (verdict.WITHIN, verdict.OUTSIDE, verdict.UNCERTAIN, verdict.NO_RULE)
    assert codes == (0, 1, 2, 3)
    assert (verdict.NO_GEOMETRY, verdict.INVALID_GEOMETRY) == (4, 5)
    assert [verdict.VERDICTS[each.code] for each in Verdict] == list(Verdict)
