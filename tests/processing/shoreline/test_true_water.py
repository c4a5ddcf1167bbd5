"""From every kind of file to verdicts, zones, reaches and chainage, held against the true water."""

from collections import Counter

import numpy as np
import pytest
import shapely
from parkshore.analysis.shoreline.comparison.difference_causes import DOUBTS
from pyproj import Transformer
from qgis.core import QgsCoordinateTransform, QgsCoordinateTransformContext, QgsVectorLayer

from .official_water_files import land_survey_3, management_boundary, national_both
from .test_water_sources import LIMIT_M, MANAGING, NEVER, NO_SYSTEM, SURE_M, UNCLASSIFIED, true_m
from .water_files import FILES
from .water_scene import AXIS, BANKS, MAIN, MANAGED

MODEL, CHAINAGE = "parkshore:chemicalparkcheck", "parkshore:riverchainage"
PREPARE = "parkshore:prepareshoreline"
PRODUCTS = ("check:CHECKED", "check:LINKS", "zones:ZONES", "reaches:REACHES", "options:OPTIONS")
FINE = ("management_boundary", "land_survey_3", "land_survey_2", "territorial_plan")
"""Banks at 1 : 50,000 or better."""
AXES = ("national_lines", "osm_file", "hydrorivers", "natural_earth")
MOST_UNCERTAIN = 0.05
COUNTY = "POLYGON ((111.5 29.5, 113.5 29.5, 113.5 31.2, 111.5 31.2, 111.5 29.5))"
"""What the files cover: all water in it is in them."""

TAILINGS_M = 3_000.0  # of the main stem; no tributary here is an important one


def kinds(*fast):
    for make in FILES:
        marks = () if make in fast else pytest.mark.long
        yield pytest.param(make, marks=marks, id=make.__name__)


@pytest.fixture(scope="module")
def places():
    """Places all over the data, and near the banks."""
    rng = np.random.default_rng(5)
    x, y = np.meshgrid(np.linspace(112.02, 112.98, 25), np.linspace(29.9, 30.9, 16))
    vertices = shapely.get_coordinates(BANKS)
    near = vertices[rng.integers(0, len(vertices), 80)] + rng.normal(0, 0.01, (80, 2))
    return np.vstack([np.column_stack([x.ravel(), y.ravel()]), near])


@pytest.fixture
def judged(run, layer, places, tmp_path):
    """Run the model on a raw file; return its layers by their names."""

    def runner(make, **parameters):
        fields = {"park_id": str, "chemical": int, "province": str}
        sites = places.tolist()
        rows = [(f"POINT ({x} {y})", [str(n), 1, "湖北"]) for n, (x, y) in enumerate(sites)]
        outputs = {each: str(tmp_path / f"{each.split(':')[1]}.gpkg") for each in PRODUCTS}
        if make.__name__ in NO_SYSTEM:
            parameters["ASSUMED_CRS"] = "EPSG:4326"
        given = {"PARKS": layer("Point", rows, fields), "WATER_BODIES": make(tmp_path)}
        given["COVERAGE"] = layer("Polygon", [(COUNTY, [])])
        run(MODEL, {**given, **parameters, **outputs})
        return {name: QgsVectorLayer(path, name, "ogr") for name, path in outputs.items()}

    return runner


def told(sites):
    """Return how many sites are uncertain by cause."""
    notes = [(each["rule_note"] or "").split(";") for each in sites if is_uncertain(each)]
    deciding = set(DOUBTS) | {"facility unknown"}
    return Counter(note for each in notes for note in each if note in deciding)


def is_uncertain(site):
    return site["verdict"] == "uncertain"


@pytest.mark.parametrize("make", kinds(land_survey_3, national_both))
def test_from_the_raw_file_to_the_end(make, judged, places, record_property):
    name = make.__name__
    made = judged(make)
    assert made["check:CHECKED"].renderer().classAttribute() == "verdict"
    sites = list(made["options:OPTIONS"].getFeatures())
    assert [each["park_id"] for each in sites] == [str(n) for n in range(len(places))]
    assert {each["reach"] for each in sites} == {"midstream"}
    assert all(each["option"] for each in sites)
    found = np.array([each["verdict"] for each in sites])
    truth = true_m(MANAGED if name in MANAGING else BANKS, places)
    within, clear = truth <= LIMIT_M - SURE_M, truth > LIMIT_M + SURE_M
    record_property("uncertain", dict(told(sites)))
    assert not (within & (found == "outside")).any()
    if name in FINE:
        assert set(found[within]) == {"within"}
        assert set(found[clear]) <= {"outside", "uncertain"}
        assert (found == "uncertain").mean() <= MOST_UNCERTAIN
    if name not in (*UNCLASSIFIED, *NEVER):
        [zone] = [each.geometry() for each in made["zones:ZONES"].getFeatures()]
        to_zone = QgsCoordinateTransform(
            made["check:CHECKED"].crs(), made["zones:ZONES"].crs(), QgsCoordinateTransformContext()
        )
        near = [each for each in made["check:CHECKED"].getFeatures() if each["shore_m"] < LIMIT_M]
        assert near
        for each in near:
            place = each.geometry()
            place.transform(to_zone)
            assert zone.contains(place)


@pytest.mark.parametrize("make", kinds(management_boundary))
def test_no_tailings_pond_is_cleared_that_lies_within(make, judged, places, record_property):
    sites = list(judged(make, FACILITY=1)["check:CHECKED"].getFeatures())
    found = np.array([each["verdict"] for each in sites])
    truth = true_m(MAIN, places)
    record_property("uncertain", dict(told(sites)))
    within = truth <= TAILINGS_M - SURE_M
    assert not (within & np.isin(found, ("outside", "no rule"))).any()
    if make.__name__ == "management_boundary":
        assert set(found[within]) == {"within"}
        assert (found == "uncertain").mean() <= MOST_UNCERTAIN


@pytest.mark.long
@pytest.mark.parametrize("make", [make for make in FILES if make.__name__ in AXES])
def test_the_axis_carries_chainage(make, run, layer, tmp_path):
    prepared = run(PREPARE, {"INPUT": make(tmp_path), "OUTPUT": "memory:"})["OUTPUT"]
    prepared.setSubsetString("\"river_cls\" = 'main'")
    ends = [AXIS.interpolate(share, normalized=True) for share in (0.1, 0.6, 0.9)]
    sites = layer("Point", [(each.wkt, []) for each in ends])
    inputs = {"PARKS": sites, "RIVER": prepared, "MOUTH": "113.0,30.3 [EPSG:4326]"}
    found = run(CHAINAGE, {**inputs, "OUTPUT": "memory:"})["OUTPUT"]
    kilometres = [each["chain_km"] for each in found.getFeatures()]
    plane = Transformer.from_crs(4326, 32649, always_xy=True)
    whole = shapely.transform(AXIS, lambda xy: np.column_stack(plane.transform(*xy.T))).length
    truth = [whole * (1 - share) / 1000 for share in (0.1, 0.6, 0.9)]
    on_grid = make.__name__ == "hydrorivers"  # of 15 seconds: longer than what it follows
    assert kilometres == pytest.approx(truth, rel=0.1 if on_grid else 0.03)
