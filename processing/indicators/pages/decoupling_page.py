"""The page of decoupling: states by pressure, changes of driver and pressures."""

import numpy as np

from ...messages.language import tr
from ...messages.number_format import larger
from ...publish import charts
from ...publish.page import Page

STATE_COLOURS = {
    "strong decoupling": "#2f7d32",
    "weak decoupling": "#8bbf6a",
    "expansive coupling": "#c9a227",
    "expansive negative decoupling": "#b0413e",
    "recessive decoupling": "#6fa8b8",
    "recessive coupling": "#9aa5ae",
    "weak negative decoupling": "#b08bb0",
    "strong negative decoupling": "#6d2b4a",
}


def decoupling_page(title, result):
    """Return the page of an `analysis.indicators.decoupling.Decoupled`."""
    table, request = result.table, result.request
    first, last = request.first, request.last
    if request.deflator is None:
        title = tr("{title} at current prices", title=title)
    page = Page(title, algorithm="decoupling")
    parks = table["ref_id"].nunique()
    known = table[table["state"].notna()]
    strong = (known["state"] == "strong decoupling").mean() if len(known) else np.nan
    prices = tr("at current prices") if request.deflator is None else tr("at constant prices")
    page.lead(
        tr("No park has the values of {first} and {last}.", first=first, last=last)
        if known.empty
        else tr(
            "From {first} to {last} {share} of the park-pressure pairs decoupled strongly "
            "({prices}): the driver grew, the pressure fell.",
            first=first,
            last=last,
            share=f"{100 * strong:.0f} %",
            prices=prices,
        )
    )
    page.numbers(
        [
            (tr("Rows read"), result.numbers["READ"], ""),
            (tr("Number of parks"), parks, ""),
            (
                tr("Pairs with a state"),
                len(known),
                "",
                tr("{n} of {total} parks", n=f"{known['ref_id'].nunique():,}", total=f"{parks:,}"),
            ),
            (tr("Pairs without"), len(table) - len(known), ""),
        ]
    )
    fields = list(dict.fromkeys(table["field"]))
    labels = [page.field_title(name) for name in fields]
    series, colours = {}, {}
    for state, colour in STATE_COLOURS.items():
        counts = [int(((table["field"] == f) & (table["state"] == state)).sum()) for f in fields]
        if sum(counts):
            series[page.word("state", state)] = counts
            colours[page.word("state", state)] = colour
    if series:
        page.figure(
            charts.bars(
                labels,
                series,
                charts.axis(tr("Number of parks"), counts=True, start=0),
                stacked=True,
                horizontal=True,
                text=".0f",
                colours=colours,
                height=150 + 40 * len(fields),
                margin={"l": 60, "r": 16, "t": 80, "b": 24},
            ),
            tr(
                "States by pressure, {first} to {last} (n = {n} parks).",
                first=first,
                last=last,
                n=f"{parks:,}",
            ),
        )
        page.figure(
            _boxes(page, known, fields, request.driver),
            tr(
                "Change of the driver and of each pressure: median, quartiles, 5 % and 95 % of the "
                "parks (n = {n}).",
                n=f"{known['ref_id'].nunique():,}",
            ),
        )
    page.table(
        _counts(page, table, fields),
        {state: page.word("state", state) for state in STATE_COLOURS},
        caption=tr("Parks by pressure and state"),
    )
    page.formula(
        tr("Elasticity"),
        "e = (ΔP / P₀) / (ΔD / D₀)",
        tr(
            "P pressure, D driver, 0 the first year. Driver grows: e < 0 strong decoupling, "
            "0 ≤ e < 0.8 weak decoupling, 0.8 ≤ e ≤ 1.2 expansive coupling, e > 1.2 expansive "
            "negative decoupling. Driver shrinks: e < 0 strong negative decoupling, 0 ≤ e < 0.8 "
            "weak negative decoupling, 0.8 ≤ e ≤ 1.2 recessive coupling, e > 1.2 recessive "
            "decoupling (Tapio 2005).",
        ),
        gives={*STATE_COLOURS, tr("Pairs with a state")},
    )
    if result.peaks is not None:
        _peaks(page, result.peaks[result.peaks["level"] != "park"])
    return page


def _peaks(page, regions):
    """Add the year in which each region emitted most; amounts in the unit that sums are read in."""
    unit, factor = larger(page.field_entry("peak_t").get("unit", "t CO2e/a"))
    years = [name for name in ("peak_year", "last_year") if name in regions]
    tonnes = [name for name in ("peak_t", "last_t") if name in regions]
    page.table(
        regions.assign(
            ref_id=[page.word("prov_en", each) for each in regions["ref_id"]],
            **{name: [_year(each) for each in regions[name]] for name in years},
            **{name: regions[name] / factor for name in tonnes},
        ),
        {"ref_id": tr("Region")},
        dict.fromkeys(tonnes, unit),
        caption=tr("Peak years of greenhouse gases by region"),
    )


def _year(value):
    return "–" if np.isnan(value) else f"{value:.0f}"


def _counts(page, table, fields):
    """Return the number of parks by pressure (rows) and state (columns)."""
    import pandas as pd

    rows = []
    for name in fields:
        states = table.loc[table["field"] == name, "state"]
        counts = {state: int((states == state).sum()) for state in STATE_COLOURS}
        rows.append({"field": page.field_title(name), **counts, "n_null": int(states.isna().sum())})
    return pd.DataFrame(rows)


def _boxes(page, known, fields, driver):
    first = known[known["field"] == known["field"].iloc[0]]
    groups = {page.field_title(driver): first["driver_chg"]}
    for name in fields:
        groups[page.field_title(name)] = known.loc[known["field"] == name, "press_chg"]
    figure = charts.boxes(
        groups,
        charts.axis(tr("Change"), unit="%"),
        height=120 + 36 * len(groups),
    )
    charts.levels(figure, [(0, "")], vertical=True)
    return figure
