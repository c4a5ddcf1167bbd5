"""What a screening does with a file: as sites, and as the shoreline of a rule set.

A case of the ending ``.geo``, ``.wkb`` or ``.footer`` is a part of a good file, put into it here.
"""

import io
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import shapely
from fate import Fate
from parkshore.analysis.message import InputError
from parkshore.analysis.screening.files.kept_metadata import metadata_document
from parkshore.analysis.screening.files.parquet_footer import Joined
from parkshore.analysis.screening.partition_check import Piece, check_partition
from parkshore.analysis.screening.row_spool import spool_stretch
from parkshore.analysis.screening.screen_plan import Plan
from parkshore.analysis.screening.shore_waters import check_waters, make_ready
from parkshore.analysis.screening.site_facts import asked_fields
from parkshore.analysis.tables.geometry_column import shapes_of
from pyogrio.raw import write_arrow
from pyproj import CRS
from search import Case

_WIDEST = 180.0  # the area of a park as wide as the Earth takes minutes, in QGIS too
DAY, MARK = "2026-01-31", "mark"
KEPT = {
    "parkshore:clears": ["screening"],
    "parkshore:offset": ["12.5"],
    "parkshore:measured_from": ["5"],
    "parkshore:scale": ["50000"],
    "parkshore:coverage": ["POLYGON ((109 29, 112 29, 112 31, 109 31, 109 29))"],
    "parkshore:gaps": ["POLYGON ((110 29.9, 110.1 29.9, 110.1 30.1, 110 29.9))"],
    "parkshore:warnings": ["&lt;b&gt; 没有干流"],
}
SHAPES = [
    shapely.LineString([(110, 30), (110.5, 30.01), (111, 30)]),
    shapely.Point(110.2, 30.005),
    shapely.box(110.3, 30.002, 110.4, 30.02),
    shapely.MultiPoint([(110, 30), (111, 30.1)]),
    shapely.MultiLineString([[(110, 30.1), (110.2, 30.1)], [(110.3, 30.1), (110.4, 30.2)]]),
    shapely.GeometryCollection([shapely.Point(110, 30), shapely.LineString([(1, 1), (2, 2)])]),
    None,
]
COLUMNS = {
    "river": ["长江", "清江", None],
    "river_cls": ["main", "tributary", "other"],
    "cls_why": ["name;lake on a river: important", None, "name"],
    "line_kind": ["bank", "centre line", None],
    "half_w_m": [None, 120.0, 0.0],
    "facility": ["tailings", None, "chemical"],
    "chemical": ["是", "否", None],
    "opened": ["2019", "2021-03-01", None],
    "province": ["湖北", "42", None],
    "day": pa.array([18_000, None, 0], pa.date32()),
    "codes": [["C2614"], [], None],
}


def good_table(shapes=SHAPES):
    """Return rows that serve as sites and as a shoreline."""
    taken = np.arange(len(shapes)) % 3
    columns = {name: pa.array(values).take(pa.array(taken)) for name, values in COLUMNS.items()}
    return pa.table({**columns, "geom": [each and shapely.to_wkb(each) for each in shapes]})


def geo(**more):
    """Return metadata as GeoParquet asks for them."""
    column = {"encoding": "WKB", "geometry_types": [], "edges": "planar", **more}
    document = {"version": "1.0.0", "primary_column": "geom", "columns": {"geom": column}}
    return json.dumps(document).encode()


def write_parquet(path, table, told):
    """Write GeoParquet without packing it, so that its bytes are those of its values."""
    table = table.replace_schema_metadata({b"geo": told})
    pq.write_table(table, path, compression="none", use_dictionary=False)
    return path


def write_geopackage(path, table):
    """Write a GeoPackage of few pages, with what Prepare shoreline keeps in one."""
    table = table.drop_columns(["codes"])
    told = {"geometry_name": "geom", "geometry_type": "Unknown", "crs": "EPSG:4490"}
    write_arrow(
        table, path, layer="line", driver="GPKG", layer_options={"SPATIAL_INDEX": "NO"}, **told
    )
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA page_size = 1024")
        database.execute(
            "CREATE TABLE gpkg_metadata (id INTEGER, md_standard_uri TEXT, metadata TEXT)"
        )
        database.execute(
            "CREATE TABLE gpkg_metadata_reference (reference_scope TEXT, table_name TEXT, "
            "md_file_id INTEGER)"
        )
        document = metadata_document("line", KEPT)
        database.execute(
            "INSERT INTO gpkg_metadata VALUES (1, 'http://mrcc.com/qgis.dtd', ?)", (document,)
        )
        database.execute("INSERT INTO gpkg_metadata_reference VALUES ('table', 'line', 1)")
        database.commit()
        database.execute("VACUUM")
    return path


