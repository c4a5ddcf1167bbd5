"""What if the limit were another one: a slider, marked as a trial, of which nothing is kept."""

from qgis.PyQt.QtCore import QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from ..language import tr

LIMIT, MOST, STEP = 1000, 5000, 50


class TrialStrip(QWidget):
    """The slider and what it says.

    Signals
    -------
    tried : int
        Metres.
    ended
    """

    tried = pyqtSignal(int)
    ended = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("check_limit_slider")
        self.slider.setRange(0, MOST)
        self.slider.setSingleStep(10)
        self.slider.setPageStep(STEP)
        self.slider.setTickInterval(LIMIT)
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.slider.setToolTip(
            tr("What if the limit were another one? By distance alone; nothing is kept.")
        )
        self.slider.setAccessibleName(tr("Limit of the trial"))
        self.limit = QLabel()
        self.limit.setObjectName("check_trial_limit")
        self.limit.setTextFormat(Qt.TextFormat.PlainText)
        self.limit.setMinimumWidth(self.limit.fontMetrics().horizontalAdvance(_metres(MOST)))
        self.said = QLabel()
        self.said.setObjectName("check_trial")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.end = QPushButton(tr("End trial"))
        self.end.setObjectName("check_trial_end")
        self.end.setToolTip(tr("Go back to the verdicts of the check."))
        self.end.clicked.connect(lambda _: self.reset())
        line = QHBoxLayout()
        line.addWidget(QLabel(tr("Trial")))
        line.addWidget(self.slider, 1)
        line.addWidget(self.limit)
        line.addWidget(self.end)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(line)
        layout.addWidget(self.said)
        self.reset()
        self.slider.valueChanged.connect(self._try)

    def reset(self):
        """End the trial."""
        self.slider.blockSignals(True)
        self.slider.setValue(LIMIT)
        self.slider.blockSignals(False)
        self.limit.setText(_metres(LIMIT))
        self.said.hide()
        self.end.hide()
        self.ended.emit()

    def _try(self, metres):
        self.limit.setText(_metres(metres))
        self.said.setText(
            tr(
                "Trial with a limit of {limit} m, by distance alone: verdicts stay as they are, "
                "nothing is kept. What is not known stays uncertain.",
                limit=QLocale().toString(metres),
            )
        )
        self.said.show()
        self.end.show()
        self.tried.emit(metres)


def _metres(number):
    return f"{QLocale().toString(number)} m"
