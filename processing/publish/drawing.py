"""Figures of `charts` drawn by Qt: for print, for Word, and wherever no script runs."""

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QPen

from .chart_texts import lines_of
from .charts import COLOURS, GREY, GRID, INK
from .drawing_axes import Axis
from .drawing_marks import draw_levels, draw_traces
from .fonts import searchable_font

SIZE = 12
LINE = 1.3
GAP = 6.0
SWATCH = 11.0
GROUND = "#ddffffff"  # of words over marks


def height_of(figure):
    """Return the height of a figure in CSS pixels."""
    return figure["layout"].get("height", 340)


def draw(painter, rectangle, figure, family=""):
    """Draw a figure.

    Parameters
    ----------
    painter : QPainter
        Scaled so that one unit is a CSS pixel.
    rectangle : QRectF
    figure : dict
    family : str
    """
    _Drawing(painter, rectangle, figure, family).draw()


class _Drawing:
    def __init__(self, painter, rectangle, figure, family):
        self.painter, self.whole = painter, rectangle
        self.traces, self.layout = figure["data"], figure["layout"]
        self.family = family
        bars = [trace for trace in self.traces if trace["type"] == "bar"]
        across = any(trace.get("orientation") == "h" for trace in bars)
        self.x = Axis(
            self.layout["xaxis"], self._values("x", bars=across), from_zero=bool(bars) and across
        )
        self.y = Axis(
            self.layout["yaxis"],
            self._values("y", bars=not across),
            from_zero=bool(bars) and not across,
        )

    def draw(self):
        """Draw legend, axes, marks and words."""
        self.painter.save()
        legend = self._legend_entries()
        top = self.whole.top() + self._legend_height(legend) + GAP
        self.plot = self._plot(top)
        self._draw_legend(legend)
        self._draw_grid()
        self.painter.save()
        self.painter.setClipRect(self.plot.adjusted(-1, -18, 40, 18))
        draw_traces(self)
        self.painter.restore()
        self._draw_axes()
        draw_levels(self)
        self._draw_words()
        self.painter.restore()

    # What marks ask for ------------------------------------------------------------------------

    def place(self, x, y):
        """Return the point of two values, None where one lies nowhere."""
        along, up = self.x.at(x), self.y.at(y)
        if along is None or up is None:
            return None
        return self.point(along, up)

    def point(self, along, up):
        """Return the point of two places of 0–1."""
        return QPointF(
            self.plot.left() + along * self.plot.width(),
            self.plot.bottom() - up * self.plot.height(),
        )

    def font(self, size=SIZE):
        """Return the font in CSS pixels."""
        return searchable_font(self.family, size)

    def width_of(self, text, size=SIZE):
        """Return the width of the longest line of a text."""
        metrics = QFontMetricsF(self.font(size))
        return max(metrics.horizontalAdvance(line) for line in lines_of(text))

    def words(self, text, point, *, along=0.5, down=0.5, size=SIZE, colour=INK, ground=""):
        """Write a text around a point.

        Parameters
        ----------
        along, down : float
            Which part of the text lies left of and above the point: 0.5 centres it.
        ground : str
            Colour behind it.
        """
        lines = lines_of(text)
        height = LINE * size
        top = point.y() - down * height * len(lines)
        if ground:
            wide = self.width_of(text, size)
            corner = QPointF(point.x() - along * wide - 2, top)
            behind = QRectF(corner, QPointF(corner.x() + wide + 4, top + height * len(lines)))
            self.painter.fillRect(behind, QColor(ground))
        self.painter.setFont(self.font(size))
        self.painter.setPen(QColor(colour))
        metrics = QFontMetricsF(self.painter.font())
        for number, line in enumerate(lines):
            left = point.x() - along * metrics.horizontalAdvance(line)
            base = top + number * height + (height + metrics.ascent() - metrics.descent()) / 2
            self.painter.drawText(QPointF(left, base), line)

    # ------------------------------------------------------------------------------------------

    def _values(self, letter, *, bars):
        values = []
        for trace in self.traces:
            values += [v for v in trace.get(letter, []) if not hasattr(v, "__len__") or v]
        stacked = self.layout.get("barmode") == "stack"
        if bars and stacked:
            other = "y" if letter == "x" else "x"
            sums = {}
            for trace in self.traces:
                if trace["type"] != "bar":
                    continue
                for name, value in zip(trace[other], trace[letter], strict=True):
                    sums[name] = sums.get(name, 0.0) + (value or 0.0)
            values += list(sums.values())
        if bars and any(trace.get("textposition") == "outside" for trace in self.traces):
            known = [value for value in values if isinstance(value, (int, float))]
            values += [1.08 * max(known)] if known else []
        return values

    def _plot(self, top):
        """Return where the marks are drawn: what titles and ticks leave."""
        left, bottom, right = self.whole.left() + GAP, self.whole.bottom() - GAP, self.whole.right()
        right -= 16
        if self.y.shown:
            ticks = [text for _, text in self.y.ticks()]
            widest = max((self.width_of(text) for text in ticks), default=0)
            left += min(widest, 0.45 * self.whole.width()) + 12
            if self.y.title:
                left += LINE * SIZE * len(lines_of(self.y.title)) + 4
        self._slant = False
        if self.x.shown:
            ticks = [text for _, text in self.x.ticks()]
            lines = max((len(lines_of(text)) for text in ticks), default=1)
            room = (right - left) / max(len(ticks), 1)
            widest = max((self.width_of(text) for text in ticks), default=0)
            self._slant = self.x.labels is not None and widest > room * 0.98
            bottom -= (0.6 * widest + 14) if self._slant else LINE * SIZE * lines + 8
            if self.x.title:
                bottom -= LINE * SIZE * len(lines_of(self.x.title)) + 6
        plot = QRectF(QPointF(left, top), QPointF(right, bottom))
        if "x" in (self.x.spec.get("scaleanchor"), self.y.spec.get("scaleanchor")):
            plot = self._equal(plot)
        return plot

    def _equal(self, plot):
        """Return the largest part in which both axes have one scale."""
        ratio = abs(self.x.high - self.x.low) / abs(self.y.high - self.y.low)
        width = min(plot.width(), plot.height() * ratio)
        middle = plot.center().x()
        return QRectF(middle - width / 2, plot.top(), width, width / ratio)

    def _legend_entries(self):
        entries = []
        for number, trace in enumerate(self.traces):
            if not trace.get("showlegend", True) or not trace.get("name"):
                continue
            marker = trace.get("marker", {}).get("color")
            line = trace.get("line", {}).get("color")
            colour = marker or trace.get("fillcolor") or line or COLOURS[number % len(COLOURS)]
            entries.append((trace["name"], colour if isinstance(colour, str) else colour[0]))
        return entries

    def _legend_places(self, entries):
        """Return the words, colours and corners of the legend's entries, line by line."""
        title = self.layout.get("legend", {}).get("title", {}).get("text", "")
        x, y, places = self.whole.left() + GAP, self.whole.top() + GAP, []
        for name, colour in [(title, None), *entries] if title else entries:
            wide = self.width_of(name) + (SWATCH + 5 if colour else 0) + 14
            if places and x + wide > self.whole.right():
                x, y = self.whole.left() + GAP, y + LINE * SIZE + 2
            places.append((name, colour, QPointF(x, y)))
            x += wide
        return places

    def _legend_height(self, entries):
        places = self._legend_places(entries) if entries else []
        if not places:
            return 8.0 if not self.layout.get("shapes") else LINE * SIZE
        room = LINE * SIZE if self.layout.get("shapes") else 0
        return places[-1][2].y() - self.whole.top() + LINE * SIZE + room

    def _draw_legend(self, entries):
        for name, colour, corner in self._legend_places(entries) if entries else []:
            start = corner.x()
            if colour:
                self.painter.fillRect(
                    QRectF(start, corner.y() + 2.5, SWATCH, SWATCH), QColor(colour)
                )
                start += SWATCH + 5
            self.words(name, QPointF(start, corner.y()), along=0, down=0)

    def _draw_grid(self):
        for axis, vertical in ((self.x, True), (self.y, False)):
            if not axis.shown or not axis.spec.get("showgrid", True) or axis.labels is not None:
                continue
            self.painter.setPen(QPen(QColor(GRID), 1))
            for place, _ in axis.ticks():
                ends = ((place, 0), (place, 1)) if vertical else ((0, place), (1, place))
                self.painter.drawLine(self.point(*ends[0]), self.point(*ends[1]))

    def _draw_axes(self):
        self.painter.setPen(QPen(QColor(GREY), 1))
        if self.x.shown:
            self.painter.drawLine(self.plot.bottomLeft(), self.plot.bottomRight())
        if self.y.shown:
            self.painter.drawLine(self.plot.bottomLeft(), self.plot.topLeft())
        if self.x.shown:
            self._draw_x()
        if self.y.shown:
            for place, text in self.y.ticks():
                end = self.point(0, place) - QPointF(6, 0)
                self.words(self._fitting(text, 0.45 * self.whole.width()), end, along=1)
            if self.y.title:
                self.painter.save()
                half = LINE * SIZE * len(lines_of(self.y.title)) / 2
                self.painter.translate(self.whole.left() + GAP + half, self.plot.center().y())
                self.painter.rotate(-90)
                self.words(self.y.title, QPointF(0, 0))
                self.painter.restore()

    def _draw_x(self):
        for place, text in self.x.ticks():
            end = self.point(place, 0) + QPointF(0, 5)
            if not self._slant:
                self.words(text, end, down=0)
                continue
            self.painter.save()
            self.painter.translate(end + QPointF(4, 2))
            self.painter.rotate(-35)
            self.words(text.replace("<br>", " "), QPointF(0, 0), along=1)
            self.painter.restore()
        if self.x.title:
            point = QPointF(self.plot.center().x(), self.whole.bottom() - GAP + 2)
            self.words(self.x.title, point, down=1)

    def _fitting(self, text, width):
        lines = lines_of(text)
        metrics = QFontMetricsF(self.font())
        return "<br>".join(
            metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines
        )

    def _draw_words(self):
        anchors = {"left": 0, "center": 0.5, "right": 1, "top": 0, "middle": 0.5, "bottom": 1}
        for note in self.layout.get("annotations", ()):
            point = self.corner(note["x"], note["y"], note, value=False)
            if point is None or not note.get("text"):
                continue
            font = note.get("font", {})
            along = anchors[note.get("xanchor", "center")]
            shift = {0: 4.0, 1: -4.0}.get(along, 0.0)
            self.words(
                note["text"],
                point + QPointF(shift, 0),
                along=along,
                down=anchors[note.get("yanchor", "middle")],
                size=font.get("size", SIZE),
                colour=font.get("color", INK),
                ground=GROUND if "bgcolor" in note else "",
            )

    def corner(self, x, y, spec, *, value):
        """Return a point of which each part is a place of 0–1 (paper) or a value on its axis."""
        places = []
        for given, axis, letter in ((x, self.x, "x"), (y, self.y, "y")):
            if spec.get(f"{letter}ref") == "paper":
                places.append(given)
            else:
                places.append(axis.at(given) if value else axis.placed(given))
        if None in places or not all(-0.01 <= place <= 1.01 for place in places):
            return None
        return self.point(*places)
