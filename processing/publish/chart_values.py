"""What the values of a figure ask for: whole steps where they count, no figure where none is."""

from math import floor, log10

COUNTS = ",d"
"""How ticks are written along an axis that counts things."""

YEARS = "d"
"""How years are written: without thousands."""

FEW = 6


def whole_steps(axis, traces, letter):
    """Return an axis; one of few things that are counted, or years, has a tick at each.

    Parameters
    ----------
    axis : dict
        From `charts.axis`.
    traces : list of dict
    letter : {"x", "y"}
        The values that lie along it.

    Examples
    --------
    >>> whole_steps({"tickformat": COUNTS}, [{"y": [0, 2]}], "y")
    {'tickformat': ',d', 'dtick': 1}
    """
    written = axis.get("tickformat")
    if written not in (COUNTS, YEARS):
        return axis
    values = [value for trace in traces for value in trace.get(letter, ()) if value is not None]
    first = 0 if written == COUNTS else min(values, default=0)
    return axis | {"dtick": 1} if max(values, default=0) - first < FEW else axis


def amount_format(values):
    """Return how amounts are written at bars, so that the greatest has about three digits.

    Examples
    --------
    >>> [amount_format(each) for each in ([1200.0, 3.0], [12.5, float("nan")], [0.014])]
    [',.0f', ',.1f', ',.4f']
    """
    greatest = max((value for value in values if value > 0), default=0)
    decimals = 2 - floor(log10(greatest)) if greatest else 0
    return f",.{max(decimals, 0)}f"


def shows_anything(figure):
    """Whether a figure has a point, or a bar that is not of no length.

    Examples
    --------
    >>> [shows_anything({"data": [{"type": "bar", "x": ["a"], "y": [y]}]}) for y in (0, None, 2)]
    [False, False, True]
    """
    return any(_shown(trace) for trace in figure["data"])


def _shown(trace):
    if not {"type", "x", "y"} <= trace.keys():
        return True  # none of `charts`
    if trace["type"] != "bar":
        return any(None not in pair for pair in zip(trace["x"], trace["y"], strict=True))
    return any(trace["x" if trace.get("orientation") == "h" else "y"])
