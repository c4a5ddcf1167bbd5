"""Coordinate systems that outlive the thread that asked for them.

QGIS keeps each system once, with an object of PROJ that belongs to the thread that asked first.
When that thread ends the object goes; the system stays, valid by its own word, and hollow: its
WKT is empty, files are written without it, a transformation gives coordinates back as they came.
"""

import queue
import threading
from concurrent.futures import Future
from contextlib import contextmanager

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsCoordinateTransform
from qgis.PyQt.QtCore import QCoreApplication, QThread

_MOST = 24  # systems made again in one go: each takes up to 30 ms
_systems = {}  # by authority and code, or by WKT; the one asked for last stands last
_asked = queue.SimpleQueue()
_one_thread = threading.Lock()
_one_at_a_time = threading.Lock()  # who changes what is kept


def lasting(crs):
    """Return a coordinate system whose object of PROJ belongs to a thread that never ends.

    Parameters
    ----------
    crs : QgsCoordinateReferenceSystem or None

    Returns
    -------
    QgsCoordinateReferenceSystem
        An invalid one for None, one that is invalid, or hollow and without authority and code.
    """
    if crs is None or not crs.isValid():
        return QgsCoordinateReferenceSystem()
    name = crs.authid() or crs.toWkt(Qgis.CrsWktVariant.Preferred)
    if not name:
        return QgsCoordinateReferenceSystem()
    kept = _systems.get(name)
    if kept is None and _in_main_thread():
        kept = _made(name)
    if kept is None or is_hollow(kept):
        kept = _in_lasting_thread(lambda: _make_anew(name))
    _keep_last(name, kept)
    found = QgsCoordinateReferenceSystem(kept)
    if crs.coordinateEpoch() == crs.coordinateEpoch():  # else NaN: it has none
        found.setCoordinateEpoch(crs.coordinateEpoch())
    return found


def is_hollow(crs):
    """Whether a coordinate system that says it is valid has lost its object of PROJ."""
    return crs.isValid() and not crs.toWkt(Qgis.CrsWktVariant.Preferred)


@contextmanager
def lasting_systems():
    """Give a block in whose worker QGIS finds no system of a thread that has ended, nor leaves one.

    In the main thread nothing is done: what is asked for there lasts.
    """
    if _in_main_thread():
        yield
        return
    renew_systems()
    try:
        yield
    finally:
        renew_systems()


def renew_systems():
    """Let QGIS make anew whatever system it is asked for next."""
    _in_lasting_thread(_make_anew)


def _keep_last(name, made):
    """Keep a system as the one asked for last; of many the one asked for first is let go."""
    with _one_at_a_time:
        _systems.pop(name, None)
        _systems[name] = made
        while len(_systems) > _MOST:
            del _systems[next(iter(_systems))]


def _make_anew(asked=None):
    """Empty QGIS's stores of systems and transformations, and make again what is kept.

    Returns
    -------
    QgsCoordinateReferenceSystem or None
        The one asked for.
    """
    QgsCoordinateReferenceSystem.invalidateCache()
    QgsCoordinateTransform.invalidateCache()
    with _one_at_a_time:
        names = list(_systems)
    made = {name: _made(name) for name in names}
    with _one_at_a_time:
        _systems.update({name: made[name] for name in _systems.keys() & made.keys()})
    return None if asked is None else made.get(asked) or _made(asked)


def _made(name):
    made = QgsCoordinateReferenceSystem(name)
    return made if made.isValid() else QgsCoordinateReferenceSystem.fromWkt(name)


def _in_main_thread():
    application = QCoreApplication.instance()
    return application is None or QThread.currentThread() is application.thread()


def _in_lasting_thread(work):
    if _in_main_thread():
        return work()
    with _one_thread:
        if _keeper.ident is None:
            _keeper.start()
    done = Future()
    _asked.put((work, done))
    return done.result()


def _keep(asked):
    """Do what is asked, for ever: what is made here must not lose its thread."""
    while True:
        work, done = asked.get()
        try:
            done.set_result(work())
        except Exception as error:  # noqa: BLE001 - raised again in the thread that waits
            done.set_exception(error)


_keeper = threading.Thread(
    target=_keep, args=(_asked,), name="ParkShore coordinate systems", daemon=True
)
