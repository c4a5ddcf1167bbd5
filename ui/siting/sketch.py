"""A proposed site in the hand: corners set, moved, put in and taken out, in map units."""

from qgis.core import QgsGeometry, QgsPointXY

LEAST_CORNERS = 3


class Sketch:
    """The outline of a proposed site.

    Attributes
    ----------
    corners : list of QgsPointXY
    is_closed : bool
        Whether all corners are set.
    """

    def __init__(self):
        self.corners, self.is_closed = [], False

    def clear(self):
        """Forget the site."""
        self.corners, self.is_closed = [], False

    def set_corner(self, point):
        """Set the next corner."""
        self.corners.append(QgsPointXY(point))

    def take_back(self):
        """Take the last corner back."""
        if self.corners:
            self.corners.pop()
        self.is_closed = self.is_closed and len(self.corners) >= LEAST_CORNERS

    def close(self):
        """Close the outline; return whether it is one."""
        distinct = [
            point
            for point, before in zip(
                self.corners, [*self.corners[-1:], *self.corners[:-1]], strict=True
            )
            if point != before
        ]
        self.is_closed = len(distinct) >= LEAST_CORNERS
        if self.is_closed:
            self.corners = distinct
        return self.is_closed

    def geometry(self, beside=None):
        """Return the polygon of the corners, and of one more that is not set yet."""
        corners = [*self.corners, *([beside] if beside is not None else [])]
        if len(corners) < LEAST_CORNERS:
            return QgsGeometry()
        return QgsGeometry.fromPolygonXY([[*corners, corners[0]]])

    def corner_at(self, point, reach):
        """Return the number of the corner within reach of a point, None where there is none."""
        distances = [point.distance(corner) for corner in self.corners]
        nearest = min(range(len(distances)), key=distances.__getitem__, default=None)
        return nearest if nearest is not None and distances[nearest] <= reach else None

    def edge_at(self, point, reach):
        """Return the number of the corner after which an edge passes a point within reach."""
        if not self.is_closed:
            return None
        for number, corner in enumerate(self.corners):
            after = self.corners[(number + 1) % len(self.corners)]
            edge = QgsGeometry.fromPolylineXY([corner, after])
            if edge.distance(QgsGeometry.fromPointXY(point)) <= reach:
                return number
        return None

    def holds(self, point):
        """Whether a point lies inside the site."""
        return self.is_closed and self.geometry().contains(point)

    def insert(self, number, point):
        """Put a corner in after another; return its number."""
        self.corners.insert(number + 1, QgsPointXY(point))
        return number + 1

    def move_corner(self, number, point):
        """Move a corner."""
        self.corners[number] = QgsPointXY(point)

    def remove_corner(self, number):
        """Take a corner out where enough are left."""
        if len(self.corners) > LEAST_CORNERS:
            del self.corners[number]

    def move(self, dx, dy):
        """Move the whole site."""
        self.corners = [QgsPointXY(point.x() + dx, point.y() + dy) for point in self.corners]
