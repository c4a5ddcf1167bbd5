"""Reaches, the green index, and what energy units emit, from tables of the inventory."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ..indicators.index import quantities
from ..indicators.index.green_index import Index, score
from ..indicators.index.index_scheme import SCHEMES
from ..infrastructure.energy.emissions import Emissions, evaluate
from ..infrastructure.factor_file import FACTOR_SETS
from ..reaches.provinces import find_all
from ..tables.text_columns import frame_of


def classify_reaches(provinces: Sequence[Any]) -> pd.DataFrame:
    """Return the reach of the Yangtze that provinces lie in.

    Parameters
    ----------
    provinces
        Names in Chinese, English or pinyin, or codes of GB/T 2260, shape (n,).

    Returns
    -------
    DataFrame
        ``reach`` (texts of `Reach`) and ``prov_en``; None where a value names no province.

    Examples
    --------
    >>> classify_reaches(["四川省", "Jiangsu", 420000, "Atlantis"])["reach"].tolist()
    ['upstream', 'downstream', 'midstream', None]
    """
    reach, prov_en, _ = find_all(np.asarray(provinces, dtype=object))
    return frame_of({"reach": reach, "prov_en": prov_en})


def green_index(
    parks: pd.DataFrame,
    scheme: str | Path = "mean_50",
    *,
    fields: dict[str, str] | None = None,
    missing: str | None = None,
    required: Sequence[str] | None = None,
) -> Index:
    """Score parks by an index scheme.

    Parameters
    ----------
    parks
        One row a park, in fields and units of the inventory schema.
    scheme
        One that ships (``green_industrial_park``, ``eco_industrial_park``, ``zero_carbon_park``,
        ``mean_50``), or the path of a file.
    fields
        Indicator to the field that holds it, where the names differ.
    missing
        ``refuse``, ``drop`` or ``worst``, in place of what the scheme says.
    required
        Indicators without which a park has no index, in place of the scheme's.

    Returns
    -------
    Index
        ``frame()`` gives the scores, rank 1 being the best; ``explain`` how they come about.

    Raises
    ------
    InputError
        The scheme cannot be read, a field is not there, or a number is text.

    Examples
    --------
    >>> parks = pd.DataFrame({"gdp": [8e5, 2e5, 5e5], "energy_tce": [1e5, 1e5, 1e5],
    ...                       "water_m3": [1e6, 4e6, 2e6], "cod_t": [10.0, 90.0, 40.0]})
    >>> green_index(parks).frame()["gdi_rank"].tolist()
    [1.0, 3.0, 2.0]
    """
    chosen = SCHEMES.load(scheme)
    values = quantities.collect(parks, chosen, fields, "parks")
    return score(values, chosen, missing=missing, required=required)


def energy_emissions(
    units: pd.DataFrame,
    *,
    factors: str | Path | None = None,
    gwp: str = "AR5",
    year: int | None = None,
) -> Emissions:
    """Compute what energy units burn and emit.

    Parameters
    ----------
    units
        One row a unit: ``fuel``, ``kind``, ``mw``, ``hours``, ``rate`` (gce/kWh) or ``eff`` (%),
        ``heat_gj``; what is not given is a default of its class, and said so.
    factors
        A factor file of your own, in place of the one that ships.
    gwp
        ``AR4``, ``AR5`` or ``AR6``: whose warming potentials.
    year
        That the data stand for; it chooses the defaults.

    Returns
    -------
    Emissions
        ``frame()`` gives tonnes of standard coal, CO2e, SO2 and NOx a unit; ``messages`` what the
        table says that cannot be.

    Raises
    ------
    InputError
        The factor file cannot be read, or a number is text.

    Examples
    --------
    >>> units = pd.DataFrame({"fuel": ["煤", "天然气"], "mw": [300.0, 100.0],
    ...                       "hours": [5000.0, 3000.0], "rate": [310.0, 220.0]})
    >>> energy_emissions(units).frame()["tce"].tolist()
    [465000.0, 66000.0]
    """
    return evaluate(units, FACTOR_SETS.chosen(own=factors or ""), gwp=gwp, year=year, layer="units")
