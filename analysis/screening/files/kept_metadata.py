"""What QGIS keeps beside a layer's file, in its ``.qmd``: keywords by vocabulary."""

import html
from collections.abc import Mapping, Sequence
from pathlib import Path

from ...message import InputError


def keywords(path: str) -> dict[str, list[str]]:
    """Return the keywords kept beside a file by vocabulary, none where there is nothing.

    Raises
    ------
    InputError
        The ``.qmd`` is no XML: what it said would be missed.
    """
    from lxml import etree

    beside = Path(path).with_suffix(".qmd")
    if not beside.is_file():
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        document = etree.fromstring(beside.read_bytes(), parser)
    except etree.XMLSyntaxError as error:
        raise InputError(
            "{file} cannot be read; mend it or take it away.", file=str(beside)
        ) from error
    return {
        each.get("vocabulary", ""): [word.text or "" for word in each.iter("keyword")]
        for each in document.iter("keywords")
    }


def metadata_document(title: str, kept: Mapping[str, Sequence[str]]) -> str:
    """Return a ``.qmd`` with keywords by vocabulary.

    Examples
    --------
    >>> print(metadata_document("Parks", {"parkshore:rule_set": ["yangtze_law"]}))
    <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
    <qgis>
      <type>dataset</type>
      <title>Parks</title>
      <keywords vocabulary="parkshore:rule_set">
        <keyword>yangtze_law</keyword>
      </keywords>
    </qgis>
    <BLANKLINE>
    """
    lines = ["<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>", "<qgis>"]
    lines += ["  <type>dataset</type>", f"  <title>{html.escape(title)}</title>"]
    for vocabulary, words in kept.items():
        lines.append(f'  <keywords vocabulary="{html.escape(vocabulary)}">')
        lines += [f"    <keyword>{html.escape(word)}</keyword>" for word in words]
        lines.append("  </keywords>")
    return "\n".join([*lines, "</qgis>", ""])
