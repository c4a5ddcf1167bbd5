"""The waters of a screening, read from files and made ready once for all partitions."""

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..geometry.axes import AxesSeen, spread
from ..inventory.importing.layer_roles import named_like_sites
from ..library.coordinates import lonlat_of
from ..message import InputError, Message
from ..shoreline.check.class_sets import RIVER_CLASSES
from ..shoreline.check.doubts import class_doubts
from ..shoreline.check.rule_sets import MEASURED_FROM, RuleSet
from ..shoreline.check.site_distances import Prepared, prepare
from ..shoreline.check.sites_and_waters import Waters
from ..shoreline.check.weighing import uncertainty
from ..shoreline.lines.centre_lines import are_centre_lines
from ..shoreline.preparation import kept_keywords as kept
from ..shoreline.reading.area_reading import control_range_of, not_given
from ..shoreline.sources.profiles import LOW_WATER, NEVER
from ..tables.geometry_column import middles
from ..tables.row_checksum import content_sum
from .files.kept_metadata import keywords
from .files.layer_file import GeoFile
from .files.layer_kinds import refuse_other_layer, refuse_other_shapes
from .files.layer_rows import read_rows
from .named_ground import area_fields, read_areas, read_coverage
from .screen_plan import DEFAULT_FIELDS, Plan

WATERS = ("shoreline", "water", "control_range")
_PREPARED = (kept.CLASS_WHY, kept.LINE_KIND, kept.HALF_WIDTH)


@dataclass(frozen=True)
class ShoreReady:
    """Waters ready to be measured to, and what else a check asks of them.

    Attributes
    ----------
    prepared : Prepared
    ruleset : RuleSet or None
    terms : dict
        Arguments of `site_check.screen` that are the same for all sites.
    checksums : dict of str to str
        SHA-256 of each layer's rows, as ``parkshore:shorelinecheck`` keeps them.
    warnings : list of str
        What Prepare shoreline warned of.
    doubts : list of Message
        What must be told of areas, and of waters that look like sites.
    is_named : bool
        Whether the shoreline has fields of rivers or of their classes.
    axes : AxesSeen
        The axes of waters and areas.
    """

    prepared: Prepared
    ruleset: RuleSet | None
    terms: dict[str, Any]
    checksums: dict[str, str]
    warnings: list[str]
    doubts: list[Message]
    is_named: bool
    axes: AxesSeen


def check_waters(plan: Plan, files: Mapping[str, GeoFile]) -> None:
    """Refuse waters and areas that lack what a plan asks of them, before their rows are read.

    Parameters
    ----------
    files
        By their names in `Plan.files`.

    Raises
    ------
    InputError
        Their coordinates cannot be brought to degrees, they lack a field, or they are layers of
        another kind.
    """
    ruleset = plan.ruleset()
    for name, file in files.items():
        lonlat_of(file.crs)
        refuse_other_layer(name, file)
        if name in WATERS:
            _water_fields(plan, name, file, ruleset)
        if name in plan.area_names:
            area_fields(file)
    _require_control_range(ruleset, is_there=bool(plan.control_range or plan.areas))


def make_ready(plan: Plan, kinds: Sequence[int]) -> ShoreReady:
    """Read the waters and make their trees.

    Parameters
    ----------
    kinds
        Codes of the facilities that occur among all sites: only the waters that their rules name
        are measured to.

    Raises
    ------
    InputError
        A file cannot be read, lacks what the rule set needs or holds no usable shoreline.
    """
    ruleset = plan.ruleset()
    waters: dict[str, Any] = {}
    for name in WATERS:
        path = getattr(plan, name)
        waters[name] = _waters(plan, name, ruleset) if path else None
    shoreline = waters["shoreline"]
    axes = AxesSeen()
    for each in filter(None, waters.values()):
        axes.look(each.name, middles(spread(each.geometries)), each.to_lonlat)
    areas, doubts = read_areas(plan, waters["control_range"], axes)
    waters["control_range"] = waters["control_range"] or control_range_of(areas)
    if areas is None:
        doubts += not_given(ruleset)
    _require_control_range(ruleset, is_there=waters["control_range"] is not None)
    shore = plan.opened("shoreline")
    opened = (plan.opened(name) for name in ("shoreline", "water") if waters[name] is not None)
    doubts += filter(None, (named_like_sites(each.name, each.fields) for each in opened))
    words = keywords(shore.path, shore.layer)
    prepared = prepare(
        shoreline,
        waters["water"],
        waters["control_range"],
        ruleset=ruleset,
        facility=np.array(kinds, np.int8),
    )
    for target in prepared.targets.values():
        target.make_ready()
    terms = {
        "ruleset": ruleset,
        "measured_from": plan.measured_from or _line_kept(words, shore),
        "coverage": None if ruleset is None else read_coverage(plan, words, axes),
        "areas": areas,
    }
    if plan.shoreline_scale is None:
        terms["scale_m"] = uncertainty(
            scale=kept.kept_number(words.get(kept.SCALE, ()), shore.name)
        )
    checksums = {name: each.checksum for name, each in waters.items() if each is not None}
    is_named = any(_field(plan, shore, name) for name in ("river_field", "class_field"))
    warnings = [html.unescape(word) for word in words.get(kept.WARNINGS, [])]
    plan.refuse_changed()
    return ShoreReady(prepared, ruleset, terms, checksums, warnings, doubts, is_named, axes)


