"""Every kind of water data from its own file to verdicts: none is outside that lies within."""

import shutil
import sys
from collections import Counter

import numpy as np
import pytest
import shapely
from parkshore.analysis.shoreline.check.half_widths import half_widths
from pyproj import Transformer
from qgis.core import QgsProcessingException

from .official_water_files import land_survey_3, management_boundary, national_areas, national_lines
from .open_water_files import hydrorivers, natural_earth, osm_file, raster_mask
from .water_files import FILES
from .water_scene import BANKS, DOCK, FLAT, MAIN, MANAGED

PREPARE, CHECK = "parkshore:prepareshoreline", "parkshore:shorelinecheck"
LIMIT_M = 1000.0
SURE_M = 5.0  # the plane of the true distances is not the ellipsoid
NO_SYSTEM = ("cad_drawing",)
MANAGING = ("management_boundary", "land_survey_3", "land_survey_2", "territorial_plan")
UNCLASSIFIED = ("raster_mask", "cad_drawing")
NEVER = ("natural_earth", "gshhg_areas", "gshhg_rivers", "hydrolakes")


@pytest.fixture(scope="module")
def sites():
    """Points near and far from the true banks, in degrees."""
    rng = np.random.default_rng(13)
    x, y = np.meshgrid(np.linspace(112.05, 112.95, 10), np.linspace(30.08, 30.58, 8))
    vertices = shapely.get_coordinates(BANKS)
    near = vertices[rng.integers(0, len(vertices), 60)] + rng.normal(0, 0.012, (60, 2))
    beside = shapely.get_coordinates([FLAT, DOCK])
    beyond = beside[rng.integers(0, len(beside), 30)] + rng.normal(0, 0.008, (30, 2))
    return np.vstack([np.column_stack([x.ravel(), y.ravel()]), near, beyond])


def true_m(water, lonlat):
    """Return distances in metres to the water as it was drawn, in the plane of its zone."""
    plane = Transformer.from_crs(4326, 32649, always_xy=True)
    flat = shapely.transform(
        shapely.segmentize(water, 0.001), lambda xy: np.column_stack(plane.transform(*xy.T))
    )
    return shapely.distance(shapely.points(np.column_stack(plane.transform(*lonlat.T))), flat)


@pytest.fixture
def prepared(run, tmp_path):
    def prepare(make, **parameters):
        outputs = {"OUTPUT": "memory:", "WATER": "memory:"}
        return run(PREPARE, {"INPUT": make(tmp_path), **outputs, **parameters})

    return prepare


@pytest.fixture
def verdicts(run, layer, sites):
    def judge(shoreline, **parameters):
        points = layer("Point", [(f"POINT ({x} {y})", []) for x, y in sites.tolist()])
        result = run(
            CHECK,
            {
                "PARKS": points,
                "SHORELINE": shoreline,
                "RULE_SET": 1,
                "FACILITY": 0,
                "OUTPUT": "memory:",
                **parameters,
            },
        )
        found = list(result["OUTPUT"].getFeatures())
        return (
            np.array([each["verdict"] for each in found], object),
            [each["rule_note"] or "" for each in found],
        )

    return judge


@pytest.mark.parametrize("make", FILES, ids=lambda make: make.__name__)
def test_recognised_and_never_outside_within_the_limit(make, prepared, verdicts, sites, run):
    name = make.__name__
    parameters = {"ASSUMED_CRS": "EPSG:4326"} if name in NO_SYSTEM else {}
    results = prepared(make, **parameters)
    said = " ".join(run.feedback.said)
    assert "is recognised as" in said
    shoreline = results["OUTPUT"]
    kept = shoreline.metadata()
    assert kept.keywords("parkshore:source")
    found, notes = verdicts(shoreline)
    truth = true_m(MANAGED if name in MANAGING else BANKS, sites)
    within = truth <= LIMIT_M - SURE_M
    assert not (within & (found == "outside")).any()
    clearing = [note for note, verdict in zip(notes, found, strict=True) if verdict == "outside"]
    if name in NEVER:
        assert not clearing
        assert all("demonstration only" in note for note in notes)
    elif name in UNCLASSIFIED:
        assert (found[within] == "uncertain").all()
        assert set(found) == {"uncertain", "no rule"}
    else:
        assert clearing
        assert all(("screening" in note) != (name == "management_boundary") for note in clearing)
    if name in ("management_boundary", "national_areas", "osm_areas", "national_4m"):
        assert (found[within] == "within").all()


def classes(results):
    """Return class and what is in doubt of each line, by its name."""
    return {
        line["river"] or None: (line["river_cls"], line["cls_why"].partition(";")[2])
        for line in results["OUTPUT"].getFeatures()
    }


