"""The front door: what QGIS loads, and that nothing stays behind."""

import sys

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt


@pytest.fixture
def plugin_of(qgis_app, qgis_iface):
    """Make the plugin as QGIS does."""
    registry = QgsApplication.processingRegistry()
    if registry.providerById("parkshore") is not None:
        registry.removeProvider("parkshore")

    def maker(iface=qgis_iface):
        return sys.modules["parkshore"].classFactory(iface)

    return maker


def provider():
    return QgsApplication.processingRegistry().providerById("parkshore")


def test_processing_alone_registers_the_provider(plugin_of):
    plugin = plugin_of(None)
    plugin.initProcessing()
    assert provider() is not None
    plugin.unload()
    assert provider() is None


def test_ten_times_loaded_and_unloaded_leaves_nothing(plugin_of, qgis_iface):
    window = qgis_iface.mainWindow()
    before = len(window.children())
    for _ in range(10):
        plugin = plugin_of()
        plugin.initGui()
        assert provider() is not None
        plugin.unload()
        assert provider() is None
    assert len(window.children()) == before


def test_ids_groups_icons_and_help(plugin_of):
    plugin = plugin_of()
    plugin.initProcessing()
    groups = {"shoreline", "reaches", "inventory", "indicators", "infrastructure", "decision"}
    for algorithm in provider().algorithms():
        assert algorithm.groupId() in groups, algorithm.id()
        assert algorithm.displayName() != algorithm.name(), algorithm.id()
        assert len(algorithm.shortHelpString()) > 100, algorithm.id()
        assert algorithm.svgIconPath().endswith(f"{algorithm.groupId()}.svg")
        assert any(any("一" <= c <= "鿿" for c in tag) for tag in algorithm.tags()), algorithm.id()
        for parameter in algorithm.parameterDefinitions():
            assert parameter.help(), f"{algorithm.id()} {parameter.name()}"
    plugin.unload()


def test_the_check_opens_with_the_law(plugin_of, monkeypatch):
    from qgis import processing

    opened = []

    class Dialog:
        def setAttribute(self, attribute):
            assert attribute == Qt.WidgetAttribute.WA_DeleteOnClose

        def show(self):
            opened.append("shown")

    monkeypatch.setattr(
        processing, "createAlgorithmDialog", lambda *given: opened.append(given) or Dialog()
    )
    plugin = plugin_of()
    plugin.initGui()
    check = provider().algorithm("shorelinecheck")
    assert check.parameterDefinitions()[0].name() == "RULE_SET"
    assert check.parameterDefinitions()[0].defaultValue() == 0
    assert plugin.check.objectName() == "ParkShoreCheck"
    plugin.check.trigger()
    assert opened == [("parkshore:shorelinecheck", {"RULE_SET": 1}), "shown"]
    plugin.unload()
