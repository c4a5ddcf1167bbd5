"""`parkshore:energyinfrastructure` as a planner runs it."""

import json

import pandas as pd
import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeatureSourceDefinition, QgsVectorLayer

MEMORY = "TEMPORARY_OUTPUT"
ID = "parkshore:energyinfrastructure"
TABLES = ("BY_PARK", "BY_REACH", "BY_FUEL", "BY_KIND", "BY_BIN", "BY_VINTAGE")


@pytest.fixture
def units(table, twelve, inside):
    place = {each: row for row, each in enumerate(twelve.PARKS.park_id)}
    places = [inside(place[each]) for each in twelve.UNITS.park_id]
    return table(twelve.UNITS, "Point", places, name="units")


@pytest.fixture
def made(run, rows, units, parks):
    found = run(
        ID,
        {
            "UNITS": units,
            "PARKS": parks,
            "BENCHMARK_RATE": 300,
            "REFERENCE_MW": 8020,
            **dict.fromkeys(TABLES, MEMORY),
            "UNITS_OUT": MEMORY,
        },
    )
    return {
        name: rows(value) if name in (*TABLES, "UNITS_OUT") else value
        for name, value in found.items()
    }


def test_twelve_parks(twelve, made):
    known = {name: value for name, value in twelve.CO2E.items() if value is not None}
    assert made["TOTAL_MW"] == twelve.TOTAL_MW
    assert made["CO2E_T"] == pytest.approx(sum(known.values()))
    assert made["SO2_T"] == pytest.approx(sum(twelve.SO2.values()))
    assert made["NOX_T"] == pytest.approx(sum(twelve.NOX.values()))
    assert made["EFFICIENCY"] == pytest.approx(twelve.EFFICIENCY)
    assert made["SAVING_TCE"] == pytest.approx(15_000 + 8_100)
    assert made["OF_REFERENCE"] == pytest.approx(0.1)
    assert made["OF_REFERENCE_SO2"] is None
    assert (made["READ"], made["USED"], made["SKIPPED"]) == (9, 9, 0)
    assert (made["UNITS_COUNT"], made["PARKS_WITH"], made["NO_CAPACITY"]) == (9, 7, 1)


def test_tables_add_up(made):
    for name in TABLES:
        assert sum(row["units"] for row in made[name]) == 9, name
        assert sum(row["mw"] or 0 for row in made[name]) == pytest.approx(802), name
    assert len(made["BY_PARK"]) == 12


def test_a_capacity_that_nobody_states_is_not_zero(made):
    [bare] = [row for row in made["BY_BIN"] if row["bin"] is None]
    assert (bare["units"], bare["mw"], bare["mw_share"]) == (1, None, None)


def test_reach_follows_from_the_province(made):
    by_reach = {row["reach"]: row["units"] for row in made["BY_REACH"]}
    assert by_reach == {"upstream": 2, "midstream": 2, "downstream": 4, None: 1}


def test_each_unit_keeps_its_own_attributes(twelve, made):
    assert [row["unit_id"] for row in made["UNITS_OUT"]] == twelve.UNITS.unit_id.tolist()
    for row in made["UNITS_OUT"]:
        expected = twelve.CO2E[row["unit_id"]]
        assert row["co2e_t"] == (None if expected is None else pytest.approx(expected))
        if row["unit_id"] in twelve.DEFAULTS:
            assert row["defaults"] == twelve.DEFAULTS[row["unit_id"]]


def test_units_of_no_park_are_skipped_and_told(run, rows, table, twelve, parks, inside):
    frame = twelve.UNITS.iloc[:4].assign(park_id=["A01", "Z99", None, None])
    units = table(frame, "Point", [inside(0), inside(0), inside(1), "POINT(0 0)"], name="units")
    found = run(ID, {"UNITS": units, "PARKS": parks, "BY_PARK": MEMORY, "UNITS_OUT": MEMORY})
    assert (found["READ"], found["USED"], found["SKIPPED"]) == (4, 2, 2)
    counts = {row["park_id"]: row["units"] for row in rows(found["BY_PARK"])}
    assert (counts["A01"], counts["A02"]) == (1, 1)
    said = " | ".join(run.feedback.said)
    assert "units: 1 row skipped: its park_id is none of the parks read." in said
    assert "units: 1 row skipped: no park_id, and outside the parks read." in said
    kept = rows(found["UNITS_OUT"])
    assert [row["co2e_t"] is None for row in kept] == [False, True, False, True]


