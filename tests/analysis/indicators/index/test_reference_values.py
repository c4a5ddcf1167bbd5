"""A reference set given by means, quantiles and benchmarks: by hand, and what is refused."""

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.indicators.index.index_scheme import SCHEMES
from parkshore.analysis.indicators.index.park_index import IndexRequest, park_index
from parkshore.analysis.indicators.index.quantities import collect
from parkshore.analysis.message import InputError
from parkshore.analysis.tables.table import Table

MEAN_50 = SCHEMES.chosen(3)
IDS = [indicator.id for indicator in MEAN_50.indicators]


def asked(parks, rows, scheme=MEAN_50, **more):
    reference = Table("national.csv", pd.DataFrame(rows))
    reach = [None] * len(parks)
    return park_index(
        IndexRequest(Table("parks", parks), scheme, reference=reference, reach=reach, **more)
    )


def of_all(**columns):
    return {"indicator": IDS, "set": "国家级经开区", "year": 2018, **columns}


def park(energy=5e4, water=100.0, kg=100.0):
    """One park of 10⁸ CNY with these productivities and intensities."""
    return pd.DataFrame(
        {
            "gdp": [1e4],
            "energy_tce": [1e8 / energy],
            "water_m3": [1e8 / water],
            **{f"{name}_t": [kg * 0.1] for name in ("cod", "nh3n", "so2", "nox")},
        }
    )


def test_a_park_at_the_means_stands_at_fifty_and_a_better_one_above():
    means = of_all(mean=[5e4, 100, 100, 100, 100, 100], n=219)
    assert asked(park(), means).scores["gdi"][0] == pytest.approx(50)
    twice = asked(park(1e5, 200, 50), means)
    assert twice.scores["gdi"][0] == pytest.approx(100)
    assert (twice.mean, twice.scores["gdi_above"][0]) == (pytest.approx(50), 1)
    half = asked(park(2.5e4, 50, 200), means)
    assert (half.scores["gdi"][0], half.scores["gdi_above"][0]) == (pytest.approx(25), 0)
    first, second = map(str, half.refers_to)
    assert first == "Scores refer to the means and benchmarks of 国家级经开区, 2018, 219 parks."
    assert second.startswith("Of energy_pr, water_pr, cod_int, nh3n_int, so2_int, nox_int only")
    assert any("国家级经开区" in str(line) for line in half.basis)
    assert set(half.explain["method"]) == {"ratio"}
    assert half.explain["benchmark"].tolist() == [1e5, 200, 50, 50, 50, 50]


def test_quantiles_give_mid_ranks_as_the_parks_would(parks):
    scheme = MEAN_50
    values = collect(parks, scheme).frame[IDS]
    known = values.dropna()
    steps = range(0, 101, 5)
    rows = of_all(**{f"p{q}": [np.percentile(known[name], q) for name in IDS] for q in steps})
    by_parks = park_index(
        IndexRequest(
            Table("parks", parks),
            scheme,
            reference=Table("nation", parks),
            reach=[None] * len(parks),
        )
    )
    found = asked(parks, rows)
    assert np.nanmax(np.abs(found.scores["gdi"] - by_parks.scores["gdi"])) < 12  # eight parks
    assert np.corrcoef(*[x.scores["gdi"].dropna() for x in (found, by_parks)])[0, 1] > 0.97
    assert found.mean == pytest.approx(50, abs=0.2)
    assert [str(each) for each in found.refers_to] == [
        "Scores refer to the means and benchmarks of 国家级经开区, 2018."
    ]


def test_the_sets_own_index_goes_before_what_its_means_give():
    rows = {"indicator": [*IDS, "gdi"], "year": 2018, "mean": [5e4, 100, 100, 100, 100, 100, 42.0]}
    found = asked(park(), rows)
    assert (found.mean, found.set_name) == (42.0, "national.csv")
    assert found.scores["gdi_above"][0] == 1
    assert asked(park(), rows, reference_mean=60.0).mean == 60


def test_benchmarks_go_before_the_schemes():
    scheme = SCHEMES.chosen(0)
    indicator = next(each for each in scheme.indicators if each.method == "ratio")
    rows = {"indicator": [indicator.id], "year": [2020], "benchmark": [indicator.benchmark * 2]}
    found = asked(park(), rows, scheme)
    explained = found.explain.set_index("indicator")
    assert explained.loc[indicator.id, "benchmark"] == indicator.benchmark * 2
    other = next(i for i in scheme.indicators if i.id != indicator.id and i.benchmark is not None)
    assert explained.loc[other.id, "benchmark"] == other.benchmark


def test_where_no_mean_is_known_nothing_stands_above_it():
    scheme = SCHEMES.chosen(0)
    rows = {"indicator": [scheme.indicators[0].id], "year": [2020], "benchmark": [5.0]}
    found = asked(park(), rows, scheme)
    assert np.isnan(found.mean)
    assert found.scores["gdi_above"].isna().all()
    assert any("gdi_above is not known" in str(each) for each in found.warnings)


def test_a_table_in_chinese_with_its_units_is_read():
    titles = [indicator.title["zh"] for indicator in MEAN_50.indicators]
    units = [indicator.unit["zh"] for indicator in MEAN_50.indicators]
    rows = {
        "指标": titles,
        "参照集": "全国",
        "年份": 2018,
        "单位": units,
        "均值": MEANS,
        "园区数": 2543,
    }
    found = asked(park(), rows)
    assert found.scores["gdi"][0] == pytest.approx(50)
    assert "全国, 2018, 2543 parks" in str(found.refers_to[0])
    with pytest.raises(InputError, match="energy_pr in 万元/吨标准煤, the scheme in CNY/tce"):
        asked(park(), rows | {"单位": ["万元/吨标准煤", *units[1:]]})


MEANS = [5e4, 100, 100, 100, 100, 100]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ({"indicator": IDS, "mean": MEANS}, "does not say of which year"),
        (of_all(mean=MEANS) | {"year": [2018, 2019, 2018, 2018, 2018, 2018]}, "2018, 2019"),
        ({"indicator": IDS[:5], "year": 2018, "mean": MEANS[:5]}, "not give of nox_int"),
        (
            {"indicator": [*IDS, "cod_int"], "year": 2018, "mean": [*MEANS, 1]},
            "row 7 names cod_int",
        ),
        ({"indicator": [*IDS, None], "year": 2018, "mean": [*MEANS, 1]}, "row 7 names –"),
        ({"indicator": [*IDS, "cod_in"], "year": 2018, "mean": [*MEANS, 1]}, "cod_int"),
        (of_all(mean=["5e4", "viel", 1, 1, 1, 1]), "viel"),
        (of_all(mean=[0, 100, 100, 100, 100, 100]), "not give of energy_pr"),
        (of_all(p0=[1] * 6, p50=[5, 1, 1, 1, 1, 1], p100=[3] * 6), "quantiles of energy_pr fall"),
        (of_all(p10=[1] * 6, p90=[2] * 6), "not give of energy_pr"),
        (of_all(p0=[1] * 6, p200=[2] * 6), "lie beyond"),
        (of_all(p0=[1] * 6, p100=[2] * 6), "not give of energy_pr"),
        (of_all(min=[1] * 6, p50=[2] * 6, max=[3] * 6), "not give of energy_pr"),
        (of_all(), "not give of energy_pr"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_one_sentence(rows, told):
    with pytest.raises(InputError) as refused:
        asked(park(), rows)
    assert told in str(refused.value)
    assert "\n" not in str(refused.value)
