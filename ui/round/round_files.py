"""The files of a round as a list: chosen, dropped or pasted."""

from pathlib import Path

from qgis.PyQt.QtCore import QDateTime, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QApplication,
    QFileDialog,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from ..labels import as_written
from ..language import tr


class RoundFiles(QWidget):
    """A list of files and folders, and ways to fill it.

    Parameters
    ----------
    pasted_in : callable
        Gives a folder for tables from the clipboard.

    Signals
    -------
    changed
        Files came or went.
    missed : str
        Why nothing was pasted.
    """

    changed = pyqtSignal()
    missed = pyqtSignal(str)

    def __init__(self, pasted_in, parent=None):
        super().__init__(parent)
        self._pasted_in = pasted_in
        self.folder = ""  # that was chosen from last
        self.setAcceptDrops(True)
        self.list = QListWidget()
        self.list.setObjectName("round_files")
        self.list.setAccessibleName(tr("Files of the round"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setToolTip(tr("Drop files, folders and zip archives here."))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.list, 0, 0, 5, 1)
        for row, (name, text, tip, work) in enumerate(
            (
                ("add_folder", tr("Add &folder…"), tr("All files in it and below."),
                 self._choose_folder),
                ("add_files", tr("Add fi&les…"), tr("Tables, vector files, zip archives."),
                 self._choose_files),
                ("paste_table", tr("&Paste table"),
                 tr("A table copied from a spreadsheet or a mail becomes a file of the round."),
                 self.paste),
                ("remove_files", tr("&Remove"), tr("Take the selected lines off the list."),
                 self._remove),
            )
        ):  # fmt: skip
            button = QPushButton(text)
            button.setObjectName(name)
            button.setToolTip(as_written(tip))
            button.clicked.connect(lambda _, work=work: work())
            grid.addWidget(button, row, 1)
        grid.setRowStretch(4, 1)
        grid.setColumnStretch(0, 1)

    def paths(self):
        """Return the files and folders of the list."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def add(self, paths):
        """Add files and folders, each once."""
        known = set(self.paths())
        for path in paths:
            if path and path not in known:
                known.add(path)
                self.list.addItem(QListWidgetItem(path))
                self.folder = str(Path(path).parent)
        self.changed.emit()

    def paste(self):
        """Make a file of the table in the clipboard."""
        text = QApplication.clipboard().text().replace("\r\n", "\n").strip("\n")
        if "\t" not in text and "\n" not in text:
            self.missed.emit(
                tr("The clipboard holds no table; copy its cells, header and all, and paste again.")
            )
            return
        stamp = QDateTime.currentDateTime().toString("yyyyMMdd-HHmmss-zzz")
        place = Path(self._pasted_in()) / tr("pasted {time}.tsv", time=stamp)
        try:
            place.write_text(f"{text}\n", encoding="utf-8-sig")
        except OSError as error:
            self.missed.emit(
                tr(
                    "The table could not be kept in {file} ({reason}).",
                    file=str(place),
                    reason=error.strerror or error,
                )
            )
            return
        self.add([str(place)])

    def keyPressEvent(self, event):
        """Paste and remove by the usual keys."""
        if event.key() == Qt.Key.Key_Delete:
            self._remove()
        elif (
            event.key() == Qt.Key.Key_V and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event):
        """Take local files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event):
        """Add what was dropped."""
        event.acceptProposedAction()
        self.add([url.toLocalFile() for url in event.mimeData().urls()])

    def _choose_folder(self):
        dialog = QFileDialog(self, tr("Folder of the round"), self.folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._ask(dialog)

    def _choose_files(self):
        dialog = QFileDialog(self, tr("Files of the round"), self.folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._ask(dialog)

    def _ask(self, dialog):
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.add)
        dialog.show()

    def _remove(self):
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))
        self.changed.emit()
