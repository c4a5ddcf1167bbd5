"""What QGIS runs: the provider and one thin algorithm per file."""
