"""The message bar shows what an algorithm warned of, run in whatever thread."""

from parkshore.processing.messages.warning import bell
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)


def shore():
    made = QgsVectorLayer("LineString?crs=EPSG:4326", "岸线", "memory")
    drawn, lost = QgsFeature(), QgsFeature()
    drawn.setGeometry(QgsGeometry.fromWkt("LINESTRING(118 31, 118.1 31)"))
    made.dataProvider().addFeatures([drawn, lost])
    return made


def test_a_run_in_the_background_reaches_the_message_bar(plugin, qgis_iface, wait_until):
    bar = qgis_iface.messageBar()
    bar.clear_messages()
    found = QgsApplication.processingRegistry()
    algorithm = found.createAlgorithmById("parkshore:shorelinezones")
    context, feedback, layer = QgsProcessingContext(), QgsProcessingFeedback(False), shore()
    context.setProject(QgsProject.instance())
    given = {"SHORELINE": layer, "DISTANCES": "500", "OUTPUT": "memory:"}
    task = QgsProcessingAlgRunnerTask(algorithm, given, context, feedback)
    ended = []
    task.executed.connect(lambda well, _: ended.append(well))
    QgsApplication.taskManager().addTask(task)
    # the task holds bare pointers to what is made here, and uses them after the warning
    wait_until(lambda: ended and bar.get_messages(Qgis.MessageLevel.Warning))
    assert ended == [True]
    [told] = bar.get_messages(Qgis.MessageLevel.Warning)
    assert "Shoreline distance zones" in told
    assert "1 feature of 岸线 is skipped" in told


def test_several_warnings_make_one_message(plugin, qgis_iface, wait_until):
    bar = qgis_iface.messageBar()
    bar.clear_messages()
    bell.rung.emit("Check", ["The bank is missing.", "The bed is missing.", "All is missing."])
    wait_until(lambda: bar.get_messages(Qgis.MessageLevel.Warning))
    [told] = bar.get_messages(Qgis.MessageLevel.Warning)
    assert "The bank is missing. (2 more)" in told


def test_a_plugin_unloaded_hears_nothing(plugin, qgis_iface):
    bar = qgis_iface.messageBar()
    plugin.unload()
    bar.clear_messages()
    bell.rung.emit("Check", ["The bank is missing."])
    QgsApplication.processEvents()
    assert bar.get_messages(Qgis.MessageLevel.Warning) == []
