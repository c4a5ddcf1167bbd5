"""Sinks that are whole or gone, with style and metadata inside."""

from qgis.core import (
    Qgis,
    QgsFeatureSink,
    QgsProcessingException,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..guard.destinations import held
from ..guard.lasting_crs import lasting
from ..guard.map_layers import open_layer
from ..layers.column_types import TextColumns
from ..layers.suspicions import Suspicions
from ..messages.language import tr
from ..messages.nearing import come_nearer
from ..messages.provenance import describe
from ..messages.warning import warned
from ..styles.layer_style import dress, keep_in_database
from .file_options import writing_options
from .format_limits import ending_of, refuse_unfit
from .geopackage.geopackage_rows import rows_into
from .placing import hand_over
from .reading_back import refuse_unwritten
from .sink import Sink, as_fields
from .sink_targets import close_connections
from .spreadsheets import is_spreadsheet, neutral_fields
from .targets import target_of


class Outputs:
    """The sinks of one run; a context manager.

    Files are made beside their places. Leaving it in good order closes the sinks, writes style and
    metadata into the files, reads them back and moves them to their places; leaving it by an error
    or by cancel removes what was begun, and what was there before is as it was.

    Parameters
    ----------
    algorithm : Algorithm
    parameters : dict
    context : QgsProcessingContext
    feedback : QgsProcessingFeedback

    Attributes
    ----------
    results : dict
        What the algorithm returns; numbers may be added.
    lineage : list of str
        Lines of metadata: inputs with checksums, coordinate operations, caveats.
    titles : dict of str to dict
        Output -> field -> ``{"en": …, "zh": …}``, where this run gives a field its own title.
    keywords : dict of str to dict
        Output -> vocabulary -> list of str, kept in the metadata for other algorithms.
    remarks : list of str
        A few words each, behind the names of all layers: what nobody must overlook.
    """

    def __init__(self, algorithm, parameters, context, feedback):
        self.algorithm = algorithm
        self.parameters = parameters
        self.context = context
        self.feedback = feedback
        self.results = {}
        self.lineage = []
        self.titles = {}
        self.keywords = {}
        self.remarks = []
        self._suspicions = Suspicions(algorithm.name(), feedback)
        self._sinks = {}
        self._targets = {}
        self._styles = {}

    def read(self, layer, rows, *, use_crs=True):
        """Log and keep for the metadata what was read from an input."""
        line = f"{layer.name}: {layer.label()}, SHA-256 {rows.checksum}"
        if use_crs:
            line += f", {layer.lonlat.operation}"
            self._suspicions.look(layer, rows)
        self.lineage.append(line)
        self.feedback.pushInfo(f"{layer.name}: {layer.label()}")

    def sink(self, name, fields, wkb_type=Qgis.WkbType.NoGeometry, crs=None, style=None):
        """Open a sink.

        Parameters
        ----------
        name : str
            The output parameter.
        fields : QgsFields or list of QgsField
        wkb_type : Qgis.WkbType
        crs : QgsCoordinateReferenceSystem, optional
        style : str, optional
            Name of a file in ``resources/styles`` without its ending.

        Returns
        -------
        Sink or None
            None where the output is optional and not asked for.
        """
        definition = self.algorithm.parameterDefinition(name)
        fields = as_fields(fields)
        spreadsheet = is_spreadsheet(self.parameters.get(name), self.context)
        if spreadsheet:
            fields = neutral_fields(fields)
        suffix = ending_of(self.parameters.get(name), self.context)
        refuse_unfit(definition.description(), fields, wkb_type, suffix)
        columns = TextColumns(fields, suffix)
        sink = self._open(name, columns.fields, wkb_type, lasting(crs))
        if sink is None:
            if self.parameters.get(name) in (None, "", "skip"):
                return None
            raise self._uncreated(name)
        self.results[name] = self._targets[name].destination
        self._styles[name] = style
        if columns.names:
            self._say_texts(definition.description(), columns.names)
        self._sinks[name] = Sink(
            sink,
            definition.description(),
            columns,
            suffix,
            spreadsheet=spreadsheet,
            open_rows=rows_into(self._targets[name].own_table, wkb_type),
        )
        return self._sinks[name]

    def _say_texts(self, output, names):
        self.feedback.pushInfo(
            tr(
                "{output} keeps {fields} as text: not every format holds such values.",
                output=output,
                fields=", ".join(names),
            )
        )

    def _open(self, name, fields, wkb_type, crs):
        """Return QGIS's sink, made beside its place, and keep its target."""
        try:
            target = target_of(
                self.parameters.get(name),
                self.algorithm.parameterDefinition(name),
                self.context,
                is_spatial=wkb_type != Qgis.WkbType.NoGeometry,
            )
        except OSError as error:
            raise self._uncreated(name) from error
        self._targets[name], target.crs = target, crs
        with writing_options():
            sink, made = self.algorithm.parameterAsSink(
                {**self.parameters, name: target.value},
                name,
                self.context,
                fields,
                wkb_type,
                crs,
                QgsFeatureSink.SinkFlags(),
            )
        target.begun(made)
        return sink

    def _uncreated(self, name):
        value = held(self.parameters.get(name), self.context)
        return QgsProcessingException(
            tr(
                "{output} could not be created at {place}; choose a folder you may write to.",
                output=self.algorithm.parameterDefinition(name).description(),
                place=value,
            )
        )

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        targets = list(self._targets.values())
        done = False
        try:
            good = kind is None and not self.feedback.isCanceled()
            for sink in self._sinks.values():
                if good:
                    sink.finish()
                    come_nearer(self.feedback)
                sink.close()
            if good:
                self._finish()
                done = True
        finally:
            for sink in self._sinks.values():
                sink.close()
            if not done:
                for name, target in self._targets.items():
                    target.close(remove=True)
                    self.results.pop(name, None)
            self._sinks.clear()
            self._targets.clear()
            # Python's collector must not meet QGIS objects in a cycle after QGIS has gone.
            self.algorithm = self.context = self.feedback = None
        if done:
            hand_over(targets)

    def write_frame(self, name, frame, fields, style=None):
        """Write a DataFrame as a table without geometry.

        Parameters
        ----------
        frame : pandas.DataFrame
            Its columns are the fields' names; NaN and None become NULL.
        fields : list of QgsField
        """
        sink = self.sink(name, fields, style=style)
        if sink is None:
            return
        sink.write_frame(frame[[field.name() for field in fields]])

    def _finish(self):
        """Style, describe and read back what was written, and hand it over to its place."""
        for sink in self._sinks.values():
            sink.texts.tell(self.feedback)
        metadata = {
            name: describe(
                self.algorithm,
                name,
                title=self._title(name),
                parameters=self.parameters,
                lineage=self.lineage,
                warnings=warned(self.feedback),
                keywords=self.keywords.get(name, {}),
            )
            for name in self._sinks
        }
        for name, sink in self._sinks.items():
            self._tell_neutralised(sink)
            self._dress_file(name, metadata[name])
            refuse_unwritten(self._targets[name], sink, self.feedback)
        self.algorithm.dressing = {
            self.results[name]: (self._styles[name], metadata[name], self.titles.get(name))
            for name in self._sinks
        }
        for name in self._sinks:
            # a step of a model reads the layer before the run is over
            layer = self.context.temporaryLayerStore().mapLayer(self.results[name])
            if layer is not None:
                layer.setMetadata(metadata[name])
        if self.remarks:
            self.algorithm.names = {self.results[name]: self._title(name) for name in self._sinks}

    def _tell_neutralised(self, sink):
        """Log how many texts are not written as they were read."""
        if sink.neutralised:
            self.feedback.pushInfo(
                tr(
                    "{output}: {n} texts that a spreadsheet would take for formulas begin with an "
                    "apostrophe now.",
                    output=sink.title,
                    n=sink.neutralised,
                )
            )

    @writing_options()
    def _dress_file(self, name, metadata):
        """Write style and metadata where the file format can hold them."""
        target = self._targets[name]
        path = target.made_path
        layer = None if path is None else open_layer(target.made, name)
        if layer is None or not layer.isValid():
            return
        dress(layer, self._styles[name], self.algorithm.name(), self.titles.get(name))
        if path.suffix.lower() == ".gpkg":
            keep_in_database(layer, self._styles[name] or name)
            QgsProviderRegistry.instance().saveLayerMetadata(
                "ogr", f"{path}|layername={target.made_table}", metadata
            )
        else:
            layer.setMetadata(metadata)
            layer.saveDefaultStyle(QgsVectorLayer.StyleCategory.AllStyleCategories)
            layer.saveDefaultMetadata()
            self._leave_sides(target)
        close_connections(layer)

    def _leave_sides(self, target):
        """Leave files of style and metadata that the user has beside the output."""
        foreign = target.foreign_sides()
        if foreign:
            target.leave_sides(foreign)
            self.feedback.pushInfo(
                tr(
                    "{files} was there before and stays; style and metadata of {path} are not "
                    "written beside it.",
                    files=", ".join(side.name for side in foreign),
                    path=target.path.name,
                )
            )

    def _title(self, name):
        """Return the title of an output, with what nobody must overlook."""
        title = self.algorithm.parameterDefinition(name).description()
        return f"{title} ({', '.join(self.remarks)})" if self.remarks else title
