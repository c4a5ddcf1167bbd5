"""Every algorithm on twelve parks written by hand, every output beside it."""

import math

import pytest

MEMORY = "TEMPORARY_OUTPUT"
NULL = None
DOWN = ("P08", "P09", "P10", "P11")


def near(expected):
    return NULL if expected is NULL else pytest.approx(expected)


def table(rows, *names):
    return [tuple(row[name] for name in names) for row in rows]


@pytest.fixture
def parks(from_csv):
    return from_csv("twelve_parks")


@pytest.fixture
def totals(layer):
    values = [("四川", 4000), ("重庆", 4000), ("贵州", 3000), ("湖北", 16000), ("湖南", 1000)]
    values += [("江苏", 28000), ("安徽", 4000), ("浙江", NULL)]
    return layer("None", [(None, row) for row in values], {"prov_zh": str, "gdp": float}, name="t")


def test_summarizeparks(run, rows, parks, layer):
    catalogue = [(None, row) for row in (("etdz", 6), ("hidz", 10), ("provincial", 24))]
    made = run(
        "parkshore:summarizeparks",
        {
            "PARKS": parks,
            "GROUP_FIELDS": ["category"],
            "VALUE_FIELDS": ["gdp"],
            "TOTALS": layer("None", catalogue, {"category": str, "total": int}, name="c"),
            "OUTPUT": MEMORY,
        },
    )
    assert (made["READ"], made["USED"], made["SKIPPED"]) == (12, 12, 0)
    out = rows(made["OUTPUT"])
    names = ("category", "field", "n", "n_null", "sum", "median", "min", "max")
    assert table(out, *names) == [
        ("etdz", "count", 3, 0, 3, NULL, NULL, NULL),
        ("etdz", "gdp", 3, 0, 11000, 4000, 1000, 6000),
        ("hidz", "count", 3, 0, 3, NULL, NULL, NULL),
        ("hidz", "gdp", 3, 0, 3000, 1000, 0, 2000),
        ("provincial", "count", 6, 0, 6, NULL, NULL, NULL),
        ("provincial", "gdp", 5, 1, 28000, 5000, 2000, 10000),
    ]
    assert table(out, "mean", "share_all", "share_grp", "above_sh", "total", "of_total") == [
        (NULL, near(3 / 12), 1, NULL, 6, near(0.5)),
        (near(11000 / 3), near(11 / 42), 1, near(2 / 3), NULL, NULL),
        (NULL, near(3 / 12), 1, NULL, 10, near(0.3)),
        (1000, near(3 / 42), 1, 0, NULL, NULL),
        (NULL, near(6 / 12), 1, NULL, 24, near(0.25)),
        (5600, near(28 / 42), 1, near(3 / 5), NULL, NULL),
    ]


def test_summarizeparks_makes_the_reach_from_the_province(run, rows, parks):
    made = run(
        "parkshore:summarizeparks", {"PARKS": parks, "GROUP_FIELDS": ["reach"], "OUTPUT": MEMORY}
    )
    assert table(rows(made["OUTPUT"]), "reach", "sum") == [
        ("upstream", 3),
        ("midstream", 4),
        ("downstream", 4),
        (NULL, 1),
    ]


def test_contribution(run, rows, parks, totals):
    made = run(
        "parkshore:contribution",
        {"PARKS": parks, "TOTALS": totals, "VALUE_FIELDS": ["gdp"], "OUTPUT": MEMORY},
    )
    assert table(rows(made["OUTPUT"]), "prov_en", "field", "parks", "total", "share") == [
        ("Sichuan", "gdp", 1000, 4000, 0.25),
        ("Chongqing", "gdp", 2000, 4000, 0.5),
        ("Guizhou", "gdp", 3000, 3000, 1),
        ("Hubei", "gdp", 9000, 16000, 0.5625),
        ("Hunan", "gdp", 0, 1000, 0),
        ("Jiangsu", "gdp", 14000, 28000, 0.5),
        ("Anhui", "gdp", 1000, 4000, 0.25),
        ("Zhejiang", "gdp", 2000, NULL, NULL),
        ("all", "gdp", 30000, 60000, 0.5),
    ]
    assert made["SHARE"] == pytest.approx(0.5)
    assert (made["READ"], made["USED"], made["SKIPPED"]) == (12, 11, 1)
    assert any("1 rows skipped: no province" in said for said in run.feedback.warned)


