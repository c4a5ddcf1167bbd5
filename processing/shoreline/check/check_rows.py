"""The rows of a shoreline check: parks with their results, and links to the shoreline."""

import numpy as np
from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsPointXY

from ...layers.fields import plan_fields, real, text
from ...layers.row_writing import again, keep_rows
from ...messages.provenance import plugin_version
from ..preparation import kept

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


def write_rows(outputs, inputs, screening):
    """Write every park read, exactly once, with all its own attributes and the results.

    Parameters
    ----------
    outputs : outputs.Outputs
    inputs : check_inputs.CheckInputs
    screening : site_check.Screening
    """
    names = [field.name() for field in RESULTS]
    told = {"facil_kind": inputs.facilities.kinds, "facil_src": inputs.facilities.source}
    columns = [told[name] if name in told else getattr(screening, name) for name in names]
    outputs.keywords["OUTPUT"] = _kept(inputs.terms, inputs.shoreline)
    keep_rows(outputs, inputs.parks, inputs.rows, RESULTS, columns, style="verdict", marks=MARKS)


def _kept(terms, shoreline):
    """Return the keywords that tell what a result rests on, by vocabulary."""
    ruleset = terms["ruleset"]
    waters = {"SHORELINE": shoreline}
    waters |= {name: terms[name.lower()] for name in ("WATER", "CONTROL_RANGE")}
    return {
        kept.RULE_SET: [kept.DISTANCE_ONLY if ruleset is None else ruleset.id],
        kept.VERSION: [plugin_version()],
        kept.CHECKSUMS: [
            f"{name}={each.checksum}" for name, each in waters.items() if each is not None
        ],
    }


def write_links(outputs, inputs, screening):
    """Write a line from each park's nearest point to the shoreline; none for distance 0.

    Parameters
    ----------
    outputs, inputs, screening
        As for `write_rows`.
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
