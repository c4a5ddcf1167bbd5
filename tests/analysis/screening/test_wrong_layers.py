"""Layers that are not what they are given as are refused, or told where it is but likely."""

import numpy as np
import pyarrow as pa
import pyproj
import pytest
import shapely
from parkshore.analysis.screening import command_line
from pyogrio.raw import write_arrow

POINTS = [shapely.Point(110.1 + each / 100, 30.001) for each in range(5)]
LINES = [shapely.LineString([(110, 30), (111, 30)])]
BOXES = [shapely.box(110, 30, 111, 30.1)]
NOTHING = [None, shapely.from_wkt("POINT EMPTY")]
MIXED = [shapely.GeometryCollection([POINTS[0], *LINES, *BOXES])]
OF_RIVERS = {"river": "长江", "river_cls": "main", "area_class": "red_line"}
GIVEN_AS = ("--water", "--control-range", "--areas", "--coverage")
SHORELINE = "lines / polygons"


def geopackage(path, shapes, kind, **columns):
    table = pa.table({**columns, "geom": shapely.to_wkb(shapes)})
    write_arrow(
        table,
        str(path),
        layer="x",
        driver="GPKG",
        geometry_name="geom",
        geometry_type=kind,
        crs="EPSG:4326",
    )
    return path


def with_rivers(shapes):
    return {name: [value] * len(shapes) for name, value in OF_RIVERS.items()}


@pytest.fixture
def screen(here, tmp_path, capsys, write):
    """Screen some sites with a layer given as something; return the exit code and what is told."""

    def screened(given_as, layer, sites=POINTS, crs=None, **columns):
        parks = write(tmp_path / "parks.parquet", sites, crs, **columns)
        shore = write(tmp_path / "shore.parquet", LINES, **with_rivers(LINES))
        files = [str(parks), str(layer if given_as == "SHORELINE" else shore)]
        options = [] if given_as in {"PARKS", "SHORELINE"} else [given_as, str(layer)]
        rules = ["--rule-set", "1", "--facility", "0", "--out", str(tmp_path / "out")]
        code = command_line.main(["screen", *files, *options, *rules])
        return code, capsys.readouterr().err.splitlines()

    return screened


@pytest.mark.parametrize("known", ["GeoParquet", "GeoPackage", "when read"])
@pytest.mark.parametrize(
    ("given_as", "shapes", "held", "taken"),
    [
        ("SHORELINE", POINTS, "points", "lines / polygons"),
        *((each, POINTS, "points", "polygons") for each in GIVEN_AS),
        *((each, LINES, "lines", "polygons") for each in GIVEN_AS),
    ],
)
def test_other_geometries(screen, tmp_path, write, given_as, shapes, held, taken, known):
    kind, columns = shapes[0].geom_type, with_rivers(shapes)
    layer = tmp_path / ("x.gpkg" if known == "GeoPackage" else "x.parquet")
    if known == "GeoPackage":
        geopackage(layer, shapes, kind, **columns)
    else:
        kinds = [f"{kind} Z", f"Multi{kind}"] if known == "GeoParquet" else []
        write(layer, shapes, geometry_types=kinds, **columns)
    code, told = screen(given_as, layer)
    assert code == 1
    assert told[-1] == (f"{layer.name} holds {held}, but {given_as} takes {taken}; choose another.")
    if known != "when read":  # nothing was begun
        assert len(told) == 1
        assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("given_as", ["SHORELINE", *GIVEN_AS])
@pytest.mark.parametrize(
    ("shapes", "kinds"),
    [
        (BOXES, ["Polygon"]),
        ([*POINTS, *BOXES], ["Point", "Polygon"]),
        (MIXED, ["GeometryCollection"]),
        (MIXED, []),
        ([*NOTHING, *BOXES], []),
    ],
)
def test_geometries_that_are_taken(screen, tmp_path, write, given_as, shapes, kinds):
    layer = write(tmp_path / "x.parquet", shapes, geometry_types=kinds, **with_rivers(shapes))
    code, told = screen(given_as, layer)
    assert (code, [line for line in told if "choose another" in line]) == (0, [])