def test_pillarindustries(run, rows, parks):
    made = run(
        "parkshore:pillarindustries",
        {"PARKS": parks, "OUTPUT": MEMORY, "SIMILARITY": MEMORY, "DIVERSITY": MEMORY},
    )
    assert table(rows(made["OUTPUT"]), "grp", "industry", "parks", "share", "rank") == [
        ("etdz", "automobile", 2, near(2 / 3), 1),
        ("etdz", "electronics", 2, near(2 / 3), 1),
        ("etdz", "equipment", 1, near(1 / 3), 3),
        ("hidz", "electronics", 3, 1, 1),
        ("hidz", "equipment", 1, near(1 / 3), 2),
        ("provincial", "equipment", 3, 0.75, 1),
        ("provincial", "food and beverage", 2, 0.5, 2),
    ]
    assert table(rows(made["SIMILARITY"]), "grp_a", "grp_b", "cosine", "krugman") == [
        ("etdz", "hidz", near(7 / (3 * math.sqrt(10))), near(0.8)),
        ("etdz", "provincial", near(1 / math.sqrt(13)), near(1.6)),
        ("hidz", "provincial", near(3 / math.sqrt(130)), near(1.5)),
    ]
    shannon = -(0.8 * math.log(0.4) + 0.2 * math.log(0.2))
    assert table(rows(made["DIVERSITY"]), "grp", "industries", "shannon", "hhi") == [
        ("etdz", 3, near(shannon), near(0.36)),
        ("hidz", 2, near(-(0.75 * math.log(0.75) + 0.25 * math.log(0.25))), near(0.625)),
        ("provincial", 2, near(-(0.6 * math.log(0.6) + 0.4 * math.log(0.4))), near(0.52)),
    ]
    assert (made["READ"], made["USED"], made["SKIPPED"]) == (12, 10, 2)


def test_demonstrationprograms(run, rows, parks):
    made = run("parkshore:demonstrationprograms", {"PARKS": parks, "OUTPUT": MEMORY})
    assert table(rows(made["OUTPUT"]), "category", "program", "parks", "share") == [
        ("etdz", "green", 2, near(2 / 3)),
        ("etdz", "eco-industrial", 1, near(1 / 3)),
        ("etdz", "low-carbon", 1, near(1 / 3)),
        ("hidz", "green", 1, near(1 / 3)),
        ("provincial", "green", 1, near(1 / 6)),
    ]
    assert made["ANY_SHARE"] == pytest.approx(5 / 12)
    assert (made["READ"], made["USED"], made["SKIPPED"]) == (12, 12, 0)


INDICATORS = {
    "P01": (1e5, 1e4, 0.1, 5e4, 100, 10, 100, 200, 20, 0.02, -75, "middle", "middle"),
    "P02": (2e5, 5e3, 0.1, 2e5, 50, 5, 50, 100, 5, 0.04, -50, "high", "low"),
    "P03": (1e4, 1e4, NULL, 5e3, 300, 30, 300, 600, 200, NULL, 50, "low", "high"),
    "P04": (5e4, 2e4, 0.1, 2.5e4, 200, 20, 200, 400, 40, 0.01, -60, "middle", "middle"),
    "P05": (NULL, 5e3, 0.1, 1e5, 50, 5, 50, 100, 10, 0.01, 0, NULL, "low"),
    "P06": (0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "low", NULL),
    "P07": (NULL,) * 13,
    "P08": (1.5e5, 1e4, 0.2, 5e4, 250, 25, 250, 500, 20, 0.02, 0, "high", "high"),
    "P09": (5e4, 1e4, 0.1, 2.5e4, 50, 5, 50, 100, 40, 0.01, NULL, "middle", "low"),
    "P10": (2e5, 2e4, 0.1, 1e5, 50, 5, 50, 100, 10, 0.03, NULL, "high", "low"),
    "P11": (5e3, 1e4, 0.1, 2.5e3, 100, 10, 100, 200, 400, 0.01, NULL, "low", "middle"),
    "P12": (5e4, NULL, 0.1, 2.5e4, 100, 10, 100, 200, 40, 0.01, -75, "middle", "middle"),
}
INDICATOR_NAMES = (
    *("energy_pr", "water_pr", "land_pr", "carbon_pr", "cod_int", "nh3n_int", "so2_int"),
    *("nox_int", "ghg_int", "rd_share", "cod_chg", "energy_cls", "cod_cls"),
)


