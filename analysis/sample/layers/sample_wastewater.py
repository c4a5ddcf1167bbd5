"""Wastewater plants: completion, monitoring and pattern of all parks, capacity of the surveyed."""

from typing import Any

import numpy as np
import pandas as pd

from ...array_types import Geometries
from ...tables.text_columns import frame_of
from ..basis import park_points
from ..basis.invented_names import SAMPLE, numbered
from ..basis.sample_files import full_count, margin
from ..basis.whole_shares import scaled

LOAD = (0.55, 0.95)  # flow over capacity
OUTSIDE_WEIGHT = 1.8  # a municipal plant is larger and less industrial
INSIDE_SHARE_OF_ALL = 0.395  # the published 40 % holds of all parks as of those with a plant
PROCESSES = ("A2O", "oxidation ditch", "SBR", "MBR")
OTHER_CAPACITY_TD = (2_000, 30_000)


def wastewater_plants(
    frame: pd.DataFrame, rng: np.random.Generator
) -> tuple[pd.DataFrame, Geometries]:
    """Make the wastewater plants.

    Parameters
    ----------
    frame
        The parks.

    Returns
    -------
    table : DataFrame
    places : ndarray of Point
    """
    surveyed = (frame["category"] == "etdz").to_numpy()
    taken: tuple[list[Any], ...] = ([], [], [])
    for group in (np.flatnonzero(surveyed), np.flatnonzero(~surveyed)):
        host, pattern, monitor = _parks_with_plants(group, rng)
        extra = 0
        if surveyed[group].any():
            wanted = round(margin("plants") * len(group) / margin("parks_etdz"))
            extra = max(wanted - len(host), 0) if len(host) else 0
        more = rng.integers(0, max(len(host), 1), extra)
        for values, one in zip(taken, (host, pattern, monitor), strict=True):
            values += [one, one[more]]
    hosts, patterns, monitors = map(np.concatenate, taken)
    table = frame_of({"wwtp_id": numbered("W", len(hosts))})
    parks = frame.iloc[hosts]
    table["park_id"] = parks["park_id"].to_numpy()
    turn = pd.Series(hosts).groupby(hosts).cumcount().to_numpy() + 1
    table["name"] = [
        f"{name}{SAMPLE}污水处理厂{number if number > 1 else ''}"
        for name, number in zip(parks["name"], turn, strict=True)
    ]
    table["pattern"], table["monitor"] = patterns, monitors
    _flows(table, surveyed[hosts], len(frame), rng)
    _quality(table, rng)
    park_points.mark(table, rng)
    return table, park_points.at(park_points.in_parks(parks, rng))


def _parks_with_plants(group, rng):
    """Return the parks of a group that have plants, with pattern and monitoring of each."""
    order = rng.permutation(group)
    done = round(margin("completion") * len(group))
    monitored = min(round(margin("monitoring") * len(group)), done)
    inside = min(round(INSIDE_SHARE_OF_ALL * len(group)), done)
    hosts = order[:done]
    pattern = np.where(np.arange(done) < inside, "inside", "outside").astype(object)
    monitor = rng.permutation(np.arange(done) < monitored).astype(int)
    return hosts, pattern, monitor


def _flows(table, surveyed, count, rng):
    """Set capacity, flow and industrial share: the surveyed parks' sums are the published ones."""
    size = np.exp(0.6 * rng.standard_normal(len(table)))
    size *= np.where(table["pattern"] == "outside", OUTSIDE_WEIGHT, 1.0)
    low, high = OTHER_CAPACITY_TD
    capacity = low * (high / low) ** rng.uniform(0, 1, len(table))
    total = margin("capacity") * 1e6 / 365 * count / full_count()
    capacity[surveyed] = scaled(size[surveyed], total)
    table["cap_td"] = np.round(capacity, 1)
    table["flow_td"] = np.round(table["cap_td"] * rng.uniform(*LOAD, len(table)), 1)
    share = np.where(table["pattern"] == "inside", rng.uniform(0.3, 1.0, len(table)), 0.0)
    share = np.where(share == 0, rng.uniform(0.05, 0.4, len(table)), share)
    for group in (surveyed, ~surveyed):
        share[group] = _to_mean(share[group], table["flow_td"].to_numpy()[group])
    table["ind_share"] = np.round(share, 4)
    table["reclaim_td"] = np.round(table["flow_td"] * rng.beta(1.3, 8, len(table)), 1)


def _to_mean(share, flow):
    """Bend shares so that their mean by flow is the published one; none leaves 0–1."""
    low, high = 0.02, 50.0
    for _ in range(60):
        power = (low + high) / 2
        mean = (flow * share**power).sum() / max(flow.sum(), 1e-9)
        low, high = (power, high) if mean > margin("industrial") else (low, power)
    return share**power


def _quality(table, rng):
    count = len(table)
    industrial = table["ind_share"].to_numpy()
    table["cod_in"] = np.round(220 + 260 * industrial + rng.uniform(-60, 90, count), 1)
    table["cod_out"] = np.round(rng.uniform(18, 50, count), 1)
    table["nh3n_in"] = np.round(22 + 16 * industrial + rng.uniform(-6, 8, count), 2)
    table["nh3n_out"] = np.round(rng.uniform(0.4, 5.0, count), 2)
    table["process"] = rng.choice(PROCESSES, count, p=[0.45, 0.25, 0.15, 0.15])
    table["opened"] = rng.integers(1998, 2018, count).astype(str)
