"""Killed at any moment, a run leaves the earlier result or the new one, each whole."""

import json
import os
import shutil
import sqlite3
from contextlib import closing

import pytest
from parkshore.processing.publish.page import Page
from parkshore.processing.writing.journal import Entry, clear
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject

from ..conftest import saved
from .disk import FORK, duration, killed_after, leftovers, names, sums

MOMENTS = 20
FEW = 4


def ran(algorithm, parameters):
    """Run an algorithm in this process, without any window."""
    made = QgsApplication.processingRegistry().createAlgorithmById(f"parkshore:{algorithm}")
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return made.run(parameters, context, QgsProcessingFeedback(False), {}, False)[0]


@pytest.fixture
def jobs(provider, classify, layer, root, tmp_path):
    """Return by name: what makes the earlier result, what makes the new one, and their folder."""
    fields = {"province": str, "name": str}
    parks = {
        mark: layer(
            "Point",
            [(f"Point({100 + n / 1e3} 30)", ["Hubei", mark]) for n in range(3000)],
            fields,
            name="parks",
        )
        for mark in ("earlier", "new")
    }
    folder = tmp_path / "results"
    folder.mkdir()
    sample = str(root / "resources" / "sample" / "inventory.gpkg")

    def layer_job(output):
        return lambda mark: classify(parks[mark], output.format(f=folder))

    def page(mark):
        made = Page(mark)
        for number in range(300):
            made.note(f"{mark} {number} " + "园区" * 200)
        made.write(folder / "page.html", QgsProcessingFeedback(False))

    def of(algorithm, **parameters):
        given = {"earlier": {"YEAR": 2015}, "new": {"YEAR": 2018}}
        seeds = {"earlier": {"SEED": 1}, "new": {"SEED": 2}}
        titles = {"earlier": {"WHICH": 1}, "new": {"WHICH": 0}}
        own = {"parkreport": given, "createsample": seeds, "evidencesheets": titles}
        return lambda mark: ran(algorithm, {**parameters, **own.get(algorithm, {}).get(mark, {})})

    def checked():
        path = tmp_path / "checked.gpkg"
        if not path.exists():
            layers = {name: f"{sample}|layername={name.lower()}" for name in ("PARKS", "SHORELINE")}
            ran("shorelinecheck", {**layers, "OUTPUT": str(path)})
        return str(path)

    def by_columns(output):
        sources = {mark: saved(each, tmp_path / f"{mark}.gpkg") for mark, each in parks.items()}
        return lambda mark: classify(sources[mark], output.format(f=folder))

    made = {
        "GeoPackage": lambda: layer_job("{f}/parks.gpkg"),
        "GeoPackage of another": lambda: by_columns("{f}/parks.gpkg"),
        "table": lambda: layer_job("ogr:dbname='{f}/parks.gpkg' table=\"parks\" (geom)"),
        "Shapefile": lambda: layer_job("{f}/parks.shp"),
        "GeoJSON": lambda: layer_job("{f}/parks.geojson"),
        "page": lambda: page,
        "sample": lambda: of(
            "createsample", PARKS_COUNT=30, LOAD=False, OUTPUT=str(folder / "sample.gpkg")
        ),
        "sheets": lambda: of(
            "evidencesheets",
            PARKS=checked(),
            SHORELINE=f"{sample}|layername=shoreline",
            OUTPUT=str(folder / "sheets.pdf"),
        ),
        "report": lambda: of(
            "parkreport", INVENTORY=sample, CHECKED=checked(), OUTPUT=str(folder / "report")
        ),
    }
    return made, folder


def age_empty_locks(folder):
    """Let locks whose run was killed while it made them be as old as they must be to go."""
    for path in folder.rglob(".parkshore-*.lock"):
        if not path.stat().st_size:
            os.utime(path, (0, 0))


def killed_at(moments, job, folder):
    """Kill a job at so many moments; hold that the earlier result or the new one is there."""
    duration(job, "earlier")  # in a process of its own: a fork has none of the threads of Qt
    earlier = sums(folder)
    kept = folder.with_name("kept")
    shutil.copytree(folder, kept)
    seconds = duration(job, "new")
    new = sums(folder)
    assert leftovers(folder) == []
    outcomes = {"earlier": 0, "new": 0}
    for moment in range(moments):
        shutil.rmtree(folder)
        shutil.copytree(kept, folder)
        killed_after(seconds * (moment + 0.5) / moments, job, "new")
        age_empty_locks(folder)
        clear_all(folder)
        now = sums(folder)
        assert leftovers(folder) == []
        is_earlier = now == earlier
        assert is_earlier or set(now) == set(new)
        outcomes["earlier" if is_earlier else "new"] += 1
        if not is_earlier:
            assert all(
                now[name] != earlier.get(name) for name in now if new[name] != earlier.get(name)
            )
    assert outcomes["earlier"]
    job("new")
    assert leftovers(folder) == []
    return outcomes