def good_cases(folder):
    """Return good files, and parts of good files."""
    table = good_table()
    systems = ({}, {"crs": None}, {"crs": projjson(4547)}, {"crs": projjson(4978)})
    cases = [Case(".geo", geo(**each)) for each in systems]
    cases += [Case(".wkb", shapely.to_wkb(each)) for each in SHAPES if each is not None]
    cases.append(Case(".wkb", shapely.to_wkb(shapely.Point(110, 30, 7), flavor="iso")))
    cases.append(Case(".qmd", metadata_document("line", KEPT).encode()))
    parquet = write_parquet(folder / "good.parquet", table, geo()).read_bytes()
    cases += [Case(".parquet", parquet), Case(".footer", parquet)]
    return [*cases, Case(".gpkg", write_geopackage(folder / "good.gpkg", table).read_bytes())]


def projjson(code):
    return CRS.from_epsg(code).to_json_dict()


def _width(wkb):
    """Return how wide a geometry is, in degrees where it has them."""
    west, _, east, _ = shapely.bounds(shapes_of([wkb])[0])
    return east - west


class Screened:
    """Reads files as a screening does, in a folder of its own."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._table = good_table()
        self._good = write_parquet(folder / "shoreline.parquet", good_table(SHAPES[:1]), geo())
        self._shore = make_ready(self._plan(self._good, self._good), [0, 1])

    @staticmethod
    def _plan(sites, shoreline):
        return Plan(str(sites), str(shoreline), rule_set=1, day=DAY)

    def __call__(self, path):
        """Return what became of a file."""
        try:
            return Fate(self._rows(path))
        except InputError as error:
            return Fate(refused=str(error))

    def _rows(self, path):
        content = path.read_bytes()
        if path.suffix == ".footer":
            return self._joined(path)
        if path.suffix == ".qmd":
            beside = self._folder / "line.parquet"
            shutil.copy(self._good, beside)
            beside.with_suffix(".qmd").write_bytes(content)
            return self._as_waters(beside)
        if path.suffix == ".geo":
            path = write_parquet(self._folder / "sites.parquet", self._table, content)
        is_vast = path.suffix == ".wkb" and _width(content) > _WIDEST
        path = self._with_geometry(content) if path.suffix == ".wkb" else path
        return (0 if is_vast else self._as_sites(path)) + self._as_waters(path)

    def _with_geometry(self, wkb):
        """Write a file with one geometry of a case."""
        table = self._table.slice(0, 2).drop_columns(["geom"])
        table = table.append_column("geom", pa.array([SHAPES[0].wkb, wkb]))
        return write_parquet(self._folder / "sites.parquet", table, geo())

    def _joined(self, path):
        """Join a partition to a result."""
        frame = io.BytesIO()
        pq.write_table(self._table.slice(0, 0), frame)
        result = Joined(io.BytesIO(), frame.getvalue())
        with path.open("rb") as part:
            result.append(part)
        result.close()
        return 1

    def _as_sites(self, path):
        plan = self._plan(path, self._good)
        file = plan.opened("parks")
        asked_fields(file, plan, plan.ruleset())
        spans = file.stretches()
        rows = [self._folder / f"{number}.arrow" for number in range(len(spans))]
        for span, place in zip(spans, rows, strict=True):
            spool_stretch(file, span, plan, MARK, place)
        if not rows:
            return 0
        piece = Piece(0, None, self._folder / "part.parquet")
        done = check_partition(
            *(self._shore, file, plan, rows, piece), single_points=False, mark=MARK
        )
        assert done.rows == file.count
        return done.rows

    def _as_waters(self, path):
        plan = self._plan(self._good, path)
        check_waters(plan, {"shoreline": plan.opened("shoreline")})
        return len(make_ready(plan, [0, 1]).prepared.shoreline.classes)
