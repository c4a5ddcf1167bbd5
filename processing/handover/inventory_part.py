"""The part of an inventory that lies in a region, copied table by table with its styles."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from osgeo import gdal

from ...analysis.inventory import schema
from ...analysis.message import InputError
from ...analysis.reaches import provinces
from ...analysis.text.place_names import fold, fold_city
from ..guard.rows_lost import all_features
from ..inventory.storage.storage_layout import VERIFICATIONS_TABLE
from ..messages.language import tr

PARK = "park_id"
STYLES = "layer_styles"
AT_ONCE = 5000  # ids in one condition: SQLite takes no longer ones
FOLDS = {
    "province": lambda name: provinces.find(name) or fold(name),
    "city": fold_city,
    "county": fold,
}


@dataclass
class Part:
    """What was copied.

    Attributes
    ----------
    counts : dict of str to int
        Rows by table.
    sites : list of str
        Tables of sites whose own fields told where they lie.
    of_parks : list of str
        Tables of which what belongs to the parks was copied: they do not tell the region.
    unknown : int
        Sites of which a field that was asked for is empty.
    """

    counts: dict = field(default_factory=dict)
    sites: list = field(default_factory=list)
    of_parks: list = field(default_factory=list)
    unknown: int = 0


def copy_part(source: Path, target: Path, asked: dict, stop: Callable):
    """Copy the sites of a region and what belongs to them.

    Parameters
    ----------
    source, target : Path
        GeoPackages.
    asked : dict of str to str
        ``province``, ``city``, ``county``, as far as they are asked for.
    stop : callable
        Raises where nobody waits any more.

    Returns
    -------
    Part

    Raises
    ------
    InputError
        The file is no inventory, or no site lies in the region.
    OSError
    """
    opened = _opened(source)
    names = [] if opened is None else [each.GetName() for each in _layers(opened)]
    kinds = [name for name in names if name in schema.LAYERS and schema.load(name).id_field]
    if not kinds:
        raise InputError("{file} is no inventory: it has no layer of sites.", file=source.name)
    part, ids = Part(), {}
    placed = [name for name in kinds if set(asked) <= _fields(opened, name)]
    for name in placed:
        stop()
        inside, unknown = _inside(opened.GetLayerByName(name), schema.load(name).id_field, asked)
        part.unknown += unknown
        ids[name] = inside
    if not any(ids.values()):
        raise InputError(
            "{file} has no site in {place}; see how the sites spell it.",
            file=source.name,
            place=", ".join(asked.values()),
        )
    part.sites = [name for name in placed if ids[name]]
    parks = ids.get("parks", set())
    for name in kinds:
        stop()
        if name in part.sites:
            part.counts[name] = _copy(opened, target, name, (schema.load(name).id_field, ids[name]))
        elif name not in placed and parks and PARK in _fields(opened, name):
            part.counts[name] = _copy(opened, target, name, (PARK, parks))
            part.of_parks.append(name)
    if VERIFICATIONS_TABLE in names:
        every = set().union(*ids.values())
        rows = _copy(opened, target, VERIFICATIONS_TABLE, ("ref_id", every))
        part.counts[VERIFICATIONS_TABLE] = rows
    if STYLES in names:
        _copy(opened, target, STYLES, ("f_table_name", set(part.counts)))
    return part


def _layers(opened):
    return [opened.GetLayer(number) for number in range(opened.GetLayerCount())]


def _fields(opened, name):
    layer = opened.GetLayerByName(name).GetLayerDefn()
    return {layer.GetFieldDefn(at).GetName() for at in range(layer.GetFieldCount())}


def _inside(layer, id_field, asked):
    """Return the ids of the sites of a region, and of how many the place is not known."""
    inside, unknown = set(), 0
    for feature in all_features(layer):
        told = {name: feature.GetField(name) for name in asked}
        known = {
            name: FOLDS[name](str(value)) == FOLDS[name](asked[name])
            for name, value in told.items()
            if value not in (None, "")
        }
        if all(known.values()) and len(known) == len(asked):
            inside.add(feature.GetField(id_field))
        elif all(known.values()):
            unknown += 1
    return inside - {None}, unknown


def _opened(source):
    """Return an opened GeoPackage, None for what is none; GDAL may raise or not."""
    try:
        return gdal.OpenEx(str(source), gdal.OF_VECTOR, allowed_drivers=["GPKG"])
    except RuntimeError:
        return None


def _copy(opened, target, name, wanted):
    """Copy the rows of a table whose id is one of those wanted; return how many they are."""
    id_field, ids = wanted
    ids = sorted(map(str, ids))
    for begin in range(0, max(len(ids), 1), AT_ONCE):
        told = ", ".join(_quoted(each) for each in ids[begin : begin + AT_ONCE])
        mode = "append" if begin else "update" if target.exists() else None
        options = gdal.VectorTranslateOptions(
            options=["-preserve_fid"],
            format="GPKG",
            accessMode=mode,
            layers=[name],
            layerName=name,
            where=f'"{id_field}" IN ({told})',
        )
        try:
            made = gdal.VectorTranslate(str(target), opened, options=options)
        except RuntimeError as error:
            raise OSError(0, str(error)) from error
        if made is None:
            raise OSError(0, gdal.GetLastErrorMsg() or tr("the disk is full or the file was cut"))
        count = made.GetLayerByName(name).GetFeatureCount()
        made.FlushCache()
        del made
    return count


def _quoted(text):
    return "'" + text.replace("'", "''") + "'"
