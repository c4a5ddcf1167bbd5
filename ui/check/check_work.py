"""What the check dock does: water is prepared, sites are checked, reaches and options told."""

from dataclasses import dataclass, field

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, QObject, Qt, pyqtSignal

from ..inventory.inventory_work import source_of
from ..language import tr
from ..opened_files import opened
from ..results import result_layers
from ..runner import algorithm

PREPARE, CHECK = "parkshore:prepareshoreline", "parkshore:shorelinecheck"
REACHES, OPTIONS = "parkshore:classifyreaches", "parkshore:siteoptions"
CLASS, PROVINCE, REACH = "river_cls", "province", "reach"


@dataclass(frozen=True)
class Order:
    """A check as the form asks for it.

    Attributes
    ----------
    sites, water : QgsVectorLayer
    rules : str
        Title of the rule set, or of the limit.
    parameters : dict
        Of the check, beside its layers.
    """

    sites: QgsVectorLayer
    water: QgsVectorLayer
    rules: str
    parameters: dict


def again(result):
    """Return the order of a result, None where its layers are no longer in the project."""
    order, project = result_layers.order_of(result), QgsProject.instance()
    sites, water = (project.mapLayer(order.get(name, "")) for name in ("sites", "water"))
    if sites is None or water is None:
        return None
    return Order(sites, water, order["rules"], order["parameters"])


@dataclass
class _Making:
    """A result under way: the file of the last step, and the steps that are left."""

    told: dict
    path: str
    links: str
    made_by: str = "shorelinecheck"
    checked: QgsVectorLayer | None = None
    steps: list = field(default_factory=list)


def is_prepared(layer):
    """Tell whether a layer has the classes of water that rules ask for."""
    return layer.fields().lookupField(CLASS) >= 0


class CheckWork(QObject):
    """Runs a check, step by step.

    Parameters
    ----------
    runner : runner.Runner
    drafts : drafts.Drafts
    dress : callable

    Signals
    -------
    finished : QgsVectorLayer
        The result, in the project.
    prepared : dict
        Numbers of a preparation on the way.
    failed : str
    """

    finished = pyqtSignal(object)
    prepared = pyqtSignal(dict)
    failed = pyqtSignal(str)

    def __init__(self, runner, drafts, dress, parent=None):
        super().__init__(parent)
        self.runner, self.drafts, self._dress = runner, drafts, dress
        self.steps, self.step = 1, 0

    def start(self, order):
        """Begin a check."""
        shoreline, water_bodies = order.water, None
        prepare = not is_prepared(order.water) and order.parameters["RULE_SET"] != 0
        if prepare:
            shoreline, water_bodies = result_layers.prepared_from(order.water)
            prepare = shoreline is None
        elif order.water.geometryType() == Qgis.GeometryType.Line:
            water_bodies = result_layers.companion(order.water)
        self.step, self.steps = 0, 3 + prepare
        if prepare:
            self._prepare(order)
        else:
            self._check(order, shoreline, water_bodies)

    def _prepare(self, order):
        polygons = order.water.geometryType() == Qgis.GeometryType.Polygon
        outputs = {"OUTPUT": str(self.drafts.path("shoreline"))}
        if polygons:
            outputs["WATER"] = str(self.drafts.path("water"))

        def take(results):
            made = result_layers.put_prepared(results, order.water, self._dress)
            self.prepared.emit(results)
            self.step += 1
            self._check(order, made["OUTPUT"], made.get("WATER"))

        self._run(
            PREPARE,
            {"INPUT": source_of(order.water), **result_layers.answers_of(order.water), **outputs},
            take,
            tr("Prepare {layer}", layer=order.water.name()),
        )

    def _check(self, order, shoreline, water_bodies):
        output, links = str(self.drafts.path("check")), str(self.drafts.path("links"))
        parameters = {
            **order.parameters,
            "PARKS": source_of(order.sites),
            "SHORELINE": source_of(shoreline),
            "OUTPUT": output,
            "LINKS": links,
        }
        if water_bodies is not None:
            parameters["WATER"] = source_of(water_bodies)
        name = result_layers.result_name(result_layers.sites_title(order.sites), order.rules)
        told = {
            "name": name,
            "rules": order.rules,
            "made": QDateTime.currentDateTime().toString(Qt.DateFormat.ISODate),
            "sites": order.sites.id(),
            "water": order.water.id(),
            "shoreline": shoreline.id(),
            "parameters": order.parameters,
        }
        self._run(
            CHECK,
            parameters,
            lambda _: self._take_check(_Making(told, output, links)),
            tr("Shoreline check: {layer}", layer=order.sites.name()),
        )

    def _take_check(self, making):
        """Go on to reaches and options; a result stands without them, too."""
        self.step += 1
        checked = making.checked = opened(making.path, making.told["name"])
        fields = checked.fields()
        if fields.lookupField(PROVINCE) >= 0 and fields.lookupField(REACH) < 0:
            making.steps.append((REACHES, "PARKS", {"METHOD": 0}))
        if making.told["parameters"]["RULE_SET"] != 0:
            making.steps.append((OPTIONS, "SITES", {}))
        self.steps = self.step + len(making.steps)
        self._go_on(making)

    def _go_on(self, making):
        if not making.steps:
            layer = result_layers.put_result(
                making.path, making.links, making.told, self._dress, making.made_by
            )
            if making.path != making.checked.source():
                result_layers.keep_telling(layer, making.checked)
            self.finished.emit(layer)
            return
        identifier, parameter, more = making.steps.pop(0)
        output = str(self.drafts.path("check"))

        def take(_results):
            self.step += 1
            making.path, making.made_by = output, identifier.partition(":")[2]
            self._go_on(making)

        def leave_out(reason):
            self.runner.say(reason, Qgis.MessageLevel.Warning)
            self._go_on(making)

        self._run(
            identifier,
            {parameter: making.path, "OUTPUT": output, **more},
            take,
            algorithm(identifier).displayName(),
            leave_out,
        )

    def _run(self, identifier, parameters, done, title, failed=None):
        self.runner.run(identifier, parameters, done, failed or self.failed.emit, title=title)
