"""`parkshore:shorelinecheck` as planners run it, held to the contract line by line."""

import hashlib
import json

import numpy as np
import pyproj
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsLineString,
    QgsPoint,
    QgsPolygon,
    QgsProcessingException,
    QgsProperty,
    QgsVectorLayer,
)

GEOD = pyproj.Geod(ellps="WGS84")
CHECK = "parkshore:shorelinecheck"
RESULTS = [
    *("shore_m", "limit_m", "margin_m", "verdict", "near_river", "river_cls", "near_lon"),
    *("near_lat", "bearing", "rule_id", "rule_note", "in_area_m2", "in_share"),
    *("facil_kind", "facil_src"),
    *("areas", "areas_m2", "area_rule", "unit_list", "unit_rule"),
]
COUNTS = ("WITHIN", "OUTSIDE", "UNCERTAIN", "NOT_EVALUATED")
RIVER = {"river": str, "river_cls": str}


def north_of(lat, metres, lon=114.0):
    """Return the WKT of the point so many metres north of (lon, lat)."""
    east, north, _ = GEOD.fwd(lon, lat, 0.0, metres)
    return f"Point({east:.15f} {north:.15f})"


def square(lon, lat, half_m):
    """Return the WKT of a square around a point."""
    corners = [GEOD.fwd(lon, lat, azimuth, half_m * 2**0.5)[:2] for azimuth in (45, 135, 225, 315)]
    ring = ", ".join(f"{x:.12f} {y:.12f}" for x, y in [*corners, corners[0]])
    return f"Polygon(({ring}))"


@pytest.fixture
def river(layer):
    """The main stem along a meridian: the shoreline is its west-east reach at 30° N."""
    return layer(
        "LineString",
        [("LineString(114 29, 114 30)", ["长江", "main"])],
        RIVER,
        name="river",
    )


@pytest.fixture
def check(run):
    """Run the check into memory; return numbers and rows as dicts."""

    def checker(parks, shoreline, **parameters):
        results = run(
            CHECK,
            {"PARKS": parks, "SHORELINE": shoreline, "OUTPUT": "memory:", **parameters},
        )
        output = results["OUTPUT"]
        names = output.fields().names()
        rows = [
            dict(zip(names, [None if v is None else v for v in f.attributes()], strict=True))
            for f in output.getFeatures()
        ]
        for row in rows:
            for name, value in row.items():
                if hasattr(value, "isNull") and value.isNull():
                    row[name] = None
        numbers = {k: v for k, v in results.items() if k.isupper() and isinstance(v, int)}
        assert sum(numbers[name] for name in COUNTS) == numbers["TOTAL"] == len(rows)
        assert names[-len(RESULTS) :] == RESULTS
        checker.output, checker.results = output, results
        return numbers, rows

    return checker


def test_distance_limit_margin_verdict(check, river, layer):
    parks = layer("Point", [(north_of(30, d), [str(d)]) for d in (999, 1000, 1001)], {"name": str})
    numbers, rows = check(parks, river)
    assert [row["verdict"] for row in rows] == ["within", "within", "outside"]
    assert np.allclose([row["shore_m"] for row in rows], [999, 1000, 1001], atol=5e-6)
    assert [row["limit_m"] for row in rows] == [1000.0] * 3
    assert np.allclose([row["margin_m"] for row in rows], [-1, 0, 1], atol=5e-6)
    assert numbers["WITHIN"] == 2
    assert numbers["OUTSIDE"] == 1
    row = rows[2]
    assert (row["near_river"], row["river_cls"]) == ("长江", "main")
    assert (row["near_lon"], row["near_lat"]) == (114.0, 30.0)
    assert row["bearing"] == pytest.approx(180)
    assert [row[n] for n in ("rule_id", "rule_note", "in_area_m2", "in_share")] == [None] * 4


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:4490", "EPSG:32650", "EPSG:4547", "EPSG:3857"])
def test_parks_in_any_crs(check, river, layer, crs):
    target = QgsCoordinateReferenceSystem(crs)
    base = "EPSG:4490" if crs in {"EPSG:4547", "EPSG:4490"} else "EPSG:4326"
    to_crs = pyproj.Transformer.from_crs(base, target.authid(), always_xy=True)
    lon, lat, _ = GEOD.fwd(114.0, 30.0, 0.0, 1234.5)
    x, y = to_crs.transform(lon, lat)
    _, rows = check(layer("Point", [(f"Point({x!r} {y!r})", [])], crs=crs), river)
    assert rows[0]["shore_m"] == pytest.approx(1234.5, abs=2e-5)


