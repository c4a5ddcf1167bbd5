"""A layer stored into an inventory: compared with what is there, written in one transaction."""

from dataclasses import replace

from ....analysis.cancel import check
from ....analysis.inventory.storing import changes as diff
from ....analysis.inventory.storing.snapshot import check_ids
from ...writing.provenance import versions
from .storage_layout import Record
from .stored_rows import crs_of, crs_told, fitting, places_in, snapshot_of


def store(storage, layer, rows, layout, *, decisions, context):
    """Compare a layer with what is stored, and write what is to be done.

    Parameters
    ----------
    storage : geopackage_storage.GeoPackageStorage or postgis_storage.PostgisStorage
        Opened.
    layer : bridge.Layer
    rows : bridge.Rows
    layout : storage_layout.Layout
    decisions : analysis.inventory.storing.changes.Decisions
    context : QgsProcessingContext

    Returns
    -------
    analysis.inventory.storing.changes.Changes
    """
    feedback = layer.feedback
    stored_crs = storage.crs_of(layout.name)
    new = snapshot_of(layer, rows, layout, stored_crs, context)
    check_ids(new, layout.id_field, layer.name)
    layout, keeps_places = fitting(storage, layout, new, layer.name)
    storage.ensure(layout, crs_told(layer.crs) if layout.geometry else None)
    old = storage.read(layout)
    feedback.setProgress(50)
    check(feedback.isCanceled)
    if stored_crs:
        places = places_in(crs_of(stored_crs, layer), layer, context)
        decisions = replace(decisions, lonlat=places, keeps_places=keeps_places)
    changes = diff.compare(old, new, layout.id_field, decisions)
    record = Record(layout.name, layer.name, rows.checksum, versions())
    storage.apply(layout, new, changes, old, record)
    return changes
