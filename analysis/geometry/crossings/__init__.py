"""Rings that cross themselves and each other: their nodes, faces and ground."""
