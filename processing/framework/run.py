"""One run of an algorithm: what was asked, what is read, what is said and written."""

from functools import cached_property

from qgis.core import Qgis

from ...analysis.cancel import check
from ..layers.bridge import Layer
from ..layers.crs import LonLat
from ..messages.language import sentence, tr
from ..messages.warning import warn
from ..writing.outputs import Outputs
from .answers import Answers
from .expressions import NumberByFeature


class Run(Answers):
    """What an algorithm's recipe is written with.

    Parameters
    ----------
    algorithm : Algorithm
    parameters : dict
        As QGIS hands them over.
    context : QgsProcessingContext
    feedback : QgsProcessingFeedback
        None where parameters are only checked: nothing is said then.

    Examples
    --------
    The recipe of an algorithm reads like its dialog::

        def compute(self, run):
            parks = run.layer("PARKS")
            river = run.field("RIVER_FIELD", parks)
            limit = run.number("DISTANCE")
            rows = run.read(parks, [river])
            …
            with run.outputs:
                run.sink("OUTPUT", fields).write(features)
            return {"WITHIN": 9}
    """

    # What is read -----------------------------------------------------------------------------

    def layer(self, name, value=None):
        """Return the layer of a parameter, None where an optional one is not given.

        Parameters
        ----------
        value : object, optional
            What is read in place of what was given.
        """
        flags = self.algorithm.parameterDefinition(name).flags()
        optional = flags & Qgis.ProcessingParameterFlag.Optional
        if optional and value is None and not self.given(name):
            return None
        return Layer(self, name, value)

    def lonlat(self, crs, name):
        """Return the way between a CRS and longitude, latitude (`crs.LonLat`); named for errors."""
        return LonLat(crs, name, self.context, self.feedback)

    def read(self, layer, fields=(), *, geometry=True, use_crs=True):
        """Read a layer once, and keep for the results' metadata that it was read.

        Parameters
        ----------
        fields : iterable of str
            The attributes wanted; "" stands for none.
        use_crs : bool
            Whether its places matter.
        """
        rows = layer.read(fields, geometry=geometry)
        self.outputs.read(layer, rows, use_crs=use_crs)
        return rows

    def table(self, layer, fields=None, *, geometry=False, use_crs=False):
        """Read attributes of a layer once, under the names they are asked for.

        Parameters
        ----------
        fields : iterable of str, optional
            Those that the layer lacks and "" are left out; None takes all.
        geometry : bool
            Whether the rows carry their geometry too: needed where it is computed with, and where
            the rows are written back.
        use_crs : bool
            Whether its places matter.

        Returns
        -------
        table_reading.LayerTable
            Words of a field named reach are the constants of the schema.
        """
        from ..layers.table_reading import read_table

        return read_table(self, layer, fields, geometry=geometry, use_crs=use_crs)

    def field(self, name, layer):
        """Return the name of a field, "" where it counts as not given.

        Raises
        ------
        QgsProcessingException
            The user named a field that the layer lacks.
        """
        chosen = self.text(name)
        if not chosen:
            return ""
        index = layer.fields.lookupField(chosen)
        if index >= 0:
            return layer.fields[index].name()
        if chosen == self.algorithm.parameterDefinition(name).defaultValue():
            self.say(
                tr(
                    "{layer} has no field {field}: {parameter} is not used.",
                    layer=layer.name,
                    field=chosen,
                    parameter=name,
                )
            )
            return ""
        raise layer.missing(chosen, name)

    def fields(self, name, layer, *, made=(), may_be_none=False):
        """Return the names of a parameter that takes several fields, as the layer spells them.

        Parameters
        ----------
        made : tuple of str
            Names that are computed where the layer lacks them.
        may_be_none : bool
            Whether an empty choice is one; else it stands for the default.

        Raises
        ------
        QgsProcessingException
            The user named a field that the layer lacks.
        """
        if may_be_none and name in self.parameters and not self.parameters[name]:
            return []
        default = self.algorithm.parameterDefinition(name).defaultValue() or []
        given = self.algorithm.parameterAsStrings(self.parameters, name, self.context)
        names = [part.strip() for each in given for part in str(each).split(";")]
        found = []
        for each in dict.fromkeys(filter(None, names)):
            index = layer.fields.lookupField(each)
            if index >= 0:
                found.append(layer.fields[index].name())
            elif each in made:
                found.append(each)
            elif each in default:
                self.say(
                    tr(
                        "{layer} has no field {field}: {parameter} does not use it.",
                        layer=layer.name,
                        field=each,
                        parameter=name,
                    )
                )
            else:
                raise layer.missing(each, name)
        return list(dict.fromkeys(found))

    def expressions(self, layer):
        """Return the context in which expressions over the features of a layer are evaluated."""
        context = self.algorithm.createExpressionContext(
            self.parameters, self.context, layer.source
        )
        context.setFields(layer.fields)
        return context

    def number_by_feature(self, name, layer):
        """Return a number that may differ from feature to feature of a layer."""
        return NumberByFeature(self, name, layer)

    # What is said -----------------------------------------------------------------------------

    def say(self, message):
        """Tell something in the log: a text of the user's language, or a `Message`."""
        if self.feedback is not None:
            self.feedback.pushInfo(message if isinstance(message, str) else sentence(message))

    def warn(self, message):
        """Warn where nobody overlooks it: log, metadata of all results, message bar."""
        if self.feedback is not None:
            warn(self.feedback, message if isinstance(message, str) else sentence(message))

    def rest_on(self, line):
        """Tell what the results rest on, in the log and in their metadata."""
        self.outputs.lineage.append(line if isinstance(line, str) else sentence(line))
        self.say(line)

    def done(self, share):
        """Tell how much of the work is done, from 0 to 1."""
        self.feedback.setProgress(100 * share)

    def progress(self, begin, end):
        """Return a function that tells the progress of a part: its share, from 0 to 1."""
        return lambda share: self.done(begin + (end - begin) * share)

    @property
    def cancelled(self):
        """The function that says whether nobody waits any more."""
        return self.feedback.isCanceled

    def stop_if_cancelled(self):
        """Raise `Cancelled` where nobody waits any more."""
        check(self.cancelled)

    # What is written --------------------------------------------------------------------------

    @cached_property
    def outputs(self):
        """The sinks, and what their metadata tell; a context manager."""
        return Outputs(self.algorithm, self.parameters, self.context, self.feedback)

    def wants(self, name):
        """Whether an optional output is asked for."""
        return self.given(name) and self.parameters[name] != "skip"

    def sink(self, name, fields, *args, **options):
        """Open a sink; see `Outputs.sink`."""
        return self.outputs.sink(name, fields, *args, **options)

    def page(self, make, name="HTML"):
        """Write a page where one is wanted.

        Parameters
        ----------
        make : callable
            Returns the `Page`; not called where none is wanted.
        """
        path = self.destination(name)
        if path:
            make().write(path, self.feedback)
            self.outputs.results[name] = path