def test_parkindicators(run, rows, parks, from_csv):
    made = run(
        "parkshore:parkindicators",
        {"PARKS": parks, "BASE": from_csv("twelve_bases"), "OUTPUT": MEMORY},
    )
    out = {row["park_id"]: row for row in rows(made["OUTPUT"])}
    assert list(out) == list(INDICATORS)
    for park, expected in INDICATORS.items():
        given = [out[park][name] for name in INDICATOR_NAMES]
        assert given == [v if isinstance(v, str) else near(v) for v in expected], park
    numbers = {
        "ENERGY_LOW_SHARE": 3 / 10,
        "ENERGY_MIDDLE_SHARE": 4 / 10,
        "ENERGY_HIGH_SHARE": 3 / 10,
        "COD_LOW_SHARE": 4 / 10,
        "COD_MIDDLE_SHARE": 4 / 10,
        "COD_HIGH_SHARE": 2 / 10,
        "COD_DOWN60_SHARE": 3 / 7,
        "COD_UP_SHARE": 1 / 7,
        "ENERGY_NULL": 2,
        "WATER_NULL": 2,
        "COD_NULL": 2,
    }
    assert {name: made[name] for name in numbers} == pytest.approx(numbers)


def test_parkindicators_base_from_the_parks(run, rows, parks):
    made = run(
        "parkshore:parkindicators",
        {"PARKS": parks, "BASE_GDP_FIELD": "gdp", "BASE_COD_FIELD": "nh3n_t", "OUTPUT": MEMORY},
    )
    change = [row["cod_chg"] for row in rows(made["OUTPUT"])]
    assert change[0] == pytest.approx(900)
    assert change[5] is NULL
    assert made["COD_UP_SHARE"] == 1


@pytest.mark.parametrize(
    ("unit", "factor", "field", "expected"),
    [
        ({"GDP_UNIT": 0}, 1e-4, "energy_pr", 1e5),
        ({"GDP_UNIT": 2}, 100, "energy_pr", 1e5),
        ({"GDP_UNIT": 3}, 1e4, "energy_pr", 1e5),
        ({"ENERGY_UNIT": 1}, 1e-4, "energy_pr", 1e5),
        ({"WATER_UNIT": 1}, 1e-4, "water_pr", 1e4),
        ({"MASS_UNIT": 0}, 1e-3, "cod_int", 100),
        ({"GHG_UNIT": 1}, 1e4, "ghg_int", 20),
        ({"DEFLATOR": 125}, 0.8, "energy_pr", 1e5),
        ({"DEFLATOR": 125}, 1.25, "cod_int", 100),
        ({"DEFLATOR": 125}, 1, "rd_share", 0.02),
    ],
)
def test_parkindicators_units(run, rows, parks, unit, factor, field, expected):
    made = run("parkshore:parkindicators", {"PARKS": parks, **unit, "OUTPUT": MEMORY})
    assert rows(made["OUTPUT"])[0][field] == pytest.approx(expected * factor)


STATES = [
    ("D01", 10, -5, -0.5, "strong decoupling"),
    ("D02", 20, 10, 0.5, "weak decoupling"),
    ("D03", 10, 10, 1, "expansive coupling"),
    ("D04", 10, 20, 2, "expansive negative decoupling"),
    ("D05", -10, 10, -1, "strong negative decoupling"),
    ("D06", -20, -10, 0.5, "weak negative decoupling"),
    ("D07", -10, -10, 1, "recessive coupling"),
    ("D08", -10, -20, 2, "recessive decoupling"),
    ("D09", 0, -10, NULL, NULL),
    ("D10", NULL, NULL, NULL, NULL),
    ("D11", NULL, NULL, NULL, NULL),
    ("D12", 10, 8, 0.8, "expansive coupling"),
]


def test_decoupling(run, rows, from_csv):
    made = run("parkshore:decoupling", {"INPUT": from_csv("twelve_years"), "OUTPUT": MEMORY})
    out = rows(made["OUTPUT"])
    names = ("ref_id", "driver_chg", "press_chg", "elasticity", "state")
    assert table(out, *names) == [
        (park, near(d), near(p), near(e), state) for park, d, p, e, state in STATES
    ]
    assert {row["field"] for row in out} == {"energy_tce"}
    assert (made["READ"], made["USED"], made["SKIPPED"]) == (26, 22, 4)


