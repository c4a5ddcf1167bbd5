"""Waters read with all that a check may rest on, and their checksum: the same for every rule."""

from ....analysis.tables.row_checksum import content_sum
from ..preparation.kept import CLASS_WHY, HALF_WIDTH, LINE_KIND


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
