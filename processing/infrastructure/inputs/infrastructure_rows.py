"""Rows of infrastructure, read under the names of the schema, and result tables."""

import numpy as np

from ...layers.bridge import Layer
from ...layers.column_reading import read_columns
from ...layers.fields import integer, real, text
from ...messages.language import tr
from .host_parks import PARK_ID
from .layer_questions import geometries, own, with_closest
from .row_reach import reach_field


class InfrastructureRows:
    """Rows of a layer of the inventory, under the names of the schema.

    Parameters
    ----------
    algorithm, parameters, context
        Of the run.
    name : str
        The parameter that names the layer.
    outputs : Outputs
    fields : sequence of str
        Fields of the schema, read where the layer has them.

    Attributes
    ----------
    layer : Layer
    rows : Columns
        Also with the field of the reach, as the layer spells it.
    frame : DataFrame
        The fields of the schema that the layer has.
    """

    def __init__(self, algorithm, parameters, name, context, *, outputs, fields):
        feedback = outputs.feedback
        self.layer = Layer(algorithm, parameters, name, context, feedback)
        present = [each for each in fields if self.layer.has(each)]
        missing = [each for each in fields if each not in present]
        if missing:
            feedback.pushInfo(
                tr(
                    "{layer} has no field {fields}; they count as empty.",
                    layer=self.layer.name,
                    fields=", ".join(with_closest(each, self.layer) for each in missing),
                )
            )
        spelled = own(self.layer, present)
        reach = ""
        if algorithm.parameterDefinition("REACH_FIELD") is not None:
            reach = reach_field(algorithm, parameters, self.layer, context)
        self.rows = read_columns(self.layer, [*spelled, reach], parameters[name], context)
        outputs.read(self.layer, self.rows, use_crs=False)
        self.frame = self.rows.frame()[spelled].rename(
            columns=dict(zip(spelled, present, strict=True))
        )

    def __len__(self):
        return len(self.rows)

    def park_ids(self):
        """Return the park id of each row as read, None where not given."""
        if PARK_ID not in self.frame:
            return np.full(len(self), None, dtype=object)
        return self.frame[PARK_ID].to_numpy(dtype=object)

    def places(self):
        """Return feature ids, and longitude and latitude of a point on each row.

        Returns
        -------
        ids : list of int
        lonlat : ndarray of float, shape (n, 2)
            NaN where a row has no geometry.
        """
        import shapely

        ids, _, shapes = geometries(self.layer)
        there = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
        xy = shapely.get_coordinates(shapely.point_on_surface(shapes[there]))
        lonlat = np.full((len(ids), 2), np.nan)
        lonlat[there] = xy if self.layer.lonlat.forward is None else self.layer.lonlat.forward(xy)
        return ids, lonlat


def counts(used):
    """Return the numbers of rows read, used and skipped."""
    return {"READ": len(used), "USED": int(used.sum()), "SKIPPED": int((~used).sum())}


def write(outputs, name, frame):
    """Write a result table; fields have the type their name has in this group."""
    whole = {column: "Int64" for column in frame.columns if column in _INTEGER}
    outputs.write_frame(name, frame.astype(whole), [result_field(each) for each in frame.columns])


def result_field(name):
    """Return the field of a result by its name."""
    if name in _TEXT:
        return text(name)
    return integer(name) if name in _INTEGER else real(name)


_TEXT = {
    *("park_id", "reach", "fuel", "kind", "vintage", "bin", "pattern", "source", "unit", "state"),
    *("finding", "defaults", "from_id", "to_id", "stream", "streams"),
}
_INTEGER = {
    *("units", "plants", "mixed", "parks", "pairs", "within", "outfalls", "unmonit", "direct_n"),
}
