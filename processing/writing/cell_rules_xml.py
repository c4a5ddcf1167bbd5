"""What may be entered into the cells of a workbook, as a spreadsheet reads it."""

import html
from dataclasses import dataclass

_LONGEST_LIST = 255


@dataclass(frozen=True)
class Words:
    """A column that takes one of some words.

    Attributes
    ----------
    column : int
        From 0.
    rows : int
        The last row, from 1; the first is the header.
    words : tuple of str
    """

    column: int
    rows: int
    words: tuple


@dataclass(frozen=True)
class Bounds:
    """A column that takes numbers between two bounds; another is asked about, not refused.

    Attributes
    ----------
    column, rows : int
        See `Words`.
    low, high : float or None
    whole : bool
    """

    column: int
    rows: int
    low: float | None = None
    high: float | None = None
    whole: bool = False


def validations(rules, letters):
    """Return the element that holds the rules of a sheet, "" where there are none.

    Parameters
    ----------
    rules : list of Words or Bounds
    letters : callable
        Gives the letters of a column counted from 0.
    """
    told = [
        _words(rule, letters) if isinstance(rule, Words) else _bounds(rule, letters)
        for rule in rules
        if rule.rows > 1
    ]
    told = [each for each in told if each]
    if not told:
        return ""
    return f'<dataValidations count="{len(told)}">{"".join(told)}</dataValidations>'


def _words(rule, letters):
    listed = ",".join(rule.words)
    if len(listed) > _LONGEST_LIST or any("," in word or '"' in word for word in rule.words):
        return ""  # a list in the sheet cannot hold them
    return (
        f'<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" '
        f'sqref="{_cells(rule, letters)}">'
        f'<formula1>"{html.escape(listed, quote=False)}"</formula1></dataValidation>'
    )


def _bounds(rule, letters):
    kind = "whole" if rule.whole else "decimal"
    if rule.low is not None and rule.high is not None:
        operator, formulas = "between", (rule.low, rule.high)
    elif rule.low is not None:
        operator, formulas = "greaterThanOrEqual", (rule.low,)
    else:
        operator, formulas = "lessThanOrEqual", (rule.high,)
    told = "".join(
        f"<formula{number}>{value:.15g}</formula{number}>"
        for number, value in enumerate(formulas, start=1)
    )
    return (
        f'<dataValidation type="{kind}" operator="{operator}" allowBlank="1" '
        f'showErrorMessage="1" errorStyle="warning" sqref="{_cells(rule, letters)}">{told}'
        "</dataValidation>"
    )


def _cells(rule, letters):
    name = letters(rule.column)
    return f"{name}2:{name}{rule.rows}"
