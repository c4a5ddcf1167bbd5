"""The report's section on chemical parks."""

import datetime

import numpy as np

from ....analysis.cells.id_text import id_text
from ....analysis.decision.annual.chemical_parks import TOXIC, chemical_parks
from ...infrastructure.carryingcapacity import CarryingCapacity
from ...messages.language import joined_sentences, tr
from ...messages.number_format import SHARE
from ...publish.page import Page
from ...publish.words.number_basis import ParksBasis
from ..document.report_section import Section
from ..inputs.report_inventory import frame_of, memory
from .report_exposure import add_exposure

LIST_ROWS = 60
JUDGED = ("within", "uncertain", "outside")


class ChemicalSection:
    """Makes the section.

    Parameters
    ----------
    parks : report_parks.ReportParks
    """

    def __init__(self, parks):
        self.parks, self.inputs = parks, parks.inputs
        outfalls = self.inputs.layer("outfalls")
        self.found = chemical_parks(
            parks.frame,
            None if outfalls is None else frame_of(outfalls),
            self._verdicts(),
            datetime.date(self.inputs.year, 12, 31),
        )

    def make(self):
        """Return the section."""
        section = Section(
            "chemical",
            tr("Chemical parks"),
            basis=["parks", "checked", "outfalls", "water_intakes"],
        )
        found, page = self.found, Page("", algorithm="shorelinecheck")
        if not len(found):
            section.missing = tr("No park is recorded as a chemical park.")
            if found.unknown:
                section.missing = tr(
                    "No park is recorded as a chemical park; of {n} of {total} it is not known.",
                    n=f"{found.unknown:,}",
                    total=f"{len(found.chosen):,}",
                )
            return section
        table = found.table
        told = tr(
            "{n} of {total} parks are recorded as chemical parks; the recognition of {recognised} "
            "is recorded for the end of the year, an emergency drill for {drilled}.",
            n=len(found),
            total=f"{len(found.chosen):,}",
            recognised=int((table["recognised"] == "recognised").sum()),
            drilled=int(table["plan"].notna().sum()),
        )
        page.lead(joined_sentences(told, _place(table["verdict"])))
        page.numbers(self._numbers(page, table))
        self._add_table(page, table)
        self._add_outfalls(page, table)
        add_exposure(page, self.parks, self._chosen_ids())
        self._add_capacity(page)
        if found.unknown:
            page.note(
                tr(
                    "Of {n} parks it is not recorded whether they are chemical: they are not here.",
                    n=f"{found.unknown:,}",
                )
            )
        page.note(
            tr(
                "What is not recorded is not known: it says neither that a park has it nor that it "
                "lacks it. Parks that could receive sites stand in the section on options.",
            )
        )
        section.add(page, output=self.parks.numbers("giov"))
        return section

    # ------------------------------------------------------------------------------------------

    def _verdicts(self):
        """Return the verdicts of the checked parks by id, nothing where enterprises are checked."""
        if not self.inputs.sites_are_parks:
            return {}
        sites = frame_of(self.inputs.checked)
        return dict(zip(map(id_text, sites["park_id"]), sites["verdict"], strict=True))

    def _chosen_ids(self):
        return {each for each in self.found.table["park_id"] if each}

    def _numbers(self, page, table):
        state, verdict = table["recognised"], table["verdict"]
        known = verdict.isin(JUDGED)
        numbers = [(tr("Chemical parks"), len(table), "", ParksBasis(self.found.chosen))]
        for word, title in _recognition().items():
            count = int((state == word).sum()) if state.notna().any() else None
            numbers.append((title, count, "", self._of(state.notna())))
        numbers += [
            (
                page.word("verdict", word),
                int((verdict == word).sum()) if known.any() else None,
                "",
                self._of(known),
            )
            for word in ("within", "uncertain")
        ]
        outfalls = table["outfalls"].sum(min_count=1)
        if not np.isnan(outfalls):
            told = tr("of {n} outfalls", n=f"{outfalls:,.0f}")
            numbers.append((tr("Outfalls"), int(outfalls), ""))
            for name, title in _outfall_titles().items():
                numbers.append((title, int(table[name].sum()), "", told))
        drilled = table["plan"].notna()
        numbers.append((tr("Drill recorded"), int(drilled.sum()), "", self._of(drilled)))
        for name in TOXIC:
            unit, total = page.field_entry(name)["unit"], table[name].sum(min_count=1)
            numbers.append((page.field_title(name), total, unit, self._of(table[name].notna())))
        return numbers

    def _of(self, known):
        return tr("{n} of {total} chemical parks", n=int(known.sum()), total=len(self.found.table))

    def _add_table(self, page, table):
        words = _recognition()
        names = dict(
            zip(map(id_text, self.parks.column("park_id")), self.parks.names(), strict=True)
        )
        shown = table.assign(
            name=[names.get(each, each) for each in table["park_id"]],
            recognised=[words.get(each, tr("not known")) for each in table["recognised"]],
            plan=["–" if np.isnan(year) else f"{year:.0f}" for year in table["plan"]],
        )
        page.table(
            shown[["name", "recognised", "risk_lvl", "verdict", "plan", *TOXIC]],
            {"recognised": tr("Recognition"), "plan": tr("Last drill")},
            caption=tr("Chemical parks: recognition, place, emergency drill, toxic pollutants"),
            rows=LIST_ROWS,
        )

    def _add_outfalls(self, page, table):
        if table["outfalls"].isna().all():
            page.note(self.inputs.absent("outfalls"))
            return
        names = dict(
            zip(map(id_text, self.parks.column("park_id")), self.parks.names(), strict=True)
        )
        shown = table.assign(
            name=[names.get(each, each) for each in table["park_id"]],
            receivers=[
                tr(", ").join(each.split(";")) if each else "–" for each in table["receivers"]
            ],
        )
        counts = ("outfalls", *_outfall_titles())
        shown[list(counts)] = shown[list(counts)].astype(int)
        page.table(
            shown[["name", *counts, "receivers"]],
            {**_outfall_titles(), "receivers": page.field_title("receiver")},
            dict.fromkeys(counts, ""),
            caption=tr("Outfalls of chemical parks: permit, monitoring, wetland, receiving water"),
            rows=LIST_ROWS,
        )

    def _add_capacity(self, page):
        """Hold the COD of chemical parks against the capacity of their waters, where given."""
        page.heading(tr("Carrying capacity"))
        capacity = self.inputs.capacity
        if capacity is None:
            page.note(
                tr(
                    "No capacities of waters were given: whether the waters can bear the load of "
                    "the chemical parks is not known.",
                )
            )
            return
        parks = self.parks.parks
        chosen = [
            feature
            for feature, is_chosen in zip(parks.getFeatures(), self.found.chosen, strict=True)
            if is_chosen
        ]
        loads = memory("parks", parks.fields(), parks.wkbType(), parks.crs(), chosen)
        answer = self.parks.answers.of(CarryingCapacity, LOADS=loads, CAPACITY=capacity)
        if answer.result is None:
            page.note(answer.failure)
            return
        table = answer.result.table
        table = table[table["unit"].isin(self._chosen_ids())]
        own = Page("", algorithm=CarryingCapacity.ID)
        own.table(
            table.assign(unit=[self.parks.names_by_id[each] for each in table["unit"]]),
            {"unit": tr("Park")},
            {"ratio": SHARE},
            caption=tr("COD of chemical parks and the capacity of their waters"),
            rows=LIST_ROWS,
        )
        page.blocks += own.blocks


def _place(verdicts):
    """Return how many of the chemical parks lie within the limit, of those that were judged."""
    judged = int(verdicts.isin(JUDGED).sum())
    if not judged:
        return tr("Whether they lie within the limit is not known: their places were not judged.")
    within = int((verdicts == "within").sum())
    return tr(
        "Of {n} whose place was judged {within} lie within the limit.", n=judged, within=within
    )


def _recognition():
    return {"recognised": tr("Recognised"), "not recognised": tr("Not recognised")}


def _outfall_titles():
    return {
        "permit_n": tr("With a permit recorded"),
        "monitor_n": tr("Recorded as monitored"),
        "wetland_n": tr("With a wetland recorded"),
    }
