"""Widgets of parameters in QGIS's own dialogs, in place of blank matrices."""

from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingParameters, QgsProject
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsGui, QgsProcessingGui
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..inventory.inventory_layers import inventory
from .criteria_editor import CriteriaEditor
from .field_map_editor import FieldMapEditor
from .pairwise_editor import PairwiseEditor
from .source_box import SourceBox
from .water_questions import ASKED
from .year_box import YearBox

GIVEN, PAIRWISE = 0, 3  # of WEIGHTING
CLASS = "river_cls"

_frames: set[QWidget] = set()


def _kept(frame):
    """Return a frame whose first Python object is kept until Qt has destroyed the frame.

    PyQt makes a second one for what ``createWrappedWidget`` returns and lets go of the first, whose
    memory C++ still looks into: QGIS breaks down now and then.
    """
    _frames.add(frame)
    frame.destroyed.connect(lambda _: _frames.discard(frame))
    return frame


class _Picker(QgsAbstractProcessingParameterWidgetWrapper):
    """A widget that follows what stands beside it in the dialog."""

    EDITOR: type = QWidget
    FOLLOWED: tuple[str, ...] = ()

    def __init__(self, parameter, known=None):
        super().__init__(parameter, QgsProcessingGui.WidgetType.Standard)
        self._known, self._beside = known, {}
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self.editor = None

    def createWidget(self):
        """Return the editor in a frame: of what is returned here Python loses hold."""
        frame = _kept(QWidget())
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 0, 0, 0)
        self.editor = self.make_editor()
        self.editor.changed.connect(lambda: self.widgetValueHasChanged.emit(self))
        layout.addWidget(self.editor)
        return frame

    def make_editor(self):
        """Return the editor."""
        return self.EDITOR()

    def setWidgetValue(self, value, _context):
        """Show a value."""
        self.editor.set_value(value)

    def widgetValue(self):
        """Return what was chosen."""
        return self.editor.value()

    def postInitialize(self, wrappers):
        """Follow the widgets that it depends on."""
        super().postInitialize(wrappers)
        self._beside = {
            each.parameterDefinition().name(): each
            for each in wrappers
            if each.parameterDefinition().name() in self.FOLLOWED
        }
        for each in self._beside.values():
            each.widgetValueHasChanged.connect(lambda _: self.follow())
        self.follow()

    def follow(self):
        """Take over what stands beside it."""

    def given(self, name):
        """Return the value of a parameter beside it, None where it is not there."""
        return self._beside[name].parameterValue() if name in self._beside else None

    def layer(self, name):
        """Return the layer of a parameter beside it, None for none."""
        if not self.given(name) or not _is_there(self.given(name)):
            return None
        definition = self._beside[name].parameterDefinition()
        return QgsProcessingParameters.parameterAsVectorLayer(
            definition, {name: self.given(name)}, self._context
        )


class CriteriaPicker(_Picker):
    """``CRITERIA`` of *Rank parks*: fields with sliders."""

    EDITOR, FOLLOWED = CriteriaEditor, ("PARKS", "WEIGHTING")

    def follow(self):
        """Offer the fields of the layer; sliders only where the weights are given."""
        self.editor.set_layer(self.layer("PARKS"))
        self.editor.set_given(given=self.given("WEIGHTING") in (GIVEN, None))


class PairwisePicker(_Picker):
    """``PAIRWISE`` of *Rank parks*: a slider a pair."""

    EDITOR, FOLLOWED = PairwiseEditor, ("CRITERIA", "WEIGHTING")

    def follow(self):
        """Compare the criteria, where the weights come from that."""
        self.editor.set_names([str(name) for name in (self.given("CRITERIA") or ())[::3]])
        self.editor.set_asked(asked=self.given("WEIGHTING") == PAIRWISE)


class FieldMapPicker(_Picker):
    """``FIELD_MAP`` of *Green development index*: a box of fields an indicator."""

    EDITOR, FOLLOWED = FieldMapEditor, ("PARKS", "SCHEME", "SCHEME_FILE")

    def follow(self):
        """Ask for the indicators of the scheme, out of the fields of the layer."""
        self.editor.set_layer(self.layer("PARKS"))
        scheme, file = self.given("SCHEME"), self.given("SCHEME_FILE") or ""
        self.editor.set_indicators(self._known(scheme or 0, str(file)))


