"""Parks that stand where a careless check goes wrong, one of each kind, ids H01 to H08."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from ..basis import exact_distance
from ..basis.basin_plane import GEOD, lonlat_points, plane_points, to_lonlat, to_plane
from ..basis.ground import Ground
from ..basis.river_polygons import waters


@dataclass(frozen=True)
class Case:
    """One hard case in its place.

    Attributes
    ----------
    id : str
    title : dict
        ``{"en": …, "zh": …}``.
    outline : Polygon
        Longitude and latitude.
    room : tuple
        Plane x, y and the radius it needs (m).
    area_km2 : float
    """

    id: str
    title: dict
    outline: shapely.Polygon
    room: tuple
    area_km2: float


def assign(frame: pd.DataFrame, ground: Ground, rng: np.random.Generator) -> dict[int, Case]:
    """Give hard cases to chemical parks of the right city.

    Parameters
    ----------
    frame
        Of `allot`; a case's row becomes a chemical provincial park of the case's city.

    Returns
    -------
    dict of int to Case
        By row; cases for which the parks do not suffice are left out.
    """
    cases = {}
    room = int(frame["chemical"].sum())
    for number, (province, city, title, draw) in enumerate(CASES, start=1):
        row = _row(frame, province, city, set(cases)) if len(cases) < room else None
        if row is None:
            continue
        if not frame.loc[row, "chemical"]:
            spare = frame.index[(frame["chemical"] == 1) & ~frame.index.isin(list(cases))]
            frame.loc[rng.choice(spare), "chemical"] = 0
            frame.loc[row, "chemical"] = 1
        frame.loc[row, "city"] = city
        ring = draw(ground, ground.city(city), province)
        outline = shapely.Polygon(ring)
        xy = plane_points(ring)
        centre = xy.mean(axis=0)
        radius = float(np.hypot(*(xy - centre).T).max())
        area = abs(GEOD.geometry_area_perimeter(shapely.make_valid(outline))[0]) / 1e6
        cases[row] = Case(f"H{number:02d}", title, outline, (*centre, radius), round(area, 4))
    return cases


def _row(frame, province, city, used):
    free = frame[
        (frame["prov_en"] == province)
        & (frame["category"] == "provincial")
        & frame["central"]
        & ~frame.index.isin(list(used))
    ]
    if free.empty:
        return None
    best = free.assign(a=free["city"] != city, b=free["chemical"] == 0).sort_values(
        ["a", "b"], kind="stable"
    )
    return int(best.index[0])


# -- where they stand --------------------------------------------------------------------------


def _on_water(ground, city, province):
    for centre, _ in _stem_edges(ground, city, province):
        ring = _pentagon(centre, 120)
        if shapely.contains(waters().polygons, shapely.Polygon(ring)).any():
            return ring
    raise LookupError(province)


def _on_island(ground, city, province):
    islands = to_plane(waters().islands)
    centres = shapely.get_coordinates(shapely.centroid(islands))
    mine = np.flatnonzero(ground.province(centres) == province)
    nearest = mine[np.hypot(*(centres[mine] - city).T).argmin()]
    room = shapely.distance(shapely.Point(centres[nearest]), shapely.boundary(islands[nearest]))
    return _pentagon(centres[nearest], 0.5 * room)


def _at(target):
    def draw(ground, city, province):
        length = np.hypot(*(ground.edges[:, 1] - ground.edges[:, 0]).T)
        middle = ground.edges.mean(axis=1)
        fit = np.flatnonzero((length > 1_500) & (ground.edge_river == "长江"))
        fit = fit[ground.province(middle[fit]) == province]
        for edge in fit[np.hypot(*(middle[fit] - city).T).argsort(kind="stable")]:
            ring = exact_distance.kite_at(target, ground.edges[edge])
            if ring is not None:
                return ring
        raise LookupError(province)

    return draw


def _on_seam(ground, city, _):
    seams = _seams(lambda first, second: first == second == "main")
    centre = _nearest(seams, city)
    shore = ground.shore(centre[None])[0][0]
    return _pentagon(centre, 0.4 * shore)


def _at_confluence(ground, city, _):
    """On the tongue of land where the line that closes a tributary's mouth meets the bank."""
    seams = _seams(lambda first, second: {first, second} == {"main", "important"})
    middle = _nearest(seams, city)
    angle = np.linspace(0, 2 * np.pi, 73)[:-1]
    ring = middle + 700 * np.column_stack([np.cos(angle), np.sin(angle)])
    dry = ground.dry(ring)
    away = np.where(dry, ground.shore(ring)[0], -1)
    best = ring[away.argmax()]
    return _pentagon(best, 0.4 * away.max())


