"""The page of wastewater, in the manner of the paper's Fig. 4."""

import numpy as np

from ....analysis.infrastructure.plant_structure import PlantStructure
from ....analysis.text.shares import percent
from ...messages.language import tr
from ...publish import charts
from ...publish.chart_values import amount_format
from ...publish.page import SHARE, Page, paper_figure
from ...publish.words.number_basis import ParksBasis, of_plants
from .page_words import OF_NO_PARK, decade, named, remarks


def wastewater_page(result):
    """Return the page of an `analysis.infrastructure.wastewater_plants.Wastewater`."""
    numbers = result.numbers
    page = Page(tr("Wastewater infrastructure of parks"), algorithm="wastewater")
    page.lead(_finding(numbers, _states(result.request.plants.frame, "pattern")))
    structure = PlantStructure(result.request.plants.frame)
    page.numbers(_numbers(result, structure))
    reaches = named(result.by_reach, "reach", lambda word: page.word("reach", word))
    count = f"{numbers['PARKS_COUNT']:,}"
    page.figure(
        charts.bars(
            reaches.reach,
            {
                tr("With a plant"): reaches.complete,
                tr("Monitored online"): reaches.monitor,
                tr("With a plant of their own"): reaches.inside,
            },
            charts.axis(tr("Share of the parks"), percent=True, start=0),
            text=".0%",
        ),
        tr(
            "Completion, monitoring and pattern by reach (n = {n} parks; the pattern of those with "
            "a plant).",
            n=count,
        ),
        paper=paper_figure(4),
    )
    page.figure(
        charts.bars(
            reaches.reach,
            {
                tr("Capacity of the plants"): reaches.cap_mta,
                tr("Discharge of the parks"): reaches.dis_mta,
            },
            charts.axis(tr("Wastewater"), unit="10⁶ t/a", start=0),
            text=amount_format([*reaches.cap_mta, *reaches.dis_mta]),
            height=300,
        ),
        tr(
            "Capacity and discharge by reach (n = {n} parks); two different systems, they do not "
            "balance.",
            n=count,
        ),
        paper=paper_figure(4),
    )
    page.table(
        reaches.drop(columns=["cap_mta", "dis_mta", "cod_t", "nh3n_t"]),
        caption=tr("Shares and removal by reach"),
    )
    page.table(
        reaches[["reach", "cap_mta", "dis_mta", "cod_t", "nh3n_t"]],
        caption=tr("Capacity, discharge and pollutants by reach"),
    )
    _structure(page, structure)
    page.formula(
        tr("Removal"),
        "R = Σ qᵢ · (1 − outᵢ / inᵢ) / Σ qᵢ",
        tr("q flow treated, in and out concentrations of a plant."),
        gives={"cod_rm", "nh3n_rm", tr("Removal of COD"), tr("Removal of ammonia nitrogen")},
    )
    page.formula(
        tr("Water reclaimed"),
        tr("share = Σ water reclaimed / Σ water treated"),
        tr("over the plants that state both."),
        gives={"reuse_sh", tr("Water reclaimed")},
    )
    page.formula(
        tr("Industrial share"),
        "Σ qᵢ · sᵢ / Σ qᵢ",
        tr("s industrial share of the flow of a plant."),
        gives={"ind_share", tr("Industrial share")},
    )
    remarks(page, result, OF_NO_PARK)
    return page


def _finding(numbers, patterns):
    """Return the sentence on plants, monitoring and, where any is known, whose the plants are."""
    told = {
        "complete": percent(numbers["COMPLETION"]),
        "parks": f"{numbers['PARKS_COUNT']:,}",
        "monitored": percent(numbers["MONITORING"]),
    }
    if patterns:
        return tr(
            "Of {parks} parks {complete} have a wastewater plant recorded and {monitored} are "
            "recorded as monitored online; {inside} of those with a plant have one of their own.",
            inside=percent(numbers["INSIDE_SHARE"]),
            **told,
        )
    return tr(
        "Of {parks} parks {complete} have a wastewater plant recorded and {monitored} are recorded "
        "as monitored online; whether the plants are their own is not known.",
        **told,
    )


def _states(plants, name):
    return name in plants and plants[name].notna().any()


def _numbers(result, structure):
    numbers, plants = result.numbers, result.request.plants.frame
    flows = ~np.isnan(structure.flow)

    def stated(*names):
        return of_plants(plants.reindex(columns=names).notna().all(axis=1).to_numpy())

    both = flows & ~np.isnan(structure.reclaimed)
    return [
        (
            tr("Parks with a plant recorded"),
            numbers["COMPLETION"],
            SHARE,
            ParksBasis(result.by_park.plants > 0),
        ),
        (tr("Plants"), numbers["USED"], ""),
        (
            tr("Plants inside parks"),
            numbers["PLANTS_INSIDE"] if _states(plants, "pattern") else None,
            "",
            stated("pattern"),
        ),
        (
            tr("Treatment capacity"),
            numbers["CAPACITY_MTA"] if _states(plants, "cap_td") else None,
            "10⁶ t/a",
            stated("cap_td"),
        ),
        (
            tr("Industrial share"),
            numbers["INDUSTRIAL_SHARE"],
            SHARE,
            stated("ind_share", "flow_td"),
        ),
        (
            tr("Plants that treat mixed sewage"),
            int(structure.mixed.sum()) if _states(plants, "ind_share") else None,
            "",
            stated("ind_share"),
        ),
        (tr("Water reclaimed"), structure.reclaimed_share, SHARE, of_plants(both)),
        (tr("Removal of COD"), numbers["R_COD"], SHARE, stated("cod_in", "cod_out", "flow_td")),
        (
            tr("Removal of ammonia nitrogen"),
            numbers["R_NH3N"],
            SHARE,
            stated("nh3n_in", "nh3n_out", "flow_td"),
        ),
    ]


def _structure(page, structure):
    """Add the plants by process and decade."""
    titles = {
        "plants": tr("Plants"),
        "flow_mta": tr("Water treated"),
        "reuse_sh": tr("Water reclaimed"),
    }
    units = {"plants": "", "flow_mta": "10⁶ t/a", "reuse_sh": SHARE}
    process = named(structure.by_process, "process", lambda word: page.word("process", word))
    page.table(process, titles, units, caption=tr("Plants by process"))
    vintage = named(structure.by_vintage, "vintage", decade)
    page.table(vintage, titles, units, caption=tr("Plants by decade of opening"))
