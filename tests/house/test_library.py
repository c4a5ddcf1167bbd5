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
from parkshore.analysis import RuleChoice, check_sites, load_rule_set
from shapely import LineString

river = [LineString([(118.60, 32.00), (118.70, 32.10), (118.90, 32.17)])]
checked = check_sites(np.array([[118.70, 32.09], [118.90, 32.30]]), river)
print(parkshore.__file__, load_rule_set(RuleChoice.YANGTZE_LAW).id, *checked.verdict)
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


def test_library_is_a_few_names_loaded_when_asked_for(root):
    program = f"""
import importlib.util, sys
spec = importlib.util.spec_from_file_location(
    "parkshore", {str(root / "__init__.py")!r}, submodule_search_locations=[{str(root)!r}])
sys.modules["parkshore"] = package = importlib.util.module_from_spec(spec)
spec.loader.exec_module(package)
from parkshore import analysis
print(*sorted({{"numpy", "pandas", "shapely", "pyproj"}} & set(sys.modules)))
print(len(analysis.__all__), all(getattr(analysis, name) for name in analysis.__all__))
print(*sorted(set(analysis.__all__) - set(dir(analysis))))
"""
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    loaded, names, hidden = run.stdout.split("\n")[:3]
    assert loaded == ""
    assert names == "25 True"
    assert hidden == ""


def test_library_leaves_the_plugin_out(installed):
    parts = {path.name for path in (installed / "parkshore").iterdir()}
    assert parts - {"__pycache__"} == {*("__init__.py", "py.typed", "analysis", "resources")}


def test_library_has_the_command_and_what_it_draws_with(installed):
    [entries] = installed.glob("parkshore-*.dist-info/entry_points.txt")
    command = "parkshore = parkshore.analysis.screening.command_line:main"
    assert command in entries.read_text().splitlines()
    styles = installed / "parkshore" / "resources" / "styles"
    assert [path.name for path in styles.iterdir()] == ["verdict.json"]
