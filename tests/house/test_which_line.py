"""The pages that tell what each line can prove agree with the files of the kinds of water data."""

import json
import re

import pytest
from parkshore.analysis.shoreline.comparison.difference_causes import CAUSES
from parkshore.analysis.shoreline.sources.profiles import NEVER, SOURCES

PAGES = {"en": "docs/which_line.md", "zh": "docs/zh/which_line.md"}
NO = {"en": "**never**", "zh": "**不能**"}
METRES = {"en": "m", "zh": "米"}


@pytest.fixture(params=PAGES)
def page(request, root):
    return request.param, (root / PAGES[request.param]).read_text("utf-8")


def test_every_kind_of_data_stands_there_as_its_file_has_it(page):
    language, text = page
    for entry in SOURCES.entries:
        kind = SOURCES.chosen(entry.number)
        [row] = [
            line for line in text.splitlines() if line.startswith(f"| {kind.title[language]} |")
        ]
        _, _, _, accuracy, clears, *_ = (cell.strip() for cell in row.split("|"))
        if kind.accuracy_scale:
            assert accuracy == f"{0.0005 * kind.accuracy_scale:,.0f} {METRES[language]}"
        else:
            assert not re.search(r"\d", accuracy)
        assert clears.startswith(NO[language]) == (kind.clears == NEVER)


def test_every_cause_stands_there_as_the_page_tells_it(page, root):
    language, text = page
    results = json.loads((root / "resources/schema/results.json").read_text("utf-8"))
    words = results["algorithms"]["comparesources"]["why"]["values"]
    assert set(words) == set(CAUSES)
    known = {"lake on a river"}  # told with the other classes
    for cause in set(CAUSES) - known:
        assert words[cause][language] in text