def test_input_is_never_changed(check, river, layer):
    parks = layer("Point", [(north_of(30, 10), ["a"])], {"name": str})

    def checksum(source):
        parts = [(f.id(), f.geometry().asWkt(17), f.attributes()) for f in source.getFeatures()]
        return hashlib.sha256(repr(parts).encode()).hexdigest()

    before = checksum(parks), checksum(river)
    check(parks, river)
    assert (checksum(parks), checksum(river)) == before


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
    from qgis.core import QgsGeometry, QgsPointXY

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


def test_water_beside_a_line_shoreline(check, river, layer):
    water = layer(
        "Polygon",
        [("Polygon((114 30, 114.5 30, 114.5 29, 114 29, 114 30))", ["长江", "main"])],
        RIVER,
    )
    parks = layer("Point", [("Point(114.3 29.5)", [])])
    _, rows = check(parks, river, WATER=water)
    assert (rows[0]["shore_m"], rows[0]["verdict"]) == (0, "within")


def test_uncertainty(check, river, layer):
    parks = layer(
        "Point",
        [(north_of(30, d), [a]) for d, a in ((996, 3.0), (996, 0.0), (1003.9, 0.0))],
        {"acc_m": float},
    )
    _, rows = check(
        parks, river, PARK_ACCURACY=QgsProperty.fromField("acc_m"), SHORELINE_SCALE=8000
    )
    assert [row["verdict"] for row in rows] == ["uncertain", "within", "uncertain"]


def test_limit_may_differ_by_park(check, river, layer):
    parks = layer("Point", [(north_of(30, 500), [d]) for d in (499.0, 500.5)], {"limit": float})
    _, rows = check(parks, river, DISTANCE=QgsProperty.fromField("limit"))
    assert [row["verdict"] for row in rows] == ["outside", "within"]


def test_a_missing_limit_is_refused(check, river, layer):
    parks = layer("Point", [(north_of(30, 500), [None])], {"limit": float}, name="works")
    with pytest.raises(QgsProcessingException, match="works"):
        check(parks, river, DISTANCE=QgsProperty.fromField("limit"))


@pytest.mark.parametrize(
    ("classes", "facility", "expected"),
    [
        (["main"], 0, [("within", 640.0, 1000.0)]),
        (["lake"], 0, [("no rule", 640.0, None)]),
        (["tributary"], 1, [("no rule", 640.0, None)]),
        (["important"], 1, [("within", 640.0, 1000.0)]),
        (["main"], 1, [("within", 640.0, 3000.0)]),
        (["main"], 2, [("no rule", 640.0, None)]),
    ],
)
def test_yangtze_law_by_class_and_facility(check, layer, classes, facility, expected):
    shore = layer(
        "LineString", [("LineString(114 29, 114 30)", ["甲河", c]) for c in classes], RIVER
    )
    parks = layer("Point", [(north_of(30, 640), [])])
    _, rows = check(parks, shore, RULE_SET=1, FACILITY=facility, MEASURED_FROM=1)
    assert [(r["verdict"], round(r["shore_m"], 4), r["limit_m"]) for r in rows] == expected


def test_rule_notes(check, river, layer):
    parks = layer(
        "Point",
        [(north_of(30, 640), [day]) for day in ("2019", "2021", "2022-05", None)],
        {"opened": str},
    )
    _, rows = check(parks, river, RULE_SET=1, FACILITY=0)
    notes = [row["rule_note"].split(";") for row in rows]
    assert all("screening" in note for note in notes)
    assert all("barred to new and enlarged" in note for note in notes)
    assert [("existed before the rule" in n, "date unknown" in n) for n in notes] == [
        (True, False),
        (False, True),
        (False, False),
        (False, True),
    ]
    _, rows = check(parks, river, RULE_SET=2, FACILITY=0, MEASURED_FROM=1)
    assert "unverified text" in rows[0]["rule_note"]


def test_yellow_river_law_binds_inside_its_control_range(check, river, layer):
    area = layer("Polygon", [("Polygon((113 30, 115 30, 115 31, 113 31, 113 30))", [])])
    lon, lat, _ = GEOD.fwd(114, 30, 180, 700)
    parks = layer("Point", [(north_of(30, 800), []), (f"Point({lon!r} {lat!r})", [])])
    _, rows = check(parks, river, RULE_SET=3, FACILITY=0, CONTROL_RANGE=area)
    assert [row["verdict"] for row in rows] == ["within", "outside"]
    assert [row["limit_m"] for row in rows] == [0, 0]
    assert rows[0]["shore_m"] == 0
    assert rows[0]["margin_m"] == pytest.approx(-800, abs=2)
    assert rows[1]["margin_m"] == rows[1]["shore_m"] == pytest.approx(700, abs=2)


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"RULE_SET": 3}, "control range"),
        ({"RULE_SET": 4}, "own file"),
        ({"RULE_SET": 4, "RULES": "no/such/file.json"}, "no/such/file.json"),
        ({"DISTANCE": -1}, "Limit is"),
        ({"DISTANCE": float("nan")}, "finite"),
        ({"DISTANCE": float("inf")}, "finite"),
        ({"DISTANCE": "far"}, "Limit is"),
        ({"SHORELINE_SCALE": float("nan")}, "finite"),
        ({"RIVER_FIELD": "rivr"}, "river"),
    ],
)
def test_wrong_parameters_are_refused_in_one_sentence(check, river, layer, parameters, words):
    parks = layer("Point", [(north_of(30, 1), [])])
    with pytest.raises(QgsProcessingException, match=words):
        check(parks, river, **parameters)


