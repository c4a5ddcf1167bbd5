"""Columns of the attribute table that show their whole titles, which QGIS would cut."""

from ...analysis.text.printed_width import printed_width

_USUAL_PX = 100  # QGIS's own
_LETTER_PX, _MARGIN_PX = 8, 20
_UNSET = -1


def column_titles(layer):
    """Return what stands above each column of the attribute table, by field."""
    return {name: layer.attributeDisplayName(at) for at, name in enumerate(layer.fields().names())}


def widen_columns(layer, titles_before=None):
    """Widen the columns whose titles need it; one that the user drew himself stays.

    Parameters
    ----------
    layer : QgsVectorLayer
    titles_before : dict of str to str, optional
        What stood above the columns when they were widened last: those that say the same stay.
    """
    now = column_titles(layer)
    before = titles_before or dict.fromkeys(now, "")
    told = {name for name, title in now.items() if title != before[name]}
    if not told:  # above all a layer that is not ours
        return
    config = layer.attributeTableConfig()
    config.update(layer.fields())
    columns = config.columns()
    for column in columns:
        if column.name in told and column.width in (_UNSET, _width_px(before[column.name])):
            column.width = _width_px(now[column.name])
    config.setColumns(columns)
    layer.setAttributeTableConfig(config)


def _width_px(title):
    """Return how wide a column must be for its title, unset where the usual width will do."""
    width = _LETTER_PX * printed_width(title) + _MARGIN_PX
    return width if width > _USUAL_PX else _UNSET
