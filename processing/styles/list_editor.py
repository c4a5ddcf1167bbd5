"""The widget of forms for lists that a user may change: words to check, codes in the data."""

from qgis.core import NULL, QgsVariantUtils
from qgis.gui import QgsCheckableComboBox, QgsEditorWidgetWrapper
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QInputDialog, QToolButton, QWidget

from ...analysis.cells.list_cells import parts
from ..messages.language import language, title, tr
from .list_words import list_config

CHECKED = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}


class ListEditor(QgsEditorWidgetWrapper):
    """Offers the known words of a list to be checked; further ones of the data stand among them.

    What the user does not touch stays as it is written.
    """

    def __init__(self, layer, index, editor, parent):
        super().__init__(layer, index, editor, parent)
        self._box, self._more, self._held = None, None, None
        self._showing = False
        self._values, self._open = list_config(layer.editorWidgetSetup(index).config())

    def createWidget(self, parent):
        """Return what holds the box, and the button for a word that is not offered."""
        return QWidget(parent)

    def initWidget(self, editor):
        """Put the box into its holder."""
        self._box = QgsCheckableComboBox(editor)
        self._box.setSeparator("；" if language() == "zh" else "; ")
        self._box.setDefaultText(tr("none"))
        self._box.model().dataChanged.connect(self._take)  # each check, not only the last
        self._more = QToolButton(editor)
        self._more.setText("+")
        self._more.setToolTip(tr("Add a word that is not offered."))
        self._more.setAccessibleName(self._more.toolTip())
        self._more.setVisible(self._open)
        self._more.clicked.connect(lambda _: self._ask())
        line = QHBoxLayout(editor)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._box, 1)
        line.addWidget(self._more)

    def valid(self):
        """Whether there is a box."""
        return self._box is not None

    def value(self):
        """Return what the data are to hold."""
        return self._held

    def setEnabled(self, enabled):
        """Let words be checked while the layer is edited."""
        for each in (self._box, self._more):
            each.setEnabled(enabled)

    def setFeature(self, feature):
        """Show the list of a feature."""
        super().setFeature(feature)
        values, at = feature.attributes(), self.fieldIdx()
        self._show(values[at] if at < len(values) else None)

    def updateValues(self, value, additional=None):
        """Show a list that is set otherwise."""
        self._show(value)

    def _show(self, value):
        self._held = value
        there = self._constants()
        offered = dict.fromkeys([*self._values, *there])
        self._showing = True
        self._box.clear()
        for constant in offered:
            known = self._values.get(constant)
            word = title(known) if known else constant
            self._box.addItemWithCheckState(word, CHECKED[constant in there], constant)
        self._showing = False

    def _take(self, *_):
        """Hold what is checked: what stood there in its order, what came behind it."""
        if not self._showing:
            checked = self._box.checkedItemsData()
            kept = [each for each in self._constants() if each in checked]
            self._hold([*kept, *(each for each in checked if each not in kept)])

    def _constants(self):
        return [] if QgsVariantUtils.isNull(self._held) else parts(str(self._held))

    def _ask(self):
        asked, wanted = QInputDialog.getText(
            self._more, self.field().displayName(), tr("Further words, separated by a semicolon:")
        )
        if wanted and parts(asked):
            constants = list(dict.fromkeys([*self._constants(), *parts(asked)]))
            self._show(";".join(constants))
            self._hold(constants)

    def _hold(self, constants):
        self._held = ";".join(constants) or NULL  # a form passes over None
        self.emitValueChanged()
