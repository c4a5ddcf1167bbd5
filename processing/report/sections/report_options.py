"""The report's section on options for sites and on parks that could receive them."""

import datetime

from ....analysis.cells.id_text import id_text
from ....analysis.decision import accreditation
from ....analysis.decision.relocation.receiver_search import HEAVY_UNKNOWN, UPSTREAM_BARRED
from ...decision.receivingparks import ReceivingParks
from ...decision.siteoptions import SiteOptions
from ...messages.language import sentence, tr
from ...messages.language import title as in_language
from ...publish.page import Block, Page
from ..document.report_section import Section
from ..inputs.report_inventory import called_frame, frame_of

ACTIONS = ("close", "relocate", "transfer", "check approval", "upgrade")
OPTIONS = (*ACTIONS, "no action", "no rule")
OPTION_ROWS = 40
NAMED = 5
RECOGNITION = ("chemical", *accreditation.FIELDS)
"""Fields that the checked layer and the inventory may state of the same park."""


class OptionsSection:
    """Makes the section.

    Parameters
    ----------
    inputs : report_inputs.ReportInputs
    answers : report_answers.Answers
    rated : QgsVectorLayer
        The parks with reach and productivity classes.

    Attributes
    ----------
    decided : DataFrame or None
        The checked sites with their options, once the section is made.
    """

    def __init__(self, inputs, answers, rated):
        self.inputs, self.answers, self.rated = inputs, answers, rated
        self.sites = frame_of(inputs.checked)
        self.day = datetime.date(inputs.year, 12, 31)
        self.decided = None

    def make(self):
        """Return the section."""
        section = Section(
            "options",
            tr("Options and receiving parks"),
            basis=["checked", "parks"],
        )
        if self.sites.empty:
            section.missing = tr("There are no checked sites to decide on.")
            return section
        parks = self.rated if "park_id" in self.sites.columns else None
        answer = self.answers.of(
            SiteOptions,
            layer="OUTPUT",
            SITES=self.inputs.checked,
            PARKS=parks,
            DATE=self.day.isoformat(),
        )
        decided = answer.layer
        if decided is None:
            section.missing = answer.failure
            return section
        page = Page("", algorithm="siteoptions")
        frame = self.decided = called_frame(decided)
        counts = frame["option"].value_counts()
        act = int(sum(counts.get(name, 0) for name in ACTIONS))
        page.lead(
            tr(
                "For {act} of {total} sites the decision table proposes an action.",
                act=f"{act:,}",
                total=f"{len(frame):,}",
            )
        )
        differing = self._differing()
        if differing:
            page.blocks.append(Block("warning", {"text": differing}))
        page.numbers([(page.word("option", o), int(counts.get(o, 0)), "") for o in OPTIONS])
        self._add_options(page, frame)
        self._add_receivers(page, decided)
        page.notes(self._notes())
        section.add(page)
        section.note(answer.warnings)
        return section

    # ------------------------------------------------------------------------------------------

    def _differing(self):
        """Return which sites were checked by a recognition other than the inventory's."""
        if not self.inputs.sites_are_parks:
            return ""
        stated = {
            id_text(row["park_id"]): row for row in frame_of(self.inputs.parks).to_dict("records")
        }
        found = []
        for row in called_frame(self.inputs.checked).to_dict("records"):
            now = stated.get(id_text(row["park_id"]), row)
            if any(_text(row.get(name)) not in ("", _text(now.get(name))) for name in RECOGNITION):
                found.append(_named({}, row.get("name") or row["park_id"]))
        if not found:
            return ""
        return tr(
            "The checked layer states the recognition of {n} parks otherwise than the inventory "
            "({parks}); the options follow the checked layer: run Shoreline distance check again.",
            n=len(found),
            parks=tr(", ").join(found[:NAMED]) + (" …" if len(found) > NAMED else ""),
        )

    def _add_options(self, page, frame):
        identifier = self.inputs.id_field
        names = [n for n in (identifier, "name", "city", "option", "opt_why") if n in frame]
        moving = frame[frame["option"].isin(ACTIONS)][names]
        order = {name: place for place, name in enumerate(ACTIONS)}
        moving = moving.sort_values("option", key=lambda column: column.map(order), kind="stable")
        page.table(
            moving.assign(opt_why=[_reason(why) for why in moving["opt_why"]]),
            caption=tr("Sites with a proposed action: for deliberation, no enforcement"),
            rows=OPTION_ROWS,
        )

    def _add_receivers(self, page, decided):
        page.heading(tr("Receiving parks"))
        fields = self.inputs.everywhere.fields()
        if not self.inputs.sites_are_parks or any(
            fields.lookupField(name) < 0 for name in ("chemical", "accredited")
        ):
            page.note(
                tr(
                    "The checked layer holds no parks that state their recognition as chemical "
                    "parks: receiving parks cannot be told.",
                )
            )
            return
        answer = self.answers.of(
            ReceivingParks,
            SITES=decided,
            SITE_ID=self.inputs.id_field,
            PARKS=self.inputs.everywhere,
            DATE=self.day.isoformat(),
        )
        if answer.failure:
            page.note(answer.failure)
            return
        page.numbers(
            [
                (
                    tr("Parks that can receive"),
                    answer.numbers["RECEIVERS"],
                    "",
                ),
                (
                    tr("Sites without a receiving park"),
                    answer.numbers["WITHOUT"],
                    "",
                ),
            ]
        )
        page.notes(sentence(each) for each in (*answer.result.warnings, *answer.result.notes))
        received = answer.result.received
        if all(each is None for each in received):
            page.note(tr("No site has to move: no receiving park was looked for."))
            return
        table = answer.result.table()
        chosen = set(table["park_id"])
        fields = ["park_id", "name", "verdict", "risk_lvl"]
        parks = called_frame(self.inputs.everywhere).reindex(columns=fields)
        names = dict(zip(parks["park_id"], parks["name"], strict=True))
        risks = dict(zip(parks["park_id"], parks["risk_lvl"], strict=True))
        page.table(
            table.assign(
                km=table["km"].round(1),
                site_id=[_named(names, key) for key in table["site_id"]],
                risk_lvl=[_risk(page, risks.get(key)) for key in table["park_id"]],
                park_id=[_named(names, key) for key in table["park_id"]],
            ),
            {
                "site_id": tr("Site"),
                "park_id": tr("Receiving park"),
            },
            caption=tr("The nearest accredited parks beyond the limit"),
            rows=OPTION_ROWS,
        )
        without = [
            _named(names, key)
            for key, count in zip(answer.result.sites.ids(), received, strict=True)
            if count == 0
        ]
        if without:
            page.note(tr("No receiving park was found for: {sites}.", sites=tr(", ").join(without)))
        partly = parks[parks["park_id"].isin(chosen) & (parks["verdict"] == "within")]["park_id"]
        if len(partly):
            page.note(
                tr(
                    "Of these parks only part of the land lies beyond the limit: {parks}.",
                    parks=tr(", ").join(_named(names, key) for key in partly),
                )
            )
        self._add_article_22(page, answer.result.remarks)

    def _add_article_22(self, page, remarks):
        """Say of how many sites that move article 22 speaks, or may."""
        remarks = [each for each in remarks if each is not None]
        for note in (UPSTREAM_BARRED, HEAVY_UNKNOWN):
            count = sum(note in each.split(";") for each in remarks)
            if count:
                page.note(
                    tr(
                        "{note}: {count} sites.",
                        note=page.word("recv_note", note),
                        count=f"{count:,}",
                    )
                )

    def _notes(self):
        from ....analysis.decision import decision_tables as tables

        table = tables.DECISION_TABLES.chosen()
        return [
            in_language(tables.CAVEAT),
            tr("As of {date}", date=self.day),
            tr(
                "{title}: {value}",
                title=in_language(table.title),
                value=in_language(table.source),
            ),
            in_language(table.remark),
        ]


def _named(names, key):
    return str(names.get(key) or key)


def _text(value):
    """Return a cell as text, "" where it is empty."""
    return "" if value is None or value != value else str(value).removesuffix(".0")  # noqa: PLR0124


def _risk(page, level):
    """Return a safety risk level in words; one that is not recorded is not known."""
    return page.word("risk_lvl", level) if isinstance(level, str) else tr("not known")


def _reason(why):
    """Return a reason without the caveat, which the caption has, and the values it saw."""
    from ....analysis.decision import decision_tables as tables

    reason = (why or "").split(" [")[0]
    for caveat in tables.CAVEAT.values():
        reason = reason.removesuffix(caveat)
    return reason.strip()
