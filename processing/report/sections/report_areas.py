"""What areas the checked sites touch, and what the access lists of management units say of them."""

from ....analysis.cells.cell_words import words_of_list
from ...messages.language import tr
from ...publish.words.area_words import access_lists

LIST_ROWS = 60
SQUARE_METRES = 1e6  # in a km²


def add_areas(page, sites, told):
    """Add both, or that no areas were held against the sites.

    Parameters
    ----------
    page : Page
    sites : DataFrame
        The checked sites.
    told : dict of str to str
        Parameters of the check, as the metadata of its result tell them.
    """
    if not told.get("AREAS") and ("areas" not in sites or sites["areas"].isna().all()):
        page.note(
            tr(
                "No areas (function zones of the shoreline, ecological red lines, water sources, "
                "management units) were held against the sites: which of them they touch is not "
                "known.",
            )
        )
        return
    _add_touched(page, sites)
    _add_units(page, sites)


def _add_touched(page, sites):
    """Add by class of area how many sites touch it, and with how much land."""
    import pandas as pd

    rows = [
        (area, number, verdict == "within", amount)
        for number, (areas, amounts, verdict) in enumerate(_columns(sites))
        for area, amount in zip(areas, amounts, strict=True)
    ]
    if not rows:
        page.note(tr("No checked site touches an area of those given."))
        return
    table = pd.DataFrame(rows, columns=["areas", "n", "within", "land"])
    table = table.groupby("areas", sort=False, as_index=False).agg(
        n=("n", "size"), within=("within", "sum"), land=("land", lambda each: each.sum(min_count=1))
    )
    table["land"] /= SQUARE_METRES
    page.table(
        table.sort_values("n", ascending=False),
        {
            "n": tr("Sites that touch it"),
            "within": tr("Of them within the limit"),
            "land": tr("Land of sites in it"),
        },
        {"n": "", "within": "", "land": "km²"},
        caption=tr("Areas that the checked sites touch (a site may touch several)"),
    )


def _columns(sites):
    """Yield the areas of each site, its land in each, NaN where it has none, and its verdict."""
    for row in sites.reindex(columns=["areas", "areas_m2", "verdict"]).itertuples():
        areas = row.areas.split(";") if isinstance(row.areas, str) else []
        amounts = row.areas_m2.split(";") if isinstance(row.areas_m2, str) else []
        land = map(float, amounts) if len(amounts) == len(areas) else [float("nan")] * len(areas)
        yield areas, list(land), row.verdict


def _add_units(page, sites):
    """Add what the access lists of the units say of each site that touches one."""
    if "unit_rule" not in sites or sites["unit_rule"].isna().all():
        return
    order = {"barred": 0, "unknown": 1, "not barred": 2}
    found = sites[sites["unit_rule"].notna()].sort_values(
        "unit_rule", key=lambda column: column.map(order), kind="stable"
    )
    counts = found["unit_rule"].value_counts()
    page.note(
        tr(
            "{n} of {total} checked sites touch a management unit: the access lists bar {barred} "
            "of them, do not bar {free}, and of {unknown} it is not known.",
            n=f"{len(found):,}",
            total=f"{len(sites):,}",
            barred=int(counts.get("barred", 0)),
            free=int(counts.get("not barred", 0)),
            unknown=int(counts.get("unknown", 0)),
        )
    )
    names = [n for n in ("name", "facil_kind", "areas", "unit_list", "unit_rule") if n in found]
    words = page.field_entry("areas")["values"]
    page.table(
        found[names].assign(
            areas=[words_of_list(words, each, page.language) for each in found["areas"]],
            unit_list=[access_lists(each or "") for each in found["unit_list"]],
        ),
        caption=tr("What the access lists of the management units say of the sites"),
        rows=LIST_ROWS,
    )
