"""Figures as plain plotly dictionaries: one look for every page, plotly itself not imported."""

from math import log10

import numpy as np

from ..messages.number_format import unit_in
from .chart_texts import json_number, legible_on, wrapped
from .chart_values import COUNTS, whole_steps

COLOURS = ("#1f6f8b", "#e08e45", "#6a994e", "#8e6c8a", "#b0413e", "#7a8b99", "#c9a227", "#3d5a80")
REACHES = {"upstream": "#6a994e", "midstream": "#e08e45", "downstream": "#1f6f8b"}
GREY = "#9aa5ae"
FONT = "'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', Arial, sans-serif"
INK = "#22313c"
GRID = "#e3e8ec"
TITLE_CHARACTERS = 38
LABEL_CHARACTERS = 96
GAPS = {1: 0.8, 2: 0.6}
"""What of the room between few bars stays empty."""


def axis(title, *, unit="", log=False, percent=False, counts=False, start=None, end=None):
    """Return an axis with its title and unit.

    Parameters
    ----------
    title : str
    unit : str
        Written behind the title in brackets.
    log : bool
    percent, counts : bool
        Whether values of 0–1 are shown in percent; whether things are counted.
    start, end : float, optional
        Ends of the axis.
    """
    words = f"{title} ({unit_in(unit)})" if unit else title
    made = {
        "title": {"text": wrapped(words, TITLE_CHARACTERS), "standoff": 10},
        "gridcolor": GRID,
        "linecolor": GREY,
        "zeroline": False,
        "automargin": True,
        "ticks": "outside",
        "tickcolor": GREY,
    }
    if log:
        made |= {"type": "log", "exponentformat": "power"}
    if percent or counts:
        made |= {"tickformat": ".0%" if percent else COUNTS}
    if start is not None and end is not None:
        made["range"] = [start, end]
    elif start == 0:
        made["rangemode"] = "tozero"
    return made


def category_axis(title="", *, labels=None):
    """Return an axis of named things, in the order given."""
    made = axis(title) | {"type": "category", "showgrid": False}
    if labels is not None:
        made |= {"categoryorder": "array", "categoryarray": list(labels)}
    return made


def figure(traces, x, y, *, height=340, **layout):
    """Return a figure of traces over two axes.

    Parameters
    ----------
    traces : list of dict
    x, y : dict
        Axes from `axis` or `category_axis`.
    height : int
        CSS pixels; the width is that of the page.
    **layout
        Further entries of plotly's layout.
    """
    return {
        "data": list(traces),
        "layout": {
            "height": height,
            "xaxis": whole_steps(x, traces, "x"),
            "yaxis": whole_steps(y, traces, "y"),
            "font": {"family": FONT, "size": 12, "color": INK},
            "margin": {"l": 60, "r": 16, "t": 34, "b": 24},
            "paper_bgcolor": "white",
            "plot_bgcolor": "white",
            "colorway": list(COLOURS),
            "legend": {
                "orientation": "h",
                "y": 1.02,
                "yanchor": "bottom",
                "x": 0,
                "traceorder": "normal",
            },
            "hoverlabel": {"font": {"family": FONT}},
            **layout,
        },
    }


