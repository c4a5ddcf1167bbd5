"""The benchmarks: every topic runs with `all`, one that fails ends no other, a miss is told."""

import subprocess
import sys

import pytest

LEFT_OUT = {"corpus"}  # wants a folder of other programs' files


@pytest.fixture
def bench(root, monkeypatch):
    """The module that runs all topics, and the one that judges figures."""
    monkeypatch.syspath_prepend(str(root / "script"))
    import bench_all
    import bench_run

    return bench_all, bench_run


def topics(root):
    """Return the topics: files that are commands, not those they share."""
    files = (root / "script" / "benchmarks").glob("*.py")
    return {path.stem for path in files if 'prog="script/bench' in path.read_text("utf-8")}


def test_all_runs_every_topic(root, bench):
    assert set(bench[0].TOPICS) == topics(root) - LEFT_OUT


def test_every_topic_has_a_quick_form(root):
    for topic in topics(root) - LEFT_OUT:
        text = (root / "script" / "benchmarks" / f"{topic}.py").read_text(encoding="utf-8")
        assert '"--quick"' in text, topic


@pytest.mark.parametrize("code", [0, 3])
def test_a_topic_that_fails_ends_no_other_and_is_told(bench, capfd, code):
    says = "import sys; print({!r}); sys.exit({})"
    commands = {
        "first": [sys.executable, "-c", says.format("1.4 | ≤ 1.3 missed", code)],
        "second": [sys.executable, "-c", says.format("1.2 | ≤ 1.3", 0)],
    }
    assert bench[0].run_topics(commands) == bool(code)
    told = capfd.readouterr().out.splitlines()
    assert "1.2 | ≤ 1.3" in told
    assert told[-1] == "first: 1.4 | ≤ 1.3 missed"
    [first] = [line for line in told if line.startswith("| first")]
    assert ("failed with 3" in first) == bool(code)


@pytest.mark.parametrize(
    ("figure", "bounds", "told"),
    [
        (1.3, {"most": 1.3}, "≤ 1.3"),
        (1.31, {"most": 1.3}, "≤ 1.3 missed"),
        (0.8, {"least": 0.8}, "≥ 0.8"),
        (0.79, {"least": 0.8}, "≥ 0.8 missed"),
        (0, {"most": 0}, "≤ 0"),
        (None, {"most": 1.5}, "≤ 1.5"),
        (9.0, {"most": None}, ""),
    ],
)
def test_a_bound_is_told_with_its_miss(bench, figure, bounds, told):
    assert bench[1].held(figure, **bounds) == told


def test_without_a_topic_all_are_named(root):
    told = subprocess.run(
        ["bash", root / "script" / "bench"], capture_output=True, text=True, check=False
    )
    assert told.returncode == 1
    assert set(told.stderr.partition("topics: ")[2].split()) == {"all", *topics(root)}


def test_the_machine_is_described(root):
    told = subprocess.run(
        [sys.executable, root / "script" / "bench_machine.py"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for name in ("cores", "GB", "Linux", "QGIS 3", "GDAL 3", "GEOS 3", "numpy", "Python 3"):
        assert name in told
