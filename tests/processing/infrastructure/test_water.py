"""Wastewater, intake, outfalls, carrying capacity and symbiosis as a planner runs them."""

import json

import pandas as pd
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingException

MEMORY = "TEMPORARY_OUTPUT"


@pytest.fixture
def plants(table, twelve):
    return table(twelve.PLANTS, name="plants")


@pytest.fixture
def intakes(table, twelve):
    return table(twelve.INTAKES, name="intakes")


@pytest.fixture
def outfalls(table, twelve):
    return table(twelve.OUTFALLS, name="outfalls")


def test_wastewater(run, rows, plants, parks, tmp_path):
    page = tmp_path / "page.html"
    found = run(
        "parkshore:wastewater",
        {
            "PLANTS": plants,
            "PARKS": parks,
            "BY_PARK": MEMORY,
            "BY_REACH": MEMORY,
            "HTML": str(page),
        },
    )
    assert (found["READ"], found["USED"], found["SKIPPED"]) == (7, 7, 0)
    assert found["COMPLETION"] == pytest.approx(0.5)
    assert found["PLANTS_INSIDE"] == 3
    table = {row["park_id"]: row for row in rows(found["BY_PARK"])}
    assert len(table) == 12
    assert table["A01"]["pattern"] == "both"
    assert table["A01"]["mixed"] == 1
    assert table["C02"]["mixed"] is None
    assert [row["reach"] for row in rows(found["BY_REACH"])] == [
        *("upstream", "midstream", "downstream", None),
    ]
    assert "Fig. 4" in page.read_text(encoding="utf-8")


def test_water_intake(run, rows, intakes, parks, tmp_path):
    page = tmp_path / "page.html"
    found = run(
        "parkshore:waterintake",
        {
            "INTAKES": intakes,
            "PARKS": parks,
            "NATIONAL_M3": 2e9,
            "BY_SOURCE": MEMORY,
            "BY_PARK": MEMORY,
            "BY_REACH": MEMORY,
            "HTML": str(page),
        },
    )
    assert found["TOTAL_M3"] == 20e6
    assert found["OF_NATIONAL"] == pytest.approx(0.01)
    assert len(rows(found["BY_PARK"])) == 12
    assert rows(found["BY_SOURCE"])[0]["source"] == "surface"
    assert "Fig. 5" in page.read_text(encoding="utf-8")


def test_water_intake_without_parks(run, rows, intakes):
    found = run("parkshore:waterintake", {"INTAKES": intakes, "BY_PARK": MEMORY})
    assert found["USED"] == 9
    assert found["OF_NATIONAL"] is None
    assert len(rows(found["BY_PARK"])) == 6


def test_outfalls(run, rows, outfalls, parks, tmp_path):
    page = tmp_path / "page.html"
    found = run(
        "parkshore:outfallcheck",
        {"OUTFALLS": outfalls, "PARKS": parks, "OUTPUT": MEMORY, "HTML": str(page)},
    )
    assert found["ORPHANS"] == found["SKIPPED"] == 1
    assert found["PARKS_ONE"] + found["PARKS_MANY"] + found["PARKS_NONE"] == 12
    table = {row["park_id"]: row for row in rows(found["OUTPUT"])}
    assert table["A02"]["finding"] == "several outfalls;not monitored;direct discharge"
    assert table["A02"]["province"] == "重庆市"
    assert table["A02"]["outshore_m"] is None
    assert "monitoring unknown" in page.read_text(encoding="utf-8")


def test_outfalls_and_the_shoreline(run, rows, layer, parks, inside):
    """One degree of latitude at 30° N is 110.85 km: the shore 0.01° north lies 1 108.5 m away."""
    found = run(
        "parkshore:outfallcheck",
        {
            "OUTFALLS": layer("Point", [(inside(0), [1])], {"monitor": int}, name="outfalls"),
            "PARKS": parks,
            "SHORELINE": layer("LineString", [("LINESTRING(109 30.02, 112 30.02)", [])]),
            "OUTPUT": MEMORY,
        },
    )
    table = rows(found["OUTPUT"])
    assert table[0]["outshore_m"] == pytest.approx(1108.5, abs=0.5)
    assert table[1]["outshore_m"] is None


