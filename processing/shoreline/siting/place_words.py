"""What was found of a place, in a sentence of the user's language."""

from qgis.PyQt.QtCore import QLocale

from ....analysis.inventory import schema
from ...evidence.site_account import metres
from ...messages.language import title, tr


def sentence_of(values):
    """Return distance, water, verdict and share in one sentence.

    Parameters
    ----------
    values : dict
        Results of the check by field.
    """
    verdict = _word("verdict", values["verdict"])
    if values["shore_m"] is None:
        return verdict
    told = tr(
        "{verdict}: {distance} to {river}",
        verdict=verdict,
        distance=metres(values["shore_m"]),
        river=values["near_river"] or tr("water without a name"),
    )
    if values["limit_m"] is not None:
        told = tr("{told}; limit {limit}", told=told, limit=metres(values["limit_m"]))
    if values["in_share"]:
        share = QLocale().toString(100 * values["in_share"], "f", 1)
        told = tr("{told}; {share} % of its area inside", told=told, share=share)
    if "screening" in (values["rule_note"] or "").split(";"):
        told = tr("{told} (preliminary screening)", told=told)
    return told


def _word(field, value):
    words = schema.results()[field]["values"]
    return title(words[value]) if value in words else value or ""
