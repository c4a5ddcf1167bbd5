"""What `parkshore:evidencesheets` reads: checked sites, the shoreline around them, zones."""

import numpy as np
import shapely
from qgis.core import QgsProcessingException

from ...analysis.decision.evidence.evidence_sheets import SheetRequest, Surroundings
from ...analysis.decision.evidence.pdf_seal import sealed
from ...analysis.geometry.repair import repaired
from ...analysis.tables.row_checksum import canonical
from ...analysis.tables.table import Table
from ..layers.table_reading import spelled
from ..messages.language import tr
from ..messages.provenance import told_back

RESULTS = (
    *("shore_m", "limit_m", "margin_m", "verdict", "near_river", "river_cls", "near_lon"),
    *("near_lat", "bearing", "rule_id", "rule_note", "in_area_m2", "in_share"),
)
BESIDE = ("facil_kind", "facil_src", "areas", "unit_rule", "option", "opt_why")
"""Results that sheets tell where a check wrote them."""
IDS = ("park_id", "ent_id", "out_id", "unit_id", "id")
_KNOWN = {name: name for name in (*IDS, "name", "src", "acc_m", *RESULTS, *BESIDE)}  # in lower case


def read_request(run):
    """Read what sheets are made of.

    Parameters
    ----------
    run : Run

    Returns
    -------
    SheetRequest

    Raises
    ------
    QgsProcessingException
        The sites were not checked.
    """
    layer = run.layer("PARKS")
    missing = next((name for name in RESULTS if not layer.has(name)), None)
    if missing:
        raise QgsProcessingException(
            tr(
                "{layer} has no field {field}; run Shoreline distance check on it first.",
                layer=layer.name,
                field=missing,
            )
        )
    rows = run.read(layer, layer.fields.names(), use_crs=False)
    columns = {_KNOWN.get(name.lower(), name): each for name, each in rows.columns.items()}
    id_field = next((name for name in IDS if name in columns), "")
    earlier = run.file("VERIFY")
    return SheetRequest(
        sites=Table(layer.name, rows.frame().set_axis(list(columns), axis=1), rows.ids),
        names=rows.id_texts(spelled(layer, id_field)).tolist(),
        shapes=rows.shapes(),
        to_lonlat=layer.lonlat.forward,
        canonical=_canonical(rows.wkb, columns, (id_field, "name", *RESULTS, *BESIDE)),
        first_canonical=_canonical(rows.wkb, columns, (id_field, "name", *RESULTS)),
        shoreline=_surroundings(run, run.layer("SHORELINE")),
        zones=_surroundings(run, run.layer("ZONES")),
        told=told_back(layer.metadata()),
        which=run.choice("WHICH"),
        selected=np.isin(rows.ids, layer.selected_ids()),
        earlier=sealed(earlier) if earlier else None,
    )


def _canonical(wkb, columns, names):
    """Return the function that gives the canonical row of a site: its place, and what is shown.

    Ids of features differ between copies of a layer: they play no part.
    """
    shown = [columns[name] for name in names if name in columns]
    return lambda row: canonical([0], [wkb[row]], [[column[row]] for column in shown])


def _surroundings(run, layer):
    """Read a layer that is drawn around the sites, None where none is given."""
    if layer is None:
        return None
    rows = run.read(layer, ["river"] if layer.has("river") else [], use_crs=False)
    shapes, forward = repaired(rows.shapes()), layer.lonlat.forward
    return Surroundings(
        name=layer.name,
        shapes=shapes if forward is None else shapely.transform(shapes, forward),
        rows=[canonical([0], [wkb], []) for wkb in rows.wkb],
    )
