"""What a cell means to each part of the plugin: ways to ask import, check, store and others."""

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from parkshore.analysis.inventory import schema
from parkshore.analysis.inventory.importing import column_values
from parkshore.analysis.inventory.sites.inventory_sites import Sites
from parkshore.analysis.message import InputError
from parkshore.analysis.screening.files.layer_file import plain_column
from parkshore.analysis.screening.screen_plan import Plan
from parkshore.analysis.screening.site_facts import site_facts
from parkshore.analysis.shoreline.check.rule_sets import RULE_SETS

pytest.importorskip("qgis.core")

from parkshore.processing.inventory.storage.storage_layout import Layout
from parkshore.processing.inventory.storage.stored_rows import snapshot_of
from parkshore.processing.layers.rows_read import Rows
from qgis.core import QgsProcessingException

REFUSED = "refused"
HUBEI = next(each.number for each in RULE_SETS.entries if each.path.stem == "hubei_rules_2022")
WORDS = pa.dictionary(pa.int8(), pa.string())
PARKS = schema.load("parks")


def objects(*values):
    out = np.empty(len(values), dtype=object)
    out[:] = values
    return out


def known(value):
    """Return NaN as None: nothing is known."""
    return None if value is None or value != value else value


def sites(**values):
    given = {name: objects(value) for name, value in values.items()}
    return Sites(PARKS, given, np.array([114.3]), np.array([30.6]))


def rows(value):
    return Rows(SimpleNamespace(name="parks"), [1], [], {"field": [value]}, "")


# Each way returns the value that a cell has to one part of the plugin, or that it is refused ------


def imported(field, value):
    found = column_values.read(PARKS.field(field), [value], is_id=field == PARKS.id_field)
    return REFUSED if found.unread else found.values[0]  # noqa: PD011 - no series


def checked(field, value):
    layer = sites(**{field: value})
    return REFUSED if layer.unread(field) else known(layer.numbers(field)[0])


def computed(read, value):
    try:
        return known(read(pd.DataFrame({"field": [value]}, dtype=object), "field", "parks")[0])
    except InputError:
        return REFUSED


def of_bridge(value):
    try:
        return known(rows(value).numbers("field")[0])
    except QgsProcessingException:
        return REFUSED


def stored(field, kind, value):
    layout = Layout("parks", "park_id", ((field, kind),), "")
    read = Rows(SimpleNamespace(name="parks"), [1], [], {field: [value]}, "")
    try:
        return snapshot_of(read, layout, None, None).rows[0][0]
    except InputError:
        return REFUSED


def screened(told, cell, kind=None):
    """Return what a screening reads of a cell, which a file holds as an Arrow type."""
    column = pa.chunked_array([pa.array([cell], kind)])
    plan = Plan("", "", rule_set=HUBEI, day="2022-06-01")
    found = site_facts(1, {told: plain_column(column).to_pylist()}, plan, plan.ruleset())
    opened = [str(day[0]) for day in found.opened or ([None], [None])]
    closed = None if found.closed is None else int(found.closed[0])
    binding = None if found.binding is None else str(found.binding[0])
    return int(found.facility[0]), opened, closed, binding, bool(found.unread)
