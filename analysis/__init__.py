"""What ParkShore computes, on numpy, pandas, shapely and pyproj; it knows neither QGIS nor Qt.

The names below are the library. They are loaded when first asked for: QGIS imports this package
also where pandas and shapely are missing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .enums import Reach, RiverClass, RuleChoice, Verdict
    from .geodesic.point_distance import Nearest
    from .indicators.index.green_index import Index
    from .infrastructure.energy.emissions import Emissions
    from .library.check_jobs import check_sites, load_rule_set
    from .library.decision_jobs import Options, Ranking, decide_options, rank_sites
    from .library.indicator_jobs import classify_reaches, energy_emissions, green_index
    from .library.shoreline_jobs import Shoreline, distance_zones, nearest, prepare_shoreline
    from .library.table_import import ImportedTable, import_table
    from .message import InputError
    from .shoreline.check.site_check import Screening
    from .shoreline.zones.distance_zones import Zone

__all__ = [
    "Emissions",
    "ImportedTable",
    "Index",
    "InputError",
    "Nearest",
    "Options",
    "Ranking",
    "Reach",
    "RiverClass",
    "RuleChoice",
    "Screening",
    "Shoreline",
    "Verdict",
    "Zone",
    "check_sites",
    "classify_reaches",
    "decide_options",
    "distance_zones",
    "energy_emissions",
    "green_index",
    "import_table",
    "load_rule_set",
    "nearest",
    "prepare_shoreline",
    "rank_sites",
]

_JOBS = ("check_jobs", "decision_jobs", "indicator_jobs", "shoreline_jobs", "table_import")
_MODULES = ("enums", "message", *(f"library.{name}" for name in _JOBS))


def __getattr__(name: str) -> Any:
    """Load a name of the library when it is first asked for."""
    if name in __all__:
        for module in _MODULES:
            found = getattr(import_module(f".{module}", __name__), name, None)
            if found is not None:
                globals()[name] = found
                return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
