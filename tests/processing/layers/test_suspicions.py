"""What looks wrong with a source is told: exchanged axes, sites where water belongs."""

import contextlib

import pytest
from qgis.core import QgsProcessingException

RIVER = [("LineString(121 31, 122 31)", ["长江"])]
WEST = [("LineString(82 30, 83 30)", ["雅鲁藏布江"])]
SITE = {"name": str}
ALGORITHMS = {  # the sources by whose places others are told
    "shorelinecheck": ("SHORELINE", {}),
    "classifyreaches": ("RIVER", {"METHOD": 2}),
    "riverchainage": ("RIVER", {}),
}


def told(run, algorithm, given):
    with contextlib.suppress(QgsProcessingException):  # what becomes of it is tested elsewhere
        run(f"parkshore:{algorithm}", given | {"OUTPUT": "memory:"})
    return [text for text in run.feedback.warned if "exchanged" in text]


def lines(layer, rows, name="river"):
    return layer("LineString", rows, {"river": str}, name=name)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize(
    ("river", "site", "wrong", "why"),
    [
        (RIVER, "Point(121.5 31.001)", None, ""),
        (RIVER, "Point(31.001 121.5)", "sites", "beyond 90"),
        ([("LineString(31 121, 31 122)", ["长江"])], "Point(121.5 31.001)", "river", "beyond 90"),
        (WEST, "Point(82.5 30.001)", None, ""),
        (WEST, "Point(30.001 82.5)", "sites", "near river"),
        (
            [("LineString(30 82, 30 83)", ["雅鲁藏布江"])],
            "Point(82.5 30.001)",
            "river",
            "near sites",
        ),
        (WEST, "Point(121.5 31.001)", None, ""),
    ],
)
def test_exchanged_axes(run, layer, algorithm, river, site, wrong, why):
    source, more = ALGORITHMS[algorithm]
    sites = layer("Point", [(site, ["a"]), (site, ["b"])], SITE, name="sites")
    found = told(run, algorithm, more | {"PARKS": sites, source: lines(layer, river)})
    if wrong is None:
        assert found == []
    else:
        assert len(found) == 1
        assert found[0].startswith(f"The axes of {wrong} look exchanged")
        assert why in found[0]


def test_exchanged_axes_of_raw_water(run, layer):
    found = told(
        run, "prepareshoreline", {"INPUT": lines(layer, [("LineString(31 121, 31 122)", [""])])}
    )
    assert len(found) == 1


@pytest.mark.parametrize("kind", ["Point", "Polygon"])
def test_exchanged_axes_of_a_projected_layer(run, layer, kind):
    x, y = 3430000, 40548000
    ring = f"{x} {y}, {x + 100} {y}, {x} {y + 100}, {x} {y}"
    place = {"Point": f"Point({x} {y})", "Polygon": f"Polygon(({ring}))"}[kind]
    sites = layer(kind, [(place, ["a"])], SITE, crs="EPSG:4528", name="sites")
    found = told(run, "shorelinecheck", {"PARKS": sites, "SHORELINE": lines(layer, RIVER)})
    assert len(found) == 1
    assert "near river" in found[0]


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        (["园区名称", "面积"], "园区名称"),
        (["企业", "统一社会信用代码"], "企业, 统一社会信用代码"),
        (["Company", "addr"], "Company"),
        (["name", "河流名称", "等级"], ""),
    ],
)
@pytest.mark.parametrize("algorithm", ["shorelinecheck", "shorelinezones", "prepareshoreline"])
def test_fields_of_sites_where_water_belongs(run, layer, fields, named, algorithm):
    shape = "Polygon((121 31, 121.01 31, 121.01 31.01, 121 31))"
    water = layer("Polygon", [(shape, ["a"] * len(fields))], dict.fromkeys(fields, str), name="x")
    sites = layer("Point", [("Point(121.2 31)", ["a"])], SITE)
    given = {"PARKS": sites, "SHORELINE": water, "INPUT": water, "DISTANCES": "1000"}
    run(f"parkshore:{algorithm}", given | {"OUTPUT": "memory:"})
    found = [text for text in run.feedback.warned if "make sure that it holds water" in text]
    assert len(found) == (1 if named else 0)
    assert named in "".join(found)


@pytest.mark.parametrize(
    ("inside", "fields", "warned"),
    [(2, {}, True), (1, {}, False), (3, {"river": str}, False), (3, {"river_cls": str}, False)],
)
def test_most_sites_on_a_shoreline_without_names(run, layer, inside, fields, warned):
    shape = "Polygon((121 31, 122 31, 122 32, 121 32, 121 31))"
    water = layer("Polygon", [(shape, [None] * len(fields))], fields, name="x")
    places = ["Point(121.5 31.5)"] * inside + ["Point(122.5 31.5)"] * (3 - inside)
    sites = layer("Point", [(place, ["a"]) for place in places], SITE)
    run("parkshore:shorelinecheck", {"PARKS": sites, "SHORELINE": water, "OUTPUT": "memory:"})
    told = [text for text in run.feedback.warned if "at distance 0 from x" in text]
    assert len(told) == int(warned)
