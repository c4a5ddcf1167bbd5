"""The page of park density: a map of hexagons and the numbers of provinces."""

import numpy as np
import shapely

from ...messages.language import tr
from ...publish import charts
from ...publish.page import Page

RAMP = ("#eef4f7", "#b9d5df", "#7db1c3", "#2f7f9a", "#0f4257")
SIMPLER_M = 3000.0


def density_page(title, result):
    """Return the page of an `analysis.indicators.density.aggregation.Density`."""
    table, numbers, request = result.table, result.numbers, result.request
    used, area = numbers["USED"], sum(result.region.areas_km2)
    page = Page(title)
    ratio, p_value = numbers["CLARK_EVANS"], numbers["P_VALUE"]
    if np.isfinite(ratio):
        page.lead(_finding(ratio, p_value))
    page.numbers(
        [
            (tr("Parks read"), numbers["READ"], ""),
            (tr("Parks used"), used, ""),
            (tr("Area of the provinces"), area, "km²"),
            (tr("Density"), used / area * 1e4, tr("parks/10⁴ km²")),
            (tr("Clark–Evans ratio"), ratio, ""),
            (tr("Z"), numbers["Z"], ""),
            (tr("P value"), _small(p_value), ""),
        ]
    )
    page.figure(
        _map(result.cells),
        tr(
            "Kernel density of parks on hexagons of {cell} km (bandwidth {width} km, n = {n}). "
            "Schematic map.",
            cell=f"{request.cell_km:g}",
            width=f"{request.width_km:g}",
            n=f"{used:,}",
        ),
    )
    whole = table.groupby("prov_en", sort=False).agg(
        parks=("parks", "sum"), area=("area_km2", "first")
    )
    whole["per_10k"] = whole["parks"] / whole["area"] * 1e4
    whole = whole.sort_values("per_10k", ascending=False)
    series = {}
    for kind, part in table.groupby("category", sort=False, dropna=False):
        name = tr("All") if kind == "all" else page.word("category", kind)
        series[name] = part.set_index("prov_en")["per_10k"].reindex(whole.index)
    page.figure(
        charts.bars(
            [page.word("prov_en", name) for name in whole.index],
            series,
            charts.axis(tr("Parks per 10⁴ km²"), start=0),
            stacked=True,
        ),
        tr("Density of parks by province and category (n = {n}).", n=f"{used:,}"),
    )
    page.table(
        whole.rename(columns={"area": "area_km2"}).rename_axis("prov_en").reset_index(),
        {"per_10k": tr("Parks per 10⁴ km²")},
        {"per_10k": ""},
        caption=tr("Density by province, all categories"),
    )
    page.formula(
        tr("Clark–Evans ratio"),
        "R = d̄ / (0.5 / √(n/A));  Z = (d̄ − 0.5/√(n/A)) / (0.26136 / √(n²/A))",
        tr(
            "d̄ mean geodesic distance to the nearest park, n parks, A area of the provinces; "
            "R < 1 crowded, 1 random, up to 2.149 spread (Clark and Evans 1954).",
        ),
        gives={tr("Clark–Evans ratio"), tr("Z"), tr("P value")},
    )
    page.formula(
        tr("Kernel density"),
        "f = 3/(πh²) · Σ (1 − (d/h)²)²,  d < h",
        tr("h bandwidth, d distance of a park from the hexagon's centre."),
    )
    return page


def _finding(ratio, p_value):
    if p_value >= 0.05:
        return tr(
            "The parks stand as if at random (R = {ratio}, {p}).",
            ratio=f"{ratio:.2f}",
            p=_p(p_value),
        )
    if ratio < 1:
        return tr(
            "The parks crowd: the nearest neighbour stands at {share} % of the distance that "
            "chance would give (R = {ratio}, {p}).",
            share=f"{100 * ratio:.0f}",
            ratio=f"{ratio:.2f}",
            p=_p(p_value),
        )
    return tr(
        "The parks keep their distance from each other (R = {ratio}, {p}).",
        ratio=f"{ratio:.2f}",
        p=_p(p_value),
    )


def _small(p_value):
    if not np.isfinite(p_value):
        return "–"
    return "< 0.001" if p_value < 0.001 else f"{p_value:.3f}"


def _p(p_value):
    return "p < 0.001" if p_value < 0.001 else f"p = {p_value:.3f}"


def _map(cells):
    """Return the hexagons in colour under the provinces' outlines, in kilometres."""
    values, grid = cells.density, cells.grid
    top = values.max() or 1.0
    steps = np.linspace(0, top, len(RAMP) + 1)
    shade = np.clip(np.digitize(values, steps) - 1, 0, len(RAMP) - 1)
    rings = grid.project(cells.rings[:, ::4].reshape(-1, 2)).reshape(len(values), 7, 2) / 1000.0
    traces = []
    for level, colour in enumerate(RAMP):
        some = np.flatnonzero(shade == level)
        if not len(some):
            continue
        x, y = _broken(rings[some])
        traces.append(
            {
                "type": "scatter",
                "mode": "lines",
                "fill": "toself",
                "fillcolor": colour,
                "line": {"color": "white", "width": 0.5},
                "x": x,
                "y": y,
                "hoverinfo": "skip",
                "name": f"{steps[level]:.1f} – {steps[level + 1]:.1f}",
                "showlegend": True,
            }
        )
    lines = shapely.get_parts(shapely.boundary(shapely.simplify(cells.plane, SIMPLER_M)))
    coordinates = [shapely.get_coordinates(line) / 1000.0 for line in lines if line.length > 5e4]
    x, y = _broken(coordinates)
    traces.append(
        {
            "type": "scatter",
            "mode": "lines",
            "line": {"color": "#5b6b77", "width": 0.8},
            "x": x,
            "y": y,
            "hoverinfo": "skip",
            "showlegend": False,
        }
    )
    hidden = {"visible": False}
    return charts.figure(
        traces,
        hidden,
        {**hidden, "scaleanchor": "x"},
        height=430,
        margin={"l": 0, "r": 0, "t": 44, "b": 0},
        legend={
            "orientation": "h",
            "y": 1.0,
            "yanchor": "bottom",
            "font": {"size": 11},
            "title": {"text": tr("parks/10⁴ km²")},
        },
    )


def _broken(rings):
    """Return x and y of several lines, None between them."""
    x, y = [], []
    for ring in rings:
        x += [round(float(value), 1) for value in ring[:, 0]] + [None]
        y += [round(float(value), 1) for value in ring[:, 1]] + [None]
    return x, y