GDI = {
    "P01": (24 / 48, 6, 5, 1),
    "P02": (33.5 / 48, 6, 2, 1),
    "P03": (7 / 48, 6, 10, 0),
    "P04": (20 / 48, 6, 7, 0),
    "P05": (26.5 / 40, 5, 4, 1),
    "P06": (0, 2, 11, 0),
    "P07": (NULL, 0, NULL, NULL),
    "P08": (15 / 48, 6, 9, 0),
    "P09": (32.5 / 48, 6, 3, 1),
    "P10": (40 / 48, 6, 1, 1),
    "P11": (20 / 48, 6, 7, 0),
    "P12": (19 / 40, 5, 6, 1),
}


def test_greenindex_mean_50(run, rows, parks):
    made = run(
        "parkshore:greenindex",
        {"PARKS": parks, "OUTPUT": MEMORY, "EXPLAIN": MEMORY, "BY_REACH": MEMORY},
    )
    out = rows(made["OUTPUT"])
    assert table(out, "park_id", "gdi", "gdi_n", "gdi_rank", "gdi_above") == [
        (park, near(NULL if gdi is NULL else 100 * gdi), n, rank, above)
        for park, (gdi, n, rank, above) in GDI.items()
    ]
    assert {row["gdi_pass"] for row in out} == {NULL}
    assert table(out[:1], "g1", "g2", "g3", "g4", "g5", "g6") == [
        (near(100 * 4.5 / 8), near(100 * 3.5 / 8), 50, 50, NULL, NULL)
    ]
    assert table(rows(made["BY_REACH"]), "reach", "parks", "above_in", "above_of") == [
        ("upstream", 3, near(2 / 3), near(2 / 6)),
        ("midstream", 3, near(1 / 3), near(1 / 6)),
        ("downstream", 4, near(1 / 2), near(2 / 6)),
        (NULL, 1, 1, near(1 / 6)),
    ]
    explain = rows(made["EXPLAIN"])
    assert len(explain) == 12 * 6
    names = ("ref_id", "indicator", "value", "benchmark", "norm", "weight", "points")
    assert table(explain[:3], *names) == [
        ("P01", "energy_pr", 1e5, NULL, near(4.5 / 8), near(1 / 6), near(100 * 4.5 / 48)),
        ("P01", "water_pr", 1e4, NULL, near(3.5 / 8), near(1 / 6), near(100 * 3.5 / 48)),
        ("P01", "cod_int", near(100), NULL, near(4 / 8), near(1 / 6), near(100 * 4 / 48)),
    ]
    assert table(explain[:1], "method", "par_a", "par_b") == [("percentile", 4.5, 8)]


def test_greenindex_reference_mean(run, rows, parks):
    made = run("parkshore:greenindex", {"PARKS": parks, "REFERENCE_MEAN": 50, "OUTPUT": MEMORY})
    above = {row["park_id"] for row in rows(made["OUTPUT"]) if row["gdi_above"] == 1}
    assert above == {"P02", "P05", "P09", "P10"}


@pytest.mark.parametrize(
    "mapped",
    [["renew_sh", "rd", "clean_sh", "nh3n_t"], [["renew_sh", "rd"], ["clean_sh", "nh3n_t"]]],
)
def test_greenindex_field_map_flat_and_in_rows(run, rows, parks, mapped):
    made = run(
        "parkshore:greenindex",
        {"PARKS": parks, "SCHEME": 0, "FIELD_MAP": mapped, "OUTPUT": MEMORY, "EXPLAIN": MEMORY},
    )
    values = {
        row["indicator"]: row["value"] for row in rows(made["EXPLAIN"]) if row["ref_id"] == "P01"
    }
    assert (values["renew_sh"], values["clean_sh"]) == (20, 0.1)


def test_greenindex_zero_carbon(run, rows, parks):
    # energy use is below 20×10⁴ tce everywhere: no benchmark, no verdict; water reuse is not known
    made = run("parkshore:greenindex", {"PARKS": parks, "SCHEME": 2, "OUTPUT": MEMORY})
    out = rows(made["OUTPUT"])
    assert {row["gdi_pass"] for row in out} == {"unknown"}
    assert {row["gdi"] for row in out} == {NULL}


