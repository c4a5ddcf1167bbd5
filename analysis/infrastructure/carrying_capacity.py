"""Pollution load against the carrying capacity of the water that receives it.

GB/T 25173-2010. A river section of flow Q with upstream concentration C0 takes a wastewater flow
Qp. Well mixed, the section holds the target Cs as long as the load M added satisfies
C0·(Q + Qp) + M = Cs·(Q + Qp), so M = (Cs − C0)·(Q + Qp). In the one-dimensional model the
background has decayed to C0·exp(−K·x/u) when it reaches the control section at distance x with the
velocity u, so M = (Cs − C0·exp(−K·x/u))·(Q + Qp). mg/L times m³/s is g/s; a year has 31.536·10⁶ s,
so 1 g/s is 31.536 t/a.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..array_types import Column, Floats
from ..cells.id_text import id_texts
from ..message import InputError, Message
from ..result import Result, counts
from ..tables.columns import numbers, require
from ..tables.table import Table
from ..tables.text_columns import frame_of
from ..text.closest_name import hint
from .group_sums import Groups
from .intake_classes import INTAKE_CLASSES

T_PER_YEAR = 31.536
_SECONDS_A_DAY = 86_400.0
_METRES = 1000.0
STATES = ("within", "near", "over", "unknown")


@dataclass(frozen=True, eq=False)
class CapacityRequest:
    """What is compared.

    Attributes
    ----------
    loads : Table
    unit, load : str
        Its fields of the unit of water and of the load, t/a.
    capacity : Table
        See `carrying_capacity`.
    names : sequence of str
        All fields of the capacities as their layer spells them, for messages.
    """

    loads: Table
    unit: str
    load: str
    capacity: Table
    names: Sequence[str]


@dataclass(frozen=True, eq=False)
class Capacity(Result):
    """Results per unit of water.

    Attributes
    ----------
    table : DataFrame
        ``unit``, ``load_t``, ``cap_t`` (t/a), ``ratio``, ``state``.
    request : CapacityRequest
    """

    table: pd.DataFrame
    request: CapacityRequest | None = None


def compare_with_capacity(request: CapacityRequest) -> Capacity:
    """Compare loads with capacities, as the algorithm ``carryingcapacity`` does."""
    classes = INTAKE_CLASSES.chosen()
    units = id_texts(request.loads.frame[request.unit].to_numpy(dtype=object))
    result = carrying_capacity(
        request.loads.numbers(request.load),
        units,
        request.capacity.frame,
        (classes.near_from, classes.over_above),
        loads_layer=request.loads.name,
        layer=request.capacity.name,
        names=request.names,
    )
    used = sum(each is not None for each in units)
    return replace(
        result,
        request=request,
        numbers={**result.numbers, **counts(len(units), used)},
        basis=[classes.standing],
    )


def bearing_capacity(
    cs_mgl: npt.ArrayLike,
    c0_mgl: npt.ArrayLike,
    q_m3s: npt.ArrayLike,
    qp_m3s: npt.ArrayLike = 0.0,
    *,
    k_1d: npt.ArrayLike | None = None,
    x_km: npt.ArrayLike | None = None,
    u_ms: npt.ArrayLike | None = None,
) -> Floats:
    """Return the permissible load of a section in t/a; see the module's derivation.

    Parameters
    ----------
    cs_mgl, c0_mgl
        Target and background concentration, mg/L.
    q_m3s, qp_m3s
        Flow of the river and of the wastewater, m³/s.
    k_1d, x_km, u_ms
        Decay per day, distance to the control section in km, velocity in m/s; without them the
        section is well mixed. NaN in all three: well mixed; in some: NaN.

    Returns
    -------
    ndarray of float
        Negative where the background is above the target.

    Examples
    --------
    >>> round(float(bearing_capacity(20, 15, 100, 2)), 2)
    16083.36
    """
    background = np.asarray(c0_mgl, float)
    if k_1d is not None:
        k, x, u = (np.asarray(each, float) for each in (k_1d, x_km, u_ms))
        mixed = np.isnan(k) & np.isnan(x) & np.isnan(u)
        with np.errstate(divide="ignore", invalid="ignore"):
            decay = np.exp(-(k / _SECONDS_A_DAY) * (x * _METRES) / np.where(u > 0, u, np.nan))
        background = background * np.where(mixed, 1.0, decay)
    flow = np.asarray(q_m3s, float) + np.asarray(qp_m3s, float)
    return (np.asarray(cs_mgl, float) - background) * flow * T_PER_YEAR


def carrying_capacity(
    loads: Floats,
    units: Column,
    capacity: pd.DataFrame,
    bounds: tuple[float, float],
    *,
    loads_layer: str = "LOADS",
    layer: str = "CAPACITY",
    names: Sequence[str] | None = None,
) -> Capacity:
    """Compare loads with capacities.

    Parameters
    ----------
    loads : shape (n,)
        t/a, NaN where not given.
    units : shape (n,)
        The unit of water each load goes to.
    capacity
        ``unit`` and ``cap_t``, or ``q_m3s``, ``qp_m3s``, ``cs_mgl``, ``c0_mgl`` and optionally
        ``k_1d``, ``x_km``, ``u_ms``. Where a row gives ``cap_t`` it counts.
    bounds : tuple of two float
        Ratio from which a unit is near its capacity, and above which it is over.
    loads_layer, layer
        Names of the tables, for messages.
    names
        All fields of the capacities as their table spells them, for messages; by default those of
        ``capacity``.

    Returns
    -------
    Capacity
        Units of either table; ``unknown`` where load or capacity is not known.

    Raises
    ------
    InputError
        Where a unit stands twice in the capacities, or columns are missing.
    """
    messages = []
    names = list(capacity.columns) if names is None else names
    per_unit = _capacities(capacity, layer, names, messages)
    groups = Groups(id_texts(units))
    load = groups.sum(loads)
    load[groups.count(np.isnan(loads)) > 0] = np.nan
    messages += _unplaced(groups, loads_layer)
    named = [label for label in groups.labels if label is not None]
    table = frame_of({"unit": [*named, *per_unit.index.difference(named)]}, dtype=object)
    table["load_t"] = (
        pd.Series(dict(zip(named, load[: len(named)], strict=True)), dtype=float)
        .reindex(table.unit)
        .to_numpy()
    )
    table["cap_t"] = per_unit.reindex(table.unit).to_numpy()
    table["ratio"] = np.divide(
        table.load_t, table.cap_t, out=np.full(len(table), np.nan), where=table.cap_t > 0
    )
    table["state"] = _states(table, bounds)
    return Capacity(
        table,
        numbers={
            "OVER": int((table.state == "over").sum()),
            "UNKNOWN": int((table.state == "unknown").sum()),
        },
        notes=messages,
    )


def _states(table, bounds):
    """Return the state of each unit; without any capacity left every load is over."""
    near_from, over_above = bounds
    unknown = table.load_t.isna() | table.cap_t.isna()
    unknown |= table.load_t < 0  # a load taken away is a slip of the pen
    unknown |= (table.cap_t == 0) & (table.load_t == 0)  # nothing against nothing says nothing
    exhausted = (table.cap_t <= 0) & (table.load_t > table.cap_t)
    return np.select(
        [unknown, exhausted | (table.ratio > over_above), ~(table.ratio < near_from)],
        ["unknown", "over", "near"],
        "within",
    )


def _capacities(frame, layer, fields, messages):
    """Return the capacity of each unit, t/a."""
    require(frame, ["unit"], layer)
    names = id_texts(frame["unit"])
    kept = ~pd.isna(names)
    if not kept.all():
        messages.append(
            Message(
                "{layer}: {count} rows without a unit are skipped.",
                layer=layer,
                count=int((~kept).sum()),
            )
        )
    values = pd.Series(
        _cap_t(frame, layer, fields)[kept], index=pd.Index(names[kept], dtype=object)
    )
    twice = values.index[values.index.duplicated()]
    if len(twice):
        raise InputError(
            "Unit {value} stands more than once in {layer}; keep one row of it.",
            value=twice[0],
            layer=layer,
        )
    return values


def _cap_t(frame, layer, fields):
    given = numbers(frame, "cap_t", layer) if "cap_t" in frame else np.full(len(frame), np.nan)
    if "q_m3s" not in frame:
        if "cap_t" in frame:
            return given
        raise InputError(
            "{layer} has neither a field cap_t ({hint_cap}) nor q_m3s ({hint_flow}); give "
            "capacities in t/a, or the flow with cs_mgl and c0_mgl.",
            layer=layer,
            hint_cap=hint("cap_t", fields),
            hint_flow=hint("q_m3s", fields),
        )
    absent = [name for name in ("cs_mgl", "c0_mgl") if name not in frame]
    require(frame_of(columns=list(fields)), absent, layer)
    column = {
        name: numbers(frame, name, layer) if name in frame else np.full(len(frame), np.nan)
        for name in ("q_m3s", "qp_m3s", "cs_mgl", "c0_mgl", "k_1d", "x_km", "u_ms")
    }
    for name, values in column.items():
        if (values < 0).any():
            raise InputError(
                "Field {field} of {layer} holds {value}; it must not be negative.",
                field=name,
                layer=layer,
                value=f"{values[np.argmax(values < 0)]:g}",
            )
    computed = bearing_capacity(
        column["cs_mgl"],
        column["c0_mgl"],
        column["q_m3s"],
        np.nan_to_num(column["qp_m3s"]),
        k_1d=column["k_1d"],
        x_km=column["x_km"],
        u_ms=column["u_ms"],
    )
    return np.where(np.isnan(given), computed, given)


def _unplaced(groups, layer):
    count = int((groups.codes == len(groups) - 1).sum()) if None in list(groups.labels) else 0
    if count:
        yield Message(
            "{layer}: {count} rows skipped: they name no unit.",
            layer=layer,
            count=count,
        )
