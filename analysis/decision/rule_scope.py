"""Whether a rule speaks of a site: an option of the law is for these alone."""

from collections.abc import Collection, Sequence
from typing import Any

from ..shoreline.check.facility import as_the_data_say
from ..shoreline.check.rule_sets import OTHER, UNKNOWN

BY_DATA = ("field", "flag", "code")
"""Values of ``facil_src`` where the check itself read from the data what the site is."""

FIELDS = ("rule_id", "facil_src", "facility", "chemical")


def spoken_of(
    columns: dict[str, Sequence[Any]], size: int, rules: Collection[str] = ()
) -> list[bool | None]:
    """Say of which sites a rule speaks.

    Parameters
    ----------
    columns : dict of str to sequence of object, shape (n,)
        Those of `FIELDS` that the sites have: rule and source of the facility as the check wrote
        them, and what the data say (``facility``, else the flag ``chemical``).
    size
        n.
    rules
        Rules that count; empty where all do.

    Returns
    -------
    list of bool or None, shape (n,)
        None where what the site is decides and is not known, or is said in words that cannot be
        read. Where neither check nor data say anything a verdict stands for a rule.

    Examples
    --------
    >>> spoken_of({"facil_src": ["flag", "parameter", "unknown"], "chemical": [1, "否", None]}, 3)
    [True, False, None]
    """
    rule_id, source, kinds, flags = (columns.get(name, [None] * size) for name in FIELDS)
    data = as_the_data_say(size, kinds=kinds, flags=flags)
    unread = {value for values in data.unread.values() for value in values}
    found: list[bool | None] = []
    codes: Any = data.codes.tolist()
    for row, code in enumerate(codes):
        if source[row] in BY_DATA:
            found.append(True)
        elif source[row] == "unknown" or (
            code == UNKNOWN and not unread.isdisjoint((kinds[row], flags[row]))
        ):
            found.append(None)
        else:
            found.append(code != OTHER)
    if "rule_id" not in columns:
        return found
    counts = [bool(rule) and (not rules or rule in rules) for rule in rule_id]
    return [each if ruled else False for each, ruled in zip(found, counts, strict=True)]
