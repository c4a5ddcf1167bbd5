"""The only bridge from a QGIS source to arrays and frames, and back to a sink.

Selection, filters, limits, NULL, invalid geometry, progress, cancel and the count of written
features are right here, so that no algorithm has to think of them.
"""

import hashlib
import itertools
from contextlib import closing
from functools import cached_property
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsLayerMetadata,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtXml import QDomDocument

from ...analysis.cancel import check
from ...analysis.tables.row_checksum import canonical
from ...analysis.text.closest_name import hint
from ...analysis.thread_tasks import ahead
from ..guard.layers_at_hand import source_of
from ..guard.map_layers import layer_name, map_layer, unreadable
from ..guard.roles import refuse_other_roles
from ..guard.rows_lost import last_error, refuse_rows_lost
from ..messages.discreet_sources import without_secrets
from ..messages.language import sentence, tr
from .arrow import batches, listed
from .attribute_values import plain
from .column_types import warn_of_rounded
from .crs import LonLat
from .flat_geometry import PLAIN, as_qgis, flat_wkb, flattener
from .geometry_kinds import crs_of, refuse_collections, refuse_other_kinds, refuse_tables
from .rows_read import Rows

SLICE = 4096


class Layer:
    """A QGIS source as an algorithm reads it: after selection, filter and limit.

    Parameters
    ----------
    run : framework.run.Run
    name : str
        The parameter that names the source.
    value : object, optional
        What is read in place of what was given.

    Attributes
    ----------
    name : str
        The layer's name, for errors and logs.
    parameter : str
        The parameter that names it.
    fields : QgsFields
    crs : QgsCoordinateReferenceSystem
    count : int
        Number of features read.
    """

    def __init__(self, run, name, value=None):
        algorithm = run.algorithm
        self._value = run.parameters.get(name) if value is None else value
        self._context = run.context
        parameters = {**run.parameters, name: self._value}
        self.source = source_of(algorithm, parameters, name, run.context)
        if self.source is None:
            raise unreadable(algorithm.parameterDefinition(name), self._value)
        self.parameter = name
        self._map_layer = map_layer(self._value, run.context)
        self._is_edited = isinstance(self._map_layer, QgsVectorLayer) and (
            self._map_layer.isEditable()
        )
        named = layer_name(self._map_layer) or self.source.sourceName() or name
        self.name = without_secrets(named)  # a layer may bear its source as a name
        self.fields = self.source.fields()
        self.wkb_type = self.source.wkbType()
        self.crs = crs_of(self.source, self._map_layer)
        self.count = max(self.source.featureCount(), 0)
        self.feedback = run.feedback
        definition = algorithm.parameterDefinition(name)
        refuse_other_kinds(self.name, self.wkb_type, definition)
        refuse_other_roles(algorithm.name(), definition, self.name, self.fields.names())
        warn_of_rounded(self.name, self._map_layer, run.feedback)

    @cached_property
    def lonlat(self):
        """The way to WGS 84 (`crs.LonLat`); an error where the layer has no geometry or CRS."""
        refuse_tables(self.name, self.wkb_type)
        refuse_collections(self.name, self.wkb_type, self.crs)
        return LonLat(self.crs, self.name, self._context, self.feedback)

    @property
    def key_field(self):
        """Name of the field that is the source's own integer key, or ""."""
        keys = self._map_layer.primaryKeyAttributes() if self._map_layer is not None else []
        return self._map_layer.fields()[keys[0]].name() if len(keys) == 1 else ""

    @property
    def is_polygon(self):
        """Whether the layer's features are areas."""
        return QgsWkbTypes.geometryType(self.wkb_type) == Qgis.GeometryType.Polygon

    def has(self, field):
        """Whether the layer has a field of this name, without regard to case."""
        return self.fields.lookupField(field) >= 0

    def missing(self, field, parameter):
        """Return the error that the layer lacks a field, with the closest name."""
        return QgsProcessingException(
            tr(
                "{layer} has no field {field} (parameter {parameter}); {hint}.",
                layer=self.name,
                field=field,
                parameter=parameter,
                hint=sentence(hint(field, self.fields.names())),
            )
        )

    def metadata(self):
        """Return the layer's metadata, else those of the file beside it; empty without either."""
        layer = self._map_layer
        metadata = QgsLayerMetadata() if layer is None else layer.metadata()
        if layer is None or metadata.identifier() or metadata.keywords():
            return metadata
        beside = Path(layer.metadataUri())  # QGIS reads it only when asked
        document = QDomDocument()
        if beside.suffix == ".qmd" and beside.is_file():
            document.setContent(beside.read_bytes())
            metadata.readMetadataXml(document.firstChildElement("qgis"))
        return metadata

    @property
    def is_whole(self):
        """Whether all features of the layer are read: no selection, filter or limit."""
        layer = self._map_layer
        if layer is None or layer.subsetString():
            return False
        total = layer.featureCount()
        return total == self.count if total >= 0 else not _takes_part(self._value)

    def selected_ids(self):
        """Return the ids of the features selected in QGIS, whatever part of them is read."""
        return [] if self._map_layer is None else list(self._map_layer.selectedFeatureIds())

    def features(self, fields=None, *, geometry=True):
        """Iterate over the features, without QGIS's abort on invalid geometry.

        Parameters
        ----------
        fields : list of str, optional
            Only these attributes are filled; None fills all.
        geometry : bool
            Whether features carry their geometry.
        """
        request = QgsFeatureRequest()
        if fields is not None:
            request.setSubsetOfAttributes([self.fields.lookupField(name) for name in fields])
        if not geometry:
            request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
        found = self.source.getFeatures(
            request, Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
        )
        return self._to_the_end(self._without_made_keys(found) if self._is_edited else found)

    def _to_the_end(self, features):
        """Yield features; an error where GDAL left off before the last."""
        gdal.ErrorReset()
        read = 0
        for feature in features:
            read += 1
            yield feature
        refuse_rows_lost(self.name, read, self.source.featureCount, last_error())

    def _without_made_keys(self, features):
        """Yield features, those not saved yet with NULL for the key that saving will give."""
        keys = self._map_layer.primaryKeyAttributes()
        for feature in features:
            if feature.id() < 0:
                for index in keys:
                    feature.setAttribute(index, None)
            yield feature

    def slices(self, size=SLICE):
        """Iterate over lists of at most ``size`` whole features; polls cancel."""
        return self._in_slices(self.features(), size)

    def _in_slices(self, features, size=SLICE):
        # by a comprehension: `list` would hold the interpreter, and the window, for a whole slice
        while part := [feature for feature in itertools.islice(features, size)]:  # noqa: C416
            check(self.feedback.isCanceled)
            yield part

    def read(self, fields=(), *, geometry=True):
        """Read the whole source once.

        Parameters
        ----------
        fields : iterable of str
            The attributes wanted.
        geometry : bool
            Whether to read geometry.

        Returns
        -------
        Rows
        """
        names = list(dict.fromkeys(name for name in fields if name))
        digest = hashlib.sha256()
        ids, shapes, columns = [np.zeros(0, np.int64)], [], [[] for _ in names]
        with closing(self._parts(names, geometry=geometry)) as parts:
            for keys, wkb, values in parts:
                digest.update(canonical(keys, wkb, values))
                ids.append(np.array(keys, np.int64))  # as objects a million would stay in memory
                shapes += wkb or []
                for column, part in zip(columns, values, strict=True):
                    column.extend(part)
        ids = np.concatenate(ids)
        self.count = len(ids)
        return Rows(self, ids, shapes, dict(zip(names, columns, strict=True)), digest.hexdigest())

    def batches(self, names, **options):
        """Return ids and columns as the file holds them, None where QGIS must read it.

        Who may leave off before the end closes what is returned; so of `whole`.

        Parameters
        ----------
        names, **options
            As for `arrow.batches`.
        """
        found = batches(self._value, names, self._context, **options)
        return None if found is None else ahead(found)

    def whole(self, names, *, geometry=True):
        """Return all rows as the file holds them, None where QGIS must read it.

        Returns
        -------
        generator of (ids, wkb, columns) or None
            Lists, as `read` has them, of at most `SLICE` rows; ``wkb`` is None without geometry.
        """
        if geometry and self.wkb_type not in PLAIN:
            return None
        found = self.batches(names, geometry=geometry, size=SLICE)
        return None if found is None else self._listed(found, geometry=geometry)

    def _listed(self, found, *, geometry):
        with closing(found):
            for ids, columns in found:
                check(self.feedback.isCanceled)
                wkb = as_qgis(columns.pop().tolist()) if geometry else None
                yield ids.tolist(), wkb, [listed(column) for column in columns]

    def _parts(self, names, *, geometry):
        """Yield ids, WKB (None without geometry) and columns of values, part by part."""
        whole = self.whole(names) if geometry else None
        if whole is not None:  # no selection, filter or edit: the file as it lies there
            yield from whole
            return
        indices = [self.fields.lookupField(name) for name in names]
        flatten = flattener(self.wkb_type, self.crs) if geometry else None
        for features in self._in_slices(self.features(names, geometry=geometry)):
            keys = [feature.id() for feature in features]
            wkb = [flat_wkb(f.geometry(), flatten) for f in features] if geometry else None
            yield keys, wkb, values_of(features, indices, self.fields.count())

    def label(self):
        """Return "n of N" where a selection or filter left features out, else "n"."""
        total = self._map_layer.featureCount() if self._map_layer is not None else -1
        if total >= 0 and total != self.count:
            return tr("{n} of {total} features", n=self.count, total=total)
        return tr("{n} features", n=self.count)


def _takes_part(source):
    """Return whether a source is given with a selection, filter or limit."""
    if not isinstance(source, QgsProcessingFeatureSourceDefinition):
        return False
    limited = source.featureLimit >= 0 or bool(source.filterExpression)
    return source.selectedFeaturesOnly or limited


def values_of(features, indices, width):
    """Return attributes column by column; most of them are got faster feature by feature."""
    if len(indices) * 2 > width:
        rows = [feature.attributes() for feature in features]
        return [[plain(row[index]) for row in rows] for index in indices]
    return [[plain(feature.attribute(index)) for feature in features] for index in indices]
