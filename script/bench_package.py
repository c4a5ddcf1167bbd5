"""Loads the checkout as the package ``parkshore``, and from its tests what they judge by."""

import importlib.util
import sys
from types import SimpleNamespace

from bench_data import ROOT

PROOF = ("truth", "area_truth", "scenes", "judging", "zones_and_areas")


def load_package():
    """Make ``parkshore`` importable, whatever the folder of the checkout is called."""
    _load("parkshore", ROOT / "__init__.py", [str(ROOT)])


def load_judge():
    """Return the modules ``judge`` and ``rivers`` of the tests."""
    folder = ROOT / "tests" / "analysis" / "shoreline"
    return tuple(_load(name, folder / f"{name}.py", None) for name in ("judge", "rivers"))


def load_proof():
    """Return the modules that `tests/accuracy` is made of, by their names."""
    folder = ROOT / "tests" / "accuracy"
    return SimpleNamespace(**{name: _load(name, folder / f"{name}.py", None) for name in PROOF})


def _load(name, path, search):
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, path, submodule_search_locations=search)
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]
