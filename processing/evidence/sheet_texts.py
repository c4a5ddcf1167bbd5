"""The words of evidence sheets, in the reader's language."""

import numpy as np
from qgis.PyQt.QtCore import QDate

from ...analysis.cells.cell_words import words_of_list
from ...analysis.inventory import schema
from ...analysis.text.printed_width import printed_width
from ..messages.language import document_language, language, tr
from ..messages.provenance import versions
from ..publish.pdf.reader_guide import Bookmark, Place, ReaderGuide
from ..publish.rule_citation import cited, measured_from

FACTS = 12
FAMILY = "Noto Sans CJK SC"  # of the layout
CHECK_OUTPUTS = ("OUTPUT", "LINKS")
LINE_UNITS = 124  # of the text under the table; a Chinese character takes two


def sheet_texts(sheets, decimals=None):
    """Return the texts of each sheet by the names the layout uses.

    Parameters
    ----------
    sheets : evidence_sheets.Sheets
    decimals : int, optional
        Decimals of printed coordinates; None prints six.

    Returns
    -------
    list of dict of str to str
    """
    return [_Sheet(sheets, row, decimals).texts() for row in range(len(sheets))]


def reader_guide(texts):
    """Return what leads through the sheets: a bookmark for each.

    Parameters
    ----------
    texts : list of dict of str to str
        What `sheet_texts` gives.

    Returns
    -------
    reader_guide.ReaderGuide
    """
    return ReaderGuide(
        title=texts[0]["title"],
        language=document_language(),
        family=FAMILY,
        written=[text for each in texts for name, text in each.items() if name != "rule"],
        bookmarks=[
            Bookmark(f"{each['sheet_no']}  {each['name']}", Place(page))
            for page, each in enumerate(texts)
        ],
    )


