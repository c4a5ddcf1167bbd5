"""Partitions joined without decoding: the bytes that Parquet's own writer gives."""

import datetime
from io import BytesIO

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from parkshore.analysis.screening import screen_plan, screening_run
from parkshore.analysis.screening.files import row_groups
from parkshore.analysis.screening.screen_plan import Plan
from parkshore.analysis.screening.screening_run import Screening

GROUP = 500


@pytest.fixture
def small_groups(monkeypatch):
    for module in (row_groups, screening_run, screen_plan):
        monkeypatch.setattr(module, "ROWS_OF_GROUP", GROUP)


@pytest.fixture
def table():
    """A table of all kinds of columns, with and without NULL, long texts and nested ones."""
    count = 2300
    rng, number = np.random.default_rng(1), range(count)
    day = datetime.date(2026, 1, 1)
    columns = {
        "whole": pa.array([each - 50 if each % 9 else None for each in number], pa.int32()),
        "real": rng.normal(size=count),
        "nan": np.where(rng.random(count) < 0.1, np.nan, rng.random(count)),
        "text": [f"企业 {each % 37}" if each % 5 else None for each in number],
        "long": [f"{each} " * (each % 300) for each in number],
        "true": [each % 3 == 0 for each in number],
        "none": pa.array([None] * count, pa.string()),
        "day": [day + datetime.timedelta(each) for each in number],
        "at": pa.array([each * 1000 for each in number], pa.timestamp("ms", "UTC")),
        "list": [[each, None] if each % 4 else None for each in number],
        "struct": [{"a": each, "b": str(each)} for each in number],
        "wkb": [b"\x01" * (each % 90) for each in number],
    }
    return pa.table(columns, metadata={"geo": "{}", "parkshore": "岸线"})


def parts_of(table, cuts, folder):
    paths = []
    for number, (begin, end) in enumerate(zip([0, *cuts], [*cuts, len(table)], strict=True)):
        paths.append(folder / f"{number}.parquet")
        part = table.slice(begin, end - begin).replace_schema_metadata({"part": str(number)})
        row_groups.write_groups(part, paths[-1])
    return paths


@pytest.mark.parametrize(
    ("cuts", "decoded"),
    [
        ([], 0),
        ([500, 1500], 0),
        ([500, 1000, 1500, 2000], 0),
        ([1, 700, 701, 2299], 5),
        ([500, 700, 1000, 2000], 2),  # only what shares a row group
        ([100, 100], 3),
    ],
)
def test_joined_as_if_written_at_once(table, tmp_path, small_groups, monkeypatch, cuts, decoded):
    paths, read = parts_of(table, cuts, tmp_path), []
    read_table = pq.read_table
    monkeypatch.setattr(
        pq, "read_table", lambda path, **more: read.append(path) or read_table(path, **more)
    )
    at_once, made = BytesIO(), BytesIO()
    pq.write_table(table, at_once, row_group_size=GROUP)
    row_groups.join_groups(paths, table.schema, made)
    assert made.getvalue() == at_once.getvalue()
    assert len(read) == decoded


def test_many_columns_and_groups(tmp_path, small_groups):
    """Lengths and numbers beyond one byte, in which Thrift writes small ones."""
    table = pa.table({f"column {number}": np.arange(10_000) for number in range(40)})
    at_once, made = BytesIO(), BytesIO()
    pq.write_table(table, at_once, row_group_size=GROUP)
    row_groups.join_groups(parts_of(table, [5_000], tmp_path), table.schema, made)
    assert made.getvalue() == at_once.getvalue()


def test_partitions_of_whole_groups_change_no_byte(
    here, tmp_path, sites_file, shoreline_file, small_groups
):
    plan = Plan(str(sites_file), str(shoreline_file), day="2026-01-31", rule_set=1)
    files = {
        count: Screening(plan, tmp_path / str(count), partitions=count).run().path
        for count in (1, 2, 6, 7, 40)
    }
    assert len({file.read_bytes() for file in files.values()}) == 1
    assert here.partitions() == 1 + 2 + 6 + 7 + 40
    written = pq.ParquetFile(files[2]).metadata
    assert [written.row_group(each).num_rows for each in range(written.num_row_groups)] == [500] * 6


def test_dictionaries_change_no_byte(here, tmp_path, write, places, shoreline_file):
    """Dictionaries of partitions would be those of their own rows."""
    import shapely

    words = pa.array(["化工", None, "电力"] * 1000).dictionary_encode()
    sites = write(tmp_path / "sites.parquet", shapely.points(places), sector=words)
    plan = Plan(str(sites), str(shoreline_file), day="2026-01-31")
    files = [Screening(plan, tmp_path / str(n), partitions=n).run().path for n in (1, 3)]
    assert len({file.read_bytes() for file in files}) == 1
    assert sorted(filter(None, pq.read_table(files[0])["sector"].to_pylist())) == (
        sorted(filter(None, words.to_pylist()))
    )
