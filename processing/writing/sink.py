"""A sink that tells when a feature was not written, and keeps what to compare the file with."""

import sqlite3

from qgis.core import QgsFeature, QgsFeatureSink, QgsFields, QgsProcessingException, QgsVariantUtils
from qgis.PyQt.QtCore import QMetaType

from ..layers.row_writing import drawn_feature
from ..messages.language import tr
from .format_limits import LongTexts, WholeNumbers
from .spreadsheets import neutralise

_PLAIN = {
    QMetaType.Type.QString,
    QMetaType.Type.Double,
    QMetaType.Type.Int,
    QMetaType.Type.LongLong,
}


class Sink:
    """A QGIS sink that tells when a feature was not written.

    Parameters
    ----------
    sink : QgsFeatureSink
    title : str
        The output's.
    columns : column_types.TextColumns
        Its fields, and how features come into them.
    suffix : str or None
        Ending of the file's name, "" for a database, None for memory.
    spreadsheet : bool
        Whether texts that begin like formulas are made inert.
    open_rows : callable, optional
        See `geopackage_rows.rows_into`.
    """

    def __init__(self, sink, title, columns, suffix, *, spreadsheet=False, open_rows=None):
        self._sink = sink
        self._open_rows = open_rows
        self._rows = None  # of a GeoPackage, where they come by columns
        self.title = title
        self._spreadsheet = spreadsheet
        self.neutralised = 0  # texts that a spreadsheet would have taken for formulas
        self._columns = columns
        self._numbers = WholeNumbers(title, columns.fields, suffix)
        self.texts = LongTexts(title, suffix)
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

    @property
    def takes_columns(self):
        """Whether rows may come by columns: numbers and texts, into a GeoPackage of their own."""
        return self._open_rows is not None and {each.type() for each in self.fields} <= _PLAIN

    def write_columns(self, columns, wkb):
        """Write rows by columns; all rows of the sink come so, or none.

        Parameters
        ----------
        columns : list of list
            Values of each field; NaN is NULL. A GeoPackage's own key comes with every row.
        wkb : list of bytes or None
            Geometries, empty where there is none; None for a table without geometry.

        Raises
        ------
        QgsProcessingException
            As from `write`.
        """
        count = len(columns[0])
        if not count:
            return
        try:
            if self._rows is None:
                self._sink = None  # closes the file, which is empty
                self._rows = self._open_rows()
            self._rows.write(self.fields.names(), columns, wkb)
        except sqlite3.Error as error:
            raise self._failed(error) from error
        first = self.ends[0] if self.ends else _row(columns, wkb, 0)
        self.ends = (first, first if self.written + count == 1 else _row(columns, wkb, -1))
        self.written += count

    def finish(self):
        """Write what waited for the keys of others, and what belongs to all rows together."""
        if self._rows is not None:
            try:
                self._rows.finish()
            except sqlite3.Error as error:
                raise self._failed(error) from error
            return
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
        self.texts.count(features)
        if self._spreadsheet:
            self.neutralised += neutralise(features)
        if not self._sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            raise self._failed(self._sink.lastError())
        if features:
            self.ends = (self.ends[0] if self.ends else features[0], features[-1])
        self.written += len(features)

    def _failed(self, reason):
        return QgsProcessingException(
            tr(
                "{output}: features could not be written ({reason}); check the disk "
                "and the format.",
                output=self.title,
                reason=str(reason) or "–",
            )
        )

    def close(self):
        """Drop the sink, which closes the file."""
        self._sink = None
        if self._rows is not None:
            self._rows.close()

    def write_frame(self, frame):
        """Write the rows of a DataFrame, its columns in the order of the fields; NaN is NULL."""
        features = []
        for row in frame.astype(object).where(frame.notna(), None).itertuples(index=False):
            feature = QgsFeature()
            feature.setAttributes([each.item() if hasattr(each, "item") else each for each in row])
            features.append(feature)
        self.write(features)


def _row(columns, wkb, row):
    """Return a row of columns as a feature."""
    return drawn_feature(wkb and wkb[row], [column[row] for column in columns])


def as_fields(fields):
    """Return fields as QGIS holds them, from a list of them too."""
    if isinstance(fields, QgsFields):
        return fields
    joined = QgsFields()
    for field in fields:
        joined.append(field)
    return joined
