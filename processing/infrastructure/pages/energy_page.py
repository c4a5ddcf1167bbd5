"""The page of `parkshore:energyinfrastructure`, in the manner of the paper's Fig. 3."""

import numpy as np

from ....analysis.text.shares import percent
from ...messages.language import title as in_language
from ...messages.language import tr
from ...messages.number_format import written
from ...publish import charts
from ...publish.chart_values import amount_format
from ...publish.page import SHARE, Page, paper_figure
from ...publish.words.number_basis import ParksBasis, of_units
from .page_words import OF_NO_PARK, decade, named, remarks
from .rate_table import add_rates

AMOUNT_UNITS = {"co2e_t": "10⁴ t CO2e/a", "so2_t": "t/a", "nox_t": "t/a"}


def energy_page(result):
    """Return the page of an `analysis.infrastructure.energy.energy_infrastructure.Energy`."""
    request, numbers = result.request, result.numbers
    page = Page(tr("Energy infrastructure of parks"), algorithm="energyinfrastructure")
    tables = _tables_in_words(page, result)
    _lead(page, numbers, request)
    _numbers(page, result)
    _structure_figures(page, tables, numbers)
    _efficiency_figure(page, tables["vintage"], numbers)
    _tables(page, tables)
    add_rates(page, result)
    _scenario(page, request, numbers)
    _formulas(page, request)
    remarks(page, result, OF_NO_PARK)
    return page


def _tables_in_words(page, result):
    """Return the tables by their keys, which are told in the reader's words."""
    fuels = {
        fuel["id"]: in_language(fuel["title"], page.language)
        for fuel in result.request.factors.document["fuels"]
    }
    return {
        "reach": named(result.by_reach, "reach", lambda word: page.word("reach", word)),
        "fuel": named(result.by_fuel, "fuel", fuels.get),
        "kind": named(result.by_kind, "kind", lambda word: page.word("kind", word)),
        "bin": named(result.by_bin, "bin", _size),
        "vintage": named(result.by_vintage, "vintage", decade),
        "tech": named(result.by_tech, "tech", lambda word: page.word("tech", word)),
        "cooling": named(result.by_cooling, "cooling", lambda word: page.word("cooling", word)),
    }


def _size(word):
    """Return a class of size ``[low, high)`` as it is read."""
    low, high = word.strip("[)").split(", ")
    if high == "∞":
        return f"≥ {low}"
    return f"< {high}" if low == "0" else f"{low} – {high}"


def _lead(page, numbers, request):
    if not numbers["TOTAL_MW"]:
        page.lead(tr("No unit with a capacity was read."))
        return
    page.lead(
        tr(
            "{units} units with {mw} MW, {coal} of it coal and {gas} gas. Units from {large} MW "
            "are {large_units} of all and hold {large_mw} of the capacity; {small_units} are below "
            "{small} MW and hold {small_mw}.",
            units=f"{numbers['UNITS_COUNT']:,}",
            mw=written(numbers["TOTAL_MW"]),
            coal=percent(numbers["COAL_SHARE"]),
            gas=percent(numbers["GAS_SHARE"]),
            large=f"{request.large_mw:g}",
            large_units=percent(numbers["LARGE_UNIT_SHARE"]),
            large_mw=percent(numbers["LARGE_MW_SHARE"]),
            small_units=percent(numbers["SMALL_UNIT_SHARE"]),
            small=f"{request.small_mw:g}",
            small_mw=percent(numbers["SMALL_MW_SHARE"]),
        )
    )


