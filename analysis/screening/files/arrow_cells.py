"""Values of Arrow columns as QGIS gives them to a check: a cell means the same here and there."""

import datetime
import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

_AS_THEY_ARE = {type(None), str, bool, int, float, datetime.date, datetime.datetime}


def cells(values: Sequence[Any]) -> list[Any]:
    """Return values as a check reads them.

    Lists come joined by semicolons (as JSON where an item holds one or is nested), bytes in
    hexadecimal digits, decimal numbers as numbers.

    Examples
    --------
    >>> cells([["C26", "C25"], Decimal("42.0"), b"a", "是", None])
    ['C26;C25', 42.0, '61', '是', None]
    """
    if _AS_THEY_ARE.issuperset(map(type, values)):
        return list(values)
    return [_cell(value) for value in values]


def _cell(value):
    if isinstance(value, list) and not any(_is_nested(item) for item in value):
        return ";".join(map(str, value))
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False, default=str)
    if isinstance(value, bytes):
        return value.hex()
    return float(value) if isinstance(value, Decimal) else value


def _is_nested(item):
    return isinstance(item, (list, dict)) or ";" in str(item)
