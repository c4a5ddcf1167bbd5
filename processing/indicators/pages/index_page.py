"""The page of the green development index, in the manner of Fig. 8."""

import numpy as np
import pandas as pd

from ....analysis.enums import Reach, values
from ...messages.language import journal, sentence, source_name, tr
from ...messages.language import title as in_language
from ...publish import charts
from ...publish.page import SHARE, Page, paper_figure
from ...publish.words.number_basis import ParksBasis

REACHES = values(Reach)[:3]


def index_page(title, result):
    """Return the page of an `analysis.indicators.index.park_index.ParkIndex`."""
    scheme, scores = result.request.scheme, result.scores
    names = result.request.parks.labels(result.request.id_field, "name")
    page = Page(title, algorithm="greenindex")
    gdi = scores["gdi"]
    count = int(gdi.count())
    name = in_language(scheme.title)
    page.lead(_finding(name, gdi, scores["gdi_above"], result.set_name))
    page.notes(sentence(note) for note in result.refers_to)
    page.numbers(_numbers(scores, result.mean))
    if count:
        _parks(page, result, names)
        _reaches(page, result.by_reach)
        _spread(page, gdi, result.mean)
    _groups(page, scheme, scores, result.request.reach)
    page.table(_scheme_table(scheme, result.explain), *_scheme_heads(), caption=name)
    _example(page, result, names)
    _formula(page, scheme, result.request.aggregation or scheme.aggregation)
    page.note(in_language(scheme.note) if scheme.note else "")
    page.note(
        tr(
            "Scheme: {source}, {document}; {standing}.",
            source=source_name(scheme.source),
            document=_of_year(journal(scheme.source.get("document", "")), scheme.year),
            standing=tr("verified")
            if scheme.verified
            else tr("not verified against the original text"),
        )
    )
    page.notes(sentence(note) for note in result.warnings)
    return page


def _of_year(document, year):
    """Return a document with its year, which is not said twice."""
    return document if str(year) in document else f"{document} ({year})".strip()


def _finding(name, gdi, above, of_set):
    if not gdi.count():
        return tr("{scheme}: no park has the values for an index.", scheme=name)
    found = {
        "scheme": name,
        "low": f"{gdi.min():.0f}",
        "high": f"{gdi.max():.0f}",
        "mean": f"{gdi.mean():.1f}",
        "count": int(gdi.count()),
    }
    if not above.count():
        return tr(
            "{scheme}: {low} to {high}, mean {mean} of {count} parks; what the reference set's "
            "mean is, is not known.",
            **found,
        )
    if of_set:
        return tr(
            "{scheme}: {low} to {high}, mean {mean}; {above} of {count} parks are above the mean "
            "of {set}.",
            above=int(above.sum()),
            set=of_set,
            **found,
        )
    return tr(
        "{scheme}: {low} to {high}, mean {mean}; {above} of {count} parks are above the mean.",
        above=int(above.sum()),
        **found,
    )


def _numbers(scores, mean):
    gdi = scores["gdi"]
    known = ParksBasis(gdi.notna())
    numbers = [
        (tr("Parks read"), len(gdi), ""),
        (tr("With an index"), int(gdi.count()), "", known),
        (tr("Lowest"), gdi.min(), "", known),
        (tr("Mean"), gdi.mean(), "", known),
        (tr("Highest"), gdi.max(), "", known),
        (tr("Reference mean"), mean, ""),
        (tr("Above it"), scores["gdi_above"].mean(), SHARE, known),
    ]
    verdicts = scores["gdi_pass"].dropna()
    if len(verdicts):
        titles = (
            ("pass", tr("Pass")),
            ("fail", tr("Fail")),
            ("unknown", tr("Verdict unknown")),
        )
        numbers += [(title, int((verdicts == value).sum()), "") for value, title in titles]
    return numbers


def _parks(page, result, names):
    gdi, reach = result.scores["gdi"], result.request.reach
    colours = [charts.REACHES.get(each, charts.GREY) for each in reach]
    known = set(reach)
    legend = {page.word("reach", name): charts.REACHES[name] for name in REACHES if name in known}
    page.figure(
        charts.ordered(
            gdi,
            colours,
            names,
            charts.axis(page.field_title("gdi"), unit="0–100", start=0, end=100),
            x_title=tr("Parks, from the highest to the lowest"),
            lines=[(result.mean, tr("mean"))],
            legend=legend,
            height=330,
        ),
        tr("Index of the parks by reach (n = {n}).", n=f"{gdi.count():,}"),
        paper=paper_figure(8),
    )


def _reaches(page, shares):
    rows = shares[shares["reach"].isin(REACHES)]
    if rows.empty:
        return
    above = tr("above the mean")
    below = tr("not above the mean")
    page.figure(
        charts.bars(
            [page.word("reach", name) for name in rows["reach"]],
            {above: rows["above_in"], below: 1 - rows["above_in"]},
            charts.axis(tr("Share of the reach's parks"), percent=True, start=0, end=1),
            stacked=True,
            text=".1%",
            colours={above: charts.COLOURS[0], below: charts.GREY},
            height=280,
        ),
        tr("Parks above the mean by reach (n = {n}).", n=f"{int(rows['parks'].sum()):,}"),
        paper=paper_figure(8),
    )
    page.table(
        shares.drop(columns="above"),
        caption=tr("Parks with an index, and those above the mean, by reach"),
    )


