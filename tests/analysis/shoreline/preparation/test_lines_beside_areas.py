"""Lines of a map beside its areas: outside of them, and what they say of lakes."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.geometry import geodesy
from parkshore.analysis.shoreline.preparation.lines_beside_areas import with_lines
from parkshore.analysis.shoreline.preparation.shoreline_preparation import prepare

RIVER = (
    "POLYGON ((110 30, 111 30, 111 30.1, 110 30.1, 110 30),"
    "(110.4 30.02, 110.6 30.02, 110.6 30.08, 110.4 30.08, 110.4 30.02))"
)
LAKE = "POLYGON ((110 31, 110.2 31, 110.2 31.2, 110 31.2, 110 31))"


def joined(areas, lines):
    made = [
        prepare(shapely.from_wkt([wkt for wkt, _ in rows]), [name for _, name in rows])
        for rows in (areas, lines)
    ]
    return with_lines(*made), made


def test_lines_end_at_the_bank_and_keep_their_length():
    both, (areas, lines) = joined(
        [(RIVER, "长江")], [("LINESTRING (110.2 30.05, 110.2 30.3)", "清溪河")]
    )
    [line] = [row for row in both.lines if row.river == "清溪河"]
    assert line.geometry.bounds == (110.2, 30.1, 110.2, 30.3)
    ends = np.array([[110.2, 30.1]]), np.array([[110.2, 30.3]])
    assert line.length_m == pytest.approx(float(geodesy.geodesic_m(*ends)[0]), rel=1e-6)
    assert (both.read, both.used) == (areas.read + lines.read, 2)
    assert both.water == areas.water


def test_the_axis_over_an_island_is_no_shore_and_a_brook_on_it_is():
    axis = ("LINESTRING (110 30.05, 111 30.05)", "长江")
    brook = ("LINESTRING (110.45 30.03, 110.55 30.06)", "岛溪")
    both, _ = joined([(RIVER, "长江")], [axis, brook])
    assert [(row.river, row.line_kind) for row in both.lines] == [
        *(("长江", "bank"), ("岛溪", "unknown"))
    ]


@pytest.mark.parametrize(
    ("name", "line", "river_class", "why"),
    [
        ("镜湖", "清溪河", "lake", "lake on a river"),
        ("镜湖", None, "lake", "lake on a river"),
        ("无名水库", "清溪河", "tributary", "reservoir beside 清溪河"),
        ("无名水库", "长江", "main", "reservoir beside 长江"),
        ("无名水库", None, "tributary", "reservoir beside a river without a name"),
    ],
)
def test_what_a_line_says_of_a_lake(name, line, river_class, why):
    both, _ = joined([(LAKE, name)], [("LINESTRING (109.9 31.1, 110.3 31.1)", line)])
    for row in (both.water[0], both.lines[0]):
        assert row.river_cls == river_class
        assert why in row.cls_why.split(";")


def test_a_lake_beside_no_line_stays_as_it_is():
    both, (areas, _) = joined([(LAKE, "镜湖")], [("LINESTRING (109 31, 109.9 31)", "清溪河")])
    assert both.water == areas.water
    assert len(both.lines) == len(areas.lines) + 1
