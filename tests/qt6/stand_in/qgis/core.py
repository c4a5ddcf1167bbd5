"""Stand-ins for classes of `qgis.core`: layers are lists, tasks run at once."""

from enum import Flag, IntEnum

from qgis.PyQt.QtCore import QObject, pyqtSignal


class Qgis:
    """The enums that the windows use."""

    class MessageLevel(IntEnum):
        """How serious a message is."""

        Info, Warning, Critical, Success = range(4)

    class LayerFilter(Flag):
        """Layers that a box offers."""

        PointLayer, LineLayer, PolygonLayer, HasGeometry = 4, 8, 16, 28

    class GeometryType(IntEnum):
        """What a layer holds."""

        Point, Line, Polygon = range(3)


class QgsTask:
    """A task; `_Tasks` runs it."""

    class Flag(Flag):
        """How a task behaves."""

        CanCancel, Silent = 1, 2

    def __init__(self, _description="", _flags=None):
        self._cancelled = False

    def cancel(self):
        """Ask it to stop."""
        self._cancelled = True

    def isCanceled(self):
        """Return whether it was asked to stop."""
        return self._cancelled

    def waitForFinished(self, _milliseconds=0):
        """Return that it has ended."""
        return True


class _Tasks:
    def addTask(self, task):
        task.run()


class _Definition:
    def __init__(self, options):
        self._options = options

    def description(self):
        return "A parameter"

    def help(self):
        return "What it means."

    def options(self):
        return self._options


class _Text(_Definition):
    options = property()  # a field of text has none


class _Algorithm:
    """Parameters with choices, as the forms read them; it refuses an empty reason."""

    def parameterDefinition(self, name):
        if name in {"MAKER", "CHECKER", "REASON", "DOCUMENT", "PHOTO", "DEADLINE"}:
            return _Text([])
        return _Definition([f"{name} {number}" for number in range(5)])

    def checkParameterValues(self, parameters, _context):
        return "REASON" in parameters, "" if "REASON" in parameters else "Say why."


class _Registry:
    def createAlgorithmById(self, _identifier):
        return _Algorithm()


class _Formatter:
    def representValue(self, _layer, _field, config, _cache, value):
        return config.get(value, value)


class _Formatters:
    def fieldFormatter(self, _type):
        return _Formatter()


class QgsApplication:
    """What hangs on the application."""

    _tasks, _registry, _formatters = _Tasks(), _Registry(), _Formatters()

    @classmethod
    def taskManager(cls):
        """Return what runs tasks."""
        return cls._tasks

    @classmethod
    def processingRegistry(cls):
        """Return what knows algorithms."""
        return cls._registry

    @classmethod
    def fieldFormatterRegistry(cls):
        """Return what shows values in words."""
        return cls._formatters


class QgsVariantUtils:
    """Of values."""

    @staticmethod
    def isNull(value):
        """Return whether a value is none."""
        return value is None


class QgsSettings:
    """Settings that nobody has set."""

    def value(self, _key, default=None, type=None):  # noqa: A002 - Qt's name
        """Return the default."""
        return default

    def setValue(self, _key, _value):
        """Keep nothing."""


class QgsProject(QObject):
    """A project whose layers are put in by the tests."""

    layersAdded, layersRemoved = pyqtSignal(list), pyqtSignal(list)
    layersWillBeRemoved = pyqtSignal(list)
    readProject, cleared = pyqtSignal(), pyqtSignal()
    _one = None

    def __init__(self):
        super().__init__()
        self.layers = {}

    @classmethod
    def instance(cls):
        """Return the project."""
        cls._one = cls._one or cls()
        return cls._one

    def mapLayers(self):
        """Return its layers by id."""
        return dict(self.layers)

    def mapLayer(self, identifier):
        """Return a layer, None where there is none."""
        return self.layers.get(identifier)

    def readEntry(self, _scope, _key, default=""):
        """Return what the project has not kept."""
        return default, False

    def customVariables(self):
        """Return no variables."""
        return {}


class QgsProcessingContext:
    """What an algorithm runs in."""

    def setProject(self, project):
        """Take the project."""
        self.project = project


def __getattr__(name):
    """Give a class of this name, for what is only named and not used by what the tests drive."""
    if name.startswith("__"):
        raise AttributeError(name)
    return type(name, (), {"__init__": lambda self, *_, **__: None})
