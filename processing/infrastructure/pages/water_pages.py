"""The pages of wastewater and water intake, in the manner of the paper's Figs. 4 and 5."""

from ....analysis.text.shares import percent
from ...messages.language import tr
from ...publish import charts
from ...publish.page import SHARE, Page, paper_figure
from .page_words import named, remarks


def wastewater_page(result):
    """Return the page of an `analysis.infrastructure.wastewater_plants.Wastewater`."""
    numbers = result.numbers
    page = Page(tr("Wastewater infrastructure of parks"), algorithm="wastewater")
    page.lead(
        tr(
            "{complete} of the {parks} parks have a wastewater plant and {monitored} are monitored "
            "online; {inside} of those with a plant have one of their own.",
            complete=percent(numbers["COMPLETION"]),
            parks=f"{numbers['PARKS_COUNT']:,}",
            monitored=percent(numbers["MONITORING"]),
            inside=percent(numbers["INSIDE_SHARE"]),
        )
    )
    page.numbers(
        [
            (tr("Parks"), numbers["PARKS_COUNT"], ""),
            (tr("Plants"), numbers["USED"], ""),
            (tr("Plants inside parks"), numbers["PLANTS_INSIDE"], ""),
            (tr("Treatment capacity"), numbers["CAPACITY_MTA"], "10⁶ t/a"),
            (tr("Industrial share"), numbers["INDUSTRIAL_SHARE"], SHARE),
            (tr("Removal of COD"), numbers["R_COD"], SHARE),
            (tr("Removal of ammonia nitrogen"), numbers["R_NH3N"], SHARE),
        ]
    )
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
            text=",.0f",
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
    page.formula(
        tr("Removal"),
        "R = Σ qᵢ · (1 − outᵢ / inᵢ) / Σ qᵢ",
        tr("q flow treated, in and out concentrations of a plant."),
        gives={"cod_rm", "nh3n_rm", tr("Removal of COD"), tr("Removal of ammonia nitrogen")},
    )
    page.formula(
        tr("Industrial share"),
        "Σ qᵢ · sᵢ / Σ qᵢ",
        tr("s industrial share of the flow of a plant."),
        gives={"ind_share", tr("Industrial share")},
    )
    remarks(page, result)
    return page


def intake_page(result):
    """Return the page of an `analysis.infrastructure.water_intake.Intake`."""
    numbers = result.numbers
    page = Page(tr("Water intake of parks"), algorithm="waterintake")
    page.lead(
        tr(
            "The parks take in {volume} million m³ a year; {surface} is surface water and "
            "{unusual} unconventional.",
            volume=f"{numbers['TOTAL_M3'] / 1e6:,.0f}",
            surface=percent(numbers["SURFACE_SHARE"]),
            unusual=percent(numbers["UNCONVENTIONAL_SHARE"]),
        )
    )
    entries = [
        (tr("Intakes"), numbers["USED"], ""),
        (tr("Volume"), numbers["TOTAL_M3"] / 1e6, "10⁶ m³/a"),
        (tr("Surface water"), numbers["SURFACE_SHARE"], SHARE),
        (tr("Unconventional water"), numbers["UNCONVENTIONAL_SHARE"], SHARE),
    ]
    if numbers["OF_NATIONAL"] is not None:
        entries.append((tr("Of the national water use"), numbers["OF_NATIONAL"], SHARE))
    page.numbers(entries)
    sources = named(result.by_source, "source", lambda word: page.word("source", word))
    reaches = named(result.by_reach, "reach", lambda word: page.word("reach", word))
    count = f"{numbers['USED']:,}"
    page.figure(
        charts.bars(
            sources.source,
            {tr("Volume"): sources.share},
            charts.axis(tr("Share of the volume"), percent=True, start=0),
            horizontal=True,
            text=".1%",
            height=110 + 26 * len(sources),
        ),
        tr("Water intake by source (n = {n} intakes).", n=count),
        paper=paper_figure(5),
    )
    page.figure(
        charts.bars(
            reaches.reach,
            {tr("Volume"): reaches.volume_m3 / 1e6},
            charts.axis(tr("Volume"), unit="10⁶ m³/a", start=0),
            text=",.0f",
            height=300,
        ),
        tr("Water intake by reach (n = {n} intakes).", n=count),
        of="reach",
    )
    page.table(sources, caption=tr("By source"))
    page.table(reaches, caption=tr("By reach"))
    largest = result.by_park[result.by_park.volume_m3.notna()].nlargest(20, "volume_m3")
    page.table(
        named(largest, "park_id", str),
        caption=tr("The {n} parks that take in most", n=len(largest)),
    )
    page.formula(
        tr("Diversity of sources"),
        "H = −Σ pᵢ ln pᵢ",
        tr("p share of a source in the volume of a park or reach."),
        gives={"diversity"},
    )
    remarks(page, result)
    return page
