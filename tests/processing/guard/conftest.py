"""An algorithm of every kind of destination, and whether its parameters are refused."""

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProject,
)


@pytest.fixture
def writer(provider):
    """An algorithm with every kind of destination; running it would write nothing."""
    from parkshore.processing.framework.algorithm import Algorithm

    class Writer(Algorithm):
        ID = "writer"
        GROUP = "shoreline"
        FOLDER_FILES = ("report.html", "tables.xlsx")

        def displayName(self):
            return "Writer"

        def initAlgorithm(self, configuration=None):
            for parameter in (
                QgsProcessingParameterFeatureSource("PARKS", "Parks", optional=True),
                QgsProcessingParameterMultipleLayers("SHORELINES", "Shorelines", optional=True),
                QgsProcessingParameterFile("INVENTORY", "Inventory", optional=True),
                QgsProcessingParameterFeatureSink("OUTPUT", "Result", optional=True),
                QgsProcessingParameterFeatureSink("LINKS", "Links", optional=True),
                QgsProcessingParameterFileDestination("HTML", "Page", optional=True),
                QgsProcessingParameterFolderDestination("REPORT", "Report", optional=True),
            ):
                self.addParameter(parameter)

    writer = Writer()
    writer.initAlgorithm()
    return writer


@pytest.fixture
def refused(writer):
    """Whether parameters are refused, and for what reason."""

    def check(parameters):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        good, reason = writer.checkParameterValues(parameters, context)
        assert good or "\n" not in reason
        assert good or "would overwrite" in reason, reason
        return not good

    return check


@pytest.fixture
def refused_when_run(writer, listener):
    """Whether a run is refused before it computes, by which time it may ask servers."""

    class Begun(Exception):
        pass

    def compute(*_):
        raise Begun

    writer.compute = compute

    def check(parameters):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        with pytest.raises(QgsProcessingException) as told:
            writer.processAlgorithm(parameters, context, listener)
        assert "would overwrite" in str(told.value) or "Begun" in str(told.value)
        return "would overwrite" in str(told.value)

    yield check
    del writer.compute
