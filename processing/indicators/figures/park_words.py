"""What parks are called, where they lie and what they are, under one spelling each.

By distinct values, not by rows: a hundred thousand parks lie in thirty provinces.
"""

import numpy as np

from ...messages.language import language

PLACES = ("province", "city", "reach", "category")
NAMES = ("name", "name_zh", "name_en")


def places_of(frame):
    """Return reach, province, city and category of each row, as far as they are told.

    Parameters
    ----------
    frame : DataFrame

    Returns
    -------
    dict of str to ndarray of object
    """
    from ....analysis.cells.cell_text import as_text
    from ....analysis.reaches import provinces, reach_fields
    from ....analysis.tables.table import Table

    found = {}
    home = next((name for name in ("reach", "province") if name in frame), "")
    if home:
        found["reach"], _ = reach_fields.reaches(Table("", frame), home)
    for name in ("province", "city", "category"):
        if name in frame:
            found[name] = _each(frame[name], as_text)
    if "province" in found:
        found["province"] = _each(
            found["province"], lambda each: getattr(provinces.find(each), "zh", each)
        )
    if "city" in found and "province" in found:
        found["city"] = _told_apart(found["city"], found["province"])
    return found


def names_of(frame, ids):
    """Return what the reader calls each park: its name, else its id, else its number.

    Parameters
    ----------
    frame : DataFrame
    ids : ndarray of int
    """
    own = ("name_en", "name") if language() == "en" else ("name", "name_zh", "name_en")
    found = np.full(len(ids), None, dtype=object)
    for name in dict.fromkeys((*own, *NAMES, "park_id")):
        lacking = np.array([not each for each in found], dtype=bool)
        if name in frame and lacking.any():
            given = frame[name].to_numpy(dtype=object)[lacking]
            found[lacking] = [each if isinstance(each, str) else _number(each) for each in given]
    lacking = np.array([not each for each in found], dtype=bool)
    found[lacking] = [str(number) for number in ids[lacking]]
    return found


def _number(value):
    """Return a name that is a number as text, None for none."""
    if value is None or value != value:  # noqa: PLR0124 - NaN differs from itself
        return None
    return f"{value:g}" if isinstance(value, float) else str(value)


def _each(values, told):
    """Return what each distinct value is told as."""
    import pandas as pd

    codes, distinct = pd.factorize(np.asarray(values, dtype=object))
    words = np.array([*(told(each) for each in distinct), None], dtype=object)
    return words[codes]


def _told_apart(cities, homes):
    """Name the province with a city where two provinces have one of that name."""
    import pandas as pd

    pairs = pd.DataFrame({"city": cities, "home": homes}).drop_duplicates()
    often = set(pairs["city"][pairs["city"].duplicated()]) - {None}
    if not often:
        return cities
    return np.array(
        [
            f"{city} · {home}" if city in often and home else city
            for city, home in zip(cities, homes, strict=True)
        ],
        dtype=object,
    )
