"""Lakes on rivers, canals, ponds and other water, from raw features to verdicts."""

import pyproj
import pytest

GEOD = pyproj.Geod(ellps="WGS84")
LAW, NEGATIVE_LIST = 1, 2
LAKE = "POLYGON ((116.0 29.3, 116.2 29.3, 116.2 29.5, 116.0 29.5, 116.0 29.3))"
INFLOW = "POLYGON ((116.09 29.2, 116.1 29.2, 116.1 29.3, 116.09 29.3, 116.09 29.2))"
OUTFLOW = "POLYGON ((116.09 29.5, 116.1 29.5, 116.1 29.6, 116.09 29.6, 116.09 29.5))"
FAR = "POLYGON ((117 30, 117.1 30, 117.1 30.1, 117 30.1, 117 30))"
OUTLINE = "POLYGON ((90 20, 125 20, 125 36, 90 36, 90 20))"


@pytest.fixture
def checked(run, layer):
    """Return verdict, note and distance of a chemical site some metres east of a place."""

    def judged(waters, place, metres, *, rules=LAW, facility=0, fields=None, **options):
        fields = fields or {"NAME": str}
        known = layer("Polygon", [(OUTLINE, [None])], {"id": str}, name="outline")
        source = layer(waters[0][0].split()[0].title(), waters, fields, name="water")
        prepared = run(
            "parkshore:prepareshoreline",
            {
                "INPUT": source,
                "COVERAGE": known,
                "OUTPUT": "memory:",
                "WATER": "memory:",
                **options,
            },
        )
        judged.why = {f["river"]: f["cls_why"] for f in prepared["OUTPUT"].getFeatures()}
        judged.lines = list(prepared["OUTPUT"].getFeatures())
        east, north, _ = GEOD.fwd(*place, 90, metres)
        site = layer("Point", [(f"POINT ({east} {north})", ["s"])], {"id": str}, name="site")
        found = run(
            "parkshore:shorelinecheck",
            {
                "PARKS": site,
                "SHORELINE": prepared["OUTPUT"],
                "RULE_SET": rules,
                "FACILITY": facility,
                "OUTPUT": "memory:",
            },
        )
        [row] = found["OUTPUT"].getFeatures()
        return row["verdict"], (row["rule_note"] or "").split(";"), round(row["shore_m"])

    return judged


EAST_OF_LAKE = (116.2, 29.4)
THROUGH = [(INFLOW, ["赣江"]), (LAKE, ["某某湖"]), (OUTFLOW, [None])]


def test_a_site_by_a_lake_that_a_river_runs_through_is_uncertain_under_the_law(checked):
    verdict, notes, _ = checked(THROUGH, EAST_OF_LAKE, 300)
    assert verdict == "uncertain"
    assert "lake on a river" in notes
    assert "lake at 300 m" in notes
    assert checked.why["某某湖"] == "lake by its name;lake on a river: important"
    verdict, notes, _ = checked(THROUGH, EAST_OF_LAKE, 1200)
    assert verdict == "outside"
    assert "lake on a river" not in notes


def test_the_class_of_the_river_tells_which_rules_the_lake_opens(checked):
    assert checked(THROUGH, EAST_OF_LAKE, 300, facility=1)[0] == "uncertain"
    assert checked(THROUGH, EAST_OF_LAKE, 2500, facility=1)[0] == "outside"  # no main stem
    small = [(INFLOW, ["某河"]), *THROUGH[1:]]
    assert checked(small, EAST_OF_LAKE, 300, facility=1)[0] == "no rule"


def test_a_lake_beside_rivers_is_a_lake(checked):
    once = [(INFLOW, ["赣江"]), (LAKE, ["某某湖"])]
    verdict, notes, _ = checked(once, EAST_OF_LAKE, 300)
    assert (verdict, "lake at 300 m" in notes) == ("outside", True)


def test_a_river_keeps_its_shore_where_it_meets_a_lake(checked):
    checked(THROUGH, EAST_OF_LAKE, 300)
    [river] = [line for line in checked.lines if line["river"] == "赣江"]
    closed = 2 * (0.1 * 110_900 + 0.01 * 97_000)
    assert river["length_m"] == pytest.approx(closed, rel=0.01)


NAMED = [
    ("鄱阳湖", "within"),
    ("洞庭湖区", "within"),
    ("鄱阳湖(南部)", "within"),
    ("某某湖", "outside"),
]


@pytest.mark.parametrize(("name", "expected"), NAMED)
def test_the_negative_list_binds_the_lakes_that_it_names(checked, name, expected):
    waters = [(LAKE, [name]), (INFLOW, ["赣江"])]
    verdict, notes, shore_m = checked(waters, EAST_OF_LAKE, 300, rules=NEGATIVE_LIST)
    assert verdict == expected
    assert ("lake at 300 m" in notes) == (expected == "outside")
    if expected == "within":
        assert shore_m == 300


def test_a_canal_is_uncertain_and_a_pond_reported(checked):
    fields = {"DLBM": str, "NAME": str}
    far = (FAR, ["1101", "某河"])
    ditch = [(LAKE, ["1107", None]), far]
    verdict, notes, _ = checked(ditch, EAST_OF_LAKE, 300, fields=fields, SOURCE=3)
    assert verdict == "outside"
    assert "other water at 300 m" in notes
    named = [
        (LAKE, ["某某运河"]),
        ("POLYGON ((117 30, 117.1 30, 117.1 30.1, 117 30.1, 117 30))", ["某河"]),
    ]
    verdict, notes, _ = checked(named, EAST_OF_LAKE, 300)
    assert verdict == "uncertain"
    assert "artificial channel" in notes
    pond = [(LAKE, ["1104", None]), far]
    verdict, notes, _ = checked(pond, EAST_OF_LAKE, 300, fields=fields, SOURCE=3)
    assert (verdict, "other water at 300 m" in notes) == ("outside", True)


def test_isolated_water_is_other_and_long_water_stays_in_doubt(checked):
    fields = {"osm_id": str, "code": int, "fclass": str, "NAME": str}
    river = (
        "POLYGON ((117 30, 117.1 30, 117.1 30.1, 117 30.1, 117 30))",
        ["1", 8202, "riverbank", "某河"],
    )
    pool = [(LAKE, ["2", 8200, "water", None]), river]
    verdict, notes, _ = checked(pool, EAST_OF_LAKE, 300, fields=fields, SOURCE=7, NAME_FIELD="NAME")
    assert (verdict, "other water at 300 m" in notes) == ("outside", True)
    channel = "POLYGON ((116.19 29.3, 116.2 29.3, 116.2 29.7, 116.19 29.7, 116.19 29.3))"
    long = [(channel, ["2", 8200, "water", None]), river]
    verdict, notes, _ = checked(long, EAST_OF_LAKE, 300, fields=fields, SOURCE=7, NAME_FIELD="NAME")
    assert (verdict, "unclassified water" in notes) == ("uncertain", True)
