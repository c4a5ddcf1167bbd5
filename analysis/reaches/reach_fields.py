"""The reach of rows from a field of reaches, or of provinces."""

from ..array_types import Objects
from ..message import Message
from ..tables.table import Table
from . import reach_words
from .provinces import find_all


def reaches(table: Table, field: str) -> tuple[Objects, list[Message]]:
    """Return the reach of each row.

    Parameters
    ----------
    field
        A field of reaches; one that is called province tells the reach of the province.

    Returns
    -------
    reach : ndarray of object, shape (n,)
        None where not known.
    warnings : list of Message
        At most one: what names no province.

    Examples
    --------
    >>> import pandas as pd
    >>> parks = Table("parks", pd.DataFrame({"province": ["四川省", "Atlantis"]}))
    >>> reach, warnings = reaches(parks, "province")
    >>> reach.tolist(), str(warnings[0])
    (['upstream', None], 'parks: no province is named by Atlantis; the reach is empty.')
    """
    values = table.frame[field].to_numpy(dtype=object)
    if field.lower() != "province":
        return reach_words.read(values), []
    reach, _, unread = find_all(list(values))
    if not unread:
        return reach, []
    warning = Message(
        "{layer}: no province is named by {values}; the reach is empty.",
        layer=table.name,
        values=", ".join(str(value) for value in unread[:10]),
    )
    return reach, [warning]