@pytest.mark.parametrize(
    ("given_as", "fields", "words"),
    [
        ("SHORELINE", ["park_id", "name"], "those of sites or of results"),
        ("--water", ["shore_m", "verdict"], "those of sites or of results"),
        ("--areas", ["park_id", "chemical"], "those of sites or of results"),
        ("SHORELINE", ["from_m", "to_m", "area_km2"], "those of zones or provinces"),
        ("PARKS", ["shore_m", "verdict", "near_river"], "those of the links from sites"),
    ],
)
def test_fields_of_other_layers(screen, tmp_path, write, given_as, fields, words):
    of_fields = {name: ["1"] * len(BOXES) for name in fields}
    layer = write(tmp_path / "x.parquet", BOXES, **(with_rivers(BOXES) | of_fields))
    sites = {"sites": BOXES, **of_fields} if given_as == "PARKS" else {}
    code, told = screen(given_as, layer, **sites)
    assert code == 1
    assert f" cannot be {given_as}: " in told[0]
    assert words in told[0]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("given_as", ["SHORELINE", "--water"])
def test_water_with_the_fields_of_sites(screen, tmp_path, write, given_as):
    layer = write(tmp_path / "x.parquet", BOXES, 企业=["甲"], **with_rivers(BOXES))
    code, told = screen(given_as, layer)
    assert code == 0
    assert (
        "x.parquet has the fields 企业, as layers of sites have: make sure that it holds water."
    ) in told


GRID = pyproj.Transformer.from_crs("EPSG:4490", "EPSG:4547", always_xy=True)


def turned(shapes):
    return list(shapely.transform(np.array(shapes), lambda xy: xy[:, ::-1]))


def on_grid(shapes):
    return list(
        shapely.transform(
            np.array(shapes), lambda xy: np.column_stack(GRID.transform(xy[:, 0], xy[:, 1]))
        )
    )


BESIDE = (
    "The axes of {layer} look exchanged: only with X and Y exchanged it lies near {other}; "
    "exchange them and run again."
)
BEYOND = (
    "The axes of {layer} look exchanged: all its latitudes lie beyond 90 degrees; exchange X and Y "
    "and run again."
)


@pytest.mark.parametrize(
    ("sites", "crs", "expected"),
    [
        (POINTS, None, []),
        (on_grid(POINTS), "EPSG:4547", []),
        (turned(POINTS), None, [BEYOND.format(layer="parks.parquet")]),
        (
            turned(on_grid(POINTS)),
            "EPSG:4547",
            [BESIDE.format(layer="parks.parquet", other="shore.parquet")],
        ),
        ([None, *turned(POINTS)], None, [BEYOND.format(layer="parks.parquet")]),
        ([None], None, []),
    ],
)
def test_exchanged_axes_of_sites(screen, sites, crs, expected):
    system = None if crs is None else pyproj.CRS(crs).to_json_dict()
    code, told = screen("PARKS", None, sites, system)
    assert code == 0
    assert [line for line in told if "look exchanged" in line] == expected


@pytest.mark.parametrize("given_as", ["SHORELINE", *GIVEN_AS])
def test_exchanged_axes_of_waters_and_areas(screen, tmp_path, write, given_as):
    crs = pyproj.CRS("EPSG:4547").to_json_dict()
    shapes = turned(on_grid(BOXES))
    layer = write(tmp_path / "x.parquet", shapes, crs, **with_rivers(BOXES))
    code, told = screen(given_as, layer)
    other = "parks.parquet" if given_as == "SHORELINE" else "shore.parquet"
    assert BESIDE.format(layer="x.parquet", other=other) in told
    assert code == 0
