"""Has the pressure come loose from growth: Tapio's elasticity and its eight states."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from ..array_types import NOTHING, Array, Booleans, Objects
from ..message import InputError, Message
from ..result import Result, counts, skipped
from ..tables.columns import ids, numbers, years
from ..tables.table import Table
from ..tables.text_columns import frame_of
from . import study_bounds
from .productivity import change_percent
from .years import peak_years
from .years.deflator import deflated

GROWING = (
    "strong decoupling",
    "weak decoupling",
    "expansive coupling",
    "expansive negative decoupling",
)
SHRINKING = (
    "strong negative decoupling",
    "weak negative decoupling",
    "recessive coupling",
    "recessive decoupling",
)
STATES = GROWING + SHRINKING


@dataclass(frozen=True, eq=False)
class DecouplingRequest:
    """What is compared.

    Attributes
    ----------
    rows : Table
        One row per park and year.
    park, year, driver : str
        Its fields.
    pressures : sequence of str
    first, last : int, optional
        Years; by default the first and the last there are.
    deflator : Table, optional
        Indices of prices, `deflator.FIELDS`; without it the driver is at current prices.
    province : str
        Field of the rows, "" without one.
    """

    rows: Table
    park: str
    year: str
    driver: str
    pressures: Sequence[str]
    first: int | None = None
    last: int | None = None
    deflator: Table | None = None
    province: str = ""


@dataclass(frozen=True, eq=False)
class Decoupled(Result):
    """States of parks: ``table`` as `decoupling` returns it; the request tells both years.

    ``peaks`` is as `peak_years.peak_years` returns it, None without greenhouse gases.
    """

    request: DecouplingRequest
    table: pd.DataFrame
    peaks: pd.DataFrame | None


def compare_years(request: DecouplingRequest) -> Decoupled:
    """Compare pressures with their driver, as the algorithm ``decoupling`` does."""
    rows = request.rows
    there = years_of(rows.frame, request.year, rows.name)
    first, last = request.first or there[0], request.last or there[1]
    if there[0] is None or first >= last:
        raise _no_span(request, there, (first, last))
    frame, lacking = deflated(
        rows, request.driver, request.year, request.province, request.deflator
    )
    table, used, notes = decoupling(
        frame,
        id_field=request.park,
        year_field=request.year,
        driver_field=request.driver,
        pressure_fields=request.pressures,
        first=first,
        last=last,
        layer=rows.name,
    )
    reason = Message("another year, no park id, or a repeated row")
    return Decoupled(
        replace(request, first=first, last=last),
        table,
        _peaks(request),
        numbers=counts(len(rows), used.sum()),
        warnings=[*lacking, *notes, *skipped((~used).sum(), reason)],
        basis=[study_bounds.told("tapio"), *_prices(request)],
    )


def _peaks(request):
    if peak_years.FIELD not in request.rows:
        return None
    return peak_years.peak_years(
        request.rows.frame,
        id_field=request.park,
        year_field=request.year,
        province_field=request.province,
        layer=request.rows.name,
    )


def _prices(request):
    """Tell at which prices the driver is."""
    if request.deflator is None:
        return [Message("Driver at current prices")]
    return [Message("Driver at constant prices by {layer}", layer=request.deflator.name)]


def _no_span(request, there, span):
    """Return the error that the rows give no two years."""
    values = {"layer": request.rows.name, "low": there[0], "high": there[1]}
    if not len(request.rows):
        return InputError("{layer} is empty; give rows of two years.", **values)
    if there[0] is None:
        return InputError(
            "Field {field} of {layer} holds no year; give rows of two years.",
            field=request.year,
            **values,
        )
    if there[0] == there[1]:
        return InputError("{layer} has only the year {low}; give rows of two years.", **values)
    return InputError(
        "{layer} has the years {low} to {high}, and {first} is not before {last}; choose two "
        "of them.",
        first=span[0],
        last=span[1],
        **values,
    )


def years_of(rows: pd.DataFrame, year_field: str, layer: str = "INPUT") -> tuple[Any, ...]:
    """Return the first and the last year of a table, None where it has none.

    Parameters
    ----------
    layer
        Name of the table, for messages.

    Returns
    -------
    tuple of int or None
    """
    found = years(rows, year_field, layer)
    found = found[~np.isnan(found)]
    return (int(found.min()), int(found.max())) if len(found) else (None, None)


def decoupling(
    rows: pd.DataFrame,
    *,
    id_field: str,
    year_field: str,
    driver_field: str,
    pressure_fields: Sequence[str],
    first: int,
    last: int,
    layer: str = "INPUT",
) -> tuple[pd.DataFrame, Booleans, list[Message]]:
    """Compare pressures with their driver between two years, park by park.

    Parameters
    ----------
    rows
        One row per park and year.
    first, last
        Years.
    layer
        Name of the table, for messages.

    Returns
    -------
    table : DataFrame
        ``ref_id``, ``field``, ``driver_chg``, ``press_chg`` (%), ``elasticity``, ``state``; a row
        per park and pressure, also where the change is unknown.
    used : ndarray of bool, shape (n,)
        Rows of the two years that were taken.
    notes : list of Message

    Notes
    -----
    Elasticity = %Δ pressure / %Δ driver; states at 0.8 and 1.2 (Tapio 2005).
    """
    known, of_year = ids(rows, id_field, layer), years(rows, year_field, layer)
    fields = [driver_field, *pressure_fields]
    values = frame_of({name: numbers(rows, name, layer) for name in fields})
    parks = list(dict.fromkeys(name for name in known if name is not None))
    used = np.zeros(len(rows), bool)
    notes, ends = [], []
    for year in (first, last):
        at = np.flatnonzero((of_year == year) & (known != None))  # noqa: E711 - element by element
        end, taken, twice = _one_row_each(values.iloc[at], known[at])
        used[at[taken]] = True
        ends.append(end.reindex(parks))
        if twice:
            notes.append(
                Message(
                    "{count} parks have several different rows for {year} (first: {park}); "
                    "their change is NULL.",
                    count=len(twice),
                    year=year,
                    park=twice[0],
                )
            )
        missing = int(ends[-1].isna().all(axis=1).sum()) - len(twice)
        if missing > 0:
            notes.append(
                Message(
                    "{count} parks have no row for {year}; their change is NULL.",
                    count=missing,
                    year=year,
                )
            )
    driver = change_percent(ends[0][driver_field], ends[1][driver_field])
    tables = []
    for field in pressure_fields:
        pressure = change_percent(ends[0][field], ends[1][field])
        elasticity, states = states_of(driver, pressure)
        tables.append(
            frame_of(
                {
                    "ref_id": parks,
                    "field": field,
                    "driver_chg": driver,
                    "press_chg": pressure,
                    "elasticity": elasticity,
                    "state": states,
                }
            )
        )
    return pd.concat(tables, ignore_index=True), used, notes


def states_of(driver: Array, pressure: Array) -> tuple[Array, Objects]:
    """Name the state of each pair of changes.

    Parameters
    ----------
    driver, pressure : shape (n,)
        Changes, both in percent.

    Returns
    -------
    elasticity : ndarray, shape (n,)
        NaN where the driver did not change.
    states : ndarray of object, shape (n,)
        One of `STATES`, None where the elasticity is unknown.
    """
    rule = study_bounds.load("tapio")
    driver, pressure = np.asarray(driver, float), np.asarray(pressure, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        elasticity = np.where(driver != 0, pressure / driver, np.nan)
    low, high = rule["coupled_from"], rule["coupled_to"]
    # 1e-12 keeps an elasticity that is 0.8 or 1.2 on paper on its side of the bound
    level = np.select(
        [elasticity < 0, elasticity < low - 1e-12, elasticity <= high + 1e-12], [0, 1, 2], default=3
    )
    states = np.where(
        driver > 0, np.array(GROWING, dtype=object)[level], np.array(SHRINKING, dtype=object)[level]
    )
    return elasticity, np.where(np.isnan(elasticity), NOTHING, states)


def _one_row_each(values, ids):
    """Return one row per park; equal repeats count once, different ones leave the park unknown."""
    frame = values.assign(ref_id=ids, place=range(len(values)))
    distinct = frame.drop_duplicates(subset=[*values.columns, "ref_id"])
    again = distinct["ref_id"].duplicated(keep=False)
    single = distinct[~again]
    end = single.set_index("ref_id")[list(values.columns)]
    return end, single["place"].to_numpy(int), list(dict.fromkeys(distinct.loc[again, "ref_id"]))
