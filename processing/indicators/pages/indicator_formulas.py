"""The formulas of park indicators in the reader's words, for the help and the page."""

from ....analysis.indicators.indicator_file import quotients
from ....analysis.inventory import schema
from ...messages.language import title, tr
from ...messages.number_format import unit_in


def formulas(*, fields=False):
    """Return the formula of each indicator with its unit, in one line.

    Parameters
    ----------
    fields : bool
        Whether indicators are called by their field, in bold as the help does, or by title.
    """
    return tr("; ").join(
        tr(
            "{indicator} = {formula} ({unit})",
            indicator=f"<b>{each['id']}</b>" if fields else _title(each["id"]),
            formula=title(each["formula"]),
            unit=unit_in(schema.result_field(each["id"])["unit"]),
        )
        for each in quotients()
    )


def _title(indicator):
    return title(schema.result_field(indicator)["title"])
