"""Which rows a report is about: those of a province or city, existing in the year."""

import re

from qgis.core import QgsProcessingException

from ....analysis.text.place_names import fold_city
from ...messages.language import language, tr

_BETWEEN = re.compile(r"[;,；，、]")


class Region:
    """Provinces and cities; all where none is named.

    Parameters
    ----------
    provinces : str
        Names or codes, separated by commas or semicolons.
    cities : str
        Names, with or without 市.

    Raises
    ------
    QgsProcessingException
        Where a province is not known.
    """

    def __init__(self, provinces="", cities=""):
        from ....analysis.reaches import provinces as book

        self.provinces = {}
        for name in _parts(provinces):
            found = book.find(name)
            if found is None:
                raise QgsProcessingException(
                    tr("{name} is no province; give its name or code.", name=name)
                )
            self.provinces[found.en] = found
        self.cities = {fold_city(name): name for name in _parts(cities)}
        self._known = {}

    @property
    def is_all(self):
        """Whether no province and no city is named."""
        return not self.provinces and not self.cities

    @property
    def title(self):
        """The region in words of the reader's language."""
        names = [
            *(each.zh if language() == "zh" else each.en for each in self.provinces.values()),
            *self.cities.values(),
        ]
        if not names:
            return tr("all regions of the inventory")
        return ("、" if language() == "zh" else ", ").join(names)

    def says(self, row):
        """Whether a row, a dict of its attributes, lies in the region by its own words.

        Returns
        -------
        bool or None
            None where it does not say.
        """
        answers = []
        if self.provinces:
            found = self.province_of(row)
            answers.append(None if found is None else found in self.provinces)
        if self.cities:
            city = fold_city(row.get("city"))
            answers.append(city in self.cities if city else None)
        return False if False in answers else None if None in answers else True

    def province_of(self, row, fields=("province",)):
        """Return the English name of a row's province, None where no field names one."""
        from ....analysis.reaches import provinces as book

        for name in fields:
            value = row.get(name)
            if value not in self._known:
                found = None if value is None else book.find(value)
                self._known[value] = None if found is None else found.en
            if self._known[value] is not None:
                return self._known[value]
        return None


def exists_in(row, year):
    """Whether a row's ``opened`` and ``closed`` let it exist in the year; unknown dates do.

    Parameters
    ----------
    row : dict
        Attributes.
    year : int
    """
    opened, closed = _year(row.get("opened")), _year(row.get("closed"))
    return (opened is None or opened <= year) and (closed is None or year < closed)


def _year(value):
    from ....analysis.cells.dates import periods

    if value is None:
        return None
    first, _, _ = periods([value])
    text = str(first[0])
    return None if text == "NaT" else int(text[:4])


def _parts(text):
    return [part.strip() for part in _BETWEEN.split(text or "") if part.strip()]
