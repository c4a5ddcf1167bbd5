"""The river cities on the sample's main stem, and the sites of its enterprises over the years."""

import pyproj
import pytest
import shapely
from qgis.core import QgsVectorLayer
from shapely.ops import substring

GEOD = pyproj.Geod(ellps="WGS84")
CITIES = {  # on the bank, within about 5 km
    "Panzhihua": (101.72, 26.58),
    "Yibin": (104.64, 28.77),
    "Chongqing": (106.58, 29.56),
    "Yichang": (111.29, 30.69),
    "Hankou": (114.29, 30.58),
    "Hukou": (116.22, 29.75),
    "Nanjing": (118.73, 32.09),
    "Wusongkou": (121.51, 31.39),
}


@pytest.fixture
def stem(sample_file):
    return QgsVectorLayer(f"{sample_file}|layername=main_stem", "main_stem", "ogr")


def test_chainage_between_the_cities_is_the_lines_own_length(run, layer, stem):
    """Within 0.01 %; the cities' places are taken on the line, so that no foot is in question."""
    parts = [shapely.from_wkb(f.geometry().asWkb().data()) for f in stem.getFeatures()]
    line = shapely.line_merge(shapely.multilinestrings(shapely.get_parts(parts)))
    places = [shapely.line_locate_point(line, shapely.Point(xy)) for xy in CITIES.values()]
    points = [shapely.line_interpolate_point(line, place) for place in places]
    cities = layer("Point", [(point.wkt, []) for point in points])
    output = run("parkshore:riverchainage", {"PARKS": cities, "RIVER": stem, "OUTPUT": "memory:"})[
        "OUTPUT"
    ]
    chain = [feature["chain_km"] for feature in output.getFeatures()]
    for number in range(1, len(places)):
        between = substring(line, places[number - 1], places[number])
        length = GEOD.geometry_length(between) / 1000
        assert chain[number - 1] - chain[number] == pytest.approx(length, rel=1e-4)


def test_reaches_along_the_stem(run, layer, stem):
    places = ("95.5 33.9", "111.0 30.85", "114.3 30.6", "118.8 32.1")
    parks = layer("Point", [(f"Point({place})", []) for place in places])
    output = run(
        "parkshore:classifyreaches",
        {"PARKS": parks, "METHOD": 2, "RIVER": stem, "OUTPUT": "memory:"},
    )["OUTPUT"]
    found = [feature["reach"] for feature in output.getFeatures()]
    assert found == ["upstream", "upstream", "midstream", "downstream"]


@pytest.mark.long
def test_the_trend_of_the_sample_is_the_published_one(run, sample_file):
    checked = run(
        "parkshore:shorelinecheck",
        {
            "PARKS": f"{sample_file}|layername=enterprises",
            "SHORELINE": f"{sample_file}|layername=shoreline",
            "WATER": f"{sample_file}|layername=water",
            "RULE_SET": 1,
            "OUTPUT": "memory:",
        },
    )["OUTPUT"]
    table = run("parkshore:shorelinetrend", {"INPUT": checked, "OUTPUT": "memory:"})["OUTPUT"]
    within = {row["year"]: row["within"] for row in table.getFeatures()}
    assert (within[2000], within[2017]) == (149, 715)
