"""What the check makes of every kind of geometry and coordinate system."""

import pyproj
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry

from .check_places import CHECK, GEOD, NAN, RESULTS, RIVER, north_of, ring


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:4490", "EPSG:32650", "EPSG:4547", "EPSG:3857"])
def test_parks_in_any_crs(check, river, layer, crs):
    target = QgsCoordinateReferenceSystem(crs)
    base = "EPSG:4490" if crs in {"EPSG:4547", "EPSG:4490"} else "EPSG:4326"
    to_crs = pyproj.Transformer.from_crs(base, target.authid(), always_xy=True)
    lon, lat, _ = GEOD.fwd(114.0, 30.0, 0.0, 1234.5)
    x, y = to_crs.transform(lon, lat)
    _, rows = check(layer("Point", [(f"Point({x!r} {y!r})", [])], crs=crs), river)
    assert rows[0]["shore_m"] == pytest.approx(1234.5, abs=2e-5)


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


def test_a_polygon_shoreline_is_water(check, layer):
    water = layer(
        "Polygon",
        [
            (
                (
                    "Polygon((114 30, 115 30, 115 31, 114 31, 114 30), "
                    "(114.4 30.4, 114.6 30.4, 114.6 30.6, 114.4 30.6, 114.4 30.4))"
                ),
                ["长江", "main"],
            )
        ],
        RIVER,
    )
    parks = layer("Point", [("Point(114.2 30.2)", []), ("Point(114.5 30.5)", [])])
    _, rows = check(parks, water)
    assert rows[0]["shore_m"] == 0
    assert rows[0]["bearing"] is None
    assert (rows[0]["near_lon"], rows[0]["near_lat"]) == (114.2, 30.2)
    island, expected = rows[1], GEOD.inv(114.5, 30.5, 114.4, 30.5)[2]
    assert island["shore_m"] == pytest.approx(expected, rel=1e-5)
    assert island["verdict"] == "outside"


def test_unusable_shoreline_features_are_counted(check, layer):
    shore = layer(
        "LineString",
        [
            ("LineString(114 29, 114 30)", ["a", "main"]),
            (None, ["b", "main"]),
            ("LineString(114 95, 114 96)", ["c", "main"]),
        ],
        RIVER,
    )
    numbers, rows = check(layer("Point", [(north_of(30, 7), [])]), shore)
    assert numbers["SHORE_SKIPPED"] == 2
    assert rows[0]["near_river"] == "a"


def test_unusable_water_of_classes_no_rule_names_is_counted_too(check, layer):
    shore = layer(
        "LineString",
        [("LineString(114 29, 114 30)", ["a", "main"]), (None, ["b", "other"])],
        RIVER,
    )
    numbers, _ = check(layer("Point", [(north_of(30, 7), [])]), shore, RULE_SET=1)
    assert numbers["SHORE_SKIPPED"] == 1


def test_antimeridian(check, layer):
    shore = layer("LineString", [("LineString(179.999 10, 179.999 11)", ["x", "main"])], RIVER)
    _, rows = check(layer("Point", [("Point(-179.999 10.5)", [])]), shore)
    expected = GEOD.inv(179.999, 10.5, -179.999, 10.5)[2]
    assert rows[0]["shore_m"] == pytest.approx(expected, rel=1e-6)


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
