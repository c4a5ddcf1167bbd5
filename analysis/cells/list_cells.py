"""Lists in one cell."""

import re

_SEPARATORS = re.compile(r"[、；;，,/|\n]+")


def read(text):
    """Split a list at ``、 ； ， /`` and join it with ``;``, each entry once.

    Examples
    --------
    >>> read("电子信息、装备制造；汽车/电子信息")
    '电子信息;装备制造;汽车'
    """
    parts = (part.strip() for part in _SEPARATORS.split(text))
    return ";".join(dict.fromkeys(part for part in parts if part))
