"""The plugin loads where libraries are missing, and speaks the language of QGIS."""

import json
import subprocess
import sys

PROGRAM = """
import importlib.util, json, sys

root, locale, *missing = sys.argv[1:]

class Without:
    def __init__(self, finder):
        self.finder = finder

    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] not in missing:
            return self.finder.find_spec(name, path, target)

# Before QGIS, which takes shapely itself where it finds it.
sys.meta_path = [Without(finder) for finder in sys.meta_path]
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLocale

application = QgsApplication([], False)
application.initQgis()
application.setLocale(QLocale(locale))
spec = importlib.util.spec_from_file_location(
    "parkshore", root + "/__init__.py", submodule_search_locations=[root])
sys.modules["parkshore"] = package = importlib.util.module_from_spec(spec)
spec.loader.exec_module(package)
plugin = package.classFactory(None)
plugin.initProcessing()
algorithms = QgsApplication.processingRegistry().providerById("parkshore").algorithms()
told = [[a.id(), a.displayName(), *a.canExecute()] for a in algorithms]
plugin.unload()
sys.stdout.buffer.write(json.dumps(told).encode())
"""


def load(root, locale, *missing):
    """Load the plugin in a fresh process; return id, title, can run, why not of each algorithm."""
    command = [sys.executable, "-c", PROGRAM, str(root), locale, *missing]
    run = subprocess.run(command, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    told = json.loads(run.stdout)
    assert told
    return told


def test_the_toolbox_speaks_chinese(root):
    assert [name for name, title, *_ in load(root, "zh_CN") if title.isascii()] == []


def test_the_toolbox_speaks_english(root):
    assert [name for name, title, *_ in load(root, "en_GB") if not title.isascii()] == []


def test_it_loads_where_pandas_and_shapely_are_missing(root):
    for name, _, can_run, why in load(root, "en", "pandas", "shapely"):
        assert not can_run, name
        assert "pandas" in why
        assert "shapely" in why


def test_it_says_what_is_missing_where_the_toolbox_cannot_be_filled(root):
    program = PROGRAM.replace("algorithms = ", "algorithms = [] #").replace(
        "plugin.unload()", "told = [plugin.missing]\nplugin.unload()"
    )
    command = [sys.executable, "-c", program, str(root), "zh_CN", "numpy", "pyproj", "shapely"]
    run = subprocess.run(command, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    assert json.loads(run.stdout) == [["numpy", "pyproj", "shapely ≥ 2"]]


def test_it_runs_where_all_libraries_are_there(root):
    assert {(can_run, why) for _, _, can_run, why in load(root, "en")} == {(True, "")}


def test_the_check_needs_no_pandas(root):
    # importing it costs more than judging 50,000 sites
    program = PROGRAM.replace(
        "plugin.unload()",
        "from parkshore.processing.shoreline import "
        "shorelinecheck, check\nfrom parkshore.analysis.shoreline.check import site_check\n"
        "told = [name for name in sys.modules if name == 'pandas'] or ['none']\nplugin.unload()",
    )
    command = [sys.executable, "-c", program, str(root), "en"]
    run = subprocess.run(command, capture_output=True, check=True)
    assert json.loads(run.stdout) == ["none"]