@pytest.mark.parametrize("drawn", [[], [(None, [])]])
def test_a_shoreline_that_is_none_is_told(run, layer, parks, inside, drawn):
    outfalls = layer("Point", [(inside(0), [1])], {"monitor": int})
    shore = layer("LineString", drawn, name="shore")
    with pytest.raises(QgsProcessingException, match="shore holds no usable shoreline"):
        run(
            "parkshore:outfallcheck",
            {"OUTFALLS": outfalls, "PARKS": parks, "SHORELINE": shore, "OUTPUT": MEMORY},
        )


def test_outfalls_twice_replace_the_results(run, rows, layer, parks, inside):
    outfalls = layer("Point", [(inside(0), [1])], {"monitor": int})
    shore = layer("LineString", [("LINESTRING(109 30.02, 112 30.02)", [])])
    first = run(
        "parkshore:outfallcheck",
        {"OUTFALLS": outfalls, "PARKS": parks, "SHORELINE": shore, "OUTPUT": MEMORY},
    )
    again = run(
        "parkshore:outfallcheck",
        {"OUTFALLS": outfalls, "PARKS": first["OUTPUT"], "OUTPUT": MEMORY},
        context=run.context,
    )
    names = list(rows(again["OUTPUT"])[0])
    assert names.count("finding") == 1
    assert {row["outshore_m"] for row in rows(again["OUTPUT"])} == {None}
    assert not any(name.endswith("_0") for name in names)


def test_carrying_capacity(run, rows, table, parks, tmp_path):
    frame = pd.DataFrame(
        {
            "unit": ["A01", "A02", "B01"],
            "cap_t": [200.0, None, 90.0],
            "q_m3s": [None, 1.0, None],
            "qp_m3s": [None, 0.5, None],
            "cs_mgl": [None, 20.0, None],
            "c0_mgl": [None, 18.0, None],
        }
    )
    page = tmp_path / "page.html"
    found = run(
        "parkshore:carryingcapacity",
        {
            "LOADS": parks,
            "CAPACITY": table(frame, name="capacity"),
            "OUTPUT": MEMORY,
            "HTML": str(page),
        },
    )
    table_ = {row["unit"]: row for row in rows(found["OUTPUT"])}
    assert table_["A01"]["state"] == "within"  # 100 of 200
    assert table_["A02"]["cap_t"] == pytest.approx(2 * 1.5 * 31.536)
    assert table_["A02"]["state"] == "near"  # 80 of 94.6
    assert table_["B01"]["state"] == "over"  # 120 of 90
    assert table_["A03"]["cap_t"] is None
    assert table_["A03"]["state"] == "unknown"
    assert (found["OVER"], found["UNKNOWN"], found["READ"]) == (1, 9, 12)
    assert "31.536" in page.read_text(encoding="utf-8")


def test_carrying_capacity_by_the_name_of_the_unit_field(run, rows, table, parks):
    frame = pd.DataFrame({"park_id": ["A01"], "cap_t": [200.0]})
    found = run(
        "parkshore:carryingcapacity",
        {"LOADS": parks, "CAPACITY": table(frame), "LOAD_FIELD": "nh3n_t", "OUTPUT": MEMORY},
    )
    assert rows(found["OUTPUT"])[0]["ratio"] == pytest.approx(0.05)


def test_a_missing_load_field_is_named(run, table, parks):
    with pytest.raises(QgsProcessingException) as refused:
        run(
            "parkshore:carryingcapacity",
            {
                "LOADS": parks,
                "CAPACITY": table(pd.DataFrame({"unit": ["A01"], "cap_t": [1.0]})),
                "LOAD_FIELD": "codt",
                "OUTPUT": MEMORY,
            },
        )
    assert "no field codt; the closest name is cod_t" in str(refused.value)


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        (
            {"unit": ["A01"], "capt": [1.0], "flow_m3s": [1.0]},
            "capacity has neither a field cap_t (the closest name is capt) nor q_m3s (the",
        ),
        (
            {"unit": ["A01"], "Q_M3S": [1.0], "target_mgl": [1.0], "c0_mgl": [1.0]},
            "capacity has no field cs_mgl; the closest name is c0_mgl. Choose the field.",
        ),
    ],
)
def test_a_table_without_capacities_is_told(run, table, parks, columns, told):
    capacity = table(pd.DataFrame(columns), name="capacity")
    with pytest.raises(QgsProcessingException) as refused:
        run("parkshore:carryingcapacity", {"LOADS": parks, "CAPACITY": capacity, "OUTPUT": MEMORY})
    assert told in str(refused.value)


