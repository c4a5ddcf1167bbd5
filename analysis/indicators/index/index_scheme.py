"""Index schemes: what is scored, against what, and what makes a park pass; read from JSON."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ...documents.catalogue import Catalogue
from ...message import InputError, translatable
from ...resources import RESOURCES
from ...text.closest_name import hint

_NEEDS = {
    "ratio": ("benchmark",),
    "threshold": ("benchmark",),
    "between": ("baseline", "leading"),
}


@dataclass(frozen=True)
class Ratio:
    """Sum of some fields over the sum of others, times a factor that carries the units."""

    over: tuple
    under: tuple = ()
    factor: float = 1.0


@dataclass(frozen=True)
class Item:
    """A quantity that a scheme asks for: scored, tested or only needed by a test."""

    id: str
    title: dict
    unit: dict = field(default_factory=dict)
    value: Ratio | None = None


@dataclass(frozen=True)
class Indicator(Item):
    """A scored quantity."""

    group: str = ""
    direction: str = "+"
    method: str = "ratio"
    weight: float = 1.0
    benchmark: float | None = None
    benchmark_by: dict | None = None
    baseline: float | None = None
    leading: float | None = None
    reverse: str | None = None
    verified: bool = False


@dataclass(frozen=True)
class Scheme:
    """A whole index scheme."""

    id: str
    title: dict
    source: dict
    year: int
    verified: bool
    note: dict
    aggregation: str
    missing: str
    indicators: tuple
    groups: tuple
    variables: tuple = ()
    gate: tuple = ()
    required: tuple | None = ()
    sets: tuple = ()
    chosen: int | None = None
    cap: float | None = 1.0
    scale: float = 100.0
    offset: float = 0.0

    @property
    def items(self) -> Any:
        """All quantities the scheme asks for, the scored ones first."""
        return self.indicators + self.variables + self.gate

    def refuse_unknown(self, ids: Iterable[str], *, scored: bool = False) -> None:
        """Refuse ids that the scheme does not ask for; the sentence names the closest one.

        Parameters
        ----------
        scored
            Whether only indicators count.

        Raises
        ------
        InputError
        """
        known = [item.id for item in (self.indicators if scored else self.items)]
        for name in ids:
            if name not in known:
                raise InputError(
                    "Scheme {scheme} has no indicator {name}; {hint}.",
                    scheme=self.id,
                    name=name,
                    hint=hint(name, known),
                )

    @property
    def has_verdict(self) -> Any:
        """Whether a park can pass or fail."""
        return bool(self.gate) or (self.aggregation == "share" and bool(self.required or self.sets))


def _scheme(document, path):
    plain = {
        key: document[key]
        for key in ("id", "title", "source", "year", "verified", "aggregation", "missing")
    }
    for key in ("chosen", "cap", "scale", "offset"):
        if key in document:
            plain[key] = document[key]
    required = document.get("required", ())
    scheme = Scheme(
        **plain,
        note=document.get("note", {}),
        groups=tuple(document["groups"]),
        indicators=tuple(_item(Indicator, each) for each in document["indicators"]),
        variables=tuple(_item(Item, each) for each in document.get("variables", ())),
        gate=tuple(_item(Item, each) for each in document.get("gate", ())),
        required=None if required is None else tuple(required),
        sets=tuple(document.get("sets", ())),
    )
    _check_names(scheme, path.name)
    return scheme


def _item(kind, entry):
    entry = dict(entry)
    value = entry.pop("value", None)
    ratio = None
    if value is not None:
        ratio = Ratio(
            tuple(value["over"]), tuple(value.get("under", ())), float(value.get("factor", 1.0))
        )
    return kind(**entry, value=ratio)


def _check_names(scheme, file):
    """Refuse what a JSON schema cannot see: names that must exist, numbers a method needs."""
    groups = {group["id"] for group in scheme.groups}
    ids = [item.id for item in scheme.items]
    scored = {indicator.id for indicator in scheme.indicators}
    for number, indicator in enumerate(scheme.indicators):
        place = f"indicators[{number}]"
        _known(file, f"{place}.group", indicator.group, groups)
        if indicator.reverse is not None:
            _known(file, f"{place}.reverse", indicator.reverse, ids)
        _check_needs(file, place, indicator)
    for number, name in enumerate(scheme.required or ()):
        _known(file, f"required[{number}]", name, scored)
    for number, each in enumerate(scheme.sets):
        for position, name in enumerate(each["of"]):
            _known(file, f"sets[{number}].of[{position}]", name, scored)
    if scheme.aggregation == "geometric" and any(
        indicator.method == "z_score" for indicator in scheme.indicators
    ):
        raise InputError(
            "{file}: z-scores can be negative and have no geometric mean; "
            "set aggregation to arithmetic.",
            file=file,
        )


def _known(file, place, name, names):
    if name in names:
        return
    raise InputError(
        "{file}: {place} names {name}, which the scheme lacks; {hint}.",
        file=file,
        place=place,
        name=f"“{name}”",
        hint=hint(name, sorted(names)),
    )


def _check_needs(file, place, indicator):
    for key in _NEEDS.get(indicator.method, ()):
        if getattr(indicator, key) is None and not (
            key == "benchmark" and indicator.benchmark_by is not None
        ):
            raise InputError(
                "{file}: {place}.{key} is missing; method {method} needs it.",
                file=file,
                place=place,
                key=key,
                method=indicator.method,
            )
    if indicator.method == "between" and indicator.baseline == indicator.leading:
        raise InputError(
            "{file}: {place}.leading equals the baseline; give another value.",
            file=file,
            place=place,
        )


SCHEMES = Catalogue(
    RESOURCES / "schemes",
    read=_scheme,
    own=4,
    not_given=translatable("The scheme is an own file: choose it as Own scheme."),
)
"""The schemes by the integer of ``SCHEME``."""
