"""What lies in the folder already: an earlier run's, the user's own, somebody else's, damaged."""

import json
import os
import shutil
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import shapely
from parkshore.analysis.screening import command_line, screening_run
from parkshore.analysis.screening.work_folder import WorkFolder

LAND = shapely.box(109, 29, 112, 31)


@pytest.fixture
def asked(tmp_path, write):
    """Arguments of a small screening into ``out``, in three partitions."""
    sites = [shapely.Point(110 + each / 100, 30.001) for each in range(9)]
    return [
        "screen",
        str(write(tmp_path / "sites.parquet", sites, name=list("abcdefghi"))),
        str(write(tmp_path / "shore.parquet", [shapely.LineString([(110, 30), (111, 30)])])),
        *("--out", str(tmp_path / "out")),
        *("--partitions", "3", "--date", "2026-01-31"),
    ]


@pytest.fixture
def run(here, capsys):
    """Run the command; returns exit code, what it gave and what it told."""

    def run(asked):
        code = command_line.main(asked)
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return code, captured.out, captured.err

    return run


@pytest.fixture
def unfinished(here, capsys, monkeypatch):
    """Run the command up to where the result would be written."""

    def run(asked):
        with monkeypatch.context() as patch:
            patch.setattr(screening_run, "joined", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                command_line.main(asked)
        capsys.readouterr()
        here.done.clear()

    return run


OPTIONAL = ["water", "control_range", "coverage", "areas"]


@pytest.mark.parametrize("is_finished", [True, False])
@pytest.mark.parametrize("change", ["left out", "added"])
@pytest.mark.parametrize("name", OPTIONAL)
def test_a_file_left_out_or_added(
    run, unfinished, tmp_path, asked, write, name, change, is_finished
):
    land = write(tmp_path / "land.parquet", [LAND], area_class=["red_line"])
    more = [*asked, f"--{name.replace('_', '-')}", str(land)]
    first, second = (more, asked) if change == "left out" else (asked, more)
    run(first) if is_finished else unfinished(first)
    before = sorted(tmp_path.rglob("*"))
    code, out, told = run(second)
    assert (code, out) == (1, "")
    names = {"areas": "areas 1"}
    assert f"holds a screening with another files {names.get(name, name)} (" in told
    assert sorted(tmp_path.rglob("*")) == before
    assert run(first)[0] == 0


def test_a_finished_folder_says_so(run, here, asked):
    code, counts, _ = run(asked)
    assert code == 0
    here.done.clear()
    code, again, told = run(asked[:-2])  # without its day
    assert (code, again, here.done) == (0, counts, [])
    assert "TOTAL: 9" in again
    assert told.endswith(
        "checked.parquet is finished already, as of 2026-01-31: nothing is computed.\n"
    )


def test_keywords_beside_the_sites_are_not_read(run, tmp_path, asked):
    assert run(asked)[0] == 0
    (tmp_path / "sites.qmd").write_text("<qgis/>")
    assert run(asked)[0] == 0
    (tmp_path / "shore.qmd").write_text("<qgis/>")
    assert run(asked)[0] == 1


@pytest.mark.parametrize("name", ["sites", "shore"])
@pytest.mark.parametrize("step", ["rows-", "shoreline-"])
def test_a_file_replaced_while_it_is_screened(run, here, tmp_path, asked, monkeypatch, name, step):
    path, submit = tmp_path / f"{name}.parquet", here.submit
    content, time_ns = path.read_bytes(), path.stat().st_mtime_ns

    def replaced(work, *given, key, **named):
        if key.startswith(step):
            path.write_bytes(content)
        return submit(work, *given, key=key, **named)

    with monkeypatch.context() as patch:
        patch.setattr(here, "submit", replaced)
        code, out, told = run(asked)
    assert (code, out) == (1, "")
    assert told.endswith(
        f"{path} changed while it was screened; start the command again when nobody edits it.\n"
    )
    assert not (tmp_path / "out" / "checked.parquet").exists()
    os.utime(path, ns=(time_ns, time_ns))
    assert run(asked)[0] == 0


@pytest.mark.parametrize("fault", ["codes", "shoreline"])
def test_a_refused_run_claims_no_folder(run, tmp_path, asked, write, fault):
    shore = Path(asked[2]).read_bytes()
    more = ["--chemical-codes", "zzz"] if fault == "codes" else []
    if fault == "shoreline":
        write(Path(asked[2]), [None])
    code, out, _ = run([*asked, "--rule-set", "1", "--measured-from", "1", *more])
    assert (code, out) == (1, "")
    Path(asked[2]).write_bytes(shore)
    code, out, told = run(asked)
    assert code == 0
    assert "TOTAL: 9" in out
    assert "earlier run" not in told


def test_an_unfinished_folder_says_as_of_which_day(run, unfinished, asked):
    unfinished(asked)
    code, _, told = run(asked[:-2])
    assert code == 0
    assert "An earlier run goes on, as of 2026-01-31." in told


def cut(path):
    path.write_bytes(path.read_bytes()[:-100])


def of_another(path):
    table = pq.read_table(path)
    told = json.loads(table.schema.metadata[b"parkshore"])
    told["parameters"]["distance_m"] = 2.0
    metadata = {**table.schema.metadata, b"parkshore": json.dumps(told).encode()}
    pq.write_table(table.replace_schema_metadata(metadata), path)


def of_fewer_rows(path):
    table = pq.read_table(path)
    pq.write_table(table.slice(1), path)


def no_result(path):
    pq.write_table(pa.table({"x": [1]}), path)


def turned(path):
    """Turn 400 bytes inside, none of the footer."""
    content = bytearray(path.read_bytes())
    middle = len(content) // 3
    content[middle : middle + 400] = bytes(each ^ 0xFF for each in content[middle : middle + 400])
    path.write_bytes(content)


def other_values(path):
    """Write other values under the same metadata."""
    if path.suffix == ".parquet":
        table = pq.read_table(path)
        at = table.column_names.index("shore_m")
        table = table.set_column(at, "shore_m", pa.array([7.0] * len(table)))
        pq.write_table(table, path)
    else:
        turned(path)


def without_checksum(path):
    path.with_name(path.name + ".sha256").unlink()


@pytest.mark.parametrize(
    "spoil",
    [cut, of_another, of_fewer_rows, no_result, turned, other_values, without_checksum],
)
def test_a_result_that_is_not_what_the_folder_tells_of(run, tmp_path, asked, spoil):
    path = tmp_path / "out" / "checked.parquet"
    _, counts, _ = run(asked)
    whole = path.read_bytes()
    spoil(path)
    spoiled = path.read_bytes()
    code, out, told = run(asked)
    assert (code, out, told.count("\n")) == (1, "", 1)
    assert "checked.parquet is " in told
    assert path.read_bytes() == spoiled
    path.unlink()
    assert run(asked)[:2] == (0, counts)
    assert path.read_bytes() == whole


def foreign(path):
    pq.write_table(pa.table({"x": [1]}), path)


@pytest.mark.parametrize("spoil", [cut, turned, other_values, foreign, without_checksum])
@pytest.mark.parametrize("kind", ["stretch", "part"])
def test_what_is_not_to_the_byte_what_was_written_is_made_again(
    run, unfinished, here, tmp_path, asked, kind, spoil
):
    run([*asked[:4], str(tmp_path / "whole"), *asked[5:]])
    unfinished(asked)
    folder = WorkFolder(tmp_path / "out")
    spoil(folder.stretch(0) if kind == "stretch" else folder.part(1))
    code, _, told = run(asked)
    assert code == 0, told
    assert [key.split("-")[0] for key in here.done] == (
        ["rows", "shoreline"] if kind == "stretch" else ["shoreline", "partition"]
    )
    results = [tmp_path / each / "checked.parquet" for each in ("whole", "out")]
    assert results[0].read_bytes() == results[1].read_bytes()


def test_rows_that_do_not_add_up(run, tmp_path, asked, monkeypatch):
    written = screening_run.joined
    monkeypatch.setattr(screening_run, "joined", lambda paths, *more: written(paths[:-1], *more))
    code, out, told = run(asked)
    assert (code, out) == (1, "")
    assert told.endswith("would hold 6 of 9 rows: remove its folder and start again.\n")
    assert not (tmp_path / "out" / "checked.parquet").exists()
    assert len(list((tmp_path / "out" / "parts").glob("*.parquet"))) == 3


@pytest.mark.parametrize("name", ["rows", "parts", "checked.parquet", "checked.qml", "checked.qmd"])
@pytest.mark.parametrize("is_folder", [True, False])
def test_what_is_the_users_own_is_not_touched(run, tmp_path, asked, name, is_folder):
    own = tmp_path / "out" / name / "mine.txt" if is_folder else tmp_path / "out" / name
    own.parent.mkdir(parents=True)
    own.write_text("mine")
    code, _, told = run(asked)
    assert (code, told) == (
        1,
        f"{tmp_path / 'out'} holds {name} of unknown origin; choose another folder.\n",
    )
    assert own.read_text() == "mine"
    assert [each.name for each in (tmp_path / "out").iterdir()] == [name]


OTHERS = [
    *("mine.unfinished", "below/checked.parquet.0123.unfinished", "rows/notes.txt"),
    *("below/rows/stretch-00000.arrow.0123.unfinished", "parts/mine.parquet", "lock"),
]


@pytest.mark.parametrize("is_finished", [True, False])
def test_only_own_names_are_removed(run, unfinished, tmp_path, asked, is_finished):
    run(asked) if is_finished else unfinished(asked)
    folder = tmp_path / "out"
    for name in OTHERS:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("mine")
    left = ["checked.qml.0123.unfinished", "rows/stretch-00000.arrow.0123.unfinished"]
    for name in left:
        (folder / name).write_text("ours")
    assert run(asked)[0] == 0
    assert all((folder / name).read_text() == "mine" for name in OTHERS)
    assert not any((folder / name).exists() for name in left)
    assert [path.name for path in (folder / "rows").iterdir()] == ["notes.txt"]
    assert [path.name for path in (folder / "parts").iterdir()] == ["mine.parquet"]


@pytest.mark.parametrize("inside", ["rows", "parts", "parts/below"])
@pytest.mark.parametrize("at", [1, 2])
@pytest.mark.parametrize("is_settled", [True, False])
def test_inputs_inside_the_folders_of_rows_and_parts(
    run, unfinished, tmp_path, asked, inside, at, is_settled
):
    if is_settled:
        unfinished(asked)
    folder = tmp_path / "out" / inside
    folder.mkdir(parents=True, exist_ok=True)
    there = shutil.copy(asked[at], folder)
    code, _, told = run([*asked[:at], there, *asked[at + 1 :]])
    assert code == 1
    assert told == (
        f"{there} lies where the screening keeps what is unfinished; move it, or choose another "
        "folder.\n"
    )
    assert Path(there).exists()


MANIFESTS = {
    "a list": "[]",
    "a list of pairs": '[["parameters", {}]]',
    "a number": "3",
    "nothing": "null",
    "a text": '"x"',
    "no parameters": "{}",
    "parameters of a text": '{"parameters": "day", "partitions": 2}',
    "a day that is none": '{"parameters": {"day": "soon"}, "partitions": 2}',
    "a number for a day": '{"parameters": {"day": 3}, "partitions": 2}',
    "partitions of a text": '{"parameters": {"day": "2026-01-31"}, "partitions": "2"}',
    "no partitions": '{"parameters": {"day": "2026-01-31"}, "partitions": 0}',
    "no JSON": "{",
    "too deep": "[" * 100_000,
    "not UTF-8": "\udcff",
}


@pytest.mark.parametrize("with_day", [True, False])
@pytest.mark.parametrize("name", MANIFESTS)
def test_a_manifest_that_tells_of_no_screening(run, tmp_path, asked, name, with_day):
    (tmp_path / "out").mkdir()
    path = tmp_path / "out" / "manifest.json"
    path.write_bytes(MANIFESTS[name].encode(errors="surrogateescape"))
    code, out, told = run(asked if with_day else asked[:-2])
    assert (code, out, told.count("\n")) == (1, "", 1)
    assert str(path) in told
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["manifest.json"]
