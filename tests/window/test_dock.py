"""The Inventory dock in a real QGIS window, in both languages and at three scales."""

import csv

import pytest

FAULTY = [
    ["无处化工厂", "江苏", "南京市", "农药", "", "12", "2003年5月1日", "", ""],
    ["合计", "", "", "", "", "1234", "", "", ""],
    ["千里化工厂", "江苏", "南京市", "农药", "", "3", "2003年5月1日", "132.05", "118.78"],
]
WORDS = {  # not loaded; loaded, rejected, not stored; how the first reason begins
    "en": ("not loaded", "loaded 116 · 3 rejected · not stored", "The row has neither"),
    "zh_CN": ("未加载", "已加载 116 条 · 拒收 3 行 · 未入库", "本行既无坐标"),
}


@pytest.fixture
def files(shared_data, tmp_path):
    """Real plants with faulty rows among them, and many rows."""
    with (shared_data / "chemical_plants.csv").open(encoding="utf-8-sig", newline="") as file:
        header, *plants = csv.reader(file)
    for name, rows in (
        ("plants.csv", plants[:60] + FAULTY + plants[60:]),
        ("large.csv", plants * 1500),
    ):
        with (tmp_path / name).open("w", encoding="gb18030", newline="") as file:
            csv.writer(file).writerows([header, *rows])
    return {"file": str(tmp_path / "plants.csv"), "large": str(tmp_path / "large.csv")}


def loads_as_the_algorithm_does(told, language):
    not_loaded, loaded, reason = WORDS[language]
    assert set(told["empty"].values()) == {not_loaded}
    preview = told["preview"]
    assert (preview["accepted"], preview["rejected"], preview["problem"]) == (116, 3, None)
    assert [each["row"] for each in preview["reasons"]] == [62, 63, 64]
    assert preview["mapping"]["established_date"] == "opened"
    assert told["no_field"]
    assert told["by_hand"] == ["src", "src"]
    assert told["loaded"] == loaded
    same_rows, same_rejected, reasons = told["same"]
    assert same_rows
    assert same_rejected
    assert reasons[0].startswith(reason)
    assert reasons == [each["reason"] for each in preview["reasons"]]


def test_a_planner_loads_checks_stores_and_comes_back(in_window, files, postgres, tmp_path):
    schema = f"dock_{tmp_path.parent.parent.name}"
    given = {**files, "postgres": postgres, "schema": schema, "reloads": 3}
    told = in_window("dock.py", "en", 1.0, zoom=1.0, **given)
    loads_as_the_algorithm_does(told, "en")
    assert told["reached"][:3] == ["load_sample", "open_inventory", "county_round"]
    assert {"load_water_intakes", "provinces", "shoreline"} < set(told["reached"])
    assert told["nameless"] == []
    assert told["mnemonic"] == "Enterprises"
    assert told["sample"]["parks"] == "loaded 1045"
    assert told["sample"]["energy_units"] == "loaded 1820"
    assert told["checked"] == "loaded 116 · 70 problems · 3 rejected · not stored"
    layer, selected, wanted, on_map = told["found"]
    assert (layer, selected, on_map) == ("Enterprises", [wanted], True)
    assert told["stored"] == ["loaded 116 · 70 problems", 116, "Inventory: office.gpkg"]
    assert told["elsewhere"] == "loaded 116 · 70 problems · not stored"
    place = f"Inventory: office / {schema}"
    assert told["postgis"] == ["loaded 116 · 70 problems", 116, place]
    assert told["closed"]
    assert told["history"] == [
        "parkshore:checkinventory",
        "parkshore:createsample",
        "parkshore:importinventory",
        "parkshore:storeinventory",
    ]
    assert told["under_way"]
    assert told["untouched"]
    assert told["cancel_seconds"] < 3
    assert told["preview_seconds"] < 2
    waiting = {"Run._tell"}  # QGIS writes its history to the disk meanwhile
    waits = {call: seconds for call, (_, seconds) in told["calls"].items() if call not in waiting}
    slow = {call: seconds for call, seconds in waits.items() if seconds > 0.15}
    slow |= {call: work for call, (work, _) in told["calls"].items() if work > 0.1}
    assert slow == {}, "a call of the dock holds the window up"  # 0.05 s on an idle machine
    assert told["menu"] == [
        *("Shoreline check", "And here?", "Inventory", "Indicators", "Load sample"),
        *("Edit a copy of a model…", "Help"),
    ]
    assert told["left"] == [0, 0, 0, 0]
    assert told["unloaded"] == [0, 0]


@pytest.mark.parametrize("scale", [pytest.param(1.5, marks=pytest.mark.long), 2.0])
def test_chinese_and_scaled(in_window, files, scale):
    told = in_window("dock.py", "zh_CN", scale, zoom=scale, **files)
    loads_as_the_algorithm_does(told, "zh_CN")
