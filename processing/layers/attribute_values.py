"""Attributes as Python values, and as text where a format holds no such values."""

import json

from qgis.core import QgsReferencedGeometry, QgsVariantUtils
from qgis.PyQt.QtCore import QByteArray, Qt

_NESTED = (list, dict)


def plain(value):
    """Return an attribute as a Python value: NULL as None, dates as ISO text.

    Lists come joined by semicolons (as JSON where an item holds one or is nested), JSON as it is
    written, bytes in hexadecimal digits, a second geometry as text with its SRID.
    """
    if value is None or isinstance(value, (int, float, str)):
        return value
    if QgsVariantUtils.isNull(value):
        return None
    if hasattr(value, "toString") and hasattr(value, "isValid"):  # QDate, QDateTime, QTime
        return value.toString(Qt.DateFormat.ISODate)
    return _of_database(value)


def _of_database(value):
    """Return a value of a type that databases have and files have not."""
    if isinstance(value, list) and not any(isinstance(i, _NESTED) or ";" in str(i) for i in value):
        return ";".join(str(item) for item in value)
    if isinstance(value, _NESTED):
        return json.dumps(value, ensure_ascii=False, default=plain)
    if isinstance(value, QByteArray):
        return None if value.isNull() else bytes(value.toHex()).decode()
    if isinstance(value, QgsReferencedGeometry):  # a second geometry of a row
        return None if value.isNull() else f"SRID={value.crs().postgisSrid()};{value.asWkt()}"
    return value


def as_text(value):
    """Return an attribute as text: what is nested as JSON, else as `plain` tells it.

    Parameters
    ----------
    value : object

    Returns
    -------
    str or None
    """
    if isinstance(value, (dict, list, bool, int, float)):
        return json.dumps(value, ensure_ascii=False, default=plain)
    return plain(value)
