"""Inventory layers brought to what checks work on: columns, longitudes and latitudes."""

import numpy as np
import shapely

from ....analysis.inventory import schema
from ....analysis.inventory.checks.findings import References
from ....analysis.inventory.checks.layer_checks import check
from ....analysis.inventory.checks.location_checks import Provinces
from ....analysis.inventory.sites.inventory_sites import Sites
from ....analysis.reaches import provinces
from .finding_rows import write_findings

_PROVINCE_NAMES = ("prov_zh", "prov_en", "NAME", "name", "省份", "省", "code", "ADCODE99", "adcode")
_FIGURES = ("gdp", "giov", "fixed_inv", "trade")


def sites_of(rows, layer_schema):
    """Return what was read of an inventory layer as sites.

    Parameters
    ----------
    rows : rows_read.Rows
        With the schema's fields that the layer has.
    layer_schema : schema.LayerSchema

    Returns
    -------
    analysis.inventory.sites.inventory_sites.Sites
    """
    layer, shapes = rows.layer, rows.shapes()
    shapes = np.where(shapely.is_empty(shapes), None, shapes)
    if (~shapely.is_missing(shapes)).any() and layer.lonlat.forward is not None:
        shapes = shapely.transform(shapes, layer.lonlat.forward)
    finite = np.isfinite(shapely.bounds(shapes)).all(axis=1)
    shapes = np.where(finite, shapes, None)
    values = {name: _objects(column) for name, column in rows.columns.items()}
    return _sites(layer_schema, values, shapes)


def _sites(layer_schema, values, shapes):
    areas = bool((shapely.get_dimensions(shapes) == 2).any())
    inner = shapely.point_on_surface(shapes) if areas else shapely.centroid(shapes)
    return Sites(
        layer_schema, values, shapely.get_x(inner), shapely.get_y(inner), shapes if areas else None
    )


def provinces_of(run, layer):
    """Return a layer of provinces, known by whichever of the usual fields names them."""
    names = [name for name in _PROVINCE_NAMES if layer.has(name)]
    figures = [name for name in _FIGURES if layer.has(name)]
    rows = run.read(layer, [*names, *figures])
    best = max(names, key=lambda name: _readable(rows.columns[name]), default=None)
    shapes = rows.shapes()
    if layer.lonlat.forward is not None:
        shapes = shapely.transform(shapes, layer.lonlat.forward)
    labels = rows.columns[best] if best else [None] * len(rows)
    return Provinces(labels, shapes, {name: _objects(rows.columns[name]) for name in figures})


def shoreline_of(run, layer):
    """Return a shoreline's lines or water areas in longitude and latitude."""
    shapes = run.read(layer).shapes()
    shapes = shapes[~shapely.is_missing(shapes) & ~shapely.is_empty(shapes)]
    if layer.lonlat.forward is not None:
        shapes = shapely.transform(shapes, layer.lonlat.forward)
    return shapes


def _readable(column):
    """Return how many labels name a province."""
    return sum(provinces.find(value) is not None for value in column if value is not None)


def _objects(values):
    out = np.empty(len(values), dtype=object)
    out[:] = values
    return out


def parks_reference(rows):
    """Return what was read of a layer of parks as sites; None where there is none."""
    return None if rows is None else sites_of(rows, schema.load("parks"))


def as_sites(layer_schema, batch):
    """Return the accepted rows of a batch as sites, where they are longitude and latitude."""
    values = {name: _objects(column) for name, column in batch.values.items()}
    return Sites(layer_schema, values, batch.x, batch.y)


class Collector:
    """Keeps what an import accepted, so that it can be checked in the same run."""

    def __init__(self, layer, lonlat):
        self._layer, self._lonlat = layer, lonlat
        self._batches = []

    def add(self, batch):
        """Keep a batch in compact columns."""
        numeric = {each.name for each in self._layer.fields if each.type == "real"}
        columns = {}
        for name, values in batch.values.items():
            if name in numeric:
                columns[name] = np.array([np.nan if v is None else v for v in values])
            else:
                columns[name] = _objects(values)
        shapes = batch.shapes
        self._batches.append((columns, batch.x, batch.y, shapes))

    def sites(self):
        """Return all that was kept."""
        names = self._layer.names
        columns = {}
        for name in names:
            parts = [batch[0].pop(name) for batch in self._batches]
            columns[name] = np.concatenate(parts) if parts else np.empty(0, dtype=object)
        x = np.concatenate([batch[1] for batch in self._batches] or [np.empty(0)])
        y = np.concatenate([batch[2] for batch in self._batches] or [np.empty(0)])
        shaped = any(batch[3] is not None for batch in self._batches)
        shapes = None
        if shaped:
            shapes = np.concatenate([self._shapes(batch) for batch in self._batches])
        self._batches = []
        if shapes is not None:
            if self._lonlat.forward is not None:
                shapes = shapely.transform(shapes, self._lonlat.forward)
            return _sites(self._layer, columns, shapes)
        if self._lonlat.forward is not None:
            xy = self._lonlat.forward(np.column_stack([x, y]))
            x, y = xy[:, 0], xy[:, 1]
        return Sites(self._layer, columns, x, y)

    @staticmethod
    def _shapes(batch):
        if batch[3] is not None:
            return batch[3]
        return np.full(len(batch[1]), None, dtype=object)

    def write(self, run, park_rows):
        """Check what was kept and write the findings."""
        sites = self.sites()
        found = check(sites, References(parks=parks_reference(park_rows)), run.cancelled)
        write_findings(run, "FINDINGS", found, sites, None)
