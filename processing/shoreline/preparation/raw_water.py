"""One layer of raw water as Prepare shoreline reads it, and two of one map prepared together."""

from ...messages.language import tr
from .layers_beside import run_beside
from .prepare_expressions import CLASSES, expression_fields, given_expressions, where_true
from .prepare_inputs import read_polygons, water_layer
from .prepare_lines import (
    line_fields,
    name_fields,
    read_class_fields,
    read_names,
    said_of_lines,
    stated_by,
)
from .prepare_parameters import KEEP
from .water_hint import read_hint
from .water_source import WaterSource


class RawWater:
    """The input of a run of Prepare shoreline, read once.

    Parameters
    ----------
    run : Run

    Attributes
    ----------
    run : Run
    layer : bridge.Layer
    given : dict of str to str
        By parameter the expressions over its features.
    source : water_source.WaterSource
    rows : rows_read.Rows
    names : list of str or None
    """

    def __init__(self, run):
        self.run = run
        self.layer = layer = water_layer(run)
        self.given = given_expressions(run, layer)
        self._class_fields = read_class_fields(run, layer)
        self.source = WaterSource(run, layer)
        candidates, self._about_lines = name_fields(run, layer), line_fields(layer)
        asked = [*expression_fields(run, layer, self.given), *self.source.fields]
        self.rows = run.read(layer, [*candidates, *self._class_fields, *self._about_lines, *asked])
        self.names = self.source.names(self.rows) or read_names(run, self.rows, candidates)

    def prepare(self, water, *, progress):
        """Return the shoreline of the layer.

        Parameters
        ----------
        water : tuple of array of shapely polygons, or None, and their names
            What tells whether lines are centre lines.
        progress : callable

        Returns
        -------
        prepared.Prepared
        """
        from ....analysis.shoreline.preparation.shoreline_preparation import prepare

        run, layer, rows = self.run, self.layer, self.rows
        holds = where_true(run, rows, self.given)
        return prepare(
            rows.shapes(),
            self.names,
            river_names=_river_names(run),
            to_lonlat=layer.lonlat.forward,
            from_lonlat=layer.lonlat.backward,
            excluded=holds.get("EXCLUDE"),
            holds={CLASSES[name]: rows for name, rows in holds.items() if name in CLASSES},
            stated=stated_by(rows, self._class_fields),
            traits=self.source.traits(rows, self.names, holds),
            said=said_of_lines(rows, self._about_lines, water, run.choice("LINE")),
            basin=read_polygons(run, "BASIN", layer),
            keep_islands=run.choice("ISLANDS") == KEEP,
            max_gap_m=run.number("MAX_GAP"),
            seam_m=run.number("SEAM_WIDTH"),
            progress=progress,
            cancelled=run.cancelled,
        )


def read_together(run):
    """Return the input of a run, and with it what lies beside it on the same map.

    Returns
    -------
    list of RawWater
    """
    layers = [RawWater(run)]
    beside = run_beside(run, layers[0])
    if beside is not None:
        layers += [each for each in [RawWater(beside)] if len(each.rows)]
    return layers


def prepare_together(layers, run):
    """Return the shoreline of a layer, or of the areas and the lines of one map.

    Parameters
    ----------
    layers : list of RawWater
        One, or two of which one holds areas and the other lines.
    run : Run
        Of the first.

    Returns
    -------
    prepared.Prepared
        In the CRS of the first.

    Raises
    ------
    NoWaterError
        None of them holds usable water.
    """
    first = layers[0]
    hint = read_hint(run, first.layer)
    if len(layers) == 1:
        return first.prepare(hint, progress=run.progress(0, 0.95))
    from ....analysis.shoreline.preparation.lines_beside_areas import with_lines
    from ....analysis.shoreline.preparation.prepared import NoWaterError

    areas, lines = sorted(layers, key=lambda each: not each.layer.is_polygon)
    try:
        of_areas = areas.prepare((None, None), progress=run.progress(0, 0.5))
    except NoWaterError:
        return _alone(lines, areas, lines.prepare(hint, progress=run.progress(0.5, 0.95)))
    if hint[0] is None:
        hint = ([row.geometry for row in of_areas.water], [row.river for row in of_areas.water])
    try:
        of_lines = lines.prepare(hint, progress=run.progress(0.5, 0.95))
    except NoWaterError:
        return _alone(areas, lines, of_areas)
    return with_lines(of_areas, of_lines, first.layer.lonlat.forward)


def _alone(layer, other, prepared):
    """Return what one layer gave, and say that the other has no water."""
    layer.run.say(
        tr(
            "None of the {count} features of {other} is usable water; {layer} is read alone.",
            count=len(other.rows),
            other=other.layer.name,
            layer=layer.layer.name,
        )
    )
    prepared.read += len(other.rows)
    return prepared


def _river_names(run):
    """Return the names given; those of a class that an expression gives play no part."""
    from ....analysis.shoreline.classes.river_classes import RiverNames, split

    main_stem, important, tributaries, lakes = (tuple(split(run.text(name))) for name in CLASSES)
    return RiverNames(main_stem, important, tributaries, lakes or None)
