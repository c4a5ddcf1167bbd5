"""One way to warn about a source: in the log, in the results' metadata, in the message bar."""

from weakref import WeakKeyDictionary

from qgis.PyQt.QtCore import QObject, pyqtSignal

from .discreet_sources import without_secrets


class Bell(QObject):
    """Rings where an algorithm has warned; ``plugin.py`` lets the window hear it.

    Signals
    -------
    rung : str, list of str
        The title of the algorithm and its warnings, from whichever thread ran it.
    """

    rung = pyqtSignal(str, list)


WARNINGS = "parkshore:warnings"
"""The vocabulary of keywords that hold them in a layer's metadata."""

bell = Bell()
_said = WeakKeyDictionary()  # by the feedback of each run


def begin(feedback):
    """Forget what an earlier run with this feedback warned of."""
    _said[feedback] = []


def warn(feedback, text):
    """Warn of something once: the log, the metadata of all results and the message bar tell it.

    Parameters
    ----------
    feedback : QgsProcessingFeedback
        That of the run.
    text : str
        One sentence in the user's language; users and passwords of sources are blotted out.
    """
    text = without_secrets(text)
    said = _said.setdefault(feedback, [])
    if text not in said:
        said.append(text)
        feedback.pushWarning(text)


def warned(feedback):
    """Return the sentences that a run has warned of so far."""
    return list(_said.get(feedback, ()))


def end(feedback, title):
    """Let the window know what a run warned of.

    Parameters
    ----------
    feedback : QgsProcessingFeedback
    title : str
        The algorithm's.
    """
    said = _said.pop(feedback, [])
    if said:
        bell.rung.emit(title, said)
