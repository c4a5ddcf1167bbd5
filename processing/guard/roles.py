"""What each source is there for, and which layers cannot be that."""

from qgis.core import QgsProcessingException

from ...analysis.inventory.importing.layer_recognition import likeness
from ...analysis.inventory.importing.layer_roles import Kind, other_role
from ..messages.language import sentence

WATER = (
    *("SHORELINE", "SHORELINES", "WATER", "WATERS", "WATER_BODIES", "WATER_HINT"),
    *("RIVER", "NETWORK"),
)
AREAS = ("CONTROL_RANGE", "COVERAGE", "BASIN", "PROVINCES", "SENSITIVE", "URBAN", "ZONES", "AREAS")
TABLES = ("BASE", "CAPACITY", "DEFLATOR", "LOADS", "PRICES", "TOTALS", "REJECTED")
TOGETHER = (
    {"SHORELINE", "WATER", "CONTROL_RANGE"},
    {"WATER_BODIES", "CONTROL_RANGE"},
    {"SHORELINES", "WATERS"},
    {"SITES", "PARKS", "CAPACITY"},
    {"INPUT", "PARKS"},
    {"LOADS", "CAPACITY"},
    {"SENSITIVE", "URBAN"},
)
"""Sources that one layer can be; any other two that are the same are a mistake."""
YEARS = ({"PARKS", "BASE"}, "year")
"""Sources that one layer can be where it has this field: rows of several years."""

INPUTS = {"prepareshoreline": Kind.WATER}
"""What ``INPUT`` is, by algorithm; sites elsewhere."""


def kind_of(algorithm, parameter):
    """Return what a source of an algorithm stands for.

    Parameters
    ----------
    algorithm : str
        Its id without the provider.
    parameter : str

    Returns
    -------
    Kind
    """
    if parameter == "INPUT":
        return INPUTS.get(algorithm, Kind.SITES)
    for kind, names in ((Kind.WATER, WATER), (Kind.AREA, AREAS), (Kind.TABLE, TABLES)):
        if parameter in names:
            return kind
    return Kind.SITES


YEARLY = "park_years"
WANTED = {
    "PARKS": "parks",
    "UNITS": "energy_units",
    "ENERGY_UNITS": "energy_units",
    "PLANTS": "wastewater_plants",
    "WASTEWATER_PLANTS": "wastewater_plants",
    "OUTFALLS": "outfalls",
    "INTAKES": "water_intakes",
    "FACILITIES": "enterprises",
    "CHECKED": "checked",
    "SITES": "checked",
    "SHORELINE": "shoreline",
    "WATER_BODIES": "raw water",
    "RIVER": "main_stem",
    "NETWORK": "main_stem",
    "PROVINCES": "provinces",
}
"""What a dialog looks for, by parameter."""
WANTED_BY = {
    ("evidencesheets", "PARKS"): "checked",
    ("prepareshoreline", "INPUT"): "raw water",
    ("receivingparks", "PARKS"): "checked",
    ("shorelinetrend", "INPUT"): "checked",
    ("decoupling", "INPUT"): YEARLY,
}


def fit(algorithm, parameter, fields):
    """Return how well a layer's fields fit a source, 0 where they tell nothing.

    Parameters
    ----------
    algorithm : str
        Id without the provider.
    parameter : str
    fields : list of str

    Returns
    -------
    int
    """
    wanted = _wanted(algorithm, parameter)
    return likeness(fields, wanted) if wanted else 0


def wants_years(algorithm, parameter):
    """Tell whether a source is rows of parks year by year, which no map shows."""
    return _wanted(algorithm, parameter) == YEARLY


def _wanted(algorithm, parameter):
    return WANTED_BY.get((algorithm, parameter), WANTED.get(parameter))


def may_be_one(first, second, fields):
    """Whether one layer can be two sources of a run at once.

    Parameters
    ----------
    first, second : str
        Names of the parameters.
    fields : iterable of str
        Names of the layer's fields.

    Returns
    -------
    bool
    """
    pair = {first, second}
    years, field = YEARS
    if pair == years:
        return field in {name.lower() for name in fields}
    return any(pair <= names for names in TOGETHER)


def refuse_other_roles(algorithm, definition, layer_name, fields):
    """Refuse a layer whose fields say that it is not what a parameter is there for.

    Parameters
    ----------
    algorithm : str
        Id without the provider.
    definition : QgsProcessingParameterDefinition
    layer_name : str
    fields : list of str
        Names of the layer's fields.

    Raises
    ------
    QgsProcessingException
    """
    kind = kind_of(algorithm, definition.name())
    if told := other_role(kind, layer_name, definition.description(), fields):
        raise QgsProcessingException(sentence(told))
