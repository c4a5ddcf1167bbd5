"""The model's own inputs: rules, facility, names, provinces; and its layer of options."""

import json

import pytest
from parkshore.processing.layers.attribute_values import plain

MODEL = "parkshore:chemicalparkcheck"
WATER = "Polygon((114 30, 114.1 30, 114.1 30.1, 114 30.1, 114 30))"
# Lakes far off, which no rule judges: what the data cover reaches as far as they do.
FAR_LAKES = [
    (f"Polygon(({x} {y}, {x + 0.01} {y}, {x} {y + 0.01}, {x} {y}))", ["远湖"])
    for x in (110, 118)
    for y in (28, 33)
]
INSIDE, NEAR = "Point(114.105 30.05)", "Point(114.125 30.05)"
FIELDS = {"park_id": str, "chemical": int, "province": str}


@pytest.fixture
def model(run, layer):
    """Run the model; return the rows of its layer of options."""

    def runner(sites, fields=FIELDS, river="长江", **parameters):
        features = [(WATER, [river]), *FAR_LAKES]
        water = layer("Polygon", features, {"name": str}, name="water")
        outputs = ("check:CHECKED", "zones:ZONES", "reaches:REACHES", "options:OPTIONS")
        results = run(
            MODEL,
            {
                "PARKS": layer("Point", sites, fields, name="parks"),
                "WATER_BODIES": water,
                "NAME_FIELD": "name",
                **dict.fromkeys(outputs, "TEMPORARY_OUTPUT"),
                **parameters,
            },
        )
        made = results["options:OPTIONS"]
        names = made.fields().names()
        return [
            dict(zip(names, map(plain, feature.attributes()), strict=True))
            for feature in made.getFeatures()
        ]

    return runner


def test_one_layer_has_verdict_reach_and_option(model):
    rows = model(
        [(INSIDE, ["A", 1, "湖北"]), (INSIDE, ["B", 0, "江苏"]), (INSIDE, ["C", None, "四川"])]
    )
    assert [(row["verdict"], row["reach"]) for row in rows] == [
        *(("within", "midstream"), ("no rule", "downstream"), ("uncertain", "upstream")),
    ]
    assert all(row["option"] for row in rows)
    assert rows[1]["option"] == "no rule"


def test_a_script_of_the_first_version_runs_on(run, layer):
    water = layer("Polygon", [(WATER, ["长江"])], {"name": str})
    parks = layer("Point", [(INSIDE, ["A", 1, "湖北"])], FIELDS)
    outputs = ("check:CHECKED", "zones:ZONES", "reaches:REACHES")
    given = {"PARKS": parks, "WATER_BODIES": water, "NAME_FIELD": "name"}
    results = run(MODEL, {**given, **dict.fromkeys(outputs, "TEMPORARY_OUTPUT")})
    assert next(results["check:CHECKED"].getFeatures())["rule_id"] == "chemical_1km"


@pytest.mark.parametrize("parameters", [{}, {"PROVINCE_FIELD": None}, {"PROVINCE_FIELD": ""}])
def test_parks_without_a_province_run_to_the_end(model, parameters):
    [row] = model([(INSIDE, [1])], {"chemical": int}, **parameters)
    assert (row["verdict"], row["reach"], row["prov_en"]) == ("within", None, None)


def test_facility_and_rule_sets_are_the_models_to_choose(model, layer, root, tmp_path):
    sites = [(NEAR, ["A", 0, "湖北"])]
    assert model(sites, FACILITY=1)[0]["rule_id"] == "tailings_main_3km"
    assert model(sites, FACILITY=0)[0]["verdict"] == "outside"
    law = json.loads((root / "resources/rules/yangtze_law.json").read_text(encoding="utf-8"))
    law["zones"][0]["distance_m"] = 5000
    own = tmp_path / "own.json"
    own.write_text(json.dumps(law), encoding="utf-8")
    assert model(sites, FACILITY=0, RULE_SET=4, RULES=str(own))[0]["verdict"] == "within"
    area = layer("Polygon", [("Polygon((114 30, 115 30, 115 31, 114 31, 114 30))", [])])
    north = [(NEAR, ["A", 0, "河南"])]  # the law of the other river holds there
    assert model(north, FACILITY=0, RULE_SET=3, CONTROL_RANGE=area)[0]["verdict"] == "within"


def test_classes_reach_the_shoreline_by_name_expression_or_field(model):
    sites = [(INSIDE, ["A", None, "湖北"])]
    law = {"river": "支流", "FACILITY": 0}
    assert model(sites, **law, CLASS_FIELD="name")[0]["river_cls"] == "tributary"
    others = model(sites, river="我的河", FACILITY=0, TRIBUTARIES="别的河")
    assert others[0]["verdict"] == "no rule"
    mine = model(sites, river="我的河", FACILITY=0, TRIBUTARIES="name = '我的河'")
    assert mine[0]["verdict"] == "within"


def test_the_field_of_classes_is_one_of_the_water_bodies(provider):
    definition = provider.algorithm("chemicalparkcheck").parameterDefinition("CLASS_FIELD")
    assert definition.parentLayerParameterName() == "WATER_BODIES"


def test_names_and_basin_reach_the_shoreline(model, layer):
    sites = [(INSIDE, ["A", None, "湖北"])]
    tailings = {"river": "我的河", "FACILITY": 1}
    assert model(sites, **tailings)[0]["verdict"] == "no rule"
    assert model(sites, **tailings, MAIN_STEM="我的河")[0]["verdict"] == "within"
    assert model(sites, **tailings, IMPORTANT="我的河")[0]["verdict"] == "within"
    far = layer("Polygon", [("Polygon((100 20, 101 20, 101 21, 100 20))", [])])
    assert model(sites, FACILITY=0, BASIN=far)[0]["verdict"] == "no rule"