@pytest.fixture
def pair_layers(layer, inside):
    units = layer(
        "Point",
        [(inside(0), ["e1", "热电联产"]), ("POINT(110.03 30.01)", ["e2", "heat"])],
        {"unit_id": str, "kind": str},
        name="units",
    )
    plants = layer("Point", [("POINT(110.015 30.01)", ["w1"])], {"wwtp_id": str}, name="plants")
    return {"ENERGY_UNITS": units, "WASTEWATER_PLANTS": plants}


def test_symbiosis(run, rows, pair_layers, tmp_path):
    page = tmp_path / "page.html"
    found = run(
        "parkshore:symbiosispairs",
        {**pair_layers, "PAIRS": MEMORY, "BY_PARK": MEMORY, "HTML": str(page)},
    )
    table = rows(found["PAIRS"])
    assert {(row["from_id"], row["to_id"], row["stream"]) for row in table} == {
        *{("w1", "e1", "sludge"), ("w1", "e1", "reclaimed water"), ("e1", "w1", "heat")},
        *{("w1", "e2", "reclaimed water"), ("e2", "w1", "heat"), ("e1", "e2", "heat")},
    }
    nearest = min(table, key=lambda row: row["km"])
    assert nearest["km"] == pytest.approx(0.4825, abs=1e-3)  # 0.005° on 30.01° N
    assert found["PAIRS_COUNT"] == 6
    assert rows(found["BY_PARK"]) == [
        {
            "park_id": None,
            "pairs": 6,
            "within": 6,
            "streams": "heat;reclaimed water;sludge",
            "near_km": nearest["km"],
        }
    ]
    assert "wastewater plant" in page.read_text(encoding="utf-8")


def test_symbiosis_in_the_parks(run, rows, pair_layers, parks):
    found = run(
        "parkshore:symbiosispairs",
        {**pair_layers, "PARKS": parks, "PAIRS": MEMORY, "BY_PARK": MEMORY},
    )
    assert (found["READ"], found["USED"], found["SKIPPED"]) == (3, 2, 1)  # e2 lies outside
    counts = {row["park_id"]: row["pairs"] for row in rows(found["BY_PARK"])}
    assert len(counts) == 12
    assert counts["A01"] == 3


def test_wrong_pair_rules_are_refused(run, pair_layers, root, tmp_path):
    text = (root / "resources" / "pairs" / "symbiosis.json").read_text(encoding="utf-8")
    document = json.loads(text)
    document["rules"][0]["reciever"] = document["rules"][0].pop("receiver")
    path = tmp_path / "own.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(QgsProcessingException) as refused:
        run("parkshore:symbiosispairs", {**pair_layers, "PAIR_RULES": str(path), "PAIRS": MEMORY})
    assert "rules[0].receiver is missing; reciever is there" in str(refused.value)


def test_parks_without_an_id_are_refused(run, plants, layer):
    parks = layer("None", [(None, ["A01"])], {"parkid": str}, name="园区")
    with pytest.raises(QgsProcessingException) as refused:
        run("parkshore:wastewater", {"PLANTS": plants, "PARKS": parks})
    assert "园区 has no field park_id; the closest name is parkid" in str(refused.value)


