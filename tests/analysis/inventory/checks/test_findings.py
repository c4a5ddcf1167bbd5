"""What checks find, and what they leave alone."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.inventory import schema
from parkshore.analysis.inventory.checks.findings import References
from parkshore.analysis.inventory.checks.layer_checks import check
from parkshore.analysis.inventory.checks.location_checks import Provinces
from parkshore.analysis.inventory.checks.outliers import robust_z
from parkshore.analysis.inventory.georeferencing import datums
from parkshore.analysis.inventory.sites.inventory_sites import Sites


def column(values):
    out = np.empty(len(values), dtype=object)
    out[:] = values
    return out


def sites(kind, lon, lat, shapes=None, /, **values):
    layer = schema.load(kind)
    values.setdefault(layer.id_field, [f"x{i}" for i in range(len(lon))])
    values.setdefault("name", [f"某厂{i}号" for i in range(len(lon))])
    values = {name: column(list(cells)) for name, cells in values.items()}
    shapes = None if shapes is None else column(shapes)
    return Sites(layer, values, np.array(lon, float), np.array(lat, float), shapes)


def codes(found):
    return sorted((f.row, f.field, f.severity, f.code) for f in found)


def spread(n, seed=1):
    rng = np.random.default_rng(seed)
    return 114 + rng.uniform(-0.3, 0.3, n), 30 + rng.uniform(-0.3, 0.3, n)


def test_a_clean_layer_has_no_findings():
    lon, lat = spread(20)
    assert check(sites("enterprises", lon, lat, opened=["2003"] * 20)) == []


@pytest.mark.parametrize(
    ("kind", "values", "expected"),
    [
        ("energy_units", {"mw": [3_000_000.0]}, ("mw", "error", "out_of_range")),
        ("energy_units", {"eff": [139.0]}, ("eff", "error", "out_of_range")),
        (
            "energy_units",
            {"kind": ["power"], "rate": [315.0], "eff": [50.0]},
            ("eff", "warning", "contradiction"),
        ),
        ("wastewater_plants", {"ind_share": [1.3]}, ("ind_share", "error", "more_than_whole")),
        (
            "wastewater_plants",
            {"cod_in": [50.0], "cod_out": [500.0]},
            ("cod_out", "error", "more_than_whole"),
        ),
        ("wastewater_plants", {"monitor": [2]}, ("monitor", "error", "no_flag")),
        ("enterprises", {"opened": ["soon"]}, ("opened", "error", "no_date")),
        (
            "enterprises",
            {"opened": ["2010"], "closed": ["2005"]},
            ("closed", "error", "wrong_order"),
        ),
        (
            "enterprises",
            {"approved": ["2012-03"], "opened": ["2010"]},
            ("opened", "warning", "wrong_order"),
        ),
        ("enterprises", {"approved": ["soon"]}, ("approved", "error", "no_date")),
        ("enterprises", {"facility": ["mine"]}, ("facility", "error", "unknown_value")),
        ("enterprises", {"uscc": ["91350100M000100Y44"]}, ("uscc", "error", "bad_credit_code")),
        ("enterprises", {"giov": ["viel"]}, ("giov", "error", "no_number")),
        (
            "enterprises",
            {"city": ["武汉市"], "province": ["江苏省"]},
            ("city", "warning", "city_in_other_province"),
        ),
        ("enterprises", {"name": [None]}, ("name", "warning", "missing_name")),
        ("enterprises", {"ent_id": [None]}, ("ent_id", "error", "missing_id")),
        (
            "enterprises",
            {"name": ["黑龙江某化工"], "province": ["湖北"]},
            ("name", "warning", "name_elsewhere"),
        ),
        ("parks", {"gdp": [5.0], "year": [None]}, ("year", "warning", "missing_year")),
        ("parks", {"gdp": [6e8], "year": [2023]}, ("gdp", "error", "ten_thousand_times")),
        (
            "parks",
            {"gdp": [5e8], "area_km2": [10.0], "year": [2023]},
            ("gdp", "error", "ten_thousand_times"),
        ),
        ("parks", {"rd": [9.0], "gdp": [5.0], "year": [2023]}, ("rd", "error", "more_than_whole")),
        ("parks", {"accredited": [1], "chemical": [0]}, ("accredited", "warning", "contradiction")),
    ],
)
def test_single_values(kind, values, expected):
    assert (0, *expected) in codes(check(sites(kind, [114.3], [30.6], **values)))


@pytest.mark.parametrize(
    "code", ["91350100m000100y43", "91350100M000100y43", "9135 0100-M000100Y43"]
)
def test_a_credit_code_is_valid_however_it_is_written(code):
    assert codes(check(sites("enterprises", [114.3], [30.6], uscc=[code]))) == []


def test_money_in_the_wrong_unit_among_fellows():
    lon, lat = spread(30)
    gdp = np.random.default_rng(2).lognormal(12, 0.5, 30)
    gdp[7] *= 1e4
    found = check(sites("parks", lon, lat, gdp=gdp.tolist(), year=[2023] * 30))
    assert codes(found) == [(7, "gdp", "error", "ten_thousand_times")]


def test_outliers_by_robust_z():
    values = np.append(np.random.default_rng(3).lognormal(5, 0.3, 50), [1e6, np.nan, 0])
    scores = robust_z(values)
    assert np.flatnonzero(np.abs(scores) > 5).tolist() == [50]
    assert np.isnan(robust_z(values[:5])).all()


def test_duplicates():
    lon, lat = [114.0, 114.001, 114.5, 114.5, 116.0], [30.0, 30.0, 30.5, 30.5, 30.0]
    names = ["长江化工有限公司", "长江化工(有限)公司", "甲厂", "乙厂", "长江化工"]
    found = check(sites("enterprises", lon, lat, name=names, ent_id=["a", "b", "c", "c", "e"]))
    assert codes(found) == [
        (0, "name", "warning", "duplicate_name"),
        (1, "name", "warning", "duplicate_name"),
        (2, "ent_id", "error", "duplicate_id"),
        (2, "geometry", "warning", "same_place"),
        (3, "ent_id", "error", "duplicate_id"),
        (3, "geometry", "warning", "same_place"),
    ]


PROVINCES = Provinces(
    ["湖北省", "江苏省"], column([shapely.box(112, 29, 116, 32), shapely.box(118, 31, 121, 34)])
)


def test_provinces():
    lon, lat = [114.0, 119.0, 116.01, 150.0], [30.0, 32.0, 30.0, 30.0]
    layer = sites("enterprises", lon, lat, province=["湖北", "湖北省", "42", "Hubei"])
    found = check(layer, References(provinces=PROVINCES))
    assert codes(found) == [
        (1, "province", "error", "other_province"),
        (2, "province", "warning", "near_border"),
        (3, "province", "error", "other_province"),
    ]


def park_layer(n=12):
    lon, lat = spread(n, 5)
    shapes = [
        shapely.box(x - 0.004, y - 0.004, x + 0.004, y + 0.004)
        for x, y in zip(lon, lat, strict=True)
    ]
    return sites("parks", lon, lat, shapes, park_id=[f"P{i}" for i in range(n)])


def test_points_outside_their_park():
    parks = park_layer(3)
    lon, lat = parks.lon.copy(), parks.lat.copy()
    lon[1] += 0.02
    lat[2] += 2.0
    layer = sites("enterprises", [*lon, 114.0], [*lat, 30.0], park_id=["P0", "P1", "P2", "P9"])
    found = codes(check(layer, References(parks=parks)))
    assert (1, "geometry", "warning", "outside_park") in found
    assert (2, "geometry", "error", "outside_park") in found
    assert (3, "park_id", "error", "unknown_park") in found
    assert not [each for each in found if each[0] == 0]


def test_overlapping_parks_and_wrong_areas():
    boxes = [shapely.box(114, 30, 114.02, 30.02), shapely.box(114.01, 30, 114.03, 30.02)]
    found = codes(
        check(sites("parks", [114.01, 114.02], [30.01, 30.01], boxes, area_km2=[4.28, 40.0]))
    )
    assert found == [
        (0, "geometry", "warning", "overlap"),
        (1, "area_km2", "warning", "area_differs"),
        (1, "geometry", "warning", "overlap"),
    ]


@pytest.mark.parametrize(
    ("shift", "code"),
    [(datums.to_gcj02, "looks_like_gcj02"), (datums.to_bd09, "looks_like_bd09"), (None, None)],
)
def test_undeclared_datum_shows_against_park_outlines(shift, code):
    parks = park_layer()
    lon, lat = parks.lon, parks.lat
    if shift is not None:
        lon, lat = shift(lon, lat)
    layer = sites("enterprises", lon, lat, park_id=list(parks.ids))
    found = [f for f in check(layer, References(parks=parks)) if f.row == -1]
    assert [f.code for f in found] == ([code] if code else [])
    if code:
        assert "%" in found[0].value
        assert str(found[0].message.values["metres"]) in found[0].value


@pytest.mark.parametrize("kind", ["outfalls", "water_intakes"])
def test_undeclared_datum_shows_at_the_shoreline(kind):
    bends = 0.15 * np.sin(np.linspace(0, 40, 400))
    line = shapely.linestrings(np.column_stack([np.linspace(112, 118, 400), 30 + bends]))
    at = shapely.line_interpolate_point(line, np.linspace(0.1, 5, 60))
    lon, lat = datums.to_gcj02(shapely.get_x(at), shapely.get_y(at))
    references = References(shoreline=column([line]))
    found = check(sites(kind, lon, lat, park_id=["P"] * 60), references)
    assert "looks_like_gcj02" in {f.code for f in found}
    right = check(sites(kind, shapely.get_x(at), shapely.get_y(at), park_id=["P"] * 60), references)
    assert not {f.code for f in right} & {"looks_like_gcj02", "looks_like_bd09"}


def test_year_gaps():
    found = check(
        sites(
            "parks",
            [114.0] * 3,
            [30.0] * 3,
            park_id=["a"] * 3,
            name=["甲"] * 3,
            year=[2018, 2019, 2021],
        )
    )
    assert (2, "year", "warning", "year_gap") in codes(found)
