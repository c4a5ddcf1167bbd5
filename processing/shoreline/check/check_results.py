"""The fields of a shoreline check's results, and links from parks to the shoreline."""

import numpy as np
from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsPointXY

from ...layers.fields import plan_fields, real, text
from ...layers.row_writing import again

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


def write_links(outputs, inputs, screening):
    """Write a line from each park's nearest point to the shoreline; none for distance 0.

    Parameters
    ----------
    outputs : outputs.Outputs
    inputs : check_inputs.CheckInputs
    screening : site_check.Screening
    """
    parks = inputs.parks
    plan = plan_fields(parks, list(LINK_RESULTS), outputs.feedback, earlier=RESULTS, marks=MARKS)
    sink = outputs.sink("LINKS", plan.fields, Qgis.WkbType.LineString, parks.crs, "links")
    starts = _in_crs(parks, screening.from_lon, screening.from_lat)
    ends = _in_crs(parks, screening.near_lon, screening.near_lat)
    linked = np.nan_to_num(screening.shore_m) > 0
    for begin, features in again(parks, inputs.rows):
        lines = []
        for row, feature in enumerate(features, begin):
            if not linked[row]:
                continue
            line = QgsFeature(plan.fields)
            line.setGeometry(
                QgsGeometry.fromPolylineXY([QgsPointXY(*starts[row]), QgsPointXY(*ends[row])])
            )
            values = (
                float(screening.shore_m[row]),
                screening.verdict[row],
                screening.near_river[row],
            )
            line.setAttributes([*plan.attributes(feature), *values])
            lines.append(line)
        sink.write(lines)


def _in_crs(parks, lon, lat):
    lonlat = np.column_stack([lon, lat])
    backward = parks.lonlat.backward
    return lonlat if backward is None else backward(lonlat)
