"""Cells that nobody thought of mean the same to all parts of the plugin, too."""

import numpy as np
import pytest
from parkshore.analysis.cells.id_text import id_texts
from parkshore.analysis.tables import columns

pytest.importorskip("qgis.core")


from .meanings import (
    REFUSED,
    checked,
    computed,
    imported,
    of_bridge,
    sites,
    stored,
)

DIGITS = "0123456789１２３〇一二三十½"
SIGNS = (
    *".．,，-−–+eE ×³²万亿千%％约①()（）/_'\t　",
    *(
        "×10³",
        "吨",
        "kg",
        "tce",
        "NaN",
        "inf",
        "0x",
        "无",
        "不详",
        "年",
        "月",
        "日",
        "是",
        "否",
        "=",
    ),
)
CELLS = [60, pytest.param(34_000, marks=pytest.mark.long)]


def cells(count, seed):
    """Yield texts of digits and signs, and now and then a number."""
    rng = np.random.default_rng([29, seed])
    for _ in range(count):
        kinds = rng.random(rng.integers(1, 7)) < 0.6
        text = "".join(str(rng.choice([*DIGITS] if digit else SIGNS)) for digit in kinds)
        yield float(rng.normal() * 10.0 ** rng.integers(-3, 9)) if rng.random() < 0.05 else text


def agree(cell, known_unit, bare):
    """Whether ways that know a field's unit agree, and none reads another number than they."""
    numbers = {each for each in (*known_unit, *bare) if each not in (None, REFUSED)}
    is_one = len(numbers) <= 1 and len({each is None for each in known_unit}) == 1
    return is_one and len({each == REFUSED for each in known_unit}) == 1 and len({*bare}) == 1


@pytest.mark.parametrize("count", CELLS)
def test_a_number_is_one_number_everywhere(count):
    for cell in cells(count, seed=1):
        known_unit = [checked("cod_t", cell), stored("cod_t", "real", cell)]
        bare = [computed(columns.numbers, cell), of_bridge(cell)]
        assert agree(cell, known_unit, bare), (cell, known_unit, bare)
        if isinstance(cell, str) and known_unit[0] != REFUSED:
            assert imported("cod_t", cell) == known_unit[0], cell


@pytest.mark.parametrize("count", CELLS)
def test_a_year_and_an_answer_are_one_everywhere(count):
    for cell in cells(count, seed=2):
        for field in ("year", "accredited"):
            ways = [checked(field, cell), stored(field, "integer", cell)]
            if isinstance(cell, str):
                ways.append(imported(field, cell))
            assert len({*ways}) == 1, (field, cell, ways)
        assert computed(columns.years, cell) == checked("year", cell), cell


@pytest.mark.parametrize("count", CELLS)
def test_an_id_is_one_everywhere(count):
    for cell in cells(count, seed=3):
        ways = [id_texts([cell])[0], sites(park_id=cell).ids[0], computed(columns.ids, cell)]
        if isinstance(cell, str):
            ways.append({REFUSED: None}.get(read := imported("park_id", cell), read))
        assert len({*ways}) == 1, (cell, ways)
