"""Axes of drawn figures: from values to places along an axis, and the ticks on the way."""

import math

from .chart_values import COUNTS, YEARS

SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
PAD = 0.04
TICKS = 6


class Axis:
    """One axis of a plotly layout.

    Parameters
    ----------
    spec : dict
        ``xaxis`` or ``yaxis`` of the layout.
    values : list
        All values of the traces along this axis; None is left out.
    from_zero : bool
        Whether bars stand on this axis, so that 0 belongs to it.

    Attributes
    ----------
    labels : list of str or None
        Names in order where the axis is one of named things.
    """

    def __init__(self, spec, values, *, from_zero=False):
        self.spec = spec
        self.shown = spec.get("visible", True)
        self.title = spec.get("title", {}).get("text", "")
        self.labels = None
        self.log = spec.get("type") == "log"
        known = [value for value in values if value is not None]
        if spec.get("type") == "category" or any(isinstance(value, str) for value in known):
            self.labels = list(spec.get("categoryarray") or dict.fromkeys(map(str, known)))
            self.low, self.high = -0.5, max(len(self.labels), 1) - 0.5
        else:
            self.low, self.high = self._range(known, from_zero=from_zero)
        if spec.get("autorange") == "reversed":
            self.low, self.high = self.high, self.low

    def at(self, value):
        """Return where a value lies, 0 at the start and 1 at the end; None where nowhere."""
        number = self.number(value)
        if number is None:
            return None
        return (number - self.low) / (self.high - self.low)

    def number(self, value):
        """Return a value in the axis's own unit: place of a name, power of ten, or itself."""
        if value is None:
            return None
        if self.labels is not None:
            if isinstance(value, str):
                return self.labels.index(value) if value in self.labels else None
            return float(value)
        if self.log:
            return math.log10(value) if value > 0 else None
        return float(value)

    def placed(self, number):
        """Return where a number of the axis's own unit lies, as annotations give it."""
        if isinstance(number, str):
            return self.at(number)
        return (number - self.low) / (self.high - self.low)

    def ticks(self, count=TICKS):
        """Return (place, text) of each tick."""
        if self.labels is not None:
            return [(self.at(label), label) for label in self.labels]
        low, high = sorted((self.low, self.high))
        if self.log:
            powers = range(math.ceil(low - 1e-9), math.floor(high + 1e-9) + 1)
            step = max(1, math.ceil(len(powers) / count))
            return [(self.placed(p), "10" + str(p).translate(SUPERSCRIPTS)) for p in powers[::step]]
        counts = self.spec.get("tickformat") in (COUNTS, YEARS)
        step = max(nice_step((high - low) / count), 1.0 if counts else 0.0)
        first = math.ceil(low / step - 1e-9)
        numbers = [number * step for number in range(first, math.floor(high / step + 1e-9) + 1)]
        return [(self.placed(number), self._told(number, step)) for number in numbers]

    # ------------------------------------------------------------------------------------------

    def _range(self, known, *, from_zero):
        if "range" in self.spec:
            return tuple(map(float, self.spec["range"]))
        numbers = [self.number(value) for value in known]
        numbers = [number for number in numbers if number is not None]
        if not numbers:
            return 0.0, 1.0
        low, high = min(numbers), max(numbers)
        if self.log:
            pad = PAD * max(high - low, 1.0)
            return low - pad, high + pad
        if from_zero or self.spec.get("rangemode") == "tozero":
            low, high = min(low, 0.0), max(high, 0.0)
        if low == high:
            low, high = low - 0.5, high + 0.5
        pad = PAD * (high - low)
        anchored = from_zero or self.spec.get("rangemode") == "tozero"
        return (low if anchored and low == 0 else low - pad), high + pad

    def _told(self, number, step):
        text_format = self.spec.get("tickformat", "")
        if text_format.endswith("%"):
            decimals = max(0, -math.floor(math.log10(step * 100) + 1e-9))
            return f"{number:.{decimals}%}"
        if text_format == YEARS:
            return f"{number:.0f}"
        decimals = max(0, -math.floor(math.log10(step) + 1e-9))
        return f"{number:,.{decimals}f}"


def nice_step(rough):
    """Return the step of 1, 2 or 5 times a power of ten that is not below ``rough``."""
    if not rough > 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(rough))
    return next(times * power for times in (1, 2, 5, 10) if times * power >= rough * (1 - 1e-9))
