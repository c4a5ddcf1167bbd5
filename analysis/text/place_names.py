"""Names of rivers, places and cities, compared as a reader would compare them."""

import re
from typing import Any

from ..cells import folding

_PEOPLES = "苗|侗|土家|彝|藏|羌|布依|哈尼|傣|白|傈僳|景颇|壮|蒙古|回|朝鲜|柯尔克孜|哈萨克"
_CITY = re.compile(
    rf"(?:.{{2,3}}省)?(.+?)(?:市.*|地区|盟|(?:(?:{_PEOPLES})族?)*自治州.*|(?<=..)州| ?city)?"
)


def fold(name: Any) -> str:
    """Reduce a name to what must agree: no brackets, width, case or outer blanks.

    Parameters
    ----------
    name
        Text; anything else (None, NaN, NULL) has no name.

    Returns
    -------
    str
        Empty where there is no name.

    Examples
    --------
    >>> fold(" 汉江（汉水） "), fold("Han  JIANG")
    ('汉江', 'han jiang')
    """
    if not isinstance(name, str):
        return ""
    return " ".join(folding.without_brackets(folding.fold(name)).casefold().split())


def fold_city(name: Any) -> str:
    """Reduce a city's name to what must agree: no province, no district, no 市, 地区, 盟, 州.

    Parameters
    ----------
    name
        Text; anything else has no name.

    Returns
    -------
    str
        Empty where there is no name.

    Examples
    --------
    >>> [fold_city(each) for each in ("湖北省武汉市江夏区", "恩施土家族苗族自治州", "Wuhan City")]
    ['武汉', '恩施', 'wuhan']
    >>> fold_city("苏州市"), fold_city("苏州"), fold_city("恩施州")
    ('苏州', '苏州', '恩施')
    """
    if not isinstance(name, str):
        return ""
    folded = " ".join(folding.fold(name).casefold().split())
    found = _CITY.fullmatch(folded)
    return found[1] if found else folded
