"""What may be entered into the cells of a workbook that goes back: words of a list, bounds."""

from ...messages.language import title, tr
from ...writing.workbook_writer import Bounds, Words

_LONGITUDES, _LATITUDES = (73.0, 136.0), (3.0, 54.0)


def rules_of(plan, left, rows):
    """Return the rules for the columns of a table that are fields.

    Parameters
    ----------
    plan : import_plan.Plan
    left : int
        How many columns stand left of theirs.
    rows : int
        How many rows the sheet has, its header among them.

    Returns
    -------
    list of Words or Bounds
    """
    rules = []
    for name, column in plan.mapping.fields.items():
        rule = _rule(plan.layer.field(name), left + column.index, rows, column.factor or 1.0)
        if rule is not None:
            rules.append(rule)
    return rules


def form_rules(fields, rows, *, coded=False):
    """Return the rules for a form: fields in order, then longitude and latitude.

    Parameters
    ----------
    fields : list of schema.Field
    rows : int
        Below the header.
    coded : bool
        Whether its cells hold the constants of the schema rather than words.
    """
    rules = [_rule(each, index, rows + 1, 1.0, coded=coded) for index, each in enumerate(fields)]
    places = [
        Bounds(len(fields) + at, rows + 1, low, high)
        for at, (low, high) in enumerate((_LONGITUDES, _LATITUDES))
    ]
    return [rule for rule in rules if rule is not None] + places


def _rule(each, column, rows, factor, *, coded=False):
    """Return the rule for a field; None where anything may be entered."""
    if each.type == "flag":
        return Words(column, rows, ("1", "0") if coded else (tr("yes"), tr("no")))
    if each.values and not each.open and each.type != "list":
        words = tuple(each.values) if coded else tuple(map(title, each.values.values()))
        return Words(column, rows, words)
    if each.type in {"real", "integer"}:
        low = None if each.minimum is None else each.minimum / factor
        high = None if each.maximum is None else each.maximum / factor
        if low is not None or high is not None:
            return Bounds(column, rows, low, high, whole=each.type == "integer" and factor == 1.0)
    return None
