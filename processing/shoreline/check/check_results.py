"""The fields of a shoreline check's results, and links from parks to the shoreline."""

from dataclasses import dataclass

import numpy as np
from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsPointXY

from ...layers.fields import plan_fields, real, text
from ...layers.row_writing import again, whole_again

RESULTS = (
    real("shore_m"),
    real("limit_m"),
    real("margin_m"),
    text("verdict"),
    text("near_river"),
    text("river_cls"),
    real("near_lon"),
    real("near_lat"),
    real("bearing"),
    text("rule_id"),
    text("rule_note"),
    real("in_area_m2"),
    real("in_share"),
    text("facil_kind"),
    text("facil_src"),
    text("areas"),
    text("areas_m2"),
    text("area_rule"),
    text("unit_list"),
    text("unit_rule"),
)
MARKS = RESULTS[:13]
"""Result fields of the first version: a layer that carries them is an earlier result."""

LINK_RESULTS = (real("shore_m"), text("verdict"), text("near_river"))
LINKED = ("shore_m", "verdict", "near_river", "from_lon", "from_lat", "near_lon", "near_lat")
"""What links are drawn from."""
_WAY = b"".join([b"\x01", (2).to_bytes(4, "little"), (2).to_bytes(4, "little")])
"""What begins the well-known binary of a line of two points."""


def write_links(outputs, inputs, found):
    """Write a line from each park's nearest point to the shoreline; none for distance 0.

    Parameters
    ----------
    outputs : outputs.Outputs
    inputs : check_inputs.CheckInputs
    found : dict of str to ndarray, shape (n,)
        `LINKED` columns of `site_check.Screening`.
    """
    parks = inputs.parks
    plan = plan_fields(parks, list(LINK_RESULTS), outputs.feedback, earlier=RESULTS, marks=MARKS)
    sink = outputs.sink("LINKS", plan.fields, Qgis.WkbType.LineString, parks.crs, "links")
    starts = _in_crs(parks, found["from_lon"], found["from_lat"])
    ends = _in_crs(parks, found["near_lon"], found["near_lat"])
    links = _Links(
        there=np.nan_to_num(found["shore_m"]) > 0,
        ways=np.column_stack([starts, ends]).astype("<f8"),
        results=tuple(found[field.name()] for field in LINK_RESULTS),
    )
    whole = whole_again(parks, inputs.rows, plan) if sink.takes_columns else None
    if whole is None:
        _write_features(sink, plan, again(parks, inputs.rows), links)
    else:
        _write_columns(sink, whole, links)


@dataclass(frozen=True)
class _Links:
    """By row of the parks: whether there is a link, its ends, its results."""

    there: np.ndarray
    ways: np.ndarray
    results: tuple


def _write_features(sink, plan, found, links):
    for begin, features in found:
        lines = []
        for row, feature in enumerate(features, begin):
            if not links.there[row]:
                continue
            ends = [QgsPointXY(*end) for end in links.ways[row].reshape(2, 2).tolist()]
            line = QgsFeature(plan.fields)
            line.setGeometry(QgsGeometry.fromPolylineXY(ends))
            values = [column[row] for column in links.results]
            line.setAttributes([*plan.attributes(feature), float(values[0]), *values[1:]])
            lines.append(line)
        sink.write(lines)


def _write_columns(sink, found, links):
    for begin, wkb, kept in found:
        chosen = np.flatnonzero(links.there[begin : begin + len(wkb)]).tolist()
        rows = [begin + place for place in chosen]
        columns = [[column[place] for place in chosen] for column in kept]
        columns += [column[rows].tolist() for column in links.results]
        sink.write_columns(columns, [_WAY + links.ways[row].tobytes() for row in rows])


def _in_crs(parks, lon, lat):
    lonlat = np.column_stack([lon, lat])
    backward = parks.lonlat.backward
    return lonlat if backward is None else backward(lonlat)
