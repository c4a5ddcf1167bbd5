"""What the dock of indicators does: indicators, index, the other year, decoupling, one by one."""

from dataclasses import dataclass, field
from typing import Any

from qgis.core import QgsProcessingFeatureSourceDefinition
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..background import Background
from ..kinds import YEAR
from ..runner import algorithm

INDICATORS, INDEX = "parkshore:parkindicators", "parkshore:greenindex"
DECOUPLING = "parkshore:decoupling"


@dataclass(frozen=True)
class Order:
    """What is to be computed, by the sources of layers: these may go while it is computed.

    Attributes
    ----------
    parks : str
        Id of the layer on the map.
    name : str
        Its name.
    reading : tuple
        How it is read in a thread; see `years_offered.reading_source`.
    rows : str
        Source of the figures of the year: the parks themselves, or the table of years.
    own_rows : bool
        Whether it is the parks themselves.
    year, against : int or None
        None where the rows tell no year, and where no other is asked for.
    years : str or None
        Source of what holds both years.
    scheme : tuple of (int, str)
        ``SCHEME`` and ``SCHEME_FILE``.
    scheme_title : str
    prices : str or None
        Source of the price indices.
    """

    parks: str
    name: str
    reading: tuple
    rows: str
    own_rows: bool
    year: int | None
    against: int | None
    years: str | None
    scheme: tuple
    scheme_title: str
    prices: str | None


@dataclass
class Answer:
    """What was computed.

    Attributes
    ----------
    order : Order
    files : dict of str to str
        ``scored``, ``explained``, and of the other year ``before``; ``states``.
    now, then : ParkFigures or None
    states, state_words : YearStates or None, dict
    no_states : str
        Why there are none.
    asked : dict of str to dict
        Parameters by algorithm, for its page.
    """

    order: Order
    files: dict = field(default_factory=dict)
    now: Any = None
    then: Any = None
    states: Any = None
    state_words: dict = field(default_factory=dict)
    no_states: str = ""
    asked: dict = field(default_factory=dict)


class IndicatorsWork(QObject):
    """Runs the algorithms, and reads what they wrote in a worker.

    Parameters
    ----------
    runner : runner.Runner
    drafts : drafts.Drafts
    knowledge : indicator_knowledge.IndicatorKnowledge

    Signals
    -------
    answered : Answer
    failed : str
    """

    answered = pyqtSignal(object)
    failed = pyqtSignal(str)

    def __init__(self, runner, drafts, knowledge, parent=None):
        super().__init__(parent)
        self.runner, self.drafts, self._knowledge = runner, drafts, knowledge
        self._number, self._steps = 0, []
        self.step, self.steps, self.busy = 0, 1, False
        self._reading = Background(self)
        self._reading.found.connect(self.answered)
        self._reading.missed.connect(self.failed)

    def start(self, order):
        """Begin; what was under way is no longer told."""
        self.forget()
        answer = Answer(order)
        self._steps = [(self._indicators, order.rows, order.year, "scored")]
        if order.years is not None:
            self._steps.append((self._indicators, order.years, order.against, "before"))
            self._steps.append((self._decoupling, order.years, None, "states"))
        self.step, self.steps = 0, sum(2 if each[3] != "states" else 1 for each in self._steps)
        self.busy = True
        self._go_on(self._number, answer)

    def forget(self):
        """Tell nothing of what is under way."""
        self._number += 1
        self.busy = False
        self._reading.forget()

    def stop(self):
        """Let go of everything; for unloading."""
        self.forget()
        self._reading.stop()

    def _go_on(self, number, answer):
        if number != self._number:
            return
        if not self._steps:
            self._read(answer)
            return
        step, source, year, name = self._steps.pop(0)
        step(answer, source, year, name, lambda: self._go_on(number, answer))

    def _indicators(self, answer, source, year, name, then):
        """Compute the indicators of a year, then the index over them."""
        order, made = answer.order, str(self.drafts.path(f"indicators_{name}"))
        given = {"PARKS": rows_of(source, year), "OUTPUT": made}
        if name == "scored" and order.years is not None:
            given |= {"BASE": order.years, "BASE_YEAR": order.against}
        scheme, file = order.scheme
        asked = {"PARKS": made, "SCHEME": scheme, "OUTPUT": str(self.drafts.path(f"index_{name}"))}
        if file:
            asked["SCHEME_FILE"] = file
        if name == "scored":
            answer.files["explained"] = asked["EXPLAIN"] = str(self.drafts.path("explained"))
        answer.files[name] = asked["OUTPUT"]
        self._run(answer, INDICATORS, given, lambda: self._run(answer, INDEX, asked, then))

    def _decoupling(self, answer, source, _year, name, then):
        """Compare both years park by park; the page stands without it, too."""
        order = answer.order
        answer.files[name] = str(self.drafts.path("decoupling"))
        given = {
            "INPUT": source,
            "FROM": order.against,
            "TO": order.year,
            "OUTPUT": answer.files[name],
        }
        if order.prices is not None:
            given["DEFLATOR"] = order.prices

        def leave_out(reason):
            answer.files.pop(name)
            answer.no_states = reason
            then()

        self._run(answer, DECOUPLING, given, then, leave_out)

    def _run(self, answer, identifier, given, done, failed=None):
        number, known = self._number, algorithm(identifier)
        title = identifier if known is None else known.displayName()
        answer.asked.setdefault(identifier, given)

        def take(_results):
            if number == self._number:
                self.step += 1
                done()

        def tell(reason):
            if number == self._number:
                (failed or self._fail)(reason)

        self.runner.run(identifier, given, take, tell, title=title)

    def _fail(self, reason):
        self.forget()
        self.failed.emit(reason)

    def _read(self, answer):
        """Read what was written, in a worker."""
        self.busy = False
        order, known = answer.order, self._knowledge
        parks, own = order.reading, order.own_rows

        def read(_cancelled):
            answer.now = known.figures(
                answer.files["scored"],
                scheme=order.scheme,
                parks=parks,
                year=order.year,
                own_rows=own,
            )
            if "before" in answer.files:
                answer.then = known.figures(
                    answer.files["before"],
                    scheme=order.scheme,
                    parks=parks,
                    year=order.against,
                    own_rows=False,
                )
            if "states" in answer.files:
                answer.states, answer.state_words = known.states(answer.files["states"], answer.now)
            return answer

        self._reading.ask(read)


def rows_of(source, year):
    """Return the rows of a year as an algorithm reads them; all where they tell none."""
    if year is None:
        return source
    return QgsProcessingFeatureSourceDefinition(
        source, False, -1, filterExpression=f'"{YEAR}" = {int(year)}'
    )
