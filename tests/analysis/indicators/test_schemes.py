"""The shipped schemes, their rules, and what is wrong with a file."""

import json

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.indicators.index import green_index, index_scheme, quantities
from parkshore.analysis.message import InputError

GREEN, HJ274, ZERO, MEAN50 = range(4)


def scored(number, columns, **choice):
    chosen = index_scheme.SCHEMES.chosen(number)
    table = pd.DataFrame(columns)
    return green_index.score(quantities.collect(table, chosen), chosen, **choice)


@pytest.fixture
def document():
    return json.loads((index_scheme.SCHEMES.folder / "mean_50.json").read_text(encoding="utf-8"))


@pytest.fixture
def written(tmp_path):
    def write(document):
        path = tmp_path / "own.json"
        path.write_text(json.dumps(document), encoding="utf-8")
        return path

    return write


def test_numbers_of_the_schemes():
    green, hj274, zero, mean50 = (index_scheme.SCHEMES.chosen(number) for number in range(4))
    assert [len(each.indicators) for each in (green, hj274, zero, mean50)] == [31, 32, 6, 6]
    assert [len(each.groups) for each in (green, hj274, zero, mean50)] == [6, 5, 2, 4]
    assert green.required is None
    assert green.chosen == 2
    assert len(hj274.required) == 17
    assert sum(len(each["of"]) for each in hj274.sets) == 15
    assert zero.required == ("co2_energy",)
    assert [each.has_verdict for each in (green, hj274, zero, mean50)] == [True, True, True, False]
    for each in (green, hj274, zero, mean50):
        assert each.source["name"]
        assert each.year
        assert not each.verified


# Green industrial park -------------------------------------------------------------------------


def test_green_park_is_the_mean_of_capped_ratios():
    result = scored(
        GREEN,
        {"energy_out": [1.5, 6.0], "renew_sh": [15.0, 7.5], "waste_iva": [10.0, 2.5]},
    ).scores
    assert result["gdi"].tolist() == pytest.approx([100 * (0.5 + 1 + 0.5) / 3, 100 * 2.5 / 3])
    assert result["gdi_n"].tolist() == [3, 3]
    assert result["g1"].tolist() == pytest.approx([75, 75])
    assert result["g2"].isna().all()


def test_green_park_takes_the_inventory():
    result = scored(
        GREEN,
        {"iva": [30.0], "energy_tce": [20.0], "water_m3": [400.0], "reuse_m3": [600.0]},
    )
    norms = result.explain.set_index("indicator")["norm"].dropna()
    assert norms.to_dict() == pytest.approx(
        {"energy_out": 1.5 / 3, "water_out": 750 / 1500, "water_re": 60 / 90}
    )


def test_green_park_lacking_a_required_value_has_no_index():
    columns = {"energy_out": [3.0, 3.0], "renew_sh": [np.nan, 15.0]}
    result = scored(GREEN, columns, required=["energy_out", "renew_sh"]).scores["gdi"]
    assert np.isnan(result[0])
    assert result[1] == 100


def test_green_park_counts_its_two_best_chosen_indicators():
    columns = {"energy_out": [3.0], "renew_sh": [15.0], "clean_sh": [37.5], "std": [0.0]}
    result = scored(GREEN, columns, required=["energy_out"])
    assert result.scores["gdi"].tolist() == pytest.approx([100 * (1 + 1 + 0.5) / 3])
    assert (result.explain["weight"] > 0).sum() == 3
    all_four = scored(GREEN, columns).scores["gdi"]
    assert all_four.tolist() == pytest.approx([100 * 2.5 / 4])


@pytest.mark.parametrize(
    ("flags", "verdict"),
    [
        ((1, 1, 1, 1, 1), "pass"),
        ((1, 1, 0, 1, 1), "fail"),
        ((1, 1, None, 1, 1), "unknown"),
        ((0, None, None, 1, 1), "fail"),
    ],
)
def test_green_park_gate(flags, verdict):
    names = ("gate_acc", "gate_goal", "gate_audit", "gate_staff", "gate_tech")
    columns = {name: [flag] for name, flag in zip(names, flags, strict=True)}
    result = scored(GREEN, {"energy_out": [3.0], **columns}).scores
    assert result["gdi_pass"].tolist() == [verdict]
    assert result["gdi"].tolist() == [100]


@pytest.mark.parametrize(
    ("growth", "elasticity", "norm"),
    [(5, 0.3, 1), (5, 0.6, 0.5), (5, -1, 1), (-5, 0.3, 1), (-5, 0.15, 0.5), (0, 0.1, None)],
)
def test_elasticity_ratio_reverses_with_negative_growth(growth, elasticity, norm):
    result = scored(GREEN, {"poll_el": [elasticity], "iva_growth": [growth]}).explain
    value = result.set_index("indicator")["norm"]["poll_el"]
    assert value == pytest.approx(np.nan if norm is None else norm, nan_ok=True)


