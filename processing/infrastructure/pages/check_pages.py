"""The pages of outfalls, carrying capacity and symbiosis (section 5 of the paper)."""

import numpy as np
import pandas as pd

from ....analysis.cells.id_text import id_texts
from ...messages.language import title as in_language
from ...messages.language import tr
from ...messages.number_format import unit_in
from ...publish import charts
from ...publish.page import Page
from ...publish.words.number_basis import ParksBasis
from .page_words import OF_NO_PARK, listed, named, park_names, remarks, several

STATES = {"within": "#6a994e", "near": "#e08e45", "over": "#b0413e", "unknown": charts.GREY}
LISTED = 40
KM = {"km": 2, "near_km": 2, "mean_km": 2}
"""Decimals of distances."""


def outfall_page(result):
    """Return the page of an `analysis.infrastructure.park_outfalls.Outfalls`."""
    parks = result.request.parks
    numbers, total = result.numbers, len(parks)
    page = Page(tr("Outfalls of parks"), algorithm="outfallcheck")
    page.lead(
        tr(
            "Recorded are one outfall for {one} of {total} parks, several for {many} and none for "
            "{none}; {unmonitored} outfalls are recorded as not monitored.",
            one=f"{numbers['PARKS_ONE']:,}",
            total=f"{total:,}",
            many=f"{numbers['PARKS_MANY']:,}",
            none=f"{numbers['PARKS_NONE']:,}",
            unmonitored=f"{numbers['UNMONITORED']:,}",
        )
    )
    page.numbers(
        [
            (
                tr("Parks with an outfall recorded"),
                int((result.table.outfalls > 0).sum()),
                "",
                ParksBasis(result.table.outfalls > 0),
            ),
            (tr("Outfalls"), numbers["READ"], ""),
            (tr("Not monitored"), *_stated(result, "UNMONITORED", "monitor")),
            (tr("Direct"), *_stated(result, "DIRECT", "direct")),
            (tr("Of no park"), numbers["ORPHANS"], ""),
        ]
    )
    counts = result.table.finding.value_counts().rename_axis("finding").reset_index(name="parks")
    counts["finding"] = [several(page, "finding", each) for each in counts.finding]
    page.figure(
        charts.bars(
            counts.finding,
            {tr("Parks"): counts.parks},
            charts.axis(tr("Parks"), counts=True, start=0),
            horizontal=True,
            text=",.0f",
            height=110 + 30 * len(counts),
        ),
        tr("Findings (n = {n} parks).", n=f"{total:,}"),
    )
    open_ = result.table.assign(park_id=parks.ids)
    open_ = open_[(open_.outfalls > 1) | (open_.unmonit > 0) | (open_.direct_n > 0)]
    open_ = open_.sort_values(["unmonit", "outfalls", "direct_n"], ascending=False)
    open_ = open_.assign(finding=[several(page, "finding", each) for each in open_.finding])
    open_ = named(open_, "park_id", park_names(parks).get)
    page.table(
        open_[["park_id", "outfalls", "unmonit", "direct_n", "finding"]],
        {"park_id": tr("Park")},
        caption=tr("Parks with findings"),
        rows=LISTED,
    )
    remarks(page, result, OF_NO_PARK)
    return page


def _stated(result, number, field):
    """Return a number that outfalls state, None where none does, its unit, and how many do."""
    frame = result.request.outfalls.table.frame
    known = frame[field].notna() if field in frame else np.zeros(len(frame), dtype=bool)
    told = tr("{n} of {total} outfalls state it", n=f"{known.sum():,}", total=f"{len(frame):,}")
    return result.numbers[number] if known.any() else None, "", told


def capacity_page(result):
    """Return the page of an `analysis.infrastructure.carrying_capacity.Capacity`."""
    table, numbers = result.table, result.numbers
    page = Page(tr("Load and carrying capacity"), algorithm="carryingcapacity")
    counts = table.state.value_counts()
    page.lead(
        tr(
            "{over} of {total} units of water bear more than they can, {near} are near it; "
            "{unknown} are not known.",
            over=numbers["OVER"],
            total=f"{len(table):,}",
            near=counts.get("near", 0),
            unknown=numbers["UNKNOWN"],
        )
    )
    page.numbers(
        [
            (page.word("state", state), int(counts.get(state, 0)), "")
            for state in ("within", "near", "over", "unknown")
        ]
    )
    known = table[table.ratio.notna()]
    if len(known):
        page.figure(
            charts.ordered(
                known.ratio,
                [STATES[state] for state in known.state],
                known.unit,
                charts.axis(tr("Load over capacity"), start=0),
                x_title=tr("Units, from the highest to the lowest"),
                lines=[(1.0, tr("capacity"))],
                legend={page.word("state", state): STATES[state] for state in STATES},
            ),
            tr(
                "Load ({field}) over capacity (n = {n} units).",
                field=result.request.load,
                n=f"{len(known):,}",
            ),
        )
    judged = table[table.state != "unknown"].sort_values("ratio", ascending=False)
    page.table(
        named(judged, "unit", str),
        caption=tr("Units of water whose load and capacity are known"),
    )
    page.formula(
        tr("Capacity, well mixed"),
        "M = (Cs − C0) · (Q + Qp) · 31.536",
        tr("t/a, with mg/L and m³/s (GB/T 25173-2010)."),
        gives={"cap_t", "ratio"},
    )
    page.formula(
        tr("Capacity, one-dimensional"),
        "M = (Cs − C0 · exp(−K·x/u)) · (Q + Qp) · 31.536",
        tr("K decay, x distance, u velocity."),
        gives={"cap_t", "ratio"},
    )
    remarks(page, result)
    return page


