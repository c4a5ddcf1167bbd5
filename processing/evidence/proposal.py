"""What is proposed for a site and why, in one sentence."""

from ...analysis.decision.decision_tables import DECISION_TABLES
from ...analysis.decision.retold_reasons import retold
from ...analysis.message import InputError
from ..messages.language import joined_sentences, language, tr


def proposal(option, why, told):
    """Return what is proposed, without the values that its rule saw; empty without an option.

    Parameters
    ----------
    option : str or None
        In the reader's language.
    why : str or None
        As it is stored, in the language of the run that proposed it.
    told : dict of str to str
        What the layer's metadata tell, as `provenance.told_back` gives it.
    """
    if not option:
        return ""
    proposed = tr("Proposed: {option}.", option=option)
    reason = retold(str(why or ""), _table(told), language())
    return joined_sentences(proposed, reason)


def _table(told):
    """Return the decision table that options rest on, the first where the own one is gone."""
    try:
        return DECISION_TABLES.chosen(own=told.get("TABLE_FILE", ""))
    except InputError:
        return DECISION_TABLES.chosen()
