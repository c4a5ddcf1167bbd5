"""Layers dressed for the planner."""

import pytest
from parkshore.processing.messages.language import speaking
from parkshore.processing.styles.layer_style import dress
from qgis.core import QgsVectorLayer


@pytest.fixture
def checked_by(qgis_app):
    """Return a function that makes a checked layer as a QGIS of a language writes it."""

    def make(language, fields):
        sites = QgsVectorLayer(f"Point?crs=EPSG:4326&{fields}", "sites", "memory")
        metadata = sites.metadata()
        metadata.setIdentifier("parkshore:shorelinecheck:OUTPUT")
        sites.setMetadata(metadata)
        with speaking(language):
            dress(sites, "verdict", "shorelinecheck")
        return sites

    return make
