"""What users bring: wrong columns, units, text, gaps, repeats. Every park stays in the output."""

import json

import pytest
from qgis.core import QgsProcessingException

MEMORY = "TEMPORARY_OUTPUT"


def change(layer, park, **values):
    """Change attributes of one park of a memory layer."""
    provider = layer.dataProvider()
    for feature in layer.getFeatures():
        if feature["park_id"] == park:
            provider.changeAttributeValues(
                {
                    feature.id(): {
                        layer.fields().lookupField(name): value for name, value in values.items()
                    }
                }
            )


@pytest.mark.parametrize(
    ("algorithm", "parameters", "told"),
    [
        ("summarizeparks", {"GROUP_FIELDS": ["catgory"]}, "catgory.*closest name is category"),
        ("summarizeparks", {"VALUE_FIELDS": ["gpd"]}, "no field gpd.*closest name is gdp"),
        ("pillarindustries", {"INDUSTRY_FIELD": "pilar"}, "no field pilar.*pillars"),
        ("demonstrationprograms", {"PROGRAM_FIELD": "program"}, "no field program.*programs"),
        ("parkindicators", {"ENERGY_FIELD": "energy"}, "no field energy.*energy_tce"),
        (
            "parkindicators",
            {"BASE_GDP_FIELD": "gdp15", "BASE_COD_FIELD": "cod_t"},
            "no field gdp15.*gdp",
        ),
        (
            "greenindex",
            {"FIELD_MAP": ["energy_pr", "energy"]},
            r"no field energy \(parameter FIELD_MAP\); the closest name is energy_tce",
        ),
        ("greenindex", {"FIELD_MAP": ["energy", "gdp"]}, "mean_50 has no indicator energy;.*y_pr"),
        ("greenindex", {"REQUIRED": "cod_in"}, "mean_50 has no indicator cod_in;.*cod_int"),
    ],
)
def test_missing_column_is_named_with_the_closest(run, parks, algorithm, parameters, told):
    with pytest.raises(QgsProcessingException, match=told):
        run(f"parkshore:{algorithm}", {"PARKS": parks, **parameters, "OUTPUT": MEMORY})


@pytest.mark.parametrize(
    ("algorithm", "dropped", "told"),
    [
        ("pillarindustries", "pillars", "no field pillars"),
        ("demonstrationprograms", "programs", "no field programs"),
    ],
)
def test_missing_default_column_that_is_needed(run, layer, algorithm, dropped, told):
    bare = layer("None", [(None, ["P1"])], {"park_id": str}, name="parks")
    with pytest.raises(QgsProcessingException, match=told):
        run(f"parkshore:{algorithm}", {"PARKS": bare, "OUTPUT": MEMORY})


def test_missing_total_column(run, parks, layer):
    totals = layer("None", [(None, ["湖南", 1.0])], {"prov": str, "gdp_prov": float}, name="t")
    for field, names in (
        ("gdp", "the names there are prov, gdp_prov"),
        ("rd", "the names there are prov, gdp_prov"),
    ):
        told = rf"t has no field {field} \(parameter VALUE_FIELDS\); {names}"
        with pytest.raises(QgsProcessingException, match=told):
            run(
                "parkshore:contribution",
                {"PARKS": parks, "TOTALS": totals, "VALUE_FIELDS": [field], "OUTPUT": MEMORY},
            )
    bare = layer("None", [(None, ["湖南"])], {"province": str}, name="p")
    with pytest.raises(QgsProcessingException, match="p has no value field; choose one"):
        run("parkshore:contribution", {"PARKS": bare, "TOTALS": totals, "OUTPUT": MEMORY})


def test_a_default_field_that_the_totals_lack_is_left_out(run, rows, layer):
    totals = layer("None", [(None, ["湖南", 1.0])], {"prov": str, "gdp": float}, name="t")
    parks = layer(
        "None",
        [(None, ["湖南", 1.0, 2.0])],
        {"province": str, "giov": float, "gdp": float},
        name="p",
    )
    made = run("parkshore:contribution", {"PARKS": parks, "TOTALS": totals, "OUTPUT": MEMORY})
    assert {row["field"] for row in rows(made["OUTPUT"])} == {"gdp"}
    assert "t has no field giov: it is left out." in run.feedback.said


