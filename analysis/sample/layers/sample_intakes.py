"""Water intakes: those of the surveyed parks add up to the published volume by source."""

import numpy as np
import pandas as pd

from ...array_types import Geometries
from ...tables.text_columns import frame_of
from ..basis import park_points
from ..basis.ground import Ground
from ..basis.invented_names import SAMPLE, numbered
from ..basis.sample_files import margin, shape
from ..basis.whole_shares import apportion
from .allotment import of_full
from .environment import UNCONVENTIONAL_SHARE
from .sample_parks import YEAR

DRINKING = 40  # of a full sample
# of the fresh water that is not surface water
FRESH = {"tap": 0.76, "ground": 0.13, "sea": 0.03, "other": 0.08}
UNCONVENTIONAL = {"reclaimed": 0.85, "rain": 0.15}
CHINESE = {"surface": "地表水", "tap": "自来水", "ground": "地下水", "sea": "海水"}
CHINESE |= {"other": "其他", "reclaimed": "再生水", "rain": "雨水"}
LEAST_M3 = 1_000.0


def water_intakes(
    frame: pd.DataFrame, ground: Ground, rng: np.random.Generator
) -> tuple[pd.DataFrame, Geometries]:
    """Make the intakes.

    Parameters
    ----------
    frame
        The parks, with ``water_m3``; only the surveyed ones have intakes.

    Returns
    -------
    table : DataFrame
        Intakes of parks first, then drinking-water intakes on the river, which belong to no park
        and whose volume is not published.
    places : ndarray of Point
    """
    surveyed = np.flatnonzero(frame["category"] == "etdz")
    sources = ("surface", *FRESH, *UNCONVENTIONAL)
    volumes = _volumes(frame["water_m3"].to_numpy()[surveyed], rng)
    row, column = np.nonzero(volumes >= LEAST_M3)
    parks = frame.iloc[surveyed[row]]
    industrial = frame_of(
        {
            "park_id": parks["park_id"].to_numpy(),
            "purpose": "industrial",
            "source": np.array(sources, dtype=object)[column],
            "volume_m3": np.round(volumes[row, column], 1),
        }
    )
    industrial["name"] = [
        f"{name}{SAMPLE}{CHINESE[source]}取水口"
        for name, source in zip(parks["name"], industrial["source"], strict=True)
    ]
    drinking, river_places = _drinking(frame, ground, rng)
    table = pd.concat([industrial, drinking], ignore_index=True)
    table["int_id"] = numbered("I", len(table))
    table["year"] = YEAR
    park_points.mark(table, rng)
    places = np.concatenate([park_points.in_parks(parks, rng), river_places])
    return table, park_points.at(places)


def _volumes(fresh, rng):
    """Return volumes by park and source; sums by source are exact, by park those of the parks."""
    count = len(fresh)
    surface = margin("intake_surface") / (1 - UNCONVENTIONAL_SHARE)
    shares = np.array([surface, *(share * (1 - surface) for share in FRESH.values())])
    table = np.outer(fresh, shares) * np.exp(0.5 * rng.standard_normal((count, len(shares))))
    table[:, 3] *= rng.permutation(count) <= 0.3 * count  # sea water: few parks
    for _ in range(60 if count else 0):
        table *= (fresh.sum() * shares / table.sum(axis=0))[None]
        table *= (fresh / table.sum(axis=1))[:, None]
    extra = fresh * np.exp(0.8 * rng.standard_normal(count))
    extra *= fresh.sum() * UNCONVENTIONAL_SHARE / (1 - UNCONVENTIONAL_SHARE) / max(extra.sum(), 1)
    return np.column_stack([table, np.outer(extra, list(UNCONVENTIONAL.values()))])


def _drinking(frame, ground, rng):
    cities = [each for each in shape()["cities"] if each["central"]]
    held = set(frame["city"])
    cities = [each for each in cities if each["zh"] in held]
    number = apportion(min(DRINKING, of_full("central_parks", len(frame))), np.ones(len(cities)))
    chosen = [city for city, times in zip(cities, number, strict=True) for _ in range(times)]
    names, provinces = [c["zh"] for c in chosen], [c["province"] for c in chosen]
    away, taken = np.full(len(chosen), 30.0), park_points.rooms(frame)
    places = ground.by_the_river(names, provinces, away, rng, taken=taken)
    found = ~np.isnan(places[:, 0])
    table = frame_of({"name": [f"{name}{SAMPLE}饮用水取水口" for name in names]})[found]
    table["park_id"], table["purpose"], table["source"] = None, "drinking", "surface"
    table["volume_m3"] = np.nan
    return table, places[found]
