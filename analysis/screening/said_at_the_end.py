"""What may make the verdicts of a screening wrong, as the algorithm warns of it."""

from collections.abc import Iterator, Sequence

import numpy as np

from ..geometry.axes import spread
from ..library.coordinates import lonlat_of
from ..message import Message
from .files.layer_file import GeoFile
from .partition_check import Part
from .row_spool import Stretch
from .shore_waters import ShoreReady

_SHOWN = 5


def doubts(
    sites: GeoFile, shore: ShoreReady, stretches: Sequence[Stretch], parts: Sequence[Part]
) -> Iterator[Message]:
    """Yield what the user must hear of files and verdicts.

    Parameters
    ----------
    sites
        The file of the sites.
    stretches, parts
        What was found of their rows and of all partitions.
    """
    ruleset, name = shore.ruleset, shore.prepared.shoreline.name
    for warning in shore.warnings:
        yield Message("{layer}, when it was prepared: {warning}", layer=name, warning=warning)
    yield from shore.doubts
    xy = np.array([place for each in stretches for place in each.places]).reshape(-1, 2)
    shore.axes.look(sites.name, spread(xy), lonlat_of(sites.crs)[0])
    yield from shore.axes.doubts
    if ruleset is not None and ruleset.lacks_main_stem(shore.prepared.shoreline.classes):
        yield Message(
            "{layer} holds no main stem, which the rule set {rules} names: check the names of "
            "rivers in Prepare shoreline.",
            layer=name,
            rules=ruleset.id,
        )
    scope = None if ruleset is None else ruleset.binding
    has_province = bool(sites.field("province", asked=False))
    if ruleset and scope and scope.provinces and not scope.by_water and not has_province:
        yield Message(
            "{layer} has no field province: all its sites are judged as within the scope of the "
            "rule set {rules}.",
            layer=sites.name,
            rules=ruleset.id,
        )
    on_water, total = sum(each.on_water for each in parts), sites.count
    if not shore.is_named and on_water * 2 > total > 1:
        yield Message(
            "{n} of {total} sites lie at distance 0 from {layer}, which has neither names nor "
            "classes of rivers: make sure that it is the shoreline.",
            n=on_water,
            total=total,
            layer=name,
        )
    yield from _unread(stretches)


def _unread(stretches):
    """Yield which values of the sites could not be read."""
    found: dict[str, list[str]] = {}
    for each in stretches:
        for told, values in each.unread.items():
            found.setdefault(told, []).extend(values)
    for told, values in found.items():
        yield Message(
            "The {field} holds {values}, which cannot be read: taken as unknown.",
            field=told.replace("_", " "),
            values=", ".join(list(dict.fromkeys(values))[:_SHOWN]),
        )
