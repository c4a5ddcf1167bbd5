"""The plugin loaded into a window of pytest-qgis, and a way to let its events happen."""

import shutil
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QEventLoop, QTimer

sys.path.insert(0, str(Path(__file__).parents[1]))


@pytest.fixture(scope="module")
def made():
    """The makers of inventory files."""
    import inventory_files

    return inventory_files


@pytest.fixture(autouse=True)
def nothing_settled_before(qgis_app):
    """Start without what other tests have settled: it is kept in the profile."""
    from parkshore.ui.mapping import settled_before

    shutil.rmtree(settled_before.folder())


@pytest.fixture
def load_plugin(qgis_app, qgis_iface):
    """Load the plugin; what a test does not unload is unloaded after it."""
    registry = QgsApplication.processingRegistry()
    if registry.providerById("parkshore") is not None:
        registry.removeProvider("parkshore")
    loaded = []

    def loader():
        loaded.append(sys.modules["parkshore"].classFactory(qgis_iface))
        loaded[-1].initGui()
        return loaded[-1]

    yield loader
    for plugin in loaded:
        plugin.unload()
    QgsProject.instance().clear()


@pytest.fixture
def plugin(load_plugin):
    """The plugin."""
    return load_plugin()


@pytest.fixture(scope="session")
def wait_until():
    """Let events happen until a condition holds."""

    def waiter(condition, seconds=20):
        loop, poll = QEventLoop(), QTimer()
        poll.timeout.connect(lambda: loop.quit() if condition() else None)
        poll.start(10)
        QTimer.singleShot(seconds * 1000, loop.quit)
        loop.exec()
        poll.stop()
        assert condition()

    return waiter
