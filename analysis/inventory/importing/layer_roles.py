"""What a layer's fields say against the role that it is given."""

from collections.abc import Sequence
from enum import Enum

from ...message import Message
from .layer_recognition import link_marks, other_marks, site_marks, words_of_sites

_MOST_MARKS = 4


class Kind(Enum):
    """What the features of a layer stand for."""

    WATER = "water"
    AREA = "area"
    SITES = "sites"
    TABLE = "table"


def other_role(kind: Kind, layer: str, parameter: str, fields: Sequence[str]) -> Message | None:
    """Return why a layer cannot be what it is given as, None where its fields do not say so.

    Parameters
    ----------
    parameter
        What it is given as, in the words of the user.

    Examples
    --------
    >>> print(other_role(Kind.WATER, "parks", "SHORELINE", ["park_id", "name", "chemical"]))
    parks cannot be SHORELINE: its fields chemical, name, park_id are those of sites or of \
results about them; choose another layer.
    """
    names = frozenset(fields)
    if kind in {Kind.WATER, Kind.AREA} and (marks := site_marks(names)):
        return Message(
            "{layer} cannot be {parameter}: its fields {fields} are those of sites or of results "
            "about them; choose another layer.",
            **_told(layer, parameter, marks),
        )
    if kind == Kind.WATER and (marks := other_marks(names)):
        return Message(
            "{layer} cannot be {parameter}: its fields {fields} are those of zones or provinces, "
            "no water; choose another layer.",
            **_told(layer, parameter, marks),
        )
    if kind == Kind.SITES and (marks := link_marks(names)):
        return Message(
            "{layer} cannot be {parameter}: its fields {fields} are those of the links from sites "
            "to the shoreline; choose the layer of the sites.",
            **_told(layer, parameter, marks),
        )
    return None


def named_like_sites(layer: str, fields: Sequence[str]) -> Message | None:
    """Return the doubt that a layer of water holds sites, None where no field speaks of them."""
    found = words_of_sites(fields)
    if not found:
        return None
    return Message(
        "{layer} has the fields {fields}, as layers of sites have: make sure that it holds water.",
        layer=layer,
        fields=", ".join(found),
    )


def _told(layer, parameter, marks):
    return {"layer": layer, "parameter": parameter, "fields": ", ".join(marks[:_MOST_MARKS])}
