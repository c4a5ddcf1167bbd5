"""The report as one document: numbered figures, tables and formulas, and links between them."""

import base64
from dataclasses import dataclass, field

from ....analysis.english_number import agreeing
from ...messages.language import document_language, tr
from ...messages.provenance import made_with
from ...publish import drawn_images
from ...publish.page import FOLDER


@dataclass
class Document:
    """A report, ready to be written as HTML, PDF and workbook.

    Attributes
    ----------
    title, subtitle : str
    language : {"en", "zh"}
    family : str
        The font.
    sections : list of report_section.Section
    warnings : list of str
        What a reader must know first.
    layer_titles : dict of str to str
        Titles of the layers that sections rest on.
    marks : list of (str, str)
        What stands under the title, each with its heading; an empty one is left to be filled in.
    """

    title: str
    subtitle: str
    language: str
    family: str
    sections: list
    warnings: list = field(default_factory=list)
    layer_titles: dict = field(default_factory=dict)
    marks: list = field(default_factory=list)

    def __post_init__(self):
        """Give figures, tables and formulas their numbers, and link what belongs together."""
        counts = {"figure": 0, "table": 0, "formula": 0}
        self.subtitle = agreeing(self.subtitle)
        for section in self.sections:
            section.missing = agreeing(section.missing)
            section.basis = [name for name in section.basis if name in self.layer_titles]
            for block in section.blocks:
                kind = "figure" if block.kind == "picture" else block.kind
                if kind not in counts:
                    continue
                counts[kind] += 1
                block.content["anchor"] = f"{kind}-{counts[kind]}"
                block.content["number"] = _number(kind, counts[kind])
                if kind == "table":
                    block.content["more"] = _more(block.content)
            for place, block in enumerate(section.blocks):
                _link(section, place, block, self.layer_titles)

    def blocks(self, *kinds):
        """Return the blocks of some kinds with their sections."""
        return [
            (section, block)
            for section in self.sections
            for block in section.blocks
            if block.kind in kinds
        ]

    def images(self):
        """Return the PNG of each figure by its anchor, drawn once."""
        for _, block in self.blocks("figure"):
            if "png" not in block.content:
                block.content["png"] = drawn_images.png(block.content["figure"], self.family)
        return {
            block.content["anchor"]: block.content["png"]
            for _, block in self.blocks("figure", "picture")
        }

    def html(self):
        """Return the document as one HTML text that needs nothing else."""
        import jinja2

        for anchor, image in self.images().items():
            for _, block in self.blocks("figure", "picture"):
                if block.content["anchor"] == anchor:
                    block.content["image"] = base64.b64encode(image).decode("ascii")
        environment = jinja2.Environment(
            autoescape=True,
            loader=jinja2.FileSystemLoader(str(FOLDER)),
            trim_blocks=True,
            lstrip_blocks=True,
        )
        return environment.get_template("report.html").render(
            title=self.title,
            subtitle=self.subtitle,
            language=document_language(self.language),
            sections=self.sections,
            warnings=self.warnings,
            layer_titles=self.layer_titles,
            marks=self.marks,
            footer=made_with(),
            caveat=caveat(),
            words={
                "glance": tr("At a glance"),
                "contents": tr("Contents"),
                "based_on": tr("Based on"),
                "colon": "：" if self.language == "zh" else ": ",
            },
        )


def caveat():
    """Return the sentence that stands on everything made from a screening."""
    return tr(
        "Screening on the data given; it replaces neither a survey nor a decision of the "
        "authority. Maps are sketch maps (示意图).",
    )


def _number(kind, number):
    text = {
        "figure": tr("Figure {number}"),
        "table": tr("Table {number}"),
        "formula": tr("Formula {number}"),
    }[kind]
    return text.format(number=number)


def _more(content):
    shown, total = len(content["lines"]), len(content["frame"])
    if not total:
        return tr("There are none.")
    if shown >= total:
        return ""
    if not shown:
        return tr("All {total} rows are in the workbook tables.xlsx.", total=total)
    return tr(
        "The first {shown} of {total} rows; the workbook tables.xlsx has them all.",
        shown=shown,
        total=total,
    )


def _link(section, place, block, titles):
    """Link a block to its table, to the formulas that give its numbers, and to its sources."""
    if block.kind not in {"numbers", "figure", "picture", "table"}:
        return
    content = block.content
    table = block if block.kind == "table" else _table_of(section, place, content.get("of", ""))
    trail = []
    if block.kind != "table" and table is not None:
        trail.append(_to(table.content["anchor"], table.content["number"]))
    named = {cell["title"] for cell in content.get("cells", ())} | {content.get("of")}
    named |= {column["name"] for column in (table.content["columns"] if table else ())}
    formulas = [each.content for each in section.blocks if each.kind == "formula"]
    trail += [_to(each["anchor"], each["number"]) for each in formulas if each["gives"] & named]
    content["target"] = trail[0]["anchor"] if trail else section.id
    for cell in content.get("cells", ()):
        own = (each["anchor"] for each in formulas if cell["title"] in each["gives"])
        cell["target"] = next(own, content["target"])
    if block.kind == "numbers":
        trail += [_to(f"source-{name}", titles[name]) for name in section.basis]
    content["trail"] = trail


def _table_of(section, place, column):
    """Return the table of a block: that with the column, else the next, else the last."""
    tables = [(number, each) for number, each in enumerate(section.blocks) if each.kind == "table"]
    if column:
        tables = [
            each for each in tables if column in {one["name"] for one in each[1].content["columns"]}
        ]
    after = [each for number, each in tables if number > place]
    before = [each for number, each in tables if number < place]
    return after[0] if after else before[-1] if before else None


def _to(anchor, text):
    return {"anchor": anchor, "text": text}
