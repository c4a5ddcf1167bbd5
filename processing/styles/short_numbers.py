"""Numbers in a cell with the decimals that mean something: a formatter of QGIS."""

import math

from qgis.core import (
    QgsApplication,
    QgsEditorWidgetSetup,
    QgsFieldFormatter,
    QgsVariantUtils,
)
from qgis.PyQt.QtCore import QLocale

DECIMALS = {"m²": 0, "°": 6, "m": 1}
USUAL = 3  # a millimetre, a thousandth
LEAST_DIGITS = 3  # of numbers so small that nothing would be left
LEAST = {"m": 0.001}  # what no map and no survey shows is told as less than that
ROUND = 100.0  # what lies just beside a round number, such as a limit, does not read as it


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
        decimals, least = int(config.get("decimals", USUAL)), float(config.get("least", 0.0))
        locale = QLocale()
        if 0 < abs(number) < least:
            told = locale.toString(math.copysign(least, number), "f", USUAL)
            return f"< {told}" if number > 0 else f"> {told}"
        if 0 < abs(number) < 1:
            decimals = max(decimals, LEAST_DIGITS - 1 - math.floor(math.log10(abs(number))))
        if number % ROUND and not round(number, decimals) % ROUND:
            decimals = max(decimals, USUAL)
        text = locale.toString(number, "f", decimals)
        return text.rstrip("0").rstrip(locale.decimalPoint()) if decimals else text


def number_setup(unit):
    """Return the set-up of a field of real numbers.

    Parameters
    ----------
    unit : str or None
        Of the schema.
    """
    config = {"decimals": DECIMALS.get(unit, USUAL)}
    if unit in LEAST:
        config["least"] = LEAST[unit]
    return QgsEditorWidgetSetup(ShortNumbers.ID, config)
