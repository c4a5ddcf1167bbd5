"""What `parkshore:printmap` reads: sites, the waters around them, and the words of the page."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from qgis.core import Qgis, QgsProcessingException

from ...analysis.geometry.repair import repaired
from ..evidence.visit_reading import in_degrees, read_visits
from ..framework import choices
from ..messages.language import in_words, tr
from ..messages.provenance import told_back

AROUND = 0.12  # of what the sites span, kept free beside them
LEAST_DEGREES = 0.01
KEPT = ("river", "name", "river_cls")  # of waters: what their style speaks of


@dataclass(frozen=True)
class DrawnMap:
    """One page.

    Attributes
    ----------
    visits : list of visit_reading.Visit
        Those with a place.
    waters, zones : list of (shapely geometry, dict)
        In degrees, what lies on the page.
    bounds : tuple of float
        West, south, east, north of the sites.
    title, sources, day, approval : str
    paper : int
    scale : float or None
    """

    visits: list
    waters: list
    zones: list
    bounds: tuple
    title: str
    sources: str
    day: str
    approval: str
    paper: int
    scale: float | None


def read_map(run):
    """Read what is drawn.

    Parameters
    ----------
    run : Run

    Raises
    ------
    QgsProcessingException
        No site is to be drawn.
    """
    visits = [visit for visit in read_visits(run) if visit.shape is not None]
    layer = run.layer("CHECKED")
    if not visits:
        raise QgsProcessingException(
            tr(
                "{layer} has no site to be drawn; choose all sites, or select some.",
                layer=layer.name,
            )
        )
    every = np.array([visit.shape.bounds for visit in visits])
    bounds = (*every[:, :2].min(axis=0), *every[:, 2:].max(axis=0))
    frame = _wider(bounds)
    shoreline, zones = run.layer("SHORELINE"), run.layer("ZONES")
    title = run.text("TITLE").strip() or layer.name
    day = run.day()
    return DrawnMap(
        visits=visits,
        waters=_around(run, shoreline, frame),
        zones=_around(run, zones, frame),
        bounds=tuple(float(value) for value in bounds),
        title=title,
        sources=_sources(run, layer, shoreline),
        day=in_words(day),
        approval=run.text("APPROVAL").strip(),
        paper=run.choice("PAPER"),
        scale=run.number("SCALE"),
    )


def _wider(bounds):
    """Return bounds with room for what lies around, whatever the shape of the page."""
    west, south, east, north = bounds
    room = max(east - west, north - south, LEAST_DEGREES) * (1 + AROUND) * 1.5
    return (west - room, south - room, east + room, north + room)


def _around(run, layer, frame):
    """Return what lies in a frame of a layer, with the fields its style speaks of."""
    if layer is None or layer.wkb_type == Qgis.WkbType.NoGeometry:
        return []
    names = [name for name in KEPT if layer.has(name)]
    rows = run.read(layer, names)
    shapes = np.array(in_degrees(rows), dtype=object)
    inside = np.flatnonzero(shapely.intersects(shapely.envelope(shapes), shapely.box(*frame)))
    return [
        (shape, {name: rows.columns[name][row] for name in names})
        for row, shape in zip(inside, repaired(shapes[inside]), strict=True)
    ]


def _sources(run, layer, shoreline):
    """Return what the page says it was made from."""
    asked = told_back(layer.metadata())
    told = [tr("Sites: {layer}", layer=layer.name)]
    if shoreline is not None:
        told.append(tr("shoreline: {layer}", layer=shoreline.name))
    elif asked.get("SHORELINE"):
        told.append(tr("shoreline: {layer}", layer=_layer_name(asked["SHORELINE"])))
    number, titles = str(asked.get("RULE_SET", "")), choices.rule_sets()
    if number.isdigit() and int(number) < len(titles):
        told.append(tr("rule set: {rules}", rules=titles[int(number)]))
    if run.text("SOURCE").strip():
        told.append(run.text("SOURCE").strip())
    return "; ".join(told)


def _layer_name(source):
    """Return what a source is called, without the folders it lies in."""
    path, _, rest = source.partition("|")
    named = [part.removeprefix("layername=") for part in rest.split("|") if "layername=" in part]
    return named[0] if named else Path(path.replace("\\", "/")).stem
