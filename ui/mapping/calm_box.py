"""A combo box that stays as it is while its table is scrolled."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox


class CalmBox(QComboBox):
    """A combo box that the wheel does not change in passing."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event):
        """Scroll the table instead, unless the box has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
