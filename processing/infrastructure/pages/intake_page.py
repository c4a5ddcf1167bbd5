"""The page of water intake, in the manner of the paper's Fig. 5."""

import numpy as np

from ....analysis.text.shares import percent
from ...messages.language import tr
from ...messages.number_format import written
from ...publish import charts
from ...publish.chart_values import amount_format
from ...publish.page import SHARE, Page, paper_figure
from ...publish.words.number_basis import ParksBasis, of_intakes
from .page_words import OF_NO_PARK, named, park_names, remarks


def intake_page(result):
    """Return the page of an `analysis.infrastructure.water_intake.Intake`."""
    numbers, parks = result.numbers, result.request.parks
    page = Page(tr("Water intake of parks"), algorithm="waterintake")
    frame, basis = result.request.intakes.frame, _basis(result)
    known = frame.reindex(columns=["volume_m3", "source"]).notna()
    stated, sourced = known["volume_m3"].to_numpy(), known.all(axis=1).to_numpy()
    page.lead(
        tr("None of {n} intakes states its volume.", n=f"{len(frame):,}")
        if not stated.any()
        else tr(
            "The {parks} parks with intakes recorded take in {volume} million m³ a year; {surface} "
            "is surface water and {unusual} unconventional.",
            parks=f"{int(result.by_park.volume_m3.notna().sum()):,}",
            volume=written(numbers["TOTAL_M3"] / 1e6),
            surface=percent(numbers["SURFACE_SHARE"]),
            unusual=percent(numbers["UNCONVENTIONAL_SHARE"]),
        )
    )
    entries = [
        (tr("Intakes"), numbers["USED"], "", of_intakes(stated)),
        (tr("Volume"), numbers["TOTAL_M3"] / 1e6 if stated.any() else None, "10⁶ m³/a", basis),
        (tr("Surface water"), numbers["SURFACE_SHARE"], SHARE, of_intakes(sourced)),
        (tr("Unconventional water"), numbers["UNCONVENTIONAL_SHARE"], SHARE, of_intakes(sourced)),
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
            text=amount_format(reaches.volume_m3 / 1e6),
            height=300,
        ),
        tr("Water intake by reach (n = {n} intakes).", n=count),
        of="reach",
    )
    volume = {"volume_m3": "10⁶ m³/a"}
    page.table(_in_millions(sources), None, volume, caption=tr("By source"))
    _reaches(page, result, reaches, volume)
    largest = result.by_park[result.by_park.volume_m3.notna()].nlargest(20, "volume_m3")
    if len(largest):
        page.table(
            named(_in_millions(largest), "park_id", park_names(parks).get),
            {"park_id": tr("Park")},
            volume,
            caption=tr("The {n} parks that take in most", n=len(largest)),
        )
    page.formula(
        tr("Diversity of sources"),
        "H = −Σ pᵢ ln pᵢ",
        tr("p share of a source in the volume of a park or reach."),
        gives={"diversity"},
    )
    remarks(page, result, OF_NO_PARK)
    return page


def _reaches(page, result, reaches, volume):
    """Add the table of reaches, and of how many of their parks the volumes speak."""
    table, titles = _in_millions(reaches), {}
    if result.request.parks is not None:
        reach = np.asarray(result.request.parks.reach, dtype=object)[_basis(result).known]
        stated = [int((reach == each).sum()) for each in result.by_reach.reach]
        table.insert(2, "stated", stated)
        titles = {"stated": tr("Parks with intakes recorded")}
    page.table(table, titles, {**volume, "stated": ""}, caption=tr("By reach"))


def _basis(result):
    """Return the parks whose intakes give a volume, "" where no parks are known."""
    parks = result.request.parks
    if parks is None:
        return ""
    known = result.by_park[result.by_park.volume_m3.notna()].park_id.dropna().astype(str)
    return ParksBasis(np.isin(parks.ids.astype(str), known))


def _in_millions(table):
    return table.assign(volume_m3=table.volume_m3 / 1e6)
