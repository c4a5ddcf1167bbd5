"""`parkshore:receivingparks` as planners run it."""

import pyproj
import pytest
from qgis.core import QgsProcessingException

GEOD = pyproj.Geod(ellps="WGS84")
RECEIVE = "parkshore:receivingparks"
SITE = {"ent_id": str, "park_id": str, "province": str, "option": str}
PARK = {"park_id": str, "province": str, "chemical": int, "accredited": int, "shore_m": float}
PARKS = [
    ("Point(110.1 30)", ["p1", "湖北", 1, 1, 5000.0]),
    ("Point(110.3 30)", ["p2", "四川", 1, 1, 1000.5]),
    ("Point(110.05 30)", ["near", "湖北", 1, 1, 1000.0]),
    ("Point(110.05 30)", ["no", "湖北", 1, 0, 5000.0]),
    ("Point(110.05 30)", ["null", "湖北", 1, None, 5000.0]),
    ("Point(112 30)", ["p3", "Hubei", 1, 1, 5000.0]),
    ("Point(130 30)", ["far", "湖北", 1, 1, 5000.0]),
    (None, ["nowhere", "湖北", 1, 1, 5000.0]),
]


@pytest.fixture
def receive(run, layer):
    def runner(sites, parks=PARKS, fields=SITE, **parameters):
        given = {
            "SITES": layer("Point", sites, fields, name="sites"),
            "PARKS": layer("Point", parks, PARK, name="parks"),
            "MAX_KM": 3000,
            "PAIRS": "memory:",
            "OUTPUT": "memory:",
        }
        results = run(RECEIVE, given | parameters)
        pairs = [tuple(f.attributes()) for f in results["PAIRS"].getFeatures()]
        counts = [f["recv_n"] for f in results["OUTPUT"].getFeatures()]
        return pairs, counts, results

    return runner


MOVES = [
    ("Point(110 30)", ["e1", None, "湖北省", "relocate"]),
    ("Point(111.9 30)", ["e2", None, "51", "transfer"]),
    ("Point(110 30)", ["e3", None, "湖北", "upgrade"]),
    (None, ["e4", None, "湖北", "close"]),
    (None, ["e5", None, "湖北", "relocate"]),
]


def test_nearest_first_and_only_sites_that_move(receive, run):
    pairs, counts, results = receive(MOVES)
    assert [(pair[0], pair[1], pair[3]) for pair in pairs] == [
        *(("e1", "p1", 1), ("e1", "p2", 2), ("e1", "p3", 3)),
        *(("e2", "p3", 1), ("e2", "p2", 2), ("e2", "p1", 3)),
    ]
    assert pairs[0][2] == pytest.approx(GEOD.inv(110, 30, 110.1, 30)[2] / 1000, abs=1e-9)
    assert counts == [3, 3, None, None, 0]
    assert (results["RECEIVERS"], results["UNKNOWN_PARKS"], results["WITHOUT"]) == (5, 1, 1)
    assert any("1 park of parks is no receiver" in line for line in run.feedback.warned)


def test_lines_lead_from_site_to_park_in_the_crs_of_the_sites(receive, layer):
    sites = layer(
        "Point", [("Point(12245143.987 3503549.843)", MOVES[0][1])], SITE, crs="EPSG:3857"
    )
    results = receive([], SITES=sites)[2]
    line = next(results["PAIRS"].getFeatures()).geometry().asPolyline()
    assert results["PAIRS"].crs().authid() == "EPSG:3857"
    assert line[0].x() == pytest.approx(12245143.987, abs=0.001)
    assert line[1].x() == pytest.approx(110.1 * 111319.490793, abs=0.01)


def test_limits(receive):
    assert [p[1] for p in receive(MOVES[:1], K=1)[0]] == ["p1"]
    assert [p[1] for p in receive(MOVES[:1], MAX_KM=20)[0]] == ["p1"]
    assert [p[1] for p in receive(MOVES[:1], LIMIT_M=999)[0]] == ["near", "p1", "p2"]
    assert [p[1] for p in receive(MOVES[:1], LIMIT_M=1000.5)[0]] == ["p1", "p3", "far"]


