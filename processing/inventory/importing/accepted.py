"""Accepted rows written to their layer."""

import numpy as np
import shapely
from qgis.core import Qgis

from ....analysis.inventory.georeferencing import row_geometry
from ...layers import fields as field_types
from ...layers.row_writing import drawn_feature

_MAKERS = {
    "real": field_types.real,
    "integer": field_types.integer,
    "flag": field_types.integer,
}


def schema_fields(layer):
    """Return the fields of a schema layer as QGIS fields."""
    return [_MAKERS.get(each.type, field_types.text)(each.name) for each in layer.fields]


class Writer:
    """Writes accepted rows: the schema's fields, ``repairs``, then the other columns.

    Parameters
    ----------
    run : Run
    settled : list of settling.Settled
    choices : import_choices.Choices
    polygons : bool
        Whether the layer holds areas.
    """

    def __init__(self, run, settled, choices, *, polygons):
        self._polygons = polygons
        self._names = list(choices.layer.names)
        extras = {}
        for one in settled:
            for _, name in one.plan.extras:
                extras.setdefault(name.lower(), name)
        self._extras = list(extras)
        self._sink = run.sink(
            "OUTPUT",
            [
                *schema_fields(choices.layer),
                field_types.text("repairs"),
                *map(field_types.text, extras.values()),
            ],
            Qgis.WkbType.MultiPolygon if polygons else Qgis.WkbType.Point,
            choices.output_crs,
            choices.layer.name,
        )

    def write(self, batch):
        """Write the accepted rows of a batch."""
        nothing = [None] * len(batch)
        extras = {name.lower(): column for name, column in batch.extras.items()}
        columns = [batch.values[name] for name in self._names]
        columns.append(batch.repairs)
        columns += [extras.get(name, nothing) for name in self._extras]
        wkb = places(batch, polygons=self._polygons)
        if self._sink.takes_columns:
            self._sink.write_columns(columns, wkb)
        else:
            rows = zip(wkb, zip(*columns, strict=True), strict=True)
            self._sink.write([drawn_feature(place, attributes) for place, attributes in rows])


def places(batch, *, polygons):
    """Return the places of a batch's rows in well-known binary, empty for rows without one."""
    has_areas = polygons and batch.shapes is not None
    shapes = _areas(batch.shapes) if has_areas else _points(batch)
    return [each or b"" for each in shapely.to_wkb(shapes)]


def _points(batch):
    """Return the points of rows, be they coordinates or shapes."""
    points = row_geometry.array([None] * len(batch) if batch.shapes is None else batch.shapes)
    there = np.isfinite(batch.x)
    points[there] = shapely.points(batch.x[there], batch.y[there])
    return points


def _areas(shapes):
    """Return outlines as what the layer holds, which have several parts."""
    return row_geometry.array(
        [
            shapely.multipolygons([s]) if s is not None and s.geom_type == "Polygon" else s
            for s in shapes
        ]
    )
