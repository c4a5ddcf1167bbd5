"""Sinks that are whole or gone, with style and metadata inside."""

import glob
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsLayerMetadata,
    QgsProcessingException,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QDateTime

from .file_options import writing_options
from .overwriting import written_to
from .provenance import told, told_each, versions
from .sources import without_secrets
from .style import dress, keep_in_database
from .warning import WARNINGS, warned

translate = QCoreApplication.translate

SIDECARS = {
    ".shx",
    ".dbf",
    ".prj",
    ".cpg",
    ".qmd",
    ".qml",
    ".gpkg-wal",
    ".gpkg-shm",
    ".gpkg-journal",
}


class Outputs:
    """The sinks of one run; a context manager.

    Leaving it in good order closes the sinks and writes style and metadata into files; leaving it
    by an error or by cancel removes what was begun.

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
        self._sinks = {}
        self._styles = {}

    def read(self, layer, rows, *, use_crs=True):
        """Log and keep for the metadata what was read from an input."""
        line = f"{layer.name}: {layer.label()}, SHA-256 {rows.checksum}"
        if use_crs:
            line += f", {layer.lonlat.operation}"
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
        with writing_options(whole_file=written_to(self.parameters.get(name))[1] is None):
            sink, destination = self.algorithm.parameterAsSink(
                self.parameters,
                name,
                self.context,
                _as_fields(fields),
                wkb_type,
                crs or QgsCoordinateReferenceSystem(),
                QgsFeatureSink.SinkFlags(),
            )
        if sink is None:
            if self.parameters.get(name) in (None, "", "skip"):
                return None
            raise QgsProcessingException(
                translate(
                    "ParkShore",
                    "{output} could not be created at {place}; choose a folder you may write to.",
                ).format(output=definition.description(), place=self.parameters.get(name))
            )
        self.results[name] = destination
        self._styles[name] = style
        self._sinks[name] = Sink(sink, definition.description())
        return self._sinks[name]

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        for sink in self._sinks.values():
            sink.close()
        try:
            if kind is not None or self.feedback.isCanceled():
                self._remove_begun()
            else:
                self._dress()
        finally:
            self._sinks.clear()
            # Python's collector must not meet QGIS objects in a cycle after QGIS has gone.
            self.algorithm = self.context = self.feedback = None
        return False

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
        names = [field.name() for field in fields]
        columns = frame[names].astype(object).where(frame[names].notna(), None)
        features = []
        for row in columns.itertuples(index=False, name=None):
            feature = QgsFeature()
            feature.setAttributes(
                [value.item() if hasattr(value, "item") else value for value in row]
            )
            features.append(feature)
        sink.write(features)

    # ------------------------------------------------------------------------------------------

    def _dress(self):
        """Style and describe what was written, in the files and for layers that QGIS loads."""
        metadata = {name: self._metadata(name) for name in self._sinks}
        for name, sink in self._sinks.items():
            self._dress_file(name, metadata[name], sink.written)
        self.algorithm.dressing = {
            self.results[name]: (self._styles[name], metadata[name], self.titles.get(name))
            for name in self._sinks
        }

    def _dress_file(self, name, metadata, written):
        """Write style and metadata where the file format can hold them.

        Raises
        ------
        QgsProcessingException
            The format kept fewer features than were written (FlatGeobuf drops those without
            geometry without a word).
        """
        destination = self.results[name]
        path, table = _place(destination)
        if not path.is_file():
            return
        layer = QgsVectorLayer(destination, name, "ogr")
        if not layer.isValid():
            return
        if 0 <= layer.featureCount() < written:
            kept = layer.featureCount()
            layer = None  # closes the file
            self._remove_begun()
            raise QgsProcessingException(
                translate(
                    "ParkShore",
                    "{path} keeps {kept} of {written} features; choose another format, such as "
                    "GeoPackage.",
                ).format(path=path, kept=kept, written=written)
            )
        dress(layer, self._styles[name], self.algorithm.name(), self.titles.get(name))
        if path.suffix.lower() == ".gpkg":
            keep_in_database(layer, self._styles[name] or name)
            QgsProviderRegistry.instance().saveLayerMetadata(
                "ogr", f"{path}|layername={table}", metadata
            )
        else:
            layer.setMetadata(metadata)
            layer.saveDefaultStyle(QgsVectorLayer.StyleCategory.AllStyleCategories)
            layer.saveDefaultMetadata()

    def _metadata(self, name):
        metadata = QgsLayerMetadata()
        warnings = warned(self.feedback)
        metadata.setIdentifier(f"parkshore:{self.algorithm.name()}:{name}")
        metadata.setTitle(self.algorithm.parameterDefinition(name).description())
        metadata.setType("dataset")
        metadata.setAbstract(
            "\n".join(
                [
                    self.algorithm.displayName(),
                    *map(without_secrets, self.lineage),
                    *(
                        translate("ParkShore", "Warning: {warning}").format(warning=each)
                        for each in warnings
                    ),
                    translate("ParkShore", "Parameters: {parameters}").format(
                        parameters=told(self.parameters)
                    ),
                    versions(),
                    translate(
                        "ParkShore",
                        "A screening on the data given; it replaces neither a survey nor a "
                        "decision of the authority.",
                    ),
                ]
            )
        )
        if warnings:
            metadata.addKeywords(WARNINGS, warnings)
        metadata.addKeywords("parkshore:parameters", told_each(self.parameters))
        for vocabulary, words in self.keywords.get(name, {}).items():
            metadata.addKeywords(vocabulary, words)
        metadata.addHistoryItem(
            f"{QDateTime.currentDateTimeUtc().toString('yyyy-MM-ddTHH:mm:ssZ')} "
            f"parkshore:{self.algorithm.name()}"
        )
        return metadata

    def _remove_begun(self):
        """Delete what was begun: the layer, and the file where it held nothing else."""
        for name in self._sinks:
            path, table = _place(self.results.pop(name, ""))
            if not path.is_file():
                continue
            if len(QgsProviderRegistry.instance().querySublayers(str(path))) > 1:
                dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
                dataset.DeleteLayer(table)
                dataset = None  # closes the file
                continue
            for begun in path.parent.glob(f"{glob.escape(path.stem)}.*"):
                if begun == path or begun.suffix.lower() in SIDECARS:
                    begun.unlink()


class Sink:
    """A QGIS sink that tells when a feature was not written."""

    def __init__(self, sink, title):
        self._sink = sink
        self._title = title
        self.written = 0

    def write(self, features):
        """Write a list of features.

        Raises
        ------
        QgsProcessingException
            Where one was not written (a full disk, a clash of keys).
        """
        if not self._sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(
                translate(
                    "ParkShore",
                    "{output}: features could not be written ({reason}); check the disk "
                    "and the format.",
                ).format(output=self._title, reason=self._sink.lastError() or "–")
            )
        self.written += len(features)

    def close(self):
        """Drop the sink, which closes the file."""
        self._sink = None


def _as_fields(fields):
    if isinstance(fields, QgsFields):
        return fields
    joined = QgsFields()
    for field in fields:
        joined.append(field)
    return joined


def _place(destination):
    """Return file and table of an output id."""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", destination)
    path = Path(parts.get("path") or "")
    return path, parts.get("layerName") or path.stem
