"""Which inventory an algorithm works on: a GeoPackage, or a schema of a PostGIS database."""

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsProcessingParameterDatabaseSchema,
    QgsProcessingParameterProviderConnection,
)

from ....analysis.message import InputError
from ...framework.algorithm import Algorithm
from ...framework.value_checks import exists
from ...guard.map_layers import open_layer
from ...messages.language import tr
from ...styles.layer_style import dress, keep_in_database
from .connections import connection_text
from .postgis_storage import PostgisStorage


class InventoryAlgorithm(Algorithm):
    """What the algorithms that write into an inventory share."""

    GROUP = "inventory"
    NEW_FILES = ("INVENTORY",)

    def add_inventory(self):
        """Add the parameters that say where the inventory is."""
        self.add_file(
            "INVENTORY",
            tr("Inventory file"),
            tr("GeoPackage; made where it is not there."),
            extension="gpkg",
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
            tr("Schema of the database that is the inventory; made where it is not there."),
        )

    def add_dry_run(self):
        """Add the choice to write nothing."""
        self.add_flag(
            "DRY_RUN",
            tr("Show only, write nothing"),
            tr("Tells what would be done; the inventory stays as it is."),
        )

    def refuse(self, run):
        """Refuse no inventory, and two."""
        if run.given("INVENTORY") == run.given("CONNECTION"):
            raise InputError("Give an inventory file or a PostGIS connection, one of them.")
        if run.given("CONNECTION") and not run.given("SCHEMA"):
            raise InputError("Give the schema of the database that is the inventory.")

    def storage(self, run):
        """Return the inventory, to be opened; nothing is written into it where that was asked."""
        from .geopackage_storage import GeoPackageStorage

        dry = run.flag("DRY_RUN")
        if run.given("INVENTORY"):
            path = Path(run.file("INVENTORY"))
            if not exists(path.absolute().parent):
                raise InputError(
                    "There is no folder {folder}; make it first.",
                    folder=str(path.parent),
                )
            return GeoPackageStorage(path, dry=dry)
        name, schema = run.connection("CONNECTION"), run.schema("SCHEMA")
        return PostgisStorage(connection_text(name), schema, dry=dry)


def dress_table(path, kind):
    """Keep a table's titles and style in the inventory; its rows are stored whatever comes of it.

    Parameters
    ----------
    path : Path
        The GeoPackage.
    kind : str
        The table, a layer of the schema.
    """
    layer = open_layer(f"{path}|layername={kind}", kind)
    if layer.isValid():
        dress(layer, None if layer.geometryType() == Qgis.GeometryType.Null else kind, kind=kind)
        keep_in_database(layer, kind)
