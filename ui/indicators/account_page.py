"""The page of one park: what each indicator gives to its index, and what it costs."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..background import Background
from ..language import joined, tr
from .tables.bar_model import Bar
from .tables.bar_table import BarTable
from .tables.number_words import percent, told

NAME, INDEX, RANK = "name", "gdi", "gdi_rank"


class AccountPage(QWidget):
    """One park at a time.

    Parameters
    ----------
    knowledge : indicator_knowledge.IndicatorKnowledge

    Signals
    -------
    asked_for : int
        The park is to be shown on the map.
    """

    asked_for = pyqtSignal(int)

    def __init__(self, knowledge, parent=None):
        super().__init__(parent)
        self.setObjectName("indicators_account")
        self._knowledge, self._answer, self._row = knowledge, None, None
        self._reading = Background(self)
        self._reading.found.connect(self._take)
        self._reading.missed.connect(self._tell)
        self.park, self.standing, self.told = (
            _label(f"account_{n}") for n in ("park", "index", "told")
        )
        font = self.park.font()
        font.setBold(True)
        self.park.setFont(font)
        self.show_park = QPushButton(tr("Show on the &map"))
        self.show_park.setObjectName("account_map")
        self.show_park.clicked.connect(lambda _: self.asked_for.emit(self._row))
        self.parts = BarTable("account_parts", tr("Indicators of the index"))
        line = QHBoxLayout()
        line.addWidget(self.park, 1)
        line.addWidget(self.show_park, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(line)
        layout.addWidget(self.standing)
        layout.addWidget(self.parts, 1)
        layout.addWidget(self.told)
        self.show_answer(None)

    def stop(self):
        """Let go of what is being read."""
        self._reading.stop()

    def show_answer(self, answer):
        """Show no park yet of another answer."""
        self._reading.forget()
        self._answer, self._row = answer, None
        self.park.setText(tr("Select a park in the table or on the map."))
        self.show_park.hide()
        for label in (self.standing, self.told):
            label.clear()
        self.parts.show_bars([], [])

    def show(self, row):
        """Show a park by its row."""
        figures = self._answer.now
        self._row = row
        self.park.setText(figures.rows.cell(NAME, row))
        self.show_park.show()
        self.standing.setText(self._standing(figures, row))
        self.parts.show_bars([], [])
        self.told.clear()
        label, order, explained = figures.label(row), self._answer.order, self._answer.files
        account = self._knowledge.account
        self._reading.ask(lambda _cancelled: account(explained["explained"], label, order.scheme))

    def _standing(self, figures, row):
        """Return the index of a park and its rank."""
        index, rank = (
            figures.rows.cell(name, row) if figures.rows.has(name) else None
            for name in (INDEX, RANK)
        )
        scheme = self._answer.order.scheme_title
        if index is None:
            return tr("{scheme}: no index; too little of it is known.", scheme=scheme)
        figure = next(each for each in figures.figures if each.name == INDEX)
        return tr(
            "{scheme}: index {index}, rank {rank} of {known} parks with an index.",
            scheme=scheme,
            index=told(index),
            rank=told(rank),
            known=told(figures.whole(figure, "mean").known),
        )

    def _tell(self, reason):
        self.told.setText(reason)

    def _take(self, parts):
        if not parts:
            self._tell(tr("The explanation does not tell of this park alone: is its id its own?"))
            return
        held = any(each["benchmark"] is not None for each in parts)
        points, costs = tr("Points"), tr("Costs")
        heads = [tr("Indicator"), points, costs, tr("Value"), tr("Weight")]
        tips = {
            points: tr("Full: what the indicator adds to the index; hatched: what is missing."),
            costs: tr("How much higher the index would be with this indicator at its best."),
        }
        rows = [_part(each, held=held) for each in parts]
        self.parts.show_bars([*heads, *([tr("Benchmark")] if held else [])], rows, tips=tips)
        missing = [each["title"] for each in parts if each["norm"] is None]
        losses = [each for each in parts if each["lost"]]
        said = []
        if losses:
            worst = max(losses, key=lambda each: each["lost"])
            said.append(
                tr(
                    "{indicator} costs most: the index would be {points} points higher with it at "
                    "its best.",
                    indicator=worst["title"],
                    points=told(worst["lost"]),
                )
            )
        if missing:
            said.append(
                tr(
                    "Not known, and so not counted: {indicators}.",
                    indicators=tr(", ").join(missing),
                )
            )
        self.told.setText(joined(said))


def _part(part, *, held):
    """Return the row of an indicator; ``held`` says whether the scheme has benchmarks."""
    known, lost = part["norm"] is not None, part["lost"]
    points = part["points"] if known else None
    unit = f" {part['unit']}" if part["unit"] else ""
    value = told(part["value"])
    benchmark = "–" if part["benchmark"] is None else told(part["benchmark"])
    return Bar(
        part["title"],
        part["title"],
        points,
        told(points) if points is not None or not known else "–",
        (
            "–" if lost is None else told(lost),
            value,
            percent(part["weight"]),
            *([benchmark] if held else []),
        ),
        (lost, part["value"], part["weight"], *([part["benchmark"]] if held else [])),
        rest=(lost or 0.0) if points is not None else 0.0,
        tip=tr(
            "{indicator}: {value}, weight {weight}",
            indicator=part["title"],
            value=value if part["value"] is None else value + unit,
            weight=percent(part["weight"]),
        ),
    )


def _label(name):
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