def _across(ground, city, province):
    for centre, along in _stem_edges(ground, city, province):
        square = np.array([-along[1], along[0]])
        half = ground.shore(centre[None])[0][0] + 450
        ring = centre + np.array(
            [
                half * square - 200 * along,
                half * square + 200 * along,
                -half * square + 200 * along,
                -half * square - 200 * along,
            ]
        )
        if ground.dry(ring).all():
            return lonlat_points(ring)
    raise LookupError(province)


def _bow_tie(ground, city, province):
    for centre, along in _stem_edges(ground, city, province):
        square = np.array([-along[1], along[0]])
        middle = centre + square * (ground.shore(centre[None])[0][0] + 700)
        ring = middle + np.array(
            [
                -300 * along - 200 * square,
                300 * along + 200 * square,
                300 * along - 200 * square,
                -300 * along + 200 * square,
            ]
        )
        if ground.dry(ring).all() and 350 < ground.shore(ring)[0].min() < 800:
            return lonlat_points(ring)
    raise LookupError(province)


CASES = (
    ("Jiangsu", "南京", {"en": "on water", "zh": "位于水面"}, _on_water),
    ("Anhui", "安庆", {"en": "on an island", "zh": "位于江心洲"}, _on_island),
    ("Jiangsu", "扬州", {"en": "at exactly 1000 m", "zh": "恰距1000米"}, _at(1_000.0)),
    ("Anhui", "芜湖", {"en": "at 1000.001 m", "zh": "距1000.001米"}, _at(1_000.001)),
    ("Hubei", "荆州", {"en": "on a seam", "zh": "位于水面接边处"}, _on_seam),
    ("Chongqing", "重庆", {"en": "at a confluence", "zh": "位于汇流口"}, _at_confluence),
    ("Jiangxi", "九江", {"en": "across the river", "zh": "横跨江面"}, _across),
    ("Hunan", "岳阳", {"en": "outline crosses itself", "zh": "轮廓自相交"}, _bow_tie),
)


def _stem_edges(ground, city, province):
    """Yield middles and directions of the main stem's pieces, the nearest to a city first."""
    points = np.concatenate(
        [plane_points(shapely.get_coordinates(line)) for _, line in waters().main_stem]
    )
    middle, along = (points[:-1] + points[1:]) / 2, np.diff(points, axis=0)
    length = np.hypot(*along.T)
    fit = np.flatnonzero((ground.province(middle) == province) & (length > 500))
    for index in fit[np.hypot(*(middle[fit] - city).T).argsort(kind="stable")]:
        yield middle[index], along[index] / length[index]


def _seams(wanted):
    """Return middles (plane) of the seams between water polygons of wanted classes."""
    water = waters()
    first, second = shapely.STRtree(water.polygons).query(water.polygons, predicate="touches")
    keep = first < second
    middles = []
    for a, b in zip(first[keep], second[keep], strict=True):
        if not wanted(water.classes[a], water.classes[b]):
            continue
        common = shapely.intersection(water.polygons[a], water.polygons[b])
        seams = shapely.get_parts(shapely.line_merge(common))
        seam = to_plane(seams[shapely.length(seams).argmax()])
        if shapely.length(seam) > 0:
            middle = shapely.line_interpolate_point(seam, 0.5, normalized=True)
            middles.append(shapely.get_coordinates(middle)[0])
    return np.array(middles)


def _nearest(points, city):
    return points[np.hypot(*(points - city).T).argmin()]


def _pentagon(centre, radius):
    turn = np.pi / 2 + np.arange(5) * 2 * np.pi / 5
    ring = centre + radius * np.column_stack([np.cos(turn), np.sin(turn)])
    return shapely.get_coordinates(to_lonlat(shapely.Polygon(ring)))[:-1]
