"""The files of a round that is closed: copies of inventory, layers, rules and report."""

import shutil
import sqlite3
from contextlib import closing as closed
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsProcessingException,
    QgsVectorFileWriter,
)

from ...analysis.decision.evidence.closed_round import check_name, closing, versions_of
from ...analysis.shoreline.check.rule_sets import RULE_SETS
from ..guard.map_layers import open_layer
from ..messages.language import tr
from ..messages.provenance import versions
from ..writing.geopackage.geopackage_crs import keep_crs

LAYERS = ("SHORELINE", "CHECKED")
WAIT_S = 10.0


def close_round(run):
    """Freeze what was given as the next version of a round; return its folder.

    Parameters
    ----------
    run : Run

    Raises
    ------
    InputError
        A correction without a reason.
    OSError
    """
    name, folder = check_name(run.text("NAME")), Path(run.file("FOLDER"))
    rules = _rules(run)
    about = {
        "person": run.text("PERSON").strip(),
        "reason": run.text("REASON").strip() or None,
        "date": run.day().isoformat(),
        "made_with": versions(),
        "rules": rules.name if rules else None,
    }
    with closing(folder, name, about) as part:
        if run.given("INVENTORY"):
            _copy_inventory(Path(run.file("INVENTORY")), part / "inventory.gpkg")
        run.done(0.3)
        for parameter in LAYERS:
            run.stop_if_cancelled()
            layer = run.layer(parameter)
            if layer is not None:
                _copy_layer(run, layer, part / f"{parameter.lower()}.gpkg")
        run.done(0.6)
        if rules is not None:
            (part / "rules").mkdir()
            shutil.copyfile(rules, part / "rules" / rules.name)
        if run.given("REPORT"):
            shutil.copytree(run.file("REPORT"), part / "report")
        run.stop_if_cancelled()
    return list(versions_of(folder, name).values())[-1]


def _rules(run):
    """Return the file of the rule set, None where none was chosen."""
    if not run.given("RULE_SET"):
        return None
    number = run.choice("RULE_SET")
    if number == RULE_SETS.own:
        return Path(run.file("RULES"))
    return next((entry.path for entry in RULE_SETS.entries if entry.number == number), None)


def _copy_inventory(source, target):
    """Copy a GeoPackage as one state, whoever reads or writes it meanwhile."""
    try:
        address = f"{source.absolute().as_uri()}?mode=ro"
        with (
            closed(sqlite3.connect(address, uri=True, timeout=WAIT_S)) as old,
            closed(sqlite3.connect(target)) as new,
        ):
            old.backup(new)
    except sqlite3.Error as error:
        raise QgsProcessingException(
            tr(
                "{file} cannot be copied ({reason}); close what writes into it, and run again.",
                file=source.name,
                reason=error,
            )
        ) from error


def _copy_layer(run, layer, path):
    """Copy a layer as it was given: its selection and filter count."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", path.stem
    fields = layer.fields
    key = fields.lookupField("fid")
    if key >= 0:
        fields = type(fields)(fields)
        fields.rename(key, "fid_before")  # a GeoPackage counts its own
    context = run.context.transformContext()
    writer = QgsVectorFileWriter.create(
        str(path), fields, layer.wkb_type, layer.crs, context, options
    )
    count = 0
    as_it_is = Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
    for feature in layer.source.getFeatures(QgsFeatureRequest(), as_it_is):
        run.stop_if_cancelled()
        feature.setFields(fields)
        if not writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise OSError(0, writer.errorMessage())
        count += 1
    problem = writer.errorMessage()
    del writer
    try:
        keep_crs(path, path.stem, layer.crs)
    except sqlite3.Error as error:
        problem = problem or str(error)
    made = open_layer(str(path), path.stem)
    if problem or made.featureCount() != count:
        raise OSError(0, problem or tr("the disk is full or the file was cut"))
