"""The file of intake classes, and the words for sources and patterns that an inventory uses."""

from dataclasses import dataclass
from typing import Any

from ..documents.catalogue import Catalogue, checksum
from ..inventory import schema
from ..message import Message
from ..resources import RESOURCES
from .word_recogniser import Recogniser


@dataclass(frozen=True)
class IntakeClasses:
    """What counts as unconventional water, and the bounds of carrying capacity.

    Attributes
    ----------
    unconventional : frozenset of str
        Values of ``source``.
    near_from, over_above : float
        Load over capacity.
    plausible : dict of str to float
        Bounds beyond which a table is asked for its unit.
    unverified : int
        Number of values not read in their source.
    title : dict
        ``{"en": …, "zh": …}``.
    version, checksum : str
        Of the file, for the metadata of results.
    """

    unconventional: frozenset
    near_from: float
    over_above: float
    plausible: dict
    unverified: int
    title: dict
    version: str
    checksum: str

    @property
    def standing(self) -> Any:
        """What results say of the file they rest on."""
        return Message(
            "Class file {file} {version}, SHA-256 {checksum}: {count} values unverified",
            file=self.title,
            version=self.version,
            checksum=self.checksum,
            count=self.unverified,
        )


def _classes(document, path):
    plausible = document["plausible"]
    values = (document["unconventional"], *document["capacity"].values(), *plausible.values())
    return IntakeClasses(
        frozenset(document["unconventional"]["sources"]),
        float(document["capacity"]["near_from"]["value"]),
        float(document["capacity"]["over_above"]["value"]),
        {name: float(each["value"]) for name, each in plausible.items()},
        sum(not each["verified"] for each in values),
        document["title"],
        document["version"],
        checksum(path),
    )


INTAKE_CLASSES = Catalogue(
    RESOURCES / "factors", read=_classes, schema="water.schema.json", files="water*.json", own=1
)
"""The intake classes."""


def recogniser(layer: str, field: str) -> Recogniser:
    """Return what recognises the constants of an inventory field by their other names.

    Parameters
    ----------
    layer, field
        A layer and a field of the inventory schema.
    """
    entry = schema.load(layer).field(field)
    aliases = entry.aliases.get("values", {}) if isinstance(entry.aliases, dict) else {}
    return Recogniser(
        [
            {"id": constant, "names": [*titles.values(), *aliases.get(constant, ())]}
            for constant, titles in entry.values.items()
        ]
    )
