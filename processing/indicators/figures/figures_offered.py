"""Which figures and groups the window offers, by their titles and units in the user's language."""

from ....analysis.indicators.indicator_file import CHANGE, quotients
from ....analysis.inventory import schema
from ....analysis.reaches import provinces
from ...messages.language import language, title, tr
from ...messages.number_format import larger, unit_in

INDEX = "gdi"
GROUPINGS = ("reach", "category", "province", "city")
SHARE = "0–1"
SHOWN = {SHARE: "%", "count": "", "0–100": ""}  # units as a reader expects them
NO_AMOUNT = ("acc_m",)  # of the fields with a unit: what no group is told by
MONEY = "CNY"


def amounts():
    """Return the fields of parks that add up, with what the schema says of them."""
    return {
        each.name: each.entry
        for each in schema.load("parks").fields
        if each.entry.get("unit") and each.name not in NO_AMOUNT
    }


def field_names(scheme):
    """Return the fields that may be figures."""
    groups = [each["id"] for each in scheme.groups] if scheme is not None else []
    return [INDEX, *groups, *(each["id"] for each in quotients()), CHANGE, *amounts()]


def figures_of(names, scheme):
    """Return the figures of the fields that are there, the index first.

    Parameters
    ----------
    names : container of str
    scheme : analysis.indicators.index.index_scheme.Scheme or None
    """
    from ....analysis.indicators.figures.park_figures import COUNT, Figure

    titles = {each["id"]: each["title"] for each in scheme.groups} if scheme is not None else {}
    add_up = amounts()
    found = []
    for name in field_names(scheme):
        if name not in names:
            continue
        entry = add_up.get(name) or schema.field_entry(name, "parkindicators")
        unit = SHOWN.get(entry.get("unit", ""), entry.get("unit", ""))
        more, factor = larger(unit)
        usual = "sum" if name in add_up else "mean" if name in (INDEX, *titles) else "median"
        told = title(titles.get(name) or entry["title"])
        if name in titles:
            told = tr("Index: {group}", group=told)
        found.append(Figure(name, told, unit_in(unit), usual, unit_in(more), factor, MONEY in unit))
    return [*found, Figure(COUNT, tr("Number of parks"), "", "sum")]


def groupings_of(names, province_keys):
    """Return what parks can be grouped by.

    Parameters
    ----------
    names : container of str
        Fields that are there.
    province_keys : iterable of str
    """
    from ....analysis.indicators.figures.park_figures import Grouping

    found = {}
    for name in GROUPINGS:
        if name not in names:
            continue
        entry = schema.field_entry(name)
        words = {key: title(word) for key, word in entry.get("values", {}).items()}
        if name == "province":
            named = {key: provinces.find(key) for key in province_keys}
            words = {key: getattr(each, language()) for key, each in named.items() if each}
        found[name] = Grouping(title(entry["title"]), words)
    return found
