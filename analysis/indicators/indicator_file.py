"""The indicators of parks as ``resources/indicators/park_indicators.json`` lists them.

An entry there is all that an indicator needs: its title and unit stand in
``resources/schema/results.json``, everything else follows.
"""

from functools import cache

from ..documents.validation import load
from ..resources import RESOURCES

FOLDER = RESOURCES / "indicators"
CHANGE = "cod_chg"
"""The one indicator that is no quotient: the change of `CHANGES` against the base year."""

CHANGES = "cod_int"


def quantities() -> dict[str, dict]:
    """Return what indicators are made of: by id the parameter, its title and the unit chosen."""
    return {each["id"]: each for each in _file()["quantities"]}


def quotients() -> list[dict]:
    """Return the indicators: each ``over`` · ``factor`` / ``under``, two of the quantities.

    ``gdp`` is GDP at constant prices.
    """
    return _file()["indicators"]


@cache
def _file():
    return load(FOLDER / "park_indicators.json", FOLDER / "schema" / "park_indicators.json")
