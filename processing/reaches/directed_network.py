"""A network of rivers as QGIS's own network analysis sees it, directed by the flow."""

from itertools import pairwise

import numpy as np
from qgis.analysis import (
    QgsGraph,
    QgsGraphAnalyzer,
    QgsGraphBuilder,
    QgsNetworkDistanceStrategy,
    QgsVectorLayerDirector,
)
from qgis.core import QgsPointXY

from ...analysis.cancel import check
from ...analysis.message import InputError

ELLIPSOID = "EPSG:7030"  # WGS 84, whatever the project says
SAME_M = 0.001  # ends so near are one to the eye
TOLERANCE_DEGREES, TOLERANCE_UNITS = 1e-9, 1e-4  # 0.1 mm: a foot on a vertex is that vertex


class Network:
    """Rivers with a mouth, and places on them.

    Parameters
    ----------
    rows : rows_read.Rows
        Lines.
    mouth : tuple of float
        Longitude and latitude.
    places : list of ndarray of float64, shape (n, 2)
        Sets of points in degrees, set on the nearest line.
    snap_m : float
        Farther from any line than this, a point is not on the network.
    as_digitised : bool
        Whether water flows as the lines are drawn; else the mouth tells (`analysis.reaches.flow`).
    max_gap_m : float
        Gaps up to this long are bridged.

    Attributes
    ----------
    nodes : list of ndarray of int, shape (n,)
        Node of each place, -1 where it is not on the network or the mouth cannot be reached.
    unknown_m : float
        Length of the arms of loops whose flow the mouth does not tell.
    apart_m : float
        Length of the lines that are not joined with the mouth.
    bridged : int
    gaps : tuple of `analysis.shoreline.lines.gaps.Gap`
        As `analysis.reaches.network_gaps` finds them.

    Raises
    ------
    InputError
        There is no line, or the mouth is too far from it.
    """

    def __init__(self, rows, mouth, places, *, snap_m, as_digitised, max_gap_m):
        from ...analysis.reaches.network_gaps import joints

        layer = self._layer = rows.layer
        across, length_m, self.gaps = joints(rows.shapes(), layer.lonlat.forward, max_gap_m)
        self._joints = list(zip(across, length_m, strict=True))
        self.bridged = int((length_m > SAME_M).sum())
        points = np.vstack([np.array([mouth], dtype=float), *places])
        feet, offset = _feet(rows, points)
        if not offset[0] <= snap_m:
            raise InputError(
                "The mouth is {distance} km from {layer}; set it on the network (at most "
                "{most} km).",
                distance=f"{offset[0] / 1000:.1f}",
                layer=layer.name,
                most=f"{snap_m / 1000:g}",
            )
        near = np.flatnonzero(offset <= snap_m)
        node = np.full(len(points), -1, dtype=np.int64)
        node[near] = self._build(feet[near])
        reached = self._direct(int(node[0]), as_digitised)[node]
        node[~reached] = -1
        self.unreached = int((~reached[near]).sum())
        bounds = np.cumsum([1, *map(len, places)])
        self.nodes = [node[start:stop] for start, stop in pairwise(bounds)]

    def upstream_ways(self, node):
        """Return the ways in metres from a node to all nodes against the flow.

        Returns
        -------
        way : ndarray of float, shape (n,)
            The shortest with the flow, infinite where there is none.
        sure : ndarray of bool, shape (n,)
            Whether there is one without an arm of unknown flow; then the shortest such.
        """
        way = _costs(self._sure, node)
        sure = np.isfinite(way)
        if self._maybe is not None:
            way = np.where(sure, way, _costs(self._maybe, node))
        return way, sure

    def _build(self, feet):
        layer = self._layer
        director = QgsVectorLayerDirector(
            layer.source, -1, "", "", "", QgsVectorLayerDirector.Direction.DirectionForward
        )
        director.addStrategy(QgsNetworkDistanceStrategy())
        tolerance = TOLERANCE_DEGREES if layer.crs.isGeographic() else TOLERANCE_UNITS
        builder = QgsGraphBuilder(layer.crs, True, tolerance, ELLIPSOID)
        places = [*feet, *(place for across, _ in self._joints for place in across)]
        tied = director.makeGraph(builder, [QgsPointXY(*place) for place in places], layer.feedback)
        check(layer.feedback.isCanceled)
        self._graph = builder.takeGraph()
        node = [self._graph.findVertex(point) for point in tied]
        self._bridge(node[len(feet) :])
        return node[: len(feet)]

    def _bridge(self, node):
        """Add an edge across each gap, drawn with the flow where its ends tell it."""
        for start, end, (_, length) in zip(node[::2], node[1::2], self._joints, strict=True):
            vertex = self._graph.vertex(start)
            is_first = vertex.outgoingEdges() and not vertex.incomingEdges()
            if start != end:
                self._graph.addEdge(*((end, start) if is_first else (start, end)), [length])

    def _direct(self, mouth, as_digitised):
        """Turn the network against the flow, and return which nodes are joined with the mouth."""
        from ...analysis.reaches.flow import DOWN, UNKNOWN, flow
        from ...analysis.reaches.river_network import upstream_edges

        graph = self._graph
        if not graph.edgeCount():
            raise _no_line(self._layer)
        edges = [graph.edge(index) for index in range(graph.edgeCount())]
        start = np.array([edge.fromVertex() for edge in edges])
        end = np.array([edge.toVertex() for edge in edges])
        cost = np.array([edge.cost(0) for edge in edges])
        direction = flow(start, end, mouth)
        joined = np.isin(
            np.arange(graph.vertexCount()), [start[~np.isnan(direction)], end[~np.isnan(direction)]]
        )
        if as_digitised:
            direction[~np.isnan(direction)] = DOWN
        self.apart_m = float(cost[np.isnan(direction)].sum())
        unknown = direction == UNKNOWN
        self.unknown_m = float(cost[unknown].sum())
        self._sure = self._against(
            upstream_edges(start, end, np.where(unknown, np.nan, direction)), cost
        )
        self._maybe = (
            self._against(upstream_edges(start, end, direction), cost) if unknown.any() else None
        )
        return joined

    def _against(self, edges, cost):
        """Return the graph of edges that lead upstream."""
        upstream = QgsGraph()
        for index in range(self._graph.vertexCount()):
            upstream.addVertex(self._graph.vertex(index).point())
        for edge, lower, upper in zip(*edges, strict=True):
            upstream.addEdge(int(lower), int(upper), [float(cost[edge])])
        return upstream


def _costs(graph, node):
    return np.array(QgsGraphAnalyzer.dijkstra(graph, int(node), 0)[1])


def _feet(rows, points):
    """Return the nearest places on the lines in the layer's CRS, and their distances in metres."""
    from ...analysis.geodesic.edges import Edges
    from ...analysis.geodesic.point_distance import ShoreIndex, nearest

    lonlat = rows.layer.lonlat
    edges = Edges.from_geometries(rows.shapes(), lonlat.forward)
    if not len(edges):
        raise _no_line(rows.layer)
    found = nearest(ShoreIndex(edges), points)
    feet = np.column_stack([found.lon, found.lat])
    backward = lonlat.backward
    return feet if backward is None else backward(feet), found.shore_m


def _no_line(layer):
    return InputError("{layer} holds no line; choose the line of the river.", layer=layer.name)
