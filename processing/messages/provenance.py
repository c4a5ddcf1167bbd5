"""What makes a result reproducible: versions, parameters and lineage, in a layer's metadata."""

from configparser import ConfigParser
from functools import cache

import numpy
import pyproj
from osgeo import gdal
from qgis.core import Qgis, QgsLayerMetadata
from qgis.PyQt.QtCore import QDate, QDateTime

from ...analysis.resources import RESOURCES
from ...analysis.shoreline.preparation.kept_keywords import CHECKSUMS, RULE_SET, VERSION
from .discreet_sources import told_source, without_secrets
from .language import in_words, tr
from .markup import inert, kept_words
from .warning import WARNINGS

PARAMETERS = "parkshore:parameters"
"""The vocabulary of keywords that holds what an algorithm was asked."""

CHECK = "parkshore:check"
"""The same of the check whose results a layer carries on."""

OF_CHECKS = RULE_SET, CHECKSUMS, VERSION

OPTIONS = "parkshore:options"
"""The decision table of somebody's own, where options of a layer rest on one."""

_TABLE = "TABLE_FILE="


@cache
def plugin_version():
    """Return the version in ``metadata.txt``."""
    metadata = ConfigParser(interpolation=None)
    metadata.read(RESOURCES.parent / "metadata.txt", encoding="utf-8")
    return metadata.get("general", "version", fallback="–")


def versions():
    """Return the versions of all that computes, in one line."""
    return (
        f"ParkShore {plugin_version()}, QGIS {Qgis.version()}, GDAL {gdal.__version__}, "
        f"PROJ {pyproj.proj_version_str}, NumPy {numpy.__version__}"
    )


def made_with():
    """Return the line at the foot of pages: the plugin, its version, the day."""
    return tr(
        "Made with ParkShore {version} on {date}.",
        version=plugin_version(),
        date=in_words(QDate.currentDate()),
    )


def told(parameters):
    """Return parameters as ``NAME=value`` in one line."""
    return ", ".join(told_each(parameters))


def told_each(parameters):
    """Return parameters as a list of ``NAME=value``; sheets and reports read them back."""
    return [
        f"{name}={told_source(value)}"
        for name, value in sorted(parameters.items())
        if value is not None
    ]


def told_back(metadata):
    """Return the parameters that a layer's metadata tells, by name, as text.

    Of a layer that carries the results of a check on, those of the check; beside them the own
    decision table of its options.
    """
    entries = kept_words(metadata, CHECK) or kept_words(metadata, PARAMETERS)
    entries = [*entries, *_options(metadata)]
    return dict(entry.split("=", maxsplit=1) for entry in entries if "=" in entry)


def passed_on(metadata):
    """Return the keywords, by vocabulary, of a check whose results the rows of a layer carry on."""
    own = metadata.identifier().startswith("parkshore:shorelinecheck:")
    told = kept_words(metadata, PARAMETERS if own else CHECK)
    if not told:
        return {}
    kept = {vocabulary: kept_words(metadata, vocabulary) for vocabulary in OF_CHECKS}
    kept |= {CHECK: told, OPTIONS: _options(metadata)}
    return {vocabulary: words for vocabulary, words in kept.items() if words}


def _options(metadata):
    """Return the own decision table of a layer of options, or of one made from it."""
    own = metadata.identifier().startswith("parkshore:siteoptions:")
    told = kept_words(metadata, PARAMETERS if own else OPTIONS)
    return [each for each in told if each.startswith(_TABLE) and each != _TABLE]


def describe(algorithm, output, *, title, parameters, lineage, warnings, keywords):
    """Return the metadata of an output.

    Parameters
    ----------
    algorithm : Algorithm
    output : str
        The output parameter.
    title : str
    parameters : dict
    lineage, warnings : list of str
        Lines of the abstract.
    keywords : dict of str to list of str
        By vocabulary, for other algorithms.

    Returns
    -------
    QgsLayerMetadata
    """
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(f"parkshore:{algorithm.name()}:{output}")
    metadata.setTitle(title)
    metadata.setType("dataset")
    lines = [
        algorithm.displayName(),
        *map(without_secrets, lineage),
        *(tr("Warning: {warning}", warning=each) for each in warnings),
        tr("Parameters: {parameters}", parameters=told(parameters)),
        versions(),
        tr(
            "A screening on the data given; it replaces neither a survey nor a decision of the "
            "authority.",
        ),
    ]
    metadata.setAbstract(inert("\n".join(lines)))
    given = {WARNINGS: warnings, PARAMETERS: told_each(parameters), **keywords}
    for vocabulary, words in given.items():
        if words:
            metadata.addKeywords(vocabulary, [inert(word) for word in words])
    now = QDateTime.currentDateTimeUtc().toString("yyyy-MM-ddTHH:mm:ssZ")
    metadata.addHistoryItem(f"{now} parkshore:{algorithm.name()}")
    return metadata
