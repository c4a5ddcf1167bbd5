"""Checked sites as they are handed over: names, places in degrees, results."""

from dataclasses import dataclass

import numpy as np
import shapely
from qgis.core import Qgis, QgsProcessingException

from ..layers.bridge import Layer
from ..messages.language import tr

NEEDED = ("shore_m", "limit_m", "verdict")
IDS = ("ent_id", "unit_id", "wwtp_id", "out_id", "int_id", "park_id", "id")
OPEN = ("within", "uncertain")
LISTED, ALL, SELECTED = range(3)
"""What the values of ``WHICH`` stand for, an interface."""


@dataclass(frozen=True)
class Visit:
    """One site to be looked at.

    Attributes
    ----------
    values : dict of str to object
        Attributes by field name in lower case; None where NULL.
    site_id, name : str
    shape : shapely geometry or None
        In degrees.
    layer : bridge.Layer
        What it was read from.
    """

    values: dict
    site_id: str
    name: str
    shape: object
    layer: Layer

    @property
    def place(self):
        """Longitude and latitude of a point on the site, None without one."""
        if self.shape is None:
            return None
        point = shapely.point_on_surface(self.shape)
        return (point.x, point.y) if not point.is_empty and np.isfinite(point.x) else None


def read_visits(run):
    """Read the sites that are asked for, the nearest to their limit first.

    Parameters
    ----------
    run : Run

    Returns
    -------
    list of Visit

    Raises
    ------
    QgsProcessingException
        The layer was not checked.
    """
    layer = run.layer("CHECKED")
    for name in NEEDED:
        if not layer.has(name):
            raise QgsProcessingException(
                tr(
                    "{layer} has no field {field}; run Shoreline distance check on it first.",
                    layer=layer.name,
                    field=name,
                )
            )
    has_place = layer.wkb_type != Qgis.WkbType.NoGeometry
    rows = run.read(layer, layer.fields.names(), geometry=has_place, use_crs=has_place)
    shapes = in_degrees(rows) if has_place else [None] * len(rows)
    columns = {name.lower(): values for name, values in rows.columns.items()}
    id_field = next((name for name in IDS if name in columns), "")
    ids = rows.id_texts(id_field) if id_field in rows.columns else rows.ids.astype(str)
    selected = np.isin(rows.ids, layer.selected_ids())
    visits = []
    for row in range(len(rows)):
        values = {name: column[row] for name, column in columns.items()}
        if _is_asked(run.choice("WHICH"), values["verdict"], selected[row]):
            name = str(values.get("name") or ids[row])
            visits.append(Visit(values, str(ids[row]), name, shapes[row], layer))
    return sorted(visits, key=_distance_to_limit)


def in_degrees(rows):
    """Return the shapes of rows in degrees, None where there is none."""
    shapes, forward = rows.shapes(), rows.layer.lonlat.forward
    shapes = shapes if forward is None else shapely.transform(shapes, forward)
    return [None if each is None or each.is_empty else each for each in shapes]


def _is_asked(which, verdict, is_selected):
    if which == SELECTED:
        return bool(is_selected)
    return which == ALL or verdict in OPEN


def _distance_to_limit(visit):
    shore, limit = visit.values["shore_m"], visit.values["limit_m"]
    known = shore is not None and limit is not None
    return (visit.values["verdict"] not in OPEN, not known, abs(shore - limit) if known else 0.0)
