"""Weights that sum to 1, whatever is done to one of them."""

from fractions import Fraction


def moved(weights, at, value):
    """Return weights of which one was set; the others keep their proportions.

    Parameters
    ----------
    weights : list of float
    at : int
    value : float
        0–1.

    Examples
    --------
    >>> moved([0.5, 0.25, 0.25], 0, 0.2)
    [0.2, 0.4, 0.4]
    >>> moved([1.0, 0.0, 0.0], 0, 0.5)
    [0.5, 0.25, 0.25]
    >>> moved([1.0], 0, 0.3)
    [1.0]
    """
    if len(weights) == 1:
        return [1.0]
    rest = sum(weights) - weights[at]
    left = 1.0 - value
    return [
        value if place == at else left * (each / rest if rest > 0 else 1.0 / (len(weights) - 1))
        for place, each in enumerate(weights)
    ]


def with_one_more(weights):
    """Return weights with that of one more criterion, an equal share of the whole.

    Examples
    --------
    >>> with_one_more([]), with_one_more([0.5, 0.5])
    ([1.0], [0.3333333333333333, 0.3333333333333333, 0.3333333333333333])
    """
    share = 1.0 / (len(weights) + 1)
    return [*(each * (1.0 - share) for each in scaled(weights)), share]


def scaled(weights):
    """Return weights in the same proportions that sum to 1; equal ones where there are none.

    Examples
    --------
    >>> scaled([2, 1, 1]), scaled([0, 0]), scaled([])
    ([0.5, 0.25, 0.25], [0.5, 0.5], [])
    """
    total = sum(weights)
    if total <= 0:
        return [1.0 / max(len(weights), 1)] * len(weights)
    return [each / total for each in weights]


def number_of(text):
    """Return a number that is 0 or more, fractions such as 1/3 included; None for anything else.

    Examples
    --------
    >>> number_of("0.25"), number_of("1/4"), number_of("-1"), number_of("many"), number_of(None)
    (0.25, 0.25, None, None, None)
    """
    try:
        value = float(Fraction(str(text).replace(" ", "")))
    except (ValueError, ZeroDivisionError, OverflowError):
        return None
    return value if value >= 0 else None


def rows_of(value, width):
    """Return the rows of a matrix, flat or nested as QGIS hands it over; none for anything else.

    Examples
    --------
    >>> rows_of(["gdp", "+", 1, "cod_t", "-", 2], 3), rows_of([["gdp", "+", 1]], 3), rows_of("", 3)
    ([['gdp', '+', 1], ['cod_t', '-', 2]], [['gdp', '+', 1]], [])
    """
    if not isinstance(value, (list, tuple)):
        return []
    flat = [cell for row in value for cell in (row if isinstance(row, (list, tuple)) else [row])]
    return [flat[at : at + width] for at in range(0, len(flat) - width + 1, width)]
