"""The page of two years: the same parks then and now, and how pressures came loose from growth."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from ..language import joined, tr
from .figure_choice import FigureChoice
from .tables.bar_model import Bar
from .tables.bar_table import BarTable
from .tables.number_words import change, of_parks, percent, told, with_unit

STATES = {
    "strong decoupling": "#2f7d32",
    "weak decoupling": "#8bbf6a",
    "expansive coupling": "#c9a227",
    "expansive negative decoupling": "#b0413e",
    "recessive decoupling": "#6fa8b8",
    "recessive coupling": "#9aa5ae",
    "weak negative decoupling": "#b08bb0",
    "strong negative decoupling": "#6d2b4a",
}
"""Colours of the states, those of the page of decoupling."""


class ChangePage(QWidget):
    """Changes by group above, states of decoupling below.

    Parameters
    ----------
    selection : park_selection.ParkSelection
    knowledge : indicator_knowledge.IndicatorKnowledge
    """

    def __init__(self, selection, knowledge, parent=None):
        super().__init__(parent)
        self.setObjectName("indicators_changes")
        self._selection, self._knowledge, self._answer = selection, knowledge, None
        self.choice = FigureChoice("changes")
        self.told, self.prices = (_label(f"changes_{name}") for name in ("told", "prices"))
        self.bars = BarTable("changes_bars", tr("Change by group"))
        self.states = BarTable("changes_states", tr("States of decoupling"))
        self.pressure = QComboBox()
        self.pressure.setObjectName("changes_pressure")
        self.pressure.setAccessibleName(tr("Pressure"))
        self.pressure.currentIndexChanged.connect(lambda _: self._show_states())
        for table in (self.bars, self.states):
            table.setToolTip(tr("A click selects the parks of a bar, on the map and in the table."))
        self.bars.chosen.connect(self._choose_groups)
        self.states.chosen.connect(self._choose_states)
        self.choice.changed.connect(self._show_changes)
        below = QWidget()
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.addWidget(QLabel(tr("Pressure")))
        line.addWidget(self.pressure, 1)
        lower.addLayout(line)
        lower.addWidget(self.prices)
        lower.addWidget(self.states, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.bars)
        split.addWidget(below)
        self._split = split
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.choice)
        layout.addWidget(self.told)
        layout.addWidget(split, 1)
        self.show_answer(None)

    def show_answer(self, answer):
        """Show another answer; None for none."""
        self._answer = answer if answer is not None and answer.then is not None else None
        there = self._answer is not None
        for widget in (self.choice, self._split):
            widget.setVisible(there)
        if not there:
            self.told.setText(
                tr("Choose an earlier year under “Beside” and compute: both stand here then.")
            )
            return
        self.choice.offer(answer.now)
        self._show_changes()
        self._offer_pressures()

    # Changes ----------------------------------------------------------------------------------

    def _show_changes(self):
        asked = self.choice.asked()
        if self._answer is None or asked is None:
            self.bars.show_bars([], [])
            return
        by, figure, how = asked
        answer, order = self._answer, self._answer.order
        found = self._knowledge.changes(answer.now, answer.then, by, figure, how)
        grouping = answer.now.groupings[by]
        unit = figure.unit_of(how)
        heads = [
            grouping.title, tr("Change"),
            with_unit(str(order.against), unit), with_unit(str(order.year), unit), tr("Parks"),
        ]  # fmt: skip
        rows = []
        for each in found:
            label = grouping.words.get(each.key, each.key)
            label = tr("not known") if each.key is None else label
            cells = (told(each.then), told(each.now), of_parks(each.both, each.parks))
            sorts = (each.then, each.now, each.both)
            rows.append(Bar(each.key, label, each.percent, change(each.percent), cells, sorts))
        self.bars.show_bars(heads, rows, self.bars.chosen_keys())
        said = [
            tr(
                "{figure}, {first} and {last}: only the parks with a value in both years.",
                figure=figure.title,
                first=order.against,
                last=order.year,
            )
        ]
        if figure.money:
            said.append(tr("Both years at current prices."))
        if figure.usual == "mean":
            said.append(tr("Ranks within an index are among the parks of each year."))
        self.told.setText(joined(said))

    def _choose_groups(self):
        self.states.choose(())
        by = self.choice.by.currentData()
        self._choose([self._answer.now.rows_in(by, key) for key in self.bars.chosen_keys()])

    def _choose(self, parts):
        rows = sorted({int(row) for part in parts for row in part}) if len(parts) > 1 else None
        self._selection.choose(parts[0] if len(parts) == 1 else rows)
        self._selection.chosen_on_map.emit()

    # States -----------------------------------------------------------------------------------

    def _offer_pressures(self):
        answer = self._answer
        states = answer.states
        self.pressure.blockSignals(True)
        kept = self.pressure.currentData()
        self.pressure.clear()
        for name in states.fields if states is not None else ():
            self.pressure.addItem(answer.state_words.get(name, name), name)
        self.pressure.setCurrentIndex(max(self.pressure.findData(kept), 0))
        self.pressure.blockSignals(False)
        self._show_states()

    def _show_states(self):
        answer = self._answer
        if answer is None or answer.states is None or self.pressure.currentIndex() < 0:
            self.prices.setText("" if answer is None else answer.no_states)
            self.states.show_bars([], [])
            return
        counts = answer.states.counts(self.pressure.currentData())
        total = sum(count for _, count in counts)
        known = sum(count for state, count in counts if state is not None)
        rows = [
            Bar(
                state,
                tr("not known") if state is None else answer.state_words.get(state, state),
                count,
                told(count),
                (percent(count / known) if state is not None and known else "–",),
                (count if state is not None else None,),
                STATES.get(state, "#9a9a9a"),
            )
            for state, count in counts
        ]
        heads = [tr("State of decoupling"), tr("Number of parks"), tr("Share")]
        self.states.show_bars(heads, rows, self.states.chosen_keys())
        constant = answer.order.prices is not None
        self.prices.setText(
            tr(
                "{pressure} against GDP {prices}, {first} to {last}; {known} parks have a state.",
                pressure=self.pressure.currentText(),
                prices=tr("at constant prices") if constant else tr("at current prices"),
                first=answer.order.against,
                last=answer.order.year,
                known=of_parks(known, total),
            )
        )

    def _choose_states(self):
        self.bars.choose(())
        field, states = self.pressure.currentData(), self._answer.states
        self._choose([states.rows_in(field, key) for key in self.states.chosen_keys()])


def _label(name):
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
