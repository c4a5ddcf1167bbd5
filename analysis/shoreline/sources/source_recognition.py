"""Which kind of water data a layer is: told by its fields and values, never guessed.

Examples
--------
>>> found = recognise({"DLBM": ["1101", "0101", "1106"], "DLMC": ["河流水面", "水田", "内陆滩涂"]})
>>> found.profile.id, str(found.reason)
('land_survey_3', 'field DLBM with such values as 1101, 0101, 1106')
>>> recognise({"gid": [1, 2]}).profile is None
True
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from ...message import InputError, Message
from .osm_tags import with_tags
from .profiles import SOURCES, Profile, code_text, fits, fold_field

_HARDLY_OTHER = 0.95
_SHOWN = 3
_LONGEST = 60

_LAND_FIELDS = (
    "DLBM",
    "DLMC",
    "YDYHFLDM",
    "YDYHFLMC",
    "地类编码",
    "地类名称",
    "landuse",
    "LANDUSE",
)


@dataclass(frozen=True)
class Recognition:
    """What a layer was recognised as.

    Attributes
    ----------
    profile : Profile or None
    reason : Message or None
        By what.
    several : tuple of Profile
        The kinds of data that fit where more than one does: then none is taken.
    """

    profile: Profile | None = None
    reason: Message | None = None
    several: tuple = ()


def recognise(columns: dict[str, Sequence[Any]], layer: str = "") -> Recognition:
    """Recognise a kind of data.

    Parameters
    ----------
    columns : dict of str to sequence
        Values of all fields of the layer or of a sample, by field; those that no profile asks for
        may be empty.
    layer
        What the layer is called.

    Returns
    -------
    Recognition
        Without a profile where nothing or more than one kind of data fits.
    """
    found = []
    for entry in SOURCES.entries:
        profile = SOURCES.chosen(entry.number)
        reason = next(
            filter(None, (_shown(profile, mark, columns, layer) for mark in profile.marks)), None
        )
        if reason is not None:
            found.append((profile, reason))
    if len(found) != 1:
        return Recognition(several=tuple(profile for profile, _ in found))
    return Recognition(*found[0])


def land_field(columns: dict[str, Sequence[Any]]) -> str | None:
    """Return the field of a layer that tells kinds of land, None where there is none.

    Examples
    --------
    >>> land_field({"gid": [1], "dlbm": ["0101"]}), land_field({"NAME": ["长江"]})
    ('dlbm', None)
    """
    known = {fold_field(name) for name in _LAND_FIELDS}
    return next((name for name in columns if fold_field(name) in known), None)


def refuse_land(columns: dict[str, Sequence[Any]], layer: str) -> None:
    """Refuse a layer of land use that is not recognised: taken whole, its fields would be water.

    Raises
    ------
    InputError
    """
    land = land_field(columns)
    if land is not None:
        shown = ", ".join(dict.fromkeys(str(v) for v in columns[land] if v is not None)) or "–"
        raise InputError(
            "Field {field} of {layer} tells kinds of land ({values}) that no kind of data known "
            "here has: choose the kind of data, or say in Exclude which features are no water.",
            field=land,
            layer=layer,
            values=shown if len(shown) <= _LONGEST else shown[:_LONGEST] + "…",
        )


def _shown(profile, mark, columns, layer):
    """Return by what a mark shows its kind of data, None where it does not."""
    if mark.layer and not fnmatchcase(layer.casefold(), mark.layer):
        return None
    if any(profile.column(name, columns) is None for name in mark.fields):
        return None
    allowed = {fold_field(each) for each in mark.only_fields} | {
        fold_field(profile.column(name, columns) or name) for name in mark.only_fields
    }
    if mark.only_fields and not allowed.issuperset(map(fold_field, columns)):
        return None
    columns = with_tags(columns, mark.some)
    for name, patterns in mark.values.items():
        texts = list(filter(None, map(code_text, columns[profile.column(name, columns)])))
        if sum(fits(text, patterns) for text in texts) < max(_HARDLY_OTHER * len(texts), 1):
            return None
    some = [(profile.column(name, columns), patterns) for name, patterns in mark.some.items()]
    if some and not any(
        fits(code_text(value), patterns)
        for name, patterns in some
        if name
        for value in columns[name]
    ):
        return None
    return _told(profile, mark, columns, some)


def _told(profile, mark, columns, some):
    told = [profile.column(name, columns) for name in mark.values]
    if told:
        values = dict.fromkeys(str(value) for value in columns[told[0]] if value is not None)
        return Message(
            "field {field} with such values as {values}",
            field=told[0],
            values=", ".join(list(values)[:_SHOWN]),
        )
    names = [profile.column(name, columns) for name in mark.fields]
    names += [name for name, _ in some if name and name not in names]
    return Message("fields {fields}", fields=", ".join(names))
