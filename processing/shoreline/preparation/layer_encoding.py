"""Text of file layers read in another encoding than the layer says, the user's layer untouched."""

import itertools

from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsProcessingFeatureSourceDefinition,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ....analysis.message import InputError
from ....analysis.text.garbled_text import is_garbled
from ...guard.map_layers import map_layer, open_layer
from ...messages.language import tr

AS_LAYER, AUTO, UTF8, GB18030 = range(4)
NAMES = {UTF8: "UTF-8", GB18030: "GB18030"}
BYTES = "ISO-8859-1"  # maps every byte to one character

_MOST_VALUES = 100_000
_GOOD_SHARE = 0.95  # a text cut off within a character does not decode


def options():
    """Return the texts of the enum."""
    return [
        tr("as the layer says"),
        tr("detect"),
        "UTF-8",
        tr("GB18030 (also GBK and GB2312)"),
    ]


def in_encoding(run, name, encoding):
    """Return a source with its file opened anew where that is needed to read its texts.

    Parameters
    ----------
    run : Run
        Its context keeps the new layer.
    name : str
        The parameter of the layer.
    encoding : int
        `AS_LAYER`, `AUTO`, `UTF8` or `GB18030`.

    Returns
    -------
    object
        The parameter's own value where `AUTO` finds nothing garbled.

    Raises
    ------
    InputError
        Where the layer would have to be opened anew and has edits that are not saved.
    """
    value = run.parameters[name]
    if encoding == AS_LAYER:
        return value
    chosen = isinstance(value, QgsProcessingFeatureSourceDefinition)
    text = value.source.staticValue() if chosen else value
    layer = text if isinstance(text, QgsVectorLayer) else None
    layer = layer or map_layer(text, run.context)
    is_file = layer is not None and layer.providerType() == "ogr"
    if encoding == AUTO and not (is_file and _is_misread(layer)):
        if is_file:
            _tell(run, layer, layer.dataProvider().encoding())
        return value
    if not is_file:
        run.say(
            tr(
                "{layer} is no file layer; the encoding parameter has no effect.",
                layer=layer.name() if layer is not None else name,
            )
        )
        return value
    wanted = NAMES.get(encoding) or detect(layer)
    if layer.isModified():
        raise InputError(
            "{layer} has edits that are not saved, and its text must be read as {encoding}; save "
            "the edits first.",
            layer=layer.name(),
            encoding=wanted,
        )
    opened = _opened(layer, wanted)
    _tell(run, layer, wanted)
    opened.selectByIds(layer.selectedFeatureIds())
    run.context.temporaryLayerStore().addMapLayer(opened)
    if not chosen:
        return opened
    copy = QgsProcessingFeatureSourceDefinition(value)
    copy.source = type(value.source).fromValue(opened.id())
    return copy


def _tell(run, layer, encoding):
    run.say(tr("{layer}: text is read as {encoding}.", layer=layer.name(), encoding=encoding))


def _is_misread(layer):
    """Return whether a file holds garbled texts that another encoding would show."""
    garbled = any(map(is_garbled, _texts(layer)))
    return garbled and detect(layer) != layer.dataProvider().encoding()


def detect(layer):
    """Return the encoding in which the texts of a file layer can be read."""
    texts = _bytes(_opened(layer, BYTES))
    if not texts:
        return NAMES[UTF8]
    good = sum(_decodes(text, "utf-8") for text in texts)
    return NAMES[UTF8] if good >= _GOOD_SHARE * len(texts) else NAMES[GB18030]


def _bytes(layer):
    """Return the texts that are not plain ASCII, as they are in the file."""
    return [text.encode("latin-1", errors="replace") for text in _texts(layer)]


def _texts(layer):
    """Yield the texts of a layer that are not plain ASCII."""
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    values = itertools.chain.from_iterable(f.attributes() for f in layer.getFeatures(request))
    texts = (value for value in values if isinstance(value, str) and not value.isascii())
    return itertools.islice(texts, _MOST_VALUES)


def _decodes(text, encoding):
    try:
        text.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _opened(layer, encoding):
    """Return the file opened a second time; only a shapefile's driver takes the encoding itself."""
    source = layer.source()
    if layer.storageType() == "ESRI Shapefile":
        registry = QgsProviderRegistry.instance()
        parts = registry.decodeUri("ogr", source)
        others = [o for o in parts.get("openOptions") or () if not o.startswith("ENCODING=")]
        parts["openOptions"] = [*others, f"ENCODING={encoding}"]
        source = registry.encodeUri("ogr", parts)
    opened = open_layer(source, layer.name())
    if layer.storageType() != "ESRI Shapefile":
        opened.setProviderEncoding(encoding)
    if not opened.crs().isValid():
        opened.setCrs(layer.crs())
    return opened
