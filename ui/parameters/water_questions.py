"""Four plain questions about a water layer of a kind that is not known; nothing is guessed."""

from collections import Counter
from itertools import islice

from qgis.core import (
    Qgis,
    QgsExpression,
    QgsFeatureRequest,
    QgsVariantUtils,
    QgsVectorLayerFeatureSource,
)
from qgis.gui import QgsFieldComboBox, QgsFieldExpressionWidget
from qgis.PyQt.QtCore import QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ..background import Background
from ..labels import as_written
from ..language import tr
from ..runner import algorithm

PREPARE = "parkshore:prepareshoreline"
ASKED = ("EXCLUDE", "LINE", "NAME_FIELD", "CLASS_FIELD", "MAIN_STEM", "WATER_LEVEL", "SCALE")
"""The parameters of *Prepare shoreline* that the answers fill."""

USUAL_NAMES = ("river", "name", "NAME", "名称")
SCALES = (500, 1000, 2000, 5000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000)
MAPPED_M = 0.0005  # half a millimetre of a map
MANY, SHOWN = 20_000, 15  # features whose names are read, and names offered
PARTING = set(",;，；、'\"=<>()")
"""Signs by which a name would be read as several, or as an expression."""


class WaterQuestions(QWidget):
    """Asked where no kind of water data fits a layer; hidden where one does.

    Parameters
    ----------
    kind : callable
        ``kind(source, name)``: whether a kind of data is known, and what is said of it; safe in a
        thread.

    Signals
    -------
    changed
        Another answer was given.
    """

    changed = pyqtSignal()

    def __init__(self, kind, parent=None):
        super().__init__(parent)
        self.setObjectName("water_questions")
        self._kind, self._layer = kind, None
        self._definition = algorithm(PREPARE)
        self._looking, self._reading = Background(self), Background(self)
        self._looking.found.connect(self._tell)
        self._reading.found.connect(self._offer)
        self._build()
        self.look(None)

    def stop(self):
        """Let go of what is being looked at."""
        self._looking.stop()
        self._reading.stop()

    # The widgets ------------------------------------------------------------------------------

    def _build(self):
        self.told = QLabel()
        self.told.setObjectName("water_told")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.line = self._choice("LINE")
        self.line.setItemText(0, tr("not known"))
        self.areas = QLabel(tr("Areas of water: their outlines are banks."))
        self.exclude = QgsFieldExpressionWidget()
        self.exclude.setAllowEmptyFieldName(True)
        self.exclude.fieldChanged[str, bool].connect(lambda *_: self.changed.emit())
        self.names, self.classes = self._field(), self._field()
        self.names.fieldChanged.connect(lambda _: self._read_names())
        self.main_stem = _calm(QComboBox())
        self.main_stem.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.level = self._choice("WATER_LEVEL")
        self.level.setItemText(0, tr("not known"))
        self.scale = _calm(QComboBox())
        self.scale.addItem(tr("not known"), None)
        for denominator in SCALES:
            self.scale.addItem(_scale_words(denominator), denominator)
        self.scale.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.questions = QWidget()
        form = QFormLayout(self.questions)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for question, answers in (
            (
                tr("1. What are the features?"),
                {"": self.areas, tr("Lines are"): self.line, tr("Not water"): self.exclude},
            ),
            (
                tr("2. Where do names and classes stand?"),
                {
                    tr("Names in"): self.names,
                    tr("Classes in"): self.classes,
                    tr("Main stem"): self.main_stem,
                },
            ),
            (tr("3. Which water level do they show?"), {tr("Level"): self.level}),
            (tr("4. At which scale are they drawn?"), {tr("Scale"): self.scale}),
        ):
            form.addRow(_question(question))
            for label, widget in answers.items():
                if not label:
                    form.addRow(widget)
                    continue
                form.addRow(label, widget)
                widget.setAccessibleName(label)
        self._form = form
        for name, widget in zip(ASKED, self._widgets(), strict=True):
            widget.setObjectName(f"water_{name.lower()}")
            widget.setToolTip(as_written(self._about(name).help()) if self._definition else "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.told)
        layout.addWidget(self.questions)

    def _widgets(self):
        """Return the widgets of `ASKED`."""
        first = self.exclude, self.line, self.names, self.classes
        return *first, self.main_stem, self.level, self.scale

    def _about(self, name):
        return self._definition.parameterDefinition(name)

    def _choice(self, name):
        box = _calm(QComboBox())
        box.addItems(self._about(name).options() if self._definition else [name])
        box.currentIndexChanged.connect(lambda _: self.changed.emit())
        return box

    def _field(self):
        box = _calm(QgsFieldComboBox())
        box.setAllowEmptyFieldName(True)
        box.fieldChanged.connect(lambda _: self.changed.emit())
        return box

    # What is asked ----------------------------------------------------------------------------

    def look(self, layer):
        """Look at a layer, None for none, and ask where its kind is not known."""
        self._looking.forget()
        self._reading.forget()
        self._layer = layer
        self.told.hide()
        self.questions.hide()
        if layer is None:
            return
        self._silently(self._show_layer)
        source, name = QgsVectorLayerFeatureSource(layer), layer.name()
        self._looking.ask(lambda _cancelled: self._kind(source, name))

    def _show_layer(self):
        """Offer the fields of the layer; none of what was answered for another one stays."""
        for box in (self.exclude, self.names, self.classes):
            box.setLayer(self._layer)
        are_lines = self._layer.geometryType() == Qgis.GeometryType.Line
        self.areas.setVisible(not are_lines)
        for widget in (self.line, self._form.labelForField(self.line)):
            widget.setVisible(are_lines)
        self._show({})

    def _tell(self, found):
        known, said = found
        self.told.setText(said)
        self.told.show()
        self.questions.setVisible(not known)
        if not known:
            self._read_names()

    def _read_names(self):
        """Read the names that may be the main stem's."""
        if self._layer is None:
            return
        fields = self._layer.fields()
        wanted = [self.names.currentField()] if self.names.currentField() else USUAL_NAMES
        at = next(filter(lambda at: at >= 0, map(fields.lookupField, wanted)), -1)
        self._offer((None, Counter()))
        if at >= 0:
            source, name = QgsVectorLayerFeatureSource(self._layer), fields[at].name()
            self._reading.ask(lambda cancelled: (name, _counted(source, at, cancelled)))

    def _offer(self, found):
        """Offer the commonest names as those of the main stem."""
        field, names = found
        self._silently(lambda: self._show_names(field, names))

    def _show_names(self, field, names):
        chosen = self.main_stem.currentData()
        self.main_stem.clear()
        self.main_stem.addItem(tr("as the list of names says"), None)
        for name, _ in names.most_common(SHOWN):
            self.main_stem.addItem(str(name), _meant(field, name))
        _choose(self.main_stem, chosen)

    # What is answered -------------------------------------------------------------------------

    def answers(self):
        """Return by parameter what is answered; what is not known stands in none."""
        if self._layer is None:
            return {}
        are_lines = self._layer.geometryType() == Qgis.GeometryType.Line
        found = (
            self.exclude.currentText(),
            self.line.currentIndex() if are_lines else 0,
            self.names.currentField(),
            self.classes.currentField(),
            self.main_stem.currentData(),
            self.level.currentIndex(),
            self.scale.currentData(),
        )
        return {name: value for name, value in zip(ASKED, found, strict=True) if value}

    def set_answers(self, answers):
        """Show answers, without telling."""
        if self._layer is not None:
            self._silently(lambda: self._show(answers))

    def _show(self, answers):
        exclude, line, names, classes, main_stem, level, scale = (
            answers.get(name) for name in ASKED
        )
        if self.exclude.currentText() != (exclude or ""):
            self.exclude.setExpression(exclude or "")
        self.names.setField(names or "")
        self.classes.setField(classes or "")
        self.line.setCurrentIndex(line or 0)
        self.level.setCurrentIndex(level or 0)
        _choose(self.main_stem, main_stem or None)
        _choose(self.scale, int(scale) if scale else None, _scale_words)

    def _silently(self, work):
        blocked = self.blockSignals(True)
        work()
        self.blockSignals(blocked)


def _question(text):
    """Return a label for a question."""
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _calm(box):
    """Return a box that is no wider than its place."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box


def _choose(box, value, words=str):
    """Choose a value, which is offered from now on where it was not."""
    at = 0 if value is None else box.findData(value)
    if at < 0:
        box.addItem(words(value), value)
        at = box.count() - 1
    box.setCurrentIndex(at)


def _scale_words(denominator):
    """Return a scale with what it is exact to."""
    shown = QLocale().toString(int(denominator))
    return tr("1 : {n} (± {metres} m)", n=shown, metres=f"{denominator * MAPPED_M:g}")


def _meant(field, name):
    """Return a value as the parameter takes it: a name, else an expression over the field."""
    if isinstance(name, str) and not PARTING & set(name):
        return name
    return QgsExpression.createFieldEqualityExpression(field, name)


def _counted(source, at, cancelled):
    """Return how often each value stands in a field; in a worker."""
    found = Counter()
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    request.setSubsetOfAttributes([at])
    for feature in islice(source.getFeatures(request), MANY):
        if cancelled():
            break
        value = feature.attribute(at)
        if not QgsVariantUtils.isNull(value) and str(value).strip():
            found[value] += 1
    return found
