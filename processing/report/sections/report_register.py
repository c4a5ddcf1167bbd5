"""The report's sections on the register: verification, deadlines, changes against a year before."""

import numpy as np

from ....analysis.inventory import schema
from ...messages.language import title as in_language
from ...messages.language import tr
from ...messages.number_format import unit_in
from ...publish.page import SHARE, Page
from ..document.report_section import Section, absent
from .report_sections import AMOUNTS, layer_title
from .report_shoreline import frame_of

VERIFIED = ("visited", "confirmed", "overruled")
STATUSES = ("screened", *VERIFIED)
LIST_ROWS = 60
DEADLINES = (
    ("enterprises", "ent_id", "deadline"),
    ("parks", "park_id", "accr_to"),
)


class RegisterSections:
    """Makes the sections.

    Parameters
    ----------
    inputs : report_inputs.ReportInputs
    """

    def __init__(self, inputs):
        self.inputs = inputs

    def verification(self):
        """Make the section on how far sites were verified and which deadlines are set."""
        page = Page("")
        section = Section(
            "verification",
            tr("Verification and deadlines"),
            basis=["checked", "verifications", "enterprises", "parks"],
        )
        sites = frame_of(self.inputs.checked)
        self._add_status(page, sites)
        self._add_deadlines(page)
        section.add(page)
        return section

    def changes(self):
        """Make the section on what changed against the previous year."""
        section = Section("changes", tr("Changes against the previous year"), basis=["parks"])
        found = self._previous()
        if found is None:
            section.missing = tr(
                "No previous inventory is given and this one holds no earlier year."
            )
            return section
        year, then = found
        from ....analysis.decision import year_comparison

        now = frame_of(self.inputs.parks)
        result = year_comparison.changes(then, now)
        if not result.known:
            section.missing = tr(
                "None of the {then} parks of {year} has an id of this year: changes cannot be "
                "told; give parks the same park_id in both inventories.",
                then=f"{len(then):,}",
                year=year,
            )
            return section
        page = Page("")
        page.lead(
            tr(
                "Against {year}: {added} parks added, {gone} gone, {changed} changed in the "
                "register, {same} unchanged.",
                year=year,
                added=result.added,
                gone=result.gone,
                changed=result.changed,
                same=result.same,
            )
        )
        page.numbers(
            [
                (tr("Parks added"), result.added, ""),
                (tr("Parks gone"), result.gone, ""),
                (tr("Parks changed"), result.changed, ""),
                (tr("Parks unchanged"), result.same, ""),
            ]
        )
        self._add_figures(page, year_comparison.figures(then, now, AMOUNTS), year)
        self._add_changed(page, result.table)
        page.formula(
            tr("Change"),
            "(Σ now − Σ then) / Σ then",
            tr(
                "Sums over the parks that have a value in both years, joined by park_id; amounts "
                "at current prices.",
            ),
        )
        section.add(page)
        return section

    # ------------------------------------------------------------------------------------------

    def _add_status(self, page, sites):
        import pandas as pd

        layer = self.inputs.layer("verifications")
        identifier = self.inputs.id_field
        if layer is None or not identifier or sites.empty:
            page.lead(
                tr(
                    "No site has been verified: {reason}",
                    reason=absent(layer_title("verifications")),
                )
            )
            return
        known = frame_of(layer).reindex(columns=schema.load("verifications").names)
        known = known[known["ref_id"].astype(str).isin(set(sites[identifier].astype(str)))]
        known = known.sort_values("checked_at").drop_duplicates("ref_id", keep="last")
        counts = known["status"].value_counts()
        to_verify = sites[sites["verdict"].isin(("within", "uncertain"))]
        done = known[known["status"].isin(VERIFIED)]
        verified = to_verify[identifier].astype(str).isin(set(done["ref_id"].astype(str))).sum()
        page.lead(
            tr(
                "{verified} of the {total} sites within the limit or uncertain have been verified "
                "on the ground; {open} are open.",
                verified=int(verified),
                total=len(to_verify),
                open=len(to_verify) - int(verified),
            )
        )
        titles = schema.load("verifications").field("status").entry["values"]
        words = [(in_language(titles[status]), status) for status in STATUSES]
        numbers = [(title, int(counts.get(status, 0)), "") for title, status in words]
        numbers.append((tr("Without a record"), len(sites) - len(known), ""))
        page.numbers(numbers)
        names = dict(zip(sites[identifier], sites.get("name", sites[identifier]), strict=True))
        told = {status: title for title, status in words}
        listed = known.assign(
            name=[names.get(key) for key in known["ref_id"]],
            status=[told.get(status, status) for status in known["status"]],
        )
        columns = ["ref_id", "name", "verdict", "shore_m", "status", "by", "at", "reason", "doc"]
        page.table(
            listed[[name for name in columns if name in listed]],
            caption=tr("Latest verification of each site"),
            rows=LIST_ROWS,
        )
        differing = self._overtaken(known, sites, identifier)
        if differing:
            page.note(
                tr(
                    "The verdict differs from the verified one for {ids}: verify again.",
                    ids=", ".join(differing),
                )
            )
        rest = to_verify[~to_verify[identifier].astype(str).isin(set(known["ref_id"].astype(str)))]
        shown = [n for n in (identifier, "name", "city", "verdict", "shore_m") if n in rest]
        if len(rest):
            page.table(
                pd.DataFrame(rest[shown]).round({"shore_m": 1}),
                caption=tr("Sites without any record of verification"),
                rows=LIST_ROWS,
            )

    def _overtaken(self, known, sites, identifier):
        now = dict(zip(sites[identifier].astype(str), sites["verdict"], strict=True))
        return [
            str(key)
            for key, verdict, status in known[["ref_id", "verdict", "status"]].itertuples(
                index=False
            )
            if status != "overruled" and verdict is not None and now.get(str(key)) != verdict
        ]

    def _add_deadlines(self, page):
        import pandas as pd

        from ....analysis.cells.dates import periods

        page.heading(tr("Deadlines"))
        end = np.datetime64(f"{self.inputs.year}-12-31")
        rows = []
        words = {
            "deadline": tr("measures of the enterprise"),
            "accr_to": tr("accreditation as a chemical park"),
        }
        for name, identifier, field in DEADLINES:
            layer = self.inputs.parks if name == "parks" else self.inputs.layer(name)
            if layer is None or layer.fields().lookupField(field) < 0:
                continue
            table = frame_of(layer)
            lasts = periods(list(table[field]))[1]
            for row, last in zip(table.to_dict("records"), lasts, strict=True):
                if np.isnat(last):
                    continue
                overdue = last <= end
                state = tr("passed by the end of the year") if overdue else tr("running")
                status = row.get("status") if name == "enterprises" else None
                rows.append(
                    (
                        layer_title(name),
                        row.get(identifier),
                        row.get("name"),
                        words[field],
                        row[field],
                        page.word("status", status),
                        state,
                    )
                )
        if not rows:
            page.note(tr("The inventory states no deadlines."))
            return
        titles = {
            "layer": tr("Layer"),
            "what": tr("Deadline for"),
            "due": tr("Deadline"),
            "status": tr("Status"),
            "state": tr("At the end of the year"),
            "id": tr("Id"),
        }
        table = pd.DataFrame(
            rows, columns=["layer", "id", "name", "what", "due", "status", "state"]
        ).sort_values("due")
        page.table(
            table,
            titles,
            caption=tr("Deadlines, the earliest first"),
            rows=LIST_ROWS,
        )

    def _previous(self):
        """Return the year before and its parks: of the previous inventory, else of this one."""
        inputs = self.inputs
        inventory = inputs.previous or inputs.inventory
        years = inventory.years()
        earlier = [year for year in years if year < inputs.year]
        if earlier:
            year = earlier[-1]
        elif inputs.previous is None:
            return None
        else:
            year = years[-1] if years else inputs.year - 1
        return year, frame_of(inventory.parks_of(year, inputs.region))

    def _add_figures(self, page, table, year):
        table = table.assign(
            unit=[
                unit_in(page.field_entry(name).get("unit", ""), page.language)
                for name in table["field"]
            ],
            field=[page.field_title(name) for name in table["field"]],
        )
        page.table(
            table[["field", "unit", "n", "then", "now", "change"]],
            {
                "field": tr("Amount"),
                "unit": tr("Unit"),
                "n": tr("Parks"),
                "then": str(year),
                "now": str(self.inputs.year),
                "change": tr("Change"),
            },
            {"then": "", "now": "", "n": "", "change": SHARE},
            caption=tr("Key figures then and now"),
        )

    def _add_changed(self, page, table):
        if table.empty:
            return
        words = {
            "added": tr("added"),
            "changed": tr("changed"),
            "gone": tr("gone"),
        }
        shown = table.assign(
            change=[words[change] for change in table["change"]],
            field=["–" if name is None else page.field_title(name) for name in table["field"]],
            old=[
                _told(page, f, value) for f, value in zip(table["field"], table["old"], strict=True)
            ],
            new=[
                _told(page, f, value) for f, value in zip(table["field"], table["new"], strict=True)
            ],
        )
        page.table(
            shown,
            {
                "change": tr("What became of it"),
                "field": tr("Field"),
                "old": tr("Before"),
                "new": tr("Now"),
            },
            caption=tr("Parks added, gone and changed"),
            rows=LIST_ROWS,
        )


def _told(page, field, value):
    if value is None or value != value:  # noqa: PLR0124 - NaN
        return "–"
    return page.word(field, value) if field else str(value)
