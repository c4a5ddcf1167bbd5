"""A bench of jobs for all tests of this folder."""

import sys
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QEventLoop, QTimer

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="module")
def bench(provider, root, tmp_path_factory):
    """A small inventory, and a folder for what a run writes."""
    from soak_jobs import Bench

    return Bench(root / "resources/sample/inventory.gpkg", tmp_path_factory.mktemp("soak"))


@pytest.fixture(scope="session")
def wait_until():
    """Let events happen until a condition holds."""

    def waiter(condition, seconds):
        loop, poll = QEventLoop(), QTimer()
        poll.timeout.connect(lambda: loop.quit() if condition() else None)
        poll.start(10)
        QTimer.singleShot(seconds * 1000, loop.quit)
        loop.exec()
        poll.stop()
        return condition()

    return waiter
