"""Real files: all rows come in, and the check finds what is known to be wrong with them."""

import pytest

EXPECTED_ELSEWHERE = {"天津铁厂有限公司", "黑龙江昊华化工有限公司", "山东洪达化工有限公司"}


def test_chemical_plants(import_file, run, shared_data, table_rows):
    found = import_file(shared_data / "chemical_plants.csv", 1)
    assert (found["READ"], found["ACCEPTED"]) == (116, 116)
    assert found["rows"][0]["opened"] == "2005-11-02"
    checked = run(
        "parkshore:checkinventory", {"INPUT": found["OUTPUT"], "KIND": 1, "OUTPUT": "memory:"}
    )
    rows = table_rows(checked["OUTPUT"])
    codes = [row["code"] for row in rows]
    assert codes.count("same_place") == 64
    names = {row["value"] for row in rows if row["code"] == "name_elsewhere"}
    assert names >= EXPECTED_ELSEWHERE


def test_power_plants(import_file, run, shared_data, table_rows):
    found = import_file(shared_data / "power_plants.csv", 2, MAPPING='{"type": "fuel"}')
    assert (found["READ"], found["ACCEPTED"]) == (24161, 24161)
    assert found["rows"][0]["mw"] == 22500.0
    assert found["rows"][0]["fuel"] == "hydro"
    checked = run(
        "parkshore:checkinventory", {"INPUT": found["OUTPUT"], "KIND": 2, "OUTPUT": "memory:"}
    )
    codes = {row["code"] for row in table_rows(checked["OUTPUT"])}
    assert {"missing_name", "duplicate_name", "same_place", "out_of_range"} <= codes


@pytest.mark.parametrize(
    ("datum", "code"), [("to_gcj02", "looks_like_gcj02"), ("to_bd09", "looks_like_bd09")]
)
def test_shifted_and_undeclared_is_reported(
    import_file, run, layer, shared_data, table_rows, datum, code
):
    from parkshore.analysis.inventory.georeferencing import datums

    known = import_file(shared_data / "chemical_plants.csv", 1)
    shift = getattr(datums, datum)
    moved = []
    for row in known["rows"]:
        lon, lat = shift(*row["xy"])
        moved.append((f"POINT({lon} {lat})", [row["ent_id"], row["name"]]))
    shifted = layer("Point", moved, {"ent_id": str, "name": str})
    parks = layer(
        "Point",
        [(row["wkt"], [row["ent_id"], row["name"]]) for row in known["rows"]],
        {"park_id": str, "name": str},
    )
    checked = run(
        "parkshore:checkinventory",
        {"INPUT": shifted, "KIND": 1, "PARKS": parks, "OUTPUT": "memory:"},
    )
    assert code in {row["code"] for row in table_rows(checked["OUTPUT"])}