# Twelve parks in two squares of three by two degrees: a row of six and a row of five, one outside.
PLACES = {f"P{n:02d}": (105 + 0.4 * n, 30.0) for n in range(1, 7)}
PLACES |= {f"P{n:02d}": (109 + 0.25 * (n - 7), 30.5) for n in range(7, 12)}
PLACES["P12"] = (120.0, 20.0)
SQUARES = {"Sichuan": (105, 29), "Hubei": (108.9, 29)}


@pytest.fixture
def provinces(layer):
    rows = [
        (
            f"POLYGON(({x} {y}, {x + 3} {y}, {x + 3} {y + 2}, {x} {y + 2}, {x} {y}))",
            [name],
        )
        for name, (x, y) in SQUARES.items()
    ]
    return layer("Polygon", rows, {"prov_en": str}, name="provinces")


def test_parkdensity(run, rows, from_csv, provinces):
    import numpy as np
    import pyproj

    parks = from_csv("twelve_parks", PLACES)
    made = run(
        "parkshore:parkdensity",
        {"PARKS": parks, "PROVINCES": provinces, "BY_PROVINCE": MEMORY, "CELLS": MEMORY},
    )
    assert (made["READ"], made["USED"], made["SKIPPED"]) == (12, 11, 1)
    geod = pyproj.Geod(ellps="WGS84")
    area = {
        name: abs(geod.geometry_area_perimeter(_dense(x, y))[0]) / 1e6
        for name, (x, y) in SQUARES.items()
    }
    out = rows(made["BY_PROVINCE"])
    assert table(out, "prov_en", "category", "parks") == [
        ("Sichuan", "etdz", 2),
        ("Sichuan", "hidz", 2),
        ("Sichuan", "provincial", 2),
        ("Hubei", "etdz", 1),
        ("Hubei", "hidz", 1),
        ("Hubei", "provincial", 3),
    ]
    for row in out:
        assert row["area_km2"] == pytest.approx(area[row["prov_en"]], rel=1e-6)
        assert row["per_10k"] == pytest.approx(row["parks"] / area[row["prov_en"]] * 1e4)
    points = np.array([(x + 0.01, y + 0.01) for x, y in PLACES.values()])[:11]
    nearest = []
    for row in range(11):
        others = np.delete(points, row, axis=0)
        lon, lat = np.full(10, points[row, 0]), np.full(10, points[row, 1])
        nearest.append(geod.inv(lon, lat, others[:, 0], others[:, 1])[2].min() / 1000)
    expected = 0.5 / math.sqrt(11 / sum(area.values()))
    assert made["CLARK_EVANS"] == pytest.approx(np.mean(nearest) / expected, rel=1e-6)
    z = (np.mean(nearest) - expected) / (0.26136 / math.sqrt(11**2 / sum(area.values())))
    assert made["Z"] == pytest.approx(z, rel=1e-5)
    assert made["P_VALUE"] == pytest.approx(math.erfc(abs(z) / math.sqrt(2)), rel=1e-4)
    cells = rows(made["CELLS"])
    assert sum(row["count"] for row in cells) == 11
    assert [row["area_km2"] for row in cells] == pytest.approx(
        [math.sqrt(3) / 2 * 2500] * len(cells)
    )
    crowded = max(cells, key=lambda row: row["density"])
    assert crowded["count"] >= 1


def _dense(x, y):
    import shapely

    return shapely.segmentize(shapely.box(x, y, x + 3, y + 2), 0.005)


def test_parkdensity_in_another_crs(run, rows, from_csv, provinces):
    from qgis import processing

    def projected(made):
        return processing.run(
            "native:reprojectlayer",
            {"INPUT": made, "TARGET_CRS": "EPSG:32649", "OUTPUT": MEMORY},
        )["OUTPUT"]

    parks = from_csv("twelve_parks", PLACES)
    plain = {"PARKS": parks, "PROVINCES": provinces, "BY_PROVINCE": MEMORY, "CELLS": MEMORY}
    moved = {**plain, "PARKS": projected(parks), "PROVINCES": projected(provinces)}
    first, second = run("parkshore:parkdensity", plain), run("parkshore:parkdensity", moved)
    assert second["USED"] == 11
    assert second["CLARK_EVANS"] == pytest.approx(first["CLARK_EVANS"], rel=2e-3)
    assert second["CELLS"].crs().authid() == "EPSG:32649"