def test_same_province_by_any_name(receive):
    pairs, counts, _ = receive(MOVES, SAME_PROVINCE=True)
    assert [pair[:2] for pair in pairs] == [
        *(("e1", "p1"), ("e1", "p3"), ("e1", "far"), ("e2", "p2")),
    ]
    assert counts[:2] == [3, 1]


def test_provinces_that_are_none_are_told(receive, run):
    receive([("Point(110 30)", ["e1", None, "Atlantis", "relocate"])], SAME_PROVINCE=True)
    assert run.feedback.warned[-1] == "sites: no province is named by Atlantis."


def test_all_sites_move_where_there_are_no_options_and_none_to_its_own_park(receive):
    sites = [("Point(110.1 30)", ["p1"]), ("Point(110 30)", ["p9"])]
    pairs, counts, _ = receive(sites, fields={"park_id": str}, K=2)
    assert [pair[:2] + pair[3:] for pair in pairs] == [
        *(("p1", "p2", 1), ("p1", "p3", 2), ("p9", "p1", 1), ("p9", "p2", 2)),
    ]
    assert counts == [2, 2]


@pytest.mark.parametrize("kind", ["id", "polygon", "same", "crossing"])
def test_no_site_goes_to_the_place_it_stands_in(receive, layer, kind):
    """By id, in its polygon without any id, as the same polygon, as one drawn a little apart."""
    square = "Polygon(({0} 30, {1} 30, {1} 30.1, {0} 30.1, {0} 30))"
    parks = layer(
        "Polygon",
        [
            (square.format(x, x + 0.1), [name, "湖北", 1, 1, 5000.0])
            for x, name in ((110.0, "own"), (110.1, "next"), (110.3, "far"))
        ],
        PARK,
        name="parks",
    )
    wkt, values, fields = {
        "id": ("Point(111 30)", ["e", "own"], {"ent_id": str, "park_id": str}),
        "polygon": ("Point(110.05 30.05)", ["e"], {"ent_id": str}),
        "same": (square.format(110.0, 110.1), ["own"], {"name": str}),
        "crossing": (square.format(110.02, 110.09), ["e"], {"ent_id": str}),
    }[kind]
    sites = layer(wkt.split("(")[0], [(wkt, values)], fields, name="sites")
    pairs, counts, _ = receive([], SITES=sites, PARKS=parks, K=3)
    order = ["far", "next"] if kind == "id" else ["next", "far"]
    assert [pair[1] for pair in pairs] == order
    assert [pair[3] for pair in pairs] == [1, 2]
    assert counts == [2]


def test_a_site_on_the_border_of_two_parks_stands_in_both(receive, layer):
    square = "Polygon(({0} 30, {1} 30, {1} 30.1, {0} 30.1, {0} 30))"
    rows = [
        (square.format(x, x + 0.1), [str(x), "湖北", 1, 1, 5000.0]) for x in (110.0, 110.1, 110.5)
    ]
    parks = layer("Polygon", rows, PARK, name="parks")
    site = layer("Point", [("Point(110.1 30.05)", ["e"])], {"ent_id": str}, name="sites")
    assert [pair[1] for pair in receive([], SITES=site, PARKS=parks)[0]] == ["110.5"]


def test_parks_known_by_another_field_are_known_in_the_sites_too(receive, layer):
    fields = {"code": str, "chemical": int, "accredited": int, "shore_m": float}
    rows = [(f"Point(110.{n} 30)", [f"c{n}", 1, 1, 5000.0]) for n in (1, 2)]
    parks = layer("Point", rows, fields, name="parks")
    site = layer("Point", [("Point(110.15 30)", ["c1"])], {"code": str}, name="sites")
    pairs, _, _ = receive([], SITES=site, SITE_ID="code", PARKS=parks, PARK_ID="code")
    assert [pair[:2] for pair in pairs] == [("c1", "c2")]


