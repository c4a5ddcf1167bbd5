"""Documents call buttons and algorithms as the window does, in both languages."""

import re

import pytest
from lxml import etree

PAGES = ("first_steps", "three_days")
QUOTED = {"en": re.compile(r"(?<!\*)\*([^*\n]+)\*(?!\*)"), "zh": re.compile(r"“([^”]+)”")}
SAID = re.compile(r"\d")
"""What the window says with numbers in it is no label."""


def plain(text):
    """Return a label without its mark and its ending."""
    return re.sub(r"\(&.\)|&", "", text).rstrip("….。：:？?")


@pytest.fixture(scope="module")
def labels(root):
    """All texts of the window and the algorithms, by language."""
    found = {"en": set(), "zh": set()}
    for path in (root / "resources" / "i18n" / "zh_CN").glob("*.ts"):
        for message in etree.parse(str(path)).iter("message"):
            found["en"].add(plain(message.findtext("source")))
            found["zh"].add(plain(message.findtext("translation") or ""))
    return found


@pytest.mark.parametrize("code", ["en", "zh"])
@pytest.mark.parametrize("page", PAGES)
def test_what_is_named_is_there(root, labels, page, code):
    folder = root / "docs" / ("zh" if code == "zh" else "")
    text = (folder / f"{page}.md").read_text(encoding="utf-8")
    text = "\n".join(line for line in text.splitlines() if not line.startswith("!["))
    named = [part for each in QUOTED[code].findall(text) for part in re.split(" [›→] ", each)]
    assert len(named) > 8
    laws = {"Yangtze River Protection Law"}
    assert [
        each
        for each in named
        if plain(each) not in labels[code] | laws and not SAID.search(each) and ":" not in each
    ] == []
