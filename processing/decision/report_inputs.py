"""What the annual report reads: an inventory of one year and region, and the checked sites."""

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsMemoryProviderUtils,
    QgsProcessingException,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.inventory import schema
from ..table import Layer, plain
from .report_region import Region, exists_in

translate = QCoreApplication.translate

RESULTS = (
    *("shore_m", "limit_m", "margin_m", "verdict", "near_river", "river_cls", "near_lon"),
    *("near_lat", "rule_note"),
)


class Inventory:
    """The layers of an inventory file, those of the schema by name.

    Parameters
    ----------
    path : str
        A GeoPackage, or any file whose layers have the schema's names.
    context : QgsProcessingContext
        Keeps the layers.
    """

    def __init__(self, path, context):
        self.path = path
        found = QgsProviderRegistry.instance().querySublayers(path)
        self.layers = {}
        for entry in found:
            if entry.name() in schema.LAYERS and entry.name() not in self.layers:
                layer = QgsVectorLayer(entry.uri(), entry.name(), entry.providerKey())
                if layer.isValid():
                    self.layers[entry.name()] = context.temporaryLayerStore().addMapLayer(layer)
        if "parks" not in self.layers:
            raise QgsProcessingException(
                translate(
                    "ParkShore",
                    "{file} holds no layer parks; choose an inventory as Store into an inventory "
                    "or Create sample inventory write it.",
                ).format(file=path)
            )
        if self.layers["parks"].fields().lookupField("park_id") < 0:
            raise QgsProcessingException(
                translate(
                    "ParkShore",
                    "Layer parks of {file} has no field park_id, by which parks are known from "
                    "year to year; add it.",
                ).format(file=path)
            )

    def layer(self, name):
        """Return a layer, None where the inventory has none or it is empty."""
        layer = self.layers.get(name)
        return None if layer is None or layer.featureCount() == 0 else layer

    def years(self):
        """Return the years that parks or park years have, in order."""
        years = set()
        for name in ("parks", "park_years"):
            layer = self.layers.get(name)
            index = -1 if layer is None else layer.fields().lookupField("year")
            if index >= 0:
                years |= {plain(value) for value in layer.uniqueValues(index)}
        return sorted(int(year) for year in years - {None, ""})

    def parks_of(self, year, region, *, name="parks"):
        """Return the parks of a year and region as a layer in memory.

        The rows are those of ``parks``, or of ``park_years`` where only these have the year; then
        the places are those of ``parks``. Parks without any year count in every year.

        Raises
        ------
        QgsProcessingException
            Where the year or the region is empty; names what there is.
        """
        years = self.years()
        parks, yearly = self.layers["parks"], self.layers.get("park_years")
        if years and year not in years:
            raise QgsProcessingException(
                translate(
                    "ParkShore",
                    "{file} has no parks of {year}; it has figures of {years}.",
                ).format(file=self.path, year=year, years=", ".join(map(str, years)))
            )
        own = _of_year(parks, year) if years else parks
        if own is not None:
            made = kept(own, region.has, name, parks)
        else:
            made = kept(_of_year(yearly, year), region.has, name, yearly)
            made = _placed(made, parks, name)
        if made.featureCount() == 0:
            raise QgsProcessingException(
                translate("ParkShore", "{file} has no parks in {region} in {year}.").format(
                    file=self.path, region=region.title, year=year
                )
            )
        return made


