"""Build all layers of the sample inventory."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import shapely

from ..array_types import IsCancelled
from ..cancel import check
from ..inventory import schema
from ..shoreline.lines.centre_lines import BANK
from ..tables.text_columns import frame_of
from .basis.ground import Ground
from .basis.river_polygons import waters
from .basis.sample_files import CATEGORIES, margin, shape
from .layers.base_year import park_years
from .layers.economy import add_economy, province_totals
from .layers.environment import add_environment
from .layers.sample_energy import energy_units
from .layers.sample_enterprises import enterprises
from .layers.sample_intakes import water_intakes
from .layers.sample_outfalls import outfalls
from .layers.sample_parks import parks
from .layers.sample_wastewater import wastewater_plants
from .layers.verifications import verifications

CRS = "EPSG:4326"
WATER_SOURCE = "Natural Earth 10 m 河流线，水面宽度为示意 / river lines, nominal width, schematic"
PROVINCE_SOURCE = (
    "Natural Earth（QGIS world_map.gpkg）；数值为合成数据（示意图） / synthetic, schematic"
)
CATALOGUE_SOURCE = "Hao et al. 2022, Strategic Study of CAE 24(1)"


@dataclass(frozen=True)
class Layer:
    """One layer of the sample.

    Attributes
    ----------
    schema : LayerSchema
    rows : DataFrame
        The fields of the schema in their order; None where there is no value.
    geometry : ndarray of shapely geometry or None
        Longitude and latitude; None for a table.
    """

    schema: schema.LayerSchema
    rows: pd.DataFrame
    geometry: np.ndarray | None


def create(
    count: int,
    seed: int,
    provinces: dict[str, shapely.Geometry],
    cancelled: IsCancelled | None = None,
) -> dict[str, Layer]:
    """Create the sample inventory.

    Parameters
    ----------
    count
        Number of parks, from 1; with another number than the published one only shares hold.
    seed
        Not negative; the same seed gives the same inventory.
    provinces : dict of str to shapely geometry
        The eleven provinces, English name to polygon in longitude and latitude.
    cancelled
        Asked between layers.

    Returns
    -------
    dict of str to Layer
        By layer name, in the order of the schema.

    Raises
    ------
    Cancelled
    """
    seeds = np.random.SeedSequence([seed, count]).spawn(10)
    streams = map(np.random.default_rng, seeds)
    ground = Ground(provinces)
    check(cancelled)
    frame, outlines = parks(count, ground, next(streams))
    add_economy(frame, next(streams))
    add_environment(frame, next(streams))
    check(cancelled)
    tables: dict[str, Any] = {}
    tables["energy_units"] = energy_units(frame, next(streams))
    tables["parks"] = frame, outlines
    tables["park_years"] = park_years(frame, next(streams)), None
    tables["wastewater_plants"] = wastewater_plants(frame, next(streams))
    tables["outfalls"] = outfalls(frame, ground, next(streams))
    tables["water_intakes"] = water_intakes(frame, ground, next(streams))
    check(cancelled)
    tables["enterprises"] = enterprises(frame, ground, next(streams))
    tables["verifications"] = verifications(frame), None
    tables |= _water() | _provinces(provinces, count)
    check(cancelled)
    return {name: _layer(name, *tables[name]) for name in schema.LAYERS}


def _water():
    water = waters()
    table = frame_of({"river": water.rivers, "river_cls": water.classes})
    shoreline = frame_of(
        [(river, river_class, length) for river, river_class, _, length in water.shoreline],
        columns=["river", "river_cls", "length_m"],
    )
    stem = frame_of({"river": [river for river, _ in water.main_stem]})
    tables = {
        "water": (table, water.polygons),
        "shoreline": (shoreline, np.array([row[2] for row in water.shoreline], dtype=object)),
        "main_stem": (stem, np.array([line for _, line in water.main_stem], dtype=object)),
    }
    for name, (rows, _) in tables.items():
        rows["src"] = WATER_SOURCE
        if name != "main_stem":
            rows["line_kind"] = BANK
    return tables


def _provinces(provinces, count):
    totals = province_totals(count)
    rows = frame_of(
        [
            {"prov_en": name, "prov_zh": each["zh"], "code": each["code"], **totals[name]}
            for name, each in shape()["provinces"].items()
        ]
    )
    rows["src"] = PROVINCE_SOURCE
    outlines = np.array([provinces[name] for name in rows["prov_en"]], dtype=object)
    catalogue = frame_of(
        {"category": CATEGORIES, "total": [margin(f"total_{each}") for each in CATEGORIES]}
    )
    catalogue["src"] = CATALOGUE_SOURCE
    return {"provinces": (rows, outlines), "catalogue": (catalogue, None)}


def _layer(name, rows, geometry):
    """Order the fields, make their types the schema's and missing values None."""
    layer = schema.load(name)
    columns = {}
    for field in layer.fields:
        column = (
            rows[field.name] if field.name in rows else pd.Series(index=rows.index, dtype=object)
        )
        columns[field.name] = _plain(column, field.type)
    if geometry is not None:
        geometry = np.array([_MULTI[layer.geometry](each) for each in geometry], dtype=object)
    return Layer(layer, frame_of(columns, index=range(len(rows)), dtype=object), geometry)


def _plain(column, kind):
    make = {"real": float, "integer": int, "flag": int}.get(kind, str)
    missing = column.isna()
    return [None if absent else make(value) for value, absent in zip(column, missing, strict=True)]


_MULTI = {
    "point": lambda geometry: geometry,
    "multilinestring": lambda geometry: shapely.multilinestrings(shapely.get_parts(geometry)),
    "multipolygon": lambda geometry: shapely.multipolygons(shapely.get_parts(geometry)),
}
