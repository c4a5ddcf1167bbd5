"""Geometries of every kind are kept, measured and told."""

import pytest
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
)

from .checked_sites import CHECK, GEOD, NAN, RESULTS, RIVER, ring, square


@pytest.mark.parametrize(
    ("wkt", "verdict", "note"),
    [
        (None, "no geometry", None),
        ("Polygon EMPTY", "no geometry", None),
        ("Polygon((114 200, 114.1 200, 114.1 201, 114 200))", "invalid geometry", None),
        (
            "Polygon((114 29.9, 114.01 29.91, 114.01 29.9, 114 29.91, 114 29.9))",
            "within",
            "repaired",
        ),
        ("Polygon((114 29.5, 114 29.5, 114.001 29.5, 114.001 29.501, 114 29.5))", "within", None),
        ("Polygon((114.5 29.5, 114.5 29.5, 114.5 29.5, 114.5 29.5))", "outside", "repaired"),
        ("Polygon((110 28, 118 28, 118 31, 110 31, 110 28))", "within", None),
    ],
)
def test_geometry_of_every_kind_is_kept_and_told(check, river, layer, wkt, verdict, note):
    parks = layer("Polygon", [(wkt, [])])
    _, rows = check(parks, river)
    assert rows[0]["verdict"] == verdict
    assert rows[0]["rule_note"] == note
    if verdict.endswith("geometry"):
        empty = [name for name in RESULTS if name != "verdict"]
        assert [rows[0][name] for name in empty] == [None] * len(empty)


@pytest.mark.parametrize(
    "wkt", ["Point(inf 30)", "Point(114 inf)", "Point(114 91)", "Point(114 -91)", "Point(1e30 1)"]
)
def test_points_that_lie_nowhere_are_invalid(check, river, layer, wkt):
    from qgis.core import QgsPointXY

    x, y = (float(v) for v in wkt[6:-1].split())
    parks = layer("Point", [(QgsGeometry.fromPointXY(QgsPointXY(x, y)), [])])
    numbers, rows = check(parks, river)
    assert rows[0]["verdict"] == "invalid geometry"
    assert numbers["NOT_EVALUATED"] == 1


def test_mixed_collections_are_measured(check, river, layer):
    wkt = "GeometryCollection(Point(115 30), Point(114 29.5))"
    parks = layer("GeometryCollection", [(wkt, [])])
    parks.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    _, rows = check(parks, river)
    assert rows[0]["shore_m"] == 0


def test_curves_z_and_m(check, river, layer):
    curve = "CurvePolygonZM(CompoundCurveZM(CircularStringZM(114.1 29.5 0 0, 114.11 29.51 0 0, "
    curve += "114.12 29.5 0 0), (114.12 29.5 0 0, 114.1 29.5 0 0)))"
    _, rows = check(layer("CurvePolygonZM", [(curve, [])]), river)
    flat = layer("Polygon", [("Polygon((114.1 29.5, 114.12 29.5, 114.11 29.51, 114.1 29.5))", [])])
    _, straight = check(flat, river)
    assert rows[0]["shore_m"] == pytest.approx(straight[0]["shore_m"], abs=30)
    assert rows[0]["verdict"] == "outside"


def test_area_within(check, layer):
    shore = layer("LineString", [("LineString(113 30, 115 30)", ["长江", "main"])], RIVER)
    half = 500.0
    lon, lat, _ = GEOD.fwd(114, 30, 0, 1000)
    _, rows = check(layer("Polygon", [(square(lon, lat, half), [])]), shore)
    whole = 4 * half * half
    assert rows[0]["shore_m"] == pytest.approx(500, abs=1)
    assert rows[0]["in_share"] == pytest.approx(0.5, abs=2e-3)
    assert rows[0]["in_area_m2"] == pytest.approx(whole / 2, rel=4e-3)


@pytest.mark.parametrize("rules", [0, 1])
@pytest.mark.parametrize("touched", [1.0, 300.0])
def test_the_share_of_a_site_on_water_that_no_shoreline_bounds(check, layer, rules, touched):
    """A pond far from the shoreline: the kilometre runs from its bank, as the verdict does."""
    shore = layer("LineString", [("LineString(113 30, 115 30)", ["长江", "main"])], RIVER)
    half = 2000.0
    lon, lat, _ = GEOD.fwd(114, 30, 0, 60_000)
    _, north, _ = GEOD.fwd(lon, lat, 0, half - touched)
    wide = f"({lon - 0.2} {north}, {lon + 0.2} {north}, {lon + 0.2} {north + 0.1}"
    pond = f"Polygon({wide}, {lon - 0.2} {north + 0.1}, {lon - 0.2} {north}))"
    given = {"WATER": layer("Polygon", [(pond, ["某河", "tributary"])], RIVER)}
    if rules:
        given |= {"RULE_SET": 1, "FACILITY": 0}
    _, [row] = check(layer("Polygon", [(square(lon, lat, half), [])]), shore, **given)
    assert (row["verdict"], row["shore_m"]) == ("within", 0)
    assert row["in_share"] == pytest.approx((1000 + touched) / (2 * half), abs=2e-3)


@pytest.mark.parametrize(
    ("geometry", "verdict", "note"),
    [
        (ring((114, 30.001)), "within", "repaired"),
        (ring((114, 30.001), (114, 30.001)), "within", "repaired"),
        (ring((114, 30.001), (114.01, 30.001), (114, 30.001)), "within", "repaired"),
        (ring((114, 30.001), (114.01, 30.001), (114.01, 30.002)), "within", None),
        (ring((114, NAN), (114.01, 30.1), (114, 30.1), (114, NAN)), "invalid geometry", None),
    ],
)
def test_rings_that_geos_refuses_are_judged(check, river, layer, geometry, verdict, note):
    _, [row] = check(layer("Polygon", [(geometry, [])]), river)
    assert (row["verdict"], row["rule_note"]) == (verdict, note)


def test_curves_in_a_layer_of_another_type_are_measured(run, river, tmp_path):
    path = str(tmp_path / "mixed.gpkg")
    dataset = gdal.GetDriverByName("GPKG").Create(path, 0, 0, 0, gdal.GDT_Unknown)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4490)
    table = dataset.CreateLayer("mixed", crs, ogr.wkbUnknown)
    arc = "114 30.01, 114.01 30.02, 114.02 30.01, 114.01 30.001, 114 30.01"
    for wkt in ("POINT (114 30.005)", f"CURVEPOLYGON (CIRCULARSTRING ({arc}))"):
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        table.CreateFeature(feature)
    feature = table = dataset = None  # closes the file
    output = str(tmp_path / "output.gpkg")
    numbers = run(CHECK, {"PARKS": path, "SHORELINE": river, "OUTPUT": output})
    assert (numbers["WITHIN"], numbers["TOTAL"]) == (2, 2)
