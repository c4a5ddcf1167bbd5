"""Which intakes lie downstream of the outfalls of chemical parks."""

from ....analysis.cells.id_text import id_text
from ...messages.language import tr
from ...publish.page import Page
from ...publish.words.number_basis import of_intakes
from ...reaches.upstreamexposure import UpstreamExposure
from ..inputs.report_inventory import frame_of, memory

MOUTH = "122.0,31.2 [EPSG:4326]"
"""The mouth of the Yangtze, to which its waters flow."""

LIST_ROWS = 40


def add_exposure(page, parks, chosen):
    """Add the intakes that outfalls of chemical parks lie upstream of.

    Parameters
    ----------
    page : Page
    parks : report_parks.ReportParks
    chosen : set of str
        Ids of the chemical parks.
    """
    inputs = parks.inputs
    page.heading(tr("Intakes downstream of chemical parks' outfalls"))
    outfalls, network = inputs.layer("outfalls"), inputs.rivers()
    intakes = inputs.of_year("water_intakes")
    for name, layer in (("outfalls", outfalls), ("water_intakes", intakes), ("main_stem", network)):
        if layer is None or layer.featureCount() == 0:
            page.note(inputs.absent(name))
            return
    known = frame_of(outfalls).reindex(columns=["park_id", "out_id"])
    if known.isna().all().any():
        page.note(
            tr(
                "The outfalls do not say their parks or their own ids: which are those of chemical "
                "parks is not known.",
            )
        )
        return
    pairs = zip(outfalls.getFeatures(), map(id_text, known["park_id"]), strict=True)
    own = [feature for feature, park in pairs if park in chosen]
    facilities = memory("outfalls", outfalls.fields(), outfalls.wkbType(), outfalls.crs(), own)
    answer = parks.answers.of(
        UpstreamExposure,
        layer="OUTPUT",
        FACILITIES=facilities,
        FACILITY_ID="out_id",
        INTAKES=intakes,
        NETWORK=network,
        MOUTH=MOUTH,
    )
    if answer.layer is None:
        page.note(answer.failure)
        return
    table = frame_of(answer.layer)
    placed, exposed = table[table["n_up"].notna()], table[table["n_up"] > 0]
    drinking = exposed.reindex(columns=["purpose"])["purpose"] == "drinking"
    basis = of_intakes(table["n_up"].notna())
    page.numbers(
        [
            (tr("Intakes on the rivers given"), len(placed), "", basis),
            (tr("With such an outfall upstream"), len(exposed), "", basis),
            (tr("Of them for drinking water"), int(drinking.sum()), "", basis),
        ]
    )
    if len(exposed):
        _add_table(page, parks, exposed, frame_of(facilities))
    page.note(
        tr(
            "Along the rivers given, up to 20 km upstream; intakes farther than 5 km from them are "
            "not told of, and a river that is not among them is not looked at.",
        )
    )


def _add_table(page, parks, exposed, outfalls):
    names = dict(zip(map(id_text, parks.column("park_id")), parks.names(), strict=True))
    owner = dict(
        zip(map(id_text, outfalls["out_id"]), map(id_text, outfalls["park_id"]), strict=True)
    )
    nearest = [owner.get(id_text(each)) for each in exposed["near_id"]]
    own = Page("", algorithm=UpstreamExposure.ID)
    shown = exposed.reindex(columns=["name", "purpose", "source", "n_up", "near_km"])
    shown = shown.assign(
        n_up=shown["n_up"].astype(int),
        near_km=shown["near_km"].round(1),
        park=[names.get(each, each or "–") for each in nearest],
    ).sort_values("near_km")
    own.table(
        shown,
        {"park": tr("Chemical park of the nearest one")},
        caption=tr("Intakes with outfalls of chemical parks upstream"),
        rows=LIST_ROWS,
    )
    page.blocks += own.blocks
