"""The table of changes: what a store did, or would do, site by site."""

from contextlib import contextmanager

from qgis.core import QgsProcessingException

from ...layers.row_writing import write_texts
from ...messages.language import tr
from ...writing.placing import placed_together
from ..sharing.writer_lock import written_by_one

CHANGE_FIELDS = ("ref_id", "change", "field", "old", "new", "name", "why")


@contextmanager
def placed_after(storage):
    """Bring the table of changes to its place once the inventory is written inside the block.

    Parameters
    ----------
    storage : geopackage_storage.GeoPackageStorage or postgis_storage.PostgisStorage

    Raises
    ------
    InputError
        Another one is writing into the inventory.
    QgsProcessingException
        Says that the inventory is written where only the table of changes could not be.
    """
    is_written = False
    try:
        with written_by_one(storage), placed_together():
            yield
            is_written = not storage.dry
    except QgsProcessingException as error:
        if not is_written:
            raise
        raise QgsProcessingException(
            tr("The inventory is written, only its table of changes is not: {reason}", reason=error)
        ) from error


def write_changes(run, lines):
    """Write lines of changes into ``CHANGES``, where it is asked for.

    Parameters
    ----------
    run : Run
    lines : list of analysis.inventory.storing.changes.Change
    """
    rows = ([getattr(line, name) for name in CHANGE_FIELDS] for line in lines)
    write_texts(run, "CHANGES", CHANGE_FIELDS, rows)
