"""Group fields that are named as a result keep their values under ``<name>_0``."""

import pytest

from .twelve import MEMORY, near, table


@pytest.fixture
def summarize(run, layer):
    def runner(values, fields, groups):
        parks = layer("None", [(None, row) for row in values], fields, crs="", name="parks")
        chosen = {"GROUP_FIELDS": groups, "VALUE_FIELDS": ["sum"]}
        return run("parkshore:summarizeparks", {"PARKS": parks, **chosen, "OUTPUT": MEMORY})

    return runner


def test_summary_of_a_group_field_named_as_a_result(run, summarize):
    rows = [["a", 1.0], ["b", 3.0], ["b", None]]
    output = summarize(rows, {"field": str, "sum": float}, ["field"])["OUTPUT"]
    assert output.fields().names()[:4] == ["field_0", "field", "n", "n_null"]
    found = [tuple(f.attributes()[:4]) for f in output.getFeatures()]
    assert found == [
        ("a", "count", 1, 0),
        ("a", "sum", 1, 0),
        ("b", "count", 2, 0),
        ("b", "sum", 1, 1),
    ]
    assert [output.fields()[n].typeName() for n in (2, 3)] == ["integer", "integer"]
    assert "Field field of parks is kept as field_0." in run.feedback.said


def test_summary_finds_a_name_that_is_free(summarize):
    fields = {"field": str, "field_0": str, "order": str, "sum": float}
    groups = ["field", "field_0", "order"]
    output = summarize([["a", "b", "c", 1.0]], fields, groups)["OUTPUT"]
    assert output.fields().names()[:4] == ["field_1", "field_0", "order", "field"]
    (first, _) = output.getFeatures()
    assert first.attributes()[:4] == ["a", "b", "c", "count"]


def test_a_group_field_named_twice_counts_once(summarize):
    output = summarize([["a", 1.0]], {"kind": str, "sum": float}, ["kind", "KIND"])["OUTPUT"]
    assert output.fields().names()[:2] == ["kind", "field"]


@pytest.mark.parametrize("name", ["program", "parks", "share", "Parks", "fid"])
def test_programmes_by_a_group_field_named_as_a_result(run, rows, layer, tmp_path, name):
    values = [(None, row) for row in (["x", "green"], ["y", "green;low-carbon"], ["y", None])]
    parks = layer("None", values, {name: str, "programs": str}, crs="", name="parks")
    page = tmp_path / "page.html"
    made = run(
        "parkshore:demonstrationprograms",
        {
            "PARKS": parks,
            "GROUP_FIELDS": [name],
            "OUTPUT": str(tmp_path / "out.gpkg"),
            "HTML": str(page),
        },
    )
    out = rows(made["OUTPUT"])
    assert table(out, f"{name}_0", "program", "parks", "share") == [
        ("x", "green", 1, 1),
        ("y", "green", 1, near(1 / 2)),
        ("y", "low-carbon", 1, near(1 / 2)),
    ]
    assert f"Field {name} of parks is kept as {name}_0." in run.feedback.said
    assert page.stat().st_size > 0


@pytest.mark.parametrize("name", ["industry", "parks", "share", "rank", "grp", "entry", "of"])
def test_industries_by_a_group_field_named_as_a_result(run, rows, layer, name):
    values = [(None, row) for row in (["x", "汽车"], ["y", "汽车;电子"], ["y", "电子"])]
    parks = layer("None", values, {name: str, "pillars": str}, crs="", name="parks")
    made = run(
        "parkshore:pillarindustries", {"PARKS": parks, "GROUP_FIELD": name, "OUTPUT": MEMORY}
    )
    assert table(rows(made["OUTPUT"]), "grp", "industry", "parks", "share", "rank") == [
        ("x", "automobile", 1, 1, 1),
        ("y", "electronics", 2, 1, 1),
        ("y", "automobile", 1, near(1 / 2), 2),
    ]
