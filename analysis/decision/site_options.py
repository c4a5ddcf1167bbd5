"""Options for a site by a decision table."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..array_types import Column, Integers, Objects
from ..cells.dates import has_come, periods
from ..cells.yes_no import answer
from .decision_tables import CAVEAT, NO, UNKNOWN, YES, DecisionTable, Input, Rule

_WORDS = {True: YES, False: NO, None: None}


@dataclass(frozen=True)
class Decision:
    """Options of n sites.

    Parameters
    ----------
    rule : ndarray of intp, shape (n,)
        Index into the table's rules, -1 where the default stands.
    option : ndarray of object, shape (n,)
    rule_id : ndarray of object, shape (n,)
        None where the default stands.
    codes : ndarray of int8, shape (n, k)
        The values seen, as indices into each input's values.
    """

    rule: np.ndarray
    option: np.ndarray
    rule_id: np.ndarray
    codes: np.ndarray


def read_input(
    condition: Input,
    values: Column,
    *,
    notes: Column | None = None,
    approved: Column | None = None,
    applies_from: datetime.date | None = None,
    today: datetime.date | None = None,
) -> Integers:
    """Turn a column into the codes of an input.

    Parameters
    ----------
    values : shape (n,)
        The column; None where the sites have none. For the kinds ``before`` and ``past`` dates,
        for ``area`` and ``spoken`` truth values.
    notes : shape (n,)
        ``rule_note`` of the check, for the kind ``before``: what it says goes before the date of
        opening.
    approved : shape (n,)
        Dates of approval or filing, for the kind ``before``.
    applies_from
        For the kind ``before``.
    today
        For the kind ``past``.

    Returns
    -------
    ndarray of int8, shape (n,)
        Index into ``condition.values``.
    """
    if condition.kind == "before":
        return _read_before(condition, values, approved, notes, applies_from)
    if condition.kind == "past":
        return _read_past(condition, values, today)
    place = {value: code for code, value in enumerate(condition.values)}
    flags = condition.kind != "text"
    known = {}
    codes = np.empty(len(values), dtype=np.int8)
    for row, value in enumerate(values):
        if value not in known:
            word = _WORDS.get(answer(value)) if flags else str(value).strip()
            known[value] = place.get(word, place[UNKNOWN])
        codes[row] = known[value]
    return codes


def decide(table: DecisionTable, codes: Integers) -> Decision:
    """Find the rule that fires for each site.

    Parameters
    ----------
    codes : shape (n, k)
        Values of the table's k inputs, see `read_input`.
    """
    fired = np.full(len(codes), -1, dtype=np.intp)
    for number, rule in enumerate(table.rules):
        holds = np.ones(len(codes), dtype=bool)
        for column, condition in enumerate(table.inputs):
            if condition.id in rule.when:
                allowed = np.isin(condition.values, rule.when[condition.id])
                holds &= allowed[codes[:, column]]
        fired[holds] = number
    options = np.array([rule.option for rule in table.rules] + [table.default.option], object)
    ids = np.array([rule.id for rule in table.rules] + [None], object)
    return Decision(fired, options[fired], ids[fired], codes)


def explain(
    table: DecisionTable,
    decision: Decision,
    language: str,
    *,
    of_park: Column | None = None,
) -> Objects:
    """Tell for each site why, and by which values.

    Parameters
    ----------
    language
        ``en`` or ``zh``.
    of_park : shape (n,)
        How the park of each site was found, told where the rule asks for its accreditation.

    Returns
    -------
    ndarray of object, shape (n,)
        The rule's reason, the caveat, then the values it saw, e.g. ``… [verdict=within;
        accredited=no]``. ``{unknown}`` in a reason becomes the titles of what is not known.
    """
    told = np.array([[_is_told(rule, c) for c in table.inputs] for rule in _all_rules(table)])
    seen = np.where(told[decision.rule], decision.codes, -1)
    place = decision.rule + 1
    for column in range(seen.shape[1]):
        key = place * (len(table.inputs[column].values) + 1) + seen[:, column] + 1
        _, place = np.unique(key, return_inverse=True)
    _, first = np.unique(place, return_index=True)
    texts = [_told(table, decision.rule[row], seen[row], language) for row in first]
    why = np.array(texts, dtype=object)[place]
    if of_park is not None:
        asks = [_asks_for_park(rule) for rule in _all_rules(table)]
        caveat = AFTER[language] + CAVEAT[language]
        for row, note in enumerate(of_park):
            if note and asks[decision.rule[row]]:
                why[row] = why[row].replace(caveat, AFTER[language] + note + caveat, 1)
    return why


def _asks_for_park(rule):
    return "accredited" in rule.when


def _all_rules(table):
    """Return the rules, and last the default: what index -1 means."""
    return (*table.rules, table.default)


def _is_told(rule, condition):
    return not rule.when or condition.id in rule.when


def _told(table, number, codes, language):
    told = {
        condition.id: condition.values[code]
        for condition, code in zip(table.inputs, codes, strict=True)
        if code >= 0
    }
    seen = "; ".join(f"{name}={value}" for name, value in told.items())
    why = reason(table, _all_rules(table)[number], told, language)
    return f"{why}{AFTER[language]}{CAVEAT[language]} [{seen}]"


def reason(table: DecisionTable, rule: Rule, told: Mapping[str, str], language: str) -> str:
    """Return the sentence of a rule, with the titles of what is not known in its place.

    Parameters
    ----------
    told
        By the id of an input the value that the rule saw.
    """
    lacking = [each.title[language] for each in table.inputs if told.get(each.id) == UNKNOWN]
    parts = [rule.why, *([rule.doubt] if rule.doubt and lacking else [])]
    text = AFTER[language].join(part[language] for part in parts)
    return text.replace("{unknown}", _BETWEEN[language].join(lacking))


_BETWEEN = {"en": ", ", "zh": "、"}
AFTER = {"en": " ", "zh": ""}
"""What stands between two sentences."""


def _read_before(condition, opened, approved, notes, applies_from):
    """Say which sites the rule found there or approved: only a date of approval says no."""
    size = len(next(column for column in (opened, approved, notes) if column is not None))
    early, late = _sides(approved, applies_from, size)
    existed, _ = _sides(opened, applies_from, size)
    known = {}
    for row, note in enumerate(notes if notes is not None else ()):
        if note not in known:
            known[note] = _noted(note)
        if known[note] is not None:
            existed[row] = known[note]
    yes, no, unknown = (condition.values.index(value) for value in (YES, NO, UNKNOWN))
    codes = np.full(size, unknown, dtype=np.int8)
    codes[early | existed & ~late] = yes
    codes[late & ~existed] = no
    return codes


def _sides(dates, start, size):
    """Return which dates lie before a day for certain, and which do not for certain."""
    if dates is None or start is None:
        return np.zeros((2, size), dtype=bool)
    first, last, _ = periods(dates)
    start = np.datetime64(start, "D")
    return last < start, first >= start


def _read_past(condition, dates, today):
    come, unclear = has_come(dates, today)
    yes, no, unknown = (condition.values.index(value) for value in (YES, NO, UNKNOWN))
    return np.where(unclear, unknown, np.where(come, yes, no)).astype(np.int8)


def _noted(note):
    words = note.split(";") if isinstance(note, str) else ()
    if "existed before the rule" in words:
        return True
    return False if "date unknown" in words else None
