"""What the algorithms of this group read: tables as frames, fields, reaches."""

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ...analysis.text.closest_name import hint
from ..layers.fields import RESERVED, free_name
from ..messages.language import sentence, tr
from ..messages.warning import warn


class Table:
    """A source read whole: its layer, its rows and their attributes.

    Parameters
    ----------
    layer : Layer
    outputs : Outputs
        Keeps the checksum for the metadata.
    fields : iterable of str, optional
        Attributes wanted; those the layer lacks are left out. None reads all.
    use_crs : bool
        Whether coordinates count.
    """

    def __init__(self, layer, outputs, fields=None, *, use_crs=False):
        self.layer = layer
        own = layer.fields.names()
        names = own if fields is None else [name for name in fields if layer.has(name)]
        spelled = [layer.fields[layer.fields.lookupField(name)].name() for name in names if name]
        self.rows = layer.read(spelled)
        outputs.read(layer, self.rows, use_crs=use_crs)
        self.frame = self.rows.frame()
        self._read_reaches()
        self.call(names)

    def _read_reaches(self):
        """Let 上游 and upstream be one reach."""
        from ...analysis.reaches import reach_words as words

        for name in self.frame.columns:
            if str(name).lower() == "reach":
                self.frame[name] = words.read(self.frame[name].to_numpy(dtype=object))

    def call(self, names):
        """Let columns be found by these names, whatever their case in the layer."""
        for name in names:
            if name and name not in self.frame.columns and self.layer.has(name):
                index = self.layer.fields.lookupField(name)
                self.frame[name] = self.frame[self.layer.fields[index].name()]

    def __len__(self):
        return len(self.rows)

    @property
    def name(self):
        """Name of the layer, for messages."""
        return self.layer.name


def add_parks(algorithm, *, geometry=False):
    """Declare the parks."""
    kind = (
        Qgis.ProcessingSourceType.VectorAnyGeometry
        if geometry
        else Qgis.ProcessingSourceType.Vector
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource("PARKS", tr("Parks"), [kind]),
        tr("The parks; only the selected ones where you choose so."),
    )


def add_reach_field(algorithm, parent="PARKS"):
    """Declare the field that names the reach."""
    algorithm.add(
        QgsProcessingParameterField(
            "REACH_FIELD", tr("Reach field"), "reach", parent, optional=True
        ),
        tr(
            "upstream, midstream or downstream. Where the layer has no such field the reach "
            "follows from the field province.",
        ),
        advanced=True,
    )


def add_field(algorithm, name, title, default, help_text, *, parent="PARKS", **options):
    """Declare an optional field with its default."""
    many = options.pop("many", False)
    algorithm.add(
        QgsProcessingParameterField(
            name, title, default, parent, allowMultiple=many, optional=True
        ),
        help_text,
        **options,
    )


def chosen_fields(
    algorithm, parameters, name, *, layer, context, feedback, made=(), may_be_none=False
):
    """Return the names of a parameter that takes several fields, as the layer spells them.

    Parameters
    ----------
    layer : Layer
    made : tuple of str
        Names that are computed where the layer lacks them.
    may_be_none : bool
        Whether an empty choice is one; else it stands for the default.

    Raises
    ------
    QgsProcessingException
        Where the user named a field that the layer lacks; names the closest.
    """
    if may_be_none and name in parameters and not parameters[name]:
        return []
    default = algorithm.parameterDefinition(name).defaultValue() or []
    names = algorithm.parameterAsStrings(parameters, name, context)
    names = [part.strip() for each in names for part in str(each).split(";") if part.strip()]
    out = []
    for each in dict.fromkeys(names):
        index = layer.fields.lookupField(each)
        if index >= 0:
            out.append(layer.fields[index].name())
        elif each in made:
            out.append(each)
        elif each in default:
            feedback.pushInfo(
                tr(
                    "{layer} has no field {field}: {parameter} does not use it.",
                    layer=layer.name,
                    field=each,
                    parameter=name,
                )
            )
        else:
            raise QgsProcessingException(
                tr(
                    "{layer} has no field {field} (parameter {parameter}); {hint}.",
                    layer=layer.name,
                    field=each,
                    parameter=name,
                    hint=sentence(hint(each, layer.fields.names())),
                )
            )
    return list(dict.fromkeys(out))


def without_clash(groups, results, frames, *, layer, feedback):
    """Rename group fields that are named as a result field to ``<name>_0``, and log it.

    Parameters
    ----------
    groups : list of str
    results : iterable of str
        Names of the result fields.
    frames : iterable of DataFrame
        Get the renamed columns beside their own.
    layer : str
        Name of the layer, for the log.

    Returns
    -------
    list of str
        The group fields as they are named in the output.
    """
    made = {*results, *RESERVED}
    taken = made | {name.lower() for name in groups}
    renamed = {}
    for name in groups:
        if name.lower() not in made:
            continue
        renamed[name] = free_name(name, taken)
        taken.add(renamed[name].lower())
        feedback.pushInfo(
            tr(
                "Field {field} of {layer} is kept as {kept}.",
                field=name,
                layer=layer,
                kept=renamed[name],
            )
        )
    for frame in frames:
        for old, new in renamed.items():
            if old in frame.columns:
                frame[new] = frame[old]
    return [renamed.get(name, name) for name in groups]


def reaches(table, field, feedback):
    """Return the reach of each row: its field, else what its province says.

    Parameters
    ----------
    table : Table
        Read with the reach field and ``province``.
    field : str
        The reach field, "" where there is none.
    feedback : QgsProcessingFeedback
        Hears of provinces that cannot be read.

    Returns
    -------
    ndarray of object
        None where unknown.
    """
    from ...analysis.reaches import provinces
    from ...analysis.reaches import reach_words as words
    from ...analysis.tables.columns import texts

    if field:
        return words.read(texts(table.frame, field, table.name))
    home = next((name for name in table.frame.columns if name.lower() == "province"), None)
    if home is None:
        return np.full(len(table), None, dtype=object)
    reach, _, unread = provinces.find_all(list(table.frame[home]))
    if unread:
        warn(
            feedback,
            tr(
                "{layer}: no province is named by {values}.",
                layer=table.name,
                values=", ".join(str(value) for value in unread[:10]),
            ),
        )
    return reach


def counts(read, used):
    """Return the numbers that aggregating algorithms report."""
    return {"READ": int(read), "USED": int(used), "SKIPPED": int(read) - int(used)}


def say_skipped(feedback, count, reason):
    """Log how many rows were skipped and why, where any were."""
    if count:
        warn(
            feedback,
            tr("{count} rows skipped: {reason}", count=int(count), reason=reason),
        )
