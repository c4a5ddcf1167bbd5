"""The records of a package as the inventory would keep them: sites, files, what speaks against."""

from dataclasses import dataclass, field

import numpy as np

from ....analysis.cells.id_text import id_text
from ....analysis.inventory import schema
from ....analysis.inventory.storing.people import objection
from ....analysis.inventory.storing.record_merge import merge
from ....analysis.inventory.storing.record_sites import (
    NOT_STORED,
    SEVERAL_KINDS,
    Found,
    RecordSites,
)
from ...inventory.inputs.inventory_parameters import KINDS
from ...inventory.storage.storage_layout import VERIFICATIONS_TABLE, Layout
from ...inventory.storage.stored_rows import moved, named_crs, places_in

FILES = {"photo": True, "doc": False}
"""Fields that may name a file, and whether they can hold nothing else."""


@dataclass
class Settled:
    """Records of both sides, and what is to be done with those of the package.

    Attributes
    ----------
    stored, records : list of dict
        Of the inventory, and of the package as the inventory would keep them.
    names : list of (str or None)
        What the site of each record of the package is called.
    added, unchanged : list of int
        Positions in ``records``.
    conflicts : list of record_merge.Conflict
    aside : list of (int, str)
        Position, and why it is left aside.
    """

    stored: list
    records: list
    names: list = field(default_factory=list)
    added: list = field(default_factory=list)
    unchanged: list = field(default_factory=list)
    conflicts: list = field(default_factory=list)
    aside: list = field(default_factory=list)


def settle(run, package, storage, files):
    """Settle what becomes of the records of a package.

    Parameters
    ----------
    run : Run
    package : package_records.Package
    storage : geopackage_storage.GeoPackageStorage or postgis_storage.PostgisStorage
        Opened.
    files : record_files.RecordFiles

    Returns
    -------
    Settled
    """
    kept = storage.read(Layout(VERIFICATIONS_TABLE, "ref_id", (), ""))
    stored = [dict(zip(kept.names, row, strict=True)) for row in kept.rows]
    out = Settled(stored, package.records())
    known = {_as_given(record) for record in stored}
    sites = _Sites(run, package, storage)
    standing = []
    for position, record in enumerate(out.records):
        run.stop_if_cancelled()
        found = sites.find(record)
        out.names.append(found.name)
        was_there = _as_given(record) in known
        why = "" if was_there else found.why or objection(record)
        if why:
            out.aside.append((position, why))
            continue
        if not was_there:
            record["ref_id"] = found.ref_id
            for name, is_file in FILES.items():
                record[name] = files.settle(record.get(name), must_be_there=is_file)
        standing.append(position)
    merged = merge(stored, [out.records[position] for position in standing])
    out.added = [standing[each] for each in merged.added]
    out.unchanged = [standing[each] for each in merged.unchanged]
    out.conflicts = [
        type(each)(standing[each.record], each.stored, each.why) for each in merged.conflicts
    ]
    return out


def _as_given(record):
    """Return all that a record says, as it is written."""
    return tuple(sorted((name, value) for name, value in record.items() if value not in (None, "")))


class _Sites:
    """The sites of all kinds; those of a kind are compared when a record asks for one."""

    def __init__(self, run, package, storage):
        self._run, self._package, self._storage = run, package, storage
        self._kinds = {}

    def find(self, record):
        """Return the site that a record means (`record_sites.Found`)."""
        name, kind = id_text(record.get("ref_id")), record.get("site_kind")
        if name is None:
            return Found(None, None, NOT_STORED)
        asked = [kind] if kind in KINDS else [each for each in KINDS if self._of(each).knows(name)]
        if len(asked) > 1:
            return Found(None, None, SEVERAL_KINDS)
        return self._of(asked[0]).find(name) if asked else Found(None, None, NOT_STORED)

    def _of(self, kind):
        if kind not in self._kinds:
            self._kinds[kind] = self._compared(kind)
        return self._kinds[kind]

    def _compared(self, kind):
        id_field, storage, lonlat = schema.load(kind).id_field, self._storage, self._run.lonlat
        package, there = self._package.sites(kind) or (None, None)
        stored, here = None, named_crs(None)
        if storage.has(kind):
            stored = storage.read(Layout(kind, id_field, (), ""))
            here = named_crs(storage.crs_of(kind))
        if package is not None and here.isValid() and here != there:
            package.wkb = (
                moved(package.wkb, lonlat(there, kind), lonlat(here, kind))
                if there.isValid()
                else [None] * len(package.wkb)
            )
        places = places_in(lonlat(here, kind)) if here.isValid() else _nowhere
        return RecordSites(stored, package, id_field, kind, places)


def _nowhere(wkb):
    return [np.nan] * len(wkb), [np.nan] * len(wkb)
