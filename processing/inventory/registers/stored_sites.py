"""The sites of an inventory as kept checks and verifications refer to them."""

from dataclasses import dataclass

import numpy as np
import shapely
from qgis.core import QgsCoordinateReferenceSystem

from ....analysis.cells.id_text import id_text, id_texts
from ....analysis.inventory import schema
from ....analysis.inventory.storing import kept_checks
from ....analysis.message import InputError
from ..inputs.inventory_parameters import KINDS, kind_title
from ..storage.storage_layout import Layout
from ..storage.stored_rows import named_crs


@dataclass(frozen=True)
class StoredSites:
    """The sites of one kind that an inventory holds.

    Attributes
    ----------
    kind : str
    ids : list of (str or None), n
    wkb : list of (bytes or None), n
        In the CRS of the inventory.
    columns : dict of str to list, n
        What a verdict may rest on.
    crs : QgsCoordinateReferenceSystem
        Invalid for a table.
    """

    kind: str
    ids: list
    wkb: list
    columns: dict
    crs: QgsCoordinateReferenceSystem

    def in_degrees(self, lonlat):
        """Return them to be compared with others (`kept_checks.Side`).

        Parameters
        ----------
        lonlat : callable
            Gives the way to longitude and latitude (`crs.LonLat`) of a CRS and a layer's name.
        """
        shapes = shapely.from_wkb(np.array(self.wkb, dtype=object))
        if (~shapely.is_missing(shapes)).any():
            forward = lonlat(self.crs, self.kind).forward
            shapes = shapes if forward is None else shapely.transform(shapes, forward)
        return kept_checks.Side(self.ids, shapes, self.columns)

    def checksums(self):
        """Return the checksum of each site, n."""
        return kept_checks.site_sums(self.wkb, self.columns)


def sites_of_kind(storage, kind):
    """Return the sites of a kind that an opened inventory holds, None where it holds none.

    Parameters
    ----------
    storage : geopackage_storage.GeoPackageStorage or postgis_storage.PostgisStorage
    kind : str
        One of `KINDS`.
    """
    if not storage.has(kind):
        return None
    layer = schema.load(kind)
    rows = storage.read(Layout(kind, layer.id_field, (), ""))
    columns = dict(zip(rows.names, zip(*rows.rows, strict=True), strict=False))
    ids = id_texts(columns.get(layer.id_field, [None] * len(rows.rows))).tolist()
    deciding = {name: columns[name] for name in kept_checks.DECIDING if name in columns}
    return StoredSites(kind, ids, rows.wkb, deciding, named_crs(storage.crs_of(kind)))


def the_site(storage, kind, site_id):
    """Return the id under which an opened inventory holds a site.

    Raises
    ------
    InputError
        There is no such site.
    """
    wanted, sites = id_text(site_id), sites_of_kind(storage, kind)
    if wanted is None or sites is None or wanted not in sites.ids:
        raise InputError(
            "The inventory holds no site {id} of the kind {kind}; store the site first, or "
            "correct the id.",
            id=site_id or "–",
            kind=kind_title(kind),
        )
    return wanted


def kind_by_id(names):
    """Return the kind of sites whose own id is among a layer's fields, None where none is.

    Examples
    --------
    >>> kind_by_id(["name", "ENT_ID", "park_id"]), kind_by_id(["park_id"]), kind_by_id(["name"])
    ('enterprises', 'parks', None)
    """
    there = {name.lower() for name in names}
    found = [kind for kind in KINDS if schema.load(kind).id_field in there]
    return found[-1] if found else None  # parks come first: others name their park too
