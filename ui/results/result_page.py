"""The page of a result: counts, table, trial, why."""

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..background import Background
from ..language import joined, tr
from . import verified
from .filter_bar import FilterBar
from .result_layers import order_of, results
from .result_model import BESIDE, TRIAL, usual_columns
from .result_table import ResultTable
from .staleness import is_stale
from .table_and_map import TableAndMap
from .trial_strip import TrialStrip
from .why_panel import WhyPanel, WhySplitter

FIRST = "margin_m"  # what lies farthest within the limit stands first


class ResultPage(QWidget):
    """Shows one result of the project at a time.

    Parameters
    ----------
    knowledge : knowledge.Knowledge
    marks : map_marks.MapMarks

    Signals
    -------
    form_asked
        Another check is wanted.
    again_asked
        The same check is wanted once more.
    shown
        Another result stands.
    sheet_asked
        The evidence sheet of the selected site is wanted.
    """

    form_asked = pyqtSignal()
    again_asked = pyqtSignal()
    shown = pyqtSignal()
    sheet_asked = pyqtSignal()

    def __init__(self, knowledge, marks, parent=None):
        super().__init__(parent)
        self.setObjectName("check_result_page")
        self._knowledge = knowledge
        self.layer, self._names, self._sort_by = None, [], ""
        self._reading = Background(self)
        self._reading.found.connect(self._take)
        self._build()
        self.chooser.activated.connect(lambda _: self.show_result(self._chosen_result()))
        self.follower = TableAndMap(self.table, marks, self)
        self.follower.looked.connect(self._tell_why)
        self.table.columns_asked.connect(self._read)
        self.trial.tried.connect(self._try)
        self.trial.ended.connect(self._end_trial)
        self.bar.changed.connect(self._filter)
        self.bar.stepped.connect(self.follower.step)
        self.why_button.toggled.connect(self._show_why)

    @property
    def model(self):
        """The table's model."""
        return self.table.model()

    # The widgets ------------------------------------------------------------------------------

    def _build(self):
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._head())
        self.standing = QLabel()
        self.standing.setObjectName("check_standing")
        self.standing.setTextFormat(Qt.TextFormat.PlainText)
        self.standing.setWordWrap(True)
        self.again = QPushButton(tr("Check &again"))
        self.again.setObjectName("check_again")
        self.again.setToolTip(tr("Run the same check on what the layers hold now."))
        self.again.clicked.connect(lambda _: self.again_asked.emit())
        self.again.hide()
        told = QHBoxLayout()
        told.addWidget(self.standing, 1)
        told.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(told)
        self.bar = FilterBar()
        layout.addWidget(self.bar)
        self.table = ResultTable()
        self.why_button = QPushButton(tr("Wh&y?"))
        self.why_button.setObjectName("check_why")
        self.why_button.setCheckable(True)
        self.why_button.setToolTip(tr("Tell in sentences why the selected site is judged so."))
        self.why = WhyPanel()
        self.why.hide()
        self.why.closed.connect(lambda: self.why_button.setChecked(False))
        self.why.sheet_asked.connect(self.sheet_asked)
        self.split = WhySplitter(self.table, self.why)
        layout.addWidget(self.split, 1)
        self.trial = TrialStrip()
        layout.addWidget(self.trial)

    def _head(self):
        back = QPushButton(tr("&New check"))
        back.setObjectName("check_new")
        back.setToolTip(tr("Go back to the form; this result stays."))
        back.clicked.connect(lambda _: self.form_asked.emit())
        self.chooser = QComboBox()
        self.chooser.setObjectName("check_result")
        self.chooser.setToolTip(tr("The results of this project."))
        self.chooser.setAccessibleName(tr("Result"))
        fit = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.chooser.setSizeAdjustPolicy(fit)
        self.chooser.setMinimumContentsLength(12)
        line = QHBoxLayout()
        line.addWidget(back)
        line.addWidget(self.chooser, 1)
        return line

    # Another result ---------------------------------------------------------------------------

    def refresh(self):
        """Offer the project's results; show the newest where the one shown is gone."""
        found = results()
        self.chooser.clear()
        for each in found:
            self.chooser.addItem(each.name(), each.id())
        ids = [each.id() for each in found]
        if self.layer is not None and self.layer.id() in ids:
            self.chooser.setCurrentIndex(ids.index(self.layer.id()))
        else:
            self.show_result(found[0] if found else None)

    def _chosen_result(self):
        wanted = self.chooser.currentData()
        return next((each for each in results() if each.id() == wanted), None)

    def show_result(self, layer):
        """Show a result; None for none."""
        self.leave()
        self.layer = layer
        if layer is None:
            return
        self.chooser.setCurrentIndex(self.chooser.findData(layer.id()))
        self.follower.follow(layer)
        self._sort_by = FIRST
        self.trial.reset()
        self._read(usual_columns(layer.fields()))

    def stop(self):
        """Let go of the result and of what is being read."""
        self.leave()
        self._reading.stop()

    def leave(self):
        """Let go of the result that is shown."""
        self.layer = None
        self.follower.follow(None)
        self.model.show(None, None, [])
        self._reading.forget()

    def _read(self, names):
        """Read the columns that are to be shown, in a worker."""
        fields = self.layer.fields()
        beside = [name for name in BESIDE if name not in names and fields.lookupField(name) >= 0]
        self._names = [name for name in names if fields.lookupField(name) >= 0]
        source, provider = self.layer.source(), self.layer.providerType()
        site, records = verified.id_field(fields), verified.records()
        asked = dict.fromkeys([*self._names, *beside, *([site] if site else [])])
        columns = self._knowledge.columns

        def read(_cancelled):
            results = columns(source, provider, asked)
            if records is not None:
                verified.add_statuses(columns, results, site, records)
            results.prepare(FIRST)
            return results

        self._reading.ask(read)

    def read_again(self):
        """Read the rows once more; something was kept of them elsewhere."""
        if self.layer is not None:
            self._read(self._names)

    def _take(self, results):
        self.trial.reset()
        self.model.show(self.layer, results, self._names)
        if results.has(verified.COLUMN):
            self.model.put_beside(verified.COLUMN, tr("Verification"), verified.words())
        self.table.fit_columns()
        if self._sort_by in self._names:  # of a result that has just come
            column = self.model.names.index(self._sort_by)
            self.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
            self._sort_by = ""
        self._show_counts()
        self.show_standing()
        self._filter()
        self.shown.emit()

    def show_standing(self):
        """State what the line is and what it can prove, as the check knew it."""
        if self.layer is None:
            return
        order = order_of(self.layer)
        asked = order.get("parameters", {})
        told = [
            self._knowledge.line(
                QgsProject.instance().mapLayer(order.get("shoreline", "")),
                asked.get("RULE_SET", 0),
                asked.get("RULES", ""),
                asked.get("MEASURED_FROM", 0),
            )
        ]
        stale = is_stale(self.layer)
        if stale:
            told.insert(0, tr("Sites or water were edited since: check again."))
        self.again.setVisible(stale)
        self.standing.setText(joined(told))
        self.standing.setVisible(stale or not self.why_button.isChecked())

    def put_beside(self, layer, path, title):
        """Show the verdicts of another check of the same sites in a column of their own."""
        if layer is not self.layer:
            return
        other = self._knowledge.columns(path, "ogr", ["verdict"])
        name = f"verdict {title}"
        if self.model.results.put_beside(name, other):
            self.model.put_beside(name, title)
            self.table.fit_columns()

    # Counts and filter ------------------------------------------------------------------------

    def _column(self):
        return TRIAL if TRIAL in self.model.names else "verdict"

    def _show_counts(self):
        counts = self.model.results.counts(self._column())
        self.bar.show_counts(counts, trial=self._column() == TRIAL)

    def _filter(self, *_):
        if self.model.results is None:
            return
        self.model.set_filter(column=self._column(), **self.bar.asked())
        self.bar.show_rows(self.model.rowCount(), len(self.model.results))
        self.follower.take_selection()

    def _try(self, metres):
        if self.model.results is None:
            return
        self.model.results.try_limit(float(metres), self._uncertainty())
        if TRIAL not in self.model.names:
            self.model.set_trial(shown=True)
            self.table.fit_columns()
        self._show_counts()
        self._filter()

    def _end_trial(self):
        if TRIAL in self.model.names:
            self.model.set_trial(shown=False)
            self.table.fit_columns()
            self._show_counts()
            self._filter()

    def _uncertainty(self):
        """Return the radius that the check was given, in metres."""
        asked = order_of(self.layer).get("parameters", {})
        sides = (asked.get("PARK_ACCURACY", 0.0), asked.get("SHORELINE_ACCURACY", 0.0))
        return sum(side * side for side in sides) ** 0.5

    # Why --------------------------------------------------------------------------------------

    def site(self):
        """Return the id of the feature that is looked at, None for none."""
        return self.follower.site()

    def _show_why(self, on):
        """Give the sentences the room; what they tell of the line, too, makes way for them."""
        self.why.setVisible(on)
        self.show_standing()
        self.split.share_room()
        self._tell_why()
        if on:
            QTimer.singleShot(0, self.why.come_into_sight)

    def _tell_why(self):
        if not self.why.isVisible() and not self.why_button.isChecked():
            return
        site, none = self.site(), [(tr("Select a site in the table or on the map."), [])]
        self.why.show_account(none if site is None else self._knowledge.account(self.layer, site))
