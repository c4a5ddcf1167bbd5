"""Tags of OpenStreetMap as GDAL leaves them: one text of pairs beside the fields it knows."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

OTHER_TAGS = "other_tags"
"""The field that holds them."""

_PAIR = re.compile(r'"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"')


def other_tags(text: str | None) -> dict[str, str]:
    """Return the tags of a text of pairs.

    Returns
    -------
    dict of str to str

    Examples
    --------
    >>> other_tags('"water"=>"river","name:zh"=>"长江"')
    {'water': 'river', 'name:zh': '长江'}
    """
    pairs = _PAIR.findall(text) if isinstance(text, str) else ()
    return {_plain(key): _plain(value) for key, value in pairs}


def with_tags(columns: dict[str, Sequence[Any]], keys: Iterable[str]) -> dict[str, Sequence[Any]]:
    """Return columns with those that stand among other tags, under the names of their tags.

    Parameters
    ----------
    columns : dict of str to sequence
        Values by field.
    keys
        The tags wanted; a field of that name goes before.

    Returns
    -------
    dict of str to list
    """
    texts = next((values for name, values in columns.items() if name.lower() == OTHER_TAGS), None)
    if texts is None:
        return columns
    there = {name.casefold() for name in columns}
    tags = [other_tags(text) for text in texts]
    wanted = [key for key in keys if key.casefold() not in there and any(key in t for t in tags)]
    return {**columns, **{key: [each.get(key) for each in tags] for key in wanted}}


def _plain(text):
    return re.sub(r"\\(.)", r"\1", text)
