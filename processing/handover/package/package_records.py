"""What a package that comes back holds: records of verifications, and the sites they speak of."""

from osgeo import gdal, ogr

from ....analysis.inventory import schema
from ....analysis.inventory.storing.snapshot import Snapshot
from ....analysis.message import InputError
from ...guard.rows_lost import all_features
from ...inventory.storage.storage_layout import VERIFICATIONS_TABLE
from ...inventory.storage.stored_rows import named_crs


class Package:
    """A GeoPackage that was handed out; it is only read.

    Parameters
    ----------
    path : Path

    Attributes
    ----------
    more : list of str
        Fields of its records that the schema does not have.

    Raises
    ------
    InputError
        It is no GeoPackage, or has no records.
    """

    def __init__(self, path):
        self._opened = _opened(path)
        table = None if self._opened is None else self._opened.GetLayerByName(VERIFICATIONS_TABLE)
        names = [] if table is None else _names(table)
        if "ref_id" not in names:
            raise InputError("{file} holds no records of verifications.", file=path.name)
        known = schema.load(VERIFICATIONS_TABLE).names
        self.more = [name for name in names if name not in known]
        self._table = table

    def records(self):
        """Return the records, fields of the schema by name."""
        known = [name for name in _names(self._table) if name not in self.more]
        return [{name: _value(each, name) for name in known} for each in all_features(self._table)]

    def sites(self, kind):
        """Return the sites of a kind (`snapshot.Snapshot`) and their CRS; None without any."""
        layer = self._opened.GetLayerByName(kind)
        if layer is None or schema.load(kind).id_field not in _names(layer):
            return None
        names, rows, wkb = _names(layer), [], []
        for feature in all_features(layer):
            rows.append(tuple(_value(feature, name) for name in names))
            place = feature.GetGeometryRef()
            wkb.append(None if place is None else bytes(place.ExportToIsoWkb(ogr.wkbNDR)))
        return Snapshot(names, rows, wkb), _crs(layer.GetSpatialRef())


def _crs(told):
    if told is None:
        return named_crs(None)
    code = told.GetAuthorityCode(None) or 0
    return named_crs((told.GetAuthorityName(None) or "NONE", code, told.ExportToWkt()))


def _opened(path):
    """Return an opened GeoPackage, None for what is none; GDAL may raise or not."""
    try:
        return gdal.OpenEx(str(path), gdal.OF_VECTOR, allowed_drivers=["GPKG"])
    except RuntimeError:
        return None


def _names(layer):
    told = layer.GetLayerDefn()
    return [told.GetFieldDefn(at).GetName() for at in range(told.GetFieldCount())]


def _value(feature, name):
    value = feature.GetField(name)
    return (value.strip() or None) if isinstance(value, str) else value
