"""`parkshore:classifyreaches` by its three methods."""

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

CLASSIFY = "parkshore:classifyreaches"
COUNTS = ("UPSTREAM", "MIDSTREAM", "DOWNSTREAM", "OUTSIDE_COUNT", "NOT_EVALUATED")
# from a spring in the west over Yichang to the east, with a bend that leads back to the west:
# 113 E 33 N lies east of Yichang but upstream
STEM = (
    "LineString(103 30, 113.5 33, 113.5 32.5, 108 31, 111.29 30.69, 114 30.5, 116.22 29.75, 121 31)"
)


@pytest.fixture
def classify(run):
    def classifier(parks, **parameters):
        results = run(CLASSIFY, {"PARKS": parks, "OUTPUT": "memory:", **parameters})
        rows = [feature.attributes()[-2:] for feature in results["OUTPUT"].getFeatures()]
        counts = [results[name] for name in COUNTS]
        assert sum(counts) == len(rows) == parks.featureCount()
        return [tuple(row) for row in rows], counts

    return classifier


@pytest.fixture
def stem(layer):
    return layer("LineString", [(STEM, [])], name="stem")


def test_by_field(layer, classify, run):
    values = ["四川省", "hubei", "320500", "北京", "Atlantis", None, "Atlantis"]
    parks = layer("Point", [("Point(1 1)", [v]) for v in values], {"province": str}, name="parks")
    rows, counts = classify(parks)
    assert rows == [
        ("upstream", "Sichuan"),
        ("midstream", "Hubei"),
        ("downstream", "Jiangsu"),
        ("outside", "Beijing"),
        (None, None),
        (None, None),
        (None, None),
    ]
    assert counts == [1, 1, 1, 1, 3]
    assert [w for w in run.feedback.warned if "1 value names no province" in w and "Atlantis" in w]


def test_by_field_of_numbers_and_without_geometry(layer, classify, run):
    codes = [(None, [code]) for code in (51, 4201, 0, 99, None)]
    parks = layer("None", codes, {"code": int}, crs="", name="parks")
    assert classify(parks, PROVINCE_FIELD="code")[1] == [1, 1, 0, 0, 3]
    assert run.feedback.warned == [
        "code: 2 values name no province and give no reach: 0, 99",
    ]


def test_by_layer_the_largest_part_counts_in_any_crs(layer, classify):
    provinces = layer(
        "Polygon",
        [
            ("Polygon((100 28, 105 28, 105 32, 100 32, 100 28))", ["四川"]),
            ("Polygon((105 28, 110 28, 110 32, 105 32, 105 28))", ["nowhere"]),
        ],
        {"prov_zh": str},
        name="provinces",
    )
    # 3° zone 35 of CGCS2000 (EPSG:4523): its meridian, 105 E, is x = 35500000
    west, east, south, north = 35498000, 35501000, 3320000, 3322000
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    park = f"Polygon(({', '.join(f'{x} {y}' for x, y in corners)}))"
    parks = layer(
        "Polygon", [(park, []), (None, []), (park.replace("354", "353"), [])], crs="EPSG:4523"
    )
    rows, counts = classify(parks, METHOD=1, PROVINCES=provinces, PROVINCE_NAME_FIELD="prov_zh")
    assert rows[:2] == [("upstream", "Sichuan"), (None, None)]
    assert counts == [2, 0, 0, 0, 1]
    points = layer("Point", [("Point(106 30)", []), ("Point(90 30)", [])])
    rows, counts = classify(points, METHOD=1, PROVINCES=provinces, PROVINCE_NAME_FIELD="prov_zh")
    assert rows == [(None, None), ("outside", None)]


def test_by_river_chainage_counts_never_longitude(layer, classify, stem):
    parks = layer(
        "Point",
        [
            ("Point(104 30.1)", ["四川"]),
            ("Point(113 33)", ["河南"]),  # east of Yichang, upstream along the river
            ("Point(112 30.6)", ["湖北"]),
            ("Point(118 30)", ["安徽"]),
            ("Point(130 45)", ["黑龙江"]),
            (None, ["安徽"]),
        ],
        {"province": str},
    )
    rows, counts = classify(parks, METHOD=2, RIVER=stem)
    assert [row[0] for row in rows] == [
        *("upstream", "upstream", "midstream", "downstream", "outside"),
        None,
    ]
    assert [row[1] for row in rows][:3] == ["Sichuan", "Henan", "Hubei"]
    assert counts == [2, 1, 1, 1, 1]


