"""One self-contained HTML page: numbers, figures, tables and formulas, to read, print and keep."""

import json
from dataclasses import dataclass, field

from qgis.core import QgsProcessingException

from ...analysis.english_number import agreeing
from ...analysis.resources import RESOURCES
from ..messages.language import document_language, joined_sentences, tr
from ..messages.language import language as user_language
from ..messages.language import title as in_language
from ..messages.number_format import SHARE, shown_unit, unit_in, whole, written
from ..messages.provenance import made_with
from ..messages.warning import warn
from ..writing.placing import beside
from ..writing.reading_back import write_bytes
from .chart_texts import inert as inert_texts
from .chart_values import shows_anything
from .plotly_script import library

FOLDER = RESOURCES / "pages"
LIMIT_BYTES = 5_000_000
ROWS = 60


def paper_figure(number):
    """Return how a figure of the paper that shows the same is cited before a caption."""
    return tr("after Hao et al. 2022, Fig. {number}", number=number)


@dataclass
class Block:
    """One thing on a page, from top to bottom."""

    kind: str
    content: dict = field(default_factory=dict)


class Page:
    """A page in the making.

    Parameters
    ----------
    title : str
        In the reader's language, as are all texts.
    language : {"en", "zh"}, optional
        By default the user's.
    algorithm : str, optional
        Its id without the provider, for the titles of result fields that depend on it.

    Examples
    --------
    >>> page = Page("Pillar industries")
    >>> page.numbers([("Parks read", 1045, ""), ("Share with pillars", 0.97, SHARE)])
    >>> page.figure(charts.bars(labels, series, charts.axis("Parks")), "Parks by industry")
    >>> page.table(frame, caption="The numbers behind the figure")
    >>> page.formula("Similarity", "cos(a, b) = Σ aᵢ bᵢ / √(Σ aᵢ² Σ bᵢ²)")
    >>> page.write("pillars.html", feedback)
    """

    def __init__(self, title, language=None, *, algorithm=None):
        self.title = title
        self.algorithm = algorithm
        self.language = language or user_language()
        self.blocks = []
        self._figures = 0
        self._tables = 0

    def lead(self, text):
        """Add the finding, the sentence a reader takes away."""
        self.blocks.append(Block("lead", {"text": agreeing(text)}))

    def heading(self, text):
        """Add a heading."""
        self.blocks.append(Block("heading", {"text": text}))

    def numbers(self, entries):
        """Add key numbers.

        Parameters
        ----------
        entries : iterable of (title, value, unit) or (title, value, unit, basis)
            Unit `SHARE` writes 0–1 in percent; a value that is None or NaN is shown as a dash.
            The basis says of how many the number speaks: words, or a `ParksBasis`.
        """
        cells = [
            {
                "title": title,
                "value": written(value, unit),
                "unit": "" if unit == SHARE else unit_in(unit, self.language),
                **_told(*basis),
            }
            for title, value, unit, *basis in entries
        ]
        self.blocks.append(Block("numbers", {"cells": cells}))

    def figure(self, plotly_figure, caption, *, paper="", of=""):
        """Add a figure, or a sentence where it would show nothing.

        Parameters
        ----------
        plotly_figure : dict or plotly figure
            ``{"data": …, "layout": …}`` as `charts` makes it.
        caption : str
            What is shown, with n.
        paper : str
            Number of the paper's figure, e.g. "Fig. 7"; stands before the caption.
        of : str
            A column of the table that holds its numbers; by default the next table does.
        """
        if hasattr(plotly_figure, "to_plotly_json"):
            plotly_figure = json.loads(plotly_figure.to_json())
        if not shows_anything(plotly_figure):
            nothing = tr("There is nothing to draw: all values are 0 or unknown.")
            self.note(joined_sentences(caption, nothing))
            return
        self._figures += 1
        content = {
            "figure": plotly_figure,
            "height": plotly_figure["layout"].get("height", 340),
            "number": tr("Figure {number}", number=self._figures),
            "paper": paper,
            "caption": agreeing(caption),
            "of": of,
        }
        self.blocks.append(Block("figure", content))

    def table(self, frame, titles=None, units=None, *, caption="", rows=ROWS):
        """Add a table.

        Parameters
        ----------
        frame : DataFrame
        titles : dict of str to str, optional
            Column -> title; by default the title of the result or inventory field.
        units : dict of str to str, optional
            Column -> unit; `SHARE` writes 0–1 in percent.
        caption : str
        rows : int
            More than these are left out, and the page says so.
        """
        self._tables += 1
        titles, units = titles or {}, units or {}
        columns = []
        for name in frame.columns:
            entry = self.field_entry(name)
            unit = units[name] if name in units else shown_unit(entry.get("unit", ""))
            column = frame[name].iloc[:rows]
            numeric = column.dtype.kind in "fiub"
            values = whole(column) if numeric else column
            columns.append(
                {
                    "name": name,
                    "title": titles.get(name) or self.field_title(name),
                    "unit": "%" if unit == SHARE else unit_in(unit, self.language),
                    "scale": unit,
                    "numeric": numeric,
                    "cells": [
                        written(value, unit, sign=False) if numeric else self.word(name, value)
                        for value in values
                    ],
                }
            )
        more = ""
        if len(frame) > rows:
            more = tr(
                "The first {shown} of {total} rows; the output table has them all.",
                shown=rows,
                total=len(frame),
            )
        number = tr("Table {number}", number=self._tables)
        lines = list(zip(*(column["cells"] for column in columns), strict=True))
        self.blocks.append(
            Block(
                "table",
                {
                    "columns": columns,
                    "frame": frame,
                    "lines": lines,
                    "caption": agreeing(caption),
                    "number": number,
                    "more": more,
                },
            )
        )

    def field_entry(self, name):
        """Return title, unit and value titles of a result or inventory field, {} where unknown."""
        from ...analysis.inventory import schema

        return schema.field_entry(name, self.algorithm)

    def word(self, name, value):
        """Return a constant of a field in the reader's language, a dash where there is none."""
        if value is None or value != value:  # noqa: PLR0124 - NaN differs from itself
            return "–"
        values = self.field_entry(name).get("values", {})
        return in_language(values[value], self.language) if value in values else str(value)

    def field_title(self, name):
        """Return the title of a field in the reader's language, its name where unknown."""
        entry = self.field_entry(name)
        return in_language(entry["title"], self.language) if entry else name

    def formula(self, title, text, where="", *, gives=()):
        """Add a formula.

        Parameters
        ----------
        title, text, where : str
            What it gives, the formula, and what the letters mean.
        gives : iterable of str
            Columns of tables and titles of key numbers that it gives: they link to it.
        """
        content = {"title": title, "text": text, "where": where, "gives": frozenset(gives)}
        self.blocks.append(Block("formula", content))

    def note(self, text):
        """Add a remark: a limit, a source, what was left out."""
        self.blocks.append(Block("note", {"text": agreeing(text)}))

    def notes(self, texts):
        """Add remarks, one paragraph each."""
        for text in texts:
            self.note(text)

    def html(self, script=""):
        """Return the page as text, with plotly's compressed script where there is one."""
        import jinja2

        loader = jinja2.FileSystemLoader(str(FOLDER))
        environment = jinja2.Environment(
            autoescape=True, loader=loader, trim_blocks=True, lstrip_blocks=True
        )
        environment.filters["inert"] = inert_texts
        draws = any(block.kind == "figure" for block in self.blocks)
        return environment.get_template("page.html").render(
            title=self.title,
            language=document_language(self.language),
            blocks=self.blocks,
            script=script if draws else "",
            footer=made_with(),
            undrawn=tr(
                "This figure could not be drawn: open the page in a current browser with scripts "
                "allowed. The numbers are in the tables.",
            ),
        )

    def write(self, path, feedback=None):
        """Write the page.

        Without plotly's script, or with one that is too large, the page keeps its tables, says so
        in place of the figures, and ``feedback`` gets a warning. A cancelled run writes none.

        Parameters
        ----------
        path : str or Path
        feedback : QgsProcessingFeedback, optional

        Raises
        ------
        QgsProcessingException
            Where the file cannot be written.
        """
        if feedback is not None and feedback.isCanceled():
            return
        script, reason = "", ""
        if any(block.kind == "figure" for block in self.blocks):
            script, reason = library()
        if reason and feedback is not None:
            warn(feedback, reason)
        if reason:
            self.blocks.insert(0, Block("warning", {"text": reason}))
        data = self.html(script).encode("utf-8")
        try:
            with beside(path) as made:
                write_bytes(made, data)
        except OSError as error:
            raise QgsProcessingException(
                tr(
                    "The page {path} cannot be written ({reason}).",
                    path=path,
                    reason=error.strerror or str(error),
                )
            ) from error
        if len(data) > LIMIT_BYTES and feedback is not None:
            warn(
                feedback,
                tr("The page {path} has {size} MB.", path=path, size=round(len(data) / 1e6, 1)),
            )


def _told(basis=""):
    return {"basis": basis} if isinstance(basis, str) else {"basis": basis.told(), "rests": basis}
