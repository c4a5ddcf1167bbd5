"""Ways to measure sites to a shoreline: ours, and those planners use instead.

Each takes a `Scene` and returns metres, shape (n,); of a way that gives only verdicts ±infinity.
"""

import os
import subprocess
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import bench_data
import numpy as np
import pyproj
import shapely
from bench_run import ROOT, algorithm
from osgeo import ogr

LIMIT_M = 1000.0
DEGREE_M = 111_320.0  # what a degree is taken for
LAMBERT = "+proj=lcc +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +datum=WGS84 +units=m"
ALBERS = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +datum=WGS84 +units=m"
GAUSS_KRUGER = "+proj=tmerc +lat_0=0 +lon_0={} +k=1 +x_0=500000 +ellps=GRS80 +units=m"
ONE_ZONE = GAUSS_KRUGER.format(105)  # wrong for most sites
_MEASURE = """
CREATE TEMP TABLE river AS SELECT t::geography AS g FROM (VALUES {lines}) AS v(t);
SELECT min(ST_Distance(ST_MakePoint(x, y)::geography, g))
FROM (VALUES {sites}) AS s(n, x, y), river GROUP BY n ORDER BY n;
"""


@dataclass(frozen=True)
class Scene:
    """Lines and sites in longitude and latitude."""

    lines: list
    sites: np.ndarray

    def file(self, what):
        """Return the path of the sites or the shoreline as a GeoPackage."""
        path = bench_data.FOLDER / f"accuracy_{what}.gpkg"
        path.unlink(missing_ok=True)
        shapes = shapely.points(self.sites) if what == "sites" else self.lines
        kind = ogr.wkbPoint if what == "sites" else ogr.wkbLineString
        bench_data.write_file(path, shapes, kind, lambda number: {"site": f"S{number:05d}"})
        return path


def _planar(scene, crs):
    forth = pyproj.Transformer.from_crs("EPSG:4326", crs, always_xy=True)

    def moved(xy):
        return np.stack(forth.transform(xy[:, 0], xy[:, 1]), axis=1)

    lines = shapely.transform(np.array(scene.lines, dtype=object), moved)
    return _to_nearest(lines, moved(scene.sites))


def _to_nearest(lines, sites):
    edges = [np.stack([xy[:-1], xy[1:]], axis=1) for xy in map(shapely.get_coordinates, lines)]
    tree = shapely.STRtree(shapely.linestrings(np.concatenate(edges)))
    found = tree.query_nearest(shapely.points(sites), all_matches=False, return_distance=True)
    return found[1][np.argsort(found[0][0])]


def _degrees(scene):
    return _to_nearest(scene.lines, scene.sites) * DEGREE_M


def _own_zones(scene, width, crs_of):
    """Measure each site in the zone it lies in."""
    out = np.empty(len(scene.sites))
    zone = np.floor(scene.sites[:, 0] / width).astype(int)
    for number in np.unique(zone):
        rows = zone == number
        out[rows] = _planar(Scene(scene.lines, scene.sites[rows]), crs_of(number))
    return out


def _utm(scene):
    return _own_zones(scene, 6, lambda number: f"EPSG:{32631 + number}")


def _gauss_kruger(scene):
    return _own_zones(scene, 3, lambda number: GAUSS_KRUGER.format(3 * number + 1.5))


def _geography(scene):
    """Measure as geography in PostGIS, in a server that lives only for this."""
    sites = ", ".join(f"({n}, {x!r}, {y!r})" for n, (x, y) in enumerate(scene.sites.tolist()))
    lines = ", ".join(f"('{shapely.to_wkt(line, -1)}')" for line in scene.lines)
    sql = bench_data.FOLDER / "accuracy.sql"
    sql.write_text(_MEASURE.format(lines=lines, sites=sites), encoding="utf-8")
    psql = 'psql "$PARKSHORE_POSTGRES" -v ON_ERROR_STOP=1 -qAt -f "$1"'
    command = [ROOT / "script" / "postgres", "bash", "-c", psql, "psql", sql]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return np.array([float(line) for line in told.split()])


