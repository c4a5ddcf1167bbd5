"""No window of QGIS."""

iface = None
