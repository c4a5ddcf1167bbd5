"""The report as a document that Word and WPS open, for those who edit it."""

from ...messages.language import tr
from ...messages.provenance import made_with, plugin_version
from ...publish.word.word_document import WordDocument
from ...publish.word.word_xml import link, run
from ..document.report_document import caveat

CARDS = 4
BLANK = "____"
SIGNATURE = 600
"""Height of a line to be signed, in twentieths of a point."""

FORM = (0.32, 0.68)
"""Shares of a form's columns: what is asked, and the answer."""


def write_docx(document, path):
    """Write the report as .docx: headings, tables and pictures that can be edited.

    Parameters
    ----------
    document : report_document.Document
    path : Path
    """
    _ReportWord(document).write(path)


class _ReportWord:
    """Writes the blocks of a report, each kind by the method of its name."""

    def __init__(self, document):
        self.document = document
        self.word = WordDocument(document.title, f"ParkShore {plugin_version()}", document.language)

    def write(self, path):
        self._cover()
        for number, section in enumerate(self.document.sections, start=1):
            self._section(number, section)
        self.word.write(path, made_with())

    def _cover(self):
        document, word = self.document, self.word
        word.text(document.title, "Title")
        word.text(document.subtitle, "Subtitle")
        for title, value in document.marks:
            word.text(tr("{title}: {value}", title=title, value=value or BLANK))
        for text in document.warnings:
            word.text(text, "Warning")
        word.heading(tr("At a glance"), 2)
        for section in document.sections:
            if section.lead:
                told = tr("{title}: {value}", title="\n", value=section.lead).split("\n")
                word.words(link(section.title, section.id, bold=True) + run(told[1]))
        word.text(caveat(), "Note")
        word.heading(tr("Contents"), 2, turn=True)
        numbered = enumerate(document.sections, start=1)
        word.contents([(f"{number} {each.title}", each.id) for number, each in numbered])

    def _section(self, number, section):
        title = f"{number} {section.title}"
        self.word.heading(title, 1, anchor=section.id, turn=number == 1)
        if section.missing:
            self.word.text(section.missing, "Note")
        for block in section.blocks:
            getattr(self, f"_{block.kind}")(block.content)
        if section.basis:
            titles = self.document.layer_titles
            named = [link(titles[name], f"source-{name}") for name in section.basis]
            before, after = tr("Based on: {layers}", layers="\n").split("\n")
            self.word.words(run(before) + run(", ").join(named) + run(after), "Note")

    # Blocks ------------------------------------------------------------------------------------

    def _lead(self, content):
        self.word.text(content["text"], "Lead")

    def _warning(self, content):
        self.word.text(content["text"], "Warning")

    def _heading(self, content):
        self.word.heading(content["text"], 2)

    def _note(self, content):
        self.word.text(content["text"], "Note")

    def _form(self, content):
        rows = [list(row) for row in content["rows"]]
        self.word.table([], rows, [False, False], high=SIGNATURE, shares=FORM)

    def _source(self, content):
        head = run(content["title"], bold=True)
        told = run(f"\n{content['text']}\n{content['checksum']}")
        self.word.words(head + told, "Note", anchor=content["anchor"])

    def _formula(self, content):
        title = f"{content['number']} {content['title']}"
        self.word.heading(title, 3, anchor=content["anchor"])
        self.word.text(content["text"], "Formula")
        if content["where"]:
            self.word.text(content["where"], "Note")

    def _numbers(self, content):
        self.word.cards([self._card(cell) for cell in content["cells"]], CARDS)
        self.word.words(self._trail(content), "Note")

    @staticmethod
    def _card(cell):
        value = link(cell["value"], cell["target"])
        unit = run(f" {cell['unit']}", style="KeyUnit") if cell["unit"] else ""
        return cell["title"], value + unit, cell["basis"]

    def _figure(self, content):
        self._pictured(content)

    def _picture(self, content):
        self._pictured(content)

    def _pictured(self, content):
        image = self.document.images()[content["anchor"]]
        self.word.picture(image, content["caption"], anchor=content["anchor"])
        paper = f" ({content['paper']})" if content["paper"] else ""
        self._caption(content, f"{paper} {content['caption']}")

    def _table(self, content):
        self._caption(content, f" {content['caption']}", anchor=content["anchor"], keep=True)
        columns = content["columns"]
        head = ["\n".join(filter(None, (each["title"], each["unit"]))) for each in columns]
        if content["lines"]:
            self.word.table(head, content["lines"], [each["numeric"] for each in columns])
        if content["more"]:
            self.word.text(content["more"], "Note")

    def _caption(self, content, text, **about):
        trail = self._trail(content)
        told = run(content["number"], bold=True) + run(text)
        self.word.words(told + (run(" · ") + trail if trail else ""), "Caption", **about)

    @staticmethod
    def _trail(content):
        return run(" · ").join(link(each["text"], each["anchor"]) for each in content["trail"])
