"""Shorelines made ready for expressions: once for each state of a layer, in the main thread."""

import threading
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QObject, QThread, pyqtSignal

from ....analysis.message import InputError
from ...layers.crs import LonLat
from ...layers.flat_geometry import straight_shape
from ...messages.language import sentence, tr
from .siting_index import EDITS


@dataclass
class _Ready:
    """A shoreline that can be asked, or why it cannot."""

    target: object = None
    problem: str = ""


class ShoreIndexes(QObject):
    """Shorelines of the project by their names and ids.

    Expressions are evaluated in many threads; layers belong to the main one. There a shoreline is
    read when an expression that names it is prepared; a thread that draws finds it ready, or says
    so and has it made for the next time.

    Signals
    -------
    wanted : str
        Name of a layer that a thread asked for.
    """

    wanted = pyqtSignal(str)

    def __init__(self):
        super().__init__()
        self._lock = threading.Lock()
        self._ready = {}  # by id
        self._ids = {}  # by name
        self._asked = set()
        self._watched = []
        self._ways = threading.local()
        self.wanted.connect(self._make_for_thread)
        project = QgsProject.instance()
        project.layersWillBeRemoved.connect(self._forget)

    def stop(self):
        """Let go of everything; for unloading."""
        QgsProject.instance().layersWillBeRemoved.disconnect(self._forget)
        for layer, signal, slot in self._watched:
            try:
                getattr(layer, signal).disconnect(slot)
            except (RuntimeError, TypeError):  # the layer has gone
                continue
        self._watched = []
        with self._lock:
            self._ready, self._ids = {}, {}

    def prepare(self, name):
        """Make a shoreline ready; does nothing outside the main thread, or where it is.

        Parameters
        ----------
        name : str
            Name or id of a layer of the project.
        """
        if self._found(name) is None and _in_main_thread():
            self._make(name)

    def distance(self, geometry, name, crs):
        """Return the metres from a geometry to a shoreline, None where it has no place.

        Parameters
        ----------
        geometry : QgsGeometry
        name : str
            Name or id of the shoreline's layer.
        crs : str
            The geometry's system, such as EPSG:4490.

        Raises
        ------
        QgsProcessingException
            Says why there is no distance.
        """
        self.prepare(name)
        ready = self._found(name)
        if ready is None:
            self.wanted.emit(name)
            raise QgsProcessingException(
                tr("The shoreline {layer} is being made ready; draw or run again.", layer=name)
            )
        if ready.target is None:
            raise QgsProcessingException(ready.problem)
        return _measured(ready.target, geometry, self._way(crs))

    # ------------------------------------------------------------------------------------------

    def _found(self, name):
        with self._lock:
            return self._ready.get(self._ids.get(name, name))

    def _make_for_thread(self, name):
        """Make what a thread asked for, and draw again."""
        if self._found(name) is None:
            self._make(name)
            for layer in QgsProject.instance().mapLayers().values():
                if layer.isSpatial():
                    layer.triggerRepaint(True)

    def _make(self, name):
        layer = _layer(name)
        ready = _Ready()
        if layer is None:
            ready.problem = tr("The project has no shoreline layer {layer}.", layer=name)
            key = name
        else:
            key = layer.id()
            self._watch(layer)
            try:
                ready.target = _read(layer)
            except InputError as error:
                ready.problem = sentence(error.message)
            except QgsProcessingException as error:
                ready.problem = str(error)
        with self._lock:
            self._ids[name] = key
            if layer is not None:  # what is not there may come
                self._ready[key] = ready
        if layer is None:
            raise QgsProcessingException(ready.problem)

    def _watch(self, layer):
        key = layer.id()

        def drop(*_):
            with self._lock:
                self._ready.pop(key, None)

        for signal in (*EDITS, "nameChanged"):
            getattr(layer, signal).connect(drop)
            self._watched.append((layer, signal, drop))

    def _forget(self, ids):
        with self._lock:
            for key in ids:
                self._ready.pop(key, None)
            self._ids = {name: key for name, key in self._ids.items() if key not in ids}

    def _way(self, crs):
        """Return the way from a CRS to longitude and latitude; each thread has its own."""
        ways = self._ways.__dict__
        if crs not in ways:
            system = QgsCoordinateReferenceSystem(crs)
            context = QgsProcessingContext()
            name = tr("The geometry")
            ways[crs] = LonLat(system, name, context, QgsProcessingFeedback(False))
        return ways[crs]


def _in_main_thread():
    return QThread.currentThread() is QCoreApplication.instance().thread()


def _layer(name):
    """Return the layer of a name or an id, None without one."""
    project = QgsProject.instance()
    found = [project.mapLayer(name), *project.mapLayersByName(name)]
    return next((each for each in found if isinstance(each, QgsVectorLayer)), None)


def _read(layer):
    """Read a shoreline as the check does without a rule set."""
    from .siting_waters import make_siting

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    given = {"SHORELINE": layer.id(), "RULE_SET": 0}
    return make_siting(given, context, QgsProcessingFeedback(False))


def _measured(siting, geometry, way):
    """Return the metres from a geometry in the system of a way, None where it has no place."""
    if geometry is None or geometry.isNull() or geometry.isEmpty():
        return None
    metres = siting.distance(straight_shape(geometry, way.crs), way.forward)
    return None if metres != metres else metres  # noqa: PLR0124
