"""The areas of a shoreline check: polygon layers whose field says what each is."""

import numpy as np
import shapely

from ....analysis.cells.cell_text import as_text
from ....analysis.message import InputError
from ....analysis.shoreline.check.facility import kinds_named
from ....analysis.shoreline.check.sites_and_waters import Sites, Waters
from ....analysis.shoreline.check.verdict import USABLE
from ....analysis.shoreline.law.access_lists import AccessList
from ....analysis.shoreline.law.named_areas import NamedAreas, area_class, titles, units
from ....analysis.tables.row_checksum import content_sum
from ...messages.language import tr

CLASS = "area_class"
UNIT = ("unit_name", "unit_code", "环境管控单元名称", "环境管控单元编码", "管控单元名称", "name")
LIST = ("access_list", "access_lst", "准入清单", "生态环境准入清单", "管控要求", "空间布局约束")
BARRED = ("barred", "禁止类型", "禁止准入类型")
"""Fields of a unit of the ecological zoning: the first that the layer has counts."""
_OF_UNIT = UNIT, LIST, BARRED
CONTROL_RANGE = "control range"


def read_areas(run, ruleset, control_range):
    """Return the areas that were given, None where none were; the control range is one of them.

    Parameters
    ----------
    run : Run
    ruleset : rule_sets.RuleSet or None
    control_range : sites_and_waters.Waters or None

    Returns
    -------
    NamedAreas or None
    """
    shapes, words, lists = [], [], []
    for value in run.layers("AREAS"):
        layer = run.layer("AREAS", value)
        if not layer.has(CLASS):
            raise InputError(
                "{layer} has no field {field}, which says what each area is; add it.",
                layer=layer.name,
                field=CLASS,
            )
        fields = [next((name for name in names if layer.has(name)), "") for names in _OF_UNIT]
        rows = run.read(layer, [CLASS, *filter(None, fields)])
        shapes += _degrees(rows.shapes(), layer.lonlat.forward)
        words += list(rows.columns[CLASS])
        lists += _access_lists(run, layer, rows, fields)
    if control_range is not None:
        ranges = _degrees(control_range.geometries, control_range.to_lonlat)
        shapes, words = shapes + ranges, words + [CONTROL_RANGE] * len(ranges)
    lists += [None] * (len(shapes) - len(lists))
    if not shapes:
        if ruleset is not None and ruleset.named_areas:
            run.say(
                tr(
                    "The rule set {rules} names areas too ({areas}); without layers of them it "
                    "is not known which sites lie there.",
                    rules=ruleset.id,
                    areas=", ".join(ruleset.named_areas),
                )
            )
        return None
    found = NamedAreas(np.array([*shapes, None], dtype=object)[:-1], words, lists)
    if lost := sum(each is None for each in shapes):
        run.warn(tr("{count} areas have no usable outline: left out.", count=lost))
    if blank := sum(area_class(word) is None for word in words):
        run.warn(
            tr(
                "{count} areas do not say in {field} what they are: left out.",
                count=blank,
                field=CLASS,
            )
        )
    unknown = [name for name in found.classes if name not in titles()]
    if unknown:
        run.warn(
            tr(
                "{classes}: no class of areas that is known, and no rule names it; it is kept as "
                "it is written.",
                classes=", ".join(unknown),
            )
        )
    return found


def control_range_of(areas):
    """Return the control range among some areas as waters, None where there is none."""
    if areas is None or CONTROL_RANGE not in areas.classes:
        return None
    polygons = areas.of_class(CONTROL_RANGE)
    checksum = content_sum(shapely.to_wkb(polygons).tolist(), [])
    return Waters(CONTROL_RANGE, polygons, checksum=checksum)


def _access_lists(run, layer, rows, fields):
    """Return the access list of each area that is a unit, None of another."""
    cells = [rows.columns[name] if name else [None] * len(rows) for name in fields]
    lists, unread = [], []
    for word, unit, text, barred in zip(rows.columns[CLASS], *map(list, cells), strict=True):
        kind = area_class(word)
        if kind not in units():
            lists.append(None)
            continue
        kinds = kinds_named(as_text(barred))
        if kinds is None and as_text(barred):
            unread.append(as_text(barred))
        lists.append(AccessList(as_text(unit) or kind, as_text(text), kinds))
    if unread:
        run.warn(
            tr(
                "{layer}: {field} holds {value}, no kind of facility (chemical, tailings, other, "
                "none); what these {count} units bar is not known.",
                layer=layer.name,
                field=fields[2],
                value=f"“{unread[0]}”",
                count=len(unread),
            )
        )
    return lists


def _degrees(shapes, to_lonlat):
    """Return outlines in degrees; None for those that lie nowhere on Earth."""
    sites = Sites.from_shapes(shapes, to_lonlat)
    return np.where(sites.status == USABLE, sites.shapes, None).tolist()
