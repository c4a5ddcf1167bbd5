"""Infrastructure that could exchange heat, reclaimed water or sludge: pairs within reach."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import shapely
from pyproj import Geod

from ..array_types import Column, Objects
from ..cells.id_text import id_texts
from ..geometry.degree_length import LEAST_DEGREE_M
from ..inventory.schema_words import UNREAD, constants
from ..message import Message
from ..result import Result, counts
from ..tables.text_columns import frame_of, with_none
from .factor_file import Factors
from .group_sums import Groups
from .pair_rules import PairRules
from .park_assignment import Parks, PlacedRows
from .stream_amounts import AMOUNTS, amount_of, by_stream, shared_out

_GEOD = Geod(ellps="WGS84")


@dataclass(frozen=True, eq=False)
class Side:
    """Infrastructure that may give or take.

    Attributes
    ----------
    rows : PlacedRows
        For energy units with ``kind``, ``fuel`` and ``cooling``; with the fields that amounts are
        made of, as far as there are.
    key : str
        Field of their id.
    places : ndarray of float, shape (n, 2)
        Longitude and latitude, NaN where not known.
    """

    rows: PlacedRows
    key: str
    places: np.ndarray


@dataclass(frozen=True, eq=False)
class SymbiosisRequest:
    """What is paired.

    Attributes
    ----------
    sides : dict of str to Side
        ``energy_units`` and ``wastewater_plants``.
    rules : PairRules
    factors : Factors
        Knows the words for kinds and fuels.
    max_km : float
        A rule's own distance goes before it.
    parks : Parks, optional
    """

    sides: Mapping[str, Side]
    rules: PairRules
    factors: Factors
    max_km: float = 5.0
    parks: Parks | None = None


@dataclass(frozen=True, eq=False)
class Symbiosis(Result):
    """Pairs and their sums.

    Attributes
    ----------
    request : SymbiosisRequest
    table : DataFrame
        As `pairs` returns it.
    by_park : DataFrame
        As `by_park` returns it.
    by_stream : DataFrame
        As `stream_amounts.by_stream` returns it.
    sides : dict of str to DataFrame
        Whose rows the pairs name.
    """

    request: SymbiosisRequest
    table: pd.DataFrame
    by_park: pd.DataFrame
    by_stream: pd.DataFrame
    sides: Mapping[str, pd.DataFrame]


def find_symbiosis(request: SymbiosisRequest) -> Symbiosis:
    """Pair infrastructure, as the algorithm ``symbiosispairs`` does."""
    sides = {name: _rows_of(side, request.factors) for name, side in request.sides.items()}
    park_of = {name: s.rows.park_ids[s.rows.used] for name, s in request.sides.items()}
    table = pairs(sides, request.rules.rules, request.max_km)
    parks = () if request.parks is None else request.parks.ids
    numbers = {
        "PAIRS_COUNT": len(table),
        "NO_POINT": sum(int(side.lon.isna().sum()) for side in sides.values()),
        **counts(
            sum(len(side.rows) for side in request.sides.values()),
            sum(len(side) for side in sides.values()),
        ),
    }
    return Symbiosis(
        request,
        table,
        by_park(table, park_of, parks),
        by_stream(table, request.rules.rules, park_of),
        sides,
        numbers=numbers,
        notes=list(_unknown_kinds(request, sides)),
        basis=[request.rules.standing],
    )


def _unknown_kinds(request, sides):
    """Tell of units that no rule can name."""
    kinds = sides["energy_units"]["kind"].tolist() if "energy_units" in sides else []
    lost = sum(each is None for each in kinds)
    if lost:
        yield Message(
            "{layer}: {count} units state no kind: which of them could exchange is not known.",
            layer=request.sides["energy_units"].rows.table.name,
            count=lost,
        )


def _rows_of(side, factors):
    """Return the rows of a side that count, in the words of the rules."""
    table = side.rows.table
    frame = frame_of(
        {
            "id": id_texts(table.frame[side.key] if side.key in table else table.ids),
            "lon": side.places[:, 0],
            "lat": side.places[:, 1],
        }
    )
    for name, known in (("kind", factors.kinds), ("fuel", factors.fuels)):
        frame[name] = None
        if name in table:
            codes, labels = known.classify(table.frame[name].to_numpy(dtype=object))
            frame[name] = np.array([*labels, None], dtype=object)[codes]
    cooling = table.frame["cooling"].tolist() if "cooling" in table else [None] * len(frame)
    words = constants("energy_units", "cooling", cooling)
    frame["cooling"] = np.where(np.equal(words, UNREAD), cooling, words)
    for name in AMOUNTS:
        frame[name] = table.numbers(name) if name in table else np.nan
    return with_none(frame[side.rows.used].reset_index(drop=True))


def pairs(
    layers: dict[str, pd.DataFrame], rules: list[dict[str, Any]], max_km: float
) -> pd.DataFrame:
    """Find pairs of a provider and a receiver within reach.

    Parameters
    ----------
    layers : dict of str to DataFrame
        ``energy_units`` and ``wastewater_plants``, each with ``id``, ``lon``, ``lat`` (degrees on
        WGS 84, NaN where unknown) and, for energy units, ``kind`` and ``fuel``.
    max_km
        A rule's own ``max_km`` goes before it.

    Returns
    -------
    DataFrame
        ``from_layer``, ``from_row``, ``to_layer``, ``to_row``, ``from_id``, ``to_id``,
        ``stream``, ``km``, ``amount`` (what the provider has and the receiver needs, the nearest
        first; NaN where one of them is not known), ``unit``; one row per pair and stream, nearest
        first within each provider.
    """
    found = []
    for rule in rules:
        givers, takers = (_side(layers, rule[side]) for side in ("provider", "receiver"))
        near = _within(givers, takers, rule.get("max_km", max_km))
        if rule["provider"]["layer"] == rule["receiver"]["layer"]:
            near = near[near.from_row != near.to_row]
        found.append(
            near.assign(
                from_layer=rule["provider"]["layer"],
                to_layer=rule["receiver"]["layer"],
                stream=rule["stream"],
                unit=rule.get("unit"),
                has=amount_of(layers, rule["provider"])[near.from_row],
                needs=amount_of(layers, rule["receiver"])[near.to_row],
            )
        )
    table = pd.concat(found, ignore_index=True)
    key = ["from_layer", "from_row", "to_layer", "to_row", "stream"]
    table = table.drop_duplicates(key)
    table["amount"] = shared_out(table)
    ids = {name: frame["id"].to_numpy(dtype=object) for name, frame in layers.items()}
    for end in ("from", "to"):
        table[f"{end}_id"] = _looked_up(table, ids, end)
    order = ["from_layer", "from_row", "km", "stream"]
    return with_none(table.sort_values(order, ignore_index=True))


def by_park(table: pd.DataFrame, park_of: dict[str, Objects], parks: Column) -> pd.DataFrame:
    """Sum pairs by park.

    Parameters
    ----------
    table
        What `pairs` gave.
    park_of : dict of str to ndarray of object
        Per layer the park id of each row, None where not known.
    parks
        Parks that must be in the table even without a pair.

    Returns
    -------
    DataFrame
        ``park_id``, ``pairs`` (that it gives or takes), ``within`` (both ends in it), ``streams``
        (``;``-joined), ``near_km``; the last row has no park.
    """
    ends = {end: _looked_up(table, park_of, end) for end in ("from", "to")}
    within = ends["from"] == ends["to"]
    long = frame_of(
        {
            "park": np.concatenate([ends["from"], ends["to"][~within]]),
            "row": np.concatenate([np.arange(len(table)), np.flatnonzero(~within)]),
        }
    )
    keys = np.concatenate([long.park.to_numpy(dtype=object), np.array(list(parks), dtype=object)])
    groups = Groups(keys)
    part = groups.first(len(long))
    rows = long.row.to_numpy(dtype=np.int64)
    km = table.km.to_numpy(float)[rows]
    nearest = np.full(len(groups), np.inf)
    np.minimum.at(nearest, part.codes, km)
    streams = [set() for _ in groups.labels]
    for code, stream in zip(part.codes, table.stream.to_numpy()[rows], strict=True):
        streams[code].add(stream)
    return frame_of(
        {
            "park_id": groups.labels,
            "pairs": part.count(),
            "within": part.count(within[rows]),
            "streams": [";".join(sorted(each)) or None for each in streams],
            "near_km": np.where(np.isinf(nearest), np.nan, nearest),
        }
    )


def _side(layers, side):
    """Return the rows of a layer that can stand on this side of a rule."""
    frame = layers[side["layer"]]
    fits = np.isfinite(frame.lon.to_numpy(float)) & np.isfinite(frame.lat.to_numpy(float))
    for member, column in (("kinds", "kind"), ("fuels", "fuel")):
        if member in side:
            fits &= frame[column].isin(side[member]).to_numpy()
    for member, column in (("not_fuels", "fuel"), ("not_cooling", "cooling")):
        if member in side and column in frame:
            fits &= ~frame[column].isin(side[member]).to_numpy()
    rows = np.flatnonzero(fits)
    return rows, frame.lon.to_numpy(float)[rows], frame.lat.to_numpy(float)[rows]


def _within(givers, takers, max_km):
    """Return the pairs within a geodesic distance: a box in degrees first, then the ellipsoid."""
    from_row, from_lon, from_lat = givers
    to_row, to_lon, to_lat = takers
    if not len(from_row) or not len(to_row):
        return frame_of({"from_row": [], "to_row": [], "km": []}).astype(
            {"from_row": int, "to_row": int}
        )
    dlat = max_km * 1000.0 / LEAST_DEGREE_M
    farthest = np.minimum(np.abs(from_lat) + dlat, 89.0)
    dlon = np.minimum(dlat / np.cos(np.radians(farthest)), 360.0)
    boxes = shapely.box(from_lon - dlon, from_lat - dlat, from_lon + dlon, from_lat + dlat)
    i, j = shapely.STRtree(shapely.points(to_lon, to_lat)).query(boxes, predicate="intersects")
    metres = _GEOD.inv(from_lon[i], from_lat[i], to_lon[j], to_lat[j])[2]
    near = metres <= max_km * 1000.0
    return frame_of(
        {"from_row": from_row[i[near]], "to_row": to_row[j[near]], "km": metres[near] / 1000.0}
    )


def _looked_up(table, values, end):
    """Return per pair the value of its ``from`` or ``to`` row."""
    found = np.full(len(table), None, dtype=object)
    for name, column in values.items():
        here = (table[f"{end}_layer"] == name).to_numpy()
        found[here] = column[table[f"{end}_row"].to_numpy()[here]]
    return found
