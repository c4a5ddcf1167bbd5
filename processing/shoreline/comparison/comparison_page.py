"""The page of a comparison of sources: verdicts by source, distances of disputed sites, causes."""

import numpy as np
import pandas as pd

from ....analysis.shoreline.check.verdict import UNCERTAIN, VERDICTS
from ....analysis.shoreline.comparison import difference_causes as because
from ...messages.language import title as in_language
from ...messages.language import tr
from ...publish import charts
from ...publish.chart_texts import json_number
from ...publish.page import Page
from ...styles.layer_style import colours_of
from ..preparation.source_words import water_levels

SHOWN = 30
"""Disputed sites in the figure, and in the table."""

ON_WATER_M = 10.0
"""Where a distance of 0 is drawn on an axis of powers of ten."""


def comparison_page(title, result, checked, ruleset):
    """Return the page of a `source_comparison.Comparison`.

    Parameters
    ----------
    title : str
    result : source_comparison.Comparison
    checked : list of source_checks.CheckedSource
    ruleset : rule_sets.RuleSet or None
    """
    numbers = result.numbers
    page = Page(title, algorithm="comparesources")
    page.lead(_finding(numbers))
    page.numbers(
        [
            (tr("Sites"), numbers["TOTAL"], ""),
            (tr("Sources"), numbers["SOURCES"], ""),
            (tr("Verdict hangs on the source"), numbers["DISAGREE"], ""),
            (tr("Within by one, outside by another"), numbers["OPPOSED"], ""),
        ]
    )
    page.figure(
        _verdicts(page, result),
        tr(
            "What each source says of the same {n} sites, {rule}.",
            n=f"{numbers['TOTAL']:,}",
            rule=_rule(ruleset, checked),
        ),
    )
    if numbers["DISAGREE"]:
        _add_disputed(page, result, checked)
    page.table(
        _sources(checked),
        {
            "source": tr("Source"),
            "kind": tr("Kind of water data"),
            "level": tr("Water level"),
            "accuracy": tr("Accuracy of its scale"),
            "lines": tr("Bank / centre line / unknown"),
        },
        {"accuracy": "m"},
        caption=tr("The sources, and what their lines are"),
    )
    page.note(
        tr(
            "No majority of sources clears a site: where one shows water within the limit, look at "
            "the place. What settles a dispute is the published management boundary of the river; "
            "ask the county's water bureau for it, with number and date of its announcement.",
        )
    )
    return page


def _finding(numbers):
    if not numbers["DISAGREE"]:
        return tr(
            "All {sources} sources say the same of each of the {total} sites.",
            sources=numbers["SOURCES"],
            total=f"{numbers['TOTAL']:,}",
        )
    return tr(
        "The verdict on {count} of {total} sites changes with the source. Within by one source and "
        "outside by another: {opposed}.",
        count=f"{numbers['DISAGREE']:,}",
        total=f"{numbers['TOTAL']:,}",
        opposed=f"{numbers['OPPOSED']:,}",
    )


def _rule(ruleset, checked):
    if ruleset is not None:
        return in_language(ruleset.title)
    limits = {each for each in checked[0].judged.screening.limit_m.tolist() if each == each}  # noqa: PLR0124 - NaN
    told = f"{min(limits):,.0f}" if len(limits) == 1 else "–"
    return tr("limit {limit} m", limit=told)


# Figures --------------------------------------------------------------------------------------


def _verdicts(page, result):
    """Return how many sites have which verdict by each source."""
    counts = result.verdicts_by_source()
    told = [name for name in VERDICTS if counts[name].any()]
    colours = colours_of("verdict")
    return charts.bars(
        counts.index,
        {page.word("verdict", name): counts[name].tolist() for name in told},
        charts.axis(tr("Sites"), counts=True, start=0),
        stacked=True,
        horizontal=True,
        text="d",
        height=110 + 44 * len(counts),
        colours={page.word("verdict", name): colours.get(name, charts.GREY) for name in told},
    )


def _add_disputed(page, result, checked):
    """Add the disputed sites with their distances, and why the sources differ."""
    rows = _disputed(result)
    names = _site_names(result, len(checked))
    page.figure(
        _distances(rows, names, checked),
        tr(
            "Distance to the shoreline by source, of {shown} of {n} disputed sites, those with "
            "opposite verdicts first. Hollow: uncertain by that source. Dashed: the limit. A site "
            "on water is drawn at {least} m.",
            shown=f"{len(rows):,}",
            n=f"{result.numbers['DISAGREE']:,}",
            least=f"{ON_WATER_M:g}",
        ),
    )
    causes = result.sites_by_cause()
    if len(causes):
        page.figure(
            charts.bars(
                [page.word("why", cause) for cause in causes.index],
                {tr("Sites"): causes.tolist()},
                charts.axis(tr("Sites"), counts=True, start=0),
                horizontal=True,
                text="d",
                height=90 + 34 * len(causes),
            ),
            tr("Why the sources differ; a site may have several causes."),
        )
        page.table(
            pd.DataFrame(
                {
                    "why": list(causes.index),
                    "sites": causes.tolist(),
                    "advice": [advice(cause) for cause in causes.index],
                }
            ),
            {"sites": tr("Sites"), "advice": tr("What to do")},
            caption=tr("Causes, and what settles them"),
        )
    page.table(
        _verdict_table(page, result, rows, names, checked),
        {"site": tr("Site")} | {each.judged.name: each.judged.name for each in checked},
        caption=tr("Disputed sites: verdict and distance by source"),
        rows=SHOWN,
    )


