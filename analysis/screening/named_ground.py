"""The ground that a screening's files name: areas of laws and plans, and what the data cover."""

from collections.abc import Mapping, Sequence
from functools import partial

import shapely

from ..geometry.axes import AxesSeen, spread
from ..library.coordinates import lonlat_of
from ..message import Message
from ..shoreline.check import coverage
from ..shoreline.check.sites_and_waters import Waters
from ..shoreline.law.named_areas import NamedAreas
from ..shoreline.preparation import kept_keywords as kept
from ..shoreline.reading.area_reading import AreaReading, fields_asked
from ..tables.geometry_column import middles
from .files.layer_file import GeoFile
from .files.layer_kinds import refuse_other_shapes
from .files.layer_rows import read_rows
from .screen_plan import Plan


def area_fields(file: GeoFile) -> list[str]:
    """Return the fields that are read of a layer of areas.

    Raises
    ------
    InputError
        Nothing says what its areas are.
    """
    return fields_asked(file.name, partial(_own, file))


def read_areas(
    plan: Plan, control_range: Waters | None, axes: AxesSeen
) -> tuple[NamedAreas | None, list[Message]]:
    """Return the areas of a plan and what must be told of them; None where there are none.

    Parameters
    ----------
    control_range
        Is one of the areas.
    axes
        Sees those of the areas too.

    Raises
    ------
    InputError
        A file cannot be read, holds no polygon, or does not say what its areas are.
    """
    reading = AreaReading()
    for name in plan.area_names:
        rows = read_rows(plan.opened(name))
        file = rows.file
        columns = {field: rows.columns[_own(file, field)] for field in area_fields(file)}
        reading.add(file.name, _polygons(name, rows, axes), lonlat_of(file.crs)[0], columns)
    reading.add_control_range(control_range)
    return reading.areas(), list(reading.doubts())


def read_coverage(
    plan: Plan, words: Mapping[str, Sequence[str]], axes: AxesSeen
) -> shapely.Geometry | None:
    """Return what the shoreline's data cover, in degrees, less their gaps; None where not known.

    Parameters
    ----------
    words
        Keywords that Prepare shoreline kept, which count where the plan names no file.
    axes
        Sees those of the file too.

    Raises
    ------
    InputError
        The file cannot be read, or holds no usable polygon.
    """
    if not plan.coverage:
        outline = words.get(kept.COVERAGE)
        return coverage.from_text(outline[0]) if outline else None
    rows = read_rows(plan.opened("coverage"))
    shapes = _polygons("coverage", rows, axes)
    area = coverage.union(shapes, lonlat_of(rows.file.crs)[0], rows.file.name)
    return coverage.without(area, [coverage.from_text(gap) for gap in words.get(kept.GAPS, ())])


def _polygons(name, rows, axes):
    """Return the geometries of a layer that must hold polygons; its axes are looked at."""
    shapes = rows.shapes()
    refuse_other_shapes(name, rows.file, shapes)
    axes.look(rows.file.name, middles(spread(shapes)), lonlat_of(rows.file.crs)[0])
    return shapes


def _own(file, field):
    return file.field(field, asked=False)