def test_missing_driver_and_pressures(run, from_csv, layer):
    years = from_csv("twelve_years")
    with pytest.raises(QgsProcessingException, match=r"no field gdp_const.*gdp"):
        run("parkshore:decoupling", {"INPUT": years, "DRIVER_FIELD": "gdp_const", "OUTPUT": MEMORY})
    bare = layer("None", [(None, ["a", 2015])], {"park_id": str, "year": int}, name="y")
    with pytest.raises(QgsProcessingException, match="y has no pressure field"):
        run("parkshore:decoupling", {"INPUT": bare, "OUTPUT": MEMORY})


def test_gdp_in_cny_is_warned_of_with_the_factor(run, rows, parks):
    for row in range(1, 13):
        for feature in parks.getFeatures(f"park_id = 'P{row:02d}' AND gdp IS NOT NULL"):
            change(parks, f"P{row:02d}", gdp=feature["gdp"] * 1e4)
    made = run("parkshore:parkindicators", {"PARKS": parks, "OUTPUT": MEMORY})
    assert any("looks like CNY (factor 0.0001)" in said for said in run.feedback.warned)
    assert len(rows(made["OUTPUT"])) == 12


def test_plausible_units_are_not_warned_of(run, parks):
    run("parkshore:parkindicators", {"PARKS": parks, "OUTPUT": MEMORY})
    assert not any("times the usual" in said for said in run.feedback.warned)


def test_zero_and_negative_denominators_are_null_and_counted(run, rows, parks):
    change(parks, "P01", energy_tce=-5.0, gdp=-1.0)
    made = run("parkshore:parkindicators", {"PARKS": parks, "OUTPUT": MEMORY})
    out = rows(made["OUTPUT"])
    assert len(out) == 12
    assert (out[0]["energy_pr"], out[0]["cod_int"], out[0]["energy_cls"]) == (None, None, None)
    assert any(
        "energy_pr: 2 parks have a zero, negative or missing" in s for s in run.feedback.warned
    )
    assert any(
        "cod_int: 2 parks have a zero, negative or missing" in s for s in run.feedback.warned
    )


def test_nan_is_null(run, rows, parks):
    change(parks, "P01", energy_tce=float("nan"), cod_t=float("inf"))
    made = run("parkshore:parkindicators", {"PARKS": parks, "OUTPUT": MEMORY})
    first = rows(made["OUTPUT"])[0]
    assert (first["energy_pr"], first["cod_int"]) == (None, None)
    assert made["ENERGY_NULL"] == 3


@pytest.mark.parametrize("algorithm", ["parkindicators", "greenindex", "summarizeparks"])
def test_text_in_numbers(run, rows, layer, algorithm):
    fields = {"park_id": str, "gdp": str, "energy_tce": float, "category": str}
    good = [(None, ["P1", "1000", 100.0, "etdz"]), (None, ["P2", " ", 100.0, "etdz"])]
    values = {"VALUE_FIELDS": ["gdp"]} if algorithm == "summarizeparks" else {}
    made = run(
        f"parkshore:{algorithm}",
        {"PARKS": layer("None", good, fields, name="p"), **values, "OUTPUT": MEMORY},
    )
    assert len(rows(made["OUTPUT"])) == 2
    bad = layer("None", [*good, (None, ["P3", "约30亿", 1.0, "etdz"])], fields, name="p")
    with pytest.raises(
        QgsProcessingException, match="Field gdp of p holds “约30亿”; give a number"
    ):
        run(f"parkshore:{algorithm}", {"PARKS": bad, **values, "OUTPUT": MEMORY})


def test_one_park_groups(run, rows, parks):
    made = run(
        "parkshore:summarizeparks",
        {"PARKS": parks, "GROUP_FIELDS": ["park_id"], "VALUE_FIELDS": ["gdp"], "OUTPUT": MEMORY},
    )
    out = rows(made["OUTPUT"])
    assert len(out) == 24
    assert all(row["sum"] == 1 for row in out if row["field"] == "count")


