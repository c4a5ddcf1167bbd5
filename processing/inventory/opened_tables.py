"""An inventory's tables, opened in a worker for the project."""

from qgis.core import QgsProviderRegistry
from qgis.PyQt.QtCore import QCoreApplication

from ..guard.lasting_crs import lasting_systems
from ..guard.map_layers import open_layer, opening


def open_tables(place, names, cancelled):
    """Open the tables of an inventory that are there.

    Parameters
    ----------
    place : dict of str to str
        ``file``, or ``connection`` and ``schema``.
    names : iterable of str
    cancelled : callable
        Asked before each table; where it says yes, the rest is left out.

    Returns
    -------
    dict of str to QgsVectorLayer
        By name; they belong to the main thread.

    Raises
    ------
    qgis.core.QgsProviderConnectionException
        Where the database does not answer.
    """
    opened = {}
    with lasting_systems():
        for name, source, provider in _sources(place, names):
            if cancelled():
                break
            layer = open_layer(source, name, provider)
            if layer.isValid():
                layer.featureCount()  # asked here, where a slow server holds nobody up
                layer.moveToThread(QCoreApplication.instance().thread())
                opened[name] = layer
    return opened


def _sources(place, names):
    registry = QgsProviderRegistry.instance()
    if "file" in place:
        path = place["file"]
        with opening(path):
            there = {found.name() for found in registry.querySublayers(path)}
        return [(name, f"{path}|layername={name}", "ogr") for name in names if name in there]
    metadata = registry.providerMetadata("postgres")
    connection = metadata.createConnection(place["connection"])
    schema = place["schema"]
    there = {table.tableName() for table in connection.tables(schema)}
    return [
        (name, connection.tableUri(schema, name), "postgres") for name in names if name in there
    ]
