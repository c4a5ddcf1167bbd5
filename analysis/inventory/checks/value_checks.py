"""Values held against the schema and against each other."""

import datetime
from typing import Any

import numpy as np

from ...cells import cell_text, credit_code
from ...cells.cell_text import as_text
from ...cells.dates import periods
from ...cells.id_text import id_text
from ...message import Message, translatable
from .findings import ERROR, WARNING, Finding, book, threshold, titled, told, unit_of

_MISSING_ID = translatable("The row has no id; give it one of its own.")
_MISSING_NAME = translatable("The row has no name.")
_NO_FIELD = translatable("The layer has no field {field}.")
_NO_NUMBER = translatable("{field} holds {value}, which is no number.")
_RANGE = translatable("{field} holds {value} {unit}; the possible range is {minimum} to {maximum}.")
_FLAG = translatable("{field} holds {value}; a flag is 0 or 1.")
_UNKNOWN = translatable("{field} holds {value}; known are {known}.")
_DATE = translatable("{field} holds {value}, which is no date.")
_CODE = translatable("Credit code {value} has a wrong check character.")
_CODE_LENGTH = translatable("Credit code {value} is not made of 18 valid characters.")
_MORE = translatable("{part} ({value}) is more than {whole} ({total}) allows.")
_ORDER = translatable("{last} ({value}) lies before {first} ({before}).")
_FUTURE = translatable("{field} holds {value}, a year to come.")
_NO_YEAR = translatable("The row has figures but no year they are of.")
_YEAR_GAP = translatable("{id} has no row for {years} between its first and last year.")
_SHARE = translatable("The industrial share {value} is more than the whole; a share is 0–1.")
_RATE = translatable(
    "Efficiency {eff} % and coal rate {rate} gce/kWh contradict each other ({implied} %).",
)
_ACCREDITED = translatable("The park is accredited as a chemical park but is not chemical.")


def check(sites: Any, references: Any) -> Any:  # noqa: ARG001 - all checks are called alike
    """Return findings about single values and pairs of values."""
    found = _names(sites)
    for each in sites.layer.fields:
        if sites.has(each.name):
            found += _CHECKS.get(each.type, _nothing)(sites, each)
    found += _at_most(sites) + _in_order(sites) + _years(sites)
    found += _credit_codes(sites) + _efficiencies(sites) + _accredited(sites)
    return found


def _nothing(sites, each):  # noqa: ARG001 - stands in for a check
    return []


def _names(sites):
    found = []
    name = sites.layer.id_field
    for field, text, severity, code in (
        (name, _MISSING_ID, ERROR, "missing_id"),
        ("name", _MISSING_NAME, WARNING, "missing_name"),
    ):
        if not sites.has(field):
            message = Message(_NO_FIELD, field=titled(sites, field))
            found.append(Finding(-1, field, severity, "no_field", message))
            continue
        found += [
            Finding(row, field, severity, code, Message(text))
            for row, value in enumerate(sites.values[field])
            if (id_text(value) if field == name else as_text(value)) is None
        ]
    return found


def _numeric(sites, each):
    values, numbers = sites.values[each.name], sites.numbers(each.name)
    found = []
    for row in sites.unread(each.name):
        value = told(values[row])
        message = Message(_NO_NUMBER, field=titled(sites, each.name), value=value)
        found.append(Finding(row, each.name, ERROR, "no_number", message, value))
    low = -np.inf if each.minimum is None else each.minimum
    high = np.inf if each.maximum is None else each.maximum
    for row in np.flatnonzero((numbers < low) | (numbers > high)):
        value = told(float(numbers[row]))
        if each.name == "ind_share" and numbers[row] > 1:
            message, code = Message(_SHARE, value=value), "more_than_whole"
        else:
            code = "out_of_range"
            message = Message(
                _RANGE, field=titled(sites, each.name), value=value,
                unit=unit_of(sites, each.name),
                minimum="−∞" if each.minimum is None else each.minimum,
                maximum="∞" if each.maximum is None else each.maximum,
            )  # fmt: skip
        found.append(Finding(int(row), each.name, ERROR, code, message, value))
    return found


def _flags(sites, each):
    wrong = {sites.values[each.name][row] for row in sites.unread(each.name)}
    return _holding(wrong, sites, each, "no_flag", _FLAG)


def _texts(sites, each):
    if not each.values or each.open:
        return []
    wrong = set(sites.values[each.name]) - {None, "", *each.values}
    known = tuple(each.values.values())
    return _holding(wrong, sites, each, "unknown_value", _UNKNOWN, known=known)


def _dates(sites, each):
    _, _, unread = periods(sites.values[each.name])
    return _holding(set(unread), sites, each, "no_date", _DATE)


def _holding(wrong, sites, each, code, text, **more):
    """Return an error for each row that holds one of the wrong values."""
    field = titled(sites, each.name)
    return [
        Finding(
            row, each.name, ERROR, code, Message(text, field=field, value=value, **more), str(value)
        )
        for row, value in enumerate(sites.values[each.name] if wrong else ())
        if value in wrong
    ]


