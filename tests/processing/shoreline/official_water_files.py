"""Small files as offices write them: management boundaries, land surveys, national maps."""

import shapely
from shapely.geometry import Point
from shapely.ops import substring

from .water_scene import (
    AXIS,
    BROOK,
    BROOK_AXIS,
    CANAL,
    CANAL_AXIS,
    DIKE,
    DITCH,
    FAR_FLAT,
    FARM,
    FLAT,
    HALF,
    ISLAND,
    LAKE,
    MAIN,
    MAIN_EAST,
    MAIN_WEST,
    POND,
    RESERVOIR,
    STREAM,
    STREAM_AXIS,
    TEXT,
    WHOLE,
    WORKS,
    ZONE,
    write,
)


def management_boundary(folder, *, announcement="某政告〔2021〕3号"):
    """Boundaries as a county's announcement gives them: shapefile in GBK, projected, no .prj."""
    rows = [
        (shapely.union_all([MAIN, FLAT, DIKE]).boundary, "长江"),
        (shapely.union_all([BROOK, RESERVOIR]).boundary, "清溪河"),
        (STREAM.boundary, "石溪"),
    ]
    fields = {"HLMC": TEXT, "LXMC": TEXT, "GGWH": TEXT, "GGRQ": TEXT}
    rows = [(shape, name, "河湖管理范围线", announcement, "2021-05-01") for shape, name in rows]
    how = {"driver": "ESRI Shapefile", "epsg": ZONE, "told": False, "encoding": "GB18030"}
    return write(folder / "glfwx.shp", "glfwx", fields, rows, **how)


PARCELS = [
    (MAIN_WEST, "1101", "111", "河流水面"),
    (MAIN_EAST, "1101", "111", "河流水面"),
    (BROOK, "1101", "111", "河流水面"),
    (STREAM, "1101", "111", "河流水面"),
    (RESERVOIR, "1103", "113", "水库水面"),
    (LAKE, "1102", "112", "湖泊水面"),
    (POND, "1104A", "114", "坑塘水面"),
    (DITCH, "1107", "117", "沟渠"),
    (FLAT, "1106", "116", "内陆滩涂"),
    (FAR_FLAT, "1106", "116", "内陆滩涂"),
    (DIKE, "1109", "118", "水工建筑用地"),
    (FARM, "0101", "011", "水田"),
    (WORKS, "0601", "204", "工业用地"),
]


def land_survey_3(folder):
    """All parcels of a county, land and water, in a file geodatabase."""
    fields = {"BSM": TEXT, "YSDM": TEXT, "DLBM": TEXT, "DLMC": TEXT}
    rows = [(s, f"{n:018}", "2001010100", c, t) for n, (s, c, _, t) in enumerate(PARCELS)]
    path = folder / "county.gdb"
    write(path, "DLTB", fields, rows, driver="OpenFileGDB", epsg=ZONE)
    return f"{path}|layername=DLTB"


def territorial_plan(folder):
    """Land use of a territorial plan."""
    codes = {"1101": "1701", "1102": "1702", "1103": "1703", "1104A": "1704", "1107": "1705"}
    codes |= {"1106": "0506", "1109": "1312", "0601": "100101"}
    rows = [(shape, codes.get(code, code)) for shape, code, *_ in PARCELS]
    path = folder / "plan.gpkg"
    return write(path, "JQYDYH", {"YDYHFLDM": TEXT}, rows, driver="GPKG", epsg=ZONE)


def land_survey_2(folder):
    """Parcels of the second survey: shapefile in GBK, projected, no .prj."""
    rows = [(shape, code, name) for shape, _, code, name in PARCELS]
    how = {"driver": "ESRI Shapefile", "epsg": ZONE, "told": False, "encoding": "GB18030"}
    return write(folder / "dltb.shp", "dltb", {"DLBM": TEXT, "DLMC": TEXT}, rows, **how)


_NATIONAL = {"GB": WHOLE, "HYDC": TEXT, "NAME": TEXT, "PERIOD": TEXT}


