"""Where things may stand: provinces, cities, dry land, places near the shoreline."""

from typing import Any

import numpy as np
import shapely

from ...array_types import Array, Column, Floats
from .basin_plane import plane_points, to_plane
from .river_polygons import waters
from .sample_files import shape

ROUNDS = 80
GROWTH = 1.06
FARTHEST_M = 120_000
PATIENCE = 30  # rounds after which parks may overlap


class Ground:
    """The basin in the plane.

    Parameters
    ----------
    provinces : dict of str to shapely geometry
        English name to polygon in longitude and latitude.

    Attributes
    ----------
    edges : (n, 2, 2) float64 array
        Shoreline edges in the plane, lakes left out.
    edge_river : ndarray of object, shape (n,)
    """

    def __init__(self, provinces: dict[str, shapely.Geometry]) -> None:
        self.provinces = {name: to_plane(polygon) for name, polygon in provinces.items()}
        shapely.prepare(list(self.provinces.values()))
        water = waters()
        self._water = shapely.STRtree(to_plane(water.polygons))
        lines, rivers, lakes = [], [], []
        for river, river_class, line, _ in water.shoreline:
            for part in shapely.get_parts(to_plane(line)):
                points = shapely.get_coordinates(part)
                lines.append(np.stack([points[:-1], points[1:]], axis=1))
                rivers += [river] * (len(points) - 1)
                lakes += [river_class == "lake"] * (len(points) - 1)
        edges, in_lake = np.concatenate(lines), np.array(lakes)
        self._shore = shapely.STRtree(shapely.linestrings(edges))
        self.edges, self.edge_river = edges[~in_lake], np.array(rivers, dtype=object)[~in_lake]
        self._is_lake, self._rivers = in_lake, np.array(rivers, dtype=object)
        self._middle = shapely.STRtree(shapely.points(self.edges.mean(axis=1)))
        self._cities = {each["zh"]: each for each in shape()["cities"]}
        self._city_xy = dict(
            zip(
                self._cities,
                plane_points([(each["lon"], each["lat"]) for each in self._cities.values()]),
                strict=True,
            )
        )

    def city(self, name: Any) -> Any:
        """Return the plane coordinates of a city."""
        return self._city_xy[name]

    def nearest_city(self, points: Any, province: Any) -> Any:
        """Return names of the province's nearest cities."""
        names = [each["zh"] for each in self._cities.values() if each["province"] == province]
        places = np.array([self._city_xy[name] for name in names])
        apart = np.hypot(*(points[:, None] - places[None]).transpose(2, 0, 1))
        return np.array(names, dtype=object)[apart.argmin(axis=1)]

    def dry(self, points: Any) -> Any:
        """Tell which points are not on water."""
        dry = np.ones(len(points), bool)
        dry[self._water.query(shapely.points(points), predicate="intersects")[0]] = False
        return dry

    def shore(self, points: Any) -> tuple[Any, Any, Any]:
        """Return distance (m), river and lake flag of the nearest shoreline in the plane."""
        place = shapely.points(points)
        (_, edge), distance = self._shore.query_nearest(
            place, return_distance=True, all_matches=False
        )
        return distance, self._rivers[edge], self._is_lake[edge]

    def province(self, points: Any) -> Any:
        """Return the English province name of each point, None outside the eleven."""
        names = np.full(len(points), None, dtype=object)
        for name, polygon in self.provinces.items():
            names[shapely.contains_xy(polygon, points[:, 0], points[:, 1])] = name
        return names

    def around(
        self,
        cities: Column,
        provinces: Column,
        radii: Array,
        taken: list[tuple[Any, ...]],
        rng: np.random.Generator,
    ) -> Array:
        """Find dry, free places around cities.

        Parameters
        ----------
        cities, provinces : shape (n,)
        radii : shape (n,)
            Room each needs (m).
        taken
            Places and radii already used; is extended.

        Returns
        -------
        ndarray, shape (n, 2)
            Plane coordinates.
        """
        centre = np.array([self._city_xy[city] for city in cities]).reshape(-1, 2)
        provinces = np.asarray(provinces, dtype=object)
        _, group, number = np.unique(
            np.asarray(cities, dtype=str), return_inverse=True, return_counts=True
        )
        reach = 8_000 + 4_000 * np.sqrt(number[group])
        places = np.full((len(centre), 2), np.nan)
        for turn in range(ROUNDS):
            open_ = np.flatnonzero(np.isnan(places[:, 0]))
            if not len(open_):
                break
            angle = rng.uniform(0, 2 * np.pi, len(open_))
            away = reach[open_] * np.sqrt(rng.uniform(0, 1, len(open_)))
            trial = centre[open_] + np.column_stack([np.cos(angle), np.sin(angle)]) * away[:, None]
            good = (self.province(trial) == provinces[open_]) & self.dry(trial)
            good &= self.shore(trial)[0] > radii[open_] + 40
            for index, place in zip(open_[good], trial[good], strict=True):
                if turn > PATIENCE or _free(place, radii[index], taken):
                    places[index] = place
                    taken.append((*place, radii[index]))
            reach = np.where(np.isnan(places[:, 0]), np.minimum(reach * GROWTH, FARTHEST_M), reach)
        return places

    def by_the_river(
        self,
        cities: Column,
        provinces: Column,
        away: Array,
        rng: np.random.Generator,
        *,
        radii: Floats | float = 0.0,
        taken: list[tuple[Any, ...]] | None = None,
        reach: float = 90_000,
    ) -> Array:
        """Find places at about a distance from the shoreline, near cities.

        Parameters
        ----------
        cities, provinces : shape (n,)
        away : shape (n,)
            Distance of the place from the shoreline (m).
        radii
            Room each needs (m).
        taken
            As in `around`.
        reach
            Farthest stretch of river from the city (m).

        Returns
        -------
        ndarray, shape (n, 2)
            NaN where none was found.
        """
        radii = np.broadcast_to(np.asarray(radii, float), len(away))
        places = np.full((len(away), 2), np.nan)
        weight = np.hypot(*(self.edges[:, 1] - self.edges[:, 0]).T)
        for city in dict.fromkeys(cities):
            mine = np.flatnonzero(np.asarray(cities, dtype=object) == city)
            near = self._middle.query(
                shapely.Point(self._city_xy[city]), predicate="dwithin", distance=reach
            )
            if not len(near):
                continue
            near = np.sort(near)
            chance = weight[near] / weight[near].sum()
            for _ in range(ROUNDS // 2):
                open_ = mine[np.isnan(places[mine, 0])]
                if not len(open_):
                    break
                trial = self._beside(rng.choice(near, len(open_), p=chance), away[open_], rng)
                distance, _, lake = self.shore(trial)
                good = self.dry(trial) & ~lake & (distance > 0.94 * away[open_])
                good &= self.province(trial) == np.asarray(provinces, dtype=object)[open_]
                for index, place in zip(open_[good], trial[good], strict=True):
                    if taken is None or _free(place, radii[index], taken):
                        places[index] = place
                        if taken is not None:
                            taken.append((*place, radii[index]))
        return places

    def _beside(self, edge, away, rng):
        """Return points at a distance square to edges, on either side."""
        start, end = self.edges[edge, 0], self.edges[edge, 1]
        along = end - start
        foot = start + along * rng.uniform(0, 1, (len(edge), 1))
        square = np.column_stack([-along[:, 1], along[:, 0]])
        square /= np.hypot(*square.T)[:, None]
        side = rng.choice([-1.0, 1.0], (len(edge), 1))
        return foot + side * square * np.asarray(away)[:, None]


def _free(place, radius, taken):
    if not taken:
        return True
    others = np.asarray(taken)
    apart = np.hypot(others[:, 0] - place[0], others[:, 1] - place[1])
    return bool((apart > radius + others[:, 2]).all())