# HJ 274-2015 -----------------------------------------------------------------------------------


def park_that_passes():
    chosen = index_scheme.SCHEMES.chosen(HJ274)
    park = {}
    for indicator in chosen.indicators:
        park[indicator.id] = indicator.benchmark
    return {**park, "iva_growth": 8.0}


def test_hj274_all_met():
    result = scored(HJ274, {name: [value] for name, value in park_that_passes().items()}).scores
    assert result["gdi"].tolist() == [100]
    assert result["gdi_pass"].tolist() == ["pass"]
    assert result["gdi_n"].tolist() == [32]


def hj274_with(**changes):
    park = {**park_that_passes(), **changes}
    return scored(HJ274, {name: [value] for name, value in park.items()}).scores.iloc[0]


def test_hj274_one_of_each_set_is_enough():
    row = hj274_with(hightech=0, iva_gr3=0, recyc_ind=0, solid_use=0, water_re=0)
    assert row["gdi_pass"] == "pass"
    assert row["gdi"] == pytest.approx(100 * 27 / 32)


def test_hj274_an_empty_set_fails():
    row = hj274_with(hightech=0, iva_head=0, iva_gr3=0, recyc_ind=0)
    assert row["gdi_pass"] == "fail"
    assert row["gdi"] == pytest.approx(100 * 28 / 32)


@pytest.mark.parametrize("name", index_scheme.SCHEMES.chosen(HJ274).required)
def test_hj274_each_required_indicator_decides(name):
    indicator = next(
        each for each in index_scheme.SCHEMES.chosen(HJ274).indicators if each.id == name
    )
    worse = indicator.benchmark + (-1 if indicator.direction == "+" else 1)
    assert hj274_with(**{name: worse})["gdi_pass"] == "fail"
    assert hj274_with(**{name: np.nan})["gdi_pass"] == "unknown"


def test_hj274_unknown_set_member_does_not_matter_where_another_is_met():
    assert hj274_with(hightech=np.nan)["gdi_pass"] == "pass"
    row = hj274_with(solid_use=np.nan, recyc_re=0)
    assert row["gdi_pass"] == "unknown"
    assert row["gdi"] == pytest.approx(100 * 30 / 32)


@pytest.mark.parametrize(
    ("growth", "elasticity", "verdict"),
    [
        (8, 0.6, "pass"),
        (8, 0.61, "fail"),
        (8, -2.0, "pass"),
        (-8, 0.6, "pass"),
        (-8, 0.59, "fail"),
        (-8, 3.0, "pass"),
        (0, 0.1, "unknown"),
        (np.nan, 0.1, "unknown"),
    ],
)
def test_hj274_elasticity_reverses_with_negative_growth(growth, elasticity, verdict):
    at_bound = {"water_el": 0.55, "poll_el": 0.3}  # met in both directions
    row = hj274_with(energy_el=elasticity, iva_growth=growth, **at_bound)
    assert row["gdi_pass"] == verdict


def test_hj274_missing_counts_as_not_met_unless_dropped():
    columns = {"iva_head": [20.0], "water_re": [10.0]}
    assert scored(HJ274, columns).scores["gdi"].tolist() == pytest.approx([100 / 32])
    assert scored(HJ274, columns, missing="drop").scores["gdi"].tolist() == pytest.approx([50])


# Zero-carbon park ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("energy", "co2", "verdict"),
    [
        (199_999, 1_000, "unknown"),
        (200_000, 40_000, "pass"),
        (200_000, 40_001, "fail"),
        (999_999, 250_000, "fail"),
        (1_000_000, 300_000, "pass"),
        (1_000_000, 300_001, "fail"),
        (np.nan, 300_001, "unknown"),
    ],
)
def test_zero_carbon_core(energy, co2, verdict):
    result = scored(ZERO, {"energy_tce": [energy], "co2e_t": [co2]}).scores
    assert result["gdi_pass"].tolist() == [verdict]


def test_zero_carbon_guiding_indicators_are_shown_and_do_not_decide():
    columns = {"energy_tce": [2e5], "co2e_t": [2e4], "clean_sh": [95.0], "heat_re": [40.0]}
    result = scored(ZERO, columns).scores
    assert result["gdi"].tolist() == pytest.approx([100 * 2 / 6])
    assert result["gdi_pass"].tolist() == ["pass"]
    assert result["g2"].tolist() == pytest.approx([100 / 5])


