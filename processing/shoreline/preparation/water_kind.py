"""What kind of water data a layer is by its own fields and values, and what follows for it."""

import itertools

from qgis.core import QgsCoordinateReferenceSystem

from ....analysis.shoreline.sources.assumed_system import assumed_system
from ....analysis.shoreline.sources.osm_tags import OTHER_TAGS, with_tags
from ....analysis.shoreline.sources.source_recognition import recognise
from ...layers.attribute_values import plain
from ...messages.language import sentence, title, tr

_SAMPLE = 20_000


def sample_of(features, names):
    """Return the values of the first features by field, from which a kind of data is told.

    Parameters
    ----------
    features : iterable of QgsFeature
    names : list of str
        All fields of the features.
    """
    rows = [
        [plain(value) for value in feature.attributes()]
        for feature in itertools.islice(features, _SAMPLE)
    ]
    return {name: [row[place] for row in rows] for place, name in enumerate(names)}


def reason_told(layer, found):
    """Return as what a layer is recognised, and by what."""
    return tr(
        "{layer} is recognised as {source}: {reason}.",
        layer=layer,
        source=title(found.profile.title),
        reason=sentence(found.reason),
    )


def several_told(layer, several):
    """Return that a layer fits several kinds of data."""
    return tr(
        "{layer} fits several kinds of water data ({sources}), so none is taken: "
        "choose one in SOURCE.",
        layer=layer,
        sources=", ".join(title(each.title) for each in several),
    )


class WaterKind:
    """The kind of data that a layer is recognised as.

    Parameters
    ----------
    run : Run
    layer : bridge.Layer
        Given the coordinate system of its kind of data where it has none.

    Attributes
    ----------
    profile : profiles.Profile or None
        None where the data are taken as they come.
    fields : list of str
        Fields of the layer that it asks for.
    """

    def __init__(self, run, layer):
        self._run = run
        self._layer = layer
        self.fields = []
        self.profile = self._chosen()
        if self.profile is None:
            return
        asked = [OTHER_TAGS, *self.profile.names_in, *self.profile.fields_asked()]
        found = (self.profile.column(name, layer.fields.names()) for name in asked)
        self.fields = list(dict.fromkeys(filter(None, found)))
        self._assume_system()

    def _chosen(self):
        """Return the kind of data recognised, and tell it."""
        sample = self._sample()
        found = recognise(sample, self._layer.name)
        if found.profile is None:
            self._say_unknown(sample, found.several)
            return None
        self._run.say(reason_told(self._layer.name, found))
        return found.profile

    def _say_unknown(self, sample, several):
        """Say, or refuse, what comes of a layer of no kind of data, or of several."""
        raise NotImplementedError

    def _sample(self):
        """Return values of the layer's fields, of its first features."""
        names = self._layer.fields.names()
        return sample_of(self._layer.features(names, geometry=False), names)

    def _assume_system(self):
        """Give a layer without a coordinate system the one that its kind of data has."""
        if self._layer.crs.isValid() or not self.profile.crs:
            return
        extent = self._layer.source.sourceExtent()
        bounds = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
        code = assumed_system(self.profile.crs, bounds)
        if code:
            self._layer.crs = QgsCoordinateReferenceSystem(code)
            self._run.warn(
                tr(
                    "{layer} has no coordinate system; {crs} is assumed.",
                    layer=self._layer.name,
                    crs=code,
                )
            )

    def name_fields(self, rows):
        """Return the fields that have the names of features."""
        columns = with_tags(rows.columns, self.profile.names_in)
        named = (self.profile.column(each, columns) for each in self.profile.names_in)
        return list(dict.fromkeys(filter(None, named)))

    def names(self, rows):
        """Return the names of features, each from the first field of the kind of data that has one.

        Returns
        -------
        list of str or None, or None
            None where the kind of data has no field that holds any.
        """
        if self.profile is None:
            return None
        columns = with_tags(rows.columns, self.profile.names_in)
        fields = self.name_fields(rows)
        texts = [[str(value or "").strip() or None for value in columns[each]] for each in fields]
        found = [next(filter(None, each), None) for each in zip(*texts, strict=True)]
        return found if any(found) else None
