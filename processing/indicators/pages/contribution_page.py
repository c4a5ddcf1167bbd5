"""The page of the parks' contribution to their provinces."""

import math

import numpy as np

from ...messages.language import tr
from ...publish import charts
from ...publish.page import SHARE, Page
from ...publish.words.number_basis import ParksBasis


def contribution_page(title, result):
    """Return the page of an `analysis.indicators.contribution.Contributions`."""
    table = result.table
    fields = list(dict.fromkeys(table["field"]))
    read, skipped = result.numbers["READ"], result.numbers["SKIPPED"]
    page = Page(title)
    parks = result.request.parks
    known = {name: ParksBasis(~np.isnan(parks.numbers(name))) for name in fields}
    first = fields[0]
    whole = table[table["prov_en"] == "all"]
    provinces = table[table["prov_en"] != "all"]
    page.lead(_lead(page, result, known[first].known, provinces))
    page.numbers(
        [
            (tr("Parks read"), read, ""),
            (tr("Parks skipped"), skipped, ""),
            *(
                (
                    page.field_title(row.field),
                    row.share if known[row.field].known.any() else None,
                    SHARE,
                    known[row.field],
                )
                for row in whole.itertuples()
            ),
        ]
    )
    order = provinces[provinces["field"] == first].sort_values("share", ascending=False)
    names = list(order["prov_en"])
    series = {}
    for field, part in provinces.groupby("field", sort=False):
        series[page.field_title(field)] = part.set_index("prov_en")["share"].reindex(names)
    page.figure(
        charts.bars(
            [page.word("prov_en", name) for name in names],
            series,
            charts.axis(tr("Share of the province"), percent=True, start=0),
            height=380,
        ),
        tr(
            "Share of the parks in the totals of their provinces (n = {n} parks).",
            n=f"{read - skipped:,}",
        ),
    )
    page.table(
        table.assign(
            field=[page.field_title(name) for name in table["field"]],
            prov_en=[tr("All") if name == "all" else name for name in table["prov_en"]],
        ),
        {
            "parks": tr("Parks' sum"),
            "total": tr("Province"),
        },
        {"parks": "", "total": ""},
        caption=tr("Parks and provinces, in the units of the inventory"),
        rows=80,
    )
    page.formula(
        tr("Share"),
        tr("share = Σ parks of the province / total of the province"),
        tr("Parks without the value give nothing to the sum: the share is then a lower bound."),
        gives={*fields, "share", *map(page.field_title, fields)},
    )
    return page


def _lead(page, result, known, provinces):
    """Return the sentence on the first field."""
    first, share = provinces["field"].iloc[0], result.numbers["SHARE"]
    told = {"field": page.field_title(first), "total": f"{len(known):,}"}
    if math.isnan(share) or not known.any():
        return tr(
            "{field}: what the {total} parks give is not known; they or the provinces do not state "
            "it.",
            **told,
        )
    told |= {"n": f"{known.sum():,}", "share": f"{100 * share:.1f} %"}
    if provinces["prov_en"].nunique() == 1:
        return tr(
            "{field}: the {n} of {total} parks that state it give {share} of the total of {most}.",
            most=page.word("prov_en", provinces["prov_en"].iloc[0]),
            **told,
        )
    return tr(
        "{field}: the {n} of {total} parks that state it give {share} of the provinces' total; "
        "the most in {most}.",
        most=_most(page, provinces[provinces["field"] == first]),
        **told,
    )


def _most(page, rows):
    known = rows[rows["share"].notna()]
    if known.empty:
        return "–"
    row = known.sort_values("share").iloc[-1]
    return f"{page.word('prov_en', row['prov_en'])} ({100 * row['share']:.1f} %)"
