"""One catalogue for all kinds of files: numbers that stay, one function for what was chosen."""

import json
import shutil
from dataclasses import replace

import pytest
from parkshore.analysis.decision.decision_tables import DECISION_TABLES
from parkshore.analysis.indicators.index.index_scheme import SCHEMES
from parkshore.analysis.infrastructure.factor_file import FACTOR_SETS
from parkshore.analysis.infrastructure.intake_classes import INTAKE_CLASSES
from parkshore.analysis.infrastructure.pair_rules import PAIR_RULES
from parkshore.analysis.message import InputError
from parkshore.analysis.shoreline.check.rule_sets import RULE_SETS

NUMBERS = [
    (RULE_SETS, {1: "yangtze_law", 2: "negative_list_2022", 3: "yellow_river_law"}, 4),
    (
        SCHEMES,
        {0: "green_industrial_park", 1: "eco_industrial_park", 2: "zero_carbon_park", 3: "mean_50"},
        4,
    ),
    (DECISION_TABLES, {0: "paper_and_law"}, 1),
    (FACTOR_SETS, {0: "energy"}, 1),
    (INTAKE_CLASSES, {0: "water"}, 1),
    (PAIR_RULES, {0: "symbiosis"}, 1),
]
CATALOGUES = [catalogue for catalogue, _, _ in NUMBERS]


@pytest.mark.parametrize(("catalogue", "numbers", "own"), NUMBERS)
def test_published_numbers_keep_their_meaning(catalogue, numbers, own):
    found = {entry.number: entry.path.stem for entry in catalogue.entries}
    assert {number: found[number] for number in numbers} == numbers
    assert catalogue.own == own
    assert own not in found


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_every_file_is_read_by_its_number_and_as_an_own_file(catalogue, tmp_path):
    taken = {catalogue.own}
    for entry in catalogue.entries:
        taken.add(entry.number)
        assert entry.title["en"]
        assert entry.title["zh"]
        copy = shutil.copy(entry.path, tmp_path / "my copy.json")
        assert type(catalogue.chosen(entry.number)) is type(catalogue.chosen(catalogue.own, copy))
    assert taken == set(range(catalogue.first, catalogue.first + len(taken)))  # a list has no gap


def test_the_own_file_counts_only_where_it_is_chosen(tmp_path):
    law = json.loads(RULE_SETS.entries[0].path.read_text(encoding="utf-8"))
    own = tmp_path / "own.json"
    own.write_text(json.dumps(law | {"id": "mine"}), encoding="utf-8")
    assert RULE_SETS.chosen(0, own) is None
    assert RULE_SETS.chosen(1, own).id == "yangtze_law"
    assert RULE_SETS.chosen(4, own).id == "mine"
    assert FACTOR_SETS.chosen().title == FACTOR_SETS.chosen(own="").title
    with pytest.raises(InputError, match=r"own\.json: .* is "):
        FACTOR_SETS.chosen(own=own)


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_an_own_file_that_is_not_given_and_a_number_of_nothing(catalogue):
    with pytest.raises(InputError, match="own file"):
        catalogue.chosen(catalogue.own)
    folder = catalogue.folder.name
    with pytest.raises(InputError, match=f"no file of number 99 in {folder}; choose one of"):
        catalogue.chosen(99)


@pytest.fixture
def with_file(tmp_path):
    """The catalogue of rule sets with one file more."""

    def added(**changes):
        folder = tmp_path / "rules"
        shutil.copytree(RULE_SETS.folder, folder, dirs_exist_ok=True)
        law = json.loads((folder / "yangtze_law.json").read_text(encoding="utf-8"))
        text = json.dumps({key: value for key, value in (law | changes).items() if value})
        (folder / "zz_more.json").write_text(text, encoding="utf-8")
        return replace(RULE_SETS, folder=folder)

    return added


def test_a_file_more_is_a_choice_more(with_file):
    free = RULE_SETS.entries[-1].number + 1
    more = with_file(number=free, id="more")
    assert more.chosen(free).id == "more"
    assert [entry.number for entry in more.entries] == [*range(1, 4), *range(5, free + 1)]


@pytest.mark.parametrize("number", [1, 4, 40])
def test_a_number_that_is_taken_or_leaves_a_gap_is_refused(with_file, number):
    free = RULE_SETS.entries[-1].number + 1
    told = f"zz_more.json: number holds {number}, .* next free number is {free}"
    with pytest.raises(InputError, match=told):
        with_file(number=number).chosen(1)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"number": None}, "zz_more.json: number is missing"),
        ({"number": "5"}, "zz_more.json: number holds"),
        ({"number": 6, "title": "English only"}, "zz_more.json: title holds"),
    ],
)
def test_a_file_without_number_or_titles_is_refused(with_file, changes, told):
    with pytest.raises(InputError, match=told):
        with_file(**changes).chosen(1)
