"""What a shoreline check reads, as `site_check.screen` takes it: waters first, then the sites."""

from dataclasses import dataclass

import numpy as np

from ....analysis.message import InputError
from ....analysis.shoreline.check import coverage
from ....analysis.shoreline.check.class_sets import RIVER_CLASSES
from ....analysis.shoreline.check.doubts import class_doubts
from ....analysis.shoreline.check.sites_and_waters import Sites, Waters
from ....analysis.shoreline.check.weighing import uncertainty
from ....analysis.shoreline.lines.centre_lines import are_centre_lines
from ...layers.bridge import Layer
from ...layers.rows_read import Rows
from ...messages.language import tr
from ..preparation import kept
from ..preparation.kept import CLASS_WHY, HALF_WIDTH, LINE_KIND, retell_warnings
from .area_inputs import control_range_of, read_areas
from .site_inputs import SiteInputs
from .water_reading import read_water

BY_PLAN = (1, 2, 3)
"""Values of ``MEASURED_FROM`` of lines that a plan sets, not the water of a day."""

FEWEST_SITES = 2
"""Of a single site that lies on water nothing can be said."""


@dataclass(frozen=True)
class CheckInputs:
    """What one check has read.

    Parameters
    ----------
    parks : bridge.Layer
    rows : rows_read.Rows
        The parks' attributes and geometries.
    facil_src : ndarray of object, shape (n,)
        What told the kind of facility.
    sites : sites_and_waters.Sites
    shoreline : sites_and_waters.Waters
    is_named : bool
        Whether the shoreline has fields of rivers or of their classes.
    terms : dict
        The other arguments of `site_check.screen`, by name.
    """

    parks: Layer
    rows: Rows
    facil_src: np.ndarray
    sites: Sites
    shoreline: Waters
    is_named: bool
    terms: dict


def read_inputs(run, ruleset):
    """Read waters and sites, and warn of what would make verdicts wrong.

    Parameters
    ----------
    run : Run
    ruleset : rule_sets.RuleSet or None
        Only rules ask for classes of water, coverage, and what a site is and since when.
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
    parks = SiteInputs(run, ruleset)
    if not len(parks.rows):
        run.warn(tr("{layer} holds no feature.", layer=parks.layer.name))
    if ruleset is not None and ruleset.lacks_main_stem(shoreline.classes):
        run.warn(
            tr(
                "{layer} holds no main stem, which the rule set {rules} names: check the names "
                "of rivers in Prepare shoreline.",
                layer=shoreline.name,
                rules=ruleset.id,
            )
        )
    found = parks.facilities()
    terms |= {"facility": found.codes, "opened": parks.opened(), "closed": parks.closed()}
    terms["binding"] = parks.binding(ruleset)
    if ruleset is None:
        terms["limit_m"] = parks.limit.values(parks.rows)
    errors = parks.accuracy.values(parks.rows), run.number("SHORELINE_ACCURACY")
    terms["u"] = uncertainty(*errors, run.number("SHORELINE_SCALE") or 0.0)
    terms["u_on_water"] = uncertainty(*errors)
    if not np.any(terms["u"]):
        run.say(tr("Positional accuracy not stated."))
    if not run.given("SHORELINE_SCALE"):
        terms["scale_m"] = uncertainty(scale=kept.number(shore, kept.SCALE))
    naming = (run.text(name) for name in ("RIVER_FIELD", "CLASS_FIELD"))
    is_named = any(name and shore.has(name) for name in naming)
    sites = parks.sites()
    return CheckInputs(parks.layer, parks.rows, found.source, sites, shoreline, is_named, terms)


def warn_of_sites_on_water(run, inputs, shore_m):
    """Tell where most sites lie on a shoreline that nothing shows to be one."""
    on_water, total = int((shore_m == 0).sum()), len(shore_m)
    if total < FEWEST_SITES or on_water * 2 <= total or inputs.is_named:
        return
    run.warn(
        tr(
            "{n} of {total} sites lie at distance 0 from {layer}, which has neither names "
            "nor classes of rivers: make sure that it is the shoreline.",
            n=on_water,
            total=total,
            layer=inputs.shoreline.name,
        )
    )


# Waters ---------------------------------------------------------------------------------------


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