SAVING = 7
"""Pairs of each stream that the page lists, those with most to exchange first."""


def _amounts(page, by_stream):
    """Yield what could be exchanged of each stream, with the number of parks."""
    for row in by_stream[by_stream["matched"] > 0].itertuples():
        yield tr(
            "{stream} {amount} {unit} ({parks} parks)",
            stream=page.word("stream", row.stream),
            amount=f"{row.matched:,.0f}",
            unit=unit_in(row.unit, page.language),
            parks=row.parks,
        )


def symbiosis_page(result):
    """Return the page of an `analysis.infrastructure.symbiosis.Symbiosis`."""
    table, by_park, numbers = result.table, result.by_park, result.numbers
    page = Page(tr("Infrastructure that could exchange"), algorithm="symbiosispairs")
    streams = (
        table.groupby("stream")
        .agg(pairs=("km", "size"), near_km=("km", "min"), mean_km=("km", "mean"))
        .reset_index()
        .sort_values("pairs", ascending=False)
    )
    streams = named(streams, "stream", lambda word: page.word("stream", word))
    page.lead(
        tr(
            "{pairs} pairs are near enough to exchange; {parks} parks have one at least. A year "
            "could be exchanged: {amounts}.",
            pairs=f"{len(table):,}",
            parks=f"{int((by_park.park_id.notna() & (by_park.pairs > 0)).sum()):,}",
            amounts=tr("; ").join(_amounts(page, result.by_stream)) or tr("not known how much"),
        )
    )
    page.numbers(
        [
            (tr("Units and plants"), numbers["USED"], ""),
            (tr("Pairs"), numbers["PAIRS_COUNT"], ""),
            (tr("Rows without a point"), numbers["NO_POINT"], ""),
        ]
    )
    if len(table):
        edges = np.arange(0, np.ceil(table.km.max()) + 1)
        bins = pd.cut(table.km, edges, include_lowest=True, right=True)
        series = {}
        for stream, part in bins.groupby(table.stream):
            series[page.word("stream", stream)] = part.value_counts(sort=False)
        page.figure(
            charts.bars(
                [f"{low:g}–{low + 1:g}" for low in edges[:-1]],
                series,
                charts.axis(tr("Pairs"), counts=True, start=0),
                title=tr("Distance (km)"),
                stacked=True,
            ),
            tr("Pairs by distance and stream (n = {n}).", n=f"{len(table):,}"),
        )
    near = {"pairs": tr("Pairs near enough"), "mean_km": tr("Mean distance")}
    page.table(streams.round(KM), near, {"mean_km": "km"}, caption=tr("By stream"))
    quantities = named(result.by_stream, "stream", lambda word: page.word("stream", word))
    quantities = named(quantities, "unit", lambda unit: unit_in(unit, page.language))
    shared = {"pairs": tr("Pairs with an amount"), "parks": tr("Parks of these pairs")}
    page.table(quantities, shared, caption=tr("Quantities by stream"))
    saving = table[table["amount"] > 0].sort_values(["stream", "amount"], ascending=[True, False])
    saving = saving.groupby("stream").head(SAVING)
    columns = ["from_id", "to_id", "stream", "amount", "unit", "km"]
    saving = named(saving[columns], "stream", lambda word: page.word("stream", word))
    saving = named(saving, "unit", lambda unit: unit_in(unit, page.language))
    for side in ("from_id", "to_id"):
        saving = named(saving, side, _facility_names(result).get)
    page.table(saving.round(KM), caption=tr("Pairs by what could be exchanged"))
    page.table(
        _rule_table(page, result.request.rules),
        {"rule": tr("Exchange"), "from": tr("Provider"), "to": tr("Receiver")},
        caption=tr("Pair rules"),
    )
    parks = by_park[by_park.park_id.notna() & (by_park.pairs > 0)].nlargest(LISTED, "pairs")
    parks = parks.assign(streams=[several(page, "stream", joined) for joined in parks.streams])
    names = park_names(result.request.parks)
    page.table(
        named(parks, "park_id", names.get).round(KM),
        {"park_id": tr("Park"), "pairs": tr("Pairs near enough")},
        caption=tr("Parks with most pairs"),
        rows=LISTED,
    )
    page.note(
        tr(
            "Near is not yet feasible: quantities, temperatures, qualities and pipelines are not "
            "looked at.",
        )
    )
    remarks(page, result)
    return page


def _facility_names(result):
    """Return what readers call each unit and plant, by its id."""
    names = {}
    for side in result.request.sides.values():
        table = side.rows.table
        if side.key in table:
            ids = id_texts(table.frame[side.key].to_numpy(dtype=object))
            names |= dict(zip(ids, table.labels(side.key, "name"), strict=True))
    return names


def _rule_table(page, rules):
    """Return the rules in the reader's words."""
    return pd.DataFrame(
        [
            {
                "rule": in_language(rule["title"], page.language),
                "from": _side(page, rule["provider"]),
                "to": _side(page, rule["receiver"]),
            }
            for rule in rules.rules
        ]
    )


def _side(page, side):
    if side["layer"] == "wastewater_plants":
        return tr("wastewater plant")
    kinds = [page.word("kind", each) for each in side.get("kinds", ())]
    return listed(kinds) or tr("any energy unit")
