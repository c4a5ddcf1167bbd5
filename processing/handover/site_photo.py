"""The photograph that a layer of photographs in the project has of a site."""

from pathlib import Path

from qgis.core import QgsExpression, QgsFeatureRequest, QgsProject, QgsVectorLayer

from ..messages.provenance import told_back

MADE_BY = "parkshore:readphotos"


def photo_of(site):
    """Return the newest photograph of a site that was read back into the project.

    Parameters
    ----------
    site : str
        Its id.

    Returns
    -------
    str
        Path of a file that is there; empty where there is none.
    """
    found = []
    for layer in QgsProject.instance().mapLayers().values():
        made_here = layer.metadata().identifier().startswith(MADE_BY)
        if not made_here or not isinstance(layer, QgsVectorLayer):
            continue
        folder = Path(told_back(layer.metadata()).get("FOLDER", ""))
        wanted = QgsExpression.createFieldEqualityExpression("site_id", site)
        for feature in layer.getFeatures(QgsFeatureRequest().setFilterExpression(wanted)):
            path = folder / str(feature["photo"])
            if path.is_file():
                found.append((str(feature["taken"] or ""), str(path)))
    return max(found)[1] if found else ""
