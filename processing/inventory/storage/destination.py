"""Which inventory an algorithm works on: a GeoPackage, or a schema of a PostGIS database."""

from pathlib import Path

from qgis.core import (
    QgsProcessingParameterDatabaseSchema,
    QgsProcessingParameterFile,
    QgsProcessingParameterProviderConnection,
)

from ....analysis.message import InputError
from ...framework.algorithm import Algorithm
from ...framework.value_checks import exists
from ...messages.language import tr
from .connections import connection_text
from .postgis_storage import PostgisStorage


class InventoryAlgorithm(Algorithm):
    """What the algorithms that write into an inventory share."""

    GROUP = "inventory"
    NEW_FILES = ("INVENTORY",)

    def add_inventory(self):
        """Add the parameters that say where the inventory is."""
        self.add(
            QgsProcessingParameterFile(
                "INVENTORY",
                tr("Inventory file"),
                extension="gpkg",
                optional=True,
            ),
            tr("GeoPackage; made where it is not there."),
        )
        self.add(
            QgsProcessingParameterProviderConnection(
                "CONNECTION",
                tr("PostGIS connection"),
                "postgres",
                optional=True,
            ),
            tr("A connection of QGIS's own list, instead of a file."),
        )
        self.add(
            QgsProcessingParameterDatabaseSchema(
                "SCHEMA",
                tr("Schema"),
                connectionParameterName="CONNECTION",
                optional=True,
            ),
            tr(
                "Schema of the database that is the inventory; made where it is not there.",
            ),
        )

    def checkParameterValues(self, parameters, context):
        """Refuse no inventory, and two."""
        good, reason = super().checkParameterValues(parameters, context)
        if not good:
            return good, reason
        has_file = bool(parameters.get("INVENTORY"))
        has_server = bool(parameters.get("CONNECTION"))
        if has_file == has_server:
            return False, tr("Give an inventory file or a PostGIS connection, one of them.")
        if has_server and not parameters.get("SCHEMA"):
            return False, tr("Give the schema of the database that is the inventory.")
        return True, ""

    def storage(self, parameters, context, *, dry=False):
        """Return the inventory, to be opened; ``dry`` writes nothing."""
        from .geopackage_storage import GeoPackageStorage

        path = self.parameterAsFile(parameters, "INVENTORY", context)
        if path:
            path = Path(path)
            if not exists(path.absolute().parent):
                raise InputError(
                    "There is no folder {folder}; make it first.",
                    folder=str(path.parent),
                )
            return GeoPackageStorage(path, dry=dry)
        name = self.parameterAsConnectionName(parameters, "CONNECTION", context)
        return PostgisStorage(
            connection_text(name), self.parameterAsSchema(parameters, "SCHEMA", context), dry=dry
        )