def bars(
    labels, series, value_axis, *, title="", stacked=False, horizontal=False, text=None, **layout
):
    """Return bars, one colour per series.

    Parameters
    ----------
    labels : sequence of str
        The named things.
    series : dict of str to sequence of float
        Series title -> one value per label; NaN and None leave a gap.
    value_axis : dict
        From `axis`.
    title : str
        Of the axis of names.
    stacked, horizontal : bool
    text : str, optional
        How the value is written at the bar, a d3 format such as ``.0f`` or ``.1%``.
    """
    labels = [str(label) for label in labels]
    if not horizontal:
        labels = [wrapped(each, LABEL_CHARACTERS // max(len(labels), 1)) for each in labels]
    colours = layout.pop("colours", {})
    traces = []
    for number, (name, given) in enumerate(series.items()):
        values = [json_number(value) for value in given]
        colour = colours.get(name, COLOURS[number % len(COLOURS)])
        trace = {
            "type": "bar",
            "name": name,
            "marker": {"color": colour},
            "x": values if horizontal else labels,
            "y": labels if horizontal else values,
            "showlegend": len(series) > 1,
        }
        if horizontal:
            trace["orientation"] = "h"
        if text:
            letter = "x" if horizontal else "y"
            trace |= {
                "texttemplate": f"%{{{letter}:{text}}}",
                "textposition": "inside" if stacked else "outside",
                "insidetextanchor": "middle",
                "insidetextfont": {"color": legible_on(colour)},
                "textangle": 0,
                "cliponaxis": False,
            }
        traces.append(trace)
    names = category_axis(title, labels=labels)
    if horizontal:
        names["autorange"] = "reversed"
    x, y = (value_axis, names) if horizontal else (names, value_axis)
    layout = {"barmode": "stack" if stacked else "group", **layout}
    gap = 0.3 if horizontal else GAPS.get(len(labels), 0.3)
    return figure(traces, x, y, **{"bargap": gap} | layout)


def boxes(groups, value_axis, **layout):
    """Return lying boxes: median (dot), quartiles, whiskers at the 5th and 95th percentile.

    Parameters
    ----------
    groups : dict of str to sequence of float
        Title -> values; NaN is left out.
    value_axis : dict
        From `axis`.
    """
    traces = []
    for number, (name, given) in enumerate(groups.items()):
        values = np.asarray(list(given), float)
        values = values[np.isfinite(values)]
        if not len(values):
            continue
        low, first, median, third, high = np.percentile(values, (5, 25, 50, 75, 95)).tolist()
        colour = COLOURS[number % len(COLOURS)]
        traces += [
            _stroke(name, (low, high), {"color": colour, "width": 1.5}),
            _stroke(name, (first, third), {"color": colour, "width": 16}),
            {
                "type": "scatter",
                "mode": "markers",
                "name": name,
                "x": [median],
                "y": [name],
                "marker": {"color": "white", "size": 7, "line": {"color": INK, "width": 1}},
                "showlegend": False,
            },
        ]
    names = category_axis() | {"autorange": "reversed"}
    if traces and "range" not in value_axis:
        ends = [value for trace in traces for value in trace["x"]]
        room = 0.05 * (max(ends) - min(ends)) or 1.0
        value_axis = value_axis | {"range": [min(ends) - room, max(ends) + room]}
    return figure(traces, value_axis, names, **layout)


def _stroke(name, ends, line):
    """Return a line along a named row."""
    return {
        "type": "scatter",
        "mode": "lines",
        "name": name,
        "x": list(ends),
        "y": [name, name],
        "line": line,
        "showlegend": False,
    }


def ordered(values, colours, names, y, *, x_title="", lines=(), legend=None, **layout):
    """Return one bar per park from the highest to the lowest, coloured by group.

    Parameters
    ----------
    values : sequence of float
        NaN is left out.
    colours : sequence of str
        Colour of each value.
    names : sequence of str
        Shown under the pointer.
    y : dict
        From `axis`.
    lines : sequence of (float, str)
        Levels drawn across with their words.
    legend : dict of str to str, optional
        Title -> colour.
    """
    rows = [
        (value, colour, name)
        for value, colour, name in zip(map(json_number, values), colours, names, strict=True)
        if value is not None
    ]
    rows.sort(key=lambda row: -row[0])
    trace = {
        "type": "bar",
        "x": list(range(1, len(rows) + 1)),
        "y": [row[0] for row in rows],
        "text": [str(row[2]) for row in rows],
        "textposition": "none",
        "hovertemplate": "%{text}: %{y:.4g}<extra></extra>",
        "marker": {"color": [row[1] for row in rows]},
        "showlegend": False,
    }
    keys = [
        {"type": "bar", "x": [None], "y": [None], "name": title, "marker": {"color": colour}}
        for title, colour in (legend or {}).items()
    ]
    ranks = axis(x_title, counts=True, start=0.5, end=len(rows) + 0.5) | {"showgrid": False}
    made = figure([trace, *keys], ranks, y, bargap=0.1, **layout)
    levels(made, lines)
    return made


def levels(made, lines, *, vertical=False):
    """Draw levels with their words into a figure.

    Parameters
    ----------
    made : dict
        A figure; changed in place. On a log axis a level is given as it is.
    lines : sequence of (float, str)
    vertical : bool
        Whether the levels stand on the x axis.
    """
    letter, other = ("x", "y") if vertical else ("y", "x")
    log = made["layout"][f"{letter}axis"].get("type") == "log"
    shapes = made["layout"].setdefault("shapes", [])
    words = made["layout"].setdefault("annotations", [])
    for level, text in lines:
        shapes.append(
            {
                "type": "line",
                f"{letter}0": level,
                f"{letter}1": level,
                f"{letter}ref": letter,
                f"{other}ref": "paper",
                f"{other}0": 0,
                f"{other}1": 1,
                "line": {"color": "#b0413e", "width": 1.2, "dash": "dash"},
            }
        )
        place = log10(level) if log else level
        words.append(
            {
                letter: place,
                f"{letter}ref": letter,
                f"{other}ref": "paper",
                other: 1,
                "text": text,
                "showarrow": False,
                "xanchor": "left" if vertical else "right",
                "yanchor": "top" if vertical else "bottom",
                "font": {"size": 11, "color": "#b0413e"},
                "bgcolor": "rgba(255,255,255,0.75)",
            }
        )
