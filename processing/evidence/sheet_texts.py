"""The words of evidence sheets, in the reader's language."""

import numpy as np
from qgis.PyQt.QtCore import QDate

from ...analysis.cells.cell_words import words_of_list
from ...analysis.inventory import schema
from ...analysis.text.printed_width import printed_width
from ..messages.fitting_lengths import fitting
from ..messages.language import document_language, language, own_language, tr
from ..messages.provenance import versions
from ..publish.pdf.reader_guide import Bookmark, Place, ReaderGuide
from ..publish.rule_citation import cited, measured_from, not_yet_in_force, rule_named
from ..publish.words.check_words import accuracy_in_words, check_in_words, date_of, told_day
from .proposal import proposal

FACTS = 12
FAMILY = "Noto Sans CJK SC"  # of the layout
ROOM = "\u3000" * 7
"""Left to be filled in by hand."""

SAID_TWICE = ("rule", "sources_said")
"""Texts in one piece, which the paper holds line by line."""

SMALL_LINE_UNITS = 140  # of the small text under the rule
LINE_UNITS = 124  # of the text under the table; a Chinese character takes two
CLOSING, OPENING = set("，。；：、！？）》」』”’…"), set("（《「『“‘")


def sheet_texts(sheets, decimals=None, *, classification="", map_approval=""):
    """Return the texts of each sheet by the names the layout uses.

    Parameters
    ----------
    sheets : evidence_sheets.Sheets
    decimals : int, optional
        Decimals of printed coordinates; None prints six.
    classification, map_approval : str
        Printed at the top; empty leaves room to write them.

    Returns
    -------
    list of dict of str to str
    """
    marks = (
        (tr("Classification"), classification),
        (tr("Map approval number"), map_approval),
    )
    return [_Sheet(sheets, row, decimals, marks).texts() for row in range(len(sheets))]


def reader_guide(sheets, texts):
    """Return what leads through the sheets: a bookmark for each.

    Parameters
    ----------
    sheets : evidence_sheets.Sheets
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
        written=[
            *([legend_words()["links"]] if any(sheets.rows["shore_m"]) else []),
            *(text for each in texts for name, text in each.items() if name not in SAID_TWICE),
        ],
        bookmarks=[
            Bookmark(f"{each['sheet_no']}  {each['name']}", Place(page))
            for page, each in enumerate(texts)
        ],
    )


def legend_words():
    """Return what the legend calls the layers of the map."""
    return {
        "sites": tr("Site"),
        "links": tr("Shortest line to the shoreline"),
        "shoreline": tr("Shoreline"),
        "zones": tr("Zone within the limit"),
    }


class _Sheet:
    def __init__(self, sheets, row, decimals, marks):
        self.sheets, self.row, self.language = sheets, row, language()
        self.marks = marks
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
            "sources": "\n".join(wrapped(self._sources(), SMALL_LINE_UNITS)),
            "sources_said": self._sources(),
            "checksum": self.sheets.checksums[self.row],
            "marks": _blanks(*self.marks),
            "signature": _blanks(
                (tr("Made by (signature)"), ""),
                (tr("Checked by (signature)"), ""),
                (tr("Date"), ""),
                (tr("Seal"), ""),
            ),
            "maker": tr(
                "Made on {date}: {versions}",
                date=QDate.currentDate(),
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
        return fitting(self._value(field), self._value("margin_m"))

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
        return [
            (self._title("near_river"), f"{river} · {self._word('river_cls') or '–'}"),
            (self._title("shore_m"), self._metres("shore_m")),
            (self._title("limit_m"), self._metres("limit_m")),
            (self._title("margin_m"), self._metres("margin_m")),
            (tr("Uncertainty (95 %)"), accuracy_in_words(self.sheets.told)),
            (tr("Measured from"), measured_from(self.sheets.told)),
            (tr("Place of the site"), self._place()),
            (tr("Nearest shoreline point"), self._near()),
            (tr("Date of the check"), told_day(self.sheets.told)),
            (tr("Area within the limit"), self._area()),
            (self._title("rule_id"), self._rule_and_facility()),
            (self._title("rule_note"), self._notes()),
        ]

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
        place = self._degrees(self._value("near_lon"), self._value("near_lat"))
        bearing = self._value("bearing")
        if bearing is None:
            return place
        return tr("{place}; bearing {angle}°", place=place, angle=f"{float(bearing):.1f}")

    def _area(self):
        area, share = self._value("in_area_m2"), self._value("in_share")
        if area is None or self._value("limit_m") is None:
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
        rule = rule_named(self.sheets.told, self._value("rule_id"))
        source = self._word("facil_src")
        kind = self._word("facil_kind")
        if not source:
            return rule
        if kind:
            return tr("{rule} ({kind}, told by: {source})", rule=rule, kind=kind, source=source)
        return tr("{rule} (facility told by: {source})", rule=rule, source=source)

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
        return tr(
            "Sites: layer {parks}, source: {src}, accuracy {acc}. Shoreline: layer {shoreline}. "
            "{check}.",
            parks=self.sheets.layer,
            src=own_language(self._value("src")) or _not_stated(),
            acc=f"± {self._value('acc_m')} m" if self._value("acc_m") else _not_stated(),
            shoreline=self.sheets.shoreline.name,
            check=check_in_words(self.sheets.told),
        )

    def _rule(self):
        day = date_of(self.sheets.told)
        parts = cited(self.sheets.told, {self._value("rule_id")})
        if day is not None:
            parts.append(not_yet_in_force(self.sheets.told, day))
        option, why = self._word("option"), self._value("opt_why")
        parts.append(proposal(option, why, self.sheets.told))
        return [part for part in parts if part]


def _blanks(*entries):
    """Return headings with their values in one line, room where a value is to be written."""
    return "    ".join(
        tr("{title}: {value}", title=title, value=value or ROOM) for title, value in entries
    )


def _not_stated():
    return tr("not stated")


def _parts(before, sign):
    """Whether a line may end between two signs: none begins with a stop or ends with a bracket."""
    return sign not in CLOSING and before not in OPENING


def wrapped(text, units=LINE_UNITS):
    """Return the lines of a text; QGIS breaks lines at blanks only, and Chinese has none."""
    lines, line, may_break = [], "", 0
    for sign in text:
        after_blank = line.endswith(" ")
        if after_blank or (printed_width(sign) == 2 and _parts(line[-1:], sign)):
            may_break = len(line)
        line += sign
        if printed_width(line) > units and may_break:
            lines.append(line[:may_break].rstrip())
            line, may_break = line[may_break:], 0
    return [*lines, line]
