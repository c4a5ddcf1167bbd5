"""The report's section on its sources: what was read, with checksums, parameters and versions."""

from pathlib import Path

from ....analysis.message import translatable
from ...messages.language import language, own_language, tr
from ...messages.provenance import told_back, versions
from ...publish.page import Block
from ...publish.words.check_words import check_in_words
from ..document.report_section import Section
from .report_figures import layer_title

SOURCES = 5
KNOWN = (translatable("Hao et al. 2022, Strategic Study of CAE 24(1)"),)
"""Sources that come with the sample, which have a name in the reader's language."""


def sources(inputs, edited):
    """Make the section.

    Parameters
    ----------
    inputs : report_inputs.ReportInputs
    edited : str
        Sentence on a checked layer that no longer fits, "" where it fits.
    """
    section = Section("sources", tr("Sources and method"))
    section.note(
        [
            tr(
                "Method and figures follow Hao et al., Strategic Study of CAE 24(1), 2022; "
                "formulas stand in their sections. Each checksum is a SHA-256 over the "
                "rows read (id, geometry, attributes).",
            ),
            *_names(),
        ]
    )
    for name, layer in _layers(inputs).items():
        section.blocks.append(Block("source", _source(inputs, name, layer)))
    if edited:
        section.blocks.append(Block("warning", {"text": edited}))
    told = told_back(inputs.checked_layer.metadata())
    section.note([tr("Check: {parameters}", parameters=check_in_words(told)), versions()])
    return section


def _names():
    """Tell an English reader why some names are Chinese: the inventory has no others."""
    if language() != "en":
        return []
    return [
        tr(
            "Parks are called by the English names of the inventory where it has them; other "
            "names, those of cities, enterprises and plants among them, stand as recorded.",
        )
    ]


def source_titles(inputs):
    """Return the titles of all sources by name."""
    return {name: _title(name) for name in _layers(inputs)}


def _layers(inputs):
    inventory = inputs.inventory.layers
    layers = {name: layer for name, layer in inventory.items() if layer.featureCount()}
    layers["parks"] = inputs.parks
    shoreline = inputs.shoreline_layer()
    if shoreline is not None:
        layers["shoreline"] = shoreline
    return {"checked": inputs.checked, **layers}


def _source(inputs, name, layer):
    """Return what is told about one layer."""
    rows = inputs.rows(layer)
    given = list(dict.fromkeys(str(value) for value in rows.columns.get("src", []) if value))
    text = tr("{n} rows", n=f"{len(rows):,}")
    if given:
        told = [tr(each) if each in KNOWN else own_language(each) for each in given[:SOURCES]]
        shown = "; ".join(told) + ("; …" if len(given) > SOURCES else "")
        text += " · " + tr("source: {source}", source=shown)
    checked = name == "checked"
    file = inputs.checked_layer.name if checked else Path(inputs.inventory.path).name
    return {
        "anchor": f"source-{name}",
        "title": _title(name),
        "text": f"{file} · {text}",
        "checksum": f"SHA-256 {rows.checksum}",
    }


def _title(name):
    return tr("Checked sites") if name == "checked" else layer_title(name)