def clear_all(folder):
    """Do what the next run does before it begins, and the next reader of a database."""
    for place in {folder, *(path for path in folder.iterdir() if path.is_dir())}:
        if not place.name.startswith("."):
            clear(place)
    for file in folder.glob("*.gpkg"):
        with closing(sqlite3.connect(file)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        # of a transaction of which nothing was written: the next writer takes it
        file.with_name(f"{file.name}-journal").unlink(missing_ok=True)


@pytest.mark.parametrize("name", ["GeoPackage", "GeoPackage of another", "table", "Shapefile"])
def test_at_a_few_moments(name, jobs):
    made, folder = jobs
    killed_at(FEW, made[name](), folder)


@pytest.mark.long
@pytest.mark.parametrize(
    "name",
    [
        *("GeoPackage", "GeoPackage of another", "table", "Shapefile", "GeoJSON"),
        *("page", "sample", "sheets", "report"),
    ],
)
def test_at_many_moments(name, jobs):
    made, folder = jobs
    killed_at(MOMENTS, made[name](), folder)


def test_a_table_comes_whole_beside_another(jobs, classify, few):
    made, folder = jobs
    classify(few, str(folder / "parks.gpkg"))
    job = made["table"]()
    job("earlier")
    seconds = duration(job, "new")
    job("earlier")
    for moment in range(FEW):
        killed_after(seconds * (moment + 0.5) / FEW, job, "new")
        found = names(f"{folder}/parks.gpkg|layername=parks")
        assert set(found) in ({"earlier"}, {"new"})
        assert len(found) == 3000


def test_what_a_killed_run_left_is_cleared_and_a_living_one_is_not_robbed(tmp_path):
    living = Entry(tmp_path)
    (living.base / "made").write_text("half")
    begun = FORK.Event()

    def other():
        entry = Entry(tmp_path)
        (entry.base / "made").write_text("half")
        begun.set()
        FORK.Event().wait()

    process = FORK.Process(target=other)
    process.start()
    assert begun.wait(30)
    assert len(list(tmp_path.glob(".parkshore-*/made"))) == 2
    clear(tmp_path)
    assert len(list(tmp_path.glob(".parkshore-*/made"))) == 2
    process.kill()
    process.join()
    clear(tmp_path)
    assert list(tmp_path.glob(".parkshore-*/made")) == [living.base / "made"]
    living.close()
    assert list(tmp_path.iterdir()) == []


def test_a_journal_leads_nowhere_else(tmp_path):
    """A folder that several people use may hold anybody's journal."""
    folder, other = tmp_path / "shared", tmp_path / "other"
    base = folder / ".parkshore-0a0a0a0a"
    base.mkdir(parents=True)
    other.mkdir()
    (base / "made").write_text("new")
    for place in (str(other / "a"), "../other/a"):
        moves = json.dumps([["made", place, None]])
        (folder / f"{base.name}.moves").write_text(moves)
        clear(folder)
        assert list(other.iterdir()) == []


@pytest.mark.parametrize(
    "moves",
    ["{", "3", "[3]", '[["a"]]', "[[1, 2, 3]]", "[" * 100_000, '[["a\\u0000", "b\\u0000", 3]]'],
)
def test_a_journal_that_is_none(tmp_path, moves):
    base = tmp_path / ".parkshore-0a0a0a0a"
    base.mkdir()
    (tmp_path / f"{base.name}.moves").write_text(moves)
    clear(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("touched", [False, True])
def test_moves_that_a_kill_interrupted_are_ended_unless_the_place_was_touched(touched, tmp_path):
    for name in ("parks.shp", "parks.dbf"):
        (tmp_path / name).write_text("earlier")

    def interrupted():
        entry = Entry(tmp_path)
        moves = []
        for name in ("parks.shp", "parks.dbf"):
            (entry.base / name).write_text("new")
            moves.append((entry.base / name, tmp_path / name))
        entry.tell(moves)
        moves[0][0].replace(moves[0][1])
        FORK.Event().wait()

    killed_after(1.0, interrupted)
    assert (tmp_path / "parks.shp").read_text() == "new"
    assert (tmp_path / "parks.dbf").read_text() == "earlier"
    if touched:
        (tmp_path / "parks.dbf").write_text("by the user since")
    clear(tmp_path)
    assert (tmp_path / "parks.dbf").read_text() == ("by the user since" if touched else "new")
    assert leftovers(tmp_path) == []


def test_an_empty_lock_goes_only_when_it_is_old(tmp_path):
    young, old = (tmp_path / f".parkshore-{name}.lock" for name in ("0000000a", "0000000b"))
    for path in (young, old):
        path.touch()
    os.utime(old, (0, 0))
    clear(tmp_path)
    assert leftovers(tmp_path) == [young.name]
