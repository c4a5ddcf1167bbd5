"""Layers of QGIS read and dressed: the only bridge to arrays and frames."""
