"""The sample inventory as a GeoPackage: layers, styles, metadata; whole or not at all."""

import sqlite3

import shapely
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureSink,
    QgsFields,
    QgsLayerMetadata,
    QgsProcessingException,
    QgsProviderRegistry,
    QgsVectorFileWriter,
)

from ...analysis.sample import CRS
from ...analysis.shoreline.check.coverage import to_text, union
from ..guard.lasting_crs import lasting
from ..guard.map_layers import open_layer
from ..layers.row_writing import drawn_feature, row_feature
from ..messages.language import title, tr
from ..messages.provenance import versions
from ..shoreline.preparation.kept import COVERAGE
from ..styles.layer_style import dress, keep_in_database
from ..writing.file_options import writing_options
from ..writing.geopackage.geopackage_crs import keep_crs
from ..writing.placing import beside
from ..writing.reading_back import rows_in_geopackage, settle
from .importing.accepted import schema_fields

WKB_TYPES = {
    "point": Qgis.WkbType.Point,
    "multilinestring": Qgis.WkbType.MultiLineString,
    "multipolygon": Qgis.WkbType.MultiPolygon,
    "none": Qgis.WkbType.NoGeometry,
}
STYLES = {"shoreline": "river", "water": "river"}
WATERS = {"shoreline", "water", "main_stem"}  # they cover the provinces
PLAIN = {"park_years", "catalogue", "verifications"}  # tables have no symbols


def write(layers, path, caveat, run):
    """Write all layers, then put the file in its place.

    Parameters
    ----------
    layers : dict of str to Layer
    path : Path
        Replaced where it exists.
    caveat : str
        Stands in the metadata of every layer.
    run : Run

    Raises
    ------
    QgsProcessingException
        Where the file cannot be written.
    Cancelled
        Nothing stays behind.
    """
    try:
        covered = to_text(union(layers["provinces"].geometry))
        with beside(path) as made, writing_options():
            for number, (name, layer) in enumerate(layers.items()):
                run.stop_if_cancelled()
                _write_layer(made, name, layer, new=number == 0)
                _dress(made, name, layer, caveat, covered)
                run.done(0.5 + 0.5 * (number + 1) / len(layers))
            run.stop_if_cancelled()
            _read_back(made, layers)
    except OSError as error:
        raise _unwritable(path, error.strerror or error) from error


def _read_back(path, layers):
    """Count the rows of every layer on the disk, and see that each has its coordinate system."""
    settle(path)
    for name, layer in layers.items():
        try:
            keep_crs(path, name, lasting(QgsCoordinateReferenceSystem(CRS)))
        except sqlite3.Error as error:
            raise OSError(0, str(error)) from error
        kept = rows_in_geopackage(path, name)
        if kept != len(layer.rows):
            raise OSError(
                0,
                tr(
                    "{layer} keeps {kept} of {written} features",
                    layer=name,
                    kept=kept,
                    written=len(layer.rows),
                ),
            )


def _write_layer(path, name, layer, *, new):
    own = QgsFields()
    for field in schema_fields(layer.schema):
        own.append(field)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = name
    options.layerOptions = ["GEOMETRY_NAME=geom", "FID=fid", f"IDENTIFIER={name}"]
    if not new:
        options.actionOnExistingFile = (
            QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        )
    has_geometry = layer.geometry is not None
    writer = QgsVectorFileWriter.create(
        str(path),
        own,
        WKB_TYPES[layer.schema.geometry],
        QgsCoordinateReferenceSystem(CRS) if has_geometry else QgsCoordinateReferenceSystem(),
        QgsCoordinateTransformContext(),
        options,
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise _unwritable(path, writer.errorMessage())
    shapes = shapely.to_wkb(layer.geometry).tolist() if has_geometry else None
    features = [
        drawn_feature(shapes[number], list(row)) if has_geometry else row_feature(row)
        for number, row in enumerate(layer.rows.itertuples(index=False, name=None))
    ]
    if not writer.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
        raise _unwritable(path, writer.errorMessage())
    del writer


def _dress(path, name, layer, caveat, covered):
    """Write titles, style and metadata into the file."""
    shown = open_layer(f"{path}|layername={name}", name)
    style = None if name in PLAIN else STYLES.get(name, name)
    dress(shown, style, kind=layer.schema.name)
    keep_in_database(shown, style or name)
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(f"parkshore:createsample:{name}")
    metadata.setTitle(title(layer.schema.title))
    metadata.setType("dataset")
    metadata.setAbstract(f"{caveat}\n{versions()}")
    if layer.geometry is not None:
        metadata.setCrs(shown.crs())
    if name in WATERS:
        metadata.addKeywords(COVERAGE, [covered])
    del shown
    QgsProviderRegistry.instance().saveLayerMetadata("ogr", f"{path}|layername={name}", metadata)


def _unwritable(path, reason):
    return QgsProcessingException(
        tr(
            "The sample inventory cannot be written to {file} ({reason}); choose a folder you may "
            "write to, and close the file where it is in use.",
            file=path.name,
            reason=reason,
        )
    )
