"""Pair rules: which kind of infrastructure can give which stream to which; read from JSON."""

from dataclasses import dataclass
from typing import Any

from ..documents.catalogue import Catalogue, checksum
from ..message import InputError, Message
from ..resources import RESOURCES


@dataclass(frozen=True)
class PairRules:
    """Rules of one file: which kind can give which stream to which.

    Attributes
    ----------
    rules : list of dict
    title : dict
        ``{"en": …, "zh": …}``.
    version, checksum : str
    unverified : int
    """

    rules: list
    title: dict
    version: str
    checksum: str
    unverified: int

    @property
    def standing(self) -> Any:
        """What results say of the file they rest on."""
        return Message(
            "Pair rules {file} {version}, SHA-256 {checksum}: {count} rules unverified",
            file=self.title,
            version=self.version,
            checksum=self.checksum,
            count=self.unverified,
        )


def _pair_rules(document, path, kinds=(), fuels=()):
    for index, rule in enumerate(document["rules"]):
        for side in ("provider", "receiver"):
            for member, known in (("kinds", kinds), ("fuels", fuels)):
                _check_words(
                    rule[side].get(member, ()), known, f"rules[{index}].{side}.{member}", path.name
                )
    return PairRules(
        document["rules"],
        document["title"],
        document["version"],
        checksum(path),
        sum(not rule["verified"] for rule in document["rules"]),
    )


def _check_words(words, known, path, file):
    for word in words:
        if known and word not in known:
            raise InputError(
                "{file}: {path} names {name}, which is none of {names}; correct it.",
                file=file,
                path=path,
                name=word,
                names=", ".join(known),
            )


PAIR_RULES = Catalogue(RESOURCES / "pairs", read=_pair_rules, schema="symbiosis.schema.json", own=1)
"""The pair rules; ``PAIR_RULES`` is the user's own file, ``kinds`` and ``fuels`` are known."""
