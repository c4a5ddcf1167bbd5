"""The kinds of water data to choose from, and what is asked where none of them fits."""

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QVBoxLayout, QWidget

from .water_questions import WaterQuestions

RECOGNISE = 0


class SourceBox(QWidget):
    """A box of kinds of data; below it the layer is told, and questions are asked.

    Parameters
    ----------
    options : list of str
    kind : callable
        See `water_questions.WaterQuestions`.

    Signals
    -------
    changed
    """

    changed = pyqtSignal()

    def __init__(self, options, kind):
        super().__init__()
        self.setObjectName("source_box")
        self._layer, self._answers = None, {}
        self.kinds = QComboBox()
        self.kinds.setObjectName("source_kinds")
        self.kinds.addItems(options)
        self.questions = WaterQuestions(kind)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.kinds)
        layout.addWidget(self.questions)
        self.kinds.currentIndexChanged.connect(self._turn)
        self.questions.changed.connect(self._keep)

    def ask(self, layer, answers):
        """Ask about a layer, None for one that needs no asking, and show what is answered."""
        self._answers = answers
        if layer is not self._layer:
            self._layer = layer
            self._look()
        else:
            self.questions.set_answers(answers)

    def set_value(self, value):
        """Choose a kind of data."""
        self.kinds.setCurrentIndex(int(value or 0))

    def value(self):
        """Return the kind of data that is chosen."""
        return self.kinds.currentIndex()

    def _turn(self):
        self._look()
        self.changed.emit()

    def _keep(self):
        self._answers = self.questions.answers()

    def _look(self):
        self.questions.look(self._layer if self.value() == RECOGNISE else None)
        self.questions.set_answers(self._answers)
