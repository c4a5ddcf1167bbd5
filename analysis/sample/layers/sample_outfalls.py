"""Outfalls: most parks have one, some more, a few none; some lead nowhere known."""

import numpy as np
import pandas as pd

from ...array_types import Geometries
from ...tables.text_columns import frame_of
from ..basis import park_points
from ..basis.ground import Ground
from ..basis.invented_names import SAMPLE, numbered
from ..basis.whole_shares import labels

PER_PARK = {0: 0.08, 1: 0.78, 2: 0.1, 3: 0.04}
ORPHANS_SHARE = 0.01
MONITORED = 0.9
TO_THE_RIVER_M = 5_000  # parks this near to the shoreline discharge there


def outfalls(
    frame: pd.DataFrame, ground: Ground, rng: np.random.Generator
) -> tuple[pd.DataFrame, Geometries]:
    """Make the outfalls.

    Parameters
    ----------
    frame
        The parks.

    Returns
    -------
    table : DataFrame
    places : ndarray of Point
    """
    number = labels(len(frame), PER_PARK, rng).astype(int)
    hosts = np.repeat(np.arange(len(frame)), number)
    parks = frame.iloc[hosts]
    count = len(hosts)
    table = frame_of({"out_id": numbered("O", count)})
    table["park_id"] = parks["park_id"].to_numpy()
    turn = pd.Series(hosts).groupby(hosts).cumcount().to_numpy() + 1
    table["name"] = [
        f"{name}{SAMPLE}排污口{index}" for name, index in zip(parks["name"], turn, strict=True)
    ]
    table["monitor"] = (rng.uniform(0, 1, count) < MONITORED).astype(int)
    centre = parks[["x", "y"]].to_numpy(float)
    distance, river, _ = ground.shore(centre) if count else (np.zeros(0), np.zeros(0, object), None)
    near = distance < TO_THE_RIVER_M
    table["direct"] = (near & (rng.uniform(0, 1, count) < 0.25)).astype(int)
    table["receiver"] = np.where(near, river, f"{SAMPLE}支河")
    table["wetland"] = (rng.uniform(0, 1, count) < 0.2).astype(int)
    table["permit"] = [f"{SAMPLE}排污许可-{index + 1:05d}" for index in range(count)]
    central = np.flatnonzero(parks["central"])
    lost = rng.permutation(central)[: round(ORPHANS_SHARE * count)]
    places = park_points.at(park_points.in_parks(parks, rng))
    table.loc[lost, "park_id"] = None  # by the river, outside all parks
    places[lost] = park_points.at(
        ground.by_the_river(
            parks["city"].to_numpy()[lost],
            parks["prov_en"].to_numpy()[lost],
            np.full(len(lost), 40.0),
            rng,
            taken=park_points.rooms(frame),
            reach=400_000,
        )
    )
    park_points.mark(table, rng)
    return table, places
