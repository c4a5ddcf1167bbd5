"""The factor file and the twelve parks."""

import copy
import importlib.util
import json
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def factors():
    from parkshore.analysis.infrastructure.factor_file import FACTOR_SETS

    return FACTOR_SETS.chosen()


@pytest.fixture(scope="session")
def twelve():
    path = Path(__file__).with_name("twelve.py")
    spec = importlib.util.spec_from_file_location("twelve", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def changed(tmp_path, root):
    """Write a data file with one value changed: ``changed("factors/energy.json", change)``."""

    def write(name, change):
        document = json.loads((root / "resources" / name).read_text(encoding="utf-8"))
        document = copy.deepcopy(document)
        change(document)
        path = tmp_path / "own.json"
        path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        return path

    return write
