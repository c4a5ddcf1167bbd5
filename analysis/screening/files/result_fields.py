"""The columns of a result: the sites' own, those of ``parkshore:shorelinecheck``, the geometry."""

from collections.abc import Mapping, Sequence
from typing import Any

from ...tables.free_names import free_name

REALS = (
    *("shore_m", "limit_m", "margin_m", "near_lon", "near_lat", "bearing"),
    *("in_area_m2", "in_share"),
)
RESULTS = (
    *("shore_m", "limit_m", "margin_m", "verdict", "near_river", "river_cls", "near_lon"),
    *("near_lat", "bearing", "rule_id", "rule_note", "in_area_m2", "in_share", "facil_kind"),
    *("facil_src", "areas", "areas_m2", "area_rule", "unit_list", "unit_rule"),
)
"""Result fields in their order; those not among `REALS` are text."""

MARKS = RESULTS[:13]
"""A layer that carries all of these is an earlier result: its result fields are replaced."""

GEOMETRY = "geometry"


def kept_names(fields: Sequence[str]) -> dict[str, str]:
    """Return the sites' own fields that a result keeps, by what they are called in it.

    Examples
    --------
    >>> kept_names(["park_id", "Verdict"])
    {'park_id': 'park_id', 'Verdict_0': 'Verdict'}
    >>> kept_names(["park_id", *RESULTS])
    {'park_id': 'park_id'}
    """
    present = {name.lower() for name in fields}
    wanted = {*RESULTS, GEOMETRY}
    is_earlier = set(MARKS) <= present
    taken, found = wanted | present, {}
    for name in fields:
        if is_earlier and name.lower() in RESULTS:
            continue
        own = free_name(name, taken) if name.lower() in wanted else name
        taken.add(own.lower())
        found[own] = name
    return found


def result_table(
    rows: Any, key: str, kept: Mapping[str, str], columns: Mapping[str, Any], shapes: Any
) -> Any:
    """Return the `pyarrow.Table` of a partition.

    Parameters
    ----------
    rows : pyarrow.Table
        The sites' own columns.
    key : str
        What the column of the sites' keys is called, "" where it is left out.
    kept
        From `kept_names`.
    columns
        Arrays by the names of `RESULTS`; NaN and None become NULL.
    shapes : pyarrow.Array
        Well-known binary.
    """
    import pyarrow as pa

    from .layer_file import KEY

    own = {key: rows[KEY]} if key else {}
    own |= {name: rows[source] for name, source in kept.items()}
    for name in RESULTS:
        kind = pa.float64() if name in REALS else pa.string()
        own[name] = pa.array(columns[name], kind, from_pandas=True)
    return pa.table({**own, GEOMETRY: shapes})
