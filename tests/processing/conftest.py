"""Layers in memory, and the provider in QGIS's registry."""

import gc
import shutil

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorFileWriter,
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


def saved(made, path, **told):
    """Save a layer as table parks of a GeoPackage, as GDAL is told; return its source."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "parks"
    options.layerOptions = [f"{name}={value}" for name, value in told.items()]
    written = QgsVectorFileWriter.writeAsVectorFormatV3(
        made, str(path), QgsCoordinateTransformContext(), options
    )
    assert written[0] == QgsVectorFileWriter.WriterError.NoError
    return f"{path}|layername=parks"


class Listener(QgsProcessingFeedback):
    """A feedback that keeps what it hears."""

    def __init__(self):
        super().__init__(False)
        self.said = []
        self.warned = []
        self.failed = []
        self.beside = []  # commands, and what developers read

    def pushInfo(self, info):
        self.said.append(info)

    def pushWarning(self, warning):
        self.warned.append(warning)

    def reportError(self, error, fatalError=False):
        self.failed.append(error)

    def pushCommandInfo(self, info):
        self.beside.append(info)

    def pushDebugInfo(self, info):
        self.beside.append(info)


@pytest.fixture(scope="session", autouse=True)
def _no_cycles(qgis_app):
    """Collect cycles that hold QGIS objects while QGIS still lives."""
    yield
    HELD.clear()
    gc.collect()


HELD = []  # Python's half of a provider must live as long as QGIS's


def registered_provider():
    """Return the provider, registered where it is not: tests of the plugin take it out."""
    from parkshore.processing.provider import ParkShoreProvider

    registry = QgsApplication.processingRegistry()
    if registry.providerById("parkshore") is None:
        HELD.append(ParkShoreProvider())
        HELD[-1].register()
    return registry.providerById("parkshore")


@pytest.fixture(scope="session")
def with_provider(qgis_app, qgis_processing):
    """See to it that the provider is registered; for fixtures that outlive a module."""
    return registered_provider


@pytest.fixture(scope="module")
def provider(with_provider):
    """The provider; held to the end of the session, as modules after this one use it too."""
    with_provider()
    return registered_provider()


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


@pytest.fixture(scope="session")
def sample_file(with_provider, made_once, tmp_path_factory):
    """The sample inventory of the default seed, a copy for each process of the tests."""
    with_provider()
    folder, _ = made_once(
        "sample", lambda folder: ran("parkshore:createsample", {"OUTPUT": f"{folder}/sample.gpkg"})
    )
    return str(shutil.copy(folder / "sample.gpkg", tmp_path_factory.mktemp("sample")))


@pytest.fixture
def sample(sample_file):
    """Layers of the sample, by name, some rows where a condition is given."""

    def layer(name, condition=""):
        made = QgsVectorLayer(f"{sample_file}|layername={name}", name, "ogr")
        assert made.isValid()
        made.setSubsetString(condition)
        return made

    return layer


@pytest.fixture
def rows(provider):
    """The rows of an output as dicts, NULL as None."""

    def read(output):
        from parkshore.processing.layers.attribute_values import plain

        made = output if hasattr(output, "getFeatures") else QgsVectorLayer(output, "o", "ogr")
        names = [field.name() for field in made.fields()]
        return [
            dict(zip(names, map(plain, feature.attributes()), strict=True))
            for feature in made.getFeatures()
        ]

    return read


def ran(algorithm, parameters):
    """Run an algorithm outside a test's own fixtures."""
    from qgis import processing

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return processing.run(
        algorithm, parameters, feedback=QgsProcessingFeedback(False), context=context
    )


@pytest.fixture(scope="session")
def inventory(root, tmp_path_factory):
    """The shipped sample, a copy for each process of the tests."""
    shipped = root / "resources" / "sample" / "inventory.gpkg"
    return str(shutil.copy(shipped, tmp_path_factory.mktemp("sample")))


@pytest.fixture(scope="session")
def checked_sample(with_provider, inventory, made_once, tmp_path_factory):
    """Path of the checked parks of the sample, a copy for each process of the tests."""
    with_provider()
    layers = {name: f"{inventory}|layername={name.lower()}" for name in ("PARKS", "SHORELINE")}
    layers["WATER"] = f"{inventory}|layername=water"
    given = {**layers, "RULE_SET": 1, "MEASURED_FROM": 4}
    folder, _ = made_once(
        "checked",
        lambda folder: ran(
            "parkshore:shorelinecheck", {**given, "OUTPUT": f"{folder}/checked.gpkg"}
        ),
    )
    return str(shutil.copy(folder / "checked.gpkg", tmp_path_factory.mktemp("checked")))


@pytest.fixture(scope="session")
def reports(with_provider, inventory, checked_sample, made_once):
    """The report of the sample by language: folder and results."""
    with_provider()
    given = {"INVENTORY": inventory, "CHECKED": checked_sample, "YEAR": 2018}
    return {
        language: made_once(
            f"report_{language}",
            lambda folder, code=code: ran(
                "parkshore:parkreport", {**given, "LANGUAGE": code, "OUTPUT": str(folder)}
            ),
        )
        for language, code in (("en", 1), ("zh", 2))
    }
