"""What the line of a check is, and what it can prove under a rule set, in a sentence."""

from ....analysis.message import InputError
from ....analysis.shoreline.check.rule_sets import MEASURED_FROM, RULE_SETS
from ....analysis.shoreline.preparation.kept_keywords import kept_number
from ...messages.language import tr
from ..preparation import kept


def line_standing(layer, number, own, stated):
    """Tell what a shoreline can prove under a rule set.

    Parameters
    ----------
    layer : QgsVectorLayer or None
        The shoreline; what Prepare shoreline kept with it counts where nothing is stated.
    number : int
        As the parameter ``RULE_SET``.
    own : str
        The user's own rule set.
    stated : int
        As the parameter ``MEASURED_FROM``.

    Returns
    -------
    str
        Empty where the user's own file, or what is kept, cannot be read.
    """
    words = [] if layer is None else layer.metadata().keywords(kept.MEASURED_FROM)
    try:
        line = stated or int(kept_number(words, "", len(MEASURED_FROM) - 1))
        ruleset = RULE_SETS.chosen(number, own)
    except InputError:
        return ""
    if ruleset is None:
        return tr("Distance only: the line is taken as it is drawn.")
    told = tr(MEASURED_FROM[line])
    if ruleset.is_screening(line) or (layer is not None and not kept.clears(layer)):
        return tr(
            "Line: {line}. Preliminary screening (初筛): it can show that a site is inside, "
            "never that it is clear.",
            line=told,
        )
    return tr(
        "Line: {line}, from which the rule is measured: it shows inside and outside.", line=told
    )