def test_a_rule_set_needs_classes(check, layer):
    parks = layer("Point", [(north_of(30, 1), [])])
    shore = layer("LineString", [("LineString(114 29, 114 30)", [])], name="bare")
    with pytest.raises(QgsProcessingException, match="Prepare shoreline"):
        check(parks, shore, RULE_SET=1)


def test_a_rules_file_with_a_typo_names_its_path(check, river, layer, root, tmp_path):
    text = (root / "resources" / "rules" / "yangtze_law.json").read_text(encoding="utf-8")
    rules = json.loads(text)
    rules["zones"][0]["distanze_m"] = rules["zones"][0].pop("distance_m")
    path = tmp_path / "rules.json"
    path.write_text(json.dumps(rules), encoding="utf-8")
    parks = layer("Point", [(north_of(30, 1), [])])
    with pytest.raises(QgsProcessingException, match=r"zones\[0\]"):
        check(parks, river, RULE_SET=4, RULES=str(path))


def test_layers_without_crs_are_named(check, river, layer):
    parks = layer("Point", [(north_of(30, 1), [])], name="nowhere")
    parks.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException, match="nowhere"):
        check(parks, river)


def test_no_parks_give_zeros(check, river, layer):
    numbers, rows = check(layer("Point", []), river)
    assert rows == []
    assert numbers["TOTAL"] == 0


@pytest.mark.parametrize("rows", [[], [(None, ["x", "main"])]])
def test_a_shoreline_without_use_is_an_error(check, layer, rows):
    parks = layer("Point", [(north_of(30, 1), [])])
    with pytest.raises(QgsProcessingException, match="dry"):
        check(parks, layer("LineString", rows, RIVER, name="dry"))


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


def test_ties_go_by_class_then_order(check, layer):
    shore = layer(
        "LineString",
        [
            ("LineString(114 29, 114 30)", [name, cls])
            for name, cls in (("lake", "lake"), ("b", "tributary"), ("a", "main"), ("c", "main"))
        ],
        RIVER,
    )
    _, rows = check(layer("Point", [(north_of(30, 7), [])]), shore)
    assert rows[0]["near_river"] == "a"


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


def test_links(check, river, layer, run):
    parks = layer("Point", [(north_of(30, 7), ["x"]), ("Point(114 29.5)", ["on"])], {"name": str})
    check(parks, river, LINKS="memory:")
    links = list(check.results["LINKS"].getFeatures())
    assert len(links) == 1
    assert links[0]["name"] == "x"
    assert links[0]["verdict"] == "within"
    line = links[0].geometry().asPolyline()
    assert GEOD.inv(*line[0], *line[1])[2] == pytest.approx(7, abs=1e-4)


def test_antimeridian(check, layer):
    shore = layer("LineString", [("LineString(179.999 10, 179.999 11)", ["x", "main"])], RIVER)
    _, rows = check(layer("Point", [("Point(-179.999 10.5)", [])]), shore)
    expected = GEOD.inv(179.999, 10.5, -179.999, 10.5)[2]
    assert rows[0]["shore_m"] == pytest.approx(expected, rel=1e-6)


def test_shapefile_output(run, river, layer, tmp_path):
    parks = layer("Point", [(north_of(30, 7), ["x"])], {"name": str})
    path = tmp_path / "checked.shp"
    run(CHECK, {"PARKS": parks, "SHORELINE": river, "OUTPUT": str(path)})
    saved = QgsVectorLayer(str(path), "saved", "ogr")
    assert saved.fields().names() == ["name", *RESULTS]
    assert next(saved.getFeatures())["verdict"] == "within"


def test_unusable_water_of_classes_no_rule_names_is_counted_too(check, layer):
    shore = layer(
        "LineString",
        [("LineString(114 29, 114 30)", ["a", "main"]), (None, ["b", "other"])],
        RIVER,
    )
    numbers, _ = check(layer("Point", [(north_of(30, 7), [])]), shore, RULE_SET=1)
    assert numbers["SHORE_SKIPPED"] == 1