def _numbers(page, result):
    numbers, units = result.numbers, result.emissions
    stated = ~np.isnan(units.units.mw)
    power = ~np.isnan(units.eff_pct) & (units.mwh > 0)
    so2, nox = (of_units(~np.isnan(each)) for each in (units.so2_t, units.nox_t))
    entries = [
        (tr("Energy units"), numbers["UNITS_COUNT"], ""),
        (tr("Parks with units recorded"), numbers["PARKS_WITH"], "", _parks_with(result, "units")),
        (tr("Capacity"), numbers["TOTAL_MW"] if any(stated) else None, "MW", of_units(stated)),
        (tr("Supply efficiency"), numbers["EFFICIENCY"], "%", of_units(power)),
        (
            tr("Greenhouse gases"),
            *_mass(numbers["CO2E_T"], "t CO2e"),
            of_units(~np.isnan(units.co2e_t)),
        ),
        (page.field_title("so2_t"), *_mass(numbers["SO2_T"], "t"), so2),
        (page.field_title("nox_t"), *_mass(numbers["NOX_T"], "t"), nox),
        (tr("SO2 per kWh"), numbers["SO2_G_KWH"], "g/kWh", so2),
        (tr("NOx per kWh"), numbers["NOX_G_KWH"], "g/kWh", nox),
        (
            tr("Of the greenhouse gases, on class defaults"),
            None if numbers["CO2E_T"] is None else numbers["DEFAULTS_SHARE"],
            SHARE,
            of_units(units.on_defaults),
        ),
    ]
    if numbers["OF_PARKS_CO2E"] is not None:
        share = (tr("Of the parks' greenhouse gases"), numbers["OF_PARKS_CO2E"], SHARE)
        entries.append((*share, _parks_with(result, "of_park")))
    optional = [
        (tr("Of the region's capacity"), "OF_REFERENCE"),
        (tr("Of the region's greenhouse gases"), "OF_REFERENCE_CO2E"),
        (tr("Of the region's SO2"), "OF_REFERENCE_SO2"),
        (tr("Of the region's NOx"), "OF_REFERENCE_NOX"),
    ]
    entries += [
        (title, numbers[name], SHARE) for title, name in optional if numbers[name] is not None
    ]
    page.numbers(entries)


def _parks_with(result, column):
    """Return the parks for which the units' sums hold a value, "" where no parks are known."""
    parks = result.request.parks
    if parks is None:
        return ""
    with_value = result.by_park[result.by_park[column].notna() & (result.by_park.units > 0)]
    return ParksBasis(np.isin(parks.ids.astype(str), with_value.park_id.dropna().astype(str)))


def _structure_figures(page, tables, numbers):
    count = f"{numbers['UNITS_COUNT']:,}"
    fuels, bins, reaches = (tables[name] for name in ("fuel", "bin", "reach"))
    shown = fuels[fuels.mw > 0]
    page.figure(
        charts.bars(
            shown.fuel,
            {tr("Capacity"): shown.mw_share},
            charts.axis(tr("Share of capacity"), percent=True, start=0),
            horizontal=True,
            text=".1%",
            height=110 + 26 * len(shown),
        ),
        tr("Capacity by fuel (n = {n} units).", n=count),
        of="fuel",
        paper=paper_figure(3),
    )
    page.figure(
        charts.bars(
            bins.bin,
            {
                tr("Energy units"): bins.unit_share,
                tr("Capacity"): bins.mw_share,
            },
            charts.axis(tr("Share"), percent=True, start=0),
            title=tr("Size of unit (MW)"),
            text=".0%",
            height=320,
        ),
        tr("Units and capacity by size of unit (n = {n} units).", n=count),
        of="bin",
        paper=paper_figure(3),
    )
    unit, factor = ("GW", 1000) if reaches.mw.max() >= 1000 else ("MW", 1)
    capacity = reaches.mw / factor
    page.figure(
        charts.bars(
            reaches.reach,
            {tr("Capacity"): capacity},
            charts.axis(tr("Capacity"), unit=unit, start=0),
            text=amount_format(capacity),
            height=300,
        ),
        tr("Capacity by reach (n = {n} units).", n=count),
    )


