"""An algorithm that keeps rows, and the files it makes by columns and feature by feature."""

import numpy as np
import pytest

from ..conftest import saved
from .both_ways import FIELDS, SHAPES, rows_of


@pytest.fixture
def keeper(provider):
    """An algorithm that keeps rows and adds results of each kind."""
    from parkshore.processing.framework.algorithm import Algorithm
    from parkshore.processing.framework.declaration import SHAPES as ANY
    from parkshore.processing.framework.declaration import TABLE
    from parkshore.processing.layers.fields import integer, real, text
    from parkshore.processing.layers.row_writing import keep_rows

    class Keeper(Algorithm):
        ID = "keeper"
        GROUP = "shoreline"

        def displayName(self):
            return "Keeper"

        def initAlgorithm(self, configuration=None):
            self.add_layer("PARKS", "Parks", "", TABLE)
            self.add_sink("OUTPUT", "Kept", "", ANY)

        def compute(self, run):
            parks = run.layer("PARKS")
            rows = run.read(parks, ["name"], use_crs=False)
            n = np.arange(len(rows))
            columns = [
                np.where(n % 2, np.nan, n / 3),
                np.where(n % 3, np.nan, n),
                np.where(n % 2, None, f"判定 {len(n)}"),
                np.full(len(n), None),
            ]
            results = [real("shore_m"), integer("rank"), text("verdict"), text("areas")]
            with run.outputs:
                keep_rows(run.outputs, parks, rows, results, columns, style="verdict")
            return run.outputs.results

    keeper = Keeper()
    keeper.initAlgorithm()
    return keeper


@pytest.fixture
def both(run, keeper, monkeypatch, tmp_path):
    """The file that a run makes by columns, and the one it makes feature by feature."""
    from parkshore.processing.writing.sink import Sink

    written = []
    write_columns = Sink.write_columns
    monkeypatch.setattr(
        Sink,
        "write_columns",
        lambda sink, columns, wkb: written.append(wkb) or write_columns(sink, columns, wkb),
    )

    def made(source, *, by_columns=True, output="{path}", file="kept.gpkg"):
        path = tmp_path / file
        files = []
        for name in ("columns", "features"):
            run(keeper, {"PARKS": source, "OUTPUT": output.format(path=path)})
            files.append(path.rename(path.with_stem(name)))
            assert bool(written) == (by_columns and name == "columns")
            written.clear()
            monkeypatch.setattr(Sink, "takes_columns", False)
        return files

    return made


@pytest.fixture
def parks(layer, tmp_path):
    """A GeoPackage of points."""
    return saved(layer("Point", rows_of(SHAPES["Point"]), FIELDS), tmp_path / "parks.gpkg")
