"""What looks wrong with a source, though it can be read: exchanged axes, sites as water."""

import numpy as np

from ...analysis.geometry.axes import beyond_poles, in_china, look_exchanged
from ...analysis.inventory.importing.layer_recognition import words_of_sites
from ..guard.roles import Kind, kind_of
from ..messages.language import tr
from ..messages.warning import warn

LARGEST_SAMPLE = 1000


class Suspicions:
    """Looks at each source that a run has read, alone and beside those read before.

    Parameters
    ----------
    algorithm : str
        Id without the provider.
    feedback : QgsProcessingFeedback
        Hears of each suspicion once.
    """

    def __init__(self, algorithm, feedback):
        self._algorithm = algorithm
        self._feedback = feedback
        self._seen = []  # name, degrees as they stand, degrees with the axes exchanged

    def look(self, layer, rows):
        """Warn of what looks wrong.

        Parameters
        ----------
        layer : bridge.Layer
        rows : rows_read.Rows
            With their geometries; without them nothing is looked at.
        """
        if kind_of(self._algorithm, layer.parameter) == Kind.WATER:
            self._tell_sites(layer)
        if len(xy := _places(rows)):
            self._look_at_axes(layer, xy)

    def _tell_sites(self, layer):
        found = words_of_sites(layer.fields.names())
        if found:
            warn(
                self._feedback,
                tr(
                    "{layer} has the fields {fields}, as layers of sites have: make sure that it "
                    "holds water.",
                    layer=layer.name,
                    fields=", ".join(found),
                ),
            )

    def _look_at_axes(self, layer, xy):
        own = (layer.name, _degrees(layer, xy), _degrees(layer, xy[:, ::-1]))
        if layer.crs.isGeographic() and beyond_poles(xy):
            warn(
                self._feedback,
                tr(
                    "The axes of {layer} look exchanged: all its latitudes lie beyond 90 degrees; "
                    "exchange X and Y and run again.",
                    layer=layer.name,
                ),
            )
            return
        for other in self._seen:
            if look_exchanged(own[1], own[2], other[1]):
                # which of the two it is, their places in China tell
                turned = own if in_china(other[1]) >= in_china(own[1]) else other
                warn(
                    self._feedback,
                    tr(
                        "The axes of {layer} look exchanged: only with X and Y exchanged it lies "
                        "near {other}; exchange them and run again.",
                        layer=turned[0],
                        other=(other if turned is own else own)[0],
                    ),
                )
        self._seen.append(own)


def _places(rows):
    """Return the middles of some geometries, spread over all, in the layer's coordinates."""
    import shapely

    from ...analysis.tables.geometry_column import shapes_of

    there = [wkb for wkb in rows.wkb if wkb]
    step = max(1, -(-len(there) // LARGEST_SAMPLE))
    shapes = shapes_of(there[::step])
    with np.errstate(invalid="ignore"):  # of coordinates that are no numbers
        bounds = shapely.bounds(shapes).reshape(-1, 4)
    middles = (bounds[:, :2] + bounds[:, 2:]) / 2
    return middles[np.isfinite(middles).all(axis=1)]


def _degrees(layer, xy):
    forward = layer.lonlat.forward
    return xy if forward is None else forward(xy)
