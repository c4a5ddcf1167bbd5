"""Numbers, shares and units as the tables of indicators write them."""

import math

from qgis.PyQt.QtCore import QLocale

from ...language import tr

DIGITS = 3  # that a small number keeps


def told(number):
    """Return a number in the user's notation, no more digits than carry meaning."""
    if number is None:
        return tr("not known")
    size = abs(number)
    decimals = 0
    if number != int(number):
        decimals = next((n for least, n in ((100, 0), (10, 1), (1, 2)) if size >= least), DIGITS)
        if 0 < size < 10 ** -(DIGITS - 1):
            decimals = DIGITS - 1 - math.floor(math.log10(size))
    return QLocale().toString(float(number), "f", decimals)


def percent(share):
    """Return a share of 0–1 in percent, a dash where there is none."""
    return "–" if share is None else f"{QLocale().toString(100.0 * share, 'f', 0)} %"


def change(number):
    """Return a change in %, its sign before it."""
    if number is None:
        return tr("not known")
    shown = round(number, 1)
    sign = "+" if shown > 0 else "−" if shown < 0 else ""
    return f"{sign}{QLocale().toString(abs(shown), 'f', 1)} %"


def with_unit(title, unit):
    """Return a title with its unit behind it."""
    return tr("{title} ({unit})", title=title, unit=unit) if unit else title


def of_parks(known, parks):
    """Return of how many parks a number speaks."""
    whole = QLocale()
    return tr("{n} of {total}", n=whole.toString(known), total=whole.toString(parks))
