"""A reach is the same in every algorithm, whatever language its word is in."""

import pytest

WORDS = ("上游", "upstream", "中游")
FIELDS = {
    "park_id": str, "name": str, "reach": str, "pillars": str, "programs": str, "gdp": float,
    "energy_tce": float, "water_m3": float, "category": str,
}  # fmt: skip


@pytest.fixture
def parks(layer):
    rows = [
        (
            "POINT(114 30)",
            [f"P{i}", f"园区{i}", word, "chemicals", "green", 10.0, 5.0, 3.0, "other"],
        )
        for i, word in enumerate(WORDS)
    ]
    return layer("Point", rows, FIELDS, name="parks")


@pytest.fixture
def intakes(layer):
    rows = [("POINT(114 30)", [f"I{i}", f"P{i}", "surface", 10.0]) for i in range(3)]
    fields = {"int_id": str, "park_id": str, "source": str, "volume_m3": float}
    return layer("Point", rows, fields, name="intakes")


def counted(table, number):
    return {f["reach"]: f[number] for f in table.getFeatures() if f["reach"] is not None}


def test_summary(run, parks):
    found = run(
        "parkshore:summarizeparks",
        {"PARKS": parks, "GROUP_FIELDS": ["reach"], "VALUE_FIELDS": ["gdp"], "OUTPUT": "memory:"},
    )
    assert counted(found["OUTPUT"], "n") == {"upstream": 2, "midstream": 1}


def test_water_intake(run, parks, intakes):
    found = run(
        "parkshore:waterintake",
        {"INTAKES": intakes, "PARKS": parks, "BY_REACH": "memory:", "BY_SOURCE": "memory:"},
    )
    assert counted(found["BY_REACH"], "parks") == {"upstream": 2, "midstream": 1}


@pytest.mark.parametrize("algorithm", ["demonstrationprograms", "pillarindustries"])
def test_groups(run, parks, algorithm):
    parameters = {"PARKS": parks, "OUTPUT": "memory:"}
    group = {"demonstrationprograms": {"GROUP_FIELDS": ["reach"]},
             "pillarindustries": {"GROUP_FIELD": "reach"}}[algorithm]  # fmt: skip
    table = run(f"parkshore:{algorithm}", {**parameters, **group})["OUTPUT"]
    names = table.fields().names()
    column = "reach" if "reach" in names else "grp"
    found = {f[column] for f in table.getFeatures()} - {None, "all"}
    assert found == {"upstream", "midstream"}


def test_receiving_parks():
    from parkshore.analysis.reaches import reach_words

    assert reach_words.read(list(WORDS)).tolist() == ["upstream", "upstream", "midstream"]
    assert reach_words.read(["Upper reaches", "下游地区", "流域外", 3, "", "三角洲"]).tolist() == [
        "upstream", "downstream", "outside", None, None, "三角洲",
    ]  # fmt: skip
