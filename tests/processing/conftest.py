"""Layers in memory, and the provider in QGIS's registry."""

import gc

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

TYPES = {
    str: QMetaType.Type.QString,
    int: QMetaType.Type.Int,
    float: QMetaType.Type.Double,
}


def memory_layer(kind, rows, fields=None, crs="EPSG:4326", name="layer"):
    """Return a memory layer.

    ``rows`` are pairs of WKT (or QgsGeometry, or None) and a list of attributes; ``fields`` maps
    names to Python types.
    """
    layer = QgsVectorLayer(f"{kind}?crs={crs}" if crs else kind, name, "memory")
    provider = layer.dataProvider()
    provider.addAttributes([QgsField(n, TYPES[t]) for n, t in (fields or {}).items()])
    layer.updateFields()
    features = []
    for wkt, attributes in rows:
        feature = QgsFeature(layer.fields())
        if wkt is not None:
            feature.setGeometry(QgsGeometry.fromWkt(wkt) if isinstance(wkt, str) else wkt)
        feature.setAttributes(list(attributes))
        features.append(feature)
    good, _ = provider.addFeatures(features)
    if not good:
        raise ValueError(provider.lastError())
    layer.updateExtents()
    return layer


class Listener(QgsProcessingFeedback):
    """A feedback that keeps what it hears."""

    def __init__(self):
        super().__init__(False)
        self.said = []
        self.warned = []
        self.failed = []

    def pushInfo(self, info):
        self.said.append(info)

    def pushWarning(self, warning):
        self.warned.append(warning)

    def reportError(self, error, fatalError=False):
        self.failed.append(error)


@pytest.fixture(scope="session", autouse=True)
def _no_cycles(qgis_app):
    """Collect cycles that hold QGIS objects while QGIS still lives."""
    yield
    gc.collect()


@pytest.fixture(scope="session")
def provider(qgis_app, qgis_processing):
    """The provider, registered once."""
    from parkshore.processing.provider import ParkShoreProvider

    registry = QgsApplication.processingRegistry()
    if registry.providerById("parkshore") is None:
        ParkShoreProvider().register()
    return registry.providerById("parkshore")


@pytest.fixture
def run(provider):
    """Run an algorithm as a script does; return outputs, and what was said in ``run.feedback``."""
    from qgis import processing

    def runner(algorithm, parameters, context=None):
        runner.feedback = Listener()
        runner.context = context or QgsProcessingContext()
        runner.context.setProject(QgsProject.instance())
        return processing.run(
            algorithm, parameters, feedback=runner.feedback, context=runner.context
        )

    yield runner
    runner.context = runner.feedback = None  # no QGIS object may outlive QGIS in a cycle


@pytest.fixture
def layer():
    """The maker of memory layers."""
    return memory_layer


@pytest.fixture
def listener():
    """A fresh feedback."""
    return Listener()
