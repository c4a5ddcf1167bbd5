"""Write every park read with its own attributes and the results."""

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


def write_rows(outputs, table, plan, results, feedback):
    """Write the sink ``OUTPUT``: the features of a layer, each once, joined with a frame.

    Parameters
    ----------
    outputs : Outputs
    table : inputs.Table
        The layer and the ids in the order they were read.
    plan : FieldPlan
    results : DataFrame
        One row per feature; its columns are the result fields.
    feedback : QgsProcessingFeedback

    Raises
    ------
    QgsProcessingException
        Where the layer changed while the algorithm ran.
    """
    layer = table.layer
    sink = outputs.sink("OUTPUT", plan.fields, layer.wkb_type, layer.crs)
    names = [field.name() for field in plan.fields][len(plan.kept) :]
    clean = results[names].astype(object).where(results[names].notna(), None)
    rows = list(clean.itertuples(index=False, name=None))
    begin = 0
    for features in layer.slices():
        ids = table.rows.ids[begin : begin + len(features)]
        if [feature.id() for feature in features] != list(ids):
            break
        for feature, values in zip(features, rows[begin : begin + len(features)], strict=True):
            plain = [value.item() if hasattr(value, "item") else value for value in values]
            feature.setAttributes([*plan.attributes(feature), *plain])
        sink.write(features)
        begin += len(features)
        feedback.setProgress(100 * begin / max(len(rows), 1))
    if begin != len(rows):
        raise QgsProcessingException(
            translate("ParkShore", "{layer} changed while it was read; run again.").format(
                layer=layer.name
            )
        )