def test_an_unreadable_province_is_told(run, rows, plants, layer):
    parks = layer(
        "None",
        [(None, ["A01", "四川"]), (None, ["A02", "Atlantis"])],
        {"park_id": str, "province": str},
        name="parks",
    )
    found = run("parkshore:wastewater", {"PLANTS": plants, "PARKS": parks, "BY_REACH": MEMORY})
    assert [row["reach"] for row in rows(found["BY_REACH"])] == ["upstream", None]
    assert any("no province is named by Atlantis" in said for said in run.feedback.warned)


def test_a_reach_field_in_chinese(run, rows, plants, layer):
    parks = layer(
        "None",
        [(None, ["A01", "上游"]), (None, ["A02", "Downstream"])],
        {"park_id": str, "reach": str},
        name="parks",
    )
    found = run("parkshore:wastewater", {"PLANTS": plants, "PARKS": parks, "BY_REACH": MEMORY})
    assert [row["reach"] for row in rows(found["BY_REACH"])] == ["upstream", "downstream"]


def test_a_reach_field_that_is_not_there(run, plants, parks):
    with pytest.raises(QgsProcessingException) as refused:
        run("parkshore:wastewater", {"PLANTS": plants, "PARKS": parks, "REACH_FIELD": "provnce"})
    assert "no field provnce; the closest name is province" in str(refused.value)


def test_no_rows_at_all(run, rows, layer, parks, tmp_path):
    nothing, no_plants = (
        layer("Point", [], {"park_id": str, "unit": str, "cap_t": float}, name=name)
        for name in ("nothing", "no plants")
    )

    def made(name, **parameters):
        page = tmp_path / f"{name}.html"
        found = run(f"parkshore:{name}", {**parameters, "HTML": str(page)})
        assert page.stat().st_size > 1000
        return found

    waste = made("wastewater", PLANTS=nothing, PARKS=parks, BY_PARK=MEMORY)
    assert (waste["READ"], waste["COMPLETION"]) == (0, 0)
    assert len(rows(waste["BY_PARK"])) == 12
    water = made("waterintake", INTAKES=nothing, BY_SOURCE=MEMORY)
    assert (water["READ"], water["TOTAL_M3"], water["SURFACE_SHARE"]) == (0, 0, None)
    pairs = made("symbiosispairs", ENERGY_UNITS=nothing, WASTEWATER_PLANTS=no_plants, PAIRS=MEMORY)
    assert rows(pairs["PAIRS"]) == []
    outfalls = made("outfallcheck", OUTFALLS=nothing, PARKS=parks, OUTPUT=MEMORY)
    assert outfalls["PARKS_NONE"] == 12
    capacity = made("carryingcapacity", LOADS=parks, CAPACITY=nothing, OUTPUT=MEMORY)
    assert capacity["UNKNOWN"] == 12
    energy = made("energyinfrastructure", UNITS=nothing, PARKS=parks, BY_PARK=MEMORY)
    assert (energy["READ"], energy["TOTAL_MW"], energy["COAL_SHARE"]) == (0, 0, None)
    assert len(rows(energy["BY_PARK"])) == 12


def test_no_parks_at_all(run, rows, layer, plants):
    nobody = layer("Polygon", [], {"park_id": str}, name="nobody")
    found = run("parkshore:wastewater", {"PLANTS": plants, "PARKS": nobody, "BY_PARK": MEMORY})
    assert (found["READ"], found["USED"], found["SKIPPED"]) == (7, 0, 7)
    assert found["PARKS_COUNT"] == 0
    assert found["COMPLETION"] is None
    assert rows(found["BY_PARK"]) == []


def test_points_without_a_coordinate_system_are_refused(run, layer, parks, inside):
    units = layer("Point", [(inside(0), [1.0])], {"mw": float}, name="机组")
    units.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException, match="机组 has no coordinate reference system"):
        run("parkshore:energyinfrastructure", {"UNITS": units, "PARKS": parks})


def test_missing_fields_are_named_with_the_closest(run, table, twelve, parks):
    plants = table(twelve.PLANTS.rename(columns={"cod_in": "codin"}), name="plants")
    run("parkshore:wastewater", {"PLANTS": plants, "PARKS": parks})
    said = " | ".join(run.feedback.said)
    assert "plants has no field cod_in (closest: codin); they count as empty." in said
