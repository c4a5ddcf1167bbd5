"""Which layers of the project an algorithm reads: workers read the project's own objects."""

from qgis.core import QgsMapLayer, QgsProcessingFeatureSourceDefinition, QgsProject


def layers_read(parameters):
    """Return the layers of the project behind an algorithm's parameters.

    Parameters
    ----------
    parameters : dict

    Returns
    -------
    dict of str to str
        Names by ids; QGIS knows a layer by its id, its name or its source.
    """
    told = {text.replace("\\", "/") for text in _texts(parameters)}
    return {
        layer.id(): layer.name()
        for layer in QgsProject.instance().mapLayers().values()
        if told & {layer.id(), layer.name(), layer.source().replace("\\", "/")}
    }


def _texts(value):
    """Yield the texts in a parameter's value, layers by their ids."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, QgsMapLayer):
        yield value.id()
    elif isinstance(value, QgsProcessingFeatureSourceDefinition):
        yield value.source.staticValue() or ""
    elif isinstance(value, str):
        yield value
