"""The shoreline behind the siting tool: made ready in the background, asked at every move."""

from dataclasses import dataclass

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...layers.crs import LonLat
from ...layers.flat_geometry import straight_shape
from ...messages.language import tr
from . import place_words
from .candidates import RESULTS, account_of, add_candidate, candidate_layer
from .siting_making import Making, wait_for_left

LAYERS = ("SHORELINE", "WATER", "CONTROL_RANGE", "COVERAGE")
EDITS = (
    *("dataChanged", "geometryChanged", "featureAdded", "featureDeleted"),
    *("subsetStringChanged", "crsChanged"),
)
"""Signals of a layer after which it is another shoreline."""

QUIET_MS = 500
NOTHING, MAKING, READY, FAILED = "nothing", "making", "ready", "failed"


@dataclass(frozen=True)
class Place:
    """What was found of a place.

    Attributes
    ----------
    values : dict of str to object
        Results of the check by field, NaN as None.
    sentence : str
        The verdict in the user's language.
    link : tuple of (float, float), two or none
        From the place to the shoreline, in degrees; empty at distance 0.
    """

    values: dict
    sentence: str
    link: tuple


class SitingIndex(QObject):
    """Waters ready to be asked under one rule set.

    Signals
    -------
    changed
        What stands in ``state`` and ``told`` is another.
    """

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.state, self.told = NOTHING, ""
        self.parameters = {}
        self._making = self._siting = None
        self._ways = {}
        self._watched = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self._remake)
        project = QgsProject.instance()
        project.layersWillBeRemoved.connect(self._drop_removed)
        project.transformContextChanged.connect(self._ways.clear)

    def make(self, parameters):
        """Make waters ready in the background.

        Parameters
        ----------
        parameters : dict
            Of `parkshore:shorelinecheck`, layers by their ids, without sites.
        """
        self.drop()
        self.parameters = dict(parameters)
        self._watch()
        self._making = Making(self.parameters)
        self._making.taskCompleted.connect(self._take)
        self._making.taskTerminated.connect(self._take)
        self._stand(MAKING, tr("The shoreline is being made ready…"))
        QgsApplication.taskManager().addTask(self._making)

    def drop(self):
        """Let go of the waters, and of what is being made."""
        self._timer.stop()
        self._stop_making()
        for layer, signal in self._watched:
            _disconnect(layer, signal, self._wait)
        self._watched = []
        self._siting = None
        self._stand(NOTHING, "")

    def stop(self):
        """Let go of everything; for unloading."""
        self.drop()
        project = QgsProject.instance()
        project.layersWillBeRemoved.disconnect(self._drop_removed)
        project.transformContextChanged.disconnect(self._ways.clear)

    def ask(self, geometry, crs, *, at_once=False):
        """Check a place.

        Parameters
        ----------
        geometry : QgsGeometry
            Point or polygon.
        crs : QgsCoordinateReferenceSystem
        at_once : bool
            Whether area and share may be rough.

        Returns
        -------
        Place or None
            None where nothing is ready, or the place is nowhere on Earth.
        """
        if self._siting is None or geometry.isEmpty():
            return None
        import shapely

        way = self._way(crs)
        shape = straight_shape(geometry, crs)
        if shape is not None and way.forward is not None:
            shape = shapely.transform(shape, way.forward)
        if not shapely.is_valid(shape):
            return None
        found = self._siting.ask(shape, at_once=at_once)
        values = {field.name(): _plain(getattr(found, field.name())[0]) for field in RESULTS}
        link = ()
        if values["shore_m"]:
            ends = ("from_lon", "from_lat"), ("near_lon", "near_lat")
            link = tuple(tuple(float(getattr(found, axis)[0]) for axis in end) for end in ends)
        return Place(values, place_words.sentence_of(values), link)

    def account(self, place, name):
        """Return headings and sentences of a place; see `candidates.account_of`."""
        return account_of(self.parameters, place, name)

    def save(self, layer, geometry, crs, place):
        """Add a site to a layer of candidates; to a new one where there is none.

        Parameters
        ----------
        layer : QgsVectorLayer or None
            What an earlier call returned.
        geometry : QgsGeometry
        crs : QgsCoordinateReferenceSystem
        place : Place

        Returns
        -------
        layer : QgsVectorLayer
        feature_id : int or None
            None where it could not be added.
        """
        layer = layer or candidate_layer(self.parameters)
        return layer, add_candidate(layer, geometry, crs, place)

    # ------------------------------------------------------------------------------------------

    def _way(self, crs):
        """Return the way from a CRS to longitude and latitude, made once."""
        key = crs.authid() or crs.toWkt()
        if key not in self._ways:
            context = QgsProcessingContext()
            context.setProject(QgsProject.instance())
            self._ways[key] = LonLat(crs, tr("The map"), context, QgsProcessingFeedback(False))
        return self._ways[key]

    def _watch(self):
        """Make the waters ready again where their layers are edited."""
        for name in LAYERS:
            layer = QgsProject.instance().mapLayer(self.parameters.get(name) or "")
            if layer is None:
                continue
            for signal in EDITS:
                getattr(layer, signal).connect(self._wait)
                self._watched.append((layer, signal))

    def _wait(self, *_):
        """Make the waters ready again once nothing is edited any more."""
        self._stop_making()
        self._siting = None
        self._stand(MAKING, tr("The shoreline was edited and is being made ready again…"))
        self._timer.start()

    def _remake(self):
        if self.parameters:
            self.make(self.parameters)

    def _drop_removed(self, ids):
        if {self.parameters.get(name) for name in LAYERS} & set(ids):
            self.parameters = {}
            self.drop()
            wait_for_left()

    def _take(self):
        making, self._making = self._making, None
        if making is None:
            return
        self._siting = making.siting
        if self._siting is not None:
            self._stand(READY, tr("Move over the map: every place is checked."))
        else:
            self._stand(FAILED, making.problem)

    def _stop_making(self):
        making, self._making = self._making, None
        if making is not None:
            making.taskCompleted.disconnect(self._take)
            making.taskTerminated.disconnect(self._take)
            making.leave()

    def _stand(self, state, told):
        if (state, told) != (self.state, self.told):
            self.state, self.told = state, told
            self.changed.emit()


def _disconnect(layer, signal, slot):
    try:
        getattr(layer, signal).disconnect(slot)
    except (RuntimeError, TypeError):  # the layer has gone
        return


def _plain(value):
    """Return a value of an array as Python's own, NaN as None."""
    value = value.item() if hasattr(value, "item") else value
    return None if value != value else value  # noqa: PLR0124