def _efficiency_figure(page, table, numbers):
    known = table[table.eff_pct.notna()]
    if not len(known):
        return
    figure = charts.bars(
        known.vintage,
        {tr("Supply efficiency"): known.eff_pct},
        charts.axis(tr("Supply efficiency"), unit="%", start=0),
        title=tr("Decade of opening"),
        text=".1f",
        height=300,
    )
    figure["data"][0]["textposition"] = "inside"
    mean = numbers["EFFICIENCY"]
    charts.levels(figure, [(mean, tr("all: {n} %", n=f"{mean:.1f}"))])
    page.figure(
        figure,
        tr(
            "Supply efficiency by decade, weighted by generation (n = {n} units).",
            n=f"{int(known.units.sum()):,}",
        ),
        of="vintage",
    )


def _tables(page, tables):
    captions = {
        "reach": tr("By reach"),
        "fuel": tr("By fuel"),
        "kind": tr("By kind"),
        "bin": tr("By size of unit (MW)"),
        "vintage": tr("By decade of opening"),
        "tech": tr("By technology"),
        "cooling": tr("By cooling"),
    }
    for name, caption in captions.items():
        table = tables[name]
        if "co2e_t" in table:
            table = table.assign(co2e_t=table.co2e_t / 1e4)
        page.table(table, None, AMOUNT_UNITS, caption=caption)


def _scenario(page, request, numbers):
    if numbers["SAVING_TCE"] is None:
        return
    page.heading(tr("Upgrade scenario"))
    page.numbers(
        [
            (tr("Benchmark"), request.benchmark, "gce/kWh"),
            (tr("Saving"), _scaled(numbers["SAVING_TCE"], 1e4), "10⁴ tce/a"),
            (
                tr("Saving"),
                _scaled(numbers["SAVING_CO2E_T"], 1e4),
                "10⁴ t CO2e/a",
            ),
        ]
    )
    page.formula(
        tr("Saving"),
        tr("Σ MWh · (rate − benchmark) / 1000"),
        tr("over the units that are upgraded and have a worse rate."),
        gives={tr("Saving")},
    )


def _formulas(page, request):
    electricity = request.factors.scalar("electricity_gce_kwh")
    page.formula(
        tr("Fuel of a unit"),
        tr("tce = MW · h · rate / 1000 + heat · heat rate / 1000"),
        tr(
            "rate in gce/kWh, or {n} / efficiency · 100 (GB/T 2589-2020); heat in GJ/a, heat rate "
            "in kgce/GJ.",
            n=f"{electricity:g}",
        ),
        gives={"tce"},
    )
    page.formula(
        tr("Supply efficiency"),
        "η = Σ MWh / Σ (MWh / ηᵢ)",
        tr("over the units that burn fuel for electricity."),
        gives={"eff_pct", tr("Supply efficiency")},
    )
    page.formula(
        tr("Greenhouse gases"),
        "CO2e = E · (CO2 + CH4 · GWP + N2O · GWP),  E = tce · "
        f"{request.factors.scalar('kj_per_kgce') / 1000:g} GJ",
        tr(
            "kg/TJ of the 2006 IPCC Guidelines, warming potentials of {gwp}; biogenic CO2 apart.",
            gwp=request.gwp,
        ),
        gives={"co2e_t", tr("Greenhouse gases"), tr("Of the parks' greenhouse gases")},
    )
    page.formula(
        "SO2, NOx",
        "SO2 = B · S · 2 · k · (1 − η),  NOx = B · e · (1 − η)",
        tr(
            "B fuel in t, S sulphur, k released share, e kg per t, η removed share; measured g/kWh "
            "go before.",
        ),
        gives={"so2_t", "nox_t", *map(page.field_title, ("so2_t", "nox_t"))},
    )


def _mass(tonnes, unit):
    """Return a mass and its unit a year, in ten thousand tonnes where it is large."""
    if tonnes is None or tonnes < 1e6:
        return tonnes, f"{unit}/a"
    return tonnes / 1e4, f"10⁴ {unit}/a"


def _scaled(value, divisor):
    return None if value is None else value / divisor
