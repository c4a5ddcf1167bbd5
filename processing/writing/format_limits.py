"""What files of some formats cannot hold: tables, long texts, whole numbers of many digits."""

from qgis.core import Qgis, QgsProcessingException
from qgis.PyQt.QtCore import QMetaType

from ..guard.destinations import sink_place
from ..layers.attribute_values import plain
from ..messages.language import tr
from ..messages.warning import warn

_WITHOUT_TABLES = {".shp", ".shz", ".dbf", ".fgb", ".gpx", ".dxf"}
_AS_DOUBLES = {".shp", ".shz", ".dbf", ".tab", ".mif", ".kml", ".kmz"}
_LONGEST_TEXT = dict.fromkeys((".shp", ".shz", ".dbf"), 254)  # bytes; GDAL cuts without a word
_SPREADSHEETS = {".xlsx", ".ods"}  # Excel keeps 15 digits
_MOST_FIELDS = dict.fromkeys((".gpkg", ".sqlite"), 1998)  # SQLite's 2,000 less key and geometry
_LONG = {QMetaType.Type.LongLong, QMetaType.Type.ULongLong}


def ending_of(value, context):
    """Return the ending of an output's file, "" for a database, None for memory."""
    place = sink_place(value, context)
    if place is None:
        return None
    return "" if place.path is None else place.path.suffix.lower()


def refuse_unfit(output, fields, wkb_type, suffix):
    """Refuse a format that holds no table without geometry, or fewer fields than the output has.

    Parameters
    ----------
    output : str
        The output's title.
    fields : QgsFields
    wkb_type : Qgis.WkbType
    suffix : str or None
        Ending of the file's name.

    Raises
    ------
    QgsProcessingException
    """
    if wkb_type == Qgis.WkbType.NoGeometry and suffix in _WITHOUT_TABLES:
        raise QgsProcessingException(
            tr(
                "{output} is a table without geometry, which {ending} files do not hold; choose "
                ".gpkg, .csv, .xlsx or .ods.",
                output=output,
                ending=suffix,
            )
        )
    count = fields.count()
    most = _MOST_FIELDS.get(suffix, count)
    if count > most:
        raise QgsProcessingException(
            tr(
                "{output} has {count} fields, and {ending} files hold {most}; choose another "
                "format, such as .fgb or .geojson.",
                output=output,
                count=count,
                ending=suffix,
                most=most,
            )
        )


class WholeNumbers:
    """The whole numbers of an output, which some formats round without a word.

    Parameters
    ----------
    output : str
        The output's title.
    fields : QgsFields
    suffix : str or None
        Ending of the file's name.
    """

    def __init__(self, output, fields, suffix):
        self._output, self._fields, self._suffix = output, fields, suffix
        self._most = 2**53 if suffix in _AS_DOUBLES else 10**15 - 1
        rounds = suffix in _AS_DOUBLES | _SPREADSHEETS
        self._long = [i for i in range(fields.count()) if rounds and fields[i].type() in _LONG]

    def refuse_rounded(self, features):
        """Raise ``QgsProcessingException`` for a number that would not come back as it is."""
        for feature in features if self._long else ():
            for index in self._long:
                value = plain(feature.attribute(index))
                if value is not None and abs(value) > self._most:
                    raise self._rounded(self._fields[index].name(), value)

    def _rounded(self, field, value):
        return QgsProcessingException(
            tr(
                "{output}: {field} holds {value}, which {ending} files round; choose another "
                "format, such as GeoPackage or CSV, or make the field text.",
                output=self._output,
                field=field,
                value=value,
                ending=self._suffix,
            )
        )


class LongTexts:
    """The texts of an output that its format cuts.

    Parameters
    ----------
    output : str
        The output's title.
    suffix : str or None
        Ending of the file's name.
    """

    def __init__(self, output, suffix):
        self._output, self._suffix = output, suffix
        self._longest = _LONGEST_TEXT.get(suffix)
        self._cut = 0

    def count(self, features):
        """Count those of some features that are too long."""
        for feature in features if self._longest else ():
            self._cut += sum(
                isinstance(value, str) and len(value.encode()) > self._longest
                for value in feature.attributes()
            )

    def tell(self, feedback):
        """Warn where some were cut."""
        if self._cut:
            warn(
                feedback,
                tr(
                    "{output}: {count} texts are longer than the {longest} bytes that {ending} "
                    "files hold, and cut; choose another format, such as GeoPackage.",
                    output=self._output,
                    count=self._cut,
                    longest=self._longest,
                    ending=self._suffix,
                ),
            )
