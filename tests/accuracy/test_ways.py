"""What planners use instead: every way is measured, and shown in table and picture."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMED = (
    *("EPSG:4326", "EPSG:3857", "UTM", "Albers of China", "Lambert of China", "Gauss–Krüger"),
    *("PostGIS, geography", "native:buffer", "native:joinbynearest", "geopandas"),
)


@pytest.fixture
def benchmark_of_accuracy(monkeypatch):
    for folder in ("script", "script/benchmarks"):
        monkeypatch.syspath_prepend(ROOT / folder)
    import accuracy

    return accuracy


@pytest.mark.parametrize("name", NAMED)
def test_every_way_is_measured_and_told(benchmark_of_accuracy, name):
    assert any(name in title for title, *_ in benchmark_of_accuracy.WAYS)
    told = (ROOT / "README.md").read_text(encoding="utf-8")
    table = told[told.index("### How exact") : told.index("### How exact") + 6000]
    assert name in table.replace("`", "")


def test_a_picture_without_a_way_is_refused_in_one_sentence(benchmark_of_accuracy, monkeypatch):
    monkeypatch.setattr("accuracy_peers.find_spec", lambda _: None)
    monkeypatch.setattr(sys, "argv", ["accuracy", "--picture", "unwritten.png"])
    with pytest.raises(
        SystemExit, match=r"^The picture .*geopandas.* script/setup --test first\.$"
    ):
        benchmark_of_accuracy.main()
