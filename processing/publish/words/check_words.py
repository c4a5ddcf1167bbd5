"""What was asked of a check, in words: its day, rule set, line, accuracy."""

from qgis.PyQt.QtCore import QDate, Qt

from ....analysis.message import InputError
from ....analysis.shoreline.check.rule_sets import RULE_SETS
from ...messages.language import in_words, sentence, title, tr
from ..rule_citation import measured_from

NOTHING = {"", "0", "0.0"}


def told_day(told):
    """Return the day that a check stands for as the reader writes it, a dash where it is not told.

    Parameters
    ----------
    told : dict of str to str
        Parameters of the check, as the metadata of its result tell them.
    """
    day = QDate.fromString(told.get("DATE", "")[:10], Qt.DateFormat.ISODate)
    return in_words(day) if day.isValid() else "–"


def date_of(told):
    """Return the day that a check stands for as ``datetime.date``, None where it is not told."""
    day = QDate.fromString(told.get("DATE", "")[:10], Qt.DateFormat.ISODate)
    return day.toPyDate() if day.isValid() else None


def check_in_words(told):
    """Return what was asked of a check, without names of parameters and paths.

    Parameters
    ----------
    told : dict of str to str

    Returns
    -------
    str
    """
    parts = [
        (tr("Date of the check"), told_day(told)),
        (tr("Rule set"), rule_set_title(told)),
        (tr("Measured from"), measured_from(told)),
        (tr("Accuracy"), accuracy_in_words(told)),
    ]
    return tr("; ").join(tr("{title}: {value}", title=name, value=value) for name, value in parts)


def rule_set_title(told):
    """Return what a check held its sites against: the title of the rule set, or the distance."""
    number = told.get("RULE_SET", "")
    try:
        ruleset = RULE_SETS.chosen(int(number) if number.isdecimal() else 0, told.get("RULES", ""))
    except InputError as error:
        return sentence(error.message)
    if ruleset is None:
        return tr("distance only, {limit} m", limit=told.get("DISTANCE", "1000"))
    return title(ruleset.title)


def accuracy_in_words(told):
    """Return the accuracies that were given."""
    given = [
        tr("sites ± {n} m", n=told["PARK_ACCURACY"])
        if told.get("PARK_ACCURACY", "0") not in NOTHING
        else "",
        tr("shoreline ± {n} m", n=told["SHORELINE_ACCURACY"])
        if told.get("SHORELINE_ACCURACY", "0") not in NOTHING
        else "",
        tr("map scale 1 : {n}", n=told["SHORELINE_SCALE"])
        if told.get("SHORELINE_SCALE", "0") not in NOTHING
        else "",
    ]
    return tr(", ").join(filter(None, given)) or tr("not stated")
