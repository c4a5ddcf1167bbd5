"""What cannot be screened is refused in one sentence, and its exit code says so."""

import io
import json
import sys
from fnmatch import fnmatchcase

import pyarrow as pa
import pyarrow.parquet as pq
import pyproj
import pytest
import shapely
from parkshore.analysis.screening import command_line
from parkshore.analysis.screening.files.geo_files import open_file
from parkshore.analysis.screening.files.layer_file import KEY, ORDER, SHAPE
from parkshore.analysis.screening.work_folder import WorkFolder

POINT = [shapely.Point(110, 30)]


def unknown_crs(folder, write, sites):
    geo = {"encoding": "WKB", "geometry_types": [], "crs": None}
    document = {"version": "1.0.0", "primary_column": "geom", "columns": {"geom": geo}}
    table = pa.table({"geom": [POINT[0].wkb]}, metadata={"geo": json.dumps(document)})
    pq.write_table(table, folder / "x.parquet")
    return "x.parquet has no coordinate reference system; set it in its file, then run again."


def other_datum(folder, write, sites):
    crs = pyproj.CRS("EPSG:4214").to_json_dict()
    write(folder / "x.parquet", POINT, crs)
    return (
        "The coordinate system Beijing 1954 rests on another datum than WGS 84 and CGCS2000; "
        "bring the data to one of them first."
    )


def geocentric(folder, write, sites):
    write(folder / "x.parquet", POINT, pyproj.CRS("EPSG:4978").to_json_dict())
    return (
        "The coordinate system WGS 84 is neither longitude and latitude in degrees east of "
        "Greenwich nor a projection of them; bring the data to WGS 84 or CGCS2000 first."
    )


def along_great_circles(folder, write, sites):
    write(folder / "x.parquet", [shapely.LineString([(110, 30), (111, 30)])], edges="spherical")
    return (
        "The edges of x.parquet are spherical, not straight from vertex to vertex in its "
        "coordinates; add vertices along them and save it with planar edges."
    )


def no_text(folder, write, sites):
    texts = pa.array([b"\xff"], pa.binary()).view(pa.string())
    write(folder / "x.parquet", POINT, name=texts)
    return (
        "Field name of x.parquet holds a value that cannot be read (*UTF8*); correct it or take "
        "the field away."
    )


def no_day_of_ours(folder, write, sites):
    write(folder / "x.parquet", POINT, day=pa.array([2**31 - 1], pa.date32()))
    return (
        "Field day of x.parquet holds a value that cannot be read (*); correct it or take the "
        "field away."
    )


def no_geometry(folder, write, sites):
    pq.write_table(pa.table({"a": [1]}), folder / "x.parquet")
    return "x.parquet is Parquet without geometry as well-known binary; save it as GeoParquet."


def own_name(name):
    def made(folder, write, sites):
        write(folder / "x.parquet", POINT, **{name: ["a"]})
        return (
            f"x.parquet has a field {name}, a name that a screening needs for itself; give the "
            "field another."
        )

    return made


def nothing(folder, write, sites):
    write(folder / "x.parquet", [])
    return "x.parquet holds no feature."


def other_kind(folder, write, sites):
    (folder / "x.parquet").write_text("name,lon,lat\n")
    return (
        f"{folder / 'x.parquet'} is neither a GeoPackage nor a GeoParquet file; save it as one of "
        "them."
    )


def damaged(folder, write, sites):
    (folder / "x.parquet").write_bytes(sites.read_bytes()[:500])
    return


def missing(folder, write, sites):
    return f"{folder / 'x.parquet'} cannot be opened (No such file or directory)."


