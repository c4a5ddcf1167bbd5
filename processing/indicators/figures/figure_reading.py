"""The figures of a year's parks, read from what the algorithms wrote; safe in a thread."""

import numpy as np

from ...layers.shown_columns import plain_columns
from ...messages.language import language, sentence, tr
from .figures_offered import SHARE, field_names, figures_of, groupings_of

PLACES = ("province", "city", "reach", "category")
NAMES = ("name", "name_zh", "name_en")
RANK = "gdi_rank"


def read_figures(scored, *, scheme, parks, year=None, own_rows=True):
    """Return the parks with their figures, and where the map has them.

    Parameters
    ----------
    scored : str
        File that ``greenindex`` wrote over the rows of ``parkindicators``.
    scheme : tuple of (int, str)
        ``SCHEME`` and ``SCHEME_FILE``.
    parks : tuple
        Source and provider of the layer on the map, see `shown_columns.plain_columns`.
    year : int, optional
        Whose rows were read; None where the parks tell no year.
    own_rows : bool
        Whether the rows were those of the layer on the map, and not of a table of years.

    Returns
    -------
    analysis.indicators.figures.park_figures.ParkFigures
    """
    import pandas as pd

    from ....analysis.indicators.figures.park_figures import ID, ParkFigures
    from ....analysis.indicators.index.index_scheme import SCHEMES
    from ....analysis.shoreline.results.result_columns import ResultColumns

    chosen = SCHEMES.chosen(*scheme)
    wanted = field_names(chosen)
    ids, read = plain_columns(scored, "ogr", [ID, *NAMES, *PLACES, RANK, *wanted])
    frame = pd.DataFrame(read, index=range(len(ids)), copy=False)
    columns, notes = _numbers(frame, [name for name in (*wanted, RANK) if name in frame])
    _drop_unused_groups(columns, chosen)
    columns |= _places(frame)
    columns["name"] = _names(frame, ids)
    if ID in frame:
        columns[ID] = _ids(frame, ID)
    figures = figures_of(columns, chosen)
    keys = {each for each in columns.get("province", ()) if each is not None}
    where, lost = _on_map(columns.get(ID), len(ids), parks, year, own_rows=own_rows)
    if lost:
        notes.append(tr("{n} parks are not on the map.", n=lost))
    return ParkFigures(
        ResultColumns(ids, columns), figures, groupings_of(columns, keys), where, notes
    )


def year_changes(now, then, by, figure, how):
    """Return two years beside each other; see `analysis.indicators.figures.year_changes`."""
    from ....analysis.indicators.figures.year_changes import changes

    return changes(now, then, by, figure, how)


def _numbers(frame, names):
    """Return the columns of numbers, and a sentence for each that cannot be read."""
    from ....analysis.inventory import schema
    from ....analysis.message import InputError
    from ....analysis.tables import columns

    found, notes = {}, []
    for name in names:
        try:
            values = columns.numbers(frame, name, tr("Parks"))
        except InputError as error:
            notes.append(sentence(error.message))
            continue
        percent = schema.field_entry(name, "parkindicators").get("unit") == SHARE
        found[name] = 100.0 * values if percent else values
    return found, notes


def _drop_unused_groups(columns, scheme):
    """Leave out sub-scores that the scheme does not have: their fields are always there."""
    for group in scheme.groups if scheme is not None else ():
        if group["id"] in columns and np.isnan(columns[group["id"]]).all():
            del columns[group["id"]]


def _places(frame):
    """Return where parks lie and what they are, as texts under one spelling each."""
    from ....analysis.reaches import provinces, reach_fields
    from ....analysis.tables.columns import texts
    from ....analysis.tables.table import Table

    found = {}
    home = next((name for name in ("reach", "province") if name in frame), "")
    if home:
        found["reach"], _ = reach_fields.reaches(Table("", frame), home)
    for name in ("province", "city", "category"):
        if name in frame:
            found[name] = texts(frame, name, "")
    if "province" in found:
        named = {each: provinces.find(each) for each in set(found["province"]) - {None}}
        words = {each: province.zh if province else each for each, province in named.items()}
        found["province"] = np.array([words.get(each) for each in found["province"]], dtype=object)
    if "city" in found and "province" in found:
        found["city"] = _told_apart(found["city"], found["province"])
    return found


def _told_apart(cities, homes):
    """Name the province with a city where two provinces have one of that name."""
    of = {}
    for city, home in zip(cities, homes, strict=True):
        of.setdefault(city, set()).add(home)
    return np.array(
        [
            f"{city} · {home}" if city is not None and home and len(of[city]) > 1 else city
            for city, home in zip(cities, homes, strict=True)
        ],
        dtype=object,
    )


def _names(frame, ids):
    """Return what the reader calls each park: its name, else its id, else its number."""
    from ....analysis.tables.columns import texts

    own = ("name_en", "name") if language() == "en" else ("name", "name_zh", "name_en")
    found = np.array([None] * len(ids), dtype=object)
    for name in (*own, *NAMES, "park_id"):
        if name in frame:
            given = texts(frame, name, "")
            found = np.array(
                [each or other for each, other in zip(found, given, strict=True)], dtype=object
            )
    return np.array(
        [each or str(number) for each, number in zip(found, ids, strict=True)], dtype=object
    )


def _ids(frame, name):
    from ....analysis.tables.columns import ids

    return ids(frame, name, "")


def _on_map(own, count, parks, year, *, own_rows):
    """Return feature ids with the row that each belongs to, and how many rows have none."""
    import pandas as pd

    features, read = plain_columns(*parks, ["park_id", "year"])
    theirs = _ids(pd.DataFrame(read), "park_id") if "park_id" in read else None
    if own_rows and year is not None and "year" in read:
        same = _years(read["year"]) == year
        features, theirs = features[same], None if theirs is None else theirs[same]
    if own_rows and len(features) == count and _same(own, theirs):
        return (features, np.arange(count)), 0
    if own is None or theirs is None:
        return None, count
    place = {each: row for row, each in enumerate(own) if each is not None}
    rows = np.array([place.get(each, -1) for each in theirs], dtype=np.int64)
    kept = rows >= 0
    return (features[kept], rows[kept]), count - len(np.unique(rows[kept]))


def _years(values):
    from ....analysis.cells import dates

    return values if values.dtype.kind == "f" else dates.years(values)[0]


def _same(own, theirs):
    """Whether both are in one order: the layer may have been edited since it was read."""
    if own is None or theirs is None:
        return own is None and theirs is None
    return list(own) == list(theirs)
