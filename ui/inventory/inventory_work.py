"""What the Inventory dock does: algorithms run by their ids, results put into the project."""

import json
from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from .. import opened_files, result_sentences
from ..kinds import IMPORT, KINDS, titles
from ..language import tr
from .drafts import Drafts
from .inventory_layers import (
    PLACE,
    PROBLEMS,
    InventoryLayers,
    inventory,
    keep_inventory,
    layer_of,
    layer_titles,
)
from .inventory_row import REJECTED

SAMPLE_PARKS = 1045
STORE, UNDO = "parkshore:storeinventory", "parkshore:undostore"


def place_text(place):
    """Return the place of an inventory as one text."""
    return json.dumps(place, sort_keys=True) if place else ""


def place_parameters(place):
    """Return the inventory as parameters of an algorithm."""
    if "file" in place:
        return {"INVENTORY": place["file"]}
    return {"CONNECTION": place["connection"], "SCHEMA": place["schema"]}


def source_of(layer):
    """Return what an algorithm reads a project's layer by; None for none."""
    if layer is None:
        return None
    plain = layer.providerType() == "ogr" and not layer.isEditable()
    return layer.source() if plain else layer.id()


class InventoryWork(QObject):
    """Load, check, store and open.

    Parameters
    ----------
    runner : runner.Runner
    dress, open_tables : callable
        See `inventory_layers.InventoryLayers`.

    Signals
    -------
    changed
        Layers or their state have changed.
    checked : kinds.Kind
        Findings are there to be shown.
    stored : kinds.Kind
        A layer was stored into the inventory.
    not_loaded : kinds.Kind
        A file could not be imported.
    previewed : kinds.Kind, dict
        What a store would do.
    undo_previewed : dict
        What undoing the last store would do.
    """

    changed = pyqtSignal()
    checked = pyqtSignal(object)
    stored = pyqtSignal(object)
    not_loaded = pyqtSignal(object)
    previewed = pyqtSignal(object, dict)
    undo_previewed = pyqtSignal(dict)

    def __init__(self, runner, dress, open_tables, parent=None):
        super().__init__(parent)
        self._runner = runner
        self.package = self._coming = ""  # path of a part that comes back
        self.drafts = Drafts(self)
        self.layers = InventoryLayers(dress, open_tables, self)
        self.layers.arrived.connect(self._mark_arrived)
        self.layers.empty.connect(self._tell_empty)
        self.layers.missed.connect(runner.complain)

    def stop(self):
        """Cancel what is under way."""
        self.layers.stop()

    def load(self, kind, parameters):
        """Import a file as the mapping dialog has settled it."""
        titles_of = titles()
        output, rejected = self.drafts.path(kind.name), self.drafts.path(f"{kind.name}_rejected")
        self._runner.run(
            IMPORT,
            {**parameters, "OUTPUT": str(output), "REJECTED": str(rejected)},
            lambda results: self.take_import(kind, results),
            lambda reason: self._tell_not_loaded(kind, reason),
            title=tr("Load {layer}", layer=titles_of[kind.name]),
        )

    def check(self, kind, provinces=None, shoreline=None, *, show=True):
        """Check a layer against what is loaded; ``show`` tells by ``checked`` what was found."""
        title = titles()[kind.name]
        parameters = {
            "INPUT": source_of(layer_of(kind.name)),
            "KIND": kind.number,
            "PARKS": source_of(layer_of("parks")),
            "PROVINCES": source_of(provinces),
            "SHORELINE": source_of(shoreline),
            "OUTPUT": str(self.drafts.path(f"{kind.name}_findings")),
        }
        self._runner.run(
            "parkshore:checkinventory",
            {name: value for name, value in parameters.items() if value is not None},
            lambda results: self._take_check(kind, title, results, show=show),
            title=tr("Check {layer}", layer=title),
        )

    def ask_store(self, kind):
        """Ask what a store would do; `previewed` tells it."""
        self._store(kind, {"DRY_RUN": True}, lambda results: self.previewed.emit(kind, results))

    def store(self, kind, decisions):
        """Store a layer into the inventory.

        Parameters
        ----------
        kind : kinds.Kind
        decisions : dict
            Parameters that the user decided.
        """
        title, place = titles()[kind.name], inventory()
        self._store(kind, decisions, lambda results: self._take_store(kind, title, place, results))

    def _store(self, kind, decisions, done):
        title = titles()[kind.name]
        self._runner.run(
            STORE,
            {
                "INPUT": source_of(layer_of(kind.name)),
                "KIND": kind.number,
                **place_parameters(inventory()),
                "CHANGES": str(self.drafts.path(f"{kind.name}_changes")),
                **decisions,
            },
            done,
            title=tr("Store {layer}", layer=title),
        )

    def ask_undo(self):
        """Ask what undoing the last store would do; `undo_previewed` tells it."""
        self._undo({"DRY_RUN": True}, self.undo_previewed.emit)

    def undo(self):
        """Undo the last store into the inventory."""
        self._undo({}, self._take_undo)

    def _undo(self, decisions, done):
        self._runner.run(
            UNDO,
            {
                **place_parameters(inventory()),
                "CHANGES": str(self.drafts.path("undo_changes")),
                **decisions,
            },
            done,
            title=tr("Undo the last store"),
        )

    def changes_of(self, results, algorithm="storeinventory"):
        """Return the table of changes of a run, with titles in the user's language."""
        layer = opened_files.opened(str(results["CHANGES"]), "changes")
        self.layers.dress(layer, None, algorithm)
        return layer

    def load_sample(self):
        """Create the sample inventory and open it."""
        path = self.drafts.path("sample")
        self._runner.run(
            "parkshore:createsample",
            {"PARKS_COUNT": SAMPLE_PARKS, "SEED": 1, "LOAD": False, "OUTPUT": str(path)},
            self._take_sample,
            title=tr("Load sample"),
        )

    def open(self, place):
        """Work on an inventory: keep it in the project and load its layers."""
        keep_inventory(place)
        self.package = ""
        if "file" in place and not Path(place["file"]).exists():
            self._tell_empty(
                tr("{file} is made when the first layer is stored.", file=Path(place["file"]).name)
            )
            return
        self.layers.open(place)

    def merge(self, path):
        """Bring the layers of a package that comes back into the project, to be stored."""
        self._coming = path
        self.layers.open({"file": path}, [kind.name for kind in KINDS], is_package=True)

    def _take_sample(self, results):
        self.open({"file": results["OUTPUT"]})
        self._runner.say(
            tr(
                "The sample is synthetic and its maps are schematic (示意图): they say nothing "
                "about a real park.",
            ),
            Qgis.MessageLevel.Info,
        )

    def _tell_empty(self, text):
        self._runner.say(text, Qgis.MessageLevel.Info)
        self.changed.emit()

    def _tell_not_loaded(self, kind, reason):
        self._runner.complain(reason)
        self.not_loaded.emit(kind)

    def take_import(self, kind, results):
        """Put what was imported into the project, of one file or of a round."""
        title = titles()[kind.name]
        layer = self.layers.put_file(results["OUTPUT"], kind.name, title, kind.name)
        self.layers.remove(f"findings:{kind.name}")
        layer.setCustomProperty(REJECTED, results["REJECTED_COUNT"])
        self._runner.say(
            result_sentences.imported(title, results),
            Qgis.MessageLevel.Warning if results["REJECTED_COUNT"] else Qgis.MessageLevel.Success,
        )
        self.changed.emit()
        QTimer.singleShot(0, lambda: self._take_rejected(kind, title, results))

    def _take_rejected(self, kind, title, results):
        """Put the rejected rows into the project, after the window has lived on."""
        if results["REJECTED_COUNT"]:
            self.layers.put_file(
                results["REJECTED"],
                f"rejected:{kind.name}",
                tr("Rejected: {layer}", layer=title),
            )
        else:
            self.layers.remove(f"rejected:{kind.name}")

    def _take_check(self, kind, title, results, *, show):
        layer = layer_of(kind.name)
        count = results["ERRORS"] + results["WARNINGS"]
        role = f"findings:{kind.name}"
        if layer is not None:
            layer.setCustomProperty(PROBLEMS, count)
        if count:
            name = tr("Findings: {layer}", layer=title)
            self.layers.put_file(results["OUTPUT"], role, name, None, "checkinventory")
        else:
            self.layers.remove(role)
        self._runner.say(
            result_sentences.checked(title, results),
            Qgis.MessageLevel.Warning if count else Qgis.MessageLevel.Success,
        )
        self.changed.emit()
        if count and show:  # a window of its own, after this one has lived on
            QTimer.singleShot(0, lambda: self.checked.emit(kind))

    def _take_store(self, kind, title, place, results):
        self._runner.say(result_sentences.stored(title, results))
        self.layers.put_file(
            results["CHANGES"],
            f"changes:{kind.name}",
            tr("Changes: {layer}", layer=title),
            None,
            "storeinventory",
        )
        self.layers.open(place, [kind.name])
        if "file" in place:
            self.drafts.keep(place["file"])
        self.stored.emit(kind)

    def _take_undo(self, results):
        title = titles().get(results["LAYER"], results["LAYER"])
        self._runner.say(result_sentences.undone(title, results))
        self.layers.open(inventory(), [results["LAYER"]])

    def _mark_arrived(self, names, is_package):
        kinds = ", ".join(layer_titles()[kind.name] for kind in KINDS if kind.name in names)
        if is_package:
            told = tr("Store each of {names}: its changes are shown before.", names=kinds)
            self._runner.say(told, Qgis.MessageLevel.Info)
            self.package = self._coming
            self.changed.emit()
            return
        place = place_text(inventory())
        for name in names:
            layer_of(name).setCustomProperty(PLACE, place)
        if len(names) > 1:
            self._runner.say(tr("{n} layers opened: {names}.", n=len(names), names=kinds))
        self.changed.emit()