def _run(name, output, **parameters):
    path = bench_data.FOLDER / f"accuracy_{output}.gpkg"
    command = algorithm(name, path, **parameters)
    subprocess.run(command, check=True, capture_output=True, env=dict(os.environ))
    return path


def _join_by_nearest(scene):
    sites, lines = scene.file("sites"), scene.file("lines")
    path = _run("native:joinbynearest", "joined", INPUT=sites, INPUT_2=lines, NEIGHBORS=1)
    source = ogr.Open(str(path))
    least = {}
    for row in source.GetLayer(0):
        site = row.GetField("site")
        least[site] = min(row.GetField("distance"), least.get(site, np.inf))
    return np.array([least[site] for site in sorted(least)]) * DEGREE_M


def _buffer(scene):
    """Lie in QGIS's buffer of 1 km, dissolved, in the plane of Albers."""
    moved = _run(
        "native:reprojectlayer", "albers", INPUT=scene.file("lines"), TARGET_CRS=f"PROJ:{ALBERS}"
    )
    path = _run("native:buffer", "buffer", INPUT=moved, DISTANCE=LIMIT_M, DISSOLVE="true")
    source = ogr.Open(str(path))
    wkb = [bytes(row.GetGeometryRef().ExportToIsoWkb()) for row in source.GetLayer(0)]
    zone = shapely.union_all(shapely.from_wkb(wkb))
    shapely.prepare(zone)
    forth = pyproj.Transformer.from_crs("EPSG:4326", ALBERS, always_xy=True)
    inside = shapely.contains_xy(zone, *forth.transform(*scene.sites.T))
    return np.where(inside, -np.inf, np.inf)


def _geopandas(scene):
    """Join to the nearest in the plane of Albers."""
    import geopandas  # noqa: PLC0415 - not everybody has it

    sites = geopandas.GeoDataFrame(geometry=shapely.points(scene.sites), crs=4326).to_crs(ALBERS)
    lines = geopandas.GeoDataFrame(geometry=scene.lines, crs=4326).to_crs(ALBERS)
    joined = sites.sjoin_nearest(lines, distance_col="metres")
    return joined.groupby(level=0)["metres"].min().to_numpy()


def _check(scene):
    sites, lines = scene.file("sites"), scene.file("lines")
    path = _run(
        "parkshore:shorelinecheck",
        "checked",
        PARKS=sites,
        SHORELINE=lines,
        RULE_SET=0,
        DISTANCE=LIMIT_M,
    )
    return bench_data.read_columns(path, ["shore_m"], range(len(scene.sites)))["shore_m"]


def _has_geopandas():
    return find_spec("geopandas") is not None


def _has_postgis():
    return any(Path("/usr/share/postgresql").glob("*/extension/postgis.control"))


def _always():
    return True


WAYS = (  # title, how it measures, whether what it needs is installed
    ("ParkShore, shoreline check", _check, _always),
    ("PostGIS, geography", _geography, _has_postgis),
    ("UTM, the zone of each site", _utm, _always),
    ("Gauss–Krüger 3°, the zone of each site", _gauss_kruger, _always),
    ("UTM zone 50 for all", lambda scene: _planar(scene, "EPSG:32650"), _always),
    ("Gauss–Krüger, zone of 105° E for all", lambda scene: _planar(scene, ONE_ZONE), _always),
    ("Albers of China", lambda scene: _planar(scene, ALBERS), _always),
    ("Lambert of China", lambda scene: _planar(scene, LAMBERT), _always),
    ("geopandas, sjoin_nearest in Albers", _geopandas, _has_geopandas),
    ("native:buffer 1 km in Albers", _buffer, _always),
    ("EPSG:3857, web maps", lambda scene: _planar(scene, "EPSG:3857"), _always),
    ("EPSG:4326, degrees × 111.32 km", _degrees, _always),
    ("native:joinbynearest, degrees × 111.32 km", _join_by_nearest, _always),
)


def missing():
    """Return the ways that cannot be measured here."""
    return [title for title, _, installed in WAYS if not installed()]
