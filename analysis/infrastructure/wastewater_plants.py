"""Wastewater plants of parks: completion, monitoring, patterns, capacity and removal rates."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from ..array_types import Integers, Objects
from ..message import Message
from ..result import Result, counts
from ..tables.amounts import amounts, short, too_small
from ..tables.text_columns import frame_of
from .group_sums import REACHES, Groups, mean, number, ratio, share
from .intake_classes import INTAKE_CLASSES, recogniser
from .park_assignment import Parks, PlacedRows

DAYS = 365.0
_MILLION = 1e6


@dataclass(frozen=True, eq=False)
class WastewaterRequest:
    """What is computed from: plants placed in parks, and the parks with their own figures."""

    plants: PlacedRows
    parks: Parks


@dataclass(frozen=True, eq=False)
class Wastewater(Result):
    """Results; shares and rates are 0–1.

    Attributes
    ----------
    by_park, by_reach : DataFrame
    request : WastewaterRequest, optional
    """

    by_park: pd.DataFrame
    by_reach: pd.DataFrame
    request: WastewaterRequest | None = None


def wastewater_infrastructure(request: WastewaterRequest) -> Wastewater:
    """Describe the wastewater plants of parks, as the algorithm ``wastewater`` does."""
    plants, parks = request.plants, request.parks
    result = wastewater(
        plants.frame,
        plants.park[plants.used],
        parks.table.frame,
        parks.reach,
        plausible=INTAKE_CLASSES.chosen().plausible,
        plants_layer=plants.table.name,
        parks_layer=parks.table.name,
    )
    numbers = {**result.numbers, **counts(len(plants), plants.used.sum())}
    return replace(result, numbers=numbers, request=request)


def wastewater(
    plants: pd.DataFrame,
    park: Integers,
    parks: pd.DataFrame,
    reach: Objects,
    *,
    plausible: dict[str, float],
    plants_layer: str = "PLANTS",
    parks_layer: str = "PARKS",
) -> Wastewater:
    """Describe the wastewater plants of parks.

    Parameters
    ----------
    plants : n rows
        ``pattern``, ``cap_td``, ``flow_td`` (t/d), ``ind_share``, ``monitor``, ``cod_in``,
        ``cod_out``, ``nh3n_in``, ``nh3n_out`` (mg/L); missing columns count as not given.
    park : shape (n,)
        Row of ``parks`` that each plant belongs to.
    parks : m rows
        ``park_id``, ``waste_m3``, ``cod_t``, ``nh3n_t``.
    reach : shape (m,)
    plausible
        Bounds of `intake_classes.IntakeClasses`.
    plants_layer, parks_layer
        Names of the tables, for messages.

    Notes
    -----
    Rates of removal are 1 − out / in of a plant; means of them, and of the industrial share, are
    weighted by the flow treated: Σ flow · rate / Σ flow. A park is monitored when each of its
    plants is. Capacity in 10⁶ t/a = t/d · 365 / 10⁶.
    """
    messages = []
    values = {
        name: amounts(plants, name, plants_layer, messages, high=high)
        for name, high in (
            ("cap_td", np.inf),
            ("flow_td", np.inf),
            ("ind_share", 1.0),
            ("monitor", 1.0),
            ("cod_in", np.inf),
            ("cod_out", np.inf),
            ("nh3n_in", np.inf),
            ("nh3n_out", np.inf),
        )
    }
    values["cod_rm"] = _removal(values["cod_in"], values["cod_out"])
    values["nh3n_rm"] = _removal(values["nh3n_in"], values["nh3n_out"])
    messages += _not_weighted(values, plants_layer)
    silent = int(np.isnan(values["monitor"]).sum())
    if silent:
        messages.append(
            Message(
                "{layer}: {count} plants do not state whether they are monitored online: they "
                "count as not recorded so.",
                layer=plants_layer,
                count=silent,
            )
        )
    messages += _implausible(values, plausible, plants_layer)
    pattern = _patterns(plants, plants_layer, messages)
    by_park = _by_park(values, pattern, park, parks)
    discharge = {
        name: amounts(parks, name, parks_layer, messages)
        for name in ("waste_m3", "cod_t", "nh3n_t")
    }
    by_reach = _by_reach(by_park, values, park, reach, discharge)
    table = by_park.drop(columns=["monitor", "has_inside"])
    numbers = _numbers(by_park, values, pattern)
    return Wastewater(table, by_reach, numbers=numbers, notes=messages)


def _removal(before, after):
    rate = np.full(len(before), np.nan)
    known = (before > 0) & ~np.isnan(after)
    rate[known] = 1 - after[known] / before[known]
    return rate


def _not_weighted(values, layer):
    nitrogen = {"en": "nh3n", "zh": "氨氮"}
    for name, field in (("cod_rm", {"en": "cod", "zh": "化学需氧量"}), ("nh3n_rm", nitrogen)):
        lost = int((np.isnan(values[name]) | np.isnan(values["flow_td"])).sum())
        if lost:
            yield Message(
                "{layer}: {count} plants do not count for the removal of {field}: flow, inlet "
                "or outlet is missing, or the inlet is 0.",
                layer=layer,
                count=lost,
                field=field,
            )


def _implausible(values, plausible, layer):
    """Warn of capacities that look like another unit, and of flows far above them."""
    yield from too_small(values["cap_td"], plausible["min_largest_cap_td"], "cap_td", layer)
    load = ratio(values["flow_td"], values["cap_td"])
    over = load > plausible["max_load"]
    if over.any():
        yield Message(
            "{layer}: {count} plants treat far more than they can (first {value} times the "
            "capacity); check the units of flow_td and cap_td.",
            layer=layer,
            count=int(over.sum()),
            value=short(load[np.argmax(over)]),
        )


def _patterns(plants, layer, messages):
    """Return ``inside`` or ``outside`` of each plant, None where not given or not known."""
    if "pattern" not in plants:
        return np.full(len(plants), None, dtype=object)
    known = recogniser("wastewater_plants", "pattern")
    codes, labels = known.classify(plants["pattern"].to_numpy(dtype=object))
    for code, word in enumerate(labels[len(known.ids) :], len(known.ids)):
        messages.append(
            Message(
                "Field pattern of {layer} holds {value} in {count} rows; it counts as not "
                "given (known: {known}).",
                layer=layer,
                value=word,
                count=int((codes == code).sum()),
                known=", ".join(known.ids),
            )
        )
    words = np.array([*known.ids, None], dtype=object)
    return words[np.where(codes < len(known.ids), codes, -1)]


def _by_park(values, pattern, park, parks):
    """Return one row per park, parks without a plant included."""
    m = len(parks)
    plants = np.bincount(park, minlength=m)
    inside = np.bincount(park[pattern == "inside"], minlength=m) > 0
    outside = np.bincount(park[pattern == "outside"], minlength=m) > 0
    monitored = np.bincount(park[values["monitor"] == 1], minlength=m)
    both = ~np.isnan(values["cap_td"]) & ~np.isnan(values["flow_td"])
    shared = np.bincount(park[values["ind_share"] < 1], minlength=m) > 0
    stated = np.bincount(park[~np.isnan(values["ind_share"])], minlength=m) > 0
    sums = Groups.of_codes(park, np.arange(m))
    return frame_of(
        {
            "park_id": parks["park_id"].to_numpy(dtype=object),
            "plants": plants,
            "pattern": np.select(
                [inside & outside, inside, outside], ["both", "inside", "outside"], None
            ),
            "cap_td": sums.sum(values["cap_td"]),
            "flow_td": sums.sum(values["flow_td"]),
            "load": ratio(
                sums.sum(np.where(both, values["flow_td"], np.nan)),
                sums.sum(np.where(both, values["cap_td"], np.nan)),
            ),
            "ind_share": sums.mean(values["ind_share"], values["flow_td"]),
            "mixed": np.where(stated, shared.astype(float), np.nan),
            "cod_rm": sums.mean(values["cod_rm"], values["flow_td"]),
            "nh3n_rm": sums.mean(values["nh3n_rm"], values["flow_td"]),
            "monitor": (plants > 0) & (monitored == plants),
            "has_inside": inside,
        }
    )


def _by_reach(by_park, values, park, reach, discharge):
    groups = Groups(reach, REACHES)
    plants = Groups.of_codes(groups.codes[park], groups.labels)
    has_plant = (by_park.plants > 0).to_numpy()
    parks = groups.count()
    return frame_of(
        {
            "reach": groups.labels,
            "parks": parks,
            "complete": ratio(groups.count(has_plant), parks),
            "monitor": ratio(groups.count(by_park.monitor.to_numpy()), parks),
            "inside": ratio(groups.count(by_park.has_inside.to_numpy()), groups.count(has_plant)),
            "cap_mta": plants.sum(values["cap_td"]) * DAYS / _MILLION,
            "dis_mta": groups.sum(discharge["waste_m3"]) / _MILLION,
            "cod_t": groups.sum(discharge["cod_t"]),
            "nh3n_t": groups.sum(discharge["nh3n_t"]),
            "cod_rm": plants.mean(values["cod_rm"], values["flow_td"]),
            "nh3n_rm": plants.mean(values["nh3n_rm"], values["flow_td"]),
        }
    )


def _numbers(by_park, values, pattern):
    parks, with_plant = len(by_park), int((by_park.plants > 0).sum())
    capacity = values["cap_td"][~np.isnan(values["cap_td"])]
    return {
        "PARKS_COUNT": parks,
        "COMPLETION": share(with_plant, parks),
        "MONITORING": share(by_park.monitor.sum(), parks),
        "INSIDE_SHARE": share(by_park.has_inside.sum(), with_plant),
        "PLANTS_INSIDE": int((pattern == "inside").sum()),
        "CAPACITY_MTA": number(capacity.sum() * DAYS / _MILLION),
        "INDUSTRIAL_SHARE": mean(values["ind_share"], values["flow_td"]),
        "R_COD": mean(values["cod_rm"], values["flow_td"]),
        "R_NH3N": mean(values["nh3n_rm"], values["flow_td"]),
    }
