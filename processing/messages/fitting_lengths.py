"""Lengths written as finely as what they are compared with needs, and no finer."""

FINE_M = 10.0
"""A margin smaller than this asks for decimals."""


def decimals_of(margin):
    """Return how many decimals tell a distance from its limit.

    Parameters
    ----------
    margin : float or None
        Distance beyond the limit in metres.

    Examples
    --------
    >>> decimals_of(-747.6), decimals_of(4.2), decimals_of(0.001), decimals_of(None)
    (0, 1, 4, 0)
    """
    if margin is None or margin != margin or abs(margin) >= FINE_M:  # noqa: PLR0124 - NaN
        return 0
    decimals = 1
    while decimals < 6 and abs(margin) and abs(margin) * 10**decimals < 10:
        decimals += 1
    return decimals


def fitting(value, margin):
    """Return a length in metres, with the decimals that its margin needs.

    Examples
    --------
    >>> fitting(252.418, -747.582), fitting(1000.001, 0.001), fitting(None, None)
    ('252 m', '1,000.0010 m', '–')
    """
    if value is None or value != value:  # noqa: PLR0124 - NaN
        return "–"
    return f"{float(value):,.{decimals_of(margin)}f} m"
