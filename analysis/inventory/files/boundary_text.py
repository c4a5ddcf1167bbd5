"""Outlines from the land survey's exchange text (``[属性描述]``/``[地块坐标]``) and vertex tables.

The form is the one land offices ask for with applications (国土资源部 2010 report format):
attributes of the coordinate system, then parcels that end their heading with ``@`` and list their
vertices as ``J1,ring,X (north),Y (east)``.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...cells import cell_text
from ...geometry.repair import repaired
from ...message import InputError, Message, translatable
from . import text_encoding
from .headers import Header
from .raw_rows import Chunk

ATTRIBUTES = "[属性描述]"
PARCELS = "[地块坐标]"
COLUMNS = ("点数", "面积", "地块编号", "地块名称", "图形属性", "图幅号", "地块用途", "地类编码")
AREA_COLUMN = "面积(公顷)"

TOO_FEW = translatable("Ring {ring} has {count} vertices; an outline needs three or more.")
BAD_VERTEX = translatable("Line {line} is no vertex ({value}); write point, ring, X and Y.")
NO_PARCEL = translatable("The parcel in line {line} has no vertex.")

_MODERN = re.compile(r"2000|cgcs", re.IGNORECASE)
_OLD = re.compile(r"80|54|西安|北京|xian|beijing", re.IGNORECASE)


@dataclass(frozen=True)
class Survey:
    """A boundary text file.

    Attributes
    ----------
    header : headers.Header
    chunk : raw_rows.Chunk
        One row per parcel; its number is the line of the parcel's heading, its shape a polygon of
        (X north, Y east) turned to east, north.
    attributes : dict of str to str
    codec : str
    """

    header: Header
    chunk: Chunk
    attributes: dict
    codec: str

    @property
    def zone(self) -> Any:
        """EPSG code of the zone that the file names, or None where the eastings carry it."""
        number = re.search(r"\d{1,9}", self.attributes.get("带号", ""))
        width = re.search(r"\d{1,9}", self.attributes.get("几度分带", ""))
        if not number:
            return None
        zone, is_six = int(number[0]), width is not None and int(width[0]) == 6
        if is_six and 13 <= zone <= 23:
            return 4502 + zone - 13
        if not is_six and 25 <= zone <= 45:
            return 4534 + zone - 25
        return None


def is_boundary_text(path: str | Path) -> bool:
    """Whether a file is in the survey's exchange form."""
    with Path(path).open("rb") as file:
        head = file.read(4096)
    marks = [mark.encode(codec) for mark in (ATTRIBUTES, PARCELS) for codec in ("utf-8", "gb18030")]
    return any(mark in head for mark in marks)


def read(path: str | Path, codec: str | None = None, *, any_system: bool = False) -> Survey:
    """Read a boundary text file.

    Parameters
    ----------
    codec
        As chosen by the user; None detects it.
    any_system
        Whether the user answers for the coordinate system by a source CRS.

    Raises
    ------
    InputError
        A coordinate system without public parameters (Xian 80, Beijing 54), or none named.
    """
    path = Path(path)
    codec = text_encoding.check_chosen(path, codec) if codec else text_encoding.detect(path)
    lines = path.read_text(encoding=codec).lstrip("\ufeff").splitlines()
    attributes, body = _split(lines)
    if not any_system:
        _check_system(attributes, path.name)
    numbers, cells, shapes, faults = [], [], [], {}
    for start, heading, vertices in _parcels(body):
        shape, fault = _outline(vertices, start)
        if fault is not None:
            faults[len(numbers)] = fault
        numbers.append(start)
        cells.append(_heading(heading))
        shapes.append(shape)
    if not numbers:
        raise InputError(
            "{file} has no parcel below {mark}; each begins with a line ending in @.",
            file=path.name,
            mark=PARCELS,
        )
    names = tuple(AREA_COLUMN if name == "面积" else name for name in COLUMNS)
    header = Header(names, tuple((name,) for name in names), 0, 1)
    return Survey(header, Chunk(numbers, cells, shapes, faults), attributes, codec)


