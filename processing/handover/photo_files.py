"""Photographs in a folder: when and where each was taken, as its file tells."""

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import Qgis, QgsGeometry, QgsPointXY

from ...analysis.cancel import check
from ...analysis.decision.evidence.photo_sites import PhotoSites
from ..evidence.visit_reading import IDS, in_degrees

ENDINGS = {".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".heic", ".heif"}
DRIVERS = ["JPEG", "PNG", "GTiff", "WEBP", "HEIF"]
_PARTS = re.compile(r"-?\d+(?:\.\d+)?")
_TIME = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)")


@dataclass(frozen=True)
class Photo:
    """One photograph.

    Attributes
    ----------
    name : str
        Path of its file below the folder, with ``/``.
    place : tuple of float or None
        Longitude and latitude on WGS 84.
    taken : str or None
        Day and time by the phone's clock.
    """

    name: str
    place: tuple | None
    taken: str | None

    def geometry(self):
        """Return where it was taken, without a place none."""
        return (
            QgsGeometry()
            if self.place is None
            else QgsGeometry.fromPointXY(QgsPointXY(*self.place))
        )


def read_sites(run):
    """Return the sites that photographs may show (`PhotoSites`), and their ids.

    Parameters
    ----------
    run : Run
    """
    layer = run.layer("SITES")
    id_field = run.field("ID_FIELD", layer) or next((name for name in IDS if layer.has(name)), "")
    name_field = run.field("NAME_FIELD", layer)
    has_place = layer.wkb_type != Qgis.WkbType.NoGeometry
    wanted = list(dict.fromkeys(filter(None, (id_field, name_field))))
    rows = run.read(layer, wanted, geometry=has_place, use_crs=has_place)
    spelled = {name.lower(): name for name in rows.columns}
    column = spelled.get(id_field.lower())
    ids = rows.id_texts(column) if column else rows.ids.astype(str)
    named = rows.columns.get(spelled.get(name_field.lower(), ""), [None] * len(rows))
    shapes = in_degrees(rows) if has_place else [None] * len(rows)
    places = np.empty(len(rows), dtype=object)
    places[:] = shapes
    names = ["" if name is None else str(name) for name in named]
    return PhotoSites([str(each) for each in ids], names, places, run.number("MAX_M")), list(ids)


def photographs(folder, cancelled):
    """Return the photographs below a folder, by the names of their files.

    Parameters
    ----------
    folder : str
    cancelled : callable
    """
    found = []
    for path in _files(folder):
        check(cancelled)
        if path.suffix.lower() in ENDINGS:
            told = _told(path)
            name = path.relative_to(folder).as_posix()
            found.append(Photo(name, _place(told), _taken(told)))
    return found


def skipped_files(folder):
    """Return the names of files that are no photographs."""
    return [path.name for path in _files(folder) if path.suffix.lower() not in ENDINGS]


def _files(folder):
    found = (path for path in Path(folder).rglob("*") if path.is_file())
    return sorted(path for path in found if not path.name.startswith("."))


def _told(path):
    """Return what a file tells in EXIF, nothing where it cannot be read."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        source = gdal.OpenEx(str(path), gdal.OF_RASTER, allowed_drivers=DRIVERS)
        return {} if source is None else source.GetMetadata() | source.GetMetadata("EXIF")
    except RuntimeError:  # where the user has GDAL raise
        return {}
    finally:
        gdal.PopErrorHandler()


def _place(told):
    """Return longitude and latitude; a phone without a fix writes none, or zeros."""
    lon = _degrees(told.get("EXIF_GPSLongitude"), told.get("EXIF_GPSLongitudeRef"), "W")
    lat = _degrees(told.get("EXIF_GPSLatitude"), told.get("EXIF_GPSLatitudeRef"), "S")
    known = lon is not None and lat is not None and (lon, lat) != (0.0, 0.0)
    return (lon, lat) if known and abs(lon) <= 180 and abs(lat) <= 90 else None


def _degrees(parts, side, negative):
    numbers = [float(part) for part in _PARTS.findall(parts or "")]
    if not 1 <= len(numbers) <= 3:
        return None
    total = sum(number / 60**power for power, number in enumerate(numbers))
    return -total if (side or "").strip("\x00 ").upper() == negative else total


def _taken(told):
    for name in ("EXIF_DateTimeOriginal", "EXIF_DateTimeDigitized", "EXIF_DateTime"):
        found = _TIME.match(told.get(name) or "")
        if found:
            year, month, day, time = found.groups()
            return f"{year}-{month}-{day} {time}"
    return None
