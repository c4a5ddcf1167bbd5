"""What a run made, brought to its places at its end: all of it, or nothing.

A run's layers, pages and documents are made beside their places. They replace what is there only
when all of them are whole.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from qgis.core import QgsProcessingException

from ..guard.destinations import real_path, same_file
from ..messages.language import tr
from .geopackage.geopackage_table import put_tables
from .server_target import swapped
from .staging import Stage

_made = ContextVar("made", default=None)  # a thread of its own starts without


@contextmanager
def placed_together():
    """Bring all that is handed over inside the block to its places at the end of it.

    Raises
    ------
    QgsProcessingException
        After which what was there is as it was, as after an error inside the block.
    """
    targets = []
    state = _made.set(targets)
    done = False
    try:
        yield
        _place_all(targets)
        done = True
    finally:
        _made.reset(state)
        for target in targets:
            target.close(remove=not done)


def hand_over(targets):
    """Take what is made and read back; outside `placed_together` it goes to its places at once.

    Parameters
    ----------
    targets : list
        With ``place``, ``take_back``, ``load`` and ``close``, as `sink_targets.Target` has them.
    """
    made = _made.get()
    if made is not None:
        made += targets
        return
    with placed_together():
        hand_over(targets)


@contextmanager
def beside(path):
    """Make one file beside its place.

    Parameters
    ----------
    path : str or Path

    Yields
    ------
    Path
        Where to make the file.

    Raises
    ------
    OSError
    """
    place = real_path(path)
    with _staged(Stage(place.parent)) as stage:
        yield stage.made / place.name


@contextmanager
def written_beside(path):
    """Make one file beside its place, as `beside`; a fault of the disk is told in one sentence.

    Raises
    ------
    QgsProcessingException
    """
    try:
        with beside(path) as made:
            yield made
    except OSError as error:
        raise QgsProcessingException(
            tr(
                "{path} could not be written ({reason}); choose a folder you may write to.",
                path=path,
                reason=error.strerror or error,
            )
        ) from error


@contextmanager
def beside_folder(folder, obsolete=""):
    """Make files of a folder beside it; the folder is made where it is not there.

    Parameters
    ----------
    folder : str or Path
    obsolete : str
        Pattern of files in the folder that go where no new ones take their places.

    Yields
    ------
    Path
        Where to make the files.

    Raises
    ------
    OSError
    """
    place = real_path(folder)
    with _staged(Stage(place, new=True, obsolete=obsolete)) as stage:
        yield stage.made


@contextmanager
def _staged(stage):
    done = False
    try:
        yield stage
        done = True
    finally:
        if not done:
            stage.close(remove=True)
    hand_over([stage])


def _place_all(targets):
    """Place all targets, the tables of one file in one transaction, or none."""
    tables = [target for target in targets if target.table]
    done = []
    try:
        with swapped([target for target in targets if target.server]):
            for target in targets:
                if target not in tables:
                    done.append(target)
                    target.place()
            while tables:
                same = [each for each in tables if same_file(each.path, tables[0].path)]
                _place_tables(same, done)
                tables = [each for each in tables if each not in same]
    except OSError as error:
        for target in reversed(done):
            target.take_back()
        raise QgsProcessingException(
            tr(
                "{place} could not be written ({reason}); what was there is as it was.",
                place=_named(error, targets),
                reason=error.strerror or error,
            )
        ) from error
    for target in targets:
        target.load()


def _place_tables(targets, done):
    first = targets[0]
    if not first.path.exists():
        done.append(first)
        first.place()
        targets = targets[1:]
    if targets:
        put_tables([(each.made_path, each.table) for each in targets], first.path)


def _named(error, targets):
    """Return the place that an error is about, all of them where it does not tell."""
    name = error.filename2 or error.filename
    if name:
        return Path(name).name
    return ", ".join(dict.fromkeys(str(target.path) for target in targets if target.path))
