"""What an import does with a file, without the layers it writes."""

from fate import Fate
from parkshore.analysis.inventory import schema
from parkshore.analysis.inventory.georeferencing.coordinate_placing import Axes, Datum
from parkshore.analysis.inventory.importing.row_importer import Intake
from parkshore.analysis.message import InputError
from parkshore.processing.inventory.files.file_reading import open_tables
from parkshore.processing.inventory.importing import accepted
from parkshore.processing.inventory.importing.import_choices import Choices
from parkshore.processing.inventory.importing.settling import settle
from parkshore.processing.layers.crs import LonLat
from parkshore.processing.messages.language import sentence
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)


def take_in(path):
    """Read a file as an import does, all of its rows.

    Parameters
    ----------
    path : Path

    Returns
    -------
    Fate
    """
    try:
        tables = open_tables(str(path))
        settled, left_out = settle(tables, _choices(), _lonlat)
        assert not any("\n" in told for told in left_out)
        return Fate(sum(map(_rows, settled)))
    except InputError as error:
        return Fate(refused=sentence(error.message))
    except QgsProcessingException as error:
        return Fate(refused=str(error))


def _rows(one):
    """Take in the rows of a table; each is accepted or rejected with a reason, and can be kept."""
    intake = Intake(one.plan)
    for chunk in one.chunks():
        batch = intake.take(chunk)
        accepted.places(batch, polygons=one.plan.polygons)
        assert len(batch) + len(batch.rejected) == len(chunk)
        told = [sentence(rejection.reason) for rejection in batch.rejected]
        assert all(told)
        for column in (*batch.values.values(), *batch.extras.values(), batch.repairs):
            _refuse_what_no_layer_holds(column)
    intake.finish()
    assert all(map(sentence, intake.tally.messages(one.plan.layer)))
    return intake.tally.read


def _refuse_what_no_layer_holds(column):
    for value in column:
        if isinstance(value, str):
            value.encode()  # half a character of UTF-16 is none
        else:
            assert value is None or abs(value) < float("inf"), value


def _choices():
    none = QgsCoordinateReferenceSystem()
    return Choices(schema.load("parks"), Datum.FILE, Axes.EAST_NORTH, none)


def _lonlat(crs, name):
    return LonLat(crs, name, QgsProcessingContext(), QgsProcessingFeedback(False))