_CHECKS = {"real": _numeric, "integer": _numeric, "flag": _flags, "text": _texts, "date": _dates}


def _at_most(sites):
    found = []
    for rule in book()["at_most"]:
        part, whole = rule["part"], rule["whole"]
        if rule["layer"] != sites.layer.name or not sites.has(part, whole):
            continue
        small, large = sites.numbers(part), sites.numbers(whole)
        for row in np.flatnonzero(small > large * rule.get("factor", 1.0) * (1 + 1e-9)):
            value, total = told(float(small[row])), told(float(large[row]))
            names = dict(zip(("part", "whole"), titled(sites, part, whole), strict=True))
            message = Message(_MORE, value=value, total=total, **names)
            found.append(
                Finding(int(row), part, rule["severity"], "more_than_whole", message, value)
            )
    return found


def _in_order(sites):
    found = []
    for rule in book()["in_order"]:
        first, last = rule["first"], rule["last"]
        if rule["layer"] != sites.layer.name or not sites.has(first, last):
            continue
        start, _, _ = periods(sites.values[first])
        _, end, _ = periods(sites.values[last])
        for row in np.flatnonzero(end < start):
            value, before = sites.values[last][row], sites.values[first][row]
            names = dict(zip(("first", "last"), titled(sites, first, last), strict=True))
            message = Message(_ORDER, value=value, before=before, **names)
            severity = rule.get("severity", ERROR)
            found.append(Finding(int(row), last, severity, "wrong_order", message, str(value)))
    return found


def _years(sites):
    if not sites.has("year"):
        return []
    years = sites.numbers("year")
    this_year = datetime.datetime.now(tz=datetime.UTC).year
    found = [
        Finding(
            int(row),
            "year",
            WARNING,
            "year_to_come",
            Message(_FUTURE, field=titled(sites, "year"), value=int(years[row])),
            str(int(years[row])),
        )
        for row in np.flatnonzero(years > this_year)
    ]
    figures = [each.name for each in sites.layer.fields if each.type == "real" and each.unit]
    figures = [name for name in figures if sites.has(name) and name not in {"area_km2", "acc_m"}]
    if figures:
        given = np.any([np.isfinite(sites.numbers(name)) for name in figures], axis=0)
        found += [
            Finding(int(row), "year", WARNING, "missing_year", Message(_NO_YEAR))
            for row in np.flatnonzero(given & ~np.isfinite(years))
        ]
    return found + _year_gaps(sites, years)


def _year_gaps(sites, years):
    by_id = {}
    for row in np.flatnonzero(np.isfinite(years)):
        by_id.setdefault(sites.ids[row], {})[int(years[row])] = int(row)
    found = []
    for name, rows in by_id.items():
        missing = sorted(set(range(min(rows), max(rows))) - set(rows))
        if name is not None and len(rows) > 1 and missing:
            shown = ", ".join(map(str, missing[:10]))
            message = Message(_YEAR_GAP, id=name, years=shown)
            found.append(Finding(rows[max(rows)], "year", WARNING, "year_gap", message, shown))
    return found


def _credit_codes(sites):
    if not sites.has("uscc"):
        return []
    found = []
    for row, value in enumerate(sites.values["uscc"]):
        code = "" if value is None else credit_code.plain(cell_text.fold(str(value)))
        if value is None or credit_code.is_valid(code):
            continue
        whole = len(code) == 18 and set(code) <= set(credit_code.ALPHABET)
        message = Message(_CODE if whole else _CODE_LENGTH, value=value)
        found.append(Finding(row, "uscc", ERROR, "bad_credit_code", message, str(value)))
    return found


def _efficiencies(sites):
    if sites.layer.name != "energy_units" or not sites.has("rate", "eff", "kind"):
        return []
    rate, eff = sites.numbers("rate"), sites.numbers("eff")
    with np.errstate(divide="ignore", invalid="ignore"):
        implied = 122.9 / rate * 100
    wrong = (np.abs(implied - eff) > threshold("rate_efficiency_points")) & (rate > 0)
    wrong &= sites.values["kind"] == "power"
    return [
        Finding(
            int(row),
            "eff",
            WARNING,
            "contradiction",
            Message(
                _RATE,
                eff=told(float(eff[row])),
                rate=told(float(rate[row])),
                implied=f"{implied[row]:.1f}",
            ),
            told(float(eff[row])),
        )
        for row in np.flatnonzero(wrong)
    ]


def _accredited(sites):
    if not sites.has("accredited", "chemical"):
        return []
    wrong = (sites.numbers("accredited") == 1) & (sites.numbers("chemical") == 0)
    return [
        Finding(int(row), "accredited", WARNING, "contradiction", Message(_ACCREDITED), "1")
        for row in np.flatnonzero(wrong)
    ]