def test_by_river_drawn_upstream_gives_the_same(layer, classify):
    turned = "LineString(121 31, 116.22 29.75, 114 30.5, 111.29 30.69, 108 31, 103 30)"
    river = layer("LineString", [(turned, [])])
    parks = layer("Point", [("Point(104 30.1)", []), ("Point(112 30.6)", [])])
    assert classify(parks, METHOD=2, RIVER=river, PROVINCE_FIELD="")[1] == [1, 1, 0, 0, 0]


def test_own_breakpoints(layer, classify, stem):
    parks = layer("Point", [("Point(112 30.6)", [])])
    found = classify(
        parks, METHOD=2, RIVER=stem, BREAKPOINTS="Han kou 114 30.5； Hukou 116.22 29.75"
    )
    assert found[0] == [("upstream", None)]


@pytest.mark.parametrize(
    ("parameters", "part"),
    [
        ({"METHOD": 1}, "choose “Provinces”"),
        ({"METHOD": 2}, "choose “Main stem”"),
        ({"METHOD": 2, "RIVER": "stem", "BREAKPOINTS": "Yichang 111 30"}, "give two places"),
        ({"METHOD": 2, "RIVER": "stem", "BREAKPOINTS": "a 1 2; b 3 x"}, "give two places"),
        ({"METHOD": 2, "RIVER": "stem", "BREAKPOINTS": "a 111 30.7; b 111 20"}, "Breakpoint b is"),
        ({"METHOD": 2, "RIVER": "stem", "BREAKPOINTS": "a 114 30.5; b 114 30.5"}, "same place"),
        ({"PROVINCE_FIELD": "provinz"}, "has no field provinz .* closest name is province"),
        ({"PROVINCE_FIELD": ""}, "parks has no province field"),
        ({"METHOD": 2, "RIVER": "stem", "MAX_OFFSET_KM": float("nan")}, "finite number"),
    ],
)
def test_wrong_parameters_are_told_in_one_sentence(layer, run, stem, parameters, part):
    parks = layer("Point", [("Point(112 30)", ["x"])], {"province": str}, name="parks")
    parameters = {name: stem if value == "stem" else value for name, value in parameters.items()}
    with pytest.raises(QgsProcessingException, match=part):
        run(CLASSIFY, {"PARKS": parks, "OUTPUT": "memory:", **parameters})


def test_the_output_opens_styled_and_an_earlier_result_is_replaced(layer, run, tmp_path):
    parks = layer("Point", [("Point(112 30)", ["湖北"])], {"province": str}, name="parks")
    first = str(tmp_path / "first.gpkg")
    run(CLASSIFY, {"PARKS": parks, "OUTPUT": first})
    styled = QgsVectorLayer(first, "first", "ogr")
    assert styled.renderer().type() == "categorizedSymbol"
    again = run(CLASSIFY, {"PARKS": first, "OUTPUT": "memory:"})["OUTPUT"]
    names = again.fields().names()
    assert names[-2:] == ["reach", "prov_en"]
    assert len(names) == len({name.lower() for name in names})


def test_by_layer_what_lies_nowhere_is_not_evaluated(layer, classify):
    hubei = layer("Polygon", [("Polygon((109 29, 115 29, 115 31, 109 29))", ["湖北"])], {"p": str})
    parks = layer("Point", [("Point(114 30)", []), ("Point(114 95)", []), ("Point(120 30)", [])])
    rows, counts = classify(parks, METHOD=1, PROVINCES=hubei, PROVINCE_NAME_FIELD="p")
    assert [reach for reach, _ in rows] == ["midstream", None, "outside"]
    assert counts == [0, 1, 0, 1, 1]


@pytest.mark.parametrize("rows", [[], [(None, ["湖北"])]])
def test_by_layer_provinces_without_a_polygon_are_refused(layer, classify, rows):
    parks = layer("Point", [("Point(114 30)", [])])
    nothing = layer("Polygon", rows, {"prov_en": str}, name="provinces")
    with pytest.raises(QgsProcessingException, match="provinces holds no usable polygon"):
        classify(parks, METHOD=1, PROVINCES=nothing)
