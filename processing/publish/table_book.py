"""A table of the window as a workbook, with what it is and what it can prove above it."""

from pathlib import Path

from ...analysis.message import InputError
from ..messages.language import sentence, tr
from ..messages.provenance import versions
from ..writing.placing import beside
from ..writing.workbook_writer import HEADER, write


def write_table(path, about, titles, rows):
    """Write a table.

    Parameters
    ----------
    path : str
    about : list of str
        Sentences on a sheet of their own; the first names the table.
    titles : list of str
    rows : iterable of list

    Returns
    -------
    str
        Why it could not be written; empty where it stands.
    """
    head = [[(title, HEADER) for title in titles]]
    caveat = tr(
        "A screening on the data given; it replaces neither a survey nor a decision of the "
        "authority.",
    )
    told = [[(about[0], HEADER)], *([text] for text in [*about[1:], caveat, versions()])]
    try:
        with beside(Path(path)) as made:
            write(made, [(tr("Sites"), [*head, *rows]), (tr("About"), told)], about[0])
    except InputError as error:
        return sentence(error.message)
    except OSError as error:
        return tr(
            "The workbook could not be written to {path} ({reason}); choose a folder you may "
            "write to.",
            path=path,
            reason=error.strerror or error,
        )
    return ""