def test_all_equal_indicators(run, rows, layer):
    names = ("gdp", "energy_tce", "water_m3", "cod_t", "nh3n_t", "so2_t", "nox_t")
    same = layer("None", [(None, [1.0] * 7)] * 4, dict.fromkeys(names, float), name="p")
    made = run("parkshore:greenindex", {"PARKS": same, "OUTPUT": MEMORY, "BY_REACH": MEMORY})
    out = rows(made["OUTPUT"])
    assert [row["gdi"] for row in out] == [50] * 4
    assert [row["gdi_rank"] for row in out] == [1] * 4
    assert [row["gdi_above"] for row in out] == [0] * 4
    assert [row["above_of"] for row in rows(made["BY_REACH"])] == [None]


def test_scheme_with_a_typo_is_refused_with_its_path(run, parks, tmp_path, root):
    text = (root / "resources" / "schemes" / "mean_50.json").read_text(encoding="utf-8")
    document = json.loads(text)
    document["indicators"][3]["mehtod"] = document["indicators"][3].pop("method")
    path = tmp_path / "own.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(
        QgsProcessingException, match=r"own\.json: indicators\[3\]\.method is missing; mehtod"
    ):
        run(
            "parkshore:greenindex",
            {"PARKS": parks, "SCHEME": 4, "SCHEME_FILE": str(path), "OUTPUT": MEMORY},
        )


def test_own_scheme_without_a_file_and_with_one_that_is_gone(run, parks, tmp_path):
    with pytest.raises(QgsProcessingException, match="choose it as Own scheme"):
        run("parkshore:greenindex", {"PARKS": parks, "SCHEME": 4, "OUTPUT": MEMORY})
    gone = str(tmp_path / "gone.json")
    with pytest.raises(QgsProcessingException, match=r"gone\.json"):
        run(
            "parkshore:greenindex",
            {"PARKS": parks, "SCHEME": 4, "SCHEME_FILE": gone, "OUTPUT": MEMORY},
        )


def test_field_map_of_odd_length(run, parks):
    with pytest.raises(QgsProcessingException, match="3 entries; give pairs"):
        run(
            "parkshore:greenindex",
            {"PARKS": parks, "FIELD_MAP": ["a", "b", "c"], "OUTPUT": MEMORY},
        )


def test_repeated_park_years(run, rows, from_csv):
    made = run("parkshore:decoupling", {"INPUT": from_csv("twelve_years"), "OUTPUT": MEMORY})
    by_park = {row["ref_id"]: row for row in rows(made["OUTPUT"])}
    assert by_park["D11"]["state"] is None  # two different rows of one year
    assert by_park["D12"]["state"] == "expansive coupling"  # the same row twice
    assert any("several different rows for 2017 (first: D11)" in s for s in run.feedback.warned)
    assert any("no row for 2015" in said for said in run.feedback.warned)


def test_base_year_missing_for_some(run, rows, parks, from_csv):
    made = run(
        "parkshore:parkindicators",
        {"PARKS": parks, "BASE": from_csv("twelve_bases"), "OUTPUT": MEMORY},
    )
    out = {row["park_id"]: row["cod_chg"] for row in rows(made["OUTPUT"])}
    assert len(out) == 12
    assert (out["P09"], out["P10"], out["P11"]) == (None, None, None)
    assert any("3 parks have no base year value" in said for said in run.feedback.warned)
    assert any("several different rows for 2015 (first: P11)" in s for s in run.feedback.warned)


def test_another_base_year(run, rows, parks, from_csv):
    made = run(
        "parkshore:parkindicators",
        {"PARKS": parks, "BASE": from_csv("twelve_bases"), "BASE_YEAR": 2014, "OUTPUT": MEMORY},
    )
    out = {row["park_id"]: row["cod_chg"] for row in rows(made["OUTPUT"])}
    assert out["P09"] == pytest.approx(0)
    assert out["P01"] is None


