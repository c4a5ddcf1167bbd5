"""Counts by verdict, and what narrows the table: a count, the work list, a part of a name."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..labels import as_written
from ..language import tr
from .count_tile import CountTile
from .verdict_look import OUTSIDE, UNCERTAIN, WITHIN

REST = "rest"
UNJUDGED = ("no rule", "no geometry", "invalid geometry")


class FilterBar(QWidget):
    """The head of a result.

    Signals
    -------
    changed
        Another filter is wanted; see `asked`.
    stepped : int
        The next (1) or the previous (-1) site of the work list is wanted.
    """

    changed = pyqtSignal()
    stepped = pyqtSignal(int)

    def __init__(self, parent=None):
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._tiles())
        layout.addLayout(self._line())

    def _tiles(self):
        self.tiles = {
            WITHIN: CountTile("check_count_within", WITHIN, tr("Within")),
            UNCERTAIN: CountTile("check_count_uncertain", UNCERTAIN, tr("Uncertain")),
            OUTSIDE: CountTile("check_count_outside", OUTSIDE, tr("Outside")),
            REST: CountTile("check_count_rest", REST, tr("Not judged")),
        }
        self.tiles[REST].setToolTip(
            tr("No rule speaks of these sites, or they have no usable geometry.")
        )
        line = QHBoxLayout()
        for tile in self.tiles.values():
            tile.clicked.connect(lambda _, tile=tile: self._choose(tile))
            line.addWidget(tile)
        return line

    def _line(self):
        self.work = _small("check_work_list", tr("Work list"))
        self.work.setCheckable(True)
        self.work.setToolTip(tr("Within, uncertain, or outside by at most a tenth of the limit."))
        self.work.toggled.connect(self.changed)
        line = QHBoxLayout()
        line.addWidget(self.work)
        for name, text, tip, step in (
            ("check_previous", "◀", tr("Previous site of the work list"), -1),
            ("check_next", "▶", tr("Next site of the work list"), 1),
        ):
            button = _small(name, text)
            button.setToolTip(as_written(tip))
            button.setAccessibleName(tip)
            button.clicked.connect(lambda _, step=step: self.stepped.emit(step))
            line.addWidget(button)
        self.find = QLineEdit()
        self.find.setObjectName("check_find")
        self.find.setPlaceholderText(tr("Find a name or a place"))
        self.find.setAccessibleName(tr("Find a name or a place"))
        self.find.setClearButtonEnabled(True)
        self.find.textChanged.connect(lambda _: self.changed.emit())
        self._shown = QLabel()
        self._shown.setTextFormat(Qt.TextFormat.PlainText)
        self._shown.setObjectName("check_shown")
        line.addWidget(self.find, 1)
        line.addWidget(self._shown)
        return line

    def asked(self):
        """Return the filter: verdicts or None, whether only the work list, a part of a name."""
        verdicts = {verdict for verdict, tile in self.tiles.items() if tile.isChecked()}
        if REST in verdicts:
            verdicts = set(UNJUDGED)
        return {
            "texts": verdicts or None,
            "work": self.work.isChecked(),
            "find": self.find.text().strip(),
        }

    def show_counts(self, counts, *, trial):
        """Show how many sites have each verdict."""
        counts[REST] = sum(counts.get(verdict, 0) for verdict in UNJUDGED)
        for verdict, tile in self.tiles.items():
            tile.show_count(counts.get(verdict, 0), trial=trial)

    def show_rows(self, shown, of):
        """Show how many rows the filter lets through."""
        self._shown.setText(f"{shown} / {of}")

    def _choose(self, chosen):
        for tile in self.tiles.values():
            if tile is not chosen:
                tile.setChecked(False)
        self.changed.emit()


def _small(name, text):
    button = QToolButton()
    button.setObjectName(name)
    button.setText(text)
    return button
