"""What indicators give adds up to the index, and what one costs is what it would bring."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.indicators.figures.index_account import index_account
from parkshore.analysis.indicators.index import green_index, quantities
from parkshore.analysis.indicators.index.index_scheme import SCHEMES


@pytest.fixture(scope="module")
def frame():
    chance = np.random.default_rng(3)
    names = ("gdp", "energy_tce", "water_m3", "cod_t", "nh3n_t", "so2_t", "nox_t", "iva", "co2e_t")
    return pd.DataFrame({name: chance.lognormal(6, 1, 12) for name in names})


def accounts(frame, scheme):
    values = quantities.collect(frame, scheme, {}, "parks")
    scored = green_index.score(values, scheme)
    for row, rows in scored.explain.groupby("row"):
        columns = [rows[name].to_numpy() for name in ("norm", "weight", "points")]
        yield (
            row,
            values,
            scored.scores["gdi"][row],
            index_account(rows["indicator"].tolist(), *columns, scheme),
        )


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_points_add_up_to_the_index(frame, number):
    scheme = SCHEMES.chosen(number, "")
    for _, _, index, parts in accounts(frame, scheme):
        assert len(parts) == len(scheme.indicators)
        known = [part.points for part in parts if part.points is not None]
        if not np.isnan(index):
            assert scheme.offset + sum(known) == pytest.approx(index)
        for part in parts:
            assert (part.norm is None) == (part.points is None) == (part.lost is None)
            assert part.lost is None or part.lost >= 0


def test_what_an_indicator_costs_is_what_it_would_bring(frame):
    scheme = replace(SCHEMES.chosen(3, ""), aggregation="geometric")
    for _, _, index, parts in accounts(frame, scheme):
        assert {part.points for part in parts} == {None}  # a product has no parts that add up
        part = parts[0]
        better = index * (1.0 / part.norm) ** part.weight
        assert index + part.lost == pytest.approx(better, abs=1e-6)


def test_what_is_not_known_costs_nothing_that_is_known(frame):
    scheme = SCHEMES.chosen(3, "")
    lacking = frame.assign(water_m3=np.nan)
    for _, _, index, parts in accounts(lacking, scheme):
        water = next(part for part in parts if part.id == "water_pr")
        assert (water.norm, water.points, water.lost, water.weight) == (None, None, None, 0.0)
        assert sum(part.points or 0.0 for part in parts) == pytest.approx(index)
