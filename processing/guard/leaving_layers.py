"""Layers that leave the project while a worker reads them.

QGIS hands a worker the project's own layers, and ends itself where one goes that is still read.
"""

import threading
from contextlib import contextmanager

from qgis.core import QgsProcessingException, QgsProject
from qgis.PyQt.QtCore import QObject

from ..messages.language import tr
from .layers_at_hand import at_hand

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
    layers : ProjectLayers
        As `places_read.layers_read` tells them in the main thread.
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
    reader = _Reader(layers.names, feedback)
    with _changed:
        reader.let_go(_leaving)
        _readers.append(reader)
    try:
        with at_hand(layers.given):
            yield lambda: bool(reader.gone)
    except Exception as error:
        if reader.gone:
            raise _stopped(title, reader.gone) from error
        raise
    finally:
        with _changed:
            _readers.remove(reader)
            _changed.notify_all()


class Watch(QObject):
    """Hears of layers that leave the project, as long as its owner lives: Qt ends it with that.

    Parameters
    ----------
    owner : QObject
    """

    def __init__(self, owner):
        super().__init__(owner)
        QgsProject.instance().layersWillBeRemoved.connect(self._let_go)
        QgsProject.instance().layersRemoved.connect(self._forget)

    def _let_go(self, ids):
        """Stop who reads these layers, and wait until they have ended."""
        gone = set(ids)
        with _changed:
            _leaving.update(gone)
            for reader in _readers:
                reader.let_go(gone)
            _changed.wait_for(
                lambda: not any(reader.layers.keys() & gone for reader in _readers), PATIENCE_S
            )

    def _forget(self, ids):
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
