"""What the notes of a shoreline check mean, as its help and its results' metadata tell them."""

from html import escape

from ...analysis.shoreline.check.verdict_notes import SAYS, counted
from ..messages.language import title, tr


def listed():
    """Return all notes on what a line cannot say, as help texts show them."""
    words = _words()
    notes = (
        f"<li><i>{escape(words[note])}</i>: {escape(tr(SAYS[note]), quote=False)}</li>"
        for note in SAYS
    )
    head = tr("What the line cannot say stands in the notes of each site")
    return f"<p><b>{escape(head)}</b>:</p><ul>{''.join(notes)}</ul>"


def told(notes):
    """Return one sentence for each note that rows have, with their number.

    Parameters
    ----------
    notes : iterable of str or None
        ``rule_note`` of rows.

    Returns
    -------
    list of str
    """
    words = _words()
    return [
        tr(
            "{note} ({count} sites): {meaning}.",
            note=words[note],
            count=count,
            meaning=tr(SAYS[note]),
        )
        for note, count in counted(notes).items()
    ]


def _words():
    from ...analysis.inventory import schema

    values = schema.result_field("rule_note")["values"]
    return {note: title(values[note]) for note in SAYS}
