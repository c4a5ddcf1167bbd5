"""An inventory layer stored into a GeoPackage or a PostGIS schema, in one transaction."""

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsFeature,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDatabaseSchema,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterProviderConnection,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.cancel import check
from ...analysis.inventory import changes as diff
from ...analysis.inventory import schema
from ...analysis.message import QT_TRANSLATE_NOOP, InputError, Message
from .. import fields
from ..algorithm import Algorithm
from ..outputs import Outputs
from ..provenance import versions
from ..style import dress, keep_in_database
from ..table import Layer
from .connections import connection_text
from .parameters import KINDS, kind_parameter
from .pausing import collector_paused
from .storage import Record
from .storage_postgis import PostgisStorage

translate = QCoreApplication.translate

CHANGE_FIELDS = ("ref_id", "change", "field", "old", "new")
_SLICE = 5000


class StoreInventory(Algorithm):
    """Store a layer into an inventory."""

    ID = "storeinventory"
    GROUP = "inventory"
    TAGS = (
        "store", "save", "inventory", "geopackage", "postgis", "update", "history",
        "入库", "台账", "更新", "历史", "数据库",
    )  # fmt: skip

    def displayName(self):
        """Return the title."""
        return translate("ParkShore", "Store into an inventory")

    def shortHelpString(self):
        """Return what it does and its limits."""
        return translate(
            "ParkShore",
            "Brings a layer of the inventory up to date by id, in one GeoPackage or one PostGIS "
            "schema: "
            "new rows are added, rows that differ are changed field by field, rows that the "
            "layer no "
            "longer has are taken out (or kept, as an option). All of it is one transaction: a "
            "crash, a "
            "kill or a cancel leaves the inventory as it was, also while QGIS has it open. The "
            "tables "
            "inventory_imports and inventory_changes keep what each import did, with the old "
            "values and "
            "the whole of rows taken out; inventory_fields keeps types, units and citations; "
            "verifications is never touched. Fields that the layer lacks stay as they are.",
        )

    def initAlgorithm(self, configuration=None):
        """Declare parameters and outputs."""
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT",
                translate("ParkShore", "Inventory layer"),
                [int(Qgis.ProcessingSourceType.Vector)],
            ),
            translate("ParkShore", "Accepted rows of an import; each with an id of its own."),
        )
        self.add(kind_parameter(), translate("ParkShore", "Which layer of the inventory it is."))
        self.add(
            QgsProcessingParameterFile(
                "INVENTORY",
                translate("ParkShore", "Inventory file"),
                extension="gpkg",
                optional=True,
            ),
            translate("ParkShore", "GeoPackage; made where it is not there."),
        )
        self.add(
            QgsProcessingParameterProviderConnection(
                "CONNECTION",
                translate("ParkShore", "PostGIS connection"),
                "postgres",
                optional=True,
            ),
            translate("ParkShore", "A connection of QGIS's own list, instead of a file."),
        )
        self.add(
            QgsProcessingParameterDatabaseSchema(
                "SCHEMA",
                translate("ParkShore", "Schema"),
                connectionParameterName="CONNECTION",
                optional=True,
            ),
            translate(
                "ParkShore",
                "Schema of the database that is the inventory; made where it is not there.",
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(
                "KEEP_GONE", translate("ParkShore", "Keep rows the layer lacks"), defaultValue=False
            ),
            translate(
                "ParkShore", "For layers that bring a part of the inventory, such as one city."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "CHANGES",
                translate("ParkShore", "Changes"),
                Qgis.ProcessingSourceType.Vector,
                optional=True,
            ),
            translate("ParkShore", "One row per id, one per field where values changed."),
        )
        self.add_numbers(
            ADDED=translate("ParkShore", "Added"),
            CHANGED=translate("ParkShore", "Changed"),
            UNCHANGED=translate("ParkShore", "Unchanged"),
            GONE=translate("ParkShore", "Gone"),
        )

    def checkParameterValues(self, parameters, context):
        """Let a file through that is not there yet: it is made."""
        path = parameters.get("INVENTORY")
        others = dict(parameters)
        if isinstance(path, str) and path and Path(path).absolute().parent.is_dir():
            others.pop("INVENTORY")
        good, reason = super().checkParameterValues(others, context)
        if not good:
            return good, reason
        has_file = bool(parameters.get("INVENTORY"))
        has_server = bool(parameters.get("CONNECTION"))
        if has_file == has_server:
            return False, translate(
                "ParkShore", "Give an inventory file or a PostGIS connection, one of them."
            )
        if has_server and not parameters.get("SCHEMA"):
            return False, translate(
                "ParkShore", "Give the schema of the database that is the inventory."
            )
        return True, ""

    @collector_paused()
    def compute(self, parameters, context, feedback):
        """Store."""
        from .storage_geopackage import GeoPackageStorage
        from .stored_rows import crs_told, layout_of, refuse_other_geometry, snapshot_of

        kind = KINDS[self.parameterAsEnum(parameters, "KIND", context)]
        layer_schema = schema.load(kind)
        layer = Layer(self, parameters, "INPUT", context, feedback)
        keep = self.parameterAsBoolean(parameters, "KEEP_GONE", context)
        layout = layout_of(layer, layer_schema)
        rows = layer.read([name for name, _ in layout.columns])
        feedback.setProgress(20)
        record = Record(kind, layer.name, rows.checksum, versions())
        with Outputs(self, parameters, context, feedback) as outputs:
            outputs.read(layer, rows, use_crs=bool(layout.geometry))
            storage = self._storage(parameters, context)
            with storage:
                refuse_other_geometry(storage, layout)
                crs = crs_told(layer.crs) if layout.geometry else None
                new = snapshot_of(layer, rows, layout, storage.crs_of(kind), context)
                diff.check_ids(new, layer_schema.id_field, layer.name)
                storage.ensure(layout, crs)
                old = storage.read(layout)
                feedback.setProgress(50)
                check(feedback.isCanceled)
                self._tell_other_sites(old, new, layer_schema, keep=keep, feedback=feedback)
                changes = diff.compare(old, new, layer_schema.id_field, keep_gone=keep)
                storage.apply(layout, new, changes, old, record)
                check(feedback.isCanceled)
            feedback.setProgress(90)
            self._report(changes, outputs)
            if isinstance(storage, GeoPackageStorage):
                _dress(storage.path, kind)
            return outputs.results

    def _tell_other_sites(self, old, new, layer_schema, *, keep, feedback):
        """Refuse a part of the inventory that would overwrite other sites; warn of a whole one."""
        found = diff.other_sites(old, new, layer_schema.id_field, layer_schema.name)
        if not found:
            return
        name, was, now = found[0]
        message = Message(
            QT_TRANSLATE_NOOP(
                "ParkShore",
                "{count} ids made from row numbers stand for other sites in the inventory (such as "
                "{id}: {old} there, {new} here); give the file a column of ids.",
            ),
            count=len(found),
            id=name,
            old=was,
            new=now,
        )
        if keep:
            raise InputError(message.text, **message.values)
        self.say(message, feedback, warning=True)

    def _storage(self, parameters, context):
        from .storage_geopackage import GeoPackageStorage

        path = self.parameterAsFile(parameters, "INVENTORY", context)
        if path:
            path = Path(path)
            if not path.absolute().parent.is_dir():
                raise InputError(
                    QT_TRANSLATE_NOOP("ParkShore", "There is no folder {folder}; make it first."),
                    folder=str(path.parent),
                )
            return GeoPackageStorage(path)
        name = self.parameterAsConnectionName(parameters, "CONNECTION", context)
        return PostgisStorage(
            connection_text(name), self.parameterAsSchema(parameters, "SCHEMA", context)
        )

    @staticmethod
    def _report(changes, outputs):
        """Write the table of changes and the numbers."""
        sink = outputs.sink("CHANGES", [fields.text(name) for name in CHANGE_FIELDS])
        features = []
        if sink is not None:
            for line in changes.lines:
                feature = QgsFeature()
                feature.setAttributes([line.ref_id, line.change, line.field, line.old, line.new])
                features.append(feature)
                if len(features) == _SLICE:
                    sink.write(features)
                    features = []
            sink.write(features)
        gone = sum(line.change == diff.GONE for line in changes.lines)
        outputs.results.update(
            ADDED=len(changes.added),
            CHANGED=len(changes.changed),
            UNCHANGED=len(changes.unchanged),
            GONE=gone,
        )


def _dress(path, kind):
    """Keep the layer's style in the file; the rows are stored whatever comes of it."""
    layer = QgsVectorLayer(f"{path}|layername={kind}", kind, "ogr")
    if layer.isValid():
        dress(layer, kind)
        keep_in_database(layer, kind)
