"""`analysis` is a library of its own: it loads where there is no QGIS."""

import subprocess
import sys

PROGRAM = """
import importlib, importlib.util, sys
from pathlib import Path

class NoQgis:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"qgis", "osgeo", "PyQt5", "PyQt6", "jinja2", "plotly", "scipy"}:
            raise ModuleNotFoundError(f"{name} is blocked")

sys.meta_path.insert(0, NoQgis())
root = Path(sys.argv[1])
spec = importlib.util.spec_from_file_location(
    "parkshore", root / "__init__.py", submodule_search_locations=[str(root)])
sys.modules["parkshore"] = package = importlib.util.module_from_spec(spec)
spec.loader.exec_module(package)
count = 0
for path in sorted((root / "analysis").rglob("*.py")):
    parts = path.relative_to(root).with_suffix("").parts
    importlib.import_module(".".join(("parkshore", *parts)).removesuffix(".__init__"))
    count += 1
print(count)
"""


def test_analysis_loads_without_qgis(root):
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(root)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) == len(list((root / "analysis").rglob("*.py")))
