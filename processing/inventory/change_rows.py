"""The table of changes: what a store did, or would do, site by site."""

from qgis.core import QgsFeature

from .. import fields

CHANGE_FIELDS = ("ref_id", "change", "field", "old", "new", "name", "why")
_SLICE = 5000


def write_changes(outputs, lines):
    """Write lines of changes into ``CHANGES``, where it is asked for.

    Parameters
    ----------
    outputs : outputs.Outputs
    lines : list of analysis.inventory.changes.Change
    """
    sink = outputs.sink("CHANGES", [fields.text(name) for name in CHANGE_FIELDS])
    if sink is None:
        return
    for start in range(0, len(lines), _SLICE):
        features = []
        for line in lines[start : start + _SLICE]:
            feature = QgsFeature()
            feature.setAttributes([getattr(line, name) for name in CHANGE_FIELDS])
            features.append(feature)
        sink.write(features)
