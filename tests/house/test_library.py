"""`pip install` of the checkout gives the computation as a library, with the data it reads."""

import subprocess
import sys
import zipfile

import pytest

PROGRAM = """
import sys
import numpy as np

class NoQgis:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"qgis", "osgeo", "PyQt5", "PyQt6"}:
            raise ModuleNotFoundError(f"{name} is blocked")

sys.meta_path.insert(0, NoQgis())
import parkshore
from parkshore.analysis.shoreline.check.rule_sets import RULE_SETS
from parkshore.analysis.shoreline.check.measuring import Sites, Waters
from parkshore.analysis.shoreline.check.site_check import screen
from shapely import LineString

river = [LineString([(118.60, 32.00), (118.70, 32.10), (118.90, 32.17)])]
waters = Waters("river", river)
sites = Sites.from_points(np.array([[118.70, 32.09], [118.90, 32.30]]))
print(parkshore.__file__, RULE_SETS.chosen(1).id, *screen(sites, waters).verdict)
"""


@pytest.fixture(scope="module")
def installed(root, tmp_path_factory):
    folder = tmp_path_factory.mktemp("library")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet"]
    options = ["--no-build-isolation", "--no-deps", "--no-index", "--wheel-dir", folder]
    subprocess.run([*pip, *options, root], check=True)
    [wheel] = folder.glob("parkshore-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_library_computes_without_qgis(installed, tmp_path):
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={"PYTHONPATH": str(installed), "PATH": "/usr/bin:/bin"},
    )
    assert run.returncode == 0, run.stderr
    file, *told = run.stdout.split()
    assert file.startswith(str(installed))
    assert told == ["yangtze_law", "within", "outside"]


def test_library_leaves_the_plugin_out(installed):
    parts = {path.name for path in (installed / "parkshore").iterdir()}
    assert parts - {"__pycache__"} == {*("__init__.py", "py.typed", "analysis", "resources")}
