"""The panel of the map tool "And here?": what is asked, what is found, what is done with it."""

from qgis.core import QgsGeometry, QgsProject
from qgis.gui import QgsDockWidget, QgsVertexMarker
from qgis.PyQt.QtGui import QColor

from ..check.check_work import is_prepared
from ..language import tr
from ..results.result_layers import companion, prepared_from, results
from ..results.verdict_look import COLOURS, OTHER
from ..runner import Runner
from .siting_tool import SitingTool
from .siting_view import SitingView

RECEIVERS = "parkshore:receivingparks"


class SitingPanel(QgsDockWidget):
    """The dock beside the tool.

    Parameters
    ----------
    iface : QgisInterface
    siting : object
        What `siting_tool.SitingTool` asks; also ``make(parameters)``, ``drop()``, ``stop()``,
        ``state``, ``told``, ``changed``, ``account(place, name)`` and ``save(…)``.
    action : QAction
        Checked while the tool is in use.
    proposed : callable
        Returns rule set and water that the check is set to.
    """

    def __init__(self, iface, siting, action, proposed, parent=None):
        super().__init__(tr("And here?"), parent)
        self.setObjectName("ParkShoreSitingDock")
        self._iface, self._siting, self._action = iface, siting, action
        self._proposed = proposed
        self._before = None  # the tool before ours
        self._place = None
        self._pins, self._candidates = [], None
        self.runner = Runner(iface, self)
        self.tool = SitingTool(iface.mapCanvas(), siting)
        self.tool.setAction(action)
        # before the box of layers hears of it and chooses another one
        QgsProject.instance().layersWillBeRemoved.connect(self._forget)
        self.view = SitingView()
        self.setWidget(self.view)
        self._connect()
        self.hide()

    def _connect(self):
        self._action.toggled.connect(self._toggle)
        self._siting.changed.connect(self._show_state)
        self.tool.found.connect(self._show_found)
        self.tool.pinned.connect(self._pin)
        self.tool.drawing_ended.connect(self._end_drawing)
        self.tool.left.connect(lambda: self._action.setChecked(False))
        self.tool.deactivated.connect(lambda: self._action.setChecked(False))
        self.view.why.closed.connect(self.view.why.hide)
        for button, clicked in (
            (self.view.draw, self._draw),
            (self.view.clear, self._clear),
            (self.view.save, self._save),
            (self.view.receivers, self._receive),
        ):
            button.clicked.connect(lambda _, clicked=clicked: clicked())
        for box in (self.view.rule_set, self.view.facility):
            box.currentIndexChanged.connect(self._make)
        self.view.water.layerChanged.connect(self._make)
        self.closed.connect(lambda: self._action.setChecked(False))

    # In and out -------------------------------------------------------------------------------

    def stop(self):
        """Let go of everything; for unloading."""
        self._action.toggled.disconnect(self._toggle)
        self._leave()
        self._clear()
        self.tool.remove()
        self.runner.stop()
        QgsProject.instance().layersWillBeRemoved.disconnect(self._forget)
        self._siting.changed.disconnect(self._show_state)
        self._siting.stop()

    def _toggle(self, chosen):
        if not chosen:
            self._leave()
            return
        canvas = self._iface.mapCanvas()
        self._before = canvas.mapTool() if canvas.mapTool() is not self.tool else self._before
        rules, water = self._proposed()
        if self.view.water.currentLayer() is None:
            self.view.rule_set.setCurrentIndex(rules)
            self.view.water.setLayer(water)
        self.setUserVisible(True)
        canvas.setMapTool(self.tool)
        if self._siting.state == "nothing":
            self._make()
        self._show_state()

    def _leave(self):
        canvas = self._iface.mapCanvas()
        if canvas.mapTool() is self.tool:
            canvas.unsetMapTool(self.tool)
            if self._before is not None:
                canvas.setMapTool(self._before)
        self._before = None

    # What is asked ----------------------------------------------------------------------------

    def _make(self, *_):
        """Make the waters ready under what is chosen, where the tool is in use."""
        water = self.view.water.currentLayer()
        self._show_found(None)
        if not self._action.isChecked():
            self._siting.drop()
            return
        if water is not None and not is_prepared(water):
            water = prepared_from(water)[0] or water
        if water is None:
            self._siting.drop()
            return
        beside = companion(water)
        self._siting.make(
            {
                "SHORELINE": water.id(),
                "WATER": beside.id() if beside is not None else None,
                "RULE_SET": self.view.rule_set.currentIndex(),
                "FACILITY": self.view.facility.currentIndex(),
            }
        )

    def _forget(self, ids):
        """Choose no layer in place of one that leaves the project."""
        water = self.view.water.currentLayer()
        if water is not None and water.id() in ids:
            self.view.water.setLayer(None)

    def _show_state(self):
        told = self._siting.told or tr("Choose the shoreline that places are measured to.")
        self.view.state.setText(told)
        ready = self._siting.state == "ready"
        self.view.draw.setEnabled(ready)
        if ready:
            self.tool.measure_again()
        else:
            self._show_found(None)
        self._show_buttons()

    # What is found ----------------------------------------------------------------------------

    def _show_found(self, place):
        self._place = place
        sentence = "" if place is None else place.sentence
        self.view.show_found(sentence, "" if place is None else place.values["verdict"])
        self._show_buttons()

    def _show_buttons(self):
        self.view.save.setEnabled(self._place is not None and self.tool.sketch.is_closed)
        layer = self._layer()
        self.view.receivers.setEnabled(layer is not None and _checked_parks() is not None)

    def _pin(self, shape, place):
        point = shape.asPoint()
        mark = QgsVertexMarker(self._iface.mapCanvas())
        mark.setCenter(point)
        mark.setIconType(QgsVertexMarker.IconType.ICON_X)
        mark.setPenWidth(3)
        mark.setColor(QColor(COLOURS.get(place.values["verdict"], OTHER)).darker(130))
        self._pins.append(mark)
        name = tr("Place {number}", number=len(self._pins))
        self.view.show_account(self._siting.account(place, name))

    # What is done -----------------------------------------------------------------------------

    def _draw(self):
        if self.view.draw.isChecked():
            self.tool.draw_site()
            self._iface.mapCanvas().setFocus()
        else:
            self._clear()

    def _end_drawing(self):
        self.view.draw.setChecked(False)
        self._show_buttons()

    def _clear(self):
        self.tool.clear()
        self.view.draw.setChecked(False)
        for mark in self._pins:
            self._iface.mapCanvas().scene().removeItem(mark)
        self._pins = []
        self.view.why.hide()

    def _layer(self):
        """Return the layer of candidates, None where it has left the project."""
        return QgsProject.instance().mapLayer(self._candidates or "")

    def _save(self):
        shape = QgsGeometry(self.tool.sketch.geometry())
        place = self._siting.ask(shape, self.tool.crs)
        if place is None:
            return
        layer, added = self._siting.save(self._layer(), shape, self.tool.crs, place)
        if added is None:
            self.runner.complain(tr("The site could not be saved; draw it again."))
            return
        QgsProject.instance().addMapLayer(layer)
        self._candidates = layer.id()
        self.view.show_account(self._siting.account(place, layer.getFeature(added)["name"]))
        self._show_buttons()

    def _receive(self):
        layer, parks = self._layer(), _checked_parks()
        run = self.runner.run(
            RECEIVERS,
            {
                "SITES": layer.id(),
                "SITE_ID": "cand_id",
                "PARKS": parks.id(),
                "PAIRS": "TEMPORARY_OUTPUT",
                "OUTPUT": "TEMPORARY_OUTPUT",
            },
            lambda found: self._show_receivers(
                run.context.takeResultLayer(found["PAIRS"]), layer, parks
            ),
            title=tr("Receiving parks"),
        )

    def _show_receivers(self, pairs, sites, parks):
        told = _pairs_told(pairs, sites, parks)
        self.view.show_account([(tr("Receiving parks"), told or [tr("No park was found.")])])
        if pairs is not None:
            pairs.setName(tr("Receiving parks of candidates"))
            QgsProject.instance().addMapLayer(pairs)


def _checked_parks():
    """Return the newest result of parks in the project, None where there is none."""
    for layer in results():
        if layer.fields().lookupField("park_id") >= 0:
            return layer
    return None


def _pairs_told(pairs, sites, parks):
    """Return a sentence for each candidate and park."""
    if pairs is None:
        return []
    names = {
        "site": {each["cand_id"]: each["name"] for each in sites.getFeatures()},
        "park": {str(each["park_id"]): each["name"] for each in parks.getFeatures()}
        if parks.fields().lookupField("name") >= 0
        else {},
    }
    return [
        tr(
            "{site} → {park}: {km} km",
            site=names["site"].get(pair["site_id"], pair["site_id"]),
            park=names["park"].get(str(pair["park_id"]), pair["park_id"]),
            km=f"{pair['km']:.1f}",
        )
        for pair in pairs.getFeatures()
    ]