def test_units_in_another_coordinate_system(run, layer, parks):
    units = layer(
        "Point",
        [("POINT(12246258.6 3504671.6)", ["coal", 100.0])],  # 110.01° E, 30.01° N
        {"fuel": str, "mw": float},
        crs="EPSG:3857",
        name="units",
    )
    found = run(ID, {"UNITS": units, "PARKS": parks})
    assert found["USED"] == 1


def test_a_selection_counts_the_selected(run, units, parks):
    parks.selectByExpression("park_id in ('A01', 'B01')")
    from qgis.core import QgsProject

    QgsProject.instance().addMapLayers([parks, units])
    chosen = QgsProcessingFeatureSourceDefinition(parks.id(), selectedFeaturesOnly=True)
    found = run(ID, {"UNITS": units.id(), "PARKS": chosen})
    assert (found["USED"], found["SKIPPED"], found["PARKS_WITH"]) == (4, 5, 2)
    assert any("2 of 12" in line for line in run.feedback.said)
    QgsProject.instance().removeAllMapLayers()


def test_without_parks_all_units_count(run, rows, units):
    found = run(ID, {"UNITS": units, "BY_PARK": MEMORY})
    assert (found["READ"], found["USED"], found["PARKS_WITH"]) == (9, 9, 7)
    assert found["OF_PARKS_CO2E"] is None
    assert all(row["of_park"] is None for row in rows(found["BY_PARK"]))


def test_no_units(run, rows, table, twelve, parks):
    nothing = table(twelve.UNITS.iloc[:0], "Point", [], name="units")
    found = run(ID, {"UNITS": nothing, "PARKS": parks, **dict.fromkeys(TABLES, MEMORY)})
    assert (found["READ"], found["UNITS_COUNT"], found["TOTAL_MW"]) == (0, 0, 0)
    assert found["COAL_SHARE"] is None
    assert rows(found["BY_FUEL"]) == []


def test_a_field_that_is_not_there_is_named_with_the_closest(run, units):
    with pytest.raises(QgsProcessingException) as refused:
        run(ID, {"UNITS": units, "CAPACITY_FIELD": "mww"})
    assert "no field mww" in str(refused.value)
    assert "the closest name is mw" in str(refused.value)


def test_a_default_that_is_not_there_is_logged(run, table, twelve):
    units = table(twelve.UNITS.drop(columns=["eff"]), name="units")
    run(ID, {"UNITS": units})
    assert any("has no field eff" in line for line in run.feedback.said)


def test_text_in_a_number_is_one_sentence(run, table, twelve):
    units = table(twelve.UNITS.assign(mw=["三百"] * 9), name="units")
    with pytest.raises(QgsProcessingException) as refused:
        run(ID, {"UNITS": units})
    assert "Field mw of units holds “三百”; give a number." in str(refused.value)


def test_kw_is_warned_of(run, table, twelve):
    run(ID, {"UNITS": table(twelve.UNITS.assign(mw=twelve.UNITS.mw * 1000), name="units")})
    assert any("is it kW?" in line for line in run.feedback.warned)


def test_unknown_fuels_are_named(run, units):
    run(ID, {"UNITS": units})
    assert any("Fuel 氢气 of units" in line for line in run.feedback.warned)


@pytest.fixture
def own_factors(root, tmp_path):
    def write(change):
        text = (root / "resources" / "factors" / "energy.json").read_text(encoding="utf-8")
        document = json.loads(text)
        change(document)
        path = tmp_path / "own.json"
        path.write_text(json.dumps(document), encoding="utf-8")
        return str(path)

    return write


