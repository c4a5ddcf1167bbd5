"""Where a sink is made, and how it comes to its place: beside it first, then moved."""

from contextlib import suppress
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
)

from ..guard.destinations import SIDES, held, members
from ..guard.geopackage_file import SQLITE
from ..guard.map_layers import opening
from ..messages.language import tr
from .staging import Stage

FOLDERS = {".gdb"}  # formats that are folders: made in place
_OURS = b"<identifier>parkshore:"


class Target:
    """A sink that QGIS makes where it is wanted: in memory, in its temporary folder, in a database.

    Attributes
    ----------
    value : object
        What to hand to QGIS as the parameter's value.
    made : str
        Address of what QGIS made; set by `begun`.
    destination : str
        Address of the output when the run is done.
    crs : QgsCoordinateReferenceSystem
        That it is to have; None before it is begun.
    """

    crs = None
    path = None
    table = None
    server = None  # of a table that is put there by `server_target.swapped`

    def __init__(self, value):
        self.value = value
        self.made = self.destination = ""

    def begun(self, destination):
        """Take the address that QGIS gave."""
        self.made = self.destination = destination

    @property
    def in_file(self):
        """Whether the output lies in a file of the user's."""
        return False

    @property
    def told_path(self):
        """What a sentence names the output by."""
        return self.destination

    @property
    def made_path(self):
        """File of what was made, or None where it lies in none."""
        parts = QgsProviderRegistry.instance().decodeUri("ogr", self.made)
        path = Path(parts.get("path") or "")
        return path if path.is_file() else None

    @property
    def made_table(self):
        """Table of what was made."""
        parts = QgsProviderRegistry.instance().decodeUri("ogr", self.made)
        return parts.get("layerName") or Path(parts.get("path") or "").stem

    @property
    def own_table(self):
        """File and table of a GeoPackage made for this output alone, or None."""
        return None

    def place(self):
        """Bring the output to its place."""

    def take_back(self):
        """Bring back what was in the place."""

    def foreign_sides(self):
        """Return the user's own files of style and metadata beside the place."""
        return []

    def load(self):
        """Have QGIS load the output where it was asked to."""

    def close(self, *, remove=False):
        """Clear away what is not needed any more; of a failed run also what it made."""
        path = self.made_path
        if remove and path is not None and is_temporary(path):
            for begun in path.parent.glob(f"{path.stem}.*"):  # the folder is of this sink alone
                begun.unlink()


class StagedTarget(Target):
    """What is made beside its place.

    Parameters
    ----------
    value, definition, context
        As for `target_of`.
    """

    def __init__(self, value, definition, context):
        super().__init__(value)
        self._definition = definition
        self._context = context
        self._asked = value

    def _with_sink(self, text):
        """Return the value with another place; QGIS loads the layer from its own, by `load`."""
        if not isinstance(self._asked, QgsProcessingOutputLayerDefinition):
            return text
        definition = QgsProcessingOutputLayerDefinition(self._asked)
        definition.sink = QgsProperty.fromValue(text)
        definition.destinationProject = None
        return definition

    def load(self):
        """Have QGIS load the output where it was asked to."""
        project = getattr(self._asked, "destinationProject", None)
        if project is None:
            return
        details = QgsProcessingContext.LayerDetails(
            self._asked.destinationName or self._definition.description(),
            project,
            self._definition.name(),
        )
        details.layerTypeHint = QgsProcessingUtils.LayerHint.Vector
        self._context.addLayerToLoadOnCompletion(self.destination, details)


class FileTarget(StagedTarget):
    """A file of its own, made beside its place."""

    def __init__(self, value, place, definition, context):
        super().__init__(value, definition, context)
        self.path = place.path
        self.table = place.table
        self._stage = Stage(place.path.parent)
        try:
            self._refuse_foreign_members()
        except QgsProcessingException:
            self._stage.close()
            raise
        self.value = self._with_sink(self._staged())

    def _refuse_foreign_members(self):
        """Refuse to replace files that belong to no earlier layer of this name: a table, a map."""
        if self.path.exists() or self.path.suffix.lower() in SQLITE:
            return
        foreign = [member for member in members(self.path)[1:] if member.exists()]
        if foreign:
            raise QgsProcessingException(
                tr(
                    "{output} would replace {files}, which lies in its folder without {path}; "
                    "choose another name.",
                    output=self._definition.description(),
                    files=", ".join(member.name for member in foreign),
                    path=self.path.name,
                )
            )

    def _staged(self):
        return str(self._stage.made / self.path.name)

    def begun(self, destination):
        """Take the address that QGIS gave; the output's own is in the folder asked for."""
        self.made = destination
        staged = str(self._stage.made / self.path.name)
        self.destination = destination.replace(staged, self._spelled())

    def _spelled(self):
        """Return the file as the user spells it."""
        text = held(self._asked, self._context)
        return text if Path(text).name == self.path.name else text + self.path.suffix

    def place(self):
        """Move the file to its place, with those that belong to it."""
        self._stage.place()

    def take_back(self):
        """Bring the earlier file back."""
        self._stage.take_back()

    @property
    def in_file(self):
        """Whether the output lies in a file of the user's."""
        return True

    @property
    def own_table(self):
        """File and table of a GeoPackage made for this output alone, or None."""
        path = self.made_path
        is_one = path is not None and path.suffix.lower() == ".gpkg"
        return (path, self.made_table) if is_one else None

    @property
    def told_path(self):
        """What a sentence names the output by."""
        return self.path

    def foreign_sides(self):
        """Return the user's own files of style and metadata beside the place."""
        metadata = self.path.with_suffix(".qmd")
        try:
            ours = _OURS in metadata.read_bytes()
        except OSError:
            ours = False
        sides = (self.path.with_suffix(suffix) for suffix in SIDES)
        return [] if ours and self.path.exists() else [side for side in sides if side.exists()]

    def leave_sides(self, sides):
        """Drop files that would replace the user's own."""
        for side in sides:
            with suppress(FileNotFoundError):
                (self._stage.made / side.name).unlink()

    def close(self, *, remove=False):
        """Remove the stage."""
        self._stage.close()


class TableTarget(FileTarget):
    """A table of a GeoPackage, made in a file beside it and put into it by one transaction."""

    def _staged(self):
        path = super()._staged().replace("\\", "\\\\").replace("'", "\\'")
        return "".join(["ogr:dbname='", path, "' table=\"", self.table, '" (geom)'])

    def _spelled(self):
        return str(self.path)


def is_temporary(path):
    """Whether QGIS chose the place: a folder for each output in its temporary folder."""
    folder = Path(QgsProcessingUtils.tempFolder()).resolve()
    return folder in path.resolve().parent.parents


def close_connections(layer):
    """Have QGIS let go of a layer's file: it keeps what was read open for a minute.

    On Windows an open file cannot be moved, and a script of many runs has no minute to spare.
    """
    with opening(layer.source()):
        layer.dataProvider().reloadData()  # marking the connections invalid closes none of them
    gdal.ErrorReset()
