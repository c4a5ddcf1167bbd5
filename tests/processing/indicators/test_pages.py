"""The page of each algorithm on the sample: the figure, n, numbers, formulas; no network."""

import json
import re

import pytest
from lxml import html as lxml_html

MEMORY = "TEMPORARY_OUTPUT"
ETDZ = "category = 'etdz'"
PAGES = {
    # algorithm: parameters, number of figures, words that must be there
    "summarizeparks": (
        {"PARKS": ("parks",), "GROUP_FIELDS": ["category", "reach"], "TOTALS": ("catalogue",)},
        1,
        ("Hao et al. 2022, Table 1", "n = 1,045", "2,366", "44.2 %", "Share of all ="),
    ),
    "contribution": (
        {"PARKS": ("parks",), "TOTALS": ("provinces",)},
        1,
        ("55.7 %", "Guizhou", "share = Σ"),
    ),
    "parkdensity": (
        {"PARKS": ("parks",), "PROVINCES": ("provinces",)},
        2,
        ("Clark–Evans", "p < 0.001", "n = 1,045", "Schematic map"),
    ),
    "pillarindustries": (
        {"PARKS": ("parks",)},
        1,
        ("Hao et al. 2022, Fig. 2", "Electronic devices", "Cosine similarity =", "Shannon index ="),
    ),
    "demonstrationprograms": (
        {"PARKS": ("parks",)},
        2,
        ("Hao et al. 2022, Fig. 6", "Eco-industrial park", "n = 1,045"),
    ),
    "parkindicators": (
        {"PARKS": ("parks", ETDZ), "BASE": ("park_years",)},
        4,
        (
            "Hao et al. 2022, Fig. 7",
            "Of the 108 parks with energy productivity 47\u00a0% reach 5×10⁴",
            "n = 108",
            "Energy productivity =",
        ),
    ),
    "decoupling": (
        {"INPUT": ("park_years",)},
        2,
        ("Strong decoupling", "e = (ΔP / P₀) / (ΔD / D₀)"),
    ),
    "greenindex": (
        {"PARKS": ("parks", ETDZ)},
        3,
        ("Hao et al. 2022, Fig. 8", "mean 50.0", "n = 108", "GDI = 100 · Σ wᵢ nᵢ", "not verified"),
    ),
}
SINKS = {"parkdensity": "CELLS"}


@pytest.mark.parametrize("algorithm", PAGES)
def test_page(run, sample, tmp_path, algorithm):
    parameters, figures, words = PAGES[algorithm]
    given = {
        name: sample(*value) if isinstance(value, tuple) else value
        for name, value in parameters.items()
    }
    path = tmp_path / "page.html"
    made = run(
        f"parkshore:{algorithm}",
        {**given, SINKS.get(algorithm, "OUTPUT"): MEMORY, "HTML": str(path)},
    )
    assert made["HTML"] == str(path)
    assert path.stat().st_size < 5_000_000
    tree = lxml_html.fromstring(path.read_text(encoding="utf-8"))
    assert tree.xpath("//link | //*[@src] | //*[@href]") == []
    for script in tree.xpath("//script"):
        script.drop_tree()
    text = tree.text_content()
    for word in words:
        assert word in text
    drawn = [json.loads(each) for each in tree.xpath("//div[@class='plot']/@data-figure")]
    assert len(drawn) == figures
    assert re.findall(r"\bnan\b|\bNone\b", text) == []
    for figure in drawn:
        hidden = figure["layout"]["xaxis"].get("visible") is False
        titles = [figure["layout"][axis].get("title", {}) for axis in ("xaxis", "yaxis")]
        assert hidden or any(title.get("text") for title in titles)


@pytest.mark.parametrize("scheme", range(4))
def test_page_of_each_scheme(run, sample, tmp_path, scheme):
    path = tmp_path / "page.html"
    run(
        "parkshore:greenindex",
        {"PARKS": sample("parks", ETDZ), "SCHEME": scheme, "OUTPUT": MEMORY, "HTML": str(path)},
    )
    text = path.read_text(encoding="utf-8")
    assert "Scheme:" in text
    assert "not verified against the original text" in text


def test_no_page_unless_asked_for(run, sample):
    made = run("parkshore:demonstrationprograms", {"PARKS": sample("parks"), "OUTPUT": MEMORY})
    assert "HTML" not in made