def test_parks_without_province(run, rows, parks):
    change(parks, "P01", province="Atlantis")
    made = run("parkshore:greenindex", {"PARKS": parks, "OUTPUT": MEMORY, "BY_REACH": MEMORY})
    assert len(rows(made["OUTPUT"])) == 12
    unknown = [row for row in rows(made["BY_REACH"]) if row["reach"] is None]
    assert unknown[0]["parks"] == 2
    assert any("no province is named by Atlantis" in said for said in run.feedback.warned)


@pytest.mark.parametrize(
    ("algorithm", "parameters", "told"),
    [
        ("parkdensity", {"CELL_KM": 0}, "above 0"),
        ("parkdensity", {"CELL_KM": float("nan")}, "finite"),
        ("parkdensity", {"CELL_KM": 0.01}, "larger cells"),
        ("parkdensity", {"BANDWIDTH_KM": -1}, "above 0"),
        ("parkdensity", {"CELL_KM": 1e6}, "at most 5000 km"),
        ("parkindicators", {"DEFLATOR": 0}, "price index must be above 0"),
        ("parkindicators", {"BASE_COD_FIELD": "cod_t"}, "Base year COD field need each other"),
    ],
)
def test_wrong_numbers_are_refused(run, from_csv, layer, algorithm, parameters, told):
    parks = from_csv("twelve_parks", {"P01": (105.5, 30.0), "P02": (106.0, 30.0)})
    square = "POLYGON((105 29,107 29,107 31,105 31,105 29))"
    given = {"PARKS": parks, "OUTPUT": MEMORY, **parameters}
    if algorithm == "parkdensity":
        given = {
            "PARKS": parks,
            "PROVINCES": layer("Polygon", [(square, ["湖南"])], {"name": str}, name="v"),
            "CELLS": MEMORY,
            **parameters,
        }
    with pytest.raises(QgsProcessingException, match=told):
        run(f"parkshore:{algorithm}", given)


def test_years_that_are_no_span(run, from_csv):
    years = from_csv("twelve_years")
    with pytest.raises(QgsProcessingException, match="2017 is not before to year 2015"):
        run("parkshore:decoupling", {"INPUT": years, "FROM": 2017, "TO": 2015, "OUTPUT": MEMORY})
    told = "twelve_years has the years 2015 to 2017, and 2017 is not before 2017; choose two"
    with pytest.raises(QgsProcessingException, match=told):
        run("parkshore:decoupling", {"INPUT": years, "FROM": 2017, "OUTPUT": MEMORY})


@pytest.mark.parametrize(
    ("values", "span", "told"),
    [
        ([], {}, "y is empty; give rows of two years"),
        ([], {"FROM": 2015, "TO": 2017}, "y is empty; give rows of two years"),
        ([None], {}, "Field year of y holds no year; give rows of two years"),
        ([None], {"FROM": 2015, "TO": 2017}, "Field year of y holds no year"),
        ([2017, 2017], {}, "y has only the year 2017; give rows of two years"),
    ],
)
def test_rows_without_two_years(run, layer, values, span, told):
    fields = {"park_id": str, "year": int, "gdp": float, "cod_t": float}
    years = [(None, ["a", year, 1.0, 1.0]) for year in values]
    with pytest.raises(QgsProcessingException, match=told):
        run(
            "parkshore:decoupling",
            {"INPUT": layer("None", years, fields, name="y"), **span, "OUTPUT": MEMORY},
        )


def test_density_without_provinces_or_geometry(run, from_csv, layer):
    parks = from_csv("twelve_parks", {"P01": (105.5, 30.0)})
    square = "POLYGON((105 29,107 29,107 31,105 31,105 29))"
    nameless = layer("Polygon", [(square, ["?"])], {"name": str}, name="v")
    with pytest.raises(QgsProcessingException, match="v has no field prov_en"):
        run("parkshore:parkdensity", {"PARKS": parks, "PROVINCES": nameless, "CELLS": MEMORY})
    named = layer("Polygon", [(square, ["湖南"])], {"name": str}, name="v")
    made = run("parkshore:parkdensity", {"PARKS": parks, "PROVINCES": named, "CELLS": MEMORY})
    assert (made["READ"], made["USED"], made["SKIPPED"]) == (12, 1, 11)
    assert any("11 rows skipped: no geometry" in said for said in run.feedback.warned)
    assert (made["CLARK_EVANS"], made["Z"], made["P_VALUE"]) == (None, None, None)


