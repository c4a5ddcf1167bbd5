"""A small stand-in for QGIS on Qt 6: what the windows of the plugin ask of it, and no more."""
