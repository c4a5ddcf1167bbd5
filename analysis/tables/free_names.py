"""A name for a column whose own is taken."""

LONGEST = 10
"""Characters that every format of layers takes."""


def free_name(name: str, taken: set[str]) -> str:
    """Return the first of ``<name>_0``, ``<name>_1``, … that is not taken.

    Parameters
    ----------
    taken
        In lower case.

    Examples
    --------
    >>> free_name("verdict", {"verdict", "verdict_0"})
    'verdict_1'
    """
    number = 0
    while True:
        suffix = f"_{number}"
        free = name[: LONGEST - len(suffix)] + suffix
        if free.lower() not in taken:
            return free
        number += 1
