"""The front door: what QGIS loads, and that nothing stays behind."""

import sys
from itertools import pairwise

import pytest
from parkshore.processing.framework.algorithm import Algorithm
from qgis.core import Qgis, QgsApplication, QgsProcessingContext, QgsProcessingFeedback
from qgis.gui import QgsProcessingToolboxModel, QgsProcessingToolboxProxyModel
from qgis.PyQt.QtCore import QCollator, QLocale, QModelIndex
from qgis.PyQt.QtWidgets import QDialog


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


@pytest.mark.parametrize(
    "word", ["1公里", "一公里", "1 km", "沿江", "负面清单", "黄河", "企业", "化工"]
)
def test_the_toolbox_finds_the_check_by_a_planners_words(plugin_of, word):
    plugin = plugin_of()
    plugin.initProcessing()
    model = QgsProcessingToolboxProxyModel()
    model.setFilterString(word)
    assert "parkshore:shorelinecheck" in set(shown(model))
    plugin.unload()


@pytest.mark.parametrize("code", ["en", "zh"])
def test_the_toolbox_stands_in_the_order_of_work(plugin_of, code):
    from parkshore.processing.framework.identity import group_title
    from parkshore.processing.messages.language import speaking

    plugin, sorting = plugin_of(), QCollator(QLocale(code))
    plugin.initProcessing()
    groups = ["shoreline", "reaches", "inventory", "indicators", "infrastructure", "decision"]
    with speaking(code):
        titles = [group_title(each) for each in groups]
        first, then = (
            provider().algorithm(name).displayName()
            for name in ("prepareshoreline", "shorelinecheck")
        )
    assert all(sorting.compare(*pair) < 0 for pair in pairwise(titles))
    assert sorting.compare(first, then) < 0
    plugin.unload()


def test_files_pages_and_folders_are_links_in_the_log(plugin_of):
    plugin = plugin_of()
    plugin.initProcessing()
    kinds = ("outputFile", "outputHtml", "outputFolder")
    for algorithm in provider().algorithms():
        made = algorithm.create()
        files = [each.name() for each in made.outputDefinitions() if each.type() in kinds]
        feedback = QgsProcessingFeedback(False)
        results = {name: f"/some/{name}.x" for name in files}
        feedback.pushFormattedResults(made, QgsProcessingContext(), results)
        for path in results.values():
            assert f'<a href="file://{path}">' in feedback.htmlLog(), algorithm.id()
        written = [each.name() for each in made.destinationParameterDefinitions()]
        layers = {each.name() for each in made.outputDefinitions()} - set(files)
        assert set(written) <= layers | set(files)
    plugin.unload()


def shown(model, parent=None):
    """Yield the ids of the algorithms that the toolbox shows."""
    parent = QModelIndex() if parent is None else parent
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        identifier = model.data(index, QgsProcessingToolboxModel.CustomRole.AlgorithmId)
        if identifier:
            yield identifier
        yield from shown(model, index)


def action(plugin, name):
    return next(each for each in plugin.actions if each.objectName() == name)


def test_the_check_opens_with_the_law(plugin_of):
    plugin = plugin_of()
    plugin.initGui()
    check = provider().algorithm("shorelinecheck")
    assert check.parameterDefinitions()[0].name() == "RULE_SET"
    assert check.parameterDefinitions()[0].defaultValue() == 0
    plugin.bench.setUserVisible(False)
    action(plugin, "ParkShoreCheck").trigger()
    assert not plugin.bench.isHidden()
    assert plugin.bench.form.rule_set.currentIndex() == 1
    plugin.unload()


def test_all_parameters_stand_behind_the_dock(plugin_of, monkeypatch):
    from qgis import processing

    opened = []

    def dialog(*given):
        opened.append((*given, QDialog()))
        return opened[-1][2]

    monkeypatch.setattr(processing, "createAlgorithmDialog", dialog)
    plugin = plugin_of()
    plugin.initGui()
    plugin.bench.findChild(object, "check_all_parameters").click()
    (name, parameters, shown), *_ = opened
    assert name == "parkshore:shorelinecheck"
    assert parameters["RULE_SET"] == 1
    assert shown.isVisible()
    plugin.unload()
    assert not shown.isVisible()


def test_the_dock_says_what_is_missing(plugin_of, qgis_iface, monkeypatch):
    plugin = plugin_of()
    plugin.initGui()
    monkeypatch.setattr(Algorithm, "canExecute", lambda self: (False, "pandas is missing"))
    plugin.bench.findChild(object, "check_all_parameters").click()
    told = qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Critical)
    assert any("pandas is missing" in message for message in told)
    plugin.unload()
