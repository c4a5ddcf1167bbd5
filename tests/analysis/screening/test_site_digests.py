"""No two rows have one digest, and a result tells later in which stretch its sites are others."""

import datetime
import decimal
import itertools
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pyproj
import pytest
import shapely
from parkshore.analysis.screening import command_line, site_digests
from parkshore.analysis.screening.files.layer_file import KEY, SHAPE
from parkshore.analysis.screening.site_digests import block_nodes
from pyogrio.raw import write_arrow

DAY = datetime.date(2026, 1, 31)
AT = datetime.datetime(2026, 1, 31)  # noqa: DTZ001

ROWS = [
    *({"a": [None]}, {"a": [""]}, {"a": ["None"]}, {"a": ["n"]}),
    *(
        {"a": [1]},
        {"a": ["1"]},
        {"a": [1.0]},
        {"a": [True]},
        {"a": [b"1"]},
        {"b": [1]},
        {"a": [11]},
    ),
    *({"a": [0.0]}, {"a": [-0.0]}, {"a": [float("nan")]}, {"a": [decimal.Decimal("1.0")]}),
    *({"a": [DAY]}, {"a": [AT]}, {"a": [str(DAY)]}, {"a": [datetime.time(10)]}),
    *({"a": [datetime.timedelta(hours=10)]}, {"a": [[]]}, {"a": [[None]]}, {"a": [[""]]}),
    *({"a": [["a", "b"]]}, {"a": [["ab"]]}, {"a": [{"x": 1}]}, {"a": [{"x": "1"}]}),
    *({"a": ["x"], "b": ["y"]}, {"a": ["x\x1fy"], "b": [""]}, {"a": [""], "b": ["x\x1fy"]}),
    *({"a": ["xy"], "b": [None]}, {"b": ["y"], "a": ["x"]}, {"a": ["x"], "c": ["y"]}),
    *({"a": ["s1:x"], "b": [""]}, {"ab": ["x"]}, {}),
    *({"a": ["xs"], "b": ["y"]}, {"a": ["x"], "b": ["sy"]}, {"a": [b"xy"], "b": [b"y"]}),
    *({"a": [1], "b": [31]}, {"a": [13], "b": [1]}, {"a": [["x"]], "b": [[]]}),
]


def node(row, key=1, shape=b"\x01"):
    cells = {name: pa.array(values) for name, values in row.items()}
    table = pa.table({KEY: pa.array([key]), **cells, SHAPE: pa.array([shape], pa.binary())})
    return tuple(block_nodes(table))


def test_no_two_rows_have_one_digest():
    found = [node(row) for row in ROWS]
    found += [node({}, key=2), node({}, shape=None), node({}, shape=b"")]
    for one, other in itertools.combinations(range(len(found)), 2):
        assert found[one] != found[other], (one, other)


def test_how_a_column_is_stored_plays_no_part():
    words = ["化工", None, "电力", "化工"]
    stored = [pa.string(), pa.large_string(), pa.dictionary(pa.int8(), pa.string())]
    shapes = pa.array([b"\x01"] * 4)
    nodes = [
        block_nodes(pa.table({KEY: [1, 2, 3, 4], "a": pa.array(words, kind), SHAPE: shapes}))
        for kind in stored
    ]
    assert nodes[0] == nodes[1] == nodes[2]


COUNT, BLOCK = 22, 4


@pytest.fixture
def blocks(monkeypatch):
    monkeypatch.setattr(site_digests, "BLOCK", BLOCK)


def sites(**changes):
    """Return the columns of sites; changes are values by row, from 0, of a column."""
    found = {
        "name": [f"{each}" for each in range(COUNT)],
        "jobs": [each % 5 or None for each in range(COUNT)],
        "geom": [shapely.Point(110 + each / 100, 30.001).wkb for each in range(COUNT)],
    }
    for name, values in changes.items():
        for row, value in values.items():
            found[name][row] = value
    return found


def more(columns):
    return {name: [*values, values[0]] for name, values in columns.items()}


def fewer(columns):
    return {name: values[:-3] for name, values in columns.items()}


def renamed(columns):
    return {{"jobs": "posts"}.get(name, name): values for name, values in columns.items()}


MOVED = shapely.Point(110, 30.0010001).wkb
CHANGED = {
    "nothing": (sites(), [], ""),
    "a name": (sites(name={6: "six"}), ["rows 5-8"], "what was checked, 22 rows in place of 22"),
    "a zero for nothing": (
        sites(jobs={0: 0}),
        ["rows 1-4"],
        "what was checked, 22 rows in place of 22",
    ),
    "the last place": (
        sites(geom={21: MOVED}),
        ["rows 21-22"],
        "what was checked, 22 rows in place of 22",
    ),
    "two stretches": (sites(name={3: "", 4: "", 9: "", 20: ""}), ["rows 1-12", "rows 21-22"], ""),
    "two rows exchanged": (sites(name={0: "1", 1: "0"}), ["rows 1-4"], ""),
    "a row more": (more(sites()), ["rows 21-23"], "what was checked, 23 rows in place of 22"),
    "rows fewer": (fewer(sites()), ["rows 17-22"], "what was checked, 19 rows in place of 22"),
    "a column renamed": (renamed(sites()), [], "has the columns name, posts, those that"),
}


