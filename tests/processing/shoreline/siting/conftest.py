"""What tests of the siting tool share."""

import pytest
from qgis.core import QgsProject, QgsVectorLayer


@pytest.fixture
def shore(qgis_app):
    """A layer of the project."""
    layer = QgsVectorLayer("LineString?crs=EPSG:4326", "shore", "memory")
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().clear()
