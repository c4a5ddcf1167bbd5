"""Every table of an inventory cut to a region, once, before anything is joined."""

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsGeometry

from ....analysis.cells.id_text import id_text, id_texts
from ....analysis.inventory import schema
from ...messages.language import title, tr
from .report_inventory import memory, rows_of

WHOLE = ("shoreline", "water", "main_stem")
"""Layers that belong to no region."""

NATIONAL = ("catalogue",)
"""Totals of the whole country, which no region is held against."""


PROVINCE_FIELDS = ("prov_en", "prov_zh", "province", "code")
"""Where a row of the layer of provinces says which one it is."""


class Cut:
    """What belongs to a region.

    A row belongs to it by its own province and city; where it does not say both that are asked
    for, by its park, the one that it names or that holds it.

    Parameters
    ----------
    region : report_region.Region
    layers : dict of str to QgsVectorLayer
        Those of an inventory, with ``parks``.
    transform_context : QgsCoordinateTransformContext

    Attributes
    ----------
    unknown : dict of str to int
        By layer the rows that are left out because nobody knows their region.
    """

    def __init__(self, region, layers, transform_context):

        self.region, self.unknown = region, {}
        self._transform_context = transform_context
        if region.is_all:
            return
        self._parks = layers["parks"]
        parks = list(self._parks.getFeatures())
        yearly = layers.get("park_years")
        rows = rows_of(self._parks.fields(), parks)
        if yearly is not None:
            rows += rows_of(yearly.fields(), yearly.getFeatures())
        self._park_ids = id_texts([row.get("park_id") for row in rows])
        self._areas = [feature.geometry() for feature in parks]
        self._areas += [QgsGeometry()] * (len(rows) - len(parks))
        says = [region.says(row) for row in rows]
        inside = {key for key, says_so in zip(self._park_ids, says, strict=True) if says_so}
        self._inside = np.array([key in inside for key in self._park_ids], dtype=bool)
        self._provinces = {region.province_of(row) for row, s in zip(rows, says, strict=True) if s}
        self._provinces.discard(None)
        self._ids = set()

    def layers(self, layers):
        """Return the layers of an inventory with the rows of the region alone."""
        if self.region.is_all:
            return layers
        made = {name: layers[name] for name in WHOLE if name in layers}
        later = ("verifications",)
        for name in (*(n for n in layers if n not in later), *(n for n in later if n in layers)):
            if name not in {*WHOLE, *NATIONAL}:
                made[name] = self._kept(name, layers[name])
        return {name: made[name] for name in layers if name in made}

    def takes(self, name, rows, features, crs):
        """Return which rows belong to the region.

        Parameters
        ----------
        name : str
            Of the layer, under which those of no known region are counted.
        rows : list of dict, n
            Attributes.
        features : list of QgsFeature, n
        crs : QgsCoordinateReferenceSystem
        """
        if self.region.is_all:
            return [True] * len(rows)
        says = [self.region.says(row) for row in rows]
        silent = [place for place, says_so in enumerate(says) if says_so is None]
        if silent:
            park = self._park_of(
                [rows[place] for place in silent], [features[place] for place in silent], crs
            )
            for place, index in zip(silent, park, strict=True):
                says[place] = bool(self._inside[index]) if index >= 0 else None
        lost = sum(says_so is None for says_so in says)
        if lost:
            self.unknown[name] = lost
        return [bool(says_so) for says_so in says]

    def remarks(self):
        """Return one sentence per layer of which rows are left out."""
        return [
            tr(
                "{n} rows of {layer} tell neither province and city nor a park: they are of no "
                "known region and left out.",
                n=f"{count:,}",
                layer=title(schema.load(name).title) if name in schema.LAYERS else name,
            )
            for name, count in self.unknown.items()
        ]

    # ------------------------------------------------------------------------------------------

    def _kept(self, name, layer):
        features = list(layer.getFeatures())
        rows = rows_of(layer.fields(), features)
        if name == "provinces":
            names = [self.region.province_of(row, PROVINCE_FIELDS) for row in rows]
            taken = [found in self._provinces for found in names]
        elif name == "verifications":
            taken = [id_text(row.get("ref_id")) in self._ids for row in rows]
        else:
            taken = self.takes(name, rows, features, layer.crs())
        kept = [feature for feature, take in zip(features, taken, strict=True) if take]
        key = schema.load(name).id_field
        if key and name != "provinces":
            own = (row.get(key) for row, take in zip(rows, taken, strict=True) if take)
            self._ids |= {*map(id_text, own)} - {None}
        return memory(name, layer.fields(), layer.wkbType(), layer.crs(), kept)

    def _park_of(self, rows, features, crs):
        """Return the index of each row's park, -1 where it has none."""
        import shapely

        from ....analysis.infrastructure.park_assignment import assign

        step = QgsCoordinateTransform(crs, self._parks.crs(), self._transform_context)
        places = []
        for feature in features:
            place = QgsGeometry(feature.geometry())
            if not place.isEmpty() and step.isValid():
                place.transform(step)
            places.append(place)
        ids = [row.get("park_id") for row in rows]
        shapes, areas = (
            shapely.from_wkb([_wkb(each) for each in group]) for group in (places, self._areas)
        )
        return assign(ids, shapes, self._park_ids, areas).park


def _wkb(geometry):
    if geometry.isEmpty():
        return None
    return bytes(QgsGeometry(geometry.constGet().segmentize()).asWkb())
