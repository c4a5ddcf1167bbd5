"""Names on the map, from a scale on at which there is room for them."""

from qgis.core import (
    Qgis,
    QgsExpression,
    QgsPalLayerSettings,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayerSimpleLabeling,
)

FONTS = ("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "SimSun")
SIZE = 8.0


def label(layer, entry):
    """Name the features of a layer; where its fields tell no name it stays without labels.

    Labels that would lie on others are left out by QGIS.

    Parameters
    ----------
    layer : QgsVectorLayer
    entry : dict
        ``fields``, of which the first that holds a name counts, and ``from``, the scale.
    """
    names = [layer.fields().lookupField(each) for each in entry["fields"]]
    names = [layer.fields()[index].name() for index in dict.fromkeys(names) if index >= 0]
    if not names:
        return
    told = ", ".join(f"nullif({QgsExpression.quotedColumnRef(name)}, '')" for name in names)
    settings = QgsPalLayerSettings()
    settings.setFormat(_format())
    settings.isExpression = True
    settings.fieldName = f"coalesce({told}, '')"
    settings.scaleVisibility = True
    settings.minimumScale = entry["from"]
    if layer.geometryType() == Qgis.GeometryType.Line:
        settings.placement = Qgis.LabelPlacement.Curved
        lines = settings.lineSettings()
        lines.setMergeLines(True)
        settings.setLineSettings(lines)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _format():
    text = QgsTextFormat()
    text.setSize(SIZE)
    text.setFamilies(list(FONTS))
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.7)
    text.setBuffer(buffer)
    return text
