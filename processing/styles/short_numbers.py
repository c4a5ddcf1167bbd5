"""Numbers in a cell with the decimals that mean something: a formatter of QGIS."""

import math

from qgis.core import (
    QgsApplication,
    QgsEditorWidgetSetup,
    QgsFieldFormatter,
    QgsVariantUtils,
)
from qgis.PyQt.QtCore import QLocale

DECIMALS = {"m²": 0, "°": 6}
USUAL = 3  # a millimetre, a thousandth
LEAST_DIGITS = 3  # of numbers so small that nothing would be left


class ShortNumbers(QgsFieldFormatter):
    """Shows a number without decimals that mean nothing; the cell keeps them."""

    ID = "ParkShoreShortNumbers"

    def id(self):
        """Return the type of editor widget it belongs to."""
        return self.ID

    def representValue(self, layer, index, config, cache, value):
        """Return a number as a reader expects it."""
        if QgsVariantUtils.isNull(value):
            return QgsApplication.nullRepresentation()
        number = float(value)
        decimals = int(config.get("decimals", USUAL))
        if 0 < abs(number) < 1:
            decimals = max(decimals, LEAST_DIGITS - 1 - math.floor(math.log10(abs(number))))
        locale = QLocale()
        text = locale.toString(number, "f", decimals)
        return text.rstrip("0").rstrip(locale.decimalPoint()) if decimals else text


def number_setup(unit):
    """Return the set-up of a field of real numbers.

    Parameters
    ----------
    unit : str or None
        Of the schema.
    """
    return QgsEditorWidgetSetup(ShortNumbers.ID, {"decimals": DECIMALS.get(unit, USUAL)})