def write_geoparquet(path, columns):
    document = {
        "version": "1.0.0",
        "primary_column": "geom",
        "columns": {"geom": {"encoding": "WKB", "geometry_types": []}},
    }
    pq.write_table(pa.table(columns, metadata={"geo": json.dumps(document)}), path)


def write_geopackage(path, columns):
    path.unlink(missing_ok=True)
    options = {"geometry_name": "geom", "geometry_type": "Point", "crs": "EPSG:4490"}
    write_arrow(pa.table(columns), path, layer="sites", driver="GPKG", **options)


@pytest.mark.parametrize("write_sites", [write_geoparquet, write_geopackage])
@pytest.mark.parametrize("name", CHANGED)
def test_verify(here, blocks, tmp_path, capsys, write, write_sites, name):
    columns, stretches, sentence = CHANGED[name]
    ending = "gpkg" if write_sites is write_geopackage else "parquet"
    path, out = tmp_path / f"sites.{ending}", tmp_path / "out"
    write_sites(path, sites())
    shore = write(tmp_path / "shore.parquet", [shapely.LineString([(110, 30), (111, 30)])])
    asked = ["screen", str(path), str(shore), "--out", str(out)]
    assert command_line.main(asked) == 0
    capsys.readouterr()
    write_sites(path, columns)
    code = command_line.main(["verify", str(out / "checked.parquet"), str(path)])
    given, told = capsys.readouterr()
    if name == "nothing":
        assert (code, given, told) == (0, "22 rows are those that were checked\n", "")
        return
    assert (code, given.splitlines()) == (1, stretches)
    assert told.startswith(f"sites.{ending} ")
    assert sentence in told
    assert told.count("\n") == 1


@pytest.fixture
def checked(here, tmp_path, capsys, write):
    """Sites of one system, and their result."""
    sites = write(tmp_path / "sites.parquet", [shapely.Point(500_000, 3_300_000)], crs=crs(4547))
    shore = write(tmp_path / "shore.parquet", [shapely.LineString([(114, 30), (115, 30)])])
    assert command_line.main(["screen", str(sites), str(shore), "--out", str(tmp_path)]) == 0
    capsys.readouterr()
    return tmp_path / "checked.parquet"


def crs(code):
    return pyproj.CRS.from_epsg(code).to_json_dict()


def verified(checked, capsys):
    """Return exit code, what was given and what was told."""
    code = command_line.main(["verify", str(checked), str(checked.with_name("sites.parquet"))])
    return code, *capsys.readouterr()


def test_verify_in_another_system(checked, capsys, write):
    write(checked.with_name("sites.parquet"), [shapely.Point(500_000, 3_300_000)], crs=crs(4548))
    code, given, told = verified(checked, capsys)
    assert (code, given) == (1, "")
    assert told == (
        "sites.parquet is in CGCS2000 / 3-degree Gauss-Kruger CM 117E, the sites that were "
        "checked were in CGCS2000 / 3-degree Gauss-Kruger CM 114E.\n"
    )


def test_verify_of_altered_verdicts(checked, capsys):
    table = pq.read_table(checked)
    at = table.column_names.index("verdict")
    pq.write_table(table.set_column(at, "verdict", pa.array(["within"])), checked)
    assert verified(checked, capsys) == (
        1,
        "",
        f"{checked} is no longer what was written, its verdicts may be others: screen again.\n",
    )


def test_verify_of_a_result_without_its_checksum(checked, capsys):
    checked.with_name("checked.parquet.sha256").unlink()
    code, given, told = verified(checked, capsys)
    assert (code, given) == (0, "1 rows are those that were checked\n")
    assert told == (
        f"Whether {checked} itself is as it was written is not known: checked.parquet.sha256 is "
        "not beside it.\n"
    )


@pytest.mark.parametrize("kind", ["no file", "no result", "cut", "too deep"])
def test_verify_of_what_is_no_result(tmp_path, capsys, sites_file, kind):
    path = tmp_path / "checked.parquet"
    if kind != "no file":
        path.write_bytes(sites_file.read_bytes()[: -50 if kind == "cut" else None])
    if kind == "too deep":
        pq.write_table(pa.table({"a": [1]}, metadata={"parkshore": "[" * 100_000}), path)
    assert command_line.main(["verify", str(path), str(sites_file)]) == 1
    told = capsys.readouterr().err
    assert told == f"{path} is damaged or no result of a screening; choose another.\n"
