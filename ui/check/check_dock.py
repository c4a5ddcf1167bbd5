"""The check dock: from sites, water and a rule to verdicts, in one place."""

from pathlib import Path

from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ..hint import Hint
from ..inventory.inventory_opener import FOLDER
from ..inventory.inventory_work import source_of
from ..language import tr
from ..opened_files import add_files
from ..results.map_marks import MapMarks
from ..results.result_page import ResultPage
from ..results.staleness import Staleness
from ..scrolled import scrolled
from .check_form import CheckForm
from .check_work import CHECK, CheckWork, again
from .first_run import FirstRun
from .hand_over import HandOver

LEAST = 60  # signs that a line of the dock holds


class CheckDock(QgsDockWidget):
    """First run, form and result, one page at a time.

    Parameters
    ----------
    iface : QgisInterface
    inventory : inventory_dock.InventoryDock
        Whose runner, drafts and inventory it shares.
    knowledge : knowledge.Knowledge
    icon : QIcon
    """

    def __init__(self, iface, inventory, knowledge, icon, parent=None):
        super().__init__(tr("ParkShore check"), parent)
        self.setObjectName("ParkShoreCheckDock")
        self._iface, self._inventory, self._knowledge = iface, inventory, knowledge
        self.runner = inventory.runner
        self.work = CheckWork(self.runner, inventory.work.drafts, knowledge.dress, self)
        self._windows = []
        self._asked_form, self._problem = False, ""
        self._build(icon)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.refresh)
        project = QgsProject.instance()
        self._signals = [
            (project.layersAdded, self._refresh_soon),
            (project.layersRemoved, self._refresh_soon),
            (project.readProject, self._refresh_soon),
            (project.cleared, self._forget),
            (project.layersWillBeRemoved, self._let_go),
            (self.runner.changed, self._refresh_soon),
            (self.runner.progressed, self._show_progress),
        ]
        for signal, slot in self._signals:
            signal.connect(slot)
        self.work.finished.connect(self._show_result)
        self.work.prepared.connect(self.form.show_water)
        self.work.failed.connect(self._tell_failed)
        self.result.shown.connect(self.hand_over.refresh)
        self.result.follower.looked.connect(self.hand_over.refresh)
        self.refresh()

    def stop(self):
        """Let go of project and runner, and close what was opened."""
        for signal, slot in self._signals:
            signal.disconnect(slot)
        self.form.blockSignals(True)
        self._later.stop()
        self.hand_over.stop()
        for window in list(self._windows):
            window.close()
        self.form.stop()
        self.stale.stop()
        self.result.stop()

    def usual_width(self):
        """Return the width in which a result is read, at most half of the window."""
        return min(self.widget().minimumWidth() * 5 // 4, self._iface.mainWindow().width() // 2)

    # The widgets ------------------------------------------------------------------------------

    def _build(self, icon):
        self.first = FirstRun(icon)
        self.first.sample_asked.connect(self._load_sample)
        self.first.open_asked.connect(self._inventory.opener.choose_file)
        self.first.own_asked.connect(self._choose_own)
        self.form = CheckForm(self._knowledge)
        self.form.changed.connect(self._refresh_soon)
        self.form.dialog_asked.connect(self._open_dialog)
        self.result = ResultPage(self._knowledge, MapMarks(self._iface.mapCanvas()))
        self.stale = Staleness(self)
        self.stale.changed.connect(self.result.show_standing)
        self.result.again_asked.connect(self._check_again)
        self.result.form_asked.connect(lambda: self._turn_to(self._form_page))
        self._form_page = self._make_form_page()
        self._result_page = self._make_result_page()
        self.pages = QStackedWidget()
        self._first_page = scrolled(self.first)
        for page in (self._first_page, self._form_page, self._result_page):
            self.pages.addWidget(page)
        whole = QWidget()
        whole.setMinimumWidth(whole.fontMetrics().averageCharWidth() * LEAST)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.pages, 1)
        layout.addLayout(self._progress())
        self.setWidget(whole)

    def _make_form_page(self):
        self.run = QPushButton(tr("&Run the check"))
        self.run.setObjectName("check_run")
        self.run.setToolTip(tr("Prepare what is raw, check all sites, show the result here."))
        self.run.setMinimumHeight(int(self.run.fontMetrics().height() * 2.2))
        font = self.run.font()
        font.setBold(True)
        self.run.setFont(font)
        self.run.clicked.connect(lambda _: self._start())
        self.to_result = QPushButton(tr("Show result"))
        self.to_result.setObjectName("check_show_result")
        self.to_result.setToolTip(tr("Go back to the last result."))
        self.to_result.clicked.connect(lambda _: self._turn_to(self._result_page))
        self.said = QLabel()
        self.said.setObjectName("check_said")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        line = QHBoxLayout()
        line.addWidget(self.run, 1)
        line.addWidget(self.to_result)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(self.form), 1)
        layout.addWidget(Hint("form", tr("Nothing is guessed: what is not known stays uncertain.")))
        layout.addWidget(self.said)
        layout.addLayout(line)
        return page

    def _make_result_page(self):
        self.hand_over = HandOver(self.work, self.result, self._knowledge, self._show)
        above = QWidget()
        layout = QVBoxLayout(above)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(
            Hint("result", tr("Press a figure to see its sites; ▶ goes through them."))
        )
        layout.addWidget(self.result, 1)
        scroll, page = scrolled(above), QWidget()
        self.result.why.opened.connect(lambda: scroll.ensureWidgetVisible(self.result.why))
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.hand_over)
        return page

    def _progress(self):
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setObjectName("check_cancel")
        self.cancel.setToolTip(tr("Stop what is running; nothing is changed."))
        self.cancel.clicked.connect(lambda _: self._cancel())
        self.doing = QLabel()
        self.doing.setTextFormat(Qt.TextFormat.PlainText)
        line = QHBoxLayout()
        line.addWidget(self.doing)
        line.addWidget(self.bar, 1)
        line.addWidget(self.cancel)
        return line

    # What stands ------------------------------------------------------------------------------

    def _refresh_soon(self, *_):
        """Refresh once, when all that happens at once has happened."""
        self._later.start()

    def refresh(self):
        """Show the page that fits, and what is missing or running."""
        running = self.runner.running
        self.form.propose()
        self.result.refresh()
        self.stale.watch()
        has_result = self.result.layer is not None
        if self.pages.currentWidget() is self._result_page and not has_result:
            self.pages.setCurrentWidget(self._form_page)
        loaded = bool(QgsProject.instance().mapLayers()) or bool(running) or self._asked_form
        if not loaded:
            self.pages.setCurrentWidget(self._first_page)
        elif self.pages.currentWidget() is self._first_page:
            self.pages.setCurrentWidget(self._result_page if has_result else self._form_page)
        missing = self.form.missing()
        self.run.setEnabled(not running and not missing)
        self.to_result.setVisible(has_result)
        said = "" if running else missing or self._problem
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.hand_over.refresh()
        for widget in (self.bar, self.cancel, self.doing):
            widget.setVisible(bool(running))
        self.doing.setText(running[0].title if running else "")
        if not running:
            self.bar.setValue(0)

    def _turn_to(self, page):
        self.pages.setCurrentWidget(page)

    def _show_progress(self, percent):
        self.bar.setValue(int(percent))

    def _forget(self):
        """Begin afresh with another project."""
        self._asked_form, self._problem = False, ""
        self._refresh_soon()

    def _let_go(self, ids):
        self.stale.forget(ids)
        if self.result.layer is not None and self.result.layer.id() in ids:
            self.result.show_result(None)

    # What the user does -----------------------------------------------------------------------

    def _load_sample(self):
        self._asked_form = True
        self.pages.setCurrentWidget(self._form_page)
        self._inventory.work.load_sample()

    def _choose_own(self):
        """Open the form, and let the user add layers to the project."""
        self._asked_form = True
        self.pages.setCurrentWidget(self._form_page)
        dialog = QFileDialog(self, tr("Add layers"), QgsSettings().value(FOLDER, ""))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._add_own)
        self._show(dialog)

    def _add_own(self, paths):
        add_files(self._iface, paths)
        if paths:
            QgsSettings().setValue(FOLDER, str(Path(paths[0]).parent))

    def _show(self, window):
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._windows.append(window)
        window.destroyed.connect(lambda: self._windows.remove(window))
        window.show()

    def _open_dialog(self):
        """Open QGIS's dialog of the check with what is chosen here."""
        given = self.form.parameters()
        for name, box in (("PARKS", self.form.sites), ("SHORELINE", self.form.water)):
            if box.currentLayer() is not None:
                given[name] = source_of(box.currentLayer())
        why = self._knowledge.open_dialog(CHECK, given)
        if why:
            self.runner.complain(why)

    def _start(self):
        self._problem = ""
        self.work.start(self.form.order())

    def _check_again(self):
        order = again(self.result.layer)
        if order is None:
            self.runner.complain(
                tr("The sites or the shoreline of this result are no longer in the project.")
            )
        else:
            self._problem = ""
            self.work.start(order)

    def _cancel(self):
        self.runner.cancel()
        self._problem = tr("Cancelled; nothing was changed.")

    def _tell_failed(self, reason):
        self._problem = reason
        self.runner.complain(reason)

    def _show_result(self, layer):
        self.result.refresh()
        self.result.show_result(layer)
        self._turn_to(self._result_page)
        # the window lives in between: the result may be gone
        QTimer.singleShot(0, lambda: (now := self.result.layer) and self._iface.setActiveLayer(now))