def ring_polygon(rings: list[list[tuple[Any, ...]]]) -> Any:
    """Return a polygon of vertex rings: the first is the outline, rings inside it are holes.

    Parameters
    ----------
    rings : list of list of (float, float)
        East and north.

    Returns
    -------
    shapely geometry
        A polygon, or a multipolygon where a ring lies outside the others.
    """
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    shape = None
    for ring in sorted(rings, key=_ring_area, reverse=True):
        part = shapely.polygons(ring)
        if shape is None:
            shape = part
        elif (ground := repaired([shape])[0]).contains(part.representative_point()):
            sound = part.is_valid
            shape = _with_hole(shape, part) if sound else ground.difference(*repaired([part]))
        else:
            shape = shapely.multipolygons([*getattr(shape, "geoms", [shape]), part])
    return shape


def _with_hole(shape, part):
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    parts = list(getattr(shape, "geoms", [shape]))
    for index, outer in enumerate(parts):
        if outer.contains(part.representative_point()):
            holes = [hole.coords for hole in outer.interiors]
            parts[index] = shapely.Polygon(outer.exterior.coords, [*holes, part.exterior.coords])
    return parts[0] if len(parts) == 1 else shapely.multipolygons(parts)


def _ring_area(ring):
    return abs(
        sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))
    )


def _split(lines):
    attributes, body, section = {}, [], None
    for number, line in enumerate(lines, start=1):
        bare = cell_text.fold(line)
        if bare in (ATTRIBUTES, PARCELS):
            section = bare
        elif section == PARCELS:
            if bare:
                body.append((number, bare))
        elif "=" in bare:
            name, value = bare.split("=", 1)
            attributes[name.strip()] = value.strip()
    return attributes, body


def _check_system(attributes, file):
    system = attributes.get("坐标系", "")
    if _MODERN.search(system):
        return
    if _OLD.search(system):
        raise InputError(
            "{file} is in {system}, for which no public transformation parameters exist; have it "
            "converted to CGCS2000, or import it as other CRS with a source CRS that carries them.",
            file=file,
            system=system,
        )
    raise InputError(
        "{file} names no coordinate system that is known ({system}); write "
        "坐标系=2000国家大地坐标系 under [属性描述].",
        file=file,
        system=system or "–",
    )


def _parcels(body):
    """Yield line, heading and vertex lines of each parcel."""
    start, heading, vertices = None, None, []
    for number, line in body:
        if line.endswith("@"):
            if heading is not None:
                yield start, heading, vertices
            start, heading, vertices = number, line, []
        elif heading is not None:
            vertices.append((number, line))
    if heading is not None:
        yield start, heading, vertices


def _heading(line):
    cells = [cell.strip() for cell in re.split("[,，]", line.rstrip("@"))]
    cells = cells[: len(COLUMNS)]
    return cells + [""] * (len(COLUMNS) - len(cells))


def _outline(vertices, start):
    rings = {}
    for number, line in vertices:
        cells = [cell.strip() for cell in re.split("[,，\t]", line)]
        try:
            north, east = float(cells[2]), float(cells[3])
            rings.setdefault(cells[1], []).append((east, north))
        except (IndexError, ValueError):
            return None, Message(BAD_VERTEX, line=number, value=line[:60])
    return outline(rings, start)


def outline(rings: dict[str, list[Any]], start: Any) -> tuple[Any, Any]:
    """Return the polygon of rings by name, or the reason why there is none."""
    if not rings:
        return None, Message(NO_PARCEL, line=start)
    closed = []
    for name, ring in rings.items():
        points = ring[:-1] if len(ring) > 1 and ring[0] == ring[-1] else ring
        if len(set(points)) < 3:
            return None, Message(TOO_FEW, ring=name or "1", count=len(points))
        closed.append(points)
    return ring_polygon(closed), None
