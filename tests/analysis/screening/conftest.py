"""Files of sites and of a shoreline, and the command in processes of its own."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import shapely
from parkshore.analysis.screening import screening_run

COMMAND = "parkshore.analysis.screening.command_line"
PATIENCE_S = 120


def geoparquet(path, shapes, crs=None, edges="planar", geometry_types=(), **columns):
    """Write a GeoParquet file; ``crs`` is PROJJSON, by default longitude and latitude."""
    geo = {"encoding": "WKB", "geometry_types": list(geometry_types), "edges": edges}
    if crs is not None:
        geo["crs"] = crs
    document = {"version": "1.0.0", "primary_column": "geom", "columns": {"geom": geo}}
    wkb = pa.array([None if each is None else shapely.to_wkb(each) for each in shapes])
    table = pa.table({**columns, "geom": wkb}, metadata={"geo": json.dumps(document)})
    pq.write_table(table, path, row_group_size=1000)
    return path


@pytest.fixture(scope="session")
def write():
    """The writer of GeoParquet files."""
    return geoparquet


def rivers():
    """Return two rivers of many vertices, a main stem and a tributary."""
    rng = np.random.default_rng(7)
    found = []
    for lat in (30.0, 30.8):
        lon = np.linspace(110, 113, 3000)
        found.append(np.column_stack([lon, lat + np.cumsum(rng.normal(0, 5e-4, len(lon)))]))
    return found


@pytest.fixture(scope="session")
def places():
    """3,000 places from metres to 20 km beside the rivers."""
    rng = np.random.default_rng(8)
    vertices = np.concatenate(rivers())
    away = 10 ** rng.uniform(-4.5, -0.7, (3000, 2)) * rng.choice([-1, 1], (3000, 2))
    return vertices[rng.integers(0, len(vertices), 3000)] + away


@pytest.fixture(scope="session")
def shoreline_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("waters") / "shoreline.parquet"
    shapes = [shapely.LineString(xy) for xy in rivers()]
    return geoparquet(path, shapes, river=["长江", "清江"], river_cls=["main", "tributary"])


@pytest.fixture(scope="session")
def sites_file(tmp_path_factory, places):
    """3,000 sites of all kinds, some without a place and one with one nowhere on Earth."""
    shapes = list(shapely.points(places))
    shapes[5] = None
    shapes[17] = shapely.Point(110, 95)
    shapes[18] = shapely.from_wkt("POINT EMPTY")
    number = range(len(shapes))
    return geoparquet(
        tmp_path_factory.mktemp("sites") / "sites.parquet",
        shapes,
        name=[f"企业 {each}" for each in number],
        chemical=[("是", "否", None)[each % 3] for each in number],
        facility=["tailings" if each % 11 == 0 else None for each in number],
        opened=[("2019", "2021-03-01", None, "soon")[each % 4] for each in number],
        verdict=["mine"] * len(shapes),
    )


class Client:
    """Does at once what a cluster's client would have others do."""

    def __init__(self):
        self.done = []

    def submit(self, work, *given, key, **named):
        self.done.append(key)
        return _Done(work(*(getattr(each, "value", each) for each in given), **named))

    def partitions(self):
        """Return how many partitions were computed."""
        return sum(key.startswith("partition-") for key in self.done)


class _Done:
    def __init__(self, value):
        self.value = value


@pytest.fixture
def here(monkeypatch):
    """A cluster that is this process; returns its client, which keeps what it did."""
    client = Client()

    @contextmanager
    def cluster(*_):
        yield client

    def each_done(tasks):
        return [(number, task.value) for task, number in tasks.items()]

    monkeypatch.setattr(screening_run, "cluster", cluster)

    def held_to(_versions, work, *given, **named):
        return work(*given, **named)

    monkeypatch.setattr(screening_run, "each_done", each_done)
    monkeypatch.setattr(screening_run, "held_to", held_to)
    return client


class Command:
    """``parkshore screen`` in processes of its own."""

    def __init__(self, environment, *arguments):
        command = [sys.executable, "-P", "-m", COMMAND, "screen", *map(str, arguments)]
        self.process = subprocess.Popen(
            command,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def ended(self):
        """Return exit code, standard output and what was told."""
        out, told = self.process.communicate(timeout=PATIENCE_S)
        return self.process.returncode, out, told

    def workers(self):
        """Return the ids of the processes that compute."""
        children = _children(self.process.pid)
        return [each for each in children if "spawn_main" in _command_line(each)]


def _children(pid):
    told = [path.read_text() for path in Path(f"/proc/{pid}/task").glob("*/children")]
    return [int(child) for each in told for child in each.split()]


def _command_line(pid):
    return Path(f"/proc/{pid}/cmdline").read_text()


@pytest.fixture(scope="session")
def environment(root):
    """The environment of a process that finds the checkout by the package's name."""
    return {**os.environ, "PYTHONPATH": str(root / ".venv" / "typed")}


@pytest.fixture
def command(environment):
    """Start the command with some arguments; what is left of it is ended with the test."""
    started = []

    def start(*arguments, env=environment):
        started.append(Command(env, *arguments))
        return started[-1]

    yield start
    for each in started:
        if each.process.poll() is None:
            os.killpg(each.process.pid, signal.SIGKILL)
            each.process.communicate()


@pytest.fixture(scope="session")
def wait_until():
    """Wait until something is true."""

    def wait(true):
        end = time.monotonic() + PATIENCE_S
        while not true():
            assert time.monotonic() < end, "it never came"
            time.sleep(0.05)  # other processes are watched by what they leave, they tell nothing

    return wait
