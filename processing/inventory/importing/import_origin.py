"""What an import tells of its file in the layer's metadata, and a store reads there."""

from ....analysis.inventory.sites.file_origin import Origin, rejected_keys
from ...messages.markup import kept_words

COLUMNS = "parkshore:columns"
REJECTED = "parkshore:rejected"
KEYS = "parkshore:keys"
PLACES = "parkshore:places"
"""Vocabularies of keywords: fields that all tables of the file had, rows it rejected, fields that
identify a row, columns of coordinates as they were written."""


def origin_of(metadata):
    """Return what a layer's metadata tells of the file it came from.

    Parameters
    ----------
    metadata : QgsLayerMetadata

    Returns
    -------
    analysis.inventory.sites.file_origin.Origin
    """
    columns = kept_words(metadata, COLUMNS)
    return Origin(
        frozenset(columns) if columns else None,
        frozenset(kept_words(metadata, REJECTED)),
        tuple(kept_words(metadata, KEYS)),
        frozenset(kept_words(metadata, PLACES)),
    )


class Teller:
    """Gathers what an import tells of its file.

    Parameters
    ----------
    settled : list of settling.Settled
    keys : sequence of str
        Fields that identify a row, as the user said.
    """

    def __init__(self, settled, keys):
        self._keys = list(keys)
        first, *more = [
            [*one.plan.mapping.fields, *(name for _, name in one.plan.extras)] for one in settled
        ]
        self._columns = [name for name in first if all(name in others for others in more)]
        self._places = [
            name for one in settled for at, name in one.plan.extras if at in one.plan.place.columns
        ]
        self._rejected = {}

    def add(self, plan, rejections):
        """Note rejected rows by what they are known by."""
        layer, mapped = plan.layer, plan.mapping.fields
        for rejection in rejections:
            values = {
                name: rejection.cells[mapped[name].index]
                for name in (layer.id_field, "uscc", "name")
                if name in mapped and mapped[name].index < len(rejection.cells)
            }
            self._rejected |= dict.fromkeys(rejected_keys(values, layer.id_field))

    def keywords(self):
        """Return the keywords of the layer's metadata, by vocabulary."""
        told = {
            COLUMNS: self._columns,
            REJECTED: self._rejected,
            KEYS: self._keys,
            PLACES: self._places,
        }
        return {vocabulary: list(words) for vocabulary, words in told.items() if words}