def national_areas(folder):
    """HYDA of the national data in a file geodatabase; a piece of the river has a code only."""
    rows = [
        (MAIN_WEST, 210101, "FB010001", "长江", "常年河"),
        (MAIN_EAST, 210101, "FB010001", None, "常年河"),
        (BROOK, 210101, "FB020009", "清溪河", "常年河"),
        (STREAM, 210101, None, None, "时令河"),
        (RESERVOIR, 240101, None, "龙口水库", None),
        (LAKE, 230101, None, "镜湖", None),
        (CANAL, 220100, None, "新渠", None),
    ]
    path = folder / "national.gdb"
    write(path, "HYDA", _NATIONAL, rows, driver="OpenFileGDB", epsg=4490)
    return f"{path}|layername=HYDA"


def national_lines(folder):
    """HYDL of the national data: axes of wide rivers, and rivers too narrow for areas."""
    rows = [
        (AXIS, 210400, "FB010001", "长江", "常年河"),
        (BROOK_AXIS, 210101, "FB020009", "清溪河", "常年河"),
        (STREAM_AXIS, 210101, None, None, "时令河"),
        (CANAL_AXIS, 220100, None, "新渠", None),
    ]
    path = folder / "national_lines.gdb"
    write(path, "HYDL", _NATIONAL, rows, driver="OpenFileGDB", epsg=4490)
    return f"{path}|layername=HYDL"


def national_both(folder):
    """HYDA and HYDL in one file geodatabase: brook and stream are too narrow for areas."""
    areas = [
        (MAIN_WEST, 210101, "FB010001", "长江", "常年河"),
        (MAIN_EAST, 210101, "FB010001", "长江", "常年河"),
        (RESERVOIR, 240101, None, "龙口水库", None),
        (LAKE, 230101, None, "镜湖", None),
    ]
    path = folder / "both.gdb"
    write(path, "HYDA", _NATIONAL, areas, driver="OpenFileGDB", epsg=4490)
    lines = [
        (AXIS, 210400, "FB010001", "长江", "常年河"),
        (BROOK_AXIS, 210101, "FB020009", "清溪河", "常年河"),
        (STREAM_AXIS, 210101, None, None, "时令河"),
    ]
    write(path, "HYDL", _NATIONAL, lines, driver="OpenFileGDB", epsg=4490)
    return f"{path}|layername=HYDA"


def national_4m(folder):
    """The national 1 : 4M areas: degrees without .prj, GBK without .cpg, islands as features."""
    rows = [
        (AXIS.buffer(HALF, cap_style="flat"), 21012, "长江", 0),
        (ISLAND, 79200, None, 0),
        (BROOK, 21012, "清溪河", 0),
        (STREAM, 21012, None, 0),
        (RESERVOIR, 23010, "龙口水库", 4),
        (LAKE, 23010, "镜湖", 1),
        (CANAL, 22011, None, 0),
    ]
    how = {"driver": "ESRI Shapefile", "told": False, "encoding": "GB18030"}
    fields = {"GBCODE": WHOLE, "NAME": TEXT, "LEVEL_LAKE": WHOLE}
    return write(folder / "hyd1_4p.shp", "hyd1_4p", fields, rows, **how)


def national_4m_both(folder):
    """The national 1 : 4M areas and lines in a folder: wide rivers as two banks, others once."""
    areas = [
        (AXIS.buffer(HALF, cap_style="flat"), 21012, "长江"),
        (ISLAND, 79200, None),
        (RESERVOIR, 23010, "龙口水库"),
        (LAKE, 23010, "镜湖"),
    ]
    shore = areas[0][0].exterior
    ends = [shore.project(Point(AXIS.coords[at])) for at in (0, -1)]
    banks = [substring(shore, *sorted(ends)), *_rest(shore, sorted(ends))]
    lines = [
        *((bank, 21012, "长江") for bank in banks),
        (BROOK_AXIS, 21011, "清溪河"),
        (STREAM_AXIS, 21011, None),
    ]
    how = {"driver": "ESRI Shapefile", "told": False, "encoding": "GB18030"}
    fields = {"GBCODE": WHOLE, "NAME": TEXT}
    write(folder / "hyd2_4l.shp", "hyd2_4l", fields, lines, **how)
    return write(folder / "hyd1_4p.shp", "hyd1_4p", fields, areas, **how)


def _rest(ring, cuts):
    """Return what is left of a ring beside the part between two cuts."""
    return [substring(ring, 0, cuts[0]), substring(ring, cuts[1], ring.length)]