def test_unknown_announcement_is_no_publication(prepared, verdicts, run):
    results = prepared(lambda folder: management_boundary(folder, announcement=None))
    assert any("lack the number or the date" in warning for warning in run.feedback.warned)
    assert results["OUTPUT"].metadata().keywords("parkshore:measured_from") == ["0"]
    _, notes = verdicts(results["OUTPUT"])
    assert all("screening" in note for note in notes)


def test_what_the_user_says_of_the_line_goes_before(prepared, verdicts):
    shoreline = prepared(management_boundary)["OUTPUT"]
    _, notes = verdicts(shoreline, MEASURED_FROM=4)
    assert all("screening" in note for note in notes)


def test_parcels_are_sorted_and_dikes_belong_to_the_river(prepared, run):
    results = prepared(land_survey_3)
    assert results["OUTPUT"].crs().authid() == "EPSG:4525"
    assert (results["READ"], results["SKIPPED"]) == (13, 2)
    assert classes(results)[None] in (
        ("other", ""),
        ("tributary", "unclassified water"),
        ("lake", ""),
    )
    why = {line["cls_why"].split(";")[0] for line in results["WATER"].getFeatures()}
    assert "dlbm 1104a: pond" in {text.lower() for text in why}
    area = sum(each.geometry().area() for each in results["WATER"].getFeatures())
    assert area > 1.02 * _area(MANAGED)


def test_a_code_names_the_main_stem_and_a_reservoir_is_its_river(prepared):
    results = prepared(national_areas)
    assert classes(results) == {
        "长江": ("main", ""),
        "清溪河": ("tributary", ""),
        None: ("tributary", ""),
        "龙口水库": ("tributary", ""),
        "镜湖": ("lake", ""),
        "新渠": ("other", "artificial channel"),
    }


def test_axes_are_centre_lines(prepared):
    kinds = {
        line["river"]: line["line_kind"]
        for line in prepared(national_lines)["OUTPUT"].getFeatures()
    }
    assert kinds["长江"] == "centre line"
    assert kinds["清溪河"] == "unknown"


def test_tags_beside_the_fields_of_gdal(prepared):
    found = classes(prepared(osm_file))
    assert found["长江"] == ("main", "")
    assert found[None] in (("tributary", ""), ("other", "artificial channel"))
    assert "长江路" not in found


def test_none_takes_the_data_as_they_come(prepared):
    results = prepared(land_survey_3, SOURCE=1)
    assert results["USED"] == results["READ"]
    assert not results["OUTPUT"].metadata().keywords("parkshore:source")


def test_a_choice_goes_before_what_is_recognised(prepared, run):
    with pytest.raises(QgsProcessingException, match="No usable water remains"):
        prepared(land_survey_3, SOURCE=4)


def test_parcels_that_are_not_understood_stop(run, layer):
    rows = [
        (f"POLYGON (({x} 30, {x + 1} 30, {x} 31, {x} 30))", [code])
        for x, code in ((110, "111"), (112, "1101"))
    ]
    parcels = layer("Polygon", rows, {"DLBM": str}, name="parcels")
    with pytest.raises(QgsProcessingException, match="Field DLBM of parcels tells kinds of land"):
        run(PREPARE, {"INPUT": parcels, "OUTPUT": "memory:"})
    results = run(PREPARE, {"INPUT": parcels, "OUTPUT": "memory:", "EXCLUDE": "\"DLBM\" = '1101'"})
    assert results["USED"] == 1


def test_the_pixel_of_a_mask_is_seen(prepared):
    kept = prepared(raster_mask)["OUTPUT"].metadata().keywords("parkshore:scale")
    assert 0.0005 * float(kept[0]) == pytest.approx(0.002 * 111_000, rel=0.01)


def test_what_is_kept_outlives_a_second_preparation(prepared, run):
    first = prepared(natural_earth)["OUTPUT"]
    again = run(PREPARE, {"INPUT": first, "OUTPUT": "memory:"})["OUTPUT"]
    assert again.metadata().keywords("parkshore:clears") == ["never"]


def test_a_survey_judges_no_site_beyond_it(prepared, run, layer):
    shoreline = prepared(land_survey_3)["OUTPUT"]
    site = layer("Point", [("POINT (114.5 31.5)", [])])
    inputs = {"PARKS": site, "SHORELINE": shoreline, "RULE_SET": 1, "FACILITY": 0}
    found = next(run(CHECK, {**inputs, "OUTPUT": "memory:"})["OUTPUT"].getFeatures())
    assert found["verdict"] == "uncertain"
    assert "beyond the data" in found["rule_note"]


