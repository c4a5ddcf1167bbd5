"""The datum that a file states: in a header, above the table, or row by row."""

import re
from collections.abc import Iterable
from typing import Any

from ...cells import cell_text
from ...message import InputError, translatable
from .coordinate_placing import Datum

NAMES = {
    Datum.WGS84: "WGS 84",
    Datum.CGCS2000: "CGCS2000",
    Datum.GCJ02: "GCJ-02",
    Datum.BD09: "BD-09",
}
_WORDS = {
    Datum.GCJ02: r"gcj[-_ ]?(?:0?2)?|火星|高德|腾讯|国测局|谷歌中国|amap|gaode",
    Datum.BD09: r"bd[-_ ]?0?9|\bbd(?=[-_ ]?l)|百度|baidu",
    Datum.CGCS2000: r"cgcs[-_ ]?(?:2000)?|国家\s?2000|2000\s?(?:国家|坐标|大地)|天地图|tianditu",
    Datum.WGS84: r"wgs[-_ ]?(?:84)?|谷歌地球|google\s?earth|gps",
    Datum.OTHER: r"西安\s?(?:19)?80|(?:19)?80\s?(?:西安|国家|坐标)|xi'?an[-_ ]?(?:19)?80"
    r"|北京\s?(?:19)?54"
    r"|(?:19)?54\s?(?:北京|坐标)|beijing[-_ ]?(?:19)?54|(?:地方|独立|城市|自定义)坐标",
}  # fmt: skip
_PATTERNS = {datum: re.compile(words, re.IGNORECASE) for datum, words in _WORDS.items()}
_OF_COORDINATES = re.compile(r"坐标|经纬|经度|datum|gcj|bd-?09|wgs|cgcs", re.IGNORECASE)
ONE_FOR_ALL = {Datum.WGS84: Datum.WGS84, Datum.CGCS2000: Datum.WGS84}

SILENT = translatable("Column {column} does not say which datum the row is in; enter it.")
NOT_KNOWN = translatable(
    "Column {column} says {value}, which is none of WGS 84, CGCS2000, GCJ-02 and BD-09; bring the "
    "row into one of them.",
)
AGAINST = translatable(
    "{where} says {stated}, but the datum given is {given}; choose “as the file says”, or correct "
    "the file.",
)


def of(text: str | None) -> Datum | None:
    """Return the datum that a text names.

    Returns
    -------
    Datum or None
        `Datum.OTHER` for a system that has no published parameters; None where none is named.

    Examples
    --------
    >>> of("高德经度").name, of("经度（CGCS2000）").name, of("经度"), of("1980西安坐标系").name
    ('GCJ02', 'CGCS2000', None, 'OTHER')
    """
    folded = cell_text.fold(text)
    for datum in (Datum.OTHER, Datum.BD09, Datum.GCJ02, Datum.CGCS2000, Datum.WGS84):
        if _PATTERNS[datum].search(folded):
            return datum
    return None


def without(text: str) -> str:
    """Return a header without the words that name a datum."""
    for pattern in _PATTERNS.values():
        text = pattern.sub("", text)
    return text


def settled(given: Datum, titles: Iterable[str], above: Iterable[Any]) -> tuple[Datum, str]:
    """Settle the datum of a table.

    Parameters
    ----------
    given
        What the user says; `Datum.FILE` for what the file says.
    titles
        Headers of the coordinate columns.
    above
        Cells above the header.

    Returns
    -------
    datum : Datum
        WGS 84 where the file is silent and the user leaves it to the file.
    where : str
        Header or cell that states it, "" where none does.

    Raises
    ------
    InputError
        What is given contradicts the file, or the file itself.
    """
    places = [title for title in titles if of(title) is not None]
    places += [
        cell for cell in above if cell and _OF_COORDINATES.search(cell) and of(cell) is not None
    ]
    found, where = None, ""
    for place in places:
        stated = of(place)
        if found is None:
            found, where = stated, place
        elif not agree(stated, found):
            raise InputError(
                "{first} says {stated}, but {second} says {other}; correct the file.",
                first=cell_text.shortened(where),
                stated=told(found),
                second=cell_text.shortened(place),
                other=told(stated),
            )
    if given == Datum.FILE:
        if found == Datum.OTHER:
            raise InputError(
                "{where} names a system without published parameters; choose the datum other CRS "
                "and give its source CRS.",
                where=cell_text.shortened(where),
            )
        return Datum.WGS84 if found is None else found, where
    if found is not None and not agree(found, given):
        raise InputError(
            AGAINST, where=cell_text.shortened(where), stated=told(found), given=told(given)
        )
    return given, where


def agree(stated: Any, given: Any) -> bool:
    """Whether two datums are one; WGS 84 and CGCS2000 are."""
    return ONE_FOR_ALL.get(stated, stated) == ONE_FOR_ALL.get(given, given)


def told(datum: Datum | None) -> str:
    """Return the name of a datum."""
    return NAMES.get(datum, "another system") if datum is not None else "–"