def test_one_file_changes_the_result_and_its_metadata(run, rows, units, own_factors):
    def change(document):
        document["title"] = {"en": "our province", "zh": "本省"}
        document["fuels"][0]["co2_kg_tj"]["value"] = 90_000

    before = run(ID, {"UNITS": units, "BY_KIND": MEMORY})
    first = before["BY_KIND"].metadata().abstract()
    after = run(ID, {"UNITS": units, "BY_KIND": MEMORY, "FACTORS": own_factors(change)})
    second = after["BY_KIND"].metadata().abstract()
    assert after["CO2E_T"] < before["CO2E_T"]
    assert "ParkShore energy and emission factors 2026-11" in first
    assert "our province" in second
    assert "values unverified; warming potentials of AR5" in second


def test_a_typo_in_the_file_is_refused_by_its_path(run, units, own_factors):
    def change(document):
        document["gwp"]["AR5"]["ch_4"] = document["gwp"]["AR5"].pop("ch4")

    with pytest.raises(QgsProcessingException) as refused:
        run(ID, {"UNITS": units, "FACTORS": own_factors(change)})
    assert "own.json: gwp.AR5.ch4 is missing; ch_4 is there: is it meant?" in str(refused.value)


def test_sizes_out_of_order_are_refused(run, units):
    with pytest.raises(QgsProcessingException, match="the first must be less than the second"):
        run(ID, {"UNITS": units, "SMALL_MW": 300, "LARGE_MW": 30})
    with pytest.raises(QgsProcessingException, match=r"is 100; no unit does with less than 122\.9"):
        run(ID, {"UNITS": units, "BENCHMARK_RATE": 100})


def test_metadata_say_what_the_result_rests_on(run, units):
    found = run(ID, {"UNITS": units, "BY_FUEL": MEMORY, "GWP": 2})
    told = found["BY_FUEL"].metadata().abstract()
    assert "AR6" in told
    assert "rest on class defaults" in told
    assert "SHA-256" in told


def test_the_page(run, units, parks, tmp_path):
    path = tmp_path / "energy.html"
    run(ID, {"UNITS": units, "PARKS": parks, "HTML": str(path), "BENCHMARK_RATE": 300})
    page = path.read_text(encoding="utf-8")
    assert len(page.encode()) < 5_000_000
    for word in ("802", "氢气", "Fig. 3", "Σ MWh", "not known"):
        assert word in page
    assert 'src="http' not in page


def test_a_geopackage_is_read_as_a_layer_is(run, sample_file, sample):
    """By columns, and feature by feature: the same numbers and the same checksum."""
    uri = f"{sample_file}|layername=energy_units"
    by_columns = run(ID, {"UNITS": uri, "BY_FUEL": MEMORY})
    first = by_columns["BY_FUEL"].metadata().abstract()
    units = QgsVectorLayer(uri, "energy_units", "ogr")
    units.setSubsetString("unit_id is not null")  # a filter: QGIS reads
    by_rows = run(ID, {"UNITS": units, "BY_FUEL": MEMORY})
    second = by_rows["BY_FUEL"].metadata().abstract()
    numbers = {name for name in by_rows if name.isupper()} - {"BY_FUEL"}
    assert {name: by_columns[name] for name in numbers} == {name: by_rows[name] for name in numbers}
    sums = [
        next(line for line in each.splitlines() if "1820 features, SHA-256" in line).split()[-1]
        for each in (first, second)
    ]
    assert sums[0] == sums[1]


def test_fields_of_tables_are_short(made):
    for name in TABLES:
        assert all(len(column) <= 10 for row in made[name] for column in row)


def test_a_frame_of_numbers_as_text_is_read(run, table):
    frame = pd.DataFrame({"fuel": ["coal"], "mw": ["12.5"], "rate": ["400"], "hours": ["5000"]})
    assert run(ID, {"UNITS": table(frame, name="units")})["TOTAL_MW"] == 12.5
