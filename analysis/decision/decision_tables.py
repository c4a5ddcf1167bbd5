"""Decision tables read from JSON: conditions on a site and what follows, as data."""

import datetime
from dataclasses import dataclass
from itertools import combinations

from ..cells.dates import day
from ..documents.catalogue import Catalogue
from ..message import InputError, translatable
from ..resources import RESOURCES

OPTIONS = ("upgrade", "relocate", "transfer", "close", "no action", "no rule", "check approval")
"""The values of ``option``."""

CAVEAT = {"en": "For deliberation, no enforcement.", "zh": "供研判，不作为执法依据。"}
"""What every option carries wherever it is told."""

UNKNOWN = "unknown"
"""The value every input has where nothing, or nothing of its list, is known."""

YES, NO = "yes", "no"
AREAS = ("sensitive", "urban")
"""Inputs of kind ``area``, by the polygon layer they ask for."""


@dataclass(frozen=True)
class Input:
    """One condition: its values end with `UNKNOWN`; what stands where sites have no such field."""

    id: str
    kind: str
    field: str
    title: dict
    values: tuple
    absent: str = UNKNOWN


@dataclass(frozen=True)
class Rule:
    """Values of inputs (by id) that let it fire, and the option; what its reason adds in doubt.

    ``title`` is what tables call it; a table of the user's may have none.
    """

    id: str
    when: dict
    option: str
    why: dict
    doubt: dict | None = None
    title: dict | None = None


@dataclass(frozen=True)
class DecisionTable:
    """A validated table: at most one rule fires for any combination of values."""

    id: str
    title: dict
    source: dict
    remark: dict
    applies_from: datetime.date | None
    speaks_of: tuple
    inputs: tuple
    rules: tuple
    default: Rule


def _table(document, path):
    file = path.name
    inputs = tuple(
        _input(entry, f"inputs[{i}]", file) for i, entry in enumerate(document["inputs"])
    )
    rules = tuple(
        Rule(
            *(entry[key] for key in ("id", "when", "option", "why")),
            entry.get("doubt"),
            entry.get("title"),
        )
        for entry in document["rules"]
    )
    _check_conditions(rules, inputs, file)
    _check_overlap(rules, inputs, file)
    return DecisionTable(
        id=document["id"],
        title=document["title"],
        source=document["source"],
        remark=document.get("remark", {"en": "", "zh": ""}),
        applies_from=day(document.get("applies_from"), "applies_from", file),
        speaks_of=tuple(document.get("speaks_of", ())),
        inputs=inputs,
        rules=rules,
        default=Rule("", {}, document["default"]["option"], document["default"]["why"]),
    )


def _input(entry, path, file):
    kind = entry["kind"]
    if kind == "area" and entry["id"] not in AREAS:
        raise InputError(
            "{file}: {path} holds {value}; give one of {choices}.",
            file=file,
            path=f"{path}.id",
            value=entry["id"],
            choices=", ".join(AREAS),
        )
    if kind == "text" and "values" not in entry:
        raise InputError(
            "{file}: {path} is missing; add it.",
            file=file,
            path=f"{path}.values",
        )
    values = entry["values"] if kind == "text" else (YES, NO)
    return Input(
        id=entry["id"],
        kind=kind,
        field=entry.get("field", entry["id"]),
        title=entry.get("title", {"en": entry["id"], "zh": entry["id"]}),
        values=(*(value for value in values if value != UNKNOWN), UNKNOWN),
        absent=entry.get("absent", UNKNOWN),
    )


def _check_conditions(rules, inputs, file):
    values = {condition.id: condition.values for condition in inputs}
    for number, rule in enumerate(rules):
        for name, allowed in rule.when.items():
            path = f"rules[{number}].when.{name}"
            wrong = [value for value in allowed if value not in values.get(name, ())]
            if name not in values or wrong:
                raise InputError(
                    "{file}: {path} holds {value}; give one of {choices}.",
                    file=file,
                    path=path if name in values else f"rules[{number}].when",
                    value=wrong[0] if name in values else name,
                    choices=", ".join(values.get(name, values)),
                )


def _check_overlap(rules, inputs, file):
    for (i, first), (j, second) in combinations(enumerate(rules), 2):
        shared = {}
        for condition in inputs:
            both = [
                value
                for value in condition.values
                if value in first.when.get(condition.id, condition.values)
                and value in second.when.get(condition.id, condition.values)
            ]
            shared[condition.id] = both
        if all(shared.values()):
            raise InputError(
                "{file}: {first} ({first_id}) and {second} ({second_id}) both fire for "
                "{values}; let only one of them.",
                file=file,
                first=f"rules[{i}]",
                first_id=first.id,
                second=f"rules[{j}]",
                second_id=second.id,
                values=", ".join(f"{name}={both[0]}" for name, both in shared.items()),
            )


DECISION_TABLES = Catalogue(
    RESOURCES / "decisions",
    read=_table,
    own=1,
    not_given=translatable("The decision table is an own file: choose it as Own decision table."),
)
"""The decision tables by the integer of ``TABLE``."""