def test_cancel_leaves_no_file(river, layer, tmp_path, provider):
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    parks = layer("Point", [(north_of(30, n), []) for n in range(1, 20)])
    path = tmp_path / "checked.gpkg"
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda share: feedback.cancel() if share > 60 else None)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(CHECK)
    results, _ = algorithm.run(
        {"PARKS": parks, "SHORELINE": river, "OUTPUT": str(path)},
        QgsProcessingContext(),
        feedback,
    )
    assert feedback.isCanceled()
    assert results == {}
    assert list(tmp_path.iterdir()) == []
    assert "Cancelled; nothing was written." in feedback.textLog()


def test_null_of_a_dialog_counts_as_not_given(check, river, layer):
    from qgis.core import NULL

    parks = layer("Point", [(north_of(30, 7), [])])
    _, rows = check(
        parks, river, RULES=NULL, WATER=NULL, CONTROL_RANGE=NULL, LINKS=NULL, OPENED_FIELD=NULL
    )
    assert rows[0]["verdict"] == "within"


@pytest.mark.parametrize("name", ["DISTANCE", "PARK_ACCURACY"])
def test_numbers_by_park_name_the_field_that_is_missing_or_no_number(check, river, layer, name):
    parks = layer("Point", [(north_of(30, 1), ["x"])], {"acc": str}, name="parks")
    with pytest.raises(QgsProcessingException, match=r"no field acc_m .* closest name is acc"):
        check(parks, river, **{name: QgsProperty.fromField("acc_m")})
    with pytest.raises(QgsProcessingException, match=r"parks is x, which is no number.*acc"):
        check(parks, river, **{name: QgsProperty.fromField("acc")})


def test_numbers_by_park_may_be_text_or_the_whole_feature(check, river, layer):
    parks = layer("Point", [(north_of(30, 999), ["5"]), (north_of(30, 999), ["0"])], {"acc": str})
    numbers, _ = check(parks, river, PARK_ACCURACY=QgsProperty.fromField("acc"))
    assert (numbers["UNCERTAIN"], numbers["WITHIN"]) == (1, 1)
    whole = QgsProperty.fromExpression("attribute($currentfeature, 'acc')")
    assert check(parks, river, PARK_ACCURACY=whole)[0] == numbers


def test_links_of_an_earlier_result_carry_none_of_it(check, river, layer):
    parks = layer("Point", [(north_of(30, 500), ["a"])], {"name": str})
    check(parks, river)
    first = check.output
    check(first, river, DISTANCE=100, LINKS="memory:")
    names = check.results["LINKS"].fields().names()
    assert names == ["name", "shore_m", "verdict", "near_river"]


def ring(*points):
    return QgsGeometry(QgsPolygon(QgsLineString([QgsPoint(x, y) for x, y in points])))


NAN = float("nan")


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


def test_a_control_range_leaves_out_what_is_no_polygon(check, river, layer):
    area = "Polygon((113 30, 115 30, 115 31, 113 31, 113 30))"
    broken = ring((114, 30), (114.1, NAN), (114.1, 30.1), (114, 30))
    around = "Polygon((112 29, 116 29, 116 32, 112 32, 112 29))"
    parks = layer("Polygon", [(square(114, 30.5, 100), []), (around, [])])
    ranges = layer("Polygon", [(broken, []), (None, []), (area, [])], name="range")
    _, rows = check(parks, river, RULE_SET=3, FACILITY=0, CONTROL_RANGE=ranges)
    assert [row["verdict"] for row in rows] == ["within", "within"]
    assert str(rows[1]["margin_m"]) == "0.0"  # no vertex of it lies inside; never minus zero
    for nothing in ([], [(None, [])], [(broken, [])]):
        ranges = layer("Polygon", nothing, name="range")
        with pytest.raises(QgsProcessingException, match="range holds no usable control range"):
            check(parks, river, RULE_SET=3, FACILITY=0, CONTROL_RANGE=ranges)


def test_a_site_on_further_water_is_told_that_water(check, river, layer):
    lake = layer(
        "Polygon",
        [("Polygon((114.1 29.4, 114.2 29.4, 114.2 29.6, 114.1 29.6, 114.1 29.4))", ["L", "lake"])],
        RIVER,
    )
    parks = layer("Point", [("Point(114.15 29.5)", []), ("Point(114 29.5)", [])])
    _, rows = check(parks, river, WATER=lake)
    assert [(r["shore_m"], r["near_river"], r["river_cls"]) for r in rows] == [
        (0, "L", "lake"),
        (0, "长江", "main"),
    ]
    _, rows = check(parks, river, WATER=lake, RULE_SET=1, DISTANCE=1, MEASURED_FROM=1)
    assert rows[0]["verdict"] == "outside"
    assert rows[0]["near_river"] == "长江"
    assert rows[0]["rule_note"] == "lake at 0 m"
