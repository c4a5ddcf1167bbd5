"""Which of the Python libraries are missing; it can be asked before any of them is imported."""

import importlib
import importlib.util

LOADED_AT_START = ("numpy", "pyproj")  # without them not even the toolbox can be filled
LOADED_LATER = ("pandas",)
SHAPELY, LEAST = "shapely", 2


def missing_libraries():
    """Return what must be installed before an algorithm can run, as it is named to a reader."""
    names = (*LOADED_AT_START, *LOADED_LATER)
    missing = [name for name in names if importlib.util.find_spec(name) is None]
    return missing if has_shapely() else [*missing, f"{SHAPELY} ≥ {LEAST}"]


def has_shapely():
    """Tell whether shapely is there, new enough, and fits the NumPy beside it."""
    try:
        shapely = importlib.import_module(SHAPELY)
    except (ImportError, AttributeError, ValueError, OSError):  # built for another NumPy or GEOS
        return False
    return int(shapely.__version__.split(".", maxsplit=1)[0]) >= LEAST


def can_fill_toolbox(missing):
    """Tell whether the algorithms can be declared, though they cannot run."""
    return not set(missing) & set(LOADED_AT_START)
