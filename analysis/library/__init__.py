"""The main jobs as functions of arrays and tables, for Python without QGIS."""
