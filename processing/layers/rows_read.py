"""Rows of a layer, read once: ids, geometry, attributes, and their checksum."""

import numpy as np
from qgis.core import QgsProcessingException

from ...analysis.cells.cell_text import as_text
from ...analysis.cells.id_text import id_texts
from ...analysis.cells.numbers import of_values
from ..messages.language import tr
from .flat_geometry import point_places, readable


class Rows:
    """What `Layer.read` returns.

    Attributes
    ----------
    ids : (n,) int64 array
        Feature ids in the order read.
    columns : dict of str to list
        Attribute values; NULL is None.
    checksum : str
        SHA-256 over the canonical rows.
    """

    def __init__(self, layer, ids, wkb, columns, checksum):
        self.layer = layer
        self.ids = np.asarray(ids, dtype=np.int64)
        self.wkb = wkb
        self.columns = columns
        self.checksum = checksum

    def __len__(self):
        return len(self.ids)

    def frame(self):
        """Return the attributes as a DataFrame of Python values, one row per feature."""
        import pandas as pd

        return pd.DataFrame(
            {name: pd.Series(values, dtype=object) for name, values in self.columns.items()},
            index=range(len(self)),
        )

    def points(self):
        """Return the coordinates of a layer of single points.

        Returns
        -------
        (n, 2) float64 array or None
            In the layer's CRS; NaN where there is no geometry. None where a feature is not one
            point (multipoints, lines, polygons).
        """
        return point_places(self.wkb)

    def shapes(self):
        """Return the geometries as a shapely array in the layer's CRS; None where there is none.

        What GEOS does not take (a ring of two points or with NaN at its seam, a curve in a layer
        of points) comes straightened and with its rings closed, so that it is never missed.
        """
        import shapely

        from ...analysis.tables.geometry_column import shapes_of

        shapes = shapes_of(self.wkb)
        there = np.array([bool(wkb) for wkb in self.wkb], dtype=bool)
        for row in np.flatnonzero(shapely.is_missing(shapes) & there):
            shapes[row] = readable(self.wkb[row], self.layer.crs)
        return shapes

    def numbers(self, field):
        """Return a numeric attribute as float64, NULL as NaN.

        Raises
        ------
        QgsProcessingException
            Where a value is text that is no number.
        """
        found, unread = of_values(self.columns[field])
        if unread:
            raise QgsProcessingException(
                tr(
                    "Field {field} of {layer} holds {value} (feature {id}), which is no "
                    "number; correct it or choose another field.",
                    field=field,
                    layer=self.layer.name,
                    value=self.columns[field][unread[0]],
                    id=self.ids[unread[0]],
                )
            )
        return found

    def texts(self, field):
        """Return an attribute as an object array of str; None where there is nothing."""
        return np.array([as_text(value) for value in self.columns[field]], dtype=object)

    def id_texts(self, field):
        """Return the text ids of an attribute that names rows; the feature's where it has none."""
        found = id_texts(self.columns.get(field, [None] * len(self)))
        return np.where(found == None, self.ids.astype(str), found)  # noqa: E711 - each
