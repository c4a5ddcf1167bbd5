"""The green development index, by hand and the long way."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.indicators.index import green_index, index_scheme, quantities
from parkshore.analysis.indicators.index.park_index import IndexRequest, park_index
from parkshore.analysis.message import InputError
from parkshore.analysis.tables.table import Table

NAN = np.nan

# Mean-50 of the twelve parks. Reference set: the eight with all six values. Mid-ranks of energy
# productivity, water productivity, and of the four intensities, which rank alike:
RANKS = {
    "P01": (4.5, 3.5, 4.0),
    "P02": (7.0, 0.5, 6.5),
    "P03": (1.5, 3.5, 0.5),
    "P04": (3.0, 7.0, 2.5),
    "P05": (NAN, 0.5, 6.5),
    "P06": (0.0, 0.0, NAN),
    "P07": (NAN, NAN, NAN),
    "P08": (5.5, 3.5, 1.5),
    "P09": (3.0, 3.5, 6.5),
    "P10": (7.0, 7.0, 6.5),
    "P11": (0.5, 3.5, 4.0),
    "P12": (3.0, NAN, 4.0),
}
GDI = {
    "P01": 24 / 48 * 100,
    "P02": 33.5 / 48 * 100,
    "P03": 7 / 48 * 100,
    "P04": 20 / 48 * 100,
    "P05": 26.5 / 40 * 100,
    "P06": 0.0,
    "P07": NAN,
    "P08": 15 / 48 * 100,
    "P09": 32.5 / 48 * 100,
    "P10": 40 / 48 * 100,
    "P11": 20 / 48 * 100,
    "P12": 19 / 40 * 100,
}
RANK = [5, 2, 10, 7, 4, 11, NAN, 9, 3, 1, 7, 6]


def mean_50(parks, **choice):
    mean50 = index_scheme.SCHEMES.chosen(3)
    return green_index.score(quantities.collect(parks, mean50), mean50, **choice)


def test_mean_50_of_twelve_parks(parks):
    scored = mean_50(parks)
    assert scored.scores["gdi"].tolist() == pytest.approx(list(GDI.values()), nan_ok=True)
    assert scored.scores["gdi_n"].tolist() == [6, 6, 6, 6, 5, 2, 0, 6, 6, 6, 6, 5]
    assert scored.reference.sum() == 8
    assert scored.scores["gdi"][scored.reference].mean() == pytest.approx(50, abs=1e-9)
    assert scored.scores["gdi_pass"].isna().all()
    for row, (energy, water, cod) in enumerate(RANKS.values()):
        given = scored.scores.loc[row, ["g1", "g2", "g3", "g4", "g5", "g6"]].tolist()
        expected = [energy / 8, water / 8, cod / 8, cod / 8, NAN, NAN]
        assert given == pytest.approx([100 * each for each in expected], nan_ok=True)


def test_rank_and_mean_of_twelve_parks(parks):
    scored = mean_50(parks)
    assert green_index.rank(scored.scores["gdi"]) == pytest.approx(RANK, nan_ok=True)
    flags, mean = green_index.above(scored.scores["gdi"])
    assert mean == pytest.approx((400 + 66.25 + 0 + 47.5) / 11)
    assert flags == pytest.approx([1, 1, 0, 0, 1, 0, NAN, 0, 1, 1, 0, 1], nan_ok=True)
    flags, mean = green_index.above(scored.scores["gdi"], 50.0)
    assert mean == 50
    assert flags[0] == 0  # equal to the mean is not above it


def test_by_reach_of_twelve_parks(parks):
    flags, _ = green_index.above(mean_50(parks).scores["gdi"])
    reach = ["upstream"] * 3 + ["midstream"] * 4 + ["downstream"] * 4 + [None]
    table = green_index.by_reach(flags, reach)
    assert [tuple(row) for row in table.itertuples(index=False)] == [
        ("upstream", 3, 2, pytest.approx(2 / 3), pytest.approx(2 / 6)),
        ("midstream", 3, 1, pytest.approx(1 / 3), pytest.approx(1 / 6)),
        ("downstream", 4, 2, pytest.approx(1 / 2), pytest.approx(2 / 6)),
        (None, 1, 1, 1, pytest.approx(1 / 6)),
    ]


def test_mean_is_50_whatever_the_distribution():
    generator = np.random.default_rng(3)
    names = ("gdp", "energy_tce", "water_m3", "cod_t", "nh3n_t", "so2_t", "nox_t")
    parks = pd.DataFrame({name: np.exp(generator.normal(5, 2, 108)) for name in names})
    parks.loc[:20, "cod_t"] = parks.loc[:20, "gdp"] / 7  # ties
    scores = mean_50(parks).scores["gdi"]
    assert scores.mean() == pytest.approx(50, abs=1e-8)
    assert scores.between(0, 100).all()


def test_mean_50_the_long_way():
    generator = np.random.default_rng(8)
    names = ("gdp", "energy_tce", "water_m3", "cod_t", "nh3n_t", "so2_t", "nox_t")
    parks = pd.DataFrame({name: generator.integers(1, 9, 40).astype(float) for name in names})
    indicators = [parks["gdp"] / parks["energy_tce"], parks["gdp"] / parks["water_m3"]]
    indicators += [-parks[name] / parks["gdp"] for name in names[3:]]
    long_way = np.zeros(40)
    for values in indicators:
        for park in range(40):
            for other in range(40):
                if np.isclose(values[other], values[park], rtol=1e-12):
                    long_way[park] += 0.5
                elif values[other] < values[park]:
                    long_way[park] += 1
    assert mean_50(parks).scores["gdi"].to_numpy() == pytest.approx(long_way / 40 / 6 * 100)


def test_one_park_and_equal_parks_stand_at_50(parks):
    assert mean_50(parks.iloc[:1]).scores["gdi"].tolist() == [50]
    same = pd.concat([parks.iloc[:1]] * 3, ignore_index=True)
    scores = mean_50(same).scores["gdi"]
    assert scores.tolist() == [50, 50, 50]
    assert green_index.rank(scores).tolist() == [1, 1, 1]
    assert green_index.above(scores)[0].tolist() == [0, 0, 0]


def test_explanation_gives_the_score_by_hand(parks):
    scored = mean_50(parks)
    for row, part in scored.explain.groupby("row"):
        gdi = scored.scores.loc[row, "gdi"]
        if np.isnan(gdi):
            assert part["points"].sum() == 0
            continue
        assert part["points"].sum() == pytest.approx(gdi)
        known = part["norm"].notna()
        assert part.loc[known, "weight"].sum() == pytest.approx(1)
        assert (part["par_a"] / part["par_b"])[known].tolist() == pytest.approx(
            part.loc[known, "norm"].tolist()
        )


def test_missing_values_three_ways(parks):
    drop, refuse, worst = (
        mean_50(parks, missing=how).scores for how in ("drop", "refuse", "worst")
    )
    assert refuse["gdi"].isna().tolist() == (drop["gdi_n"] < 6).tolist()
    assert worst.loc[4, "gdi"] == pytest.approx(26.5 / 48 * 100)
    assert drop.loc[4, "gdi"] == pytest.approx(26.5 / 40 * 100)
    assert np.isnan(worst.loc[6, "gdi"])  # nothing known is no index, not the worst
    assert refuse.loc[0, "gdi"] == worst.loc[0, "gdi"] == drop.loc[0, "gdi"]


def test_geometric_mean(parks):
    scores = mean_50(parks, aggregation="geometric").scores["gdi"]
    energy, water, cod = (each / 8 for each in RANKS["P01"])
    assert scores[0] == pytest.approx(100 * (energy * water * cod**4) ** (1 / 6))
    assert scores[5] == 0
    explain = mean_50(parks, aggregation="geometric").explain
    first = explain[explain["row"] == 0]
    assert 100 * first["points"].prod() == pytest.approx(scores[0])


def test_required_indicator_that_lacks_gives_no_index(parks):
    scores = mean_50(parks, required=["water_pr"]).scores["gdi"]
    assert np.isnan(scores[11])
    assert scores[4] == pytest.approx(26.5 / 40 * 100)
    with pytest.raises(InputError, match="water_p"):
        mean_50(parks, required=["water_p"])


def test_a_field_of_the_name_goes_before_the_formula(parks):
    parks["energy_pr"] = range(12)
    values = quantities.collect(parks, index_scheme.SCHEMES.chosen(3))
    assert values.origin["energy_pr"] == "energy_pr"
    assert values.origin["water_pr"] == "gdp / water_m3 × 10000"
    mapped = quantities.collect(parks, index_scheme.SCHEMES.chosen(3), {"energy_pr": "rd"})
    assert mapped.origin["energy_pr"] == "rd"


def test_a_mapping_that_fits_nothing_is_refused(parks):
    with pytest.raises(InputError, match="no indicator energy_p; the closest name is energy_pr"):
        quantities.collect(parks, index_scheme.SCHEMES.chosen(3), {"energy_p": "rd"})
    with pytest.raises(InputError, match="no field rdd; the closest name is rd"):
        quantities.collect(parks, index_scheme.SCHEMES.chosen(3), {"energy_pr": "rdd"})


def test_absent_quantities_are_told(parks):
    notes = quantities.collect(parks.drop(columns="nox_t"), index_scheme.SCHEMES.chosen(3)).notes
    assert any("No field gives nox_int" in str(note) for note in notes)
    assert any("energy_pr: 1 park has a zero or negative" in str(note) for note in notes)


def test_too_little_known_gives_no_index_and_says_how_much(parks):
    scores = mean_50(parks, min_share=2 / 3).scores
    assert scores["gdi_share"].tolist() == pytest.approx(
        [1, 1, 1, 1, 5 / 6, 2 / 6, 0, 1, 1, 1, 1, 5 / 6]
    )
    without = [name for name, lacks in zip(GDI, scores["gdi"].isna(), strict=True) if lacks]
    assert without == ["P06", "P07"]
    assert np.isnan(mean_50(parks, min_share=0.9).scores["gdi"][4])
    assert mean_50(parks, min_share=0.9, missing="worst").scores["gdi"].isna().sum() == 4


def test_two_of_three_indicators_are_two_thirds(parks):
    for share in (0.667, 2 / 3):
        scores = mean_50(parks.assign(cod_t=NAN, nh3n_t=NAN), min_share=share).scores
        assert scores["gdi_share"][0] == pytest.approx(4 / 6)
        assert scores["gdi"][0] > 0


def test_ranks_tell_how_many_were_ranked(parks):
    ranked = green_index.ranked(mean_50(parks).scores)
    assert ranked["gdi_of"].tolist() == pytest.approx([11.0] * 6 + [NAN] + [11.0] * 5, nan_ok=True)


def asked(parks, **choice):
    table = Table("parks", parks.reset_index(drop=True))
    request = IndexRequest(table, index_scheme.SCHEMES.chosen(3), reach=[None] * len(parks))
    return park_index(replace(request, **choice))


def test_a_fixed_set_makes_scores_comparable_over_regions(parks):
    whole = asked(parks)
    nation = Table("nation 2020", parks)
    part = asked(parks.iloc[:4], reference=nation)
    assert part.scores["gdi"].tolist() == pytest.approx(whole.scores["gdi"][:4].tolist())
    assert part.mean == pytest.approx(whole.mean)
    assert part.scores["gdi_above"].tolist() == whole.scores["gdi_above"][:4].tolist()
    assert set(part.explain["row"]) == {0, 1, 2, 3}
    assert any("nation 2020, 12 parks" in str(line) for line in part.basis)
    alone = asked(parks.iloc[:4])
    assert alone.scores["gdi"].tolist() != pytest.approx(part.scores["gdi"].tolist())


def test_all_parks_of_a_province_may_stand_below_the_nation(parks):
    better = parks.assign(energy_tce=parks["energy_tce"] / 1000, cod_t=parks["cod_t"] / 1000)
    worse = asked(parks, reference=Table("nation", better))
    assert worse.scores["gdi"].mean() < 50
    assert worse.mean > worse.scores["gdi"].mean()
