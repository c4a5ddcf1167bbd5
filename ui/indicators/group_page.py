"""The page of groups: bars by reach, category, province, city, and the parks behind them."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ..language import tr
from .figure_choice import FigureChoice
from .tables.bar_model import Bar
from .tables.bar_table import BarTable
from .tables.number_words import of_parks, percent, told, with_unit
from .tables.park_table import ParkTable

REACHES = {"upstream": "#6a994e", "midstream": "#e08e45", "downstream": "#1f6f8b"}
"""Colours of the reaches, those of the plugin's figures."""

LONG = ("province", "city")  # groupings whose largest stands first


class GroupPage(QWidget):
    """Bars by group above, parks below.

    Parameters
    ----------
    selection : park_selection.ParkSelection

    Signals
    -------
    looked : int
        A park is looked at, by its row.
    asked_for : int
        A park is to be shown on the map and its index explained.
    """

    looked = pyqtSignal(int)
    asked_for = pyqtSignal(int)

    def __init__(self, selection, parent=None):
        super().__init__(parent)
        self.setObjectName("indicators_groups")
        self._selection, self._figures = selection, None
        self.choice = FigureChoice("indicators")
        self.told = QLabel()
        self.told.setObjectName("indicators_told")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.bars = BarTable("indicators_bars", tr("Figure by group"))
        self.bars.setToolTip(tr("A click selects the parks of a bar, on the map and below."))
        self.parks = ParkTable("indicators_park_table")
        below = QWidget()
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(4)
        lower.addLayout(self._line())
        lower.addWidget(self.parks, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.bars)
        split.addWidget(below)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.choice)
        layout.addWidget(self.told)
        layout.addWidget(split, 1)
        self.choice.changed.connect(self._show_groups)
        self.bars.chosen.connect(self._choose_groups)
        self.parks.chosen.connect(self._choose_parks)
        self.parks.asked_for.connect(self.asked_for)
        selection.chosen_on_map.connect(self._take_map)

    def _line(self):
        self.listed = QLabel()
        self.listed.setObjectName("indicators_listed")
        self.listed.setTextFormat(Qt.TextFormat.PlainText)
        self.all = QPushButton(tr("Show &all"))
        self.all.setObjectName("indicators_show_all")
        self.all.setToolTip(tr("List all parks again, and select none."))
        self.all.clicked.connect(lambda _: self.show_all())
        line = QHBoxLayout()
        line.addWidget(self.listed, 1)
        line.addWidget(self.all)
        return line

    def show_figures(self, figures):
        """Show other parks; None for none."""
        self._figures = figures
        if figures is None:
            self.parks.show_parks(None)
            self.bars.show_bars([], [])
            self.told.clear()
            self._tell_listed(None)
            return
        self.choice.offer(figures)
        self.parks.show_parks(figures, self._figure())
        self._show_groups()
        self._tell_listed(None)

    def show_all(self):
        """List all parks, and select none."""
        self.bars.choose(())
        self.parks.limit(None)
        self._selection.choose(None)
        self._tell_listed(None)

    # Groups -----------------------------------------------------------------------------------

    def _figure(self):
        asked = self.choice.asked()
        return asked[1] if asked else None

    def _show_groups(self):
        asked = self.choice.asked()
        if self._figures is None:
            return
        if asked is None:
            self.bars.show_bars([], [])
            self.told.setText(tr("The parks tell no reach, category, province or city."))
            return
        by, figure, how = asked
        groups = self._figures.groups(by, figure, how)
        grouping, whole = self._figures.groupings[by], self._figures.whole(figure, how)
        shares, covered = how == "sum", tr("Coverage")
        if by in LONG:
            groups = sorted(groups, key=lambda each: (each.value is None, -(each.value or 0.0)))
        heads = [
            grouping.title,
            with_unit(self.choice.how.currentText(), figure.unit_of(how)),
            tr("Parks"),
            *([tr("Share")] if shares else []),
            covered,
        ]
        rows = [self._bar(grouping, each, shares=shares) for each in groups]
        tips = {
            tr("Parks"): tr("Parks with a value, of all parks of the group."),
            tr("Share"): tr("Of the sum over all parks."),
            covered: tr("What the parks with a value give of the group's recorded output."),
        }
        self.bars.show_bars(heads, rows, self.bars.chosen_keys(), tips)
        self.told.setText(_sentence(figure, whole, how))
        self.parks.show_figure(self._figures, figure)

    @staticmethod
    def _bar(grouping, group, *, shares):
        label = tr("not known") if group.key is None else grouping.words.get(group.key, group.key)
        known = of_parks(group.known, group.parks)
        tip = tr(
            "{group}: {known} parks have a value; they give {covered} of the recorded output.",
            group=label,
            known=known,
            covered=percent(group.covered),
        )
        return Bar(
            group.key,
            label,
            group.value,
            told(group.value),
            (known, *([percent(group.share)] if shares else []), percent(group.covered)),
            (group.known, *([group.share] if shares else []), group.covered),
            REACHES.get(group.key, ""),
            tip=tip,
        )

    def _choose_groups(self):
        """Select the parks of the bars that were clicked."""
        keys, by = self.bars.chosen_keys(), self.choice.by.currentData()
        parts = [self._figures.rows_in(by, key) for key in keys]
        rows = sorted(int(row) for part in parts for row in part) if len(parts) > 1 else None
        rows = parts[0] if len(parts) == 1 else rows
        self._selection.choose(rows)
        self.parks.limit(rows)
        self._tell_listed(rows)

    # Parks ------------------------------------------------------------------------------------

    def _choose_parks(self, rows):
        self._selection.choose(rows)
        if len(rows) == 1:
            self.looked.emit(rows[0])

    def _take_map(self):
        """List the parks that were selected on the map."""
        rows = self._selection.rows
        self.bars.choose(())
        self.parks.limit(rows)
        self._tell_listed(rows)
        if rows is not None and len(rows) == 1:
            self.looked.emit(int(rows[0]))

    def _tell_listed(self, rows):
        total = 0 if self._figures is None else len(self._figures)
        shown = total if rows is None else len(rows)
        self.listed.setText(tr("Parks listed: {shown}", shown=of_parks(shown, total)))
        self.all.setEnabled(rows is not None)


def _sentence(figure, whole, how):
    """Return the figure over all parks, and of how many it speaks."""
    values = {
        "figure": figure.title,
        "value": f"{told(whole.value)} {figure.unit_of(how)}".rstrip(),
        "known": of_parks(whole.known, whole.parks),
        "covered": percent(whole.covered),
    }
    if whole.value is None:
        return tr("{figure}: not known of any of the {parks} parks.", parks=whole.parks, **values)
    what = {
        "sum": tr("{figure}: {value}, the sum of the {known} parks that state it"),
        "mean": tr("{figure}: mean {value} of {known} parks"),
        "median": tr("{figure}: median {value} of {known} parks"),
    }[how].format(**values)
    if whole.covered is None:
        return tr("{what}; output is not recorded.", what=what)
    return tr("{what}, {covered} of the recorded output.", what=what, **values)
