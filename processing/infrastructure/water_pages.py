"""The pages of wastewater and water intake, in the manner of the paper's Figs. 4 and 5."""

from qgis.PyQt.QtCore import QCoreApplication

from .. import charts
from ..language import sentence
from ..page import SHARE, Page, paper_figure
from .page_words import named, percent, skipped

translate = QCoreApplication.translate


def wastewater_page(result):
    """Return the page of `parkshore:wastewater`.

    Parameters
    ----------
    result : analysis.infrastructure.wastewater.Wastewater
        Its numbers with those of the rows read.
    """
    numbers = result.numbers
    page = Page(
        translate("ParkShore", "Wastewater infrastructure of parks"), algorithm="wastewater"
    )
    page.lead(
        translate(
            "ParkShore",
            "{complete} of the {parks} parks have a wastewater plant and {monitored} are monitored "
            "online; {inside} of those with a plant have one of their own.",
        ).format(
            complete=percent(numbers["COMPLETION"]),
            parks=f"{numbers['PARKS_COUNT']:,}",
            monitored=percent(numbers["MONITORING"]),
            inside=percent(numbers["INSIDE_SHARE"]),
        )
    )
    page.numbers(
        [
            (translate("ParkShore", "Parks"), numbers["PARKS_COUNT"], ""),
            (translate("ParkShore", "Plants"), numbers["USED"], ""),
            (translate("ParkShore", "Plants inside parks"), numbers["PLANTS_INSIDE"], ""),
            (translate("ParkShore", "Treatment capacity"), numbers["CAPACITY_MTA"], "10⁶ t/a"),
            (translate("ParkShore", "Industrial share"), numbers["INDUSTRIAL_SHARE"], SHARE),
            (translate("ParkShore", "Removal of COD"), numbers["R_COD"], SHARE),
            (translate("ParkShore", "Removal of ammonia nitrogen"), numbers["R_NH3N"], SHARE),
        ]
    )
    reaches = named(result.by_reach, "reach", lambda word: page.word("reach", word))
    count = f"{numbers['PARKS_COUNT']:,}"
    page.figure(
        charts.bars(
            reaches.reach,
            {
                translate("ParkShore", "With a plant"): reaches.complete,
                translate("ParkShore", "Monitored online"): reaches.monitor,
                translate("ParkShore", "With a plant of their own"): reaches.inside,
            },
            charts.axis(translate("ParkShore", "Share of the parks"), percent=True, start=0),
            text=".0%",
        ),
        translate(
            "ParkShore",
            "Completion, monitoring and pattern by reach (n = {n} parks; the pattern of those with "
            "a plant).",
        ).format(n=count),
        paper=paper_figure(4),
    )
    page.figure(
        charts.bars(
            reaches.reach,
            {
                translate("ParkShore", "Capacity of the plants"): reaches.cap_mta,
                translate("ParkShore", "Discharge of the parks"): reaches.dis_mta,
            },
            charts.axis(translate("ParkShore", "Wastewater"), unit="10⁶ t/a", start=0),
            text=",.0f",
            height=300,
        ),
        translate(
            "ParkShore",
            "Capacity and discharge by reach (n = {n} parks); two different systems, they do not "
            "balance.",
        ).format(n=count),
        paper=paper_figure(4),
    )
    page.table(
        reaches.drop(columns=["cap_mta", "dis_mta", "cod_t", "nh3n_t"]),
        caption=translate("ParkShore", "Shares and removal by reach"),
    )
    page.table(
        reaches[["reach", "cap_mta", "dis_mta", "cod_t", "nh3n_t"]],
        caption=translate("ParkShore", "Capacity, discharge and pollutants by reach"),
    )
    page.formula(
        translate("ParkShore", "Removal"),
        "R = Σ qᵢ · (1 − outᵢ / inᵢ) / Σ qᵢ",
        translate("ParkShore", "q flow treated, in and out concentrations of a plant."),
    )
    page.formula(
        translate("ParkShore", "Industrial share"),
        "Σ qᵢ · sᵢ / Σ qᵢ",
        translate("ParkShore", "s industrial share of the flow of a plant."),
    )
    page.notes(sentence(message) for message in result.messages)
    skipped(page, numbers)
    return page


def intake_page(result, classes):
    """Return the page of `parkshore:waterintake`.

    Parameters
    ----------
    result : analysis.infrastructure.intake.Intake
        Its numbers with those of the rows read.
    classes : str
        Names the file of water classes.
    """
    numbers = result.numbers
    page = Page(translate("ParkShore", "Water intake of parks"), algorithm="waterintake")
    page.lead(
        translate(
            "ParkShore",
            "The parks take in {volume} million m³ a year; {surface} is surface water and "
            "{unusual} unconventional.",
        ).format(
            volume=f"{numbers['TOTAL_M3'] / 1e6:,.0f}",
            surface=percent(numbers["SURFACE_SHARE"]),
            unusual=percent(numbers["UNCONVENTIONAL_SHARE"]),
        )
    )
    entries = [
        (translate("ParkShore", "Intakes"), numbers["USED"], ""),
        (translate("ParkShore", "Volume"), numbers["TOTAL_M3"] / 1e6, "10⁶ m³/a"),
        (translate("ParkShore", "Surface water"), numbers["SURFACE_SHARE"], SHARE),
        (translate("ParkShore", "Unconventional water"), numbers["UNCONVENTIONAL_SHARE"], SHARE),
    ]
    if numbers["OF_NATIONAL"] is not None:
        entries.append(
            (translate("ParkShore", "Of the national water use"), numbers["OF_NATIONAL"], SHARE)
        )
    page.numbers(entries)
    sources = named(result.by_source, "source", lambda word: page.word("source", word))
    reaches = named(result.by_reach, "reach", lambda word: page.word("reach", word))
    count = f"{numbers['USED']:,}"
    page.figure(
        charts.bars(
            sources.source,
            {translate("ParkShore", "Volume"): sources.share},
            charts.axis(translate("ParkShore", "Share of the volume"), percent=True, start=0),
            horizontal=True,
            text=".1%",
            height=110 + 26 * len(sources),
        ),
        translate("ParkShore", "Water intake by source (n = {n} intakes).").format(n=count),
        paper=paper_figure(5),
    )
    page.figure(
        charts.bars(
            reaches.reach,
            {translate("ParkShore", "Volume"): reaches.volume_m3 / 1e6},
            charts.axis(translate("ParkShore", "Volume"), unit="10⁶ m³/a", start=0),
            text=",.0f",
            height=300,
        ),
        translate("ParkShore", "Water intake by reach (n = {n} intakes).").format(n=count),
        paper=paper_figure(5),
    )
    page.table(sources, caption=translate("ParkShore", "By source"))
    page.table(reaches, caption=translate("ParkShore", "By reach"))
    largest = result.by_park[result.by_park.volume_m3.notna()].nlargest(20, "volume_m3")
    page.table(
        named(largest, "park_id", str),
        caption=translate("ParkShore", "The {n} parks that take in most").format(n=len(largest)),
    )
    page.formula(
        translate("ParkShore", "Diversity of sources"),
        "H = −Σ pᵢ ln pᵢ",
        translate("ParkShore", "p share of a source in the volume of a park or reach."),
    )
    page.notes(sentence(message) for message in result.messages)
    skipped(page, numbers)
    page.note(classes)
    return page
