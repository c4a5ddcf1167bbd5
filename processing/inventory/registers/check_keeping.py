"""Results of a check as rows of the register of kept checks."""

import shapely
from qgis.core import Qgis

from ....analysis.cells.id_text import id_texts
from ....analysis.inventory import schema
from ....analysis.inventory.storing import kept_checks
from ....analysis.inventory.storing.changes import ADDED, Change, Changes
from ....analysis.inventory.storing.snapshot import Snapshot
from ....analysis.message import InputError, Message, translatable
from ...messages.provenance import told_back, versions
from ...shoreline.preparation import kept
from ..inputs.inventory_parameters import KINDS, kind_title
from ..storage.storage_layout import CHECKS_TABLE, Layout, Record, schema_columns
from .stored_sites import kind_by_id, sites_of_kind

RESULTS = ("shore_m", "limit_m", "verdict", "rule_note", "rule_id")

_UNSAID = translatable(
    "{layer} does not tell by which rule set and shoreline it was checked: that stays open in the "
    "inventory, and whether these results still hold cannot be told later. Keep results as the "
    "check gives them."
)


def read_checked(run):
    """Read what is to be kept.

    Parameters
    ----------
    run : Run

    Returns
    -------
    rows : rows_read.Rows
    kind : str
        Which layer of the inventory the sites are.
    id_field : str

    Raises
    ------
    InputError
        The layer was not checked, or its sites have no ids.
    """
    layer = run.layer("CHECKED")
    kind, id_field = _kind(run, layer)
    _require_results(layer)
    asked = [id_field, "name", *kept_checks.DECIDING, *RESULTS]
    rows = run.read(layer, [name for name in asked if layer.has(name)], use_crs=False)
    return rows, kind, id_field


def register_rows(run, rows, kind, id_field, storage):
    """Return the rows of the register, and why other rows are none.

    Parameters
    ----------
    run : Run
    rows, kind, id_field
        As `read_checked` gives them.
    storage : geopackage_storage.GeoPackageStorage or postgis_storage.PostgisStorage
        Opened.

    Returns
    -------
    checks : dict of int to dict
        Values by field, by row of the layer.
    reasons : dict of int to Message
        Of all other rows of the layer.
    """
    sites = sites_of_kind(storage, kind)
    if sites is None:
        raise InputError(
            "The inventory has no layer {kind}; store the sites first.", kind=kind_title(kind)
        )
    checked = _side(rows, id_field)
    same, reasons = kept_checks.matched(checked, sites.in_degrees(run.lonlat))
    results = {name: rows.columns.get(name, [None] * len(rows)) for name in RESULTS}
    shore, limit = rows.numbers("shore_m"), rows.numbers("limit_m")
    unsound = kept_checks.unsound(checked.ids, results["verdict"], shore, limit)
    reasons = {**reasons, **{row: why for row, why in unsound.items() if row in same}}
    about = _about(run, rows.layer)
    sums = sites.checksums()
    checks = {}
    for row, other in same.items():
        if row in reasons:
            continue
        result = {name: column[row] for name, column in results.items()}
        told = about | result | {"site_kind": kind, "site_id": checked.ids[row]}
        told["site_sum"] = sums[other]
        checks[row] = told | {"check_id": kept_checks.check_id(list(told.values()))}
    return checks, reasons


def _side(rows, id_field):
    """Return the rows of the layer to be compared with the inventory."""
    shapes = rows.shapes()
    if rows.layer.wkb_type != Qgis.WkbType.NoGeometry and rows.layer.lonlat.forward is not None:
        shapes = shapely.transform(shapes, rows.layer.lonlat.forward)
    return kept_checks.Side(id_texts(rows.columns[id_field]).tolist(), shapes, rows.columns)


def _about(run, layer):
    """Return what the check told of itself: rule set, waters, date, version."""
    metadata = layer.metadata()
    sums = dict(word.split("=", 1) for word in metadata.keywords(kept.CHECKSUMS) if "=" in word)
    shore = sums.pop("SHORELINE", None)
    rule_set = next(iter(metadata.keywords(kept.RULE_SET)), None)
    if shore is None or rule_set is None:
        run.warn(Message(_UNSAID, layer=layer.name))
    return {
        "rule_set": rule_set,
        "shore_sum": shore,
        "water_sum": kept_checks.further_sum(sums.values()),
        "check_date": told_back(metadata).get("DATE"),
        "version": next(iter(metadata.keywords(kept.VERSION)), None),
    }


def keep(storage, rows, checks):
    """Add what the register does not have yet, with its history; return how many."""
    columns = schema_columns(CHECKS_TABLE)
    layout = Layout(CHECKS_TABLE, "check_id", columns, "")
    old = storage.read(layout)
    there = set(old.ids("check_id"))
    names = [name for name, _ in columns]
    fresh = [check for check in checks.values() if check["check_id"] not in there]
    new = Snapshot(
        names, [tuple(each.get(n) for n in names) for each in fresh], [None] * len(fresh)
    )
    storage.ensure(layout, None)
    changes = Changes(
        added=list(range(len(fresh))),
        unchanged=[row for row, check in checks.items() if check["check_id"] in there],
        lines=[Change(each["check_id"], ADDED) for each in fresh],
    )
    if fresh:
        record = Record(CHECKS_TABLE, rows.layer.name, rows.checksum, versions())
        storage.apply(layout, new, changes, old, record)
    return len(fresh)


def _kind(run, layer):
    """Return which layer of the inventory the sites are, and the field of their ids."""
    names = layer.fields.names()
    given = run.given("SITE_KIND")
    kind = run.choice("SITE_KIND", KINDS) if given else kind_by_id(names)
    if kind is None:
        raise InputError(
            "{layer} has no field by which an inventory knows its sites, such as park_id or "
            "ent_id; check the layer of the inventory.",
            layer=layer.name,
        )
    field = schema.load(kind).id_field
    if not layer.has(field):
        raise InputError(
            "{layer} has no field {field}, by which the inventory knows sites of the kind {kind}; "
            "check the layer of the inventory.",
            layer=layer.name,
            field=field,
            kind=kind_title(kind),
        )
    return kind, layer.fields[layer.fields.lookupField(field)].name()


def _require_results(layer):
    """Refuse a layer that was not checked."""
    for name in ("shore_m", "limit_m", "verdict"):
        if not layer.has(name):
            raise InputError(
                "{layer} has no field {field}; run Shoreline distance check on it first.",
                layer=layer.name,
                field=name,
            )