class _Sheet:
    def __init__(self, sheets, row, decimals):
        self.sheets, self.row, self.language = sheets, row, language()
        self.decimals = 6 if decimals is None else decimals
        self.rounded = decimals is not None
        self.titles = schema.results()

    def texts(self):
        facts = self._facts()
        texts = {
            "title": tr("Evidence: distance to the shoreline"),
            "sheet_no": f"{self.row + 1} / {len(self.sheets)}",
            "name": self._name(),
            "verdict": self._verdict(),
            "rule": "\n".join(self._rule()),
            "rule_text": "\n".join(line for part in self._rule() for line in wrapped(part)),
            "caveat": self._caveat(),
            "sources": self._sources(),
            "checksum": self.sheets.checksums[self.row],
            "maker": tr(
                "Made on {date}: {versions}",
                date=QDate.currentDate().toString("yyyy-MM-dd"),
                versions=versions(),
            ),
        }
        for number in range(FACTS):
            key, value = facts[number] if number < len(facts) else ("", "")
            texts[f"k{number + 1}"], texts[f"v{number + 1}"] = key, value
        return texts

    # ------------------------------------------------------------------------------------------

    def _value(self, field):
        column = self.sheets.rows.get(field)
        return None if column is None else column[self.row]

    def _title(self, field):
        return self.titles[field]["title"][self.language]

    def _word(self, field):
        value = self._value(field)
        words = self.titles[field].get("values", {})
        return words[value][self.language] if value in words else value

    def _metres(self, field):
        value = self._value(field)
        return "–" if value is None else f"{float(value):,.3f} m"

    def _name(self):
        name = self._value("name")
        identifier = self.sheets.names[self.row]
        return f"{name}  ({identifier})" if name else identifier

    def _verdict(self):
        if self._value("limit_m") is None:
            return str(self._word("verdict"))
        return tr(
            "{verdict}: {distance} to the shoreline, limit {limit}",
            verdict=self._word("verdict"),
            distance=self._metres("shore_m"),
            limit=self._metres("limit_m"),
        )

    def _facts(self):
        river = self._value("near_river") or "–"
        bearing = self._value("bearing")
        return [
            (self._title("near_river"), f"{river} · {self._word('river_cls') or '–'}"),
            (self._title("shore_m"), self._metres("shore_m")),
            (self._title("limit_m"), self._metres("limit_m")),
            (self._title("margin_m"), self._metres("margin_m")),
            (tr("Uncertainty (95 %)"), self._uncertainty()),
            (tr("Measured from"), measured_from(self.sheets.told)),
            (tr("Place of the site"), self._place()),
            (tr("Nearest shoreline point"), self._near()),
            (self._title("bearing"), "–" if bearing is None else f"{float(bearing):.1f}°"),
            (tr("Area within the limit"), self._area()),
            (self._title("rule_id"), self._rule_and_facility()),
            (self._title("rule_note"), self._notes()),
        ]

    def _uncertainty(self):
        told = self.sheets.told
        given = [
            f"{name} = {told[name]}"
            for name in ("PARK_ACCURACY", "SHORELINE_ACCURACY", "SHORELINE_SCALE")
            if told.get(name, "0") not in {"0", "0.0"}
        ]
        return ", ".join(given) or _not_stated()

    def _degrees(self, lon, lat):
        if lon is None or lat is None or not np.isfinite([float(lon), float(lat)]).all():
            return "–"
        text = f"{float(lon):.{self.decimals}f}°, {float(lat):.{self.decimals}f}°"
        if self.rounded:
            text += tr(" (rounded)")
        return text

    def _place(self):
        point = self.sheets.shapes[self.row].point_on_surface()
        return self._degrees(point.x, point.y)

    def _near(self):
        return self._degrees(self._value("near_lon"), self._value("near_lat"))

    def _area(self):
        area, share = self._value("in_area_m2"), self._value("in_share")
        if area is None:
            return "–"
        return f"{float(area):,.0f} m² ({float(share):.1%})"

    def _notes(self):
        told = [
            words_of_list(self.titles[name]["values"], self._value(name), self.language)
            for name in ("rule_note", "areas")
        ]
        told.append(self._word("unit_rule"))
        return "; ".join(filter(None, told)) or "–"

    def _rule_and_facility(self):
        """Return the rule, what the site is, and what told it."""
        rule, source = self._value("rule_id") or "–", self._word("facil_src")
        kind = self._word("facil_kind")
        if not source:
            return rule
        if kind:
            return tr("{rule} ({kind}, told by: {source})", rule=rule, kind=kind, source=source)
        return tr("{rule} (facility told by: {source})", rule=rule, source=source)

    def _rule(self):
        return cited(self.sheets.told, {self._value("rule_id")})

    def _caveat(self):
        caveat = tr(
            "Screening on the data given; it replaces neither a survey nor a decision of the "
            "authority. Sketch map (示意图).",
        )
        if self.sheets.stale[self.row]:
            caveat = (
                tr(
                    "EDITED SINCE THE CHECK: the figures no longer fit the geometry; check again.",
                )
                + " "
                + caveat
            )
        return caveat

    def _sources(self):
        told = ", ".join(
            f"{name}={value}"
            for name, value in self.sheets.told.items()
            if name not in CHECK_OUTPUTS  # where the rows went says nothing of how they came
        )
        return tr(
            "Sites: {parks}, source {src}, accuracy {acc}. Shoreline: {shoreline}, map scale "
            "{scale}. Check: {told}",
            parks=self.sheets.layer,
            src=self._value("src") or _not_stated(),
            acc=f"{self._value('acc_m')} m" if self._value("acc_m") else _not_stated(),
            shoreline=self.sheets.shoreline.name,
            scale=f"1 : {self.sheets.told['SHORELINE_SCALE']}"
            if self.sheets.told.get("SHORELINE_SCALE", "0") not in {"0", "0.0"}
            else _not_stated(),
            told=told or _not_stated(),
        )


def _not_stated():
    return tr("not stated")


def wrapped(text, units=LINE_UNITS):
    """Return the lines of a text; QGIS breaks lines at blanks only, and Chinese has none."""
    lines, line, may_break = [], "", 0
    for sign in text:
        if printed_width(sign) == 2 or line.endswith(" "):
            may_break = len(line)
        line += sign
        if printed_width(line) > units and may_break:
            lines.append(line[:may_break].rstrip())
            line, may_break = line[may_break:], 0
    return [*lines, line]
