"""The inventory that the annual report reads, all of it or cut to a region."""

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsMemoryProviderUtils,
    QgsProcessingException,
    QgsProviderRegistry,
)

from ....analysis.inventory import schema
from ...guard.map_layers import shown_layer
from ...layers.attribute_values import plain
from ...messages.language import language, tr


class Inventory:
    """The layers of an inventory file, those of the schema by name.

    Parameters
    ----------
    path : str
        A GeoPackage, or any file whose layers have the schema's names.
    context : QgsProcessingContext
        Keeps the layers.

    Attributes
    ----------
    layers : dict of str to QgsVectorLayer
    all_years : list of int
        Years that parks or park years of any region have.
    """

    def __init__(self, path, context):
        self.path = path
        found = QgsProviderRegistry.instance().querySublayers(path)
        self.layers = {}
        for entry in found:
            if entry.name() in schema.LAYERS and entry.name() not in self.layers:
                layer = shown_layer(entry.uri(), entry.name(), entry.providerKey())
                if layer.isValid():
                    self.layers[entry.name()] = context.temporaryLayerStore().addMapLayer(layer)
        if "parks" not in self.layers:
            raise QgsProcessingException(
                tr(
                    "{file} holds no layer parks; choose an inventory as Store into an inventory "
                    "or Create sample inventory write it.",
                    file=path,
                )
            )
        if self.layers["parks"].fields().lookupField("park_id") < 0:
            raise QgsProcessingException(
                tr(
                    "Layer parks of {file} has no field park_id, by which parks are known from "
                    "year to year; add it.",
                    file=path,
                )
            )
        self.all_years = _years(self.layers)

    def layer(self, name):
        """Return a layer, None where the inventory has none or it is empty."""
        layer = self.layers.get(name)
        return None if layer is None or layer.featureCount() == 0 else layer

    def cut(self, cut):
        """Keep the rows of a region alone, of every layer, before anything is joined.

        Parameters
        ----------
        cut : report_cut.Cut
        """
        self.layers = cut.layers(self.layers)

    def years(self):
        """Return the years that parks or park years have, in order."""
        return _years(self.layers)

    def parks_of(self, year, region, *, name="parks"):
        """Return the parks of a year as a layer in memory.

        The rows are those of ``parks``, or of ``park_years`` where only these have the year; then
        the places are those of ``parks``. Parks without any year count in every year.

        Parameters
        ----------
        year : int
        region : report_region.Region
            What the inventory was cut to, for the message.

        Raises
        ------
        QgsProcessingException
            Where the year or the region is empty; names what there is.
        """
        parks, yearly = self.layers["parks"], self.layers.get("park_years")
        if self.all_years and year not in self.all_years:
            raise QgsProcessingException(
                tr(
                    "{file} has no parks of {year}; it has figures of {years}.",
                    file=self.path,
                    year=year,
                    years=", ".join(map(str, self.all_years)),
                )
            )
        own = of_year(parks, year) if self.all_years else list(parks.getFeatures())
        then = None if own else of_year(yearly, year)
        if then:
            made = memory(name, yearly.fields(), yearly.wkbType(), yearly.crs(), then)
            made = _placed(made, parks, name)
        else:
            made = memory(name, parks.fields(), parks.wkbType(), parks.crs(), own or [])
        if made.featureCount() == 0:
            raise QgsProcessingException(
                tr(
                    "{file} has no parks in {region} in {year}.",
                    file=self.path,
                    region=region.title,
                    year=year,
                )
            )
        return made


def memory(name, fields, wkb_type, crs, features):
    """Return a layer in memory that holds the features."""
    layer = QgsMemoryProviderUtils.createMemoryLayer(name, fields, wkb_type, crs)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def rows_of(fields, features):
    """Return the attributes of features as dicts of Python values."""
    names = fields.names()
    return [dict(zip(names, map(plain, each.attributes()), strict=True)) for each in features]


def frame_of(layer):
    """Return the attributes of a layer as a DataFrame of Python values."""
    import pandas as pd

    names = layer.fields().names()
    rows = [list(map(plain, feature.attributes())) for feature in layer.getFeatures()]
    return pd.DataFrame(rows, columns=names).infer_objects()


def called_frame(layer):
    """Return the same as `frame_of`, each row by its English name where the reader's is English."""
    frame = frame_of(layer)
    if language() == "en" and {"name", "name_en"} <= set(frame):
        frame["name"] = frame["name_en"].where(frame["name_en"].astype(bool), frame["name"])
    return frame


def called(layer):
    """Return a layer in memory with its rows called as in `called_frame`."""
    own, english = (layer.fields().lookupField(name) for name in ("name", "name_en"))
    if language() != "en" or min(own, english) < 0:
        return layer
    features = list(layer.getFeatures())
    for feature in features:
        if plain(feature[english]):
            feature[own] = feature[english]
    return memory(layer.name(), layer.fields(), layer.wkbType(), layer.crs(), features)


def _years(layers):
    years = set()
    for name in ("parks", "park_years"):
        layer = layers.get(name)
        index = -1 if layer is None else layer.fields().lookupField("year")
        if index >= 0:
            years |= {plain(value) for value in layer.uniqueValues(index)}
    return sorted(int(year) for year in years - {None, ""})


def of_year(layer, year):
    """Return the features of a layer that carry a year, None where it has none."""
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
