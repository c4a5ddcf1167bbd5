"""What is to be told of the data and the day that options rest on."""

import datetime
from collections.abc import Iterator
from typing import Any

from ..cells.dates import periods
from ..cells.yes_no import answer
from ..message import Message
from .decision_tables import UNKNOWN

DATES = ("opened", "approved", "closed", "accr_from", "accr_to")


def unread(own: Any, layer: str) -> Iterator[Message]:
    """Warn of texts in the fields of dates that are none; the site's date is unknown then."""
    for name in DATES:
        _, _, texts = periods(own.get(name, []))
        texts = [each for each in texts if name != "closed" or answer(each) is None]
        if texts:
            yield Message(
                "Field {field} of {layer} holds {values}, which is no date: taken as unknown.",
                field=name,
                layer=layer,
                values=", ".join(str(each) for each in texts[:5]),
            )


def absent(table: Any, own: Any) -> Iterator[Message]:
    """Tell what no site is said to be."""
    for each in table.inputs:
        if each.absent != UNKNOWN and each.field not in own:
            yield Message(
                "The sites have no field {field}: none counts as such a one.", field=each.field
            )


def not_yet(table: Any, day: datetime.date) -> Iterator[Message]:
    """Warn of a day before the law of the table."""
    if table.applies_from is not None and day < table.applies_from:
        yield Message(
            "{day} is before {start}, from which the decision table's law binds: the options say "
            "what would follow from it.",
            day=day,
            start=table.applies_from,
        )
