"""How the algorithms of this group declare inputs, tables and the page."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from ...messages.language import tr

ANY = [Qgis.ProcessingSourceType.Vector]


def add_rows(algorithm, name, title, told, *, optional=False):
    """Add an input whose rows may have no geometry, such as a table."""
    source = QgsProcessingParameterFeatureSource(name, title, ANY, optional=optional)
    algorithm.add(source, told)


def add_parks(algorithm, *, optional=False, told=""):
    """Add the parks."""
    add_rows(
        algorithm,
        "PARKS",
        tr("Parks"),
        told
        or tr(
            "A row belongs to the park of its park_id, else to the polygon that holds it; rows of "
            "no such park are skipped and counted.",
        ),
        optional=optional,
    )


def add_reach(algorithm):
    """Add the field of the reach."""
    algorithm.add(
        QgsProcessingParameterField(
            "REACH_FIELD", tr("Reach field"), "reach", "PARKS", optional=True
        ),
        tr(
            "Reach of the park: upstream, midstream or downstream; a field of the parks, else of "
            "the rows. Without it the reach follows from the field province.",
        ),
    )


def add_field(algorithm, name, title, told, *, default, parent, advanced=False):
    """Add an optional field whose default is that of the inventory schema."""
    field = QgsProcessingParameterField(name, title, default, parent, optional=True)
    algorithm.add(field, told, advanced=advanced)


def add_number(algorithm, name, title, told, default=None, *, low=0.0, high=None, advanced=False):
    """Add a number; without a default it is optional."""
    number = QgsProcessingParameterNumber(
        name,
        title,
        Qgis.ProcessingNumberParameterType.Double,
        default,
        optional=default is None,
        minValue=low,
    )
    if high is not None:
        number.setMaximum(high)
    algorithm.add(number, told, advanced=advanced)


def add_file(algorithm, name, title, told):
    """Add an optional data file of the user's own."""
    file = QgsProcessingParameterFile(name, title, extension="json", optional=True)
    algorithm.add(file, told)


def add_table(algorithm, name, title, told, *, default=True):
    """Add an optional output table without geometry."""
    sink = QgsProcessingParameterFeatureSink(
        name, title, Qgis.ProcessingSourceType.Vector, optional=True, createByDefault=default
    )
    algorithm.add(sink, told)


def number_or_none(algorithm, parameters, name, context):
    """Return the value of an optional number, None where it is not given."""
    if parameters.get(name) in (None, ""):
        return None
    return algorithm.parameterAsDouble(parameters, name, context)