def _disputed(result):
    """Return the rows of disputed sites that are shown, the nearest first."""
    table = result.sites
    rows = np.flatnonzero(table["agree"] == 0)
    ratio = table["far_m"].to_numpy()[rows] / np.maximum(table["near_m"].to_numpy()[rows], 1.0)
    order = np.lexsort((-np.nan_to_num(ratio), ~result.opposed().to_numpy()[rows]))
    shown = rows[order[:SHOWN]]
    return shown[np.argsort(table["near_m"].to_numpy()[shown], kind="stable")]


def _site_names(result, sources):
    return result.by_source["site_id"].to_numpy()[::sources]


def _distances(rows, names, checked):
    """Return one row for each disputed site, with a mark for each source."""
    labels = [str(name) for name in names[rows]]
    shore = np.stack([each.judged.screening.shore_m[rows] for each in checked])
    shore = np.where(np.isfinite(shore), np.maximum(shore, ON_WATER_M), np.nan)
    traces = [
        {
            "type": "scatter",
            "mode": "lines",
            "x": [json_number(each) for each in (np.nanmin(ends), np.nanmax(ends))],
            "y": [label, label],
            "line": {"color": charts.GRID, "width": 5},
            "hoverinfo": "skip",
            "showlegend": False,
        }
        for label, ends in zip(labels, shore.T, strict=True)
        if np.isfinite(ends).any()
    ]
    for number, (each, values) in enumerate(zip(checked, shore, strict=True)):
        unsure = each.judged.screening.code[rows] == UNCERTAIN
        colour = charts.COLOURS[number % len(charts.COLOURS)]
        for hollow in (False, True):
            drawn = np.where(unsure == hollow, values, np.nan)
            traces.append(
                {
                    "type": "scatter",
                    "mode": "markers",
                    "name": each.judged.name,
                    "x": [json_number(value) for value in drawn],
                    "y": labels,
                    "marker": {
                        "size": max(17 - 3 * number, 7),  # none hides another
                        "color": "white" if hollow else colour,
                        "line": {"color": colour, "width": 2.5},
                    },
                    "showlegend": not hollow,
                    "hovertemplate": "%{y}: %{x:,.0f} m<extra>%{fullData.name}</extra>",
                }
            )
    made = charts.figure(
        traces,
        charts.axis(tr("Distance to the shoreline"), unit="m", log=True),
        charts.category_axis(labels=labels) | {"autorange": "reversed"},
        height=150 + 20 * len(rows),
    )
    limits = {each for each in checked[0].judged.screening.limit_m[rows].tolist() if each}
    known = sorted(each for each in limits if np.isfinite(each))
    charts.levels(made, [(each, f"{each:,.0f} m") for each in known], vertical=True)
    return made


# Tables ---------------------------------------------------------------------------------------


def _sources(checked):
    rows = []
    for each in checked:
        source = each.judged
        kinds = pd.Series(source.line_kinds()).value_counts()
        rows.append(
            {
                "source": source.name,
                "kind": each.kind_of_data or "–",
                "level": water_levels().get(source.level, tr("unknown")),
                "accuracy": source.accuracy_m or np.nan,
                "lines": " / ".join(
                    str(int(kinds.get(kind, 0))) for kind in ("bank", "centre line", "unknown")
                ),
            }
        )
    return pd.DataFrame(rows)


def _verdict_table(page, result, rows, names, checked):
    columns = {"site": [str(name) for name in names[rows]]}
    for each in checked:
        found = each.judged.screening
        columns[each.judged.name] = [
            f"{page.word('verdict', found.verdict[row])}, {found.shore_m[row]:,.0f} m"
            if np.isfinite(found.shore_m[row])
            else page.word("verdict", found.verdict[row])
            for row in rows
        ]
    why = [
        "; ".join(page.word("why", cause) for cause in (told or "").split(";") if cause) or "–"
        for told in result.sites["why"].to_numpy()[rows]
    ]
    return pd.DataFrame({**columns, "why": why})


def advice(cause):
    """Return what a planner can do about a cause, in his language."""
    told = {
        because.noted.CENTRE_LINE: tr("Take a source that has the river as an area or its banks."),
        because.ACCURACY: tr("Take a source of a larger scale; survey the bank at the site."),
        because.noted.BEYOND_DATA: tr("Get the data of the neighbouring county or sheet."),
        because.CLASS: tr("Ask which river it is: cls_why says what each class rests on."),
        because.LAKE: tr("Ask whether the water is a reservoir or a lake on the river."),
        because.noted.LAKE_ON_RIVER: tr(
            "Ask the water bureau whether the lake counts as the river that runs through it."
        ),
        because.noted.ARTIFICIAL_CHANNEL: tr("Ask whether the canal counts as a tributary."),
        because.noted.UNCLASSIFIED: tr("Give the water its name and class, then check again."),
        because.noted.WATER_LEVEL: tr(
            "Take a line at the flood level, or the management boundary."
        ),
        because.NO_WATER: tr("Give the water polygons beside the lines."),
        because.MISSING_RIVER: tr("Go and see: one source lacks the river, or it is gone."),
        because.POSITION: tr("Compare both with a recent image, and survey the bank."),
        because.noted.DEMONSTRATION: tr("Overview maps clear no site; take another source."),
    }
    return told[cause]
