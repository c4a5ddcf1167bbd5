"""Files of layers that are not stored yet: where they are made, and when they may go."""

import contextlib
import json
import os
import re
import zipfile
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QDateTime, QObject

from .inventory_layers import inventory

FOLDER = "parkshore_drafts"
LEFT = "parkshore/drafts/left"  # setting: drafts in use when they were to go, as JSON

_DRAFT = re.compile(r"(?<!\w)\w+_\d{8}-\d{6}-\d{3}\.gpkg")
_COMPANIONS = ("-wal", "-shm", "-journal")


class Drafts(QObject):
    """The drafts of this session: those made, and those of the projects it has opened.

    Another QGIS may use what it did not make or open itself: such files are never touched.
    """

    def __init__(self, parent=None):
        super().__init__(parent)
        self._made = set()
        self._met = set()
        self._projects = set()
        self._remove([Path(path) for path in json.loads(QgsSettings().value(LEFT, "[]"))])
        project = QgsProject.instance()
        self._signals = [project.readProject, project.projectSaved]
        for signal in self._signals:
            signal.connect(self._meet)
        self._meet()

    def path(self, name):
        """Return a file that is not there yet, beside the project or in the user's profile."""
        home = QgsProject.instance().absolutePath()
        beside = home and os.access(home, os.W_OK)
        folder = Path(home if beside else QgsApplication.qgisSettingsDirPath()) / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        moment, path = QDateTime.currentDateTime(), None
        while path is None or path in self._made or path.exists():
            path = folder / f"{name}_{moment.toString('yyyyMMdd-HHmmss-zzz')}.gpkg"
            moment = moment.addMSecs(1)
        self._made.add(path)
        return path

    def keep(self, path):
        """Keep a file: something was stored into it."""
        self._made.discard(Path(path))
        self._met.discard(Path(path))

    def stop(self):
        """Let go of the project, and remove the drafts that nothing uses."""
        for signal in self._signals:
            signal.disconnect(self._meet)
        self._meet()
        known = [path for path in self._made | self._met if path.exists()]
        files = self._projects.union(*map(_projects_beside, known))
        told = [_read(path) for path in files] if known else []
        if None not in told:  # what cannot be read may name any draft
            whole = b"".join(told)
            self._remove([path for path in known if path.name.encode() not in whole])

    def _meet(self, *_):
        """Note the project's file and the drafts beside it that its layers use."""
        file = QgsProject.instance().fileName()
        if not file:
            return
        self._projects.add(Path(file))
        folder = Path(file).parent / FOLDER
        for source in _sources():
            for name in _DRAFT.findall(source):
                if (folder / name).exists():
                    self._met.add(folder / name)

    @staticmethod
    def _remove(drafts):
        """Remove drafts that no layer uses; those another program holds are for the next start."""
        used = " ".join(_sources())
        held = [str(path) for path in drafts if path.name not in used and not _gone(path)]
        if held:
            QgsSettings().setValue(LEFT, json.dumps(held))
        else:
            QgsSettings().remove(LEFT)


def _sources():
    """Return what the project reads: its layers' sources and its inventory."""
    layers = QgsProject.instance().mapLayers().values()
    return [*(layer.source() for layer in layers), inventory().get("file", "")]


def _projects_beside(draft):
    """Return the projects, and their backups, in the folder that holds the drafts' folder."""
    return {path for ending in ("qgs", "qgz") for path in draft.parent.parent.glob(f"*.{ending}*")}


def _read(project):
    """Return the text of a project file, or None where it cannot be read."""
    try:
        if not zipfile.is_zipfile(project):
            return project.read_bytes()
        with zipfile.ZipFile(project) as archive:
            names = [name for name in archive.namelist() if name.endswith(".qgs")]
            return b"".join(map(archive.read, names))
    except (OSError, zipfile.BadZipFile):
        return None


def _gone(path):
    """Remove a draft and what SQLite keeps beside it; tell whether it is gone."""
    try:
        path.unlink(missing_ok=True)
    except OSError:  # Windows does not remove what is open
        return False
    with contextlib.suppress(OSError):
        for companion in _COMPANIONS:
            path.with_name(path.name + companion).unlink(missing_ok=True)
        path.parent.rmdir()
    return True
