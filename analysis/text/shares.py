"""Shares as a sentence writes them."""


def percent(share: float | None) -> str:
    r"""Return a share of 0–1 in percent, a dash where it is not known.

    Examples
    --------
    >>> percent(0.1234), percent(None)
    ('12.3\xa0%', '–')
    """
    return "–" if share is None else f"{100 * share:.1f}\u00a0%"
