"""How far the sites of a result are verified, by the newest record of each in the inventory."""

from ..inventory.inventory_layers import inventory, layer_of
from ..kinds import KINDS
from ..runner import algorithm

COLUMN = "verified"
TABLE, SITE, STATUS, KIND, DAY = "verifications", "ref_id", "status", "site_kind", "at"
STATUSES = ("screened", "visited", "confirmed", "overruled")
"""As the parameter ``STATUS`` of `parkshore:storeverification` numbers them."""


def id_field(fields):
    """Return the field that names a site in the inventory, "" without one."""
    parks, *others = KINDS  # whatever lies in a park has the park's id, too
    found = [kind.id_field for kind in (*others, parks)]
    return next((name for name in found if fields.lookupField(name) >= 0), "")


def records():
    """Return source and provider of the records, None without an inventory that may have any."""
    file, layer = inventory().get("file"), layer_of(TABLE)
    if file:
        return f"{file}|layername={TABLE}", "ogr"
    return (layer.source(), layer.providerType()) if layer is not None else None


def add_statuses(columns, results, name, place):
    """Add the status of each site to a result; in a worker.

    Parameters
    ----------
    columns : callable
        See `knowledge.Knowledge`.
    results : result_columns.ResultColumns
    name : str
        Column with the ids of the sites.
    place : tuple of str
        See `records`.

    Returns
    -------
    bool
        Whether any site has one.
    """
    kept = columns(*place, [SITE, STATUS, KIND, DAY])
    if not kept.has(SITE) or not kept.has(STATUS) or not results.has(name):
        return False
    kind = next(each.name for each in KINDS if each.id_field == name)
    rows = [row for row in range(len(kept)) if _value(kept, KIND, row) in ("", kind)]
    rows.sort(key=lambda row: _value(kept, DAY, row))  # of one day the one kept last counts
    newest = {kept.cell(SITE, row): kept.cell(STATUS, row) for row in rows}
    found = [newest.get(results.cell(name, row)) for row in range(len(results))]
    if not any(found):
        return False
    results.add(COLUMN, found)
    return True


def _value(kept, name, row):
    """Return a text of a record, "" where it has none."""
    return str(kept.cell(name, row) or "") if kept.has(name) else ""


def words():
    """Return the statuses in the user's language."""
    found = algorithm("parkshore:storeverification")
    if found is None:
        return {}
    return dict(zip(STATUSES, found.parameterDefinition("STATUS").options(), strict=False))
