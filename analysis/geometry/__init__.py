"""Shapes and the ellipsoid they stand on: lengths, areas, planes, repair."""
