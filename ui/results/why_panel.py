"""Why a site is judged as it is: sentences, to read and to copy, with room below the table."""

import html

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
)

from ..labels import as_written, plain
from ..language import tr

ROWS = 3  # of the table that stay in sight above the sentences
LINES = 6  # of the sentences that are in sight on the smallest screen
AROUND = 16  # pixels beside the text of a button
TABLE, WHY = 0, 1


class WhyPanel(QFrame):
    """One site in sentences.

    Signals
    -------
    opened
        The sentences have their room.
    sheet_asked
        The evidence sheet of the site is wanted.
    map_asked
        A map of the site is wanted.
    closed
    """

    opened = pyqtSignal()
    sheet_asked = pyqtSignal()
    map_asked = pyqtSignal()
    closed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("check_why_panel")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.text = QTextBrowser()
        self.text.setObjectName("check_why_text")
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(tr("Why this verdict"))
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * LINES)
        self.text.setOpenLinks(False)
        self._plain = ""
        buttons = QHBoxLayout()
        for name, label, tip, asked in (
            (
                "check_why_copy",
                tr("&Copy"),
                tr("Copy these sentences as text."),
                self._copy,
            ),
            (
                "check_sheet",
                tr("&Evidence sheet…"),
                tr("Write the evidence sheet of this site as a PDF, with its map."),
                self.sheet_asked.emit,
            ),
            (
                "check_why_map",
                tr("&Map…"),
                tr("Print a map of this site on one page."),
                self.map_asked.emit,
            ),
            ("check_why_close", tr("Close"), tr("Close these sentences."), self.closed.emit),
        ):
            button = QPushButton(label)
            button.setObjectName(name)
            button.setToolTip(as_written(tip))
            wide = button.fontMetrics().horizontalAdvance(plain(label))
            button.setMinimumWidth(wide + AROUND)  # so that all four stand in the narrowest dock
            button.clicked.connect(lambda _, asked=asked: asked())
            buttons.addWidget(button)
        buttons.insertStretch(3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.text, 1)
        layout.addLayout(buttons)

    def show_account(self, account):
        """Show the headings and sentences of one site."""
        shown, plain = [], []
        for number, (heading, sentences) in enumerate(account):
            level = "h3" if number == 0 else "h4"
            shown.append(f"<{level} style='margin:6px 0 2px 0'>{html.escape(heading)}</{level}>")
            shown += [f"<p style='margin:0 0 3px 0'>{html.escape(each)}</p>" for each in sentences]
            plain += ["", heading] if plain else [heading]
            plain += sentences
        self._plain = "\n".join(plain)
        self.text.setHtml("".join(shown))

    def come_into_sight(self):
        """Tell who holds the panel that it has its room."""
        self.opened.emit()

    def _copy(self):
        QGuiApplication.clipboard().setText(self._plain)


class WhySplitter(QSplitter):
    """The table above, the sentences below it while they are asked for.

    Parameters
    ----------
    table : result_table.ResultTable
    why : why_panel.WhyPanel
    """

    def __init__(self, table, why, parent=None):
        super().__init__(Qt.Orientation.Vertical, parent)
        self._chosen = None  # height of the table, once the user has drawn it
        self.addWidget(table)
        self.addWidget(why)
        self.setCollapsible(TABLE, True)
        self.setCollapsible(WHY, False)
        self.setStretchFactor(WHY, 1)
        table.setMinimumHeight(self._few_rows())
        self.splitterMoved.connect(lambda *_: self._keep())

    def sizeHint(self):
        """Ask for no more than is needed: a page scrolls only where that has no room."""
        return self.minimumSizeHint()

    def share_room(self):
        """Leave a few rows to the table, or what the user left it; the rest to the sentences."""
        whole = self.height()
        top = self._few_rows() if self._chosen is None else min(self._chosen, whole)
        self.setSizes([top, max(whole - top, 0)])

    def _few_rows(self):
        """Return the height of a few rows below their head, above the bar that moves them."""
        table = self.widget(TABLE)
        bar = table.horizontalScrollBar().sizeHint().height()
        return (
            table.horizontalHeader().height()
            + bar
            + ROWS * (table.verticalHeader().defaultSectionSize())
        )

    def _keep(self):
        self._chosen = self.sizes()[TABLE]
