"""Accepted rows written to their layer."""

import numpy as np
import shapely
from qgis.core import Qgis, QgsGeometry, QgsPointXY

from ....analysis.inventory.georeferencing import row_geometry
from ...layers import fields as field_types
from ...layers.row_writing import row_feature

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
        features, there = [], places(batch, polygons=self._polygons)
        for attributes, place in zip(zip(*columns, strict=True), there, strict=True):
            feature = row_feature(attributes)
            if place is not None:
                feature.setGeometry(place)
            features.append(feature)
        self._sink.write(features)


def places(batch, *, polygons):
    """Return the places of a batch's rows as geometries, None for rows without one."""
    if batch.shapes is not None and polygons:
        return _areas(batch.shapes)
    x, y = batch.x, batch.y
    if batch.shapes is not None:
        here = ~np.isfinite(x)
        x, y = x.copy(), y.copy()
        x[here], y[here] = shapely.get_x(batch.shapes[here]), shapely.get_y(batch.shapes[here])
    return [
        QgsGeometry.fromPointXY(QgsPointXY(east, north)) if east == east else None  # noqa: PLR0124 - NaN
        for east, north in zip(x.tolist(), y.tolist(), strict=True)
    ]


def _areas(shapes):
    multi = row_geometry.array(
        [
            shapely.multipolygons([s]) if s is not None and s.geom_type == "Polygon" else s
            for s in shapes
        ]
    )
    areas = []
    for wkb in shapely.to_wkb(multi):
        place = None
        if wkb is not None:
            place = QgsGeometry()
            place.fromWkb(wkb)
        areas.append(place)
    return areas
