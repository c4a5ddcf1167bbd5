"""A layer stored into an inventory: compared with what is there, written in one transaction."""

from dataclasses import replace

from ....analysis.inventory.storing import changes as diff
from ....analysis.inventory.storing.snapshot import check_ids
from ...messages.provenance import versions
from .storage_layout import Record
from .stored_rows import crs_of, crs_told, fitting, places_in, snapshot_of


def store(storage, rows, layout, decisions, run):
    """Compare a layer with what is stored, and write what is to be done.

    Parameters
    ----------
    storage : geopackage_storage.GeoPackageStorage or postgis_storage.PostgisStorage
        Opened.
    rows : rows_read.Rows
    layout : storage_layout.Layout
    decisions : analysis.inventory.storing.changes.Decisions
    run : Run

    Returns
    -------
    analysis.inventory.storing.changes.Changes
    """
    layer = rows.layer
    stored_crs = storage.crs_of(layout.name)
    new = snapshot_of(rows, layout, stored_crs, run.lonlat)
    check_ids(new, layout.id_field, layer.name)
    layout, keeps_places = fitting(storage, layout, new, layer.name)
    storage.ensure(layout, crs_told(layer.crs) if layout.geometry else None)
    old = storage.read(layout)
    run.done(0.5)
    run.stop_if_cancelled()
    if stored_crs:
        places = places_in(run.lonlat(crs_of(stored_crs, layer), layer.name))
        decisions = replace(decisions, lonlat=places, keeps_places=keeps_places)
    changes = diff.compare(old, new, layout.id_field, decisions)
    record = Record(layout.name, layer.name, rows.checksum, versions())
    storage.apply(layout, new, changes, old, record)
    return changes