def test_no_heavily_polluting_site_moves_upstream(receive, layer):
    """Article 22; a reach is told by its field, else by the province."""
    fields = PARK | {"reach": str}
    names = ("四川", "湖北", "江苏", None, None)
    rows = [
        (f"Point(110.{n} 30)", [str(n), name, 1, 1, 5000.0, reach])
        for n, (name, reach) in enumerate(
            zip(names, (None, None, None, "downstream", None), strict=True), 1
        )
    ]
    parks = layer("Point", rows, fields, name="parks")
    fields = {"ent_id": str, "province": str, "heavy": int}
    cases = [  # province, heavy → parks, note
        ("湖北", 1, "234", "upstream barred"),
        ("江苏", 1, "34", "upstream barred"),
        ("四川", 1, "1234", "upstream barred"),
        (None, 1, "34", "upstream barred"),
        ("湖北", 0, "12345", None),
        ("湖北", None, "12345", "heavily polluting unknown"),
        ("四川", None, "12345", None),
        (None, None, "12345", "heavily polluting unknown"),
    ]
    rows = [("Point(110 30)", [str(n), *case[:2]]) for n, case in enumerate(cases)]
    sites = layer("Point", rows, fields, name="sites")
    pairs, _, results = receive([], SITES=sites, PARKS=parks, K=9)
    found = ["".join(pair[1] for pair in pairs if pair[0] == str(n)) for n in range(len(cases))]
    assert found == [case[2] for case in cases]
    told = [feature["recv_note"] or None for feature in results["OUTPUT"].getFeatures()]
    assert told == [case[3] for case in cases]


def test_risk_and_recognition_decide_who_receives_and_what_is_said(receive, layer):
    fields = PARK | {"recog_st": str, "risk_lvl": str, "chain_km": float}
    parks = layer(
        "Point",
        [
            (f"Point(110.{n} 30)", [name, "湖北", 1, 1, 5000.0, *more])
            for n, (name, *more) in enumerate(
                [
                    ("calm", "已认定", "C级", 900.0),
                    ("calmer", None, "D", 1100.0),
                    ("hot", "recognised", "A", 900.0),
                    ("warm", "recognised", "B级", 900.0),
                    ("untold", "recognised", None, None),
                    ("gone", "withdrawn", "D", 900.0),
                    ("mending", "整改中", "D", 900.0),
                ],
                1,
            )
        ],
        fields,
        name="parks",
    )
    sites = layer(
        "Point",
        [("Point(110 30)", [str(heavy), "湖北", heavy, 1000.0]) for heavy in (1, 0)],
        {"ent_id": str, "province": str, "heavy": int, "chain_km": float},
        name="sites",
    )
    pairs, _, results = receive([], SITES=sites, PARKS=parks, K=9)
    assert [pair[1] for pair in pairs] == ["calm", "calmer", "untold"] * 2
    assert (results["RECEIVERS"], results["UNKNOWN_PARKS"]) == (3, 1)
    assert [feature["recv_note"] for feature in results["OUTPUT"].getFeatures()] == [
        "upstream barred;risk level unknown: untold;upstream within the reach: calmer",
        "risk level unknown: untold",
    ]


def test_an_accreditation_counts_on_the_day(receive, layer):
    fields = PARK | {"accr_from": str, "accr_to": str}
    periods = {
        "ended": ("2019", "2023-06-30"),
        "running": ("2019年5月", "2026"),
        "to come": ("2025", None),
        "open": (None, None),
        "in doubt": ("2019", "2024"),
    }
    rows = [
        (f"Point(110.{n} 30)", [name, "湖北", 1, 1, 5000.0, *period])
        for n, (name, period) in enumerate(periods.items(), 1)
    ]
    parks = layer("Point", rows, fields, name="parks")
    pairs, _, results = receive(MOVES[:1], PARKS=parks, DATE="2024-05-01", K=9)
    assert [pair[1] for pair in pairs] == ["running", "open"]
    assert (results["RECEIVERS"], results["UNKNOWN_PARKS"]) == (2, 1)
    assert "As of 1 May 2024" in results["OUTPUT"].metadata().abstract()
    pairs, _, _ = receive(MOVES[:1], PARKS=parks, DATE="2023-06-30", K=9)
    assert [pair[1] for pair in pairs] == ["ended", "running", "open", "in doubt"]


