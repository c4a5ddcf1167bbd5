"""The report's sections on the shoreline: the check, its map and list, options, receiving parks."""

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from .. import charts
from ..language import title as in_language
from ..page import SHARE, Block, Page
from ..provenance import told_back
from ..shoreline import choices
from ..shoreline.trend import ShorelineTrend
from ..table import plain
from .options import SiteOptions
from .receiving import ReceivingParks
from .report_map import region_map
from .report_parts import Section

translate = QCoreApplication.translate

LISTED = ("within", "uncertain")
LIST_ROWS = 200
OPTION_ROWS = 40
TREND_ROWS = 10
COLUMNS = (
    *("name", "city", "near_river", "river_cls", "shore_m", "limit_m", "margin_m", "verdict"),
    "rule_note",
)
OPTIONS = ("upgrade", "relocate", "transfer", "close", "no action", "no rule")


def frame_of(layer):
    """Return the attributes of a layer as a DataFrame of Python values."""
    import pandas as pd

    names = layer.fields().names()
    rows = [list(map(plain, feature.attributes())) for feature in layer.getFeatures()]
    return pd.DataFrame(rows, columns=names).infer_objects()


class ShorelineSections:
    """Makes the sections.

    Parameters
    ----------
    inputs : report_inputs.ReportInputs
    runner : report_parts.Runner
    rated : QgsVectorLayer
        The parks with reach and productivity classes.
    family : str
        The font of the map.
    """

    def __init__(self, inputs, runner, rated, family):
        self.inputs, self.runner, self.rated, self.family = inputs, runner, rated, family
        self.sites = frame_of(inputs.checked)
        self.told = told_back(inputs.checked_layer.metadata())

    def check(self):
        """Make the section on the check, with map and list of sites within or uncertain."""
        page = Page("", algorithm="shorelinecheck")
        section = Section(
            "shoreline",
            translate("ParkShore", "Distance to the shoreline"),
            basis=["checked", "shoreline"],
        )
        if self.sites.empty:
            section.missing = translate(
                "ParkShore", "No checked site of {region} exists in {year}."
            ).format(region=self.inputs.region.title, year=self.inputs.year)
            return section
        counts = self.sites["verdict"].value_counts()
        within, uncertain = (int(counts.get(verdict, 0)) for verdict in LISTED)
        page.lead(
            translate(
                "ParkShore",
                "{within} of {total} checked sites lie within the limit, {uncertain} are "
                "uncertain.",
            ).format(within=f"{within:,}", total=f"{len(self.sites):,}", uncertain=uncertain)
        )
        page.numbers(self._numbers(counts))
        self._add_map(page)
        page.table(
            self._by_river(), caption=translate("ParkShore", "Sites by river class and verdict")
        )
        self._add_list(page)
        self._add_trend(page)
        page.formula(
            translate("ParkShore", "Verdict"),
            "margin_m = shore_m − limit_m;  shore_m ≤ limit_m: within;  |margin_m| < u: uncertain",
            translate(
                "ParkShore",
                "shore_m: geodesic distance on the WGS 84 ellipsoid from the nearest point of the "
                "site to the shoreline; u: 95 % radius of site and shoreline together.",
            ),
        )
        page.notes(self._rule())
        section.add(page)
        return section

    def options(self):
        """Make the section on what could be done with sites and where they could go."""
        section = Section(
            "options",
            translate("ParkShore", "Options and receiving parks"),
            basis=["checked", "parks"],
        )
        if self.sites.empty:
            section.missing = translate("ParkShore", "There are no checked sites to decide on.")
            return section
        parks = self.rated if self._joins() else None
        run = self.runner.run(SiteOptions, SITES=self.inputs.checked, PARKS=parks)
        decided = self.runner.layer(run, "OUTPUT")
        if decided is None:
            section.missing = run.failure
            return section
        page = Page("", algorithm="siteoptions")
        frame = frame_of(decided)
        counts = frame["option"].value_counts()
        act = int(sum(counts.get(name, 0) for name in OPTIONS[:4]))
        page.lead(
            translate(
                "ParkShore",
                "For {act} of {total} sites the decision table proposes an action: a proposal to "
                "be examined, not a decision.",
            ).format(act=f"{act:,}", total=f"{len(frame):,}")
        )
        page.numbers([(page.word("option", o), int(counts.get(o, 0)), "") for o in OPTIONS])
        self._add_options(page, frame)
        self._add_receivers(page, decided)
        page.notes(self._table_source())
        section.add(page)
        section.note(run.warnings)
        return section

    # ------------------------------------------------------------------------------------------

    def _numbers(self, counts):
        page = Page("", algorithm="shorelinecheck")
        known = [*LISTED, "outside", "no rule"]
        entries = [(translate("ParkShore", "Checked sites"), len(self.sites), "")]
        entries += [(page.word("verdict", name), int(counts.get(name, 0)), "") for name in known]
        judged = sum(int(counts.get(name, 0)) for name in (*LISTED, "outside"))
        other = len(self.sites) - judged - int(counts.get("no rule", 0))
        if other:
            entries.append((translate("ParkShore", "Not evaluated"), other, ""))
        share = int(counts.get("within", 0)) / judged if judged else None
        entries.append((translate("ParkShore", "Within, of the judged"), share, SHARE))
        return entries

    def _add_map(self, page):
        image = region_map(self.inputs, self.family)
        if image is None:
            page.note(translate("ParkShore", "No checked site has a place: there is no map."))
            return
        content = {
            "png": image,
            "paper": "",
            "caption": translate(
                "ParkShore", "Checked sites by verdict, {region}, {year} (n = {n}); sketch map."
            ).format(
                region=self.inputs.region.title,
                year=self.inputs.year,
                n=f"{len(self.sites):,}",
            ),
        }
        page.blocks.append(Block("picture", content))

    def _by_river(self):
        table = (
            self.sites.assign(n=1)
            .pivot_table(
                index="river_cls", columns="verdict", values="n", aggfunc="sum", dropna=False
            )
            .fillna(0)
            .astype(int)
        )
        page = Page("", algorithm="shorelinecheck")
        verdicts = [name for name in (*LISTED, "outside", "no rule") if name in table.columns]
        table = table[verdicts].rename(columns={v: page.word("verdict", v) for v in verdicts})
        return table.reset_index()

    def _add_list(self, page):
        names = [name for name in (self.inputs.id_field, *COLUMNS) if name in self.sites.columns]
        chosen = self.sites[self.sites["verdict"].isin(LISTED)]
        chosen = chosen.sort_values(["verdict", "shore_m"], ascending=[False, True])[names]
        chosen = chosen.assign(rule_note=[_notes(page, text) for text in chosen["rule_note"]])
        for name in ("shore_m", "limit_m", "margin_m"):
            chosen[name] = chosen[name].astype(float).round(1)
        page.table(
            chosen,
            caption=translate("ParkShore", "Sites within the limit or uncertain"),
            rows=LIST_ROWS,
        )

    def _add_trend(self, page):
        """Add the sites within the limit by year, where dates allow it."""
        if "opened" not in self.sites.columns:
            return
        run = self.runner.run(ShorelineTrend, INPUT=self.inputs.ever, TO=self.inputs.year)
        layer = self.runner.layer(run, "OUTPUT")
        if layer is None or layer.featureCount() < 2:
            return
        table = frame_of(layer)
        words = translate("ParkShore", "Sites within the limit")
        trace = {
            "type": "scatter",
            "mode": "lines",
            "name": words,
            "x": [float(year) for year in table["year"]],
            "y": [float(value) for value in table["within"]],
            "line": {"color": charts.COLOURS[0], "width": 2},
            "showlegend": False,
        }
        page.figure(
            charts.figure(
                [trace],
                charts.axis(translate("ParkShore", "Year")) | {"tickformat": "d"},
                charts.axis(words, start=0),
                height=240,
            ),
            translate("ParkShore", "Sites within the limit that existed in each year."),
        )
        shown = table[["year", "within", "uncertain", "total", "share"]].tail(TREND_ROWS)
        page.table(
            shown.assign(year=shown["year"].astype(int).astype(str)),
            {name: page.word("verdict", name) for name in LISTED},
            caption=translate("ParkShore", "Sites by year, the last ten"),
        )

    def _rule(self):
        """Return the law and what the shoreline is, as the check tells them."""
        notes = []
        ruleset = self._ruleset()
        if ruleset is not None:
            source = ruleset.source
            text = translate("ParkShore", "Rule: {law}, article {article} ({date})").format(
                law=in_language(source["law"]), article=source["article"], date=source["date"]
            )
            notes.append(f"{text}. {in_language(ruleset.zones[0].consequence)}")
            if not ruleset.verified:
                notes.append(translate("ParkShore", "The wording has not been verified."))
        line = self.told.get("MEASURED_FROM", "")
        lines = choices.measured_from()
        if line.isdigit() and int(line) < len(lines):
            notes.append(
                translate("ParkShore", "Measured from: {line}.").format(line=lines[int(line)])
            )
        if self.inputs.other_time:
            notes.append(
                translate(
                    "ParkShore", "{n} checked sites do not exist in {year} and are left out."
                ).format(n=f"{self.inputs.other_time:,}", year=self.inputs.year)
            )
        return notes

    def _ruleset(self):
        from ...analysis.shoreline import rules

        choice = self.told.get("RULE_SET", "0")
        if choice.isdigit() and 0 < int(choice) < len(rules.BUILT_IN):
            return rules.load(rules.BUILT_IN[int(choice)])
        return None

    def _joins(self):
        return "park_id" in self.sites.columns

    def _add_options(self, page, frame):
        identifier = self.inputs.id_field
        names = [n for n in (identifier, "name", "city", "option", "opt_why") if n in frame]
        moving = frame[frame["option"].isin(OPTIONS[:4])][names]
        order = {"close": 0, "relocate": 1, "transfer": 2, "upgrade": 3}
        moving = moving.sort_values("option", key=lambda column: column.map(order), kind="stable")
        page.table(
            moving.assign(opt_why=[_reason(why) for why in moving["opt_why"]]),
            caption=translate("ParkShore", "Sites with a proposed action"),
            rows=OPTION_ROWS,
        )

    def _add_receivers(self, page, decided):
        page.heading(translate("ParkShore", "Receiving parks"))
        fields = self.inputs.everywhere.fields()
        if not self.inputs.sites_are_parks or any(
            fields.lookupField(name) < 0 for name in ("chemical", "accredited")
        ):
            page.note(
                translate(
                    "ParkShore",
                    "The checked layer holds no parks with chemical and accredited, so that "
                    "receiving parks cannot be told.",
                )
            )
            return
        run = self.runner.run(
            ReceivingParks,
            SITES=decided,
            SITE_ID=self.inputs.id_field,
            PARKS=self.inputs.everywhere,
        )
        pairs = self.runner.layer(run, "PAIRS")
        if pairs is None:
            page.note(run.failure)
            return
        page.numbers(
            [
                (
                    translate("ParkShore", "Parks that can receive"),
                    run.results.get("RECEIVERS"),
                    "",
                ),
                (
                    translate("ParkShore", "Sites without a receiving park"),
                    run.results.get("WITHOUT"),
                    "",
                ),
            ]
        )
        table = frame_of(pairs)
        table["km"] = np.round(table["km"].astype(float), 1)
        parks = frame_of(self.inputs.everywhere).reindex(columns=["park_id", "name"])
        names = dict(zip(parks["park_id"], parks["name"], strict=True))
        table["site_id"] = [_named(names, key) for key in table["site_id"]]
        table["park_id"] = [_named(names, key) for key in table["park_id"]]
        page.table(
            table,
            {
                "site_id": translate("ParkShore", "Site"),
                "park_id": translate("ParkShore", "Receiving park"),
            },
            caption=translate("ParkShore", "The nearest accredited parks beyond the limit"),
            rows=OPTION_ROWS,
        )

    def _table_source(self):
        from ...analysis.decision import tables

        table = tables.load()
        return [f"{in_language(table.title)}: {in_language(table.source)}"]


def _named(names, key):
    name = names.get(key)
    return f"{name} ({key})" if name else str(key)


def _notes(page, text):
    return "; ".join(page.word("rule_note", note) for note in (text or "").split(";") if note)


def _reason(why):
    """Return a reason without the values it saw, which the layer of options has."""
    return (why or "").split(" [")[0].split("［")[0]
