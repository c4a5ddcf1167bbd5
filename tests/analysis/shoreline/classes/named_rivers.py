"""What one name stands for at a place."""

import shapely
from parkshore.analysis.shoreline.classes.river_classes import RiverNames


def named(name, *place, lists=None, **more):
    """Return class, reason and whether the name contains another's, of one name at a place."""
    shapes = [shapely.Point(*place)] if place else None
    found = (lists or RiverNames()).classify([name], shapes=shapes, **more)
    return found.classes[0], found.why[0], bool(found.contains[0])
