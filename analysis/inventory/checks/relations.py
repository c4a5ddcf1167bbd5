"""Two figures of a row that belong together: what one is for each unit of the other."""

from typing import Any

import numpy as np

from ...cells.id_text import id_texts
from ...message import Message, translatable
from ..unit_titles import unit_title
from .findings import Finding, book, titled, told

_RELATION = translatable(
    "{over} ({value}) for each {under} ({whole}) is {ratio} {unit}; the possible range is {low} to "
    "{high}.",
)
_OF_PARK = translatable(
    "The units of park {park} come to {value} {unit} by {fields}, but the park's {field} is "
    "{whole}; check both.",
)


def check(sites: Any, references: Any) -> Any:
    """Return findings about figures that do not go together; nothing of what is 0 or missing."""
    found = []
    for rule in book()["relations"]:
        names = rule["over"], rule["under"]
        if rule["layer"] == sites.layer.name and sites.has(*names):
            found += _of(sites, rule)
    for rule in book()["of_parks"]:
        if rule["layer"] == sites.layer.name and sites.has("park_id", *rule["product"]):
            found += _of_parks(sites, references.parks, rule)
    return found


def _of(sites, rule):
    over, under = (sites.numbers(rule[part]) for part in ("over", "under"))
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where((over > 0) & (under > 0), over * rule["factor"] / under, np.nan)
    for row in np.flatnonzero((ratio < rule["low"]) | (ratio > rule["high"])):
        message = Message(
            _RELATION,
            over=titled(sites, rule["over"]),
            value=told(float(over[row])),
            under=titled(sites, rule["under"]),
            whole=told(float(under[row])),
            ratio=told(float(f"{ratio[row]:.3g}")),
            unit=unit_title(rule["unit"]),
            low=told(float(rule["low"])),
            high=told(float(rule["high"])),
        )
        yield Finding(
            int(row), rule["over"], rule["severity"], "relation", message, told(float(over[row]))
        )


def _of_parks(sites, parks, rule):
    """Hold what the units of a park come to against the park's own figure."""
    if parks is None or not parks.has(rule["park"]):
        return
    amount = np.prod([sites.numbers(name) for name in rule["product"]], axis=0) * rule["factor"]
    if sites.has("fuel"):
        amount = np.where(np.isin(sites.values["fuel"], rule["fuels"]), amount, np.nan)
    own = dict(zip(parks.ids, parks.numbers(rule["park"]), strict=True))
    rows_of = {}
    for row, park in enumerate(id_texts(sites.values["park_id"])):
        if park is not None and amount[row] > 0:
            rows_of.setdefault(park, []).append(row)
    for park, rows in rows_of.items():
        whole, value = own.get(park, np.nan), float(amount[rows].sum())
        if whole > 0 and value > rule["high"] * whole:
            message = Message(
                _OF_PARK,
                park=park,
                value=told(float(f"{value:.3g}")),
                unit=unit_title(rule["unit"]),
                fields=titled(sites, *rule["product"]),
                field=titled(parks, rule["park"]),
                whole=told(float(whole)),
            )
            yield Finding(rows[0], rule["product"][0], rule["severity"], "relation", message, park)
