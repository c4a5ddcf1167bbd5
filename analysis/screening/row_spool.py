"""The sites laid along the Hilbert curve, stretch by stretch, with the digest of every row.

Each stretch of the file becomes one Arrow file in the order of the curve, so that the rows of a
partition are a run of each.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from ..array_types import Array, Floats, Integers
from ..geodesic.hilbert_curve import curve_key
from ..geometry.axes import spread
from ..library.coordinates import lonlat_of
from .files.layer_file import ORDER, SHAPE, GeoFile
from .files.well_known_binary import geometries_from
from .screen_plan import Plan
from .site_digests import block_nodes
from .site_facts import asked_fields, site_facts
from .work_folder import is_whole, sealed

_WORLD = np.array([-180.0, -90.0]), np.array([180.0, 270.0])
_NAMES = (
    *("Point", "LineString", "LinearRing", "Polygon"),
    *("MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection"),
)
_PLACES = 100
_LAST = np.uint32(0xFFFFFFFF)
_POINT = np.dtype([("order", "u1"), ("type", "<u4"), ("x", "<f8"), ("y", "<f8")])
_NO_POINT = b"\x01\x01\x00\x00\x00" + np.array([np.nan, np.nan], "<f8").tobytes()


@dataclass(frozen=True)
class Stretch:
    """What is known of the rows of a stretch.

    Attributes
    ----------
    rows : int
    nodes : list of str
        Digests of its blocks.
    kinds : list of int
        Codes of the facilities that occur.
    single_points : bool
        Whether every geometry is one point.
    shapes : list of str
        Types of geometry that occur, as GeoParquet names them.
    unread : dict of str to list of str
        Values that could not be read, by what they tell.
    places : list of list of float
        Coordinates of some rows, by which exchanged axes are told.
    """

    rows: int
    nodes: list[str]
    kinds: list[int]
    single_points: bool
    shapes: list[str]
    unread: Mapping[str, list[str]]
    places: list[list[float]]


def spool_stretch(
    file: GeoFile, span: tuple[int, int], plan: Plan, mark: str, path: Path
) -> Stretch:
    """Read a stretch and lay it down in the order of the curve.

    Parameters
    ----------
    span
        First row and end.
    mark
        Checksum of the screening's manifest.
    """
    import pyarrow as pa

    table = file.read(*span)
    plan.refuse_changed()
    names = asked_fields(file, plan, ruleset := plan.ruleset())
    columns = {told: table[name].to_pylist() for told, name in names.items()}
    facts = site_facts(len(table), columns, plan, ruleset)
    shape = table[SHAPE].combine_chunks()
    xy, geometries = places(shape, file.name)
    found = Stretch(
        rows=len(table),
        nodes=block_nodes(table),
        kinds=facts.kinds(),
        single_points=geometries is None or _are_points(geometries),
        shapes=["Point"] if geometries is None else _types(geometries),
        unread=facts.unread,
        places=spread(xy[np.isfinite(xy).all(axis=1)], _PLACES).tolist(),
    )
    curve = _curve(xy, lonlat_of(file.crs)[0]).astype(np.uint64)
    order = curve << np.uint64(32) | np.arange(*span, dtype=np.uint64)
    table = table.append_column(ORDER, pa.array(order))
    table = table.take(pa.array(np.argsort(order))).combine_chunks()
    told = json.dumps({"mark": mark, **asdict(found)}, ensure_ascii=False)
    with sealed(path) as made, pa.OSFile(str(made), "wb") as sink:
        schema = table.schema.with_metadata({b"parkshore": told.encode()})
        with pa.ipc.new_file(sink, schema) as writer:
            writer.write_table(table)
    return found


def spooled(path: Path, mark: str) -> Stretch | None:
    """Return what is known of a stretch that is laid down, None where it is not, or not whole."""
    import pyarrow as pa

    if not is_whole(path):
        return None
    with pa.memory_map(str(path)) as source:
        told = json.loads(pa.ipc.open_file(source).schema.metadata[b"parkshore"])
    return Stretch(**told) if told.pop("mark") == mark else None


def order_of(path: Path) -> Integers:
    """Return the places of a stretch's rows, ascending."""
    import pyarrow as pa

    with pa.memory_map(str(path)) as source:
        table = pa.ipc.open_file(source).read_all()
        return np.array(table[ORDER].combine_chunks().to_numpy())


def partition_rows(paths: Sequence[Path], low: int, high: int | None) -> Any:
    """Return the rows of a partition along the curve, those of one place in the file's order.

    Parameters
    ----------
    low, high
        Places of rows, from ``low`` and below ``high``; None for the end.
    """
    import pyarrow as pa

    slices = []
    for path in paths:
        with pa.memory_map(str(path)) as source:
            table = pa.ipc.open_file(source).read_all()
            order = table[ORDER].combine_chunks().to_numpy()
            begin = np.searchsorted(order, np.uint64(low))
            end = len(order) if high is None else np.searchsorted(order, np.uint64(high))
            if end > begin:
                slices.append(table.slice(begin, end - begin))
    rows = pa.concat_tables(slices)
    return rows.take(pa.array(np.argsort(rows[ORDER].to_numpy()))).combine_chunks()


def places(shape: Any, name: str) -> tuple[Floats, Any]:
    """Return a place of each geometry and, unless all are plain points, the geometries.

    Parameters
    ----------
    shape : pyarrow.BinaryArray, shape (n,)
        Well-known binary.
    name
        Of the layer, for errors.

    Returns
    -------
    xy : ndarray of float64, shape (n, 2)
        The first vertex; NaN where there is none.
    geometries : ndarray of shapely geometries, shape (n,), or None
        None where all are plain points; see `well_known_binary.geometries_from`.

    Raises
    ------
    InputError
        A geometry is a curve or a solid.
    """
    import pyarrow.compute as pc

    filled = pc.fill_null(shape, _NO_POINT)
    if (pc.binary_length(filled).to_numpy() == _POINT.itemsize).all():
        raw = np.frombuffer(b"".join(filled.to_pylist()), dtype=_POINT)
        if ((raw["order"] == 1) & (raw["type"] == 1)).all():
            return np.column_stack([raw["x"], raw["y"]]), None
    wkb = shape.to_pylist()
    geometries = geometries_from(wkb, name)
    xy = np.full((len(wkb), 2), np.nan)
    vertices, owner = shapely.get_coordinates(geometries, return_index=True)
    xy[owner[::-1]] = vertices[::-1]
    return xy, geometries


def _are_points(geometries):
    kinds = shapely.get_type_id(geometries)
    return bool(((kinds == shapely.GeometryType.POINT) | (kinds < 0)).all())


def _types(geometries: Array) -> list[str]:
    kinds = shapely.get_type_id(geometries)
    deep = shapely.has_z(geometries) & (kinds >= 0)
    flat = {_NAMES[kind] for kind in np.unique(kinds[~deep]) if kind >= 0}
    return sorted(flat | {f"{_NAMES[kind]} Z" for kind in np.unique(kinds[deep])})


def _curve(xy, to_lonlat):
    lonlat = xy if to_lonlat is None else to_lonlat(xy)
    lost = ~np.isfinite(lonlat).all(axis=1)
    lonlat = np.where(lost[:, None], 0.0, lonlat)
    lonlat[:, 0] = (lonlat[:, 0] + 180) % 360 - 180
    return np.where(lost, _LAST, curve_key(lonlat, _WORLD))
