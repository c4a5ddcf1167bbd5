"""The figures of a year's parks, read from what the algorithms wrote; safe in a thread."""

import numpy as np

from ...layers.shown_columns import plain_columns
from ...messages.language import sentence, tr
from .figures_offered import SHARE, field_names, figures_of, groupings_of
from .park_words import NAMES, PLACES, names_of, places_of

ID, YEAR, RANK = "park_id", "year", "gdi_rank"


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

    from ....analysis.indicators.figures.park_figures import ParkFigures
    from ....analysis.indicators.index.index_scheme import SCHEMES
    from ....analysis.shoreline.results.result_columns import ResultColumns

    chosen = SCHEMES.chosen(*scheme)
    wanted = field_names(chosen)
    ids, read = plain_columns(scored, "ogr", [ID, *NAMES, *PLACES, RANK, *wanted])
    frame = pd.DataFrame(read, index=range(len(ids)), copy=False)
    columns, notes = _numbers(frame, [name for name in (*wanted, RANK) if name in frame])
    _drop_unused_groups(columns, chosen)
    columns |= places_of(frame)
    columns["name"] = names_of(frame, ids)
    if ID in frame:
        columns[ID] = read[ID]
    figures = figures_of(columns, chosen)
    keys = set(columns.get("province", ())) - {None}
    asked = (parks, year if own_rows else None)
    where, lost = _on_map(read.get(ID), len(ids), *asked)
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


def _ids(values):
    from ....analysis.cells.id_text import id_texts

    return id_texts(values)


def _on_map(own, count, parks, year):
    """Return feature ids with the row that each belongs to, and how many rows have none."""
    features, read = plain_columns(*parks, [ID, YEAR])
    theirs = read.get(ID)
    if year is not None and YEAR in read:
        same = _years(read[YEAR]) == year
        features, theirs = features[same], None if theirs is None else theirs[same]
    if len(features) == count and _same(own, theirs):  # in one order
        return (features, np.arange(count)), 0
    if own is None or theirs is None:
        return None, count
    place = {each: row for row, each in enumerate(_ids(own)) if each is not None}
    rows = np.array([place.get(each, -1) for each in _ids(theirs)], dtype=np.int64)
    kept = rows >= 0
    return (features[kept], rows[kept]), count - len(np.unique(rows[kept]))


def _years(values):
    from ....analysis.cells import dates

    return values if values.dtype.kind == "f" else dates.years(values)[0]


def _same(own, theirs):
    """Whether both hold the same ids in one order: rows may come from elsewhere, or be edited."""
    if own is None or theirs is None:
        return own is None and theirs is None
    return own.tolist() == theirs.tolist()
