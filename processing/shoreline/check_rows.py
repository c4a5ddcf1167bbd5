"""The rows of a shoreline check: parks with their results, and links to the shoreline."""

import gc

import numpy as np
from qgis.core import (
    Qgis,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..fields import plan_fields, real, text

translate = QCoreApplication.translate

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
)
LINK_RESULTS = (real("shore_m"), text("verdict"), text("near_river"))


def write_rows(outputs, parks, rows, screening, feedback):
    """Write every park read, exactly once, with all its own attributes and the results."""
    plan = plan_fields(parks, list(RESULTS), feedback, key_is_fid=rows.key_is_fid)
    sink = outputs.sink("OUTPUT", plan.fields, parks.wkb_type, parks.crs, "verdict")
    columns = [getattr(screening, field.name()) for field in RESULTS]
    begin = 0
    gc.disable()  # a quarter of the time at a million parks: nothing here makes cycles
    try:
        for features in parks.slices():
            end = begin + len(features)
            _same_order(parks, features, rows.ids[begin:end])
            results = zip(*(nulled(column[begin:end]) for column in columns), strict=True)
            for feature, values in zip(features, results, strict=True):
                feature.setAttributes([*plan.attributes(feature), *values])
            sink.write(features)
            begin = end
            feedback.setProgress(60 + 39 * end / max(len(rows), 1))
    finally:
        gc.enable()
    if begin != len(rows):
        raise QgsProcessingException(_changed(parks))


def write_links(outputs, parks, screening, feedback):
    """Write a line from each park's nearest point to the shoreline; none for distance 0."""
    plan = plan_fields(parks, list(LINK_RESULTS), feedback)
    sink = outputs.sink("LINKS", plan.fields, Qgis.WkbType.LineString, parks.crs, "links")
    if sink is None:
        return
    starts = _in_crs(parks, screening.from_lon, screening.from_lat)
    ends = _in_crs(parks, screening.near_lon, screening.near_lat)
    linked = np.nan_to_num(screening.shore_m) > 0
    begin = 0
    for features in parks.slices():
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
        begin += len(features)


def nulled(values):
    """Return array values as Python objects, NaN as None."""
    if values.dtype == object:
        return values.tolist()
    missing = np.isnan(values)
    if not missing.any():
        return values.tolist()
    return np.where(missing, None, values.astype(object)).tolist()


def _in_crs(parks, lon, lat):
    lonlat = np.column_stack([lon, lat])
    backward = parks.lonlat.backward
    return lonlat if backward is None else backward(lonlat)


def _same_order(parks, features, ids):
    if [feature.id() for feature in features] != ids.tolist():
        raise QgsProcessingException(_changed(parks))


def _changed(parks):
    return translate(
        "ParkShore", "{layer} changed while it was read; run again when nobody edits it."
    ).format(layer=parks.name)
