"""What makes a result reproducible: versions and parameters, in words."""

from configparser import ConfigParser
from functools import cache

import numpy
import pyproj
from osgeo import gdal
from qgis.core import Qgis

from ...analysis.resources import RESOURCES
from ..messages.discreet_sources import told_source
from ..messages.markup import kept_words


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
    """Return the parameters that a layer's metadata tells, by name, as text."""
    entries = kept_words(metadata, "parkshore:parameters")
    return dict(entry.split("=", maxsplit=1) for entry in entries if "=" in entry)
