"""The inventory's layers in the project: which they are, where they come from, how they arrive."""

import contextlib

from qgis.core import (
    QgsApplication,
    QgsProcessingOutputVectorLayer,
    QgsProject,
    QgsTask,
)
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..kinds import KINDS, titles
from ..language import tr
from ..opened_files import opened
from ..runner import algorithm, is_read

SCOPE = "ParkShore"
ROLE = "parkshore/role"  # of a layer: a kind, "findings:KIND", "rejected:KIND" or a reference
GROUP = "parkshore/group"
PROBLEMS = "parkshore/problems"  # of a layer: what its last check found
PLACE = "parkshore/place"  # of a layer: the inventory it is stored in
REFERENCES = ("main_stem", "shoreline", "water", "provinces")
TABLES = ("verifications", "inventory_checks", "park_years", "catalogue")
ORDER = (
    "outfalls",
    "water_intakes",
    "wastewater_plants",
    "energy_units",
    "enterprises",
    "parks",
    *REFERENCES,
    *TABLES,
)
STYLES = {"shoreline": "river", "water": "river"}
BESIDE_PARKS = ("outfalls", "water_intakes", "wastewater_plants", "energy_units")
AGAIN_MS = 200
FROM_NEAR = 1_000_000  # scale from which what lies in parks is drawn beside them


def layer_titles():
    """Return titles of all layers of an inventory in the user's language, by name."""
    found = titles()
    sample = algorithm("parkshore:createsample")
    for output in sample.outputDefinitions() if sample else ():
        if isinstance(output, QgsProcessingOutputVectorLayer):
            found[output.name().lower()] = output.description()
    found["inventory_checks"] = tr("Kept checks")
    return found


def layer_of(role):
    """Return the project's layer of a role, or None."""
    for layer in QgsProject.instance().mapLayers().values():
        if layer.customProperty(ROLE) == role and layer.isValid():
            return layer
    return None


def inventory():
    """Return the inventory the project works on.

    Returns
    -------
    dict of str to str
        ``file``, or ``connection`` and ``schema``; empty where none was opened.
    """
    project = QgsProject.instance()
    names = ("file", "connection", "schema")
    found = {name: project.readEntry(SCOPE, f"inventory/{name}")[0] for name in names}
    if found["file"]:  # kept relative to the project by QGIS
        found["file"] = project.readPath(found["file"])
    return {name: value for name, value in found.items() if value}


def keep_inventory(place):
    """Keep the inventory in the project."""
    project = QgsProject.instance()
    project.removeEntry(SCOPE, "inventory")
    for name, value in place.items():
        text = project.writePath(value) if name == "file" else value
        project.writeEntry(SCOPE, f"inventory/{name}", text)


class Opening(QgsTask):
    """Opens layers in the background; a database may take its time.

    Parameters
    ----------
    place : dict of str to str
        As `inventory` returns it.
    names : sequence of str
        Layers to open; those that are not there are left out.
    open_tables : callable
        ``open_tables(place, names, cancelled)``: the layers by name, for the main thread.
    is_package : bool
        Whether it is a part that comes back, whose layers are to be stored.
    """

    def __init__(self, place, names, open_tables, *, is_package=False):
        super().__init__(tr("Open inventory"), QgsTask.Flag.CanCancel)
        self._place, self._open_tables = place, open_tables
        self.names, self.is_package = names, is_package
        self.opened, self.problem = {}, ""

    def run(self):
        """Open the layers; in the worker."""
        try:
            self.opened = self._open_tables(self._place, self.names, self.isCanceled)
        except Exception as error:  # noqa: BLE001 - the worker must not die; it is told below
            self.problem = str(error)
            return False
        return not self.isCanceled()