@pytest.mark.parametrize(
    "algorithm",
    ["summarizeparks", "pillarindustries", "demonstrationprograms", "parkindicators", "greenindex"],
)
def test_no_parks_at_all(run, rows, layer, algorithm):
    fields = {"park_id": str, "province": str, "category": str, "pillars": str, "programs": str}
    fields |= dict.fromkeys(("gdp", "energy_tce", "water_m3", "cod_t"), float)
    empty = layer("None", [], fields, name="parks")
    made = run(f"parkshore:{algorithm}", {"PARKS": empty, "OUTPUT": MEMORY})
    assert rows(made["OUTPUT"]) == []
    assert made.get("READ", 0) == 0


@pytest.mark.parametrize("algorithm", ["parkindicators", "greenindex"])
def test_parks_keep_their_fields_and_a_second_run_replaces_results(run, rows, from_csv, algorithm):
    parks = from_csv("twelve_parks", {"P01": (105.0, 30.0)})
    first = run(f"parkshore:{algorithm}", {"PARKS": parks, "OUTPUT": MEMORY})["OUTPUT"]
    again = run(f"parkshore:{algorithm}", {"PARKS": first, "OUTPUT": MEMORY})["OUTPUT"]
    names = [field.name() for field in again.fields()]
    assert names == [field.name() for field in first.fields()]
    assert names[:15] == [field.name() for field in parks.fields()]
    assert rows(again) == rows(first)
    geometries = [feature.geometry().asWkt() for feature in again.getFeatures()]
    assert geometries == [feature.geometry().asWkt() for feature in parks.getFeatures()]


def test_a_field_of_the_users_that_clashes_is_kept(run, rows, layer):
    parks = layer("None", [(None, ["P1", 7.0])], {"park_id": str, "gdi": float}, name="p")
    made = run("parkshore:greenindex", {"PARKS": parks, "OUTPUT": MEMORY})
    (row,) = rows(made["OUTPUT"])
    assert row["gdi_0"] == 7
    assert any("gdi" in said and "gdi_0" in said for said in run.feedback.said)


def test_only_the_selected_parks_are_read(run, rows, from_csv):
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject

    parks = from_csv("twelve_parks")
    QgsProject.instance().addMapLayer(parks)
    try:
        parks.selectByExpression("category = 'etdz'")
        source = QgsProcessingFeatureSourceDefinition(parks.id(), selectedFeaturesOnly=True)
        made = run("parkshore:greenindex", {"PARKS": source, "OUTPUT": MEMORY})
        assert len(rows(made["OUTPUT"])) == 3
        assert any("3 of 12" in said for said in run.feedback.said)
    finally:
        QgsProject.instance().removeMapLayer(parks)


def test_names_without_regard_to_case(run, rows, from_csv, layer):
    lower = from_csv("twelve_parks")
    names = {field.name().upper(): (str, float)[field.isNumeric()] for field in lower.fields()}
    values = [(None, feature.attributes()) for feature in lower.getFeatures()]
    upper = layer("None", values, names, name="PARKS")
    totals = layer("None", [(None, ["湖南", 1000.0])], {"PROV_ZH": str, "GDP": float}, name="T")
    for algorithm, more, field in (
        ("greenindex", {}, "gdi"),
        ("parkindicators", {}, "energy_pr"),
        ("summarizeparks", {"VALUE_FIELDS": ["gdp"]}, "sum"),
        ("contribution", {"VALUE_FIELDS": ["gdp"], "TOTALS": totals}, "share"),
    ):
        made = [
            run(f"parkshore:{algorithm}", {"PARKS": parks, **more, "OUTPUT": MEMORY})["OUTPUT"]
            for parks in (lower, upper)
        ]
        first, second = ([row[field] for row in rows(each)] for each in made)
        assert first == second
        assert any(value is not None for value in first)
