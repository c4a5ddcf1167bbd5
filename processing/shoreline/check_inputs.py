"""What a shoreline check reads: parks, waters, rules and limits, as arrays."""

import numpy as np
from qgis.core import (
    QgsFeatureRequest,
    QgsProcessingException,
    QgsProcessingParameters,
    QgsProperty,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis import dates
from ...analysis.message import QT_TRANSLATE_NOOP, Message
from ...analysis.shoreline import rules
from ...analysis.shoreline.measuring import Sites, Waters
from ...analysis.shoreline.screening import screen
from ...analysis.shoreline.verdict import uncertainty
from ..table import Layer, plain
from ..warning import warn

translate = QCoreApplication.translate


class CheckInputs:
    """The inputs of one run.

    Parameters
    ----------
    algorithm : ShorelineCheck
    parameters, context, feedback
        As QGIS gives them.
    outputs : outputs.Outputs
        Hears what was read.

    Attributes
    ----------
    parks : table.Layer
    rows : table.Rows
        The parks' attributes and geometries.
    shore_skipped : int
        Shoreline features that hold no usable vertex.
    """

    def __init__(self, algorithm, parameters, context, feedback, outputs):
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = context
        self._feedback = feedback
        self._outputs = outputs
        self.ruleset = algorithm.ruleset(parameters, context)
        self.measured_from = algorithm.parameterAsEnum(parameters, "MEASURED_FROM", context)
        self._shoreline = self._waters("SHORELINE")
        self._water = self._waters("WATER")
        self._range = self._waters("CONTROL_RANGE")
        self.shore_skipped = 0
        self.parks = Layer(algorithm, parameters, "PARKS", context, feedback)
        self._read_parks()

    def screen(self):
        """Measure and judge; return a `screening.Screening`."""
        if not len(self.rows):
            warn(
                self._feedback,
                translate("ParkShore", "{layer} holds no feature.").format(layer=self.parks.name),
            )
        screening = screen(
            self._sites(),
            self._shoreline,
            water=self._water,
            control_range=self._range,
            ruleset=self.ruleset,
            limit_m=self._limit(),
            facility=self._facility(),
            opened=self._opened(),
            u=self._uncertainty(),
            measured_from=self.measured_from,
            progress=lambda share: self._feedback.setProgress(2 + 58 * share),
            cancelled=self._feedback.isCanceled,
        )
        self.shore_skipped = screening.shore_skipped
        return screening

    def _sites(self):
        points = self.rows.points()
        if points is not None:
            return Sites.from_points(points, self.parks.lonlat.forward)
        return Sites.from_shapes(self.rows.shapes(), self.parks.lonlat.forward)

    # Water ------------------------------------------------------------------------------------

    def _waters(self, name):
        layer = Layer.optional(
            self._algorithm, self._parameters, name, self._context, self._feedback
        )
        if layer is None:
            return None
        field = self._water_field(layer, name, "RIVER_FIELD")
        class_field = self._water_field(layer, name, "CLASS_FIELD")
        if self.ruleset is not None and not class_field and name != "CONTROL_RANGE":
            raise QgsProcessingException(
                translate(
                    "ParkShore",
                    "{layer} has no field with the class of the river, which the rule set "
                    "{rules} needs; run Prepare shoreline first.",
                ).format(layer=layer.name, rules=self.ruleset.id)
            )
        rows = layer.read([field, class_field])
        self._outputs.read(layer, rows)
        classes = rows.texts(class_field) if class_field else np.full(len(rows), None, object)
        if self.ruleset is not None and name != "CONTROL_RANGE":
            _check_classes(layer, class_field, rows, classes)
        return Waters(
            layer.name,
            rows.shapes(),
            layer.lonlat.forward,
            rivers=rows.texts(field) if field else np.full(len(rows), None, object),
            classes=classes,
        )

    def _water_field(self, layer, name, parameter):
        """Return the field of the shoreline; other water layers use it where they have it."""
        if name == "SHORELINE":
            return self._algorithm.field(
                self._parameters, parameter, layer, self._context, self._feedback
            )
        chosen = self._algorithm.parameterAsString(self._parameters, parameter, self._context)
        return chosen if chosen and layer.has(chosen) else ""

    # Parks ------------------------------------------------------------------------------------

    def _read_parks(self):
        self._opened_field = self._park_field("OPENED_FIELD")
        self._facility_field = self._park_field("FACILITY_FIELD")
        fields = [self._opened_field, self._facility_field, *self._dynamic_fields()]
        self.rows = self.parks.read(fields)
        self._outputs.read(self.parks, self.rows)

    def _park_field(self, name):
        if self.ruleset is None and name not in self._parameters:
            return ""  # only rules ask for facility and date
        return self._algorithm.field(
            self._parameters, name, self.parks, self._context, self._feedback
        )

    def _dynamic_fields(self):
        names = []
        for name in ("DISTANCE", "PARK_ACCURACY"):
            if self._is_dynamic(name):
                context = self._expression_context()
                wanted = sorted(self._parameters[name].referencedFields(context))
                for field in wanted:
                    if field != QgsFeatureRequest.ALL_ATTRIBUTES and not self.parks.has(field):
                        raise self._algorithm.missing_field(field, name, self.parks)
                names += [field for field in wanted if self.parks.has(field)]
        return names

    def _facility(self):
        default = self._algorithm.parameterAsEnum(self._parameters, "FACILITY", self._context)
        if not self._facility_field:
            return np.full(len(self.rows), default, dtype=np.int8)
        codes, unread = rules.facility_codes(
            self.rows.columns[self._facility_field], default=default
        )
        if unread:
            self._algorithm.say(
                Message(
                    QT_TRANSLATE_NOOP(
                        "ParkShore",
                        "Field {field} of {layer} holds {values}, which is no kind of facility: "
                        "no rule applies to these rows.",
                    ),
                    field=self._facility_field,
                    layer=self.parks.name,
                    values=", ".join(str(value) for value in unread[:5]),
                ),
                self._feedback,
                warning=True,
            )
        return codes

    def _opened(self):
        if not self._opened_field or self.ruleset is None:
            return None
        first, last, unread = dates.periods(self.rows.columns[self._opened_field])
        if unread:
            warn(
                self._feedback,
                translate(
                    "ParkShore",
                    "Field {field} of {layer} holds {values}, which is no date: taken as unknown.",
                ).format(
                    field=self._opened_field,
                    layer=self.parks.name,
                    values=", ".join(str(value) for value in unread[:5]),
                ),
            )
        return first, last

    def _limit(self):
        if self.ruleset is not None:
            return None
        limit = self._number("DISTANCE")
        wrong = np.flatnonzero(~(np.atleast_1d(limit) >= 0) | np.isinf(np.atleast_1d(limit)))
        if len(wrong):
            raise QgsProcessingException(
                translate(
                    "ParkShore",
                    "The limit of feature {id} of {layer} is {value}; give a number of metres, 0 "
                    "or more.",
                ).format(
                    id=self.rows.ids[wrong[0]],
                    layer=self.parks.name,
                    value="NULL" if np.isnan(limit[wrong[0]]) else limit[wrong[0]],
                )
            )
        return limit

    def _uncertainty(self):
        park = self._number("PARK_ACCURACY")
        shoreline = self._algorithm.parameterAsDouble(
            self._parameters, "SHORELINE_ACCURACY", self._context
        )
        scale = self._algorithm.parameterAsDouble(
            self._parameters, "SHORELINE_SCALE", self._context
        )
        unstated = int(np.count_nonzero(np.isnan(park))) if np.ndim(park) else 0
        if unstated:
            self._feedback.pushInfo(
                translate(
                    "ParkShore", "{n} features of {layer} state no positional accuracy."
                ).format(n=unstated, layer=self.parks.name)
            )
        wrong = np.flatnonzero((np.atleast_1d(park) < 0) | np.isinf(np.atleast_1d(park)))
        if len(wrong):
            raise QgsProcessingException(
                translate(
                    "ParkShore",
                    "The accuracy of feature {id} of {layer} is {value}; give metres, 0 or more.",
                ).format(id=self.rows.ids[wrong[0]], layer=self.parks.name, value=park[wrong[0]])
            )
        u = uncertainty(park, shoreline, scale)
        if not np.any(u):
            self._feedback.pushInfo(translate("ParkShore", "Positional accuracy not stated."))
        return u

    # Numbers that may differ by park ----------------------------------------------------------

    def _is_dynamic(self, name):
        value = self._parameters.get(name)
        return isinstance(value, QgsProperty) and QgsProcessingParameters.isDynamic(
            self._parameters, name
        )

    def _expression_context(self):
        context = self._algorithm.createExpressionContext(
            self._parameters, self._context, self.parks.source
        )
        context.setFields(self.parks.fields)
        return context

    def _number(self, name):
        """Return a number, or one for each park, NULL as NaN."""
        if not self._is_dynamic(name):
            return self._algorithm.parameterAsDouble(self._parameters, name, self._context)
        context = self._expression_context()
        chosen = self._parameters[name]
        chosen.prepare(context)
        fields = sorted(chosen.referencedFields(context))
        out = np.full(len(self.rows), np.nan)
        whole = QgsFeatureRequest.ALL_ATTRIBUTES in fields
        for row, feature in enumerate(self.parks.features(None if whole else fields)):
            context.setFeature(feature)
            value = plain(chosen.value(context, None)[0])
            if value is None or value == "":
                continue
            try:
                out[row] = float(value)
            except (TypeError, ValueError) as error:
                raise QgsProcessingException(
                    translate(
                        "ParkShore",
                        "{parameter} of feature {id} of {layer} is {value}, which is no number; "
                        "correct {field}.",
                    ).format(
                        parameter=self._algorithm.parameterDefinition(name).description(),
                        id=feature.id(),
                        layer=self.parks.name,
                        value=value,
                        field=", ".join(fields) or chosen.asExpression(),
                    )
                ) from error
        return out


def _check_classes(layer, field, rows, classes):
    unknown = [row for row, value in enumerate(classes) if value not in rules.RIVER_CLASSES]
    if unknown:
        raise QgsProcessingException(
            translate(
                "ParkShore",
                "Field {field} of {layer} holds {value} (feature {id}), which is no class of "
                "river; run Prepare shoreline.",
            ).format(
                field=field, layer=layer.name, value=classes[unknown[0]], id=rows.ids[unknown[0]]
            )
        )
