"""Marks of drawn figures: bars, points, lines, areas."""

from itertools import pairwise

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainterPath, QPen

from .charts import COLOURS

INSIDE = 18.0  # a bar holds its number where it is as long as this


def draw_traces(drawing):
    """Draw all traces of a figure.

    Parameters
    ----------
    drawing : drawing._Drawing
        Gives places, painter and words.
    """
    _draw_bars(drawing, [trace for trace in drawing.traces if trace["type"] == "bar"])
    for number, trace in enumerate(drawing.traces):
        if trace["type"] == "scatter" and "lines" in trace.get("mode", ""):
            _draw_lines(drawing, trace, COLOURS[number % len(COLOURS)])
        elif trace["type"] == "scatter":
            _draw_points(drawing, trace, COLOURS[number % len(COLOURS)])


def draw_levels(drawing):
    """Draw the dashed lines of levels.

    Parameters
    ----------
    drawing : drawing._Drawing
    """
    for shape in drawing.layout.get("shapes", ()):
        ends = [
            drawing.corner(shape[f"x{end}"], shape[f"y{end}"], shape, value=True) for end in "01"
        ]
        if None in ends:
            continue
        pen = QPen(QColor(shape["line"]["color"]), shape["line"]["width"])
        pen.setStyle(Qt.PenStyle.DashLine)
        drawing.painter.setPen(pen)
        drawing.painter.drawLine(*ends)


def _draw_bars(drawing, traces):
    across = any(trace.get("orientation") == "h" for trace in traces)
    traces = [trace for trace in traces if any(value is not None for value in trace["x"])]
    names_axis = drawing.y if across else drawing.x
    stacked = drawing.layout.get("barmode") == "stack"
    share = 1 - drawing.layout.get("bargap", 0.2)
    beside = 1 if stacked else max(len(traces), 1)
    reached = {}
    for number, trace in enumerate(traces):
        names, values = (trace["y"], trace["x"]) if across else (trace["x"], trace["y"])
        wide = trace.get("width") or share * _step(names_axis, names)
        colours = trace.get("marker", {}).get("color", COLOURS[number % len(COLOURS)])
        for row, (name, value) in enumerate(zip(names, values, strict=True)):
            middle = names_axis.number(name)
            if value is None or middle is None:
                continue
            start = reached.get(name, 0.0) if stacked else 0.0
            reached[name] = start + value
            low = middle - wide / 2 + (0 if stacked else wide * number / beside)
            bar = _rectangle(
                drawing, (low, low + wide / beside), (start, start + value), across=across
            )
            colour = colours[row] if isinstance(colours, (list, tuple)) else colours
            drawing.painter.fillRect(bar, QColor(colour))
            if trace.get("texttemplate"):
                _write_value(drawing, bar, trace, value, across=across)


def _step(axis, names):
    """Return the distance between neighbours along an axis."""
    if axis.labels is not None:
        return 1.0
    numbers = sorted({float(name) for name in names if name is not None})
    gaps = [high - low for low, high in pairwise(numbers)]
    return min(gaps, default=1.0)


def _rectangle(drawing, names, values, *, across):
    """Return a bar from the numbers of its ends on both axes."""
    names_axis, value_axis = (drawing.y, drawing.x) if across else (drawing.x, drawing.y)
    ends = []
    for name, value in zip(names, values, strict=True):
        place = value_axis.at(value)
        place = 0.0 if place is None else min(max(place, 0.0), 1.0)
        along = names_axis.placed(name)
        ends.append(drawing.point(place, along) if across else drawing.point(along, place))
    return QRectF(*ends).normalized()


def _write_value(drawing, bar, trace, value, *, across):
    text = _formatted(value, trace["texttemplate"])
    length = bar.width() if across else bar.height()
    if trace.get("textposition") == "inside":
        fits = length >= (drawing.width_of(text, 11) + 4 if across else INSIDE)
        if fits:
            colour = trace["insidetextfont"]["color"]
            drawing.words(text, bar.center(), size=11, colour=colour)
        return
    if across:
        end = QPointF(bar.right() + 4, bar.center().y())
        drawing.words(text, end, along=0, size=11)
    else:
        drawing.words(text, QPointF(bar.center().x(), bar.top() - 1), down=1, size=11)


def _formatted(value, template):
    """Return a number by a template such as ``%{y:.1%}``; d3's formats used here are Python's."""
    return format(value, template.rpartition(":")[2].rstrip("}"))


def _draw_points(drawing, trace, colour):
    marker = trace.get("marker", {})
    colours = marker.get("color", colour)
    radius = marker.get("size", 7) / 2
    line = marker.get("line")
    drawing.painter.setPen(
        QPen(QColor(line["color"]), line["width"]) if line else QPen(Qt.PenStyle.NoPen)
    )
    for row, (x, y) in enumerate(zip(trace["x"], trace["y"], strict=True)):
        point = drawing.place(x, y)
        if point is None or not drawing.plot.adjusted(-2, -2, 2, 2).contains(point):
            continue
        one = QColor(colours[row] if isinstance(colours, (list, tuple)) else colours)
        one.setAlphaF(marker.get("opacity", 1.0))
        drawing.painter.setBrush(one)
        drawing.painter.drawEllipse(point, radius, radius)
    drawing.painter.setBrush(Qt.BrushStyle.NoBrush)


def _draw_lines(drawing, trace, colour):
    path, begun = QPainterPath(), False
    for x, y in zip(trace["x"], trace["y"], strict=True):
        point = drawing.place(x, y)
        if point is None:
            begun = False
        elif begun:
            path.lineTo(point)
        else:
            path.moveTo(point)
            begun = True
    line = trace.get("line", {})
    if trace.get("fill") == "toself":
        drawing.painter.fillPath(path, QColor(trace.get("fillcolor", colour)))
    pen = QPen(QColor(line.get("color", colour)), line.get("width", 2))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    drawing.painter.strokePath(path, pen)
    if "markers" in trace["mode"]:
        _draw_points(drawing, trace, colour)
