"""The indicators of parks as ``resources/indicators/park_indicators.json`` lists them.

An entry there is all that an indicator needs: its title and unit stand in
``resources/schema/results.json``, everything else follows.
"""

from .study_bounds import load

CHANGE = "cod_chg"
"""The one indicator that is no quotient: the change of `CHANGES` against the base year."""

CHANGES = "cod_int"


def quantities() -> dict[str, dict]:
    """Return what indicators are made of: by id the parameter, its title and the unit chosen."""
    return {each["id"]: each for each in load("park_indicators")["quantities"]}


def quotients() -> list[dict]:
    """Return the indicators: each ``over`` · ``factor`` / ``under``, two of the quantities.

    ``gdp`` is GDP at constant prices.
    """
    return load("park_indicators")["indicators"]
