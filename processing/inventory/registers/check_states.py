"""Whether kept checks still hold, by the checksums of what they rested on."""

from ....analysis.inventory.storing import kept_checks
from ...shoreline.check.water_reading import read_water
from ..inputs.inventory_parameters import KINDS
from ..storage.storage_layout import CHECKS_TABLE, Layout
from .stored_sites import sites_of_kind


def mark_checks(storage, waters):
    """Mark every kept check of an opened inventory.

    Parameters
    ----------
    storage : geopackage_storage.GeoPackageStorage or postgis_storage.PostgisStorage
    waters : list of (str, str or None)
        As `waters_now` gives them.

    Returns
    -------
    list of dict
        The rows of the register as they are now.
    """
    checks, sums = _checks(storage), _site_sums(storage)
    for key, check in checks.items():
        state, why = kept_checks.state(check, sums, waters)
        told = {"validity": state, "valid_why": ";".join(why) or None}
        if any(check[name] != value for name, value in told.items()):
            storage.change_row(CHECKS_TABLE, key, told)
        check.update(told)
    return list(checks.values())


def waters_now(run):
    """Return the checksums of the shoreline and of further water, empty without a shoreline."""
    layers = [run.layer(name) for name in ("SHORELINE", "WATER", "CONTROL_RANGE")]
    if layers[0] is None:
        return []
    shore, *further = ("" if each is None else _checksum(run, each) for each in layers)
    return [(shore, kept_checks.further_sum(further))]


def _checksum(run, layer):
    names = (run.text(name) for name in ("RIVER_FIELD", "CLASS_FIELD"))
    return read_water(run, layer, *(name if layer.has(name) else "" for name in names))[1]


def _checks(storage):
    """Return the kept checks by the key of their row."""
    rows = storage.read(Layout(CHECKS_TABLE, "check_id", (), ""))
    return {
        key: dict(zip(rows.names, row, strict=True))
        for key, row in zip(rows.keys, rows.rows, strict=True)
    }


def _site_sums(storage):
    """Return the checksum of every site of the inventory by kind and id."""
    found = (sites_of_kind(storage, kind) for kind in KINDS)
    return {
        (sites.kind, site): checksum
        for sites in found
        if sites is not None
        for site, checksum in zip(sites.ids, sites.checksums(), strict=True)
    }
