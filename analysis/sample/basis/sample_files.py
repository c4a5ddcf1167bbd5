"""The files the sample is made from: rivers, make-up, published margins."""

import json
from functools import cache
from typing import Any

from ...enums import Reach, values
from ...resources import RESOURCES

FOLDER = RESOURCES / "sample"
CATEGORIES = ("etdz", "hidz", "provincial")
REACHES = values(Reach)[:3]


@cache
def rivers() -> Any:
    """Return the river lines: ``river``, ``river_cls``, ``points`` (longitude, latitude)."""
    collection = _read("rivers.geojson")
    return tuple(
        {**feature["properties"], "points": feature["geometry"]["coordinates"]}
        for feature in collection["features"]
    )


@cache
def shape() -> Any:
    """Return the make-up: provinces, cities, lakes, widths."""
    return _read("shape.json")


@cache
def names() -> Any:
    """Return the syllables of invented names and the parks' endings."""
    return _read("names.json")


@cache
def margins() -> dict[Any, Any]:
    """Return the published margins by id."""
    return {margin["id"]: margin for margin in _read("margins.json")["margins"]}


def margin(name: Any) -> Any:
    """Return the published value of a margin."""
    return margins()[name]["value"]


def full_count() -> Any:
    """Return the number of parks that the margins are about."""
    return margin("parks")


def _read(name):
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))