class YearPicker(_Picker):
    """``YEAR`` of *Annual report*: the years of the inventory."""

    EDITOR, FOLLOWED = YearBox, ("INVENTORY",)

    def make_editor(self):
        """Return the box, which is told how years are read."""
        return YearBox(self._known)

    def postInitialize(self, wrappers):
        """Propose the inventory of the project, and its newest year."""
        super().postInitialize(wrappers)
        file, beside = inventory().get("file", ""), self._beside.get("INVENTORY")
        if file and beside is not None and not beside.parameterValue():
            beside.setParameterValue(file, self._context)
            self.follow()

    def follow(self):
        """Offer the years of the file."""
        self.editor.look_in(self.given("INVENTORY"))


class SourcePicker(_Picker):
    """``SOURCE`` of *Prepare shoreline*: of a kind that is not known four questions are asked."""

    FOLLOWED = ("INPUT", *ASKED)

    _filling = False

    def make_editor(self):
        """Return the box; what is answered in it fills the parameters beside it."""
        box = SourceBox(self.parameterDefinition().options(), self._known)
        box.questions.changed.connect(self._fill)
        return box

    def follow(self):
        """Ask about the layer; one with classes has been answered for."""
        if self._filling:
            return
        layer, given = self.layer("INPUT"), {name: self.given(name) for name in ASKED}
        if layer is not None and layer.fields().lookupField(CLASS) >= 0:
            layer = None
        self.editor.ask(layer, {name: v for name, v in given.items() if v != self._usual(name)})

    def _usual(self, name):
        """Return what stands in a parameter where nothing is answered."""
        if name not in self._beside:
            return None
        return self._beside[name].parameterDefinition().defaultValue()

    def _fill(self):
        """Put the answers into their parameters, and what is not known out of them."""
        answers, self._filling = self.editor.questions.answers(), True
        for name in ASKED:
            wanted = answers.get(name, self._usual(name))
            if name in self._beside and (self.given(name) or None) != (wanted or None):
                self._beside[name].setParameterValue(wanted, self._context)
        self._filling = False


def _is_there(value):
    """Whether a text names a layer of the project or a file: no dialog tries to open others."""
    if not isinstance(value, str) or value in QgsProject.instance().mapLayers():
        return True
    return Path(value.partition("|")[0]).exists()


def pickers(indicators, years_of, water_told):
    """Return the classes by algorithm and parameter, as the dialogs of QGIS ask for them.

    Parameters
    ----------
    indicators : callable
        ``indicators(scheme, own file)``: ids and titles of what a scheme asks for.
    years_of : callable
        ``years_of(source, provider)``: the years of a layer.
    water_told : callable
        ``water_told(source, name)``: whether a kind of water data is known, and what is said of it.

    Returns
    -------
    dict of (str, str) to type
    """
    return {
        ("rankparks", "CRITERIA"): _for_dialogs(CriteriaPicker),
        ("rankparks", "PAIRWISE"): _for_dialogs(PairwisePicker),
        ("greenindex", "FIELD_MAP"): _for_dialogs(FieldMapPicker, indicators),
        ("parkreport", "YEAR"): _for_dialogs(YearPicker, years_of),
        ("prepareshoreline", "SOURCE"): _for_dialogs(SourcePicker, water_told),
    }


def _for_dialogs(picker, known=None):
    """Return the class that QGIS calls; designer and batch keep their own widgets."""

    class ForDialogs:
        def __new__(cls, parameter, dialog, _row=0, _column=0):
            kind, registry = type(dialog).__name__, QgsGui.processingGuiRegistry()
            if kind == "ModelerParametersDialog":
                made = registry.createModelerParameterWidget(
                    dialog.model, dialog.childId, parameter, dialog.context
                )
            elif kind == "BatchAlgorithmDialog":
                made = registry.createParameterWidgetWrapper(
                    parameter, QgsProcessingGui.WidgetType.Batch
                )
            else:
                made = picker(parameter, known)
            made.setDialog(dialog)
            return made

    return ForDialogs
