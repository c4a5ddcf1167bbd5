"""The parks of a run, and which rows belong to them."""

import hashlib

import numpy as np

from ...layers.bridge import Layer, canonical
from .layer_questions import geometries, own, require, spatial
from .row_reach import reach_field, reaches

PARK_ID = "park_id"


class Parks:
    """The parks of a run.

    Parameters
    ----------
    algorithm : Algorithm
    parameters, context, feedback
        Of the run.
    outputs : Outputs
    fields : sequence of str
        Further fields of the parks, where they are there.
    id_field : str
        Field of the park id, ``park_id`` where the layer has no such field.

    Attributes
    ----------
    ids : ndarray of object, shape (m,)
        Text, None where empty.
    reach : ndarray of object, shape (m,), or None
        None where the layer says nothing of it.
    from_province : bool
        Whether the reach follows from the province.
    frame : DataFrame
        ``park_id`` and the further fields.
    """

    def __init__(
        self, algorithm, parameters, context, feedback, *, outputs, fields=(), id_field=""
    ):
        from ....analysis.infrastructure.park_assignment import words

        self.layer = Layer(algorithm, parameters, "PARKS", context, feedback)
        key = id_field if id_field and self.layer.has(id_field) else PARK_ID
        require(self.layer, key)
        self._reach_field = reach_field(algorithm, parameters, self.layer, context)
        present = [name for name in fields if self.layer.has(name)]
        wanted = [*own(self.layer, [key, *present]), self._reach_field]
        self.rows = self.layer.read(wanted, geometry=spatial(self.layer))
        outputs.read(self.layer, self.rows, use_crs=False)
        self._outputs = outputs
        frame = self.rows.frame()
        self.ids = words(frame[own(self.layer, [key])[0]].to_numpy(dtype=object))
        self.frame = frame.rename(columns={own(self.layer, [each])[0]: each for each in present})
        self.frame[PARK_ID] = self.ids
        self.reach = None
        self.from_province = self._reach_field.lower() == "province"
        if self._reach_field:
            self.reach = reaches(frame[self._reach_field], self._reach_field, self.layer, feedback)

    def __len__(self):
        return len(self.ids)

    def known_reach(self):
        """Return the reach of each park, None where it is not known."""
        return np.full(len(self), None, dtype=object) if self.reach is None else self.reach

    def assign(self, algorithm, layer, ids):
        """Return the `Assignment` of rows to these parks, and tell how it was made.

        Parameters
        ----------
        layer : Layer
        ids : ndarray of object, shape (n,)
            Park id of each row as read.
        """
        from ....analysis.infrastructure import park_assignment

        ids = park_assignment.words(ids)
        silent = np.array([each is None for each in ids], dtype=bool)
        places = areas = None
        if silent.any() and spatial(layer) and self.layer.is_polygon:
            places, areas = self._places(layer, silent), self.rows.shapes()
        made = park_assignment.assign(ids, places, self.ids, areas)
        for message in made.messages(layer.name):
            algorithm.say(message, layer.feedback)
        return made

    def _places(self, layer, wanted):
        """Return the geometries of the wanted rows in the coordinates of the parks."""
        import shapely

        there, here = layer.lonlat, self.layer.lonlat
        ids, wkb, shapes = geometries(layer, wanted)
        checksum = hashlib.sha256(canonical(ids, wkb, [])).hexdigest()
        self._outputs.lineage.append(
            f"{layer.name}: {len(wkb)} WKB, SHA-256 {checksum}, {there.operation}; "
            f"{self.layer.name}: {here.operation}"
        )

        def move(xy):
            lonlat = xy if there.forward is None else there.forward(xy)
            return lonlat if here.backward is None else here.backward(lonlat)

        if layer.crs != self.layer.crs:
            shapes = shapely.transform(shapes, move)
        places = np.full(len(wanted), None, dtype=object)
        places[wanted] = shapes
        return places