def _waters(plan, parameter, ruleset):
    """Read one layer of water, with what rules ask of it."""
    file = plan.opened(parameter)
    river, river_class, half_width = _water_fields(plan, parameter, file, ruleset)
    rows = read_rows(file)
    shapes = rows.shapes(all_readable=True)
    refuse_other_shapes(parameter, file, shapes)
    ruled = ruleset is not None and parameter != "control_range"
    told = [rows.columns.get(name) for name in (river, river_class, *_own(file))]
    nothing = [None] * file.count
    to_lonlat = lonlat_of(file.crs)[0]
    why = _own(file)[0] if ruled else ""
    waters = Waters(
        file.name,
        shapes,
        to_lonlat,
        rivers=rows.texts(river) if river else None,
        classes=rows.texts(river_class) if river_class else None,
        doubts=class_doubts(rows.texts(why)) if why else None,
        checksum=content_sum(rows.wkb, [each or nothing for each in told]),
    )
    if ruled:
        _check_classes(file, river_class, waters.classes)
    if ruled and parameter == "shoreline":
        _add_lines(plan, waters, rows, half_width)
    return waters


def _water_fields(plan, parameter, file, ruleset):
    """Return the fields of name, class and half-width of a water, "" for those it has not."""
    is_shore = parameter == "shoreline"
    river, river_class, half_width = (
        _field(plan, file, name, is_shore=is_shore)
        for name in ("river_field", "class_field", "half_width_field")
    )
    if ruleset is not None and parameter != "control_range" and not river_class:
        raise InputError(
            "{layer} has no field with the class of the river, which the rule set {rules} needs; "
            "run Prepare shoreline first.",
            layer=file.name,
            rules=ruleset.id,
        )
    return river, river_class, half_width


def _require_control_range(ruleset, *, is_there):
    if ruleset is not None and ruleset.needs_control_range and not is_there:
        raise InputError(
            "The rule set {rules} gives no distance: choose the published control range, a "
            "polygon layer.",
            rules=ruleset.id,
        )


def _field(plan, file, name, *, is_shore=True):
    """Return a field of the shoreline; other waters use it where they have it."""
    asked = is_shore and name in plan.fields
    return file.field(plan.fields.get(name, DEFAULT_FIELDS[name]), asked=asked)


def _own(file):
    """Return the fields of a prepared shoreline that a layer has, "" for those it has not."""
    return [file.field(name, asked=False) for name in _PREPARED]


def _check_classes(file, field, classes):
    for row in np.flatnonzero(~np.isin(classes, RIVER_CLASSES))[:1]:
        raise InputError(
            "Field {field} of {layer} holds {value}, which is no class of river; run Prepare "
            "shoreline.",
            field=field,
            layer=file.name,
            value=classes[row],
        )


def _add_lines(plan, waters, rows, half_width):
    """Say what the lines are: centre lines and how far the bank, by what water level."""
    _, line_kind, half_m = _own(rows.file)
    words = keywords(rows.file.path, rows.file.layer)
    kinds = rows.texts(line_kind) if line_kind else None
    waters.centre_lines = are_centre_lines(kinds, plan.measured_from, waters.are_surfaces())
    waters.clears = NEVER not in words.get(kept.CLEARS, ())
    waters.offset_m = kept.kept_number(words.get(kept.OFFSET, ()), waters.name)
    line = plan.measured_from or _line_kept(words, rows.file)
    waters.at_low_water = LOW_WATER in words.get(kept.LEVEL, ()) and line not in kept.BY_PLAN
    for name in (half_width, half_m):  # the user's own comes before that of Prepare shoreline
        if name:
            waters.half_m = np.where(waters.half_m > 0, waters.half_m, rows.numbers(name))


def _line_kept(words, file):
    """Return what the line is by its kind of data, as the parameter ``measured_from`` says it."""
    most = len(MEASURED_FROM) - 1
    return int(kept.kept_number(words.get(kept.MEASURED_FROM, ()), file.name, most))
