"""What indicators give and cost, and states of decoupling, read from tables of the algorithms."""

from qgis.core import QgsExpression, QgsFeatureRequest

from ....analysis.inventory import schema
from ...guard.map_layers import open_layer
from ...layers.attribute_values import plain
from ...layers.shown_columns import plain_columns
from ...messages.language import title

OF_A_PART = ("indicator", "norm", "weight", "points", "value", "benchmark")


def read_account(explained, label, scheme):
    """Return the parts of a park's index, in words; safe in a thread.

    Parameters
    ----------
    explained : str
        File that ``greenindex`` wrote as ``EXPLAIN``.
    label : str
        Its ``ref_id``.
    scheme : tuple of (int, str)
        ``SCHEME`` and ``SCHEME_FILE``.

    Returns
    -------
    list of dict
        ``title``, ``unit``, ``value``, ``benchmark``, ``weight``, ``norm``, ``points``, ``lost``;
        empty where the table tells nothing, or not of one park alone.
    """
    from ....analysis.indicators.figures.index_account import index_account
    from ....analysis.indicators.index.index_scheme import SCHEMES

    chosen = SCHEMES.chosen(*scheme)
    layer = open_layer(explained, "explained")
    request = QgsFeatureRequest().setFilterExpression(
        QgsExpression.createFieldEqualityExpression("ref_id", label)
    )
    rows = [[plain(each[name]) for name in OF_A_PART] for each in layer.getFeatures(request)]
    ids = [row[0] for row in rows]
    if len(set(ids)) != len(ids) or not rows:
        return []
    _, norms, weights, points, values, benchmarks = zip(*rows, strict=True)
    told = {
        name: (value, benchmark)
        for name, value, benchmark in zip(ids, values, benchmarks, strict=True)
    }
    return [
        {
            "title": title(part.title),
            "unit": title(part.unit) if part.unit else "",
            "value": told[part.id][0],
            "benchmark": told[part.id][1],
            "weight": part.weight,
            "norm": part.norm,
            "points": part.points,
            "lost": part.lost,
        }
        for part in index_account(ids, norms, weights, points, chosen)
    ]


def read_states(path, parks):
    """Return the states of decoupling of parks, and what pressures and states are called.

    Parameters
    ----------
    path : str
        File that ``decoupling`` wrote.
    parks : analysis.indicators.figures.park_figures.ParkFigures

    Returns
    -------
    states : analysis.indicators.figures.year_changes.YearStates
    words : dict of str to str
    """
    from ....analysis.indicators.figures.year_changes import YearStates

    _, read = plain_columns(path, "ogr", ["ref_id", "field", "state"])
    columns = [read.get(name, []) for name in ("ref_id", "field", "state")]
    states = YearStates(parks, *columns)
    words = {name: title(schema.field_entry(name)["title"]) for name in states.fields}
    known = schema.field_entry("state", "decoupling")["values"]
    return states, words | {state: title(word) for state, word in known.items()}
