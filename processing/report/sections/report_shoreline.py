"""The report's section on the shoreline: the check, its map and list, sites by year."""

import datetime

from ....analysis.cells.cell_words import words_of_list
from ...messages.fitting_lengths import fitting
from ...messages.language import joined_sentences, tr
from ...messages.provenance import told_back
from ...publish import charts
from ...publish.page import SHARE, Block, Page
from ...publish.rule_citation import cited, measured_from, not_yet_in_force
from ..document.report_section import Section
from ..inputs.report_inventory import called_frame, frame_of
from .report_areas import add_areas
from .report_map import region_map

LISTED = ("within", "uncertain")
JUDGED = [*LISTED, "outside"]
LIST_ROWS = 200
TREND_ROWS = 10
COLUMNS = (
    *("name", "city", "facil_kind", "facil_src", "near_river", "river_cls"),
    *("shore_m", "limit_m", "margin_m", "verdict", "rule_note"),
)


class ShorelineSection:
    """Makes the section on the check, with map and list of sites within or uncertain.

    Parameters
    ----------
    inputs : report_inputs.ReportInputs
    family : str
        The font of the map.
    """

    def __init__(self, inputs, family):
        self.inputs, self.family = inputs, family
        self.sites = called_frame(inputs.checked)
        self.told = told_back(inputs.checked_layer.metadata())

    def make(self):
        """Return the section."""
        page = Page("", algorithm="shorelinecheck")
        section = Section(
            "shoreline",
            tr("Distance to the shoreline"),
            basis=["checked", "shoreline"],
        )
        if self.sites.empty:
            section.missing = tr(
                "No checked site of {region} exists in {year}.",
                region=self.inputs.region.title,
                year=self.inputs.year,
            )
            return section
        counts = self.sites["verdict"].value_counts()
        within, uncertain = (int(counts.get(verdict, 0)) for verdict in LISTED)
        told = tr(
            "{within} of {total} checked sites lie within the limit, {uncertain} are uncertain.",
            within=f"{within:,}",
            total=f"{len(self.sites):,}",
            uncertain=uncertain,
        )
        page.lead(joined_sentences(told, *self._rest(counts)))
        page.numbers(self._numbers(counts))
        self._add_map(page)
        page.table(self._by_river(), caption=tr("Sites by river class and verdict"))
        self._add_facilities(page)
        add_areas(page, self.sites, self.told)
        self._add_list(page)
        self._add_trend(page)
        page.formula(
            tr("Verdict"),
            tr("m = d − L;  d ≤ L: within the limit;  |m| < u: uncertain"),
            tr(
                "d: geodesic distance on the WGS 84 ellipsoid from the nearest point of the site "
                "to the shoreline; L: limit; m: distance beyond it; u: 95 % radius of site and "
                "shoreline together.",
            ),
            gives={"shore_m", "verdict", *(page.word("verdict", name) for name in LISTED)},
        )
        page.notes(self._rule())
        section.add(page)
        return section

    # ------------------------------------------------------------------------------------------

    def _rest(self, counts):
        """Yield of how many sites nothing is said."""
        silent, judged = int(counts.get("no rule", 0)), int(counts.reindex(JUDGED).sum())
        other = len(self.sites) - judged - silent
        if silent:
            yield tr("No rule speaks of {n}.", n=f"{silent:,}")
        if other:
            yield tr("{n} could not be evaluated.", n=f"{other:,}")

    def _numbers(self, counts):
        page = Page("", algorithm="shorelinecheck")
        known = [*LISTED, "outside", "no rule"]
        entries = [(tr("Checked sites"), len(self.sites), "")]
        entries += [(page.word("verdict", name), int(counts.get(name, 0)), "") for name in known]
        judged = int(counts.reindex(JUDGED).sum())
        other = len(self.sites) - judged - int(counts.get("no rule", 0))
        if other:
            entries.append((tr("Not evaluated"), other, ""))
        share = int(counts.get("within", 0)) / judged if judged else None
        entries.append((tr("Within, of the judged"), share, SHARE))
        return entries

    def _add_map(self, page):
        drawn = region_map(self.inputs, self.family)
        if drawn is None:
            page.note(tr("No checked site has a place: there is no map."))
            return
        content = {
            "png": drawn.png,
            "words": drawn.words,
            "paper": "",
            "caption": tr(
                "Checked sites by verdict, {region}, {year} (n = {n}); sketch map.",
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

    def _add_facilities(self, page):
        """Add what the sites are, and what told it."""
        names = [name for name in ("facil_kind", "facil_src") if name in self.sites]
        if not names or self.sites[names].isna().all(axis=None):
            return
        counts = self.sites.groupby(names, dropna=False, sort=False).size().reset_index(name="n")
        page.table(
            counts.sort_values("n", ascending=False),
            {"n": tr("Number of sites")},
            {"n": ""},
            caption=tr("What the sites are, and what tells it"),
        )

    def _add_list(self, page):
        names = [name for name in (self.inputs.id_field, *COLUMNS) if name in self.sites.columns]
        chosen = self.sites[self.sites["verdict"].isin(LISTED)]
        chosen = chosen.sort_values(["verdict", "shore_m"], ascending=[False, True])[names]
        chosen = chosen.assign(rule_note=[_notes(page, text) for text in chosen["rule_note"]])
        margins = list(chosen["margin_m"])
        for name in ("shore_m", "limit_m", "margin_m"):
            chosen[name] = [fitting(*each) for each in zip(chosen[name], margins, strict=True)]
        page.table(
            chosen,
            None,
            dict.fromkeys(("shore_m", "limit_m", "margin_m"), ""),
            caption=tr("Sites within the limit or uncertain"),
            rows=LIST_ROWS,
        )

    def _add_trend(self, page):
        """Add the sites within the limit by year, where dates allow it."""
        from ....analysis.shoreline import trend

        sites = frame_of(self.inputs.ever)
        if "opened" not in sites:
            return
        closed = list(sites["closed"]) if "closed" in sites else None
        span = trend.span(list(sites["opened"]), closed or [])
        if span is None or span[0] >= self.inputs.year:
            return
        table, _ = trend.by_year(
            list(sites["verdict"]),
            list(sites["opened"]),
            closed,
            [trend.ALL] * len(sites),
            (span[0], self.inputs.year),
        )
        if not table["within"].any() and not table["uncertain"].any():
            page.note(tr("In no year did a site lie within the limit or was it uncertain."))
            return
        words = tr("Sites within the limit")
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
                charts.axis(tr("Year")) | {"tickformat": "d"},
                charts.axis(words, counts=True, start=0),
                height=240,
            ),
            tr("Sites within the limit that existed in each year."),
        )
        shown = table[["year", "within", "uncertain", "total", "share"]].tail(TREND_ROWS)
        page.table(
            shown.assign(year=shown["year"].astype(int).astype(str)),
            {name: page.word("verdict", name) for name in LISTED},
            caption=tr("Sites by year, the last ten"),
        )

    def _rule(self):
        """Return the law and what the shoreline is, as the check tells them."""
        of_areas = ";".join(each for each in self.sites.get("area_rule", ()) if each).split(";")
        notes = cited(self.told, {*self.sites.get("rule_id", ()), *of_areas}, scope=True)
        notes.append(not_yet_in_force(self.told, datetime.date(self.inputs.year, 12, 31)))
        notes.append(tr("Measured from: {line}.", line=measured_from(self.told)))
        if self.inputs.other_time:
            notes.append(
                tr(
                    "{n} checked sites do not exist in {year} and are left out.",
                    n=f"{self.inputs.other_time:,}",
                    year=self.inputs.year,
                )
            )
        silent = int((self.sites["verdict"] == "no rule").sum())
        if silent:
            notes.append(
                tr(
                    "{n} sites have no rule: the rule set does not speak of what they are, or not "
                    "of where they lie.",
                    n=f"{silent:,}",
                )
            )
        return [note for note in notes if note]


def _notes(page, text):
    return words_of_list(page.field_entry("rule_note")["values"], text, page.language)
