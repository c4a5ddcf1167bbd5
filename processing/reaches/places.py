"""Where parks and rivers lie, in degrees on WGS 84."""

import math

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingParameterPoint, QgsProperty

from ...analysis.message import InputError
from ..messages.language import tr

FARTHEST_LON = 360.0  # layers across the antimeridian count on beyond 180


def lonlat_shapes(layer, rows):
    """Return the geometries in degrees; None where there is none or its coordinates are none."""
    import shapely

    shapes = rows.shapes()
    if layer.lonlat.forward is not None:
        shapes = shapely.transform(shapes, layer.lonlat.forward)
    xy, owner = shapely.get_coordinates(shapes, return_index=True)
    # NaN and infinity fail the comparisons too
    on_earth = (np.abs(xy[:, 0]) <= FARTHEST_LON) & (np.abs(xy[:, 1]) <= 90)
    shapes[owner[~on_earth]] = None
    return shapes


def lonlat_points(layer, rows):
    """Return one point per row in degrees, shape (n, 2): the point itself, or one on the shape.

    NaN where a row has no geometry or its coordinates are none.
    """
    import shapely

    points = rows.points()
    if points is None:
        points = np.full((len(rows), 2), np.nan)
        shapes = rows.shapes()
        usable = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
        xy, owner = shapely.get_coordinates(shapes, return_index=True)
        usable[owner[~np.isfinite(xy).all(axis=1)]] = False
        points[usable] = shapely.get_coordinates(shapely.point_on_surface(shapes[usable]))
    return points if layer.lonlat.forward is None else layer.lonlat.forward(points)


def add_mouth(algorithm, *, optional, advanced=False):
    """Declare the river's mouth."""
    algorithm.add(
        QgsProcessingParameterPoint("MOUTH", tr("Mouth of the river"), optional=optional),
        tr(
            "A point near the river's mouth. Without a coordinate system it is longitude, latitude "
            "where the numbers can be such, else it is in the river layer's system.",
        ),
        advanced=advanced,
    )


def refuse_mouth(run):
    """Refuse a mouth whose coordinates are no finite numbers."""
    value = run.parameters.get("MOUTH")
    if not run.given("MOUTH") or isinstance(value, QgsProperty):
        return
    point = run.point("MOUTH")
    if not (math.isfinite(point.x()) and math.isfinite(point.y())):
        raise _no_place(run, value, point)


def _no_place(run, value, point):
    """Return the error that the mouth lies nowhere."""
    return InputError(
        "{parameter}: {value} is no place on Earth; give longitude and latitude, or coordinates "
        "with their system such as 122,31.2 [EPSG:4326].",
        parameter=run.title("MOUTH"),
        value=value if isinstance(value, str) else f"{point.x():g},{point.y():g}",
    )


def mouth(run, layer):
    """Return the mouth in degrees, or None where it is not given.

    Parameters
    ----------
    run : Run
    layer : bridge.Layer
        The river, in whose CRS a point without one may be.

    Raises
    ------
    InputError
        It is beyond all longitudes and latitudes.
    """
    if not run.given("MOUTH"):
        return None
    value = run.parameters["MOUTH"]
    bare = not (hasattr(value, "crs") or (isinstance(value, str) and "[" in value))
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    point = run.point("MOUTH", None if bare else wgs84)
    xy = np.array([[point.x(), point.y()]])
    degrees = abs(xy[0, 0]) <= 180 and abs(xy[0, 1]) <= 90
    if bare and not degrees and layer.lonlat.forward is not None:
        xy = layer.lonlat.forward(xy)
    # NaN, what cannot be transformed, fails the comparison too
    if not (abs(xy[0, 0]) <= FARTHEST_LON and abs(xy[0, 1]) <= 90):
        raise _no_place(run, value, point)
    return tuple(xy[0])


def read_river(run, layer, **options):
    """Read river lines and join them, as `analysis.reaches.river_line.River` is told."""
    from ...analysis.reaches.river_line import River

    return River.from_lines(
        run.read(layer).shapes(),
        layer.name,
        to_lonlat=layer.lonlat.forward,
        mouth=mouth(run, layer),
        **options,
    )


def add_gap(algorithm):
    """Declare which gaps between river lines are bridged."""
    algorithm.add_distance(
        "MAX_GAP",
        tr("Longest gap to bridge"),
        tr(
            "Gaps between ends of the river's lines up to so many metres are bridged; longer "
            "ones are told by length and place.",
        ),
        1.0,
        advanced=True,
    )


def tell_gaps(run, layer, river):
    """Log how many gaps were bridged, and warn of those left open and what they cut off.

    Parameters
    ----------
    run : Run
    layer : str
    river : `analysis.reaches.river_line.River` or directed_network.Network
    """
    from ...analysis.shoreline.lines.gaps import told

    if river.bridged:
        run.say(tr("{count} gaps of {layer} are bridged.", count=river.bridged, layer=layer))
    if river.gaps:
        run.warn(
            tr(
                "{layer} has gaps that are not bridged: {gaps}. Close them, or raise MAX_GAP.",
                layer=layer,
                gaps=told(river.gaps),
            )
        )
    apart_km = getattr(river, "apart_m", 0) / 1000  # a river tells it in lines
    if apart_km:
        run.warn(
            tr(
                "{km} km of {layer} are not joined with the mouth: nothing there counts as "
                "upstream.",
                km=f"{apart_km:.1f}",
                layer=layer,
            )
        )
