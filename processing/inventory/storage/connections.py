"""PostGIS connections of QGIS's own list, as libpq reads them."""

from qgis.core import (
    QgsDataSourceUri,
    QgsProviderConnectionException,
    QgsProviderRegistry,
)

from ....analysis.message import InputError


def connection_text(name):
    """Return the connection text of a named connection.

    Parameters
    ----------
    name : str
        A name of QGIS's list, or a connection text itself (``host=… dbname=…``).

    Returns
    -------
    str

    Raises
    ------
    InputError
        Where QGIS knows no connection of that name.
    """
    if "=" in name:
        return QgsDataSourceUri(name).connectionInfo(True) or name
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    try:
        connection = metadata.createConnection(name)
        known = name in metadata.connections(False)
    except QgsProviderConnectionException:
        known = False
    if not known:
        raise InputError(
            "QGIS knows no PostGIS connection {name}; add it in the browser first.",
            name=name,
        )
    return QgsDataSourceUri(connection.uri()).connectionInfo(True)
