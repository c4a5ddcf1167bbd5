"""The dock of indicators: the parks of a year by group, one by one, beside another year."""

from qgis.core import QgsProject
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ..language import tr
from ..results.map_marks import MapMarks
from ..scrolled import scrolled
from .account_page import AccountPage
from .change_page import ChangePage
from .group_page import GroupPage
from .indicators_form import IndicatorsForm
from .indicators_work import IndicatorsWork
from .pages_menu import PagesMenu
from .park_selection import ParkSelection
from .ranking_page import RankingPage

LEAST = 60  # signs that a line of the dock holds
LINES = 20  # that its pages need


class IndicatorsDock(QgsDockWidget):
    """What is evaluated above, its pages below.

    Parameters
    ----------
    iface : QgisInterface
    inventory : inventory_dock.InventoryDock
        Whose runner, drafts and inventory it shares.
    knowledge : indicator_knowledge.IndicatorKnowledge
    """

    def __init__(self, iface, inventory, knowledge, parent=None):
        super().__init__(tr("ParkShore indicators"), parent)
        self.setObjectName("ParkShoreIndicatorsDock")
        self._inventory, self._windows, self._problem = inventory, [], ""
        self.answer = None
        self.runner = inventory.runner
        self.work = IndicatorsWork(self.runner, inventory.work.drafts, knowledge, self)
        self.selection = ParkSelection(self)
        self._marks = MapMarks(iface.mapCanvas())
        self._build(knowledge)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.refresh)
        project = QgsProject.instance()
        self._signals = [
            (project.layersAdded, self._refresh_soon),
            (project.layersRemoved, self._refresh_soon),
            (project.cleared, self._forget),
            (project.layersWillBeRemoved, self.selection.forget_layers),
            (self.runner.changed, self._refresh_soon),
            (self.runner.progressed, self._show_progress),
        ]
        for signal, slot in self._signals:
            signal.connect(slot)
        self.form.changed.connect(self._refresh_soon)
        self.form.run_asked.connect(self._start)
        self.work.answered.connect(self.show_answer)
        self.work.failed.connect(self._tell_failed)
        self.selection.gone.connect(self._refresh_soon)
        self.selection.edited.connect(self._refresh_soon)
        self.refresh()

    def stop(self):
        """Let go of project and runner, and close what was opened."""
        for signal, slot in self._signals:
            signal.disconnect(slot)
        self.form.blockSignals(True)
        self._later.stop()
        for window in list(self._windows):
            window.close()
        self._marks.clear()
        self.selection.follow(None)
        self.account.stop()
        self.ranking.stop()
        self.form.stop()
        self.work.stop()

    # The widgets ------------------------------------------------------------------------------

    def _build(self, knowledge):
        self.form = IndicatorsForm(knowledge.years)
        self.groups = GroupPage(self.selection)
        self.account = AccountPage(knowledge)
        self.changes = ChangePage(self.selection, knowledge)
        self.ranking = RankingPage(self.work, self.selection, knowledge)
        self.groups.looked.connect(self._look)
        for page in (self.groups, self.account, self.ranking):
            page.asked_for.connect(self._show_on_map)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("indicators_tabs")
        self.tabs.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.tabs.setMinimumHeight(self.tabs.fontMetrics().height() * LINES)
        for page, title in (
            (self.groups, tr("&Groups")),
            (self.account, tr("&One park")),
            (self.changes, tr("&Two years")),
            (self.ranking, tr("Ran&king")),
        ):
            self.tabs.addTab(page, title)
        self.said = QLabel()
        self.said.setObjectName("indicators_said")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.rest = QWidget()  # keeps the form above while there are no pages
        self.pages = PagesMenu(self.work, knowledge, self._show)
        whole = QWidget()
        above = QWidget()
        layout = QVBoxLayout(above)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.form)
        layout.addWidget(self.said)
        layout.addLayout(self._begin())
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.rest, 1)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addStrut(whole.fontMetrics().averageCharWidth() * LEAST)  # its pages may need more
        layout.addWidget(scrolled(above), 1)
        layout.addLayout(self._bottom())
        self.setWidget(whole)

    def _begin(self):
        """Return what stands while there is no inventory: two ways to begin."""
        self.sample = QPushButton(tr("Load &sample"))
        self.sample.setObjectName("indicators_sample")
        self.sample.setToolTip(
            tr("A synthetic inventory along the real Yangtze, to try everything.")
        )
        self.sample.clicked.connect(self._inventory.work.load_sample)
        self.open = QPushButton(tr("&Open inventory"))
        self.open.setObjectName("indicators_open")
        self.open.setToolTip(tr("A GeoPackage with the parks and enterprises you keep."))
        self.open.clicked.connect(self._inventory.opener.choose_file)
        line = QHBoxLayout()
        for button in (self.sample, self.open):
            line.addWidget(button)
        line.addStretch()
        return line

    def _bottom(self):
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setObjectName("indicators_cancel")
        self.cancel.setToolTip(tr("Stop what is running; nothing is changed."))
        self.cancel.clicked.connect(lambda _: self._cancel())
        self.doing = QLabel()
        self.doing.setTextFormat(Qt.TextFormat.PlainText)
        line = QHBoxLayout()
        line.addWidget(self.doing)
        line.addWidget(self.bar, 1)
        line.addWidget(self.cancel)
        line.addStretch()
        line.addWidget(self.pages)
        return line

    # What stands ------------------------------------------------------------------------------

    def _refresh_soon(self, *_):
        self._later.start()

    def refresh(self):
        """Show what is missing, running or found."""
        running = self.runner.running
        self.form.propose()
        missing = self.form.missing()
        there = self.answer is not None
        empty = self.form.parks.currentLayer() is None and not there
        self.form.run.setEnabled(not running and not missing)
        for button in (self.sample, self.open):
            button.setVisible(empty)
            button.setEnabled(not running)
        self.tabs.setVisible(there)
        self.rest.setVisible(not there)
        said = [] if running else [self._problem or missing]
        if there:
            said += self._standing()
        self.said.setText("\n".join(filter(None, said)))
        self.said.setVisible(bool(self.said.text()))
        for widget in (self.bar, self.cancel, self.doing):
            widget.setVisible(bool(running))
        self.doing.setText(running[0].title if running else "")
        if not running:
            self.bar.setValue(0)

    def _standing(self):
        """Return what is to be said of the answer that stands."""
        order, told = self.answer.order, []
        if self.selection.layer is None:
            told.append(
                tr(
                    "{layer} is no longer in the project: nothing is selected on the map.",
                    layer=order.name,
                )
            )
        if self.selection.is_edited:
            told.append(tr("The parks were edited since: compute again."))
        return [*told, *self.answer.now.notes]

    def _show_progress(self, percent):
        done = 100.0 * self.work.step + percent if self.work.busy else percent
        self.bar.setValue(int(done / (self.work.steps if self.work.busy else 1)))

    # What the user does -----------------------------------------------------------------------

    def _start(self):
        self._problem = ""
        self.work.start(self.form.order())

    def _cancel(self):
        self.work.forget()
        self.runner.cancel()
        self._problem = tr("Cancelled; nothing was changed.")

    def _tell_failed(self, reason):
        self._problem = reason
        self.runner.complain(reason)
        self._refresh_soon()

    def _forget(self):
        """Begin afresh with another project."""
        self.work.forget()
        self._problem = ""
        self._marks.clear()
        self.show_answer(None)

    def show_answer(self, answer):
        """Show what was computed; None for nothing."""
        self.answer = answer
        now = answer.now if answer is not None else None
        self.selection.follow(now, answer.order.parks if answer is not None else "")
        self.groups.show_figures(now)
        self.account.show_answer(answer)
        self.changes.show_answer(answer)
        self.ranking.show_answer(answer)
        self.pages.show_answer(answer)
        self.refresh()

    def _look(self, row):
        self.account.show(row)

    def _show_on_map(self, row):
        """Bring a park into view, and explain its index."""
        self.account.show(row)
        self.tabs.setCurrentWidget(self.account)
        feature = self.selection.feature(row)
        if feature is not None:
            self._marks.show(self.selection.layer, feature, zoom=True)

    def _show(self, window):
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._windows.append(window)
        window.destroyed.connect(lambda: self._windows.remove(window))
        window.show()
