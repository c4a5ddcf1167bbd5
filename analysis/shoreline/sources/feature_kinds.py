"""What the features of a kind of water data are: river, lake, canal, island, no water.

Examples
--------
>>> import shapely
>>> from .profiles import SOURCES
>>> water = shapely.from_wkt(["POLYGON ((0 0, 1 0, 1 1, 0 0))"] * 3)
>>> found = feature_kinds(SOURCES.chosen(6), {"GBCODE": [21012, 23010, 79200]}, water)
>>> found.kinds.tolist(), found.why[1]
(['river', 'lake', 'island'], 'GBCODE 23010: lake')
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ...array_types import Booleans, Column, Geometries
from ...message import InputError
from .osm_tags import with_tags
from .profiles import REFUSE, Profile, code_text, fits

RIVER, LAKE, RESERVOIR, CANAL, WATER = "river", "lake", "reservoir", "canal", "water"
BOUNDARY = "boundary"
DITCH, POND, DOCK, WETLAND, SEA = "ditch", "pond", "dock", "wetland", "sea"
FLAT, DIKE, ISLAND, NOT_WATER = "flat", "dike", "island", "not water"
"""What a feature may be; a boundary is that of a river or a lake, as its name says."""

_RIVERWARD = (3, 4, 5, 0)
"""Values of ``MEASURED_FROM`` by which no line clears; the first among several counts."""


@dataclass
class FeatureKinds:
    """What the n features of a layer are.

    Attributes
    ----------
    kinds : ndarray of object, shape (n,)
    why : ndarray of object, shape (n,)
        By which field and value, ``GBCODE 23010: lake``.
    line_kinds : ndarray of object, shape (n,)
        What the lines are, as `centre_lines.LINE_KINDS`.
    widths : ndarray of object, shape (n,)
        Class in the table of half-widths, None where it is that of the river.
    measured_from : int
        What the line of the layer is, as the parameter of the check says it.
    unpublished : int
        Features that lack what shows their line to be published.
    """

    kinds: np.ndarray
    why: np.ndarray
    line_kinds: np.ndarray
    widths: np.ndarray
    measured_from: int
    unpublished: int = 0

    def counts(self) -> list[tuple[Any, ...]]:
        """Return how many features each reason has, most first.

        Returns
        -------
        list of (str, int)
        """
        return Counter(self.why.tolist()).most_common()


def feature_kinds(
    profile: Profile,
    columns: dict[str, Sequence[Any]],
    shapes: Geometries,
    *,
    layer: str = "",
    excluded: Booleans | None = None,
) -> FeatureKinds:
    """Say what each feature is.

    Parameters
    ----------
    columns : dict of str to sequence, shape (n,)
        Values by field.
    shapes : shape (n,)
    layer
        What the layer is called, for errors.
    excluded : shape (n,)
        Features that the user says are no water; their values need not be known.

    Raises
    ------
    InputError
        A feature holds a value that its kind of data must know and does not.
    """
    size = len(shapes)
    kinds = np.full(size, None, object)
    why, widths = np.full(size, None, object), np.full(size, None, object)
    surface = shapely.get_dimensions(np.asarray(shapes, object)) == 2
    lines = np.where(surface, "bank", profile.line).astype(object)
    measured = np.full(size, profile.measured_from)
    columns = with_tags(columns, profile.fields_asked())
    texts = {
        field: np.array([code_text(value) for value in columns[field]], object)
        for field in {profile.column(n, columns) for e in profile.features for n in e.where}
        - {None}
    }
    for entry in profile.features:
        for name, patterns in entry.where.items():
            field = profile.column(name, columns)
            if field is None:
                continue
            rows = kinds == None  # noqa: E711 - element by element
            if entry.geometry:
                rows &= surface == (entry.geometry == "polygon")
            rows &= np.array([fits(text, patterns) for text in texts[field]], bool)
            kinds[rows] = entry.kind
            why[rows] = [f"{field} {text}: {entry.kind}" for text in texts[field][rows]]
            if entry.line:
                lines[rows & ~surface] = entry.line
            if entry.width:
                widths[rows] = entry.width
            if entry.measured_from is not None:
                measured[rows] = entry.measured_from
    rest = np.flatnonzero(kinds == None)  # noqa: E711 - element by element
    if profile.otherwise == REFUSE:
        _refuse(profile, columns, rest, layer, excluded)
    kinds[rest] = WATER if profile.otherwise == REFUSE else profile.otherwise
    why[rest] = [f"{profile.id}: {kind}" for kind in kinds[rest]]
    counted = kinds != NOT_WATER
    if excluded is not None:
        counted &= ~excluded
    unpublished = _unpublished(profile, columns, counted)
    line = _line_of(measured[counted], profile, unpublished)
    return FeatureKinds(kinds, why, lines, widths, line, unpublished)


def fill_names(
    profile: Profile, columns: dict[str, Sequence[Any]], names: Column
) -> list[str | None]:
    """Return names, those missing filled in where a code stands for one.

    Parameters
    ----------
    columns : dict of str to sequence, shape (n,)
    names : shape (n,)

    Returns
    -------
    list of str or None
    """
    names = [name if isinstance(name, str) and name.strip() else None for name in names]
    for called, by_code in profile.named_by.items():
        field = profile.column(called, columns)
        if field is not None:
            known = {code.casefold(): name for code, name in by_code.items()}
            codes = map(code_text, columns[field])
            names = [name or known.get(code) for name, code in zip(names, codes, strict=True)]
    return names


def _refuse(profile, columns, rest, layer, excluded):
    """Refuse the first value that is not known, of features that are not excluded."""
    rest = rest if excluded is None else rest[~excluded[rest]]
    names = [name for entry in profile.features for name in entry.where]
    field = next(filter(None, (profile.column(name, columns) for name in names)), None)
    if field is not None and len(rest):
        raise InputError(
            "Field {field} of {layer} holds {value}, which this kind of data does not know: "
            "say in Exclude which features are no water.",
            field=field,
            layer=layer,
            value=columns[field][rest[0]],
        )


def _unpublished(profile, columns, counted):
    """Return how many features lack what every published one has."""
    if not profile.published:
        return 0
    filled = np.ones(len(counted), bool)
    for name in profile.published:
        field = profile.column(name, columns)
        values = [None] * len(counted) if field is None else columns[field]
        filled &= np.array([bool(code_text(value)) for value in values], bool)
    return int((counted & ~filled).sum())


def _line_of(measured, profile, unpublished):
    """Return what the line of the whole layer is: of several the one that proves least."""
    found = set(measured.tolist()) or {profile.measured_from}
    least = next((line for line in _RIVERWARD if line in found), min(found))
    return 0 if unpublished and least not in _RIVERWARD else least
