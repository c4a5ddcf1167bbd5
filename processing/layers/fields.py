"""Fields of an output: the source's own and the results, without a clash."""

from dataclasses import dataclass

from qgis.core import QgsField, QgsFields
from qgis.PyQt.QtCore import QMetaType

from ...analysis.tables.free_names import LONGEST, free_name
from ..messages.language import tr

__all__ = ["LONGEST", "RESERVED", "free_name", "integer", "plan_fields", "real", "text"]

RESERVED = {"fid", "geom"}  # what a GeoPackage names its key and its geometry


def text(name):
    """Return a text field."""
    return QgsField(name, QMetaType.Type.QString)


def real(name):
    """Return a field of real numbers."""
    return QgsField(name, QMetaType.Type.Double)


def integer(name):
    """Return a field of whole numbers."""
    return QgsField(name, QMetaType.Type.Int)


@dataclass(frozen=True)
class FieldPlan:
    """How a source's attributes go into an output.

    Attributes
    ----------
    fields : QgsFields
        The source's kept fields, then the results.
    kept : list of int
        Positions of the kept attributes in the source.
    replaced : bool
        Whether results of an earlier run were dropped.
    keeps_all : bool
        Whether every attribute of the source is kept.
    """

    fields: QgsFields
    kept: list
    replaced: bool
    keeps_all: bool

    def attributes(self, feature):
        """Return the kept attributes of a source feature."""
        values = feature.attributes()
        return values if self.keeps_all else [values[index] for index in self.kept]


def plan_fields(layer, results, feedback, *, earlier=None, marks=None):
    """Join a source's fields with result fields.

    An input that carries all result fields is an earlier result: they are replaced. A single clash
    keeps the user's field as ``<name>_0``. Names clash without regard to case.

    Parameters
    ----------
    layer : bridge.Layer
    results : list of QgsField
    feedback : QgsProcessingFeedback
        Hears of each renamed field.
    earlier : list of QgsField, optional
        All result fields of the algorithm, where ``results`` are only some of them: a layer that
        carries them all is an earlier result, and none of them is kept.
    marks : list of QgsField, optional
        The result fields by which an earlier result is known, where later versions added others.

    Returns
    -------
    FieldPlan
    """
    wanted = {field.name().lower() for field in results}
    present = {field.name().lower() for field in layer.fields}
    whole = wanted if earlier is None else {field.name().lower() for field in earlier}
    known_by = whole if marks is None else {field.name().lower() for field in marks}
    replaced = bool(known_by) and known_by <= present
    taken = wanted | present
    fields, kept = QgsFields(), []
    for index in range(layer.fields.count()):
        field = QgsField(layer.fields[index])
        field.setAlias("")  # a memory layer has none, QGIS would warn of each
        name = field.name()
        clash = name.lower() in wanted
        if replaced and name.lower() in whole:
            continue
        if clash or (name.lower() in RESERVED and name != layer.key_field):
            field.setName(free_name(name, taken))
            taken.add(field.name().lower())
            feedback.pushInfo(
                tr(
                    "Field {field} of {layer} is kept as {kept}.",
                    field=name,
                    layer=layer.name,
                    kept=field.name(),
                )
            )
        fields.append(field)
        kept.append(index)
    for field in results:
        fields.append(field)
    return FieldPlan(fields, kept, replaced, len(kept) == layer.fields.count())
