"""The lists of rivers, reservoirs and other basins that ship, with the places of the names.

Places are boxes in degrees: west, south, east, north.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from ...documents import validation
from ...resources import RESOURCES

_FOLDER = RESOURCES / "rivers"


@dataclass(frozen=True)
class Important:
    """A name of an important tributary, or of its upper course, and where it means that river."""

    name: str
    river: str
    basin_km2: float | None
    doubtful: bool
    places: tuple


@dataclass(frozen=True)
class Reservoir:
    """The names of a reservoir, the river that it dams, and where it lies."""

    names: tuple
    river: str
    places: tuple


@dataclass(frozen=True)
class OtherBasin:
    """Names of rivers of another basin, and where they mean those."""

    names: tuple
    shared: bool
    places: tuple


@cache
def known(path: Any = _FOLDER / "names.json") -> dict[Any, Any]:
    """Return the names of the main stem and the words for lakes, each as a tuple.

    Raises
    ------
    InputError
        The file breaks its schema; names the JSON path.
    """
    lists = validation.load(path, _FOLDER / "names.schema.json")
    return {kind: tuple(entry["names"]) for kind, entry in lists.items()}


@cache
def important(path: Any = _FOLDER / "important.json") -> Any:
    """Return the names of important tributaries, upper courses included, as `Important`.

    Raises
    ------
    InputError
        The file breaks its schema; names the JSON path.
    """
    found = []
    for entry in validation.load(path, _FOLDER / "important.schema.json")["rivers"]:
        about = (entry["river"], entry["basin_km2"], entry["doubtful"])
        whole = _boxes(entry["places"])
        found += [Important(name, *about, whole) for name in entry["names"]]
        found += [
            Important(upper["name"], *about, _boxes(upper["places"]))
            for upper in entry.get("upper_courses", ())
        ]
    return tuple(found)


@cache
def reservoirs(path: Any = _FOLDER / "reservoirs.json") -> Any:
    """Return the reservoirs on rivers as `Reservoir`.

    Raises
    ------
    InputError
        The file breaks its schema; names the JSON path.
    """
    lists = validation.load(path, _FOLDER / "reservoirs.schema.json")
    found = []
    for entry in lists["reservoirs"]:
        names = [entry["name"] + form for form in lists["forms"]]
        for name in entry["names"]:
            stem = name.removesuffix(" Reservoir")
            forms = [f"{stem} {form}" for form in lists["latin_forms"]]
            names += [name] if stem == name else forms
        found.append(Reservoir(tuple(names), entry["river"], _boxes(entry["places"])))
    return tuple(found)


@cache
def other_basins(path: Any = _FOLDER / "other_basins.json") -> Any:
    """Return the rivers of other basins as `OtherBasin`.

    Raises
    ------
    InputError
        The file breaks its schema; names the JSON path.
    """
    lists = validation.load(path, _FOLDER / "other_basins.schema.json")
    return tuple(
        OtherBasin(tuple(entry["names"]), entry["shared"], _boxes(entry["places"]))
        for entry in lists["rivers"]
    )


def important_names() -> Any:
    """Return the names that stand for important tributaries, each once, in the order listed."""
    return tuple(dict.fromkeys(entry.name for entry in important()))


def _boxes(places):
    return tuple(tuple(box) for box in places)