def _spread(page, gdi, mean):
    counts, edges = np.histogram(gdi.dropna(), bins=np.arange(0, 101, 5))
    made = charts.figure(
        [
            {
                "type": "bar",
                "x": [float(each) for each in (edges[:-1] + edges[1:]) / 2],
                "y": [int(each) for each in counts],
                "width": 4.7,
                "marker": {"color": charts.COLOURS[0]},
                "showlegend": False,
            }
        ],
        charts.axis(page.field_title("gdi"), unit="0–100", start=0, end=100),
        charts.axis(tr("Number of parks"), counts=True, start=0),
        height=260,
    )
    charts.levels(made, [(mean, tr("mean"))], vertical=True)
    page.figure(
        made,
        tr("Number of parks by index (n = {n}).", n=f"{gdi.count():,}"),
    )


def _groups(page, scheme, scores, reach):
    rows = []
    reach = np.array(reach, dtype=object)
    for group in scheme.groups:
        values = scores[group["id"]]
        row = {"group": in_language(group["title"]), "n": int(values.count()), "all": values.mean()}
        row |= {name: values[np.array([each == name for each in reach])].mean() for name in REACHES}
        rows.append(row)
    titles = {name: page.word("reach", name) for name in REACHES}
    titles["all"] = tr("All parks")
    titles["group"] = tr("Sub-score")
    page.table(
        pd.DataFrame(rows).dropna(axis="columns", how="all"),
        titles,
        dict.fromkeys(("n", "all", *REACHES), ""),
        caption=tr("Mean sub-scores by reach (0–100)"),
    )


def _scheme_table(scheme, explain):
    rows = []
    for indicator in scheme.indicators:
        part = explain[explain["indicator"] == indicator.id]
        steps = (indicator.benchmark_by or {}).get("steps", ())
        benchmark = " / ".join(f"{step['benchmark']:g}" for step in steps)
        if indicator.benchmark is not None:
            benchmark = f"{indicator.benchmark:g}"
        rows.append(
            {
                "indicator": in_language(indicator.title),
                "unit": in_language(indicator.unit) if indicator.unit else "",
                "direction": "↑" if indicator.direction == "+" else "↓",
                "method": _method(indicator.method),
                "benchmark": benchmark or "–",
                "n": int(part["value"].notna().sum()),
                "median": part["value"].dropna().median(),
                "norm": part["norm"].mean(),
            }
        )
    return pd.DataFrame(rows)


def _scheme_heads():
    titles = {
        "unit": tr("Unit"),
        "direction": tr("Better"),
        "method": tr("Method"),
        "n": tr("Parks with a value"),
        "median": tr("Median"),
        "norm": tr("Mean norm"),
    }
    return titles, dict.fromkeys(("n", "median", "norm", "unit"), "")


def _method(name):
    return {
        "ratio": tr("ratio to benchmark"),
        "between": tr("baseline to leading"),
        "min_max": tr("min–max"),
        "z_score": tr("z-score"),
        "threshold": tr("threshold"),
        "percentile": tr("mid-rank"),
    }[name]


def _example(page, result, names):
    """Show the best park's score, indicator by indicator."""
    gdi, scheme = result.scores["gdi"], result.request.scheme
    if not gdi.count():
        return
    best = int(gdi.idxmax())
    rows = result.explain[result.explain["row"] == best]
    rows = rows[rows["weight"] > 0]
    titles = {each.id: in_language(each.title) for each in scheme.indicators}
    page.table(
        rows[["indicator", "value", "norm", "weight", "points"]].replace({"indicator": titles}),
        None,
        {"weight": "", "norm": "", "points": "", "value": ""},
        caption=tr("How {park} comes to {score}", park=names[best], score=f"{gdi[best]:.1f}"),
    )


def _formula(page, scheme, aggregation):
    text = {
        "arithmetic": "GDI = {o}{s} · Σ wᵢ nᵢ",
        "geometric": "GDI = {o}{s} · Π nᵢ^wᵢ",
        "share": "GDI = {s} · m / N",
    }[aggregation]
    where = {
        "arithmetic": tr("wᵢ weights of the indicators used, sum 1; nᵢ norms."),
        "geometric": tr("wᵢ weights of the indicators used, sum 1; nᵢ norms."),
        "share": tr("m indicators met, N indicators of the scheme."),
    }[aggregation]
    offset = f"{scheme.offset:g} + " if scheme.offset else ""
    scores = {"gdi", "points", "above_in", "above_of", *(group["id"] for group in scheme.groups)}
    titles = {tr("Lowest"), tr("Mean"), tr("Highest"), tr("Reference mean"), tr("Above it")}
    page.formula(
        tr("Index"), text.format(o=offset, s=f"{scheme.scale:g}"), where, gives=scores | titles
    )
    if any(indicator.method == "percentile" for indicator in scheme.indicators):
        page.formula(
            tr("Mid-rank"),
            "n = (b + e/2) / N",
            tr(
                "b worse parks, e equal ones with itself, N parks of the reference set: those with "
                "all indicators.",
            ),
            gives={"norm"},
        )
