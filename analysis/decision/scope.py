"""Whether a rule speaks of a site: an option of the law is for these alone."""

from ..shoreline.rules import FACILITIES

OTHER = "other"
BY_DATA = ("field", "flag", "code")
"""Values of ``facil_src`` where the check itself read from the data what the site is."""

FIELDS = ("rule_id", "facil_src", "facility", "chemical")


def spoken_of(columns, size, rules=()):
    """Say of which sites a rule speaks.

    Parameters
    ----------
    columns : dict of str to sequence of object, shape (n,)
        Those of `FIELDS` that the sites have: rule and source of the facility as the check wrote
        them, and what the data say (``facility``, else the flag ``chemical``).
    size : int
        n.
    rules : collection of str
        Rules that count; empty where all do.

    Returns
    -------
    list of bool or None, shape (n,)
        None where what the site is decides and is not known. Where neither check nor data say
        anything a verdict stands for a rule.

    Examples
    --------
    >>> spoken_of({"facil_src": ["flag", "parameter", "unknown"], "chemical": [1, 0, None]}, 3)
    [True, False, None]
    """
    given = [columns.get(name, [None] * size) for name in FIELDS]
    found = [_spoken(*row) for row in zip(*given[1:], strict=True)]
    if "rule_id" not in columns:
        return found
    counts = [bool(rule) and (not rules or rule in rules) for rule in given[0]]
    return [each if ruled else False for each, ruled in zip(found, counts, strict=True)]


def _spoken(source, facility, chemical):
    if source in BY_DATA:
        return True
    if source == "unknown":
        return None
    if facility in FACILITIES:
        return facility != OTHER
    return chemical not in {0, "0"}
