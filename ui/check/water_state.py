"""What a water layer is ready for, read in the background: classes, main stem, names, lines."""

from collections import Counter

from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsVariantUtils,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import QLocale, QObject, pyqtSignal

from ..background import Background
from ..language import tr
from ..results.result_layers import prepared_from
from .check_work import is_prepared

MANY = 200_000  # features; more are not looked at before they are prepared
FIELDS = ("river", "river_cls", "line_kind", "name", "NAME", "名称")


class WaterState(QObject):
    """Tells the state of a layer in sentences.

    Signals
    -------
    told : str
    """

    told = pyqtSignal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._kind = ""
        self._reading = Background(self)
        self._reading.found.connect(self._tell)

    def look(self, layer):
        """Look at a layer; `told` says what was found."""
        self._reading.forget()
        self._kind = "" if layer is None else _kind(layer)
        self.told.emit(self._kind)
        if layer is None:
            return
        source, fields = QgsVectorLayerFeatureSource(layer), layer.fields()
        at = {name: fields.lookupField(name) for name in FIELDS if fields.lookupField(name) >= 0}
        self._reading.ask(lambda cancelled: _counted(source, at, cancelled))

    def stop(self):
        """Let go of what is being looked at."""
        self._reading.stop()

    def _tell(self, found):
        self.told.emit(" · ".join([self._kind, *_said(found)]))


def _counted(source, at, cancelled):
    """Return how often each value stands in the fields; in a worker."""
    found = {name: Counter() for name in at}
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    request.setSubsetOfAttributes(list(at.values()))
    request.setLimit(MANY)
    for feature in source.getFeatures(request):
        if cancelled():
            break
        for name, index in at.items():
            value = feature.attribute(index)
            found[name][None if QgsVariantUtils.isNull(value) else str(value)] += 1
    return found


def _kind(layer):
    count = QLocale().toString(max(layer.featureCount(), 0))
    if is_prepared(layer):
        return tr("Prepared shoreline, {n} features", n=count)
    if prepared_from(layer)[0] is not None:
        return tr("Raw water, {n} features; already prepared", n=count)
    return tr("Raw water, {n} features; prepared on the way", n=count)


def _said(found):
    if "river_cls" in found:
        yield tr("main stem found") if found["river_cls"]["main"] else tr("no main stem")
    names = next((found[name] for name in FIELDS[:1] + FIELDS[3:] if name in found), None)
    if names is None:
        yield tr("no field with names")
    else:
        yield tr("{n} names", n=len([name for name in names if name]))
    kinds = found.get("line_kind", {})
    if kinds.get("centre line"):
        yield tr("centre lines: {n}", n=kinds["centre line"])