def test_rivers_that_no_name_tells_may_be_the_main_stem(prepared, run, layer):
    """2 km from a river of the survey: no tailings pond is cleared, no chemical park is barred."""
    shoreline = prepared(land_survey_3)["OUTPUT"]
    site = layer("Point", [("POINT (112.65 30.296)", [])])
    inputs = {"PARKS": site, "SHORELINE": shoreline, "RULE_SET": 1, "OUTPUT": "memory:"}
    found = {
        kind: next(run(CHECK, {**inputs, "FACILITY": kind})["OUTPUT"].getFeatures())
        for kind in (0, 1)
    }
    assert LIMIT_M < found[0]["shore_m"] < 3 * LIMIT_M
    assert found[0]["verdict"] == "outside"
    assert found[1]["verdict"] == "uncertain"
    assert "unclassified water" in found[1]["rule_note"]


def test_lines_of_a_grid_may_lie_a_pixel_off(prepared, run, layer):
    shoreline = prepared(hydrorivers)["OUTPUT"]
    half_m = float(half_widths(["tributary"], None, [[112.83, 30.15]])[0])
    away = [(LIMIT_M + half_m + more) / 96_300 for more in (300, 900)]
    sites = layer("Point", [(f"POINT ({112.8292 - east} 30.15)", []) for east in away])
    inputs = {"PARKS": sites, "SHORELINE": shoreline, "RULE_SET": 1, "FACILITY": 0}
    outline = layer("Polygon", [("POLYGON ((110 29, 115 29, 115 32, 110 32, 110 29))", [])])
    inputs |= {"COVERAGE": outline, "OUTPUT": "memory:"}
    found = [each["verdict"] for each in run(CHECK, inputs)["OUTPUT"].getFeatures()]
    assert found == ["uncertain", "outside"]


def test_the_national_map_runs_from_the_raw_file(run, shared_data, tmp_path):
    for ending in ("shp", "shx", "dbf"):
        shutil.copy(shared_data / "national_4m" / f"hyd1_4p.{ending}", tmp_path)
    source = str(tmp_path / "hyd1_4p.shp")
    results = run(PREPARE, {"INPUT": source, "OUTPUT": "memory:"})
    assert results["OUTPUT"].crs().authid() == "EPSG:4490"
    assert results["MAIN_FEATURES"] == 1
    assert results["GARBLED"] == 0
    assert results["READ"] - results["USED"] >= 399  # islands are no water
    assert results["OUTPUT"].metadata().keywords("parkshore:source") == ["national_4m"]


def _area(water):
    """Return an area in the plane of the parcels' zone."""
    plane = Transformer.from_crs(4326, 4525, always_xy=True)
    return shapely.area(
        shapely.transform(water, lambda xy: np.column_stack(plane.transform(*xy.T)))
    )


@pytest.fixture(scope="module")
def wide_sites():
    """Points spread evenly within 100 km of the true water, in degrees."""
    rng = np.random.default_rng(50)
    west, south, east, north = BANKS.bounds
    away = 100_000 / 96_000, 100_000 / 110_800
    lonlat = rng.uniform(
        (west - away[0], south - away[1]), (east + away[0], north + away[1]), (900, 2)
    )
    return lonlat[true_m(BANKS, lonlat) <= 100_000]


@pytest.mark.long
@pytest.mark.parametrize("facility", [0, 1], ids=["chemical", "tailings"])
@pytest.mark.parametrize("make", FILES, ids=lambda make: make.__name__)
def test_doubt_is_no_easy_way_out(make, facility, prepared, run, layer, rows, wide_sites):
    """None within is outside, and an exact bank leaves hardly any site in doubt."""
    name = make.__name__
    parameters = {"ASSUMED_CRS": "EPSG:4326"} if name in NO_SYSTEM else {}
    outline = layer("Polygon", [("POLYGON ((105 25, 120 25, 120 35, 105 35, 105 25))", [])])
    shoreline = prepared(make, COVERAGE=outline, **parameters)["OUTPUT"]
    points = layer("Point", [(f"POINT ({x} {y})", []) for x, y in wide_sites.tolist()])
    given = {"PARKS": points, "SHORELINE": shoreline, "RULE_SET": 1, "FACILITY": facility}
    found = rows(run(CHECK, {**given, "OUTPUT": "memory:"})["OUTPUT"])
    verdicts = np.array([row["verdict"] for row in found], object)
    truth = true_m(MANAGED if name in MANAGING else BANKS, wide_sites)
    if facility:
        truth = true_m(MAIN, wide_sites) - 2 * LIMIT_M
    assert not ((truth <= LIMIT_M - SURE_M) & (verdicts == "outside")).any()
    if name in MANAGING:
        assert (verdicts == "uncertain").mean() <= 0.05
    causes = Counter(
        note
        for row in found
        if row["verdict"] == "uncertain"
        for note in row["rule_note"].split(";")
    )
    record(name, facility, verdicts, causes)


def record(name, facility, verdicts, causes):
    """Show the share of doubt by cause, where output is shown."""
    shares = {note: f"{count / len(verdicts):.1%}" for note, count in causes.most_common(4)}
    sys.stdout.write(f"\n{name} {facility}: {(verdicts == 'uncertain').mean():.1%} {shares}\n")
