"""The plugin comes and goes without a trace, and stands where libraries are missing."""

import gc
import subprocess
import sys

import parkshore
import pytest
from parkshore.processing.provider import ParkShoreProvider
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QObject
from qgis.PyQt.QtWidgets import QApplication

GROUPS = {"shoreline", "reaches", "inventory", "indicators", "infrastructure", "decision"}

WITHOUT_LIBRARIES = """
import importlib.util, sys
from qgis.core import QgsApplication

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"pandas", "shapely"}:
            raise ModuleNotFoundError(f"{name} is blocked", name=name)

sys.meta_path.insert(0, Missing())
application = QgsApplication([], False)
application.initQgis()
spec = importlib.util.spec_from_file_location(
    "parkshore", sys.argv[1] + "/__init__.py", submodule_search_locations=[sys.argv[1]])
sys.modules["parkshore"] = package = importlib.util.module_from_spec(spec)
spec.loader.exec_module(package)
plugin = package.classFactory(None)
plugin.initProcessing()
algorithms = QgsApplication.processingRegistry().providerById("parkshore").algorithms()
answers = [algorithm.canExecute() for algorithm in algorithms]
plugin.unload()
print(len(answers), *sorted({f"{can} {told}" for can, told in answers}), sep="|")
"""


@pytest.fixture
def registry(qgis_app):
    """QGIS's registry without our provider; one of another test comes back afterwards."""
    registry = QgsApplication.processingRegistry()
    foreign = registry.providerById("parkshore") is not None
    if foreign:
        registry.removeProvider("parkshore")
    yield registry
    if foreign:
        registry.addProvider(ParkShoreProvider())


def children(parent):
    """Return how many named objects of ours a parent has."""
    return sum(
        type(child).__module__.startswith("parkshore") for child in parent.findChildren(QObject)
    )


def test_ten_times_in_and_out_leave_nothing(registry, qgis_iface):
    window = qgis_iface.mainWindow()
    actions = len(window.actions()) if window else 0
    widgets = {id(widget) for widget in QApplication.topLevelWidgets()}
    for _ in range(10):
        plugin = parkshore.classFactory(qgis_iface)
        plugin.initGui()
        assert registry.providerById("parkshore") is not None
        plugin.unload()
        assert registry.providerById("parkshore") is None
    del plugin
    gc.collect()
    QCoreApplication.processEvents()
    assert not window or children(window) == 0
    assert not window or len(window.actions()) == actions
    left = [w for w in QApplication.topLevelWidgets() if id(w) not in widgets]
    assert [w for w in left if type(w).__module__.startswith("parkshore")] == []


def test_every_algorithm_has_its_place(registry, root):
    plugin = parkshore.classFactory(None)
    plugin.initProcessing()
    algorithms = registry.providerById("parkshore").algorithms()
    assert algorithms
    for algorithm in algorithms:
        assert algorithm.groupId() in GROUPS
        assert algorithm.displayName()
        assert algorithm.shortHelpString()
        assert algorithm.svgIconPath().endswith(f"resources/icons/{algorithm.groupId()}.svg")
        assert not algorithm.icon().isNull()
        assert any(ord(character) > 0x2E7F for tag in algorithm.tags() for character in tag)
        unexplained = [p.name() for p in algorithm.parameterDefinitions() if not p.help()]
        assert unexplained == [], algorithm.id()
    plugin.unload()


def test_the_toolbox_speaks_chinese(root):
    program = WITHOUT_LIBRARIES.replace(
        "application.initQgis()",
        "application.initQgis(); "
        "application.setLocale(__import__('qgis.PyQt.QtCore').PyQt.QtCore.QLocale('zh_CN'))",
    )
    program = program.replace("sys.meta_path.insert(0, Missing())\n", "").replace(
        "algorithm.canExecute()", '("", algorithm.displayName())'
    )
    told = subprocess.run(
        [sys.executable, "-c", program, str(root)], capture_output=True, text=True, check=False
    )
    count, *names = told.stdout.strip().split("|")
    assert int(count) == len(names), told.stderr
    assert [name for name in names if name.isascii()] == []


def test_it_loads_where_pandas_and_shapely_are_missing(root):
    told = subprocess.run(
        [sys.executable, "-c", WITHOUT_LIBRARIES, str(root)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    count, *answers = told.stdout.strip().split("|")
    assert int(count) > 0
    assert len(answers) == 1
    assert answers[0].startswith("False ")
    assert "pandas" in answers[0]
    assert "shapely" in answers[0]
