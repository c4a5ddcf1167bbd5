"""A sink that tells when a feature was not written, and keeps what to compare the file with."""

from qgis.core import QgsFeature, QgsFeatureSink, QgsFields, QgsProcessingException, QgsVariantUtils

from ..messages.language import tr
from .spreadsheets import neutralise


class Sink:
    """A QGIS sink that tells when a feature was not written.

    Parameters
    ----------
    sink : QgsFeatureSink
    title : str
        The output's.
    columns : column_types.TextColumns
        Its fields, and how features come into them.
    numbers : format_limits.WholeNumbers
    spreadsheet : bool
        Whether texts that begin like formulas are made inert.
    """

    def __init__(self, sink, title, columns, numbers, *, spreadsheet=False):
        self._sink = sink
        self.title = title
        self._spreadsheet = spreadsheet
        self.neutralised = 0  # texts that a spreadsheet would have taken for formulas
        self._columns = columns
        self._numbers = numbers
        self.fields = columns.fields
        self.written = 0
        self.ends = None  # the first and the last feature written
        self._key = columns.fields.lookupField("fid")  # a GeoPackage's own
        self._late = []

    def write(self, features):
        """Write a list of features.

        Raises
        ------
        QgsProcessingException
            Where one was not written (a full disk, a clash of keys).
        """
        self._add(features if self._key < 0 else self._with_keys(features))

    def finish(self):
        """Write what waited for the keys of others."""
        late, self._late = self._late, []
        self._add(late)

    def _with_keys(self, features):
        """Return those with a key; the others wait, so that none is given another's."""
        key, with_keys = self._key, []
        for feature in features:
            value = feature.attribute(key)
            # the look at its type is for speed
            waits = type(value) is not int and QgsVariantUtils.isNull(value)
            (self._late if waits else with_keys).append(feature)
        return with_keys

    def _add(self, features):
        features = self._columns.written(features)
        self._numbers.refuse_rounded(features)
        if self._spreadsheet:
            self.neutralised += neutralise(features)
        if not self._sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(
                tr(
                    "{output}: features could not be written ({reason}); check the disk "
                    "and the format.",
                    output=self.title,
                    reason=self._sink.lastError() or "–",
                )
            )
        if features:
            self.ends = (self.ends[0] if self.ends else features[0], features[-1])
        self.written += len(features)

    def close(self):
        """Drop the sink, which closes the file."""
        self._sink = None

    def write_frame(self, frame):
        """Write the rows of a DataFrame, its columns in the order of the fields; NaN is NULL."""
        features = []
        for row in frame.astype(object).where(frame.notna(), None).itertuples(index=False):
            feature = QgsFeature()
            feature.setAttributes([each.item() if hasattr(each, "item") else each for each in row])
            features.append(feature)
        self.write(features)


def as_fields(fields):
    """Return fields as QGIS holds them, from a list of them too."""
    if isinstance(fields, QgsFields):
        return fields
    joined = QgsFields()
    for field in fields:
        joined.append(field)
    return joined
