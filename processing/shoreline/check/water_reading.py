"""What a shoreline check reads of the waters: shoreline, water bodies, control range, coverage."""

import numpy as np

from ....analysis.message import InputError
from ....analysis.shoreline.check import coverage
from ....analysis.shoreline.check.class_sets import RIVER_CLASSES
from ....analysis.shoreline.check.doubts import class_doubts
from ....analysis.shoreline.check.sites_and_waters import Waters
from ....analysis.shoreline.lines.centre_lines import are_centre_lines
from ....analysis.shoreline.preparation.kept_keywords import BY_PLAN
from ....analysis.shoreline.reading.area_reading import control_range_of
from ....analysis.tables.row_checksum import content_sum
from ..preparation import kept
from ..preparation.kept import CLASS_WHY, HALF_WIDTH, LINE_KIND, retell_warnings
from .area_inputs import read_areas


def read_waters(run, ruleset):
    """Read the waters of a check, and the areas that laws name.

    Parameters
    ----------
    run : Run
    ruleset : rule_sets.RuleSet or None
        Only rules ask for classes of water and coverage.

    Returns
    -------
    shore : bridge.Layer
    shoreline : sites_and_waters.Waters
    terms : dict
        Other arguments of `site_check.screen`, by name.

    Raises
    ------
    InputError
        The rule set needs a control range and none is given.
    """
    shore = run.layer("SHORELINE")
    shoreline = _waters(run, shore, ruleset)
    control_range = _waters(run, run.layer("CONTROL_RANGE"), None)
    areas = read_areas(run, ruleset, control_range)
    control_range = control_range or control_range_of(areas)
    if ruleset is not None and ruleset.needs_control_range and control_range is None:
        raise InputError(
            "The rule set {rules} gives no distance: choose the published control range, a "
            "polygon layer.",
            rules=ruleset.id,
        )
    terms = {
        "ruleset": ruleset,
        "measured_from": kept.measured_from(run, shore),
        "water": _waters(run, run.layer("WATER"), ruleset),
        "areas": areas,
        "control_range": control_range,
        "coverage": None if ruleset is None else _coverage(run, shore),
    }
    return shore, shoreline, terms


def read_water(run, layer, river, river_class, further=()):
    """Read a layer of water or of a control range.

    Parameters
    ----------
    run : Run
    layer : bridge.Layer
    river, river_class : str
        Fields of name and class, "" without one.
    further : sequence of str
        Other fields to read.

    Returns
    -------
    rows : rows_read.Rows
    checksum : str
        SHA-256 of geometries, names, classes and what Prepare shoreline told of them.
    """
    prepared = [name for name in (CLASS_WHY, LINE_KIND, HALF_WIDTH) if layer.has(name)]
    rows = run.read(layer, [river, river_class, *prepared, *further])
    nothing = [None] * len(rows)
    told = (river, river_class, CLASS_WHY, LINE_KIND, HALF_WIDTH)
    return rows, content_sum(rows.wkb, [rows.columns.get(name, nothing) for name in told])


def _waters(run, layer, ruleset):
    """Read shoreline, water bodies or a control range; with what rules ask of them."""
    if layer is None:
        return None
    is_shore = layer.parameter == "SHORELINE"
    river, river_class = (_field(run, name, layer) for name in ("RIVER_FIELD", "CLASS_FIELD"))
    why, about = "", []
    if ruleset is not None:
        _require_class(layer, river_class, ruleset)
        why = CLASS_WHY if layer.has(CLASS_WHY) else ""
        if is_shore:  # the user's half-width comes before that of Prepare shoreline
            own = [_field(run, "HALF_WIDTH_FIELD", layer)]
            about = [*own, *(name for name in (HALF_WIDTH, LINE_KIND) if layer.has(name))]
    rows, checksum = read_water(run, layer, river, river_class, about)
    waters = Waters(
        layer.name,
        rows.shapes(),
        layer.lonlat.forward,
        rivers=rows.texts(river) if river else None,
        classes=rows.texts(river_class) if river_class else None,
        doubts=class_doubts(rows.texts(why)) if why else None,
        checksum=checksum,
    )
    if ruleset is not None:
        _check_classes(layer, river_class, rows, waters.classes)
    if is_shore:
        retell_warnings(run, layer)
    if is_shore and ruleset is not None:
        kinds = rows.texts(LINE_KIND) if LINE_KIND in about else None
        measured_from = run.choice("MEASURED_FROM")
        waters.centre_lines = are_centre_lines(kinds, measured_from, waters.are_surfaces())
        waters.clears, waters.offset_m = kept.clears(layer), kept.number(layer, kept.OFFSET)
        line = measured_from or kept.number(layer, kept.MEASURED_FROM)
        waters.at_low_water = kept.at_low_water(layer) and line not in BY_PLAN
        for name in (name for name in about if name and name != LINE_KIND):
            waters.half_m = np.where(waters.half_m > 0, waters.half_m, rows.numbers(name))
    return waters


def _field(run, name, layer):
    """Return a field of the shoreline; other water layers use it where they have it."""
    if layer.parameter == "SHORELINE":
        return run.field(name, layer)
    return run.text(name) if layer.has(run.text(name)) else ""


def _require_class(layer, river_class, ruleset):
    if not river_class:
        raise InputError(
            "{layer} has no field with the class of the river, which the rule set {rules} needs; "
            "run Prepare shoreline first.",
            layer=layer.name,
            rules=ruleset.id,
        )


def _check_classes(layer, field, rows, classes):
    for row in np.flatnonzero(~np.isin(classes, RIVER_CLASSES))[:1]:
        raise InputError(
            "Field {field} of {layer} holds {value} (feature {id}), which is no class of river; "
            "run Prepare shoreline.",
            field=field,
            layer=layer.name,
            value=classes[row],
            id=rows.ids[row],
        )


def _coverage(run, shore):
    """Return what the user gave, less gaps, else what was kept with the layer, in degrees."""
    layer = run.layer("COVERAGE")
    if layer is None:
        outline = shore.metadata().keywords(kept.COVERAGE)
        return coverage.from_text(outline[0]) if outline else None
    area = coverage.union(run.read(layer).shapes(), layer.lonlat.forward, layer.name)
    gaps = shore.metadata().keywords(kept.GAPS)
    return coverage.without(area, [coverage.from_text(each) for each in gaps])
