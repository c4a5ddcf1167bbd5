"""Evidence sheets as a document that Word and WPS open, one page a site."""

from ..messages.language import language
from ..messages.provenance import made_with, plugin_version
from ..publish.word.word_document import WordDocument
from ..publish.word.word_xml import run
from .sheet_texts import FACTS

MAP_WIDTH = 7_660
"""Twentieths of a point: 135 mm, so that a sheet stays on its page."""


def write_docx(texts, maps, path):
    """Write the sheets as .docx.

    Parameters
    ----------
    texts : list of dict of str to str
        What `sheet_texts.sheet_texts` gives.
    maps : iterable of bytes
        The map of each sheet as PNG.
    path : Path
    """
    word = WordDocument(texts[0]["title"], f"ParkShore {plugin_version()}", language())
    for number, (text, image) in enumerate(zip(texts, maps, strict=True)):
        _write_sheet(word, text, image, turn=bool(number))
    word.write(path, made_with())


def _write_sheet(word, text, image, *, turn):
    word.text(text["marks"], "Note", turn=turn)
    word.heading(text["name"], 1)
    word.text(text["verdict"], "Lead")
    shown = f"{text['name']}: {text['verdict']}"
    word.picture(image, shown, widest=MAP_WIDTH, keep=False)
    facts = [[text[f"k{number}"], text[f"v{number}"]] for number in range(1, FACTS + 1)]
    word.table([], [fact for fact in facts if fact[0]], [False, False])
    word.text(text["rule"], "Note")
    word.words(run(text["caveat"], bold=True), "Note")
    word.text(text["sources_said"], "Note")
    word.text(text["signature"], "Note")
    seal = run("SHA-256 ", bold=True) + run(text["checksum"])
    word.words(run(f"{text['sheet_no']} · {text['maker']}\n") + seal, "Note")
