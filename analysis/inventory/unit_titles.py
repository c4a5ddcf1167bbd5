"""Units of the schema as readers of either language write them."""

import json
from functools import cache

from ..resources import RESOURCES

FILE = RESOURCES / "pages" / "units.json"


def unit_title(unit: str | None) -> dict[str, str]:
    """Return a unit as a title; one that Chinese readers write as the schema does stays as it is.

    Examples
    --------
    >>> unit_title("10⁴ CNY"), unit_title(None)
    ({'en': '10⁴ CNY', 'zh': '万元'}, {'en': '', 'zh': ''})
    """
    unit = unit or ""
    return {"en": unit, "zh": _chinese_units().get(unit, unit)}


@cache
def _chinese_units() -> dict[str, str]:
    return dict(json.loads(FILE.read_text(encoding="utf-8")))
