"""The report's section on what parks spend on research and development."""

import numpy as np

from ...messages.language import tr
from ...publish.page import SHARE, Page
from ...publish.words.number_basis import ParksBasis
from ..document.report_section import Section
from .report_figures import layer_title

LISTED = 10
MILLION_CNY = 1e4  # 10⁴ CNY in 10⁸ CNY


def research(parks):
    """Make the section.

    Parameters
    ----------
    parks : report_parks.ReportParks
    """
    from ....analysis.indicators import research as spending

    section = Section("research", tr("Research and development"), basis=["parks"])
    spent, gdp = parks.numbers("rd"), parks.numbers("gdp")
    known = ~np.isnan(spent) & (gdp > 0)
    if not known.any():
        section.missing = tr(
            "{layer} state no research and development with GDP.", layer=layer_title("parks")
        )
        return section
    table = spending.research(spent, gdp, parks.column("reach"))
    whole, page = table.iloc[-1], Page("")
    page.lead(
        tr(
            "The {n} of {total} parks that state it spend {amount} × 10⁸ CNY on research and "
            "development, {share} of their GDP.",
            n=f"{known.sum():,}",
            total=f"{len(known):,}",
            amount=f"{whole.rd / MILLION_CNY:,.1f}",
            share=f"{100 * whole.share:.1f} %",
        )
    )
    basis = ParksBasis(known)
    page.numbers(
        [
            (tr("Spent on research"), whole.rd / MILLION_CNY, "10⁸ CNY", basis),
            (tr("Of their GDP"), whole.share, SHARE, basis),
            (tr("Median of the parks"), whole["median"], SHARE, basis),
        ]
    )
    words = [tr("All") if each == "all" else page.word("reach", each) for each in table["reach"]]
    page.table(
        table.assign(reach=words, rd=table.rd / MILLION_CNY)[
            ["reach", "parks", "n", "rd", "share", "median"]
        ],
        {
            "parks": tr("Parks"),
            "n": tr("That state it"),
            "rd": tr("Spent on research"),
            "share": tr("Of their GDP"),
            "median": tr("Median of the parks"),
        },
        {"parks": "", "n": "", "rd": "10⁸ CNY", "share": SHARE, "median": SHARE},
        caption=tr("Research and development by reach"),
    )
    _add_most(page, parks, spent, gdp, known)
    page.formula(
        tr("Of their GDP"),
        tr("share = Σ spent on research / Σ GDP"),
        tr("over the parks that state both, at prices of the year."),
        gives={"share", tr("Of their GDP")},
    )
    section.add(page, output=parks.numbers("giov"))
    return section


def _add_most(page, parks, spent, gdp, known):
    """List the parks that spend most of their GDP."""
    import pandas as pd

    share = np.where(known, spent / np.where(known, gdp, 1), -1)
    order = np.argsort(-share, kind="stable")[: min(LISTED, known.sum())]
    names = parks.names()
    page.table(
        pd.DataFrame(
            {
                "name": [names[row] for row in order],
                "rd": spent[order] / MILLION_CNY,
                "share": share[order],
            }
        ),
        {"rd": tr("Spent on research"), "share": tr("Of their GDP")},
        {"rd": "10⁸ CNY", "share": SHARE},
        caption=tr("The {n} parks that spend most of their GDP", n=len(order)),
    )
