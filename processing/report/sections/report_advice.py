"""The report's section on what the paper recommends, with the parks that each one concerns."""

import numpy as np

from ....analysis.cells.id_text import id_text
from ....analysis.decision.annual.chemical_parks import TOXIC
from ...messages.language import sentence, tr
from ...publish.page import Page
from ...publish.words.number_basis import ParksBasis
from ..document.report_section import Section
from .report_options import ACTIONS

SMALL_MW = 30.0
NAMED = 3
"""Parks that are named in the report; the workbook names all."""


def advice(parks, chemical, options):
    """Make the section.

    Parameters
    ----------
    parks : report_parks.ReportParks
    chemical : report_chemical.ChemicalSection
    options : report_options.OptionsSection
        Made before.
    """
    import pandas as pd

    from ....analysis.decision.annual import recommendations

    section = Section("advice", tr("Recommendations"), basis=["parks", "checked"])
    findings = {
        **_of_report(parks, recommendations),
        **_of_energy(parks),
        **_of_plants(parks),
        **_of_classes(parks),
        **_of_outfalls(parks),
        **_of_chemical(chemical.found),
        **_of_options(parks, options.decided),
    }
    found, names = recommendations.concerned(findings), parks.names()
    output, page = parks.numbers("giov"), Page("")
    rows = [
        {
            "section": each.recommendation.section,
            "advice": sentence(each.advice),
            "finding": sentence(each.finding),
            "n": int(each.parks.sum()),
            "basis": ParksBasis(each.known).told(output),
            "parks": _named(names, each.parks),
        }
        for each in found
    ]
    any_of_them = np.any([each.parks for each in found], axis=0)
    page.lead(
        tr(
            "Of {total} parks {n} have findings to which recommendations of the study speak.",
            total=f"{len(names):,}",
            n=f"{any_of_them.sum():,}",
        )
    )
    titles = {
        "section": tr("Section"),
        "advice": tr("Recommendation"),
        "finding": tr("What is found"),
        "n": tr("Parks concerned"),
        "basis": tr("Parks of which it is known"),
        "parks": tr("Such as"),
    }
    caption = tr("Recommendations of Hao et al. 2022, section 5, and the parks they concern")
    page.table(pd.DataFrame(rows), titles, caption=caption)
    listed = [
        {"advice": sentence(each.advice), "park": names[row], "finding": sentence(each.finding)}
        for each in found
        for row in np.flatnonzero(each.parks)
    ]
    page.table(
        pd.DataFrame(listed, columns=["advice", "park", "finding"]),
        {**titles, "park": tr("Park")},
        caption=tr("Parks concerned, by recommendation"),
        rows=0,
    )
    page.note(
        tr(
            "What is found follows from what is recorded; it is a reason to look, no proof and no "
            "order. The recommendations are those of a study, no law demands them unless an "
            "article is named.",
        )
    )
    section.add(page)
    return section


def _of_report(parks, recommendations):
    columns = {name: parks.numbers(name) for name in recommendations.REPORTED}
    lacking = recommendations.incomplete(columns)
    return {"reporting": (lacking, np.ones(len(lacking), dtype=bool))}


def _of_energy(parks):
    from ....analysis.infrastructure.energy.rate_comparison import coal_rates

    energy = parks.energy_answer.result
    if energy is None:
        return {}
    units, emissions = energy.request.units, energy.emissions
    park = units.park[units.used]

    def any_of(which):
        return _marked(parks, park[which])

    known = any_of(np.ones(len(park), dtype=bool))
    with np.errstate(invalid="ignore"):
        small = (emissions.group == "coal") & (emissions.units.mw < SMALL_MW)
    findings = {"small_units": (any_of(small), known)}
    if energy.national is not None:
        rates = coal_rates(emissions)
        findings["poor_rates"] = (
            any_of(np.nan_to_num(rates) > energy.national.rate),
            any_of(~np.isnan(rates)),
        )
    exchange = parks.exchange_answer.result
    if exchange is not None:
        table = exchange.by_park[exchange.by_park.park_id.notna()]
        paired = set(map(id_text, table[table.pairs > 0].park_id))
        findings["exchange"] = (np.array([each in paired for each in parks.ids]), known)
    return findings


def _of_plants(parks):
    from ....analysis.infrastructure.plant_structure import PlantStructure

    found = parks.plants_answer.result
    if found is None:
        return {}
    plants = found.request.plants
    park, frame = plants.park[plants.used], plants.frame
    reclaimed = PlantStructure(frame).reclaimed
    monitor = frame.reindex(columns=["monitor"])["monitor"].to_numpy(dtype=float)
    silent = _marked(parks, park[np.isnan(reclaimed)])
    some = _marked(parks, park[reclaimed > 0])
    plain = _marked(parks, park[reclaimed == 0])
    blind = _marked(parks, park[monitor == 0])
    return {
        "reuse": (plain & ~some, (plain | some) & (some | ~silent)),
        "monitoring": (blind, blind | _marked(parks, park[monitor == 1])),
    }


def _of_classes(parks):
    table = getattr(parks.rated_answer.result, "table", None)
    if table is None:
        return {}
    return {
        name: (table[field] == level, table[field].notna())
        for name, field, level in (("energy", "energy_cls", "low"), ("cod", "cod_cls", "high"))
    }


def _of_outfalls(parks):
    found = parks.outfalls_answer.result
    if found is None:
        return {}
    table = found.table
    odd = (table.outfalls > 1) | (table.unmonit > 0) | (table.direct_n > 0)
    return {"outfalls": (odd, table.outfalls > 0)}


def _of_chemical(found):
    table = found.table
    stated = table[list(TOXIC)].notna().any(axis=1)
    of_chemical = {
        "recognition": (table["recognised"] != "recognised", None),
        "emergency": (table["plan"].isna(), None),
        "toxic": ((table[list(TOXIC)] > 0).any(axis=1), stated),
    }
    made = {}
    for name, (which, told) in of_chemical.items():
        marks, known = np.zeros(len(found.chosen), dtype=bool), found.known.copy()
        marks[found.chosen] = which.to_numpy()
        if told is not None:
            known[found.chosen] = told.to_numpy()
        made[name] = (marks, known)
    return made


def _of_options(parks, decided):
    """Return the parks for which, or for sites of which, the decision table proposes something."""
    if decided is None or "park_id" not in decided:
        return {}
    acted = set(map(id_text, decided[decided["option"].isin(ACTIONS)]["park_id"]))
    judged = set(map(id_text, decided["park_id"]))
    return {
        "sites": (
            np.array([each in acted for each in parks.ids]),
            np.array([each in judged for each in parks.ids]),
        )
    }


def _marked(parks, rows):
    """Return which parks rows of infrastructure belong to."""
    marks = np.zeros(len(parks.frame), dtype=bool)
    marks[rows[rows >= 0]] = True
    return marks


def _named(names, which):
    """Return the first parks by name, and that there are more."""
    rows = np.flatnonzero(which)
    shown = tr(", ").join(names[row] for row in rows[:NAMED]) or "–"
    return shown + (" …" if len(rows) > NAMED else "")