class InventoryLayers(QObject):
    """Brings layers into the project's group.

    Parameters
    ----------
    dress : callable
        ``dress(layer, style, algorithm)``: symbols, aliases and value titles in the user's
        language.
    open_tables
        See `Opening`.

    Signals
    -------
    arrived : list of str, bool
        Names of the layers that arrived from an inventory; whether it is a package.
    empty : str
        One sentence: the place is no inventory yet.
    missed : str
        One sentence: why the place could not be opened.
    """

    arrived = pyqtSignal(list, bool)
    empty = pyqtSignal(str)
    missed = pyqtSignal(str)

    def __init__(self, dress, open_tables, parent=None):
        super().__init__(parent)
        self.dress, self._open_tables = dress, open_tables
        self._openings = []

    def open(self, place, names=ORDER, *, is_package=False):
        """Open an inventory's layers in the background and put them into the project."""
        opening = Opening(place, names, self._open_tables, is_package=is_package)
        self._openings.append(opening)
        opening.taskCompleted.connect(lambda: self._take_opened(opening))
        opening.taskTerminated.connect(lambda: self._tell_missed(opening))
        QgsApplication.taskManager().addTask(opening)

    def stop(self):
        """Cancel what is being opened."""
        openings, self._openings = self._openings, []
        for opening in openings:
            with contextlib.suppress(RuntimeError):  # it has ended; its layers were arriving
                opening.cancel()
                opening.waitForFinished(3000)

    def put(self, layer, role, name, style=None, algorithm=None):
        """Put a layer into the group in place of the one that had its role."""
        self.dress(layer, style, algorithm)
        layer.setName(name)
        project = QgsProject.instance()
        old = layer_of(role)
        layer.setCustomProperty(ROLE, role)
        project.addMapLayer(layer, False)
        group = self._group()
        group.insertLayer(_position(group, role), layer)
        if old is not None:
            self._retire(old)
        return layer

    def remove(self, role):
        """Take the layer of a role out of the project."""
        old = layer_of(role)
        if old is not None:
            QgsProject.instance().removeMapLayer(old.id())

    def put_file(self, path, role, name, style=None, algorithm=None):
        """Put a file's only layer into the group."""
        return self.put(opened(str(path), name), role, name, style, algorithm)

    def _take_opened(self, opening):
        if opening not in self._openings:
            return
        if any(is_read(layer_of(name)) for name in opening.names):  # they stay until it ends
            QTimer.singleShot(AGAIN_MS, lambda: self._take_opened(opening))
            return
        if not any(kind.name in opening.opened for kind in KINDS):
            self._openings.remove(opening)
            if opening.is_package:
                self.missed.emit(tr("The file is no package: it holds no layer of an inventory."))
            else:
                self.empty.emit(tr("There is no layer of an inventory yet; storing one makes it."))
            return
        if len(opening.names) > 1:
            for kind in KINDS:
                if kind.name in opening.opened or not opening.is_package:
                    self._make_room(kind)
        self._put_next(opening, list(opening.opened), layer_titles())

    def _put_next(self, opening, left, titles_of):
        """Put one layer into the project, then let the window live before the next."""
        if opening not in self._openings:
            return
        if not left:
            self._openings.remove(opening)
            self.arrived.emit(list(opening.opened), opening.is_package)
            return
        name = left[0]
        if is_read(layer_of(name)):
            QTimer.singleShot(AGAIN_MS, lambda: self._put_next(opening, left, titles_of))
            return
        style = None if name in TABLES else STYLES.get(name, name)
        old = layer_of(name)
        if len(opening.names) == 1 and old is not None:  # stored: what its check found holds
            opening.opened[name].setCustomProperty(PROBLEMS, old.customProperty(PROBLEMS))
        layer = self.put(opening.opened[name], name, titles_of.get(name, name), style)
        if name in BESIDE_PARKS and "parks" in opening.opened:
            layer.setScaleBasedVisibility(True)
            layer.setMinimumScale(FROM_NEAR)
        QTimer.singleShot(0, lambda: self._put_next(opening, left[1:], titles_of))

    def _make_room(self, kind):
        """Make room for the layers of another inventory; findings go with their layer."""
        for what in ("findings", "rejected", "changes"):
            self.remove(f"{what}:{kind.name}")
        old = layer_of(kind.name)
        if old is not None:
            self._retire(old, keep=not old.customProperty(PLACE))

    @staticmethod
    def _retire(layer, *, keep=False):
        """Take a layer out of the project; one with work in it stays, as the user's own."""
        if keep or layer.isModified():
            layer.removeCustomProperty(ROLE)
            layer.setName(tr("{layer}, not stored", layer=layer.name()))
        else:
            QgsProject.instance().removeMapLayer(layer.id())

    def _tell_missed(self, opening):
        if opening not in self._openings:
            return
        self._openings.remove(opening)
        if reason := opening.problem:
            self.missed.emit(tr("The inventory could not be opened: {reason}", reason=reason))

    @staticmethod
    def _group():
        root = QgsProject.instance().layerTreeRoot()
        for group in root.findGroups():
            if group.customProperty(GROUP):
                return group
        group = root.insertGroup(0, tr("ParkShore inventory"))
        group.setCustomProperty(GROUP, True)
        return group


def _rank(role):
    return ORDER.index(role) if role in ORDER else len(ORDER)


def _position(group, role):
    """Return where a layer goes so that points lie above areas, and tables come last."""
    for position, node in enumerate(group.findLayers()):
        layer = node.layer()
        if layer is not None and _rank(layer.customProperty(ROLE)) > _rank(role):
            return position
    return len(group.findLayers())
