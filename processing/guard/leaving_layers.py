"""Layers that leave the project while a worker reads them.

QGIS hands a worker the project's own layers, and ends itself where one goes that is still read.
"""

import threading
from contextlib import contextmanager

from qgis.core import QgsProcessingException, QgsProject

from ..messages.language import tr

PATIENCE_S = 3  # a worker that hears of a cancel later than this is not waited for
_changed = threading.Condition()
_readers: list["_Reader"] = []
_leaving: set[str] = set()


class _Reader:
    """A run in a worker, from its first look at a layer to its last."""

    def __init__(self, layers, feedback):
        self.layers, self.feedback = layers, feedback
        self.gone = ""

    def let_go(self, ids):
        """Stop where it reads one of these layers."""
        for left in self.layers.keys() & ids:
            self.gone = self.layers[left]
            self.feedback.cancel()


@contextmanager
def reading(layers, feedback, title):
    """Return a block that reads layers of the project; it is stopped before one of them leaves.

    Parameters
    ----------
    layers : dict of str to str
        Names by ids, as `places_read.layers_read` tells them in the main thread.
    feedback : DiscreetFeedback
        The run's own, which is cancelled.
    title : str
        What is stopped, for the error.

    Yields
    ------
    callable
        Whether it is stopped.

    Raises
    ------
    QgsProcessingException
        Where it was stopped.
    """
    if threading.current_thread() is threading.main_thread():  # it cannot wait for itself
        yield lambda: False
        return
    reader = _Reader(layers, feedback)
    with _changed:
        reader.let_go(_leaving)
        _readers.append(reader)
    try:
        yield lambda: bool(reader.gone)
    except Exception as error:
        if reader.gone:
            raise _stopped(title, reader.gone) from error
        raise
    finally:
        with _changed:
            _readers.remove(reader)
            _changed.notify_all()


def watch():
    """Begin to hear of layers that leave the project."""
    QgsProject.instance().layersWillBeRemoved.connect(_let_go)
    QgsProject.instance().layersRemoved.connect(_forget)


def unwatch():
    """Hear of them no more."""
    QgsProject.instance().layersWillBeRemoved.disconnect(_let_go)
    QgsProject.instance().layersRemoved.disconnect(_forget)


def _let_go(ids):
    """Stop who reads these layers, and wait until they have ended."""
    with _changed:
        _leaving.update(ids)
        for reader in _readers:
            reader.let_go(set(ids))
        gone = set(ids)
        _changed.wait_for(
            lambda: not any(each.layers.keys() & gone for each in _readers), PATIENCE_S
        )


def _forget(ids):
    with _changed:
        _leaving.difference_update(ids)


def _stopped(title, layer):
    return QgsProcessingException(
        tr(
            "{algorithm} was stopped: {layer} left the project while it was read.",
            algorithm=title,
            layer=layer,
        )
    )