@pytest.mark.parametrize(
    "made",
    [
        *(unknown_crs, other_datum, geocentric, along_great_circles, no_text, no_day_of_ours),
        *(no_geometry, nothing, other_kind, damaged, missing),
        *map(own_name, (KEY, ORDER, SHAPE)),
    ],
)
def test_sites_that_cannot_be_read(here, tmp_path, capsys, write, sites_file, shoreline_file, made):
    sentence = made(tmp_path, write, sites_file)
    asked = ["screen", str(tmp_path / "x.parquet"), str(shoreline_file)]
    assert command_line.main([*asked, "--out", str(tmp_path / "out")]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    if sentence is not None:
        assert fnmatchcase(told.err, f"{sentence}\n"), told.err


OPTIONS = {
    "another distance": (["--distance", "900"], "parameters distance_m (1000.0 in place of 900.0)"),
    "a rule set": (["--rule-set", "1"], "parameters rule_set (0 in place of 1)"),
    "partitions": (["--partitions", "9"], "partitions (2 in place of 9)"),
    "another day": (["--date", "2020-01-01"], "parameters day (2026-01-31 in place of 2020-01-01)"),
}


@pytest.mark.parametrize("name", OPTIONS)
def test_another_screening_in_the_same_folder(
    here, tmp_path, capsys, sites_file, shoreline_file, name
):
    asked = ["screen", str(sites_file), str(shoreline_file), "--out", str(tmp_path)]
    first = [*asked, "--partitions", "2", "--date", "2026-01-31"]
    assert command_line.main(first) == 0
    result = (tmp_path / "checked.parquet").read_bytes()
    capsys.readouterr()
    options, difference = OPTIONS[name]
    assert command_line.main([*asked, *options]) == 1
    assert capsys.readouterr().err == (
        f"{tmp_path} holds a screening with another {difference}; choose another folder.\n"
    )
    assert (tmp_path / "checked.parquet").read_bytes() == result
    assert command_line.main(asked) == 0  # as of the first run's day


def test_another_file_in_the_same_folder(here, tmp_path, capsys, write, shoreline_file):
    sites = write(tmp_path / "sites.parquet", POINT)
    asked = ["screen", str(sites), str(shoreline_file), "--out", str(tmp_path / "out")]
    assert command_line.main(asked) == 0
    write(sites, [shapely.Point(110, 30.5)])
    assert command_line.main(asked) == 1
    assert "holds a screening with another files parks" in capsys.readouterr().err


def test_somebody_elses_result_is_not_written_over(
    here, tmp_path, capsys, sites_file, shoreline_file
):
    (tmp_path / "checked.parquet").write_text("mine")
    asked = ["screen", str(sites_file), str(shoreline_file), "--out", str(tmp_path)]
    assert command_line.main(asked) == 1
    assert "of unknown origin" in capsys.readouterr().err
    assert (tmp_path / "checked.parquet").read_text() == "mine"


def test_sites_are_no_shoreline(here, tmp_path, capsys, sites_file):
    asked = ["screen", str(sites_file), str(sites_file), "--out", str(tmp_path / "out")]
    assert command_line.main(asked) == 1
    assert "is given as sites and as shoreline" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


WRONG = {
    "no class": (["--rule-set", "1"], "has no field with the class of the river"),
    "no control range": (["--rule-set", "3"], "gives no distance"),
    "no areas": (["--areas", "WATER"], "has no field area_class"),
    "no class of water": (["--rule-set", "1", "--water", "WATER"], "has no field with the class"),
    "no such half-width": (
        ["--rule-set", "1", "--half-width-field", "width"],
        "has no field width",
    ),
    "no such river": (["--river-field", "name"], "has no field name"),
    "no such field": (["--rule-set", "1", "--facility-field", "kinds"], "has no field kinds"),
    "own file not given": (["--rule-set", "4"], "own file"),
    "two rules": (["--rules", "x.json", "--rule-set", "1"], "Give an own rule set, or"),
    "rule and distance": (["--rules", "x.json", "--distance", "5"], "Give an own rule set, or"),
    "missing own file": (["--rules", "x.json"], "x.json"),
    "no scheduler": (["--scheduler", "tcp://127.0.0.1:9"], "No scheduler answers"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_a_rule_set_needs(request, tmp_path, capsys, write, sites_file, name):
    options, sentence = WRONG[name]
    if name != "no scheduler":
        request.getfixturevalue("here")
    classes = {} if name == "no class" else {"river_cls": ["main"]}
    shoreline = write(
        tmp_path / "shore.parquet", [shapely.LineString([(110, 30), (111, 30)])], **classes
    )
    water = write(tmp_path / "water.parquet", POINT)
    options = [str(water) if each == "WATER" else each for each in options]
    asked = ["screen", str(sites_file), str(shoreline), "--out", str(tmp_path / "out")]
    assert command_line.main([*asked, *options]) == 1
    told = capsys.readouterr().err.splitlines()
    assert sentence in told[-1]
    if name != "no scheduler":  # nothing was begun
        assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "options",
    [
        ["--distance", "-1"],
        ["--distance", "far"],
        ["--workers", "0"],
        ["--rule-set", "-1"],
        ["--date", "x"],
    ],
)
def test_what_is_written_wrongly(capsys, options):
    with pytest.raises(SystemExit) as ended:
        command_line.main(["screen", "a", "b", "--out", "c", *options])
    assert ended.value.code == 2
    assert "_" not in capsys.readouterr().err.splitlines()[-1].split("error:")[1]


def test_two_runs_in_one_folder(here, tmp_path, capsys, sites_file, shoreline_file):
    asked = ["screen", str(sites_file), str(shoreline_file), "--out", str(tmp_path)]
    with WorkFolder(tmp_path).held():
        assert command_line.main(asked) == 1
    assert "Another screening works in" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("encoding", "folder", "spelt"),
    [
        ("ascii", "名录", r"\u540d\u5f55"),
        ("gbk", "名录 ✓", r"名录 \u2713"),
    ],
)
def test_what_an_output_cannot_spell(
    here, tmp_path, monkeypatch, write, shoreline_file, encoding, folder, spelt
):
    streams = {name: io.TextIOWrapper(io.BytesIO(), encoding) for name in ("stdout", "stderr")}
    for name, stream in streams.items():
        monkeypatch.setattr(sys, name, stream)
    sites = write(tmp_path / "sites.parquet", POINT)
    asked = ["screen", str(sites), str(shoreline_file), "--out", str(tmp_path / folder)]
    assert command_line.main(asked) == 0
    for stream in streams.values():
        stream.flush()
        assert spelt in stream.buffer.getvalue().decode(encoding)


def test_a_name_that_is_no_text(tmp_path, capsys, sites_file, shoreline_file):
    folder = f"{tmp_path}/\udcff"  # as Python tells a byte that is not UTF-8
    assert command_line.main(["screen", str(sites_file), str(shoreline_file), "--out", folder]) == 1
    told = f"{tmp_path}/\\udcff is no text in UTF-8; give it another name.\n"
    assert capsys.readouterr().err == told


def test_missing_library_is_named(tmp_path, capsys, monkeypatch, sites_file, shoreline_file):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    asked = ["screen", str(sites_file), str(shoreline_file), "--out", str(tmp_path)]
    assert command_line.main(asked) == 1
    assert "install it with pip install parkshore[distributed]" in capsys.readouterr().err


def test_help_names_rule_sets_and_exit_codes(capsys):
    with pytest.raises(SystemExit):
        command_line.main(["screen", "--help"])
    told = " ".join(capsys.readouterr().out.split())
    for words in ("Yangtze River Protection Law", "exit codes:", "4 own file", "3 as the data say"):
        assert words in told


def test_fields_are_found_whatever_their_case(sites_file):
    assert open_file(str(sites_file)).field("NAME", asked=True) == "name"