def test_only_parks_that_are_outside_receive_or_have_land_beyond_the_limit(receive, layer):
    fields = PARK | {"chemical": str, "verdict": str, "in_share": float, "limit_m": float}
    fields |= {"closed": str}
    rows = [  # verdict, in_share, limit_m, closed
        ("outside", "outside", 0.0, 1000.0, None),
        ("uncertain", "uncertain", 0.0, 1000.0, None),
        ("part", "within", 0.6, 1000.0, None),
        ("whole", "within", 1.0, 1000.0, None),
        ("this year", "outside", 0.0, 1000.0, "2024"),
    ]
    rows = [
        (f"Point(110.{n} 30)", [name, "四川", "是", 1, 5000.0, *more])
        for n, (name, *more) in enumerate(rows, 1)
    ]
    parks = layer("Point", rows, fields, name="parks")
    pairs, _, results = receive(MOVES[:1], PARKS=parks, DATE="2024-05-01", K=9)
    assert [pair[1] for pair in pairs] == ["outside", "part"]
    assert (results["RECEIVERS"], results["UNKNOWN_PARKS"]) == (2, 2)
    assert next(results["OUTPUT"].getFeatures())["recv_note"] == (
        "heavily polluting unknown;land beyond the limit: part"
    )


def test_capacity_that_is_over_is_out_and_unknown_stays(receive, layer, run):
    capacity = layer(
        "None",
        [(None, ["p1", "over"]), (None, ["p2", "unknown"]), (None, ["far", "within"])],
        {"unit": str, "state": str},
        crs="",
    )
    pairs, _, _ = receive(MOVES[:1], CAPACITY=capacity)
    assert [pair[1] for pair in pairs] == ["p2", "p3", "far"]
    assert any("have no known carrying capacity" in line for line in run.feedback.said)


def test_a_park_that_has_closed_receives_none(receive, layer):
    fields = PARK | {"closed": str}
    rows = [
        (wkt, [*values, closed])
        for (wkt, values), closed in zip(
            PARKS[:2] + PARKS[5:6], ["2019-06", None, "2999-01-01"], strict=True
        )
    ]
    pairs, _, results = receive(MOVES[:1], PARKS=layer("Point", rows, fields, name="parks"))
    assert [pair[1] for pair in pairs] == ["p2", "p3"]
    assert (results["RECEIVERS"], results["UNKNOWN_PARKS"]) == (2, 0)


def test_ids_join_as_text_and_as_numbers(receive, layer):
    parks = [("Point(110.1 30)", [7, 1, 1, 5000.0]), ("Point(110.3 30)", [8, 1, 1, 5000.0])]
    fields = {"park_id": float, "chemical": int, "accredited": int, "shore_m": float}
    capacity = layer("None", [(None, ["7", "over"])], {"unit": str, "state": str}, crs="")
    parks = layer("Point", parks, fields, name="parks")
    pairs, _, _ = receive(MOVES[:1], PARKS=parks, CAPACITY=capacity)
    assert [pair[1] for pair in pairs] == ["8"]


def test_without_sites_or_receivers(receive):
    assert receive([])[0] == []
    pairs, counts, results = receive(MOVES[:1], parks=PARKS[3:5])
    assert (pairs, counts, results["WITHOUT"]) == ([], [0], 1)


@pytest.mark.parametrize(
    ("name", "fields", "parameters", "part"),
    [
        ("PARKS", {"park_id": str}, {}, "x has no field chemical, which receiving parks need"),
        ("CAPACITY", {"unit": str}, {}, "x has no field state; give the result of Carrying"),
        ("SITES", {"ent_id": str}, {"SAME_PROVINCE": True}, "x has no field province"),
        ("SITES", {"ent_id": str}, {"SITE_ID": "ent"}, "no field ent .* closest name is ent_id"),
    ],
)
def test_wrong_layers_are_told(receive, layer, name, fields, parameters, part):
    wrong = layer("Point", [("Point(1 1)", ["1"])], fields, name="x")
    with pytest.raises(QgsProcessingException, match=part):
        receive(MOVES, **{name: wrong}, **parameters)
