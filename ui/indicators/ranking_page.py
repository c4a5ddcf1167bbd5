"""The page of a ranking: criteria with weights on sliders, and the parks in their order."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ..background import Background
from ..labels import as_written
from ..language import tr
from ..opened_files import opened
from ..parameters.criteria_editor import CriteriaEditor
from ..parameters.pairwise_editor import PairwiseEditor
from ..runner import algorithm
from ..scrolled import scrolled
from .tables.number_words import of_parks
from .tables.park_table import NAME, ParkTable

RANKING = "parkshore:rankparks"
GIVEN, PAIRWISE, LEAVE_OUT = 0, 3, 2
FIRST = ("energy_pr", "+", 1, "water_pr", "+", 1, "cod_int", "-", 1)
HEIGHT = 160  # of the criteria at first; the parks have twice that
COLUMNS = ("mc_rank", "mc_score", "rank_p05", "rank_p95")


class RankingPage(QWidget):
    """Criteria above, ranked parks below.

    Parameters
    ----------
    work : indicators_work.IndicatorsWork
    selection : park_selection.ParkSelection
    knowledge : indicator_knowledge.IndicatorKnowledge

    Signals
    -------
    asked_for : int
        A park is to be shown on the map and its index explained.
    """

    asked_for = pyqtSignal(int)

    def __init__(self, work, selection, knowledge, parent=None):
        super().__init__(parent)
        self.setObjectName("indicators_ranking")
        self._work, self._selection, self._knowledge = work, selection, knowledge
        self._answer, self._number = None, 0
        self._reading = Background(self)
        self._reading.found.connect(self._take)
        self._reading.missed.connect(self._tell)
        self._definition = algorithm(RANKING)
        self.weighting = self._choice("ranking_weighting", "WEIGHTING")
        self.method = self._choice("ranking_method", "METHOD")
        self.criteria, self.pairwise = CriteriaEditor(), PairwiseEditor()
        self.rank = QPushButton(tr("Ra&nk"))
        self.rank.setObjectName("ranking_run")
        self.rank.setToolTip(tr("Rank the parks; one of which a value is not known is left out."))
        self.told = QLabel()
        self.told.setObjectName("ranking_told")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.parks = ParkTable("ranking_parks")
        self._lay_out()
        self.criteria.changed.connect(self._follow)
        self.weighting.currentIndexChanged.connect(self._follow)
        self.rank.clicked.connect(lambda _: self._start())
        self.parks.chosen.connect(self._selection.choose)
        self.parks.asked_for.connect(self.asked_for)
        self._follow()

    def _lay_out(self):
        asked = QWidget()
        inside = QVBoxLayout(asked)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.criteria)
        inside.addWidget(self.pairwise)
        inside.addStretch()
        scroll = scrolled(asked)
        line = QHBoxLayout()
        for widget in (QLabel(tr("Weighting")), self.weighting, QLabel(tr("Method")), self.method):
            line.addWidget(widget, int(isinstance(widget, QComboBox)))
        line.addWidget(self.rank)
        below = QWidget()
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.addWidget(self.told)
        lower.addWidget(self.parks, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(scroll)
        split.addWidget(below)
        split.setSizes([HEIGHT, 2 * HEIGHT])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(line)
        layout.addWidget(split, 1)

    def _choice(self, name, parameter):
        box = QComboBox()
        box.setObjectName(name)
        if self._definition is not None:
            definition = self._definition.parameterDefinition(parameter)
            box.addItems(definition.options())
            box.setToolTip(as_written(definition.help()))
            box.setAccessibleName(definition.description())
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(6)
        return box

    def stop(self):
        """Let go of what is being read."""
        self._reading.stop()

    def show_answer(self, answer):
        """Rank the parks of another answer; None for none."""
        self._reading.forget()
        self._number += 1
        self._answer = answer
        self.parks.show_parks(None)
        self.told.clear()
        if answer is None:
            self.criteria.set_layer(None)
            return
        layer = opened(answer.files["scored"], "parks")
        self._knowledge.dress(layer, None, "parkindicators")
        self.criteria.set_layer(layer)
        if not self.criteria.fields():
            self.criteria.set_value(FIRST)
        self._follow()

    def _follow(self, *_):
        weighting = self.weighting.currentIndex()
        self.criteria.set_given(given=weighting == GIVEN)
        self.pairwise.set_names(self.criteria.fields())
        self.pairwise.set_asked(asked=weighting == PAIRWISE)
        self.pairwise.setVisible(weighting == PAIRWISE)
        self.rank.setEnabled(self._answer is not None and bool(self.criteria.fields()))

    def _start(self):
        made, number = str(self._work.drafts.path("ranking")), self._number
        given = {
            "PARKS": self._answer.files["scored"],
            "CRITERIA": self.criteria.value(),
            "WEIGHTING": self.weighting.currentIndex(),
            "METHOD": self.method.currentIndex(),
            "MISSING": LEAVE_OUT,
            "OUTPUT": made,
        }
        if self.pairwise.value() is not None:
            given["PAIRWISE"] = self.pairwise.value()

        def take(results):
            if number == self._number:
                self._tell_ranked(results)
                read = self._knowledge.columns
                self._reading.ask(lambda _cancelled: read(made, "ogr", COLUMNS)[1])

        self.told.clear()
        title = self._definition.displayName()
        self._work.runner.run(RANKING, given, take, self._tell, title=title)

    def _tell(self, reason):
        self.told.setText(reason)

    def _tell_ranked(self, results):
        ranked, out = results.get("RANKED") or 0, results.get("LEFT_OUT") or 0
        said = tr("Parks ranked: {ranked}.", ranked=of_parks(ranked, ranked + out))
        if out:
            left = tr("Of {n} a value is not known: they are left out.", n=out)
            said = f"{said} {left}"
        ratio = results.get("CR")
        if ratio is not None:
            told = tr("Consistency ratio {ratio}; above 0.1 look again.", ratio=f"{ratio:.2f}")
            said = f"{said} {told}"
        self.told.setText(said)

    def _take(self, columns):
        figures = self._answer.now
        for name, values in columns.items():
            figures.rows.add(name, values)
        place = next((each for each in ("city", "province") if each in figures.groupings), NAME)
        heads = {
            NAME: tr("Park"),
            place: figures.groupings[place].title if place != NAME else tr("Park"),
            "mc_rank": tr("Rank"),
            "mc_score": tr("Score"),
            "rank_p05": tr("Rank, low"),
            "rank_p95": tr("Rank, high"),
        }
        self.parks.show_columns(figures, heads)
        self.parks.sortByColumn(list(heads).index("mc_rank"), Qt.SortOrder.AscendingOrder)
