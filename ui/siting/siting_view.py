"""The widgets of the panel "And here?": what is asked, what is found, what can be done."""

from qgis.core import Qgis
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..check.check_work import CHECK
from ..hint import Hint
from ..labels import as_written, plain
from ..language import tr
from ..results.verdict_look import COLOURS, OTHER
from ..results.why_panel import WhyPanel
from ..runner import algorithm

LAW = 1
KINDS = 3  # of FACILITY: chemical, tailings, other; not what data say


class SitingView(QWidget):
    """What the user sees of siting, beside the map.

    Attributes
    ----------
    rule_set, facility : QComboBox
    water : QgsMapLayerComboBox
    draw, clear, save, receivers : QPushButton
    why : why_panel.WhyPanel
    """

    def __init__(self, parent=None):
        super().__init__(parent)
        definition = algorithm(CHECK)
        self.rule_set = self._choice("siting_rule_set", definition, "RULE_SET")
        self.rule_set.setCurrentIndex(LAW)
        self.facility = self._choice("siting_facility", definition, "FACILITY", KINDS)
        self.water = QgsMapLayerComboBox()
        self.water.setObjectName("siting_water")
        self.water.setFilters(Qgis.LayerFilter.LineLayer | Qgis.LayerFilter.PolygonLayer)
        self.water.setAllowEmptyLayer(True, tr("choose a layer"))
        self.water.setLayer(None)
        self.water.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.water.setMinimumContentsLength(12)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, field in (
            (tr("&Rule set"), self.rule_set),
            (tr("&To be sited"), self.facility),
            (tr("&Shoreline"), self.water),
        ):
            form.addRow(label, field)
            field.setAccessibleName(plain(label))
        self.state = self._label("siting_state")
        self.found = self._label("siting_found")
        self.found.setMinimumHeight(3 * self.found.fontMetrics().height())
        self.why = WhyPanel()
        self.why.setObjectName("siting_why")
        self.why.text.setObjectName("siting_why_text")
        for button in self.why.findChildren(QPushButton):
            button.setObjectName(button.objectName().replace("check_", "siting_"))
            button.setVisible(button.objectName() != "siting_sheet")
        self.why.hide()
        layout = QVBoxLayout(self)
        layout.addWidget(Hint("siting", tr("Move over the map to ask; a click keeps the answer.")))
        layout.addLayout(form)
        layout.addWidget(self.state)
        layout.addWidget(self.found)
        layout.addLayout(self._buttons())
        layout.addWidget(self.why, 1)
        layout.addStretch()

    def _buttons(self):
        grid = QGridLayout()
        self.draw = self._button("siting_draw", tr("&Draw a site"))
        self.draw.setCheckable(True)
        self.clear = self._button("siting_clear", tr("&Clear"))
        self.save = self._button("siting_save", tr("Save as &candidate"))
        self.receivers = self._button("siting_receivers", tr("Receiving &parks"))
        tips = {
            self.draw: tr(
                "Click the corners, end with a right click; then drag corners, edges or the site."
            ),
            self.clear: tr("Take pins and the drawn site off the map."),
            self.save: tr("Add the drawn site with what was found to the layer of candidates."),
            self.receivers: tr("Find the nearest parks that could receive the saved candidates."),
        }
        for number, (button, tip) in enumerate(tips.items()):
            button.setToolTip(as_written(tip))
            grid.addWidget(button, number // 2, number % 2)
        return grid

    @staticmethod
    def _choice(name, definition, parameter, most=None):
        box = QComboBox()
        box.setObjectName(name)
        if definition is not None:
            box.addItems(definition.parameterDefinition(parameter).options()[:most])
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return box

    @staticmethod
    def _label(name):
        label = QLabel()
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        return label

    @staticmethod
    def _button(name, text):
        button = QPushButton(text)
        button.setObjectName(name)
        return button

    def show_found(self, sentence, verdict):
        """Show what was found of a place, with the colour of its verdict."""
        self.found.setText(sentence)
        edge = COLOURS.get(verdict, OTHER)
        self.found.setStyleSheet(f"QLabel {{ border-left: 5px solid {edge}; padding: 4px; }}")

    def show_account(self, account):
        """Show headings and sentences."""
        self.why.show_account(account)
        self.why.show()