class ReportInputs:
    """All that one report rests on.

    Attributes
    ----------
    inventory : Inventory
    previous : Inventory or None
    year : int
    region : Region
    parks : QgsVectorLayer
        The parks of year and region.
    checked : QgsVectorLayer
        The checked sites that exist in the year, of the region.
    everywhere : QgsVectorLayer
        The same, of all regions: parks that receive may lie outside.
    ever : QgsVectorLayer
        The checked sites of the region, whenever they existed.
    other_time : int
        Checked sites left out because they do not exist in the year.
    rejected : table.Layer or None
    """

    def __init__(self, algorithm, parameters, context, feedback):
        path = algorithm.parameterAsString(parameters, "INVENTORY", context)
        self.inventory = Inventory(path, context)
        previous = algorithm.parameterAsString(parameters, "PREVIOUS", context)
        self.previous = Inventory(previous, context) if previous else None
        self.year = algorithm.parameterAsInt(parameters, "YEAR", context)
        self.region = Region(
            algorithm.parameterAsString(parameters, "PROVINCE", context),
            algorithm.parameterAsString(parameters, "CITY", context),
        )
        self.parks = self.inventory.parks_of(self.year, self.region)
        self.checked_layer = Layer(algorithm, parameters, "CHECKED", context, feedback)
        self._require_results()
        feedback.pushInfo(f"{self.checked_layer.name}: {self.checked_layer.label()}")
        self.shoreline = Layer.optional(algorithm, parameters, "SHORELINE", context, feedback)
        self.rejected = Layer.optional(algorithm, parameters, "REJECTED", context, feedback)
        self.transform_context = context.transformContext()
        self.everywhere, self.checked, self.ever, self.other_time = self._checked()

    @property
    def id_field(self):
        """The field by which checked sites are known."""
        names = ("ent_id", "park_id", "out_id", "unit_id", "wwtp_id", "id")
        return next((name for name in names if self.checked_layer.has(name)), "")

    @property
    def sites_are_parks(self):
        """Whether the checked sites are the parks themselves."""
        return self.id_field == "park_id"

    def layer(self, name):
        """Return a layer of the inventory, None where there is none."""
        return self.inventory.layer(name)

    def of_year(self, name):
        """Return the rows of a layer that carry the year; all where none carries a year."""
        layer = self.layer(name)
        if layer is None or layer.fields().lookupField("year") < 0:
            return layer
        if not {plain(v) for v in layer.uniqueValues(layer.fields().lookupField("year"))} - {None}:
            return layer
        rows = _of_year(layer, self.year) or []
        return memory(name, layer.fields(), layer.wkbType(), layer.crs(), rows)

    def of_region(self, name):
        """Return the rows of a layer that lie in the region, all years."""
        layer = self.layer(name)
        return None if layer is None else kept(layer, self.region.has, name, layer)

    def shoreline_layer(self):
        """Return the shoreline as a map layer: the one given, else the inventory's, else None."""
        if self.shoreline is None:
            return self.layer("shoreline")
        return memory(
            "shoreline",
            self.shoreline.fields,
            self.shoreline.wkb_type,
            self.shoreline.crs,
            list(self.shoreline.features()),
        )

    def province_names(self):
        """Return the English names of the provinces that the parks lie in."""
        from ...analysis.reaches.provinces import find_all

        index = self.parks.fields().lookupField("province")
        if index < 0:
            return set()
        values = [plain(value) for value in self.parks.uniqueValues(index)]
        return set(find_all(values)[1]) - {None}

    def region_provinces(self):
        """Return the provinces that the parks lie in, None where the inventory has none."""
        layer = self.layer("provinces")
        if layer is None:
            return None
        own = self.province_names()
        made = kept(layer, lambda row: row["prov_en"] in own, "provinces", layer)
        return made if made.featureCount() else None

    def park_ids(self):
        """Return the ids of the parks of year and region."""
        return {feature["park_id"] for feature in self.parks.getFeatures()}

    # ------------------------------------------------------------------------------------------

    def _require_results(self):
        for name in RESULTS:
            if not self.checked_layer.has(name):
                raise QgsProcessingException(
                    translate(
                        "ParkShore",
                        "{layer} has no field {field}; run Shoreline distance check on it first.",
                    ).format(layer=self.checked_layer.name, field=name)
                )

    def _checked(self):
        """Return the sites of the year everywhere, those of the region, and those of all times."""
        features = list(self.checked_layer.features())
        fields = self.checked_layer.fields
        rows = [
            dict(zip(fields.names(), map(plain, feature.attributes()), strict=True))
            for feature in features
        ]
        years = {row.get("year") for row in rows}
        rowed = [self.year not in years or row["year"] == self.year for row in rows]
        there = [
            of_year and exists_in(row, self.year) for row, of_year in zip(rows, rowed, strict=True)
        ]
        ids = self.park_ids() if "province" not in fields.names() else None
        inside = [
            row.get("park_id") in ids if ids is not None else self.region.has(row) for row in rows
        ]
        pairs = list(zip(rowed, there, inside, strict=True))
        made = [
            memory(
                self.checked_layer.name,
                fields,
                self.checked_layer.wkb_type,
                self.checked_layer.crs,
                [each for each, take in zip(features, taken, strict=True) if take],
            )
            for taken in (
                there,
                [now and here for _, now, here in pairs],
                [of_year and here for of_year, _, here in pairs],
            )
        ]
        left_out = sum(here and not now for _, now, here in pairs)
        return *made, left_out


def memory(name, fields, wkb_type, crs, features):
    """Return a layer in memory that holds the features."""
    layer = QgsMemoryProviderUtils.createMemoryLayer(name, fields, wkb_type, crs)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def kept(source, keep, name, layer):
    """Return the rows of a layer or of a list of features that ``keep`` takes, in memory."""
    features = source.getFeatures() if hasattr(source, "getFeatures") else source
    names = layer.fields().names()
    taken = [
        feature
        for feature in features
        if keep(dict(zip(names, map(plain, feature.attributes()), strict=True)))
    ]
    return memory(name, layer.fields(), layer.wkbType(), layer.crs(), taken)


def _of_year(layer, year):
    """Return the features of a year, None where the layer has none."""
    if layer is None or layer.fields().lookupField("year") < 0:
        return None
    request = QgsFeatureRequest().setFilterExpression(f'"year" = {int(year)}')
    return list(layer.getFeatures(request)) or None


def _placed(rows, parks, name):
    """Return rows of a table with the geometry of the parks of the same id."""
    places = {feature["park_id"]: feature.geometry() for feature in parks.getFeatures()}
    features = []
    for row in rows.getFeatures():
        feature = QgsFeature(row)
        if row["park_id"] in places:
            feature.setGeometry(places[row["park_id"]])
        features.append(feature)
    return memory(name, rows.fields(), parks.wkbType(), parks.crs(), features)
