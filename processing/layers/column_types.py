"""Columns of databases that a file does not hold, or QGIS does not read, as they are."""

from qgis.core import QgsFeature, QgsField, QgsFields
from qgis.PyQt.QtCore import QMetaType

from ..messages.language import tr
from ..messages.warning import warn
from .attribute_values import as_text, plain

_GEOMETRY = QMetaType.Type.User  # QGIS's type of a second geometry of a row
_NESTED = {
    _GEOMETRY,
    QMetaType.Type.QVariantMap,
    QMetaType.Type.QVariantList,
    QMetaType.Type.QStringList,
}
_HOLD_BYTES = {".gpkg", ".fgb"}
_LOSE_TIMES = {".fgb"}  # GDAL writes NULL without a word
_DIGITS = 15  # of a decimal number that a double holds


class TextColumns:
    """The columns of an output that are written as text: not every format holds their values.

    A second geometry, JSON and lists everywhere, also in memory, where QGIS takes JSON only if it
    is an object; bytes and times of day where the file does not hold them.

    Parameters
    ----------
    fields : QgsFields
        As the algorithm gives them.
    suffix : str or None
        Ending of the file's name; "" for a table of a database, None for a layer in memory.

    Attributes
    ----------
    fields : QgsFields
        As they are written.
    names : list of str
        Those that come as text.
    """

    def __init__(self, fields, suffix):
        self.fields = QgsFields()
        self._at = []
        for index in range(fields.count()):
            field = fields[index]
            if not _holds(suffix, field.type()):
                field = QgsField(field.name(), QMetaType.Type.QString)
                self._at.append(index)
            self.fields.append(field)
        self.names = [self.fields[index].name() for index in self._at]

    def written(self, features):
        """Return features as they are written."""
        return [self._written(each) for each in features] if self._at else features

    def _written(self, feature):
        values = feature.attributes()
        for index in self._at:
            values[index] = as_text(values[index])
        written = QgsFeature(self.fields, feature.id())
        written.setGeometry(feature.geometry())
        written.setAttributes(values)
        return written


def _holds(suffix, kind):
    if kind in _NESTED:
        return False
    if suffix is None:
        return True
    if kind == QMetaType.Type.QByteArray:
        return suffix in _HOLD_BYTES
    return not (kind == QMetaType.Type.QTime and suffix in _LOSE_TIMES)


def warn_of_rounded(name, layer, feedback):
    """Warn of decimal columns whose values have more digits than QGIS reads.

    Parameters
    ----------
    name : str
        The layer's.
    layer : QgsVectorLayer or None
    feedback : QgsProcessingFeedback
    """
    if layer is None or layer.providerType() != "postgres":
        return
    rounded = [
        field.name()
        for index, field in enumerate(layer.fields())
        if field.typeName() == "numeric"
        and not 0 < field.length() <= _DIGITS
        and _is_long(layer.minimumAndMaximumValue(index), max(field.precision(), 0))
    ]
    if rounded:
        warn(
            feedback,
            tr(
                "{layer} holds numbers of more than 15 digits in {fields}, which QGIS rounds; cast "
                "them to text in a view of the database to keep every digit.",
                layer=name,
                fields=", ".join(rounded),
            ),
        )


def _is_long(ends, decimals):
    ends = [plain(each) for each in ends]
    return any(each is not None and abs(each) * 10**decimals >= 10**_DIGITS for each in ends)
