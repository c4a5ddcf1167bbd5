"""Demonstration programmes: how many parks of a group take part."""

from . import list_entries


def programs(parks, program_field, group_fields=(), layer="PARKS"):
    """Count the parks by programme and group.

    Parameters
    ----------
    parks : DataFrame
    program_field : str
        Lists of programmes in a cell.
    group_fields : sequence of str
        Without any there is one group of all parks.
    layer : str
        Name of the table, for messages.

    Returns
    -------
    table : DataFrame
        The group fields, ``program``, ``parks``, ``share`` (of all parks of the group).
    any_program : ndarray of bool, shape (n,)
        Parks with a programme.

    Notes
    -----
    Hao et al. 2022, Fig. 6.
    """
    fields = list(group_fields)
    cells = list_entries.split(list_entries.texts(parks, program_field, layer), "programs")
    table = list_entries.count(cells, list_entries.group_frame(parks, fields, layer))
    table["share"] = table["parks"] / table["size"]
    table = table[[*range(len(fields)), "entry", "parks", "share"]]
    table = table.set_axis([*fields, "program", "parks", "share"], axis=1)
    return table, list_entries.has_any(cells)
