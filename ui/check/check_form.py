"""The form of a check: the rule first, then sites and water, on one page."""

from qgis.core import Qgis
from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..inventory.inventory_layers import layer_of
from ..labels import as_written, plain
from ..language import tr
from ..parameters.water_questions import WaterQuestions
from ..results.result_layers import answers_of, keep_answers, prepared_from, results
from ..runner import algorithm
from .check_work import CHECK, Order, is_prepared
from .water_state import WaterState

LAW, OWN_FILE, DISTANCE_ONLY = 1, 4, 0
LIMIT = 1000.0
AS_THE_DATA_SAY = 3
NARROWER = 0.94  # fonts of a scaled screen are wider than their measures tell


class CheckForm(QWidget):
    """What is asked before a check.

    Parameters
    ----------
    knowledge : knowledge.Knowledge

    Signals
    -------
    changed
        Something else was chosen.
    dialog_asked
        The dialog with all parameters is wanted.
    """

    changed = pyqtSignal()
    dialog_asked = pyqtSignal()

    def __init__(self, knowledge, parent=None):
        super().__init__(parent)
        self.setObjectName("check_form")
        self._knowledge = knowledge
        self._definition = algorithm(CHECK)
        self._made = set()
        self.state = WaterState(self)
        self._build()
        self.state.told.connect(self.water_state.setText)
        self.questions.changed.connect(self._keep_answers)
        for box in (self.rule_set, self.line):
            box.currentIndexChanged.connect(self._show_law)
        self.rules.fileChanged.connect(self._show_law)
        self.water.layerChanged.connect(self.show_water)
        for box in (self.sites, self.control_range):
            box.layerChanged.connect(self.changed)
        self._show_law()
        self.show_water()

    def stop(self):
        """Let go of what is being looked at."""
        self.state.stop()
        self.questions.stop()

    # The widgets ------------------------------------------------------------------------------

    def _build(self):
        self.rule_set = self._choice("check_rule_set", "RULE_SET", LAW)
        self.law = _told("check_law")
        self.rules = QgsFileWidget()
        self.rules.setObjectName("check_rules_file")
        self.rules.setFilter("JSON (*.json)")
        self.control_range = self._layer("check_control_range", Qgis.LayerFilter.PolygonLayer)
        self.limit = self._metres("check_limit", LIMIT, 1_000_000.0)
        self.sites = self._layer("check_sites", Qgis.LayerFilter.HasGeometry)
        self.facility = self._choice("check_facility", "FACILITY", AS_THE_DATA_SAY)
        self.water = self._layer(
            "check_water", Qgis.LayerFilter.LineLayer | Qgis.LayerFilter.PolygonLayer
        )
        self.water_state = _told("check_water_state")
        self.questions = WaterQuestions(self._knowledge.water)
        self.line = self._choice("check_line", "MEASURED_FROM", 0)
        self.line_state = _told("check_line_state")
        self._form = form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setVerticalSpacing(6)
        for label, field in (
            (tr("&Rule set"), self.rule_set),
            ("", self.law),
            (tr("Rule &file"), self.rules),
            (tr("Control ran&ge"), self.control_range),
            (tr("&Limit"), self.limit),
            (tr("&Sites"), self.sites),
            (tr("Sites &are"), self.facility),
            (tr("&Water"), self.water),
            ("", self.water_state),
            ("", self.questions),
            (tr("Line &is"), self.line),
            ("", self.line_state),
        ):
            form.addRow(label, field)
            if label:
                field.setAccessibleName(plain(label))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addWidget(self._fold())
        every = QPushButton(tr("All parameters…"))
        every.setObjectName("check_all_parameters")
        every.setFlat(True)
        every.setToolTip(tr("Open the dialog of the check with what is chosen here."))
        every.clicked.connect(lambda _: self.dialog_asked.emit())
        layout.addWidget(every, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()

    def _fold(self):
        self.park_accuracy = self._metres("check_park_accuracy", 0.0, 100_000.0)
        self.shore_accuracy = self._metres("check_shore_accuracy", 0.0, 100_000.0)
        box = QgsCollapsibleGroupBox(tr("Accuracy of position"))
        box.setObjectName("check_accuracy")
        box.setCollapsed(True)
        form = QFormLayout(box)
        for name, field in (
            ("PARK_ACCURACY", self.park_accuracy),
            ("SHORELINE_ACCURACY", self.shore_accuracy),
        ):
            form.addRow(self._about(name, "description"), field)
            field.setToolTip(as_written(self._about(name, "help")))
            field.setSpecialValueText(tr("not stated"))
        return box

    def _about(self, parameter, what):
        if self._definition is None:
            return parameter
        return getattr(self._definition.parameterDefinition(parameter), what)()

    def _choice(self, name, parameter, chosen):
        box = QComboBox()
        box.setObjectName(name)
        if self._definition is not None:
            box.addItems(self._definition.parameterDefinition(parameter).options())
        box.setCurrentIndex(chosen)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.setToolTip(as_written(self._about(parameter, "help")))
        box.currentIndexChanged.connect(lambda _: self.changed.emit())
        return box

    @staticmethod
    def _layer(name, filters):
        box = QgsMapLayerComboBox()
        box.setObjectName(name)
        box.setFilters(filters)
        box.setAllowEmptyLayer(True, tr("choose a layer"))
        box.setLayer(None)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.setMinimumContentsLength(12)
        return box

    @staticmethod
    def _metres(name, value, most):
        field = QDoubleSpinBox()
        field.setObjectName(name)
        field.setDecimals(1)
        field.setRange(0.0, most)
        field.setSingleStep(50.0)
        field.setSuffix(" m")
        field.setValue(value)
        return field

    # What is chosen ---------------------------------------------------------------------------

    def propose(self):
        """Choose the inventory's layers where the user has chosen none; never a layer by chance."""
        own = {"parks": self.sites, "shoreline": self.water}
        for role, box in own.items():
            if box.currentLayer() is None and layer_of(role) is not None:
                box.setLayer(layer_of(role))
        made = results()
        ids = {each.id() for each in made}
        if ids != self._made:  # what the box holds may be gone: it is never asked
            self._made = ids
            self.sites.setExceptedLayerList(made)

    def _show_law(self, *_):
        number = self.rule_set.currentIndex()
        text, needs_range = self._knowledge.law(number, self.rules.filePath())
        self.law.setText(text)
        for field, shown in (
            (self.rules, number == OWN_FILE),
            (self.control_range, needs_range),
            (self.limit, number == DISTANCE_ONLY),
        ):
            field.setVisible(shown)
            self._form.labelForField(field).setVisible(shown)
        self.questions.setVisible(number != DISTANCE_ONLY)  # water is taken as it is drawn
        self._show_line()

    def show_water(self, *_):
        """Look at the water layer and tell its state."""
        layer = self.water.currentLayer()
        self.state.look(layer)
        is_raw = layer is not None and not is_prepared(layer)
        self.questions.look(layer if is_raw else None)
        if is_raw:
            self.questions.set_answers(answers_of(layer))
        self._show_line()
        self.changed.emit()

    def _keep_answers(self):
        """Keep with the water what is answered; it is prepared with it."""
        keep_answers(self.water.currentLayer(), self.questions.answers())
        self.state.look(self.water.currentLayer())
        self._show_line()
        self.changed.emit()

    def _show_line(self):
        layer = self.water.currentLayer()
        if layer is not None and not is_prepared(layer):
            layer = prepared_from(layer)[0] or layer
        told = self._knowledge.line(
            layer, self.rule_set.currentIndex(), self.rules.filePath(), self.line.currentIndex()
        )
        self.line_state.setText(told)

    def missing(self):
        """Return what must be chosen before a check can run, empty where nothing is missing."""
        if self.sites.currentLayer() is None:
            return tr("Choose the layer of the sites.")
        if self.water.currentLayer() is None:
            return tr("Choose the layer of the water or the shoreline.")
        if self.sites.currentLayer() is self.water.currentLayer():
            return tr("Sites and water are the same layer: choose another one.")
        if self.control_range.isVisibleTo(self) and self.control_range.currentLayer() is None:
            return tr("This rule needs the published control range.")
        return ""

    def parameters(self):
        """Return the parameters of the check, beside sites and water."""
        number = self.rule_set.currentIndex()
        given = {
            "RULE_SET": number,
            "FACILITY": self.facility.currentIndex(),
            "MEASURED_FROM": self.line.currentIndex(),
            "PARK_ACCURACY": self.park_accuracy.value(),
            "SHORELINE_ACCURACY": self.shore_accuracy.value(),
        }
        if number == DISTANCE_ONLY:
            given["DISTANCE"] = self.limit.value()
        if number == OWN_FILE:
            given["RULES"] = self.rules.filePath()
        if self.control_range.isVisibleTo(self):
            given["CONTROL_RANGE"] = self.control_range.currentLayer().id()
        return given

    def order(self):
        """Return the check that is asked for."""
        number = self.rule_set.currentIndex()
        rules = self.rule_set.currentText()
        if number == DISTANCE_ONLY:
            rules = self.limit.text()
        return Order(self.sites.currentLayer(), self.water.currentLayer(), rules, self.parameters())


class _Told(QLabel):
    """Words on several lines, which may break earlier when painted than when measured."""

    def heightForWidth(self, width):
        """Return the height that holds the words whichever way they break."""
        return super().heightForWidth(int(width * NARROWER))


def _told(name):
    """Return a label for what is told of a choice."""
    label = _Told()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setContentsMargins(2, 0, 0, 4)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 0.92)
    label.setFont(font)
    return label
