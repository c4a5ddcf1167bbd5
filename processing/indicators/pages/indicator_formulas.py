"""The formulas of park indicators in the reader's words, for the help and the page."""

from ....analysis.indicators.indicator_file import quotients
from ....analysis.inventory import schema
from ...messages.language import title, tr
from ...messages.number_format import unit_in


def formulas(*, bold=False):
    """Return the formula of each indicator with its unit, in one line."""
    template = "<b>{}</b>" if bold else "{}"
    return tr("; ").join(
        tr(
            "{indicator} = {formula} ({unit})",
            indicator=template.format(each["id"]),
            formula=title(each["formula"]),
            unit=unit_in(schema.result_field(each["id"])["unit"]),
        )
        for each in quotients()
    )
