"""Words that the pages of this group share."""

import pandas as pd

from ....analysis.message import translatable
from ...messages.language import sentence, tr


def unknown_last(word):
    """Return the word, or how a page calls a key that is not known."""
    return tr("not known") if pd.isna(word) else word


def named(table, key, word):
    """Return the table with its key in the reader's words.

    Parameters
    ----------
    table : DataFrame
    key : str
        Column of constants, None where not known.
    word : callable
        Gives the word of a constant, None where it has none.
    """
    words = [unknown_last(None) if pd.isna(each) else word(each) or each for each in table[key]]
    return table.assign(**{key: words})


def park_names(parks):
    """Return what readers call each park, by its id; nothing where no parks are known."""
    if parks is None:
        return {}
    labels = parks.table.labels("park_id", "name")
    return {key: label for key, label in zip(parks.ids, labels, strict=True) if key is not None}


def several(page, field, joined):
    """Return ``;``-joined constants of a field in the reader's words."""
    return listed(page.word(field, each) for each in joined.split(";"))


def decade(word):
    """Return a decade as the reader writes it."""
    return tr("{year}s", year=word.removesuffix("s"))


def listed(words):
    """Return words as a list in a sentence."""
    return tr(", ").join(words)


NOT_USED = translatable("{read} rows were read, {skipped} of them not used.")
OF_NO_PARK = translatable(
    "{read} rows were read, {skipped} of them not used: they belong to none of the parks."
)


def remarks(page, result, skipped=NOT_USED):
    """Add what is to be said beside the numbers: notes, rows not used, what they rest on."""
    page.notes(sentence(each) for each in (*result.warnings, *result.notes))
    if result.numbers.get("SKIPPED"):
        counts = {name: f"{result.numbers[name.upper()]:,}" for name in ("read", "skipped")}
        page.note(tr(skipped, **counts))
    page.notes(sentence(each) for each in result.basis)