# Own files -------------------------------------------------------------------------------------


def test_own_scheme_with_every_method(document, written):
    base = {"group": "g1", "title": {"en": "x", "zh": "x"}, "direction": "+"}
    document["indicators"] = [
        {**base, "id": "a", "method": "between", "baseline": 10, "leading": 20, "weight": 3},
        {**base, "id": "b", "method": "min_max"},
        {**base, "id": "c", "method": "ratio", "benchmark": 4, "direction": "-"},
    ]
    own = index_scheme.SCHEMES.load(written(document))
    table = pd.DataFrame({"a": [15, 20], "b": [1, 5], "c": [8, 2]})
    result = green_index.score(quantities.collect(table, own), own).scores["gdi"]
    assert result.tolist() == pytest.approx([100 * (3 * 0.5 + 0 + 0.5) / 5, 100])


def test_own_scheme_of_z_scores(document, written):
    for each in document["indicators"]:
        each["method"] = "z_score"
    document.update(offset=50, scale=10, missing="refuse")
    own = index_scheme.SCHEMES.load(written(document))
    generator = np.random.default_rng(4)
    names = [each["id"] for each in document["indicators"]]
    table = pd.DataFrame({name: generator.normal(size=30) for name in names})
    result = green_index.score(quantities.collect(table, own), own).scores
    sign = np.array([1, 1, -1, -1, -1, -1])
    z = (table - table.mean()) / table.std(ddof=0) * sign
    assert result["gdi"].to_numpy() == pytest.approx(50 + 10 * z.mean(axis=1).to_numpy())
    assert result["gdi"].mean() == pytest.approx(50)


def test_z_scores_have_no_geometric_mean(document, written):
    document["indicators"][0]["method"] = "z_score"
    own = index_scheme.SCHEMES.load(written(document))
    values = quantities.collect(pd.DataFrame({"energy_pr": [1.0]}), own)
    with pytest.raises(InputError, match="no geometric mean"):
        green_index.score(values, own, aggregation="geometric")
    document["aggregation"] = "geometric"
    with pytest.raises(InputError, match="set aggregation to arithmetic"):
        index_scheme.SCHEMES.load(written(document))


WRONG = {
    "a typo in a key": (
        lambda d: d["indicators"][2].update(metod=d["indicators"][2].pop("method")),
        r"own\.json: indicators\[2\]\.method is missing; metod is there",
    ),
    "an unknown method": (
        lambda d: d["indicators"][1].update(method="percentil"),
        r"indicators\[1\]\.method holds \"percentil\"",
    ),
    "a direction": (
        lambda d: d["indicators"][0].update(direction="up"),
        r"indicators\[0\]\.direction",
    ),
    "a group that is not there": (
        lambda d: d["indicators"][0].update(group="g6"),
        r"indicators\[0\]\.group names “g6”",
    ),
    "a required one that is not there": (
        lambda d: d.update(required=["cod_inten"]),
        r"required\[0\] names “cod_inten”.*the closest name is cod_int",
    ),
    "a set of nothing known": (
        lambda d: d.update(sets=[{"id": "A", "least": 1, "of": ["cod_int", "x"]}]),
        r"sets\[0\]\.of\[1\]",
    ),
    "no benchmark": (
        lambda d: d["indicators"][0].update(method="ratio"),
        r"indicators\[0\]\.benchmark is missing; method ratio needs it",
    ),
    "no way from baseline to leading": (
        lambda d: d["indicators"][0].update(method="between", baseline=1, leading=1),
        r"indicators\[0\]\.leading equals the baseline",
    ),
    "a reversing variable that is not there": (
        lambda d: d["indicators"][0].update(reverse="growth"),
        r"indicators\[0\]\.reverse names “growth”",
    ),
    "the same indicator twice": (
        lambda d: d["indicators"].append(d["indicators"][0]),
        r"indicators\[6\]\.id repeats",
    ),
    "no language": (lambda d: d["title"].pop("zh"), r"title\.zh is missing"),
    "a negative weight": (
        lambda d: d["indicators"][0].update(weight=-1),
        r"indicators\[0\]\.weight holds -1",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_named_with_its_path(document, written, case):
    spoil, told = WRONG[case]
    spoil(document)
    with pytest.raises(InputError, match=told):
        index_scheme.SCHEMES.load(written(document))


def test_a_file_that_is_no_json(tmp_path):
    path = tmp_path / "own.json"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match=r"own\.json"):
        index_scheme.SCHEMES.load(path)
    with pytest.raises(InputError, match=r"gone\.json"):
        index_scheme.SCHEMES.load(tmp_path / "gone.json")
