"""The HTML page: self-contained, escaped, small, whole without plotly too."""

import base64
import gzip
import json
import re

import numpy as np
import pandas as pd
import pytest
from lxml import html as lxml_html
from parkshore.processing.publish import charts
from parkshore.processing.publish import plotly_script as module
from parkshore.processing.publish.page import SHARE, Page, written
from qgis.core import QgsProcessingException

LIMIT = 5_000_000


@pytest.fixture
def page(qgis_app):
    made = Page("Parks & <rivers>")
    made.lead("47 % of the parks")
    made.numbers([("Parks", 1045, ""), ("Share", 0.4712, SHARE), ("Power", 209.04, "GW")])
    figure = charts.bars(["a", "b"], {"x": [1, np.nan]}, charts.axis("Parks", unit="t"))
    made.figure(figure, "Parks by group (n = 2).", paper="Hao et al. 2022, Fig. 7")
    made.table(
        pd.DataFrame({"reach": ["upstream", None], "parks": [3, 4], "share": [0.25, np.nan]}),
        caption="By reach",
    )
    made.formula("Share", "a / b", "a parks")
    made.note("<script>alert(1)</script>")
    return made


def parsed(path):
    return lxml_html.fromstring(path.read_text(encoding="utf-8"))


def test_a_page_holds_everything_itself(page, tmp_path):
    path = tmp_path / "page.html"
    page.write(path)
    tree = parsed(path)
    assert path.stat().st_size < LIMIT
    assert tree.xpath("//link | //img | //iframe | //*[@src] | //*[@href]") == []
    assert "default-src 'none'" in tree.xpath("//meta[@http-equiv]/@content")[0]
    packed = tree.xpath("//script[@id='plotly-gzip']")[0].text
    assert b"Plotly" in gzip.decompress(base64.b64decode(packed))
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"https?://|//cdn|@import|url\(", text.replace(packed, "")) == []


def test_texts_are_escaped(page, tmp_path):
    path = tmp_path / "page.html"
    page.write(path)
    tree = parsed(path)
    assert tree.xpath("//h1")[0].text == "Parks & <rivers>"
    assert tree.xpath("//p[@class='note']")[0].text == "<script>alert(1)</script>"
    assert "<script>alert" not in path.read_text(encoding="utf-8")


def test_numbers_tables_and_captions(page, tmp_path):
    path = tmp_path / "page.html"
    page.write(path)
    tree = parsed(path)
    assert [each.text_content() for each in tree.xpath("//dd")] == ["1,045", "47.1 %", "209 GW"]
    heads = [" ".join(each.itertext()) for each in tree.xpath("//th")]
    assert heads == ["Reach", "Parks", "Share %"]
    cells = [each.text for each in tree.xpath("//td")]
    assert cells == ["Upstream", "3", "25.0", "–", "4", "–"]
    caption = tree.xpath("//figcaption")[0].text_content()
    assert caption == "Figure 1 (Hao et al. 2022, Fig. 7) Parks by group (n = 2)."


def test_the_figure_is_in_the_page_with_its_axis_units(page, tmp_path):
    path = tmp_path / "page.html"
    page.write(path)
    figure = json.loads(parsed(path).xpath("//div[@class='plot']/@data-figure")[0])
    assert figure["data"][0]["y"] == [1, None]
    assert figure["layout"]["yaxis"]["title"]["text"] == "Parks (t)"


def test_a_figure_of_the_plotly_library_is_taken_too(qgis_app, tmp_path):
    class Figure:
        def to_plotly_json(self):
            return {}

        def to_json(self):
            return json.dumps({"data": [{"y": [1]}], "layout": {"height": 200}})

    page = Page("x")
    page.figure(Figure(), "y")
    page.write(tmp_path / "page.html")
    assert "200px" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_without_plotly_the_page_keeps_its_tables_and_says_so(
    page, tmp_path, monkeypatch, listener
):
    monkeypatch.setattr(module, "_library_file", lambda: None)
    path = tmp_path / "page.html"
    page.write(path, listener)
    tree = parsed(path)
    assert "plotly is missing" in tree.xpath("//p[@class='warning']")[0].text
    assert any("plotly is missing" in said for said in listener.warned)
    assert tree.xpath("//table")
    assert tree.xpath("//script") == []


def test_a_library_that_is_too_large_is_left_out(page, tmp_path, monkeypatch, listener):
    source = tmp_path / "plotly.min.js"
    source.write_bytes(np.random.default_rng(1).bytes(4_000_000))
    monkeypatch.setattr(module, "_library_file", lambda: source)
    page.write(tmp_path / "page.html", listener)
    assert any("too large for one page" in said for said in listener.warned)
    assert (tmp_path / "page.html").stat().st_size < LIMIT


def test_the_library_of_pip_is_found_beside_its_package(tmp_path, monkeypatch):
    (tmp_path / "package_data").mkdir()
    script = tmp_path / "package_data" / "plotly.min.js"
    script.write_text("var Plotly", encoding="utf-8")

    class Spec:
        origin = str(tmp_path / "__init__.py")

    monkeypatch.setattr(module.importlib.util, "find_spec", lambda name: Spec)
    assert module._library_file() == script


def test_a_place_that_cannot_be_written_is_named(page, tmp_path):
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        page.write(tmp_path / "no" / "page.html")


def test_long_tables_are_cut_and_say_so(qgis_app, tmp_path):
    page = Page("x")
    page.table(pd.DataFrame({"parks": range(200)}), rows=10)
    page.write(tmp_path / "page.html")
    tree = parsed(tmp_path / "page.html")
    assert len(tree.xpath("//tbody/tr")) == 10
    assert tree.xpath("//p[@class='more']")[0].text.startswith("The first 10 of 200 rows")


def test_titles_of_an_algorithm_go_before_the_common_ones(qgis_app):
    assert Page("x", algorithm="decoupling").field_title("state") == "State of decoupling"
    assert Page("x", algorithm="decoupling").word("state", "weak decoupling") == "Weak decoupling"
    assert Page("x", "zh", algorithm="decoupling").word("state", "weak decoupling") == "弱脱钩"
    assert Page("x").word("reach", "nowhere") == "nowhere"
    assert Page("x").field_title("my_field") == "my_field"


def test_units_in_the_language_of_the_page(qgis_app):
    page = Page("园区", "zh")
    page.numbers([("能源产出率", 43398.0, "CNY/tce"), ("数量", 3, "bogus")])
    units = [cell["unit"] for cell in page.blocks[0].content["cells"]]
    assert units == ["元/吨标准煤", "bogus"]
    assert charts.axis("y", unit="CNY/tce")["title"]["text"] == "y (CNY/tce)"


def test_the_language_of_the_page(qgis_app):
    assert '<html lang="zh-CN">' in Page("园区", "zh").html()
    assert '<html lang="en">' in Page("Parks", "en").html()


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (1045, "", "1,045"),
        (0, "", "0"),
        (0.0, "", "0"),
        (12345.678, "", "12,346"),
        (209.04, "", "209"),
        (50.0, "", "50.0"),
        (-4.7625, "", "-4.76"),
        (0.000123456, "", "0.000123"),
        (0.4712, SHARE, "47.1 %"),
        (None, "t", "–"),
        (float("nan"), SHARE, "–"),
        ("< 0.001", "", "< 0.001"),
        (np.int64(5), "", "5"),
        (np.float64(2.5), "", "2.50"),
    ],
)
def test_numbers_as_a_reader_expects_them(value, unit, expected):
    assert written(value, unit) == expected


def test_levels_stand_where_they_belong_on_a_log_axis():
    figure = charts.ordered(
        [1, 1000], ["red", "red"], ["a", "b"], charts.axis("y", log=True), lines=[(100, "x")]
    )
    assert figure["layout"]["shapes"][0]["y0"] == 100
    assert figure["layout"]["annotations"][0]["y"] == 2


def test_parks_are_ordered_and_unknown_ones_left_out():
    figure = charts.ordered(
        [1, np.nan, 3], ["red", "blue", "green"], ["a", "b", "c"], charts.axis("y")
    )
    assert figure["data"][0]["y"] == [3, 1]
    assert figure["data"][0]["marker"]["color"] == ["green", "red"]


def test_boxes_leave_out_what_is_unknown():
    figure = charts.boxes({"x": [1, 2, 3, 4, 5, np.nan], "y": [np.nan]}, charts.axis("a"))
    whiskers, box, median = (trace["x"] for trace in figure["data"])
    assert whiskers == pytest.approx([1.2, 4.8])
    assert (box, median) == ([2, 4], [3])


def test_long_labels_are_wrapped():
    figure = charts.bars(["National economic-technological area"] * 4, {"x": [1] * 4}, {})
    assert "<br>" in figure["data"][0]["x"][0]


@pytest.mark.parametrize("values", [[0, 0], [None, np.nan], []])
def test_a_figure_that_would_be_empty_is_a_sentence(qgis_app, values):
    page = Page("Parks")
    page.figure(charts.bars("ab"[: len(values)], {"x": values}, charts.axis("n")), "Parks by x.")
    page.figure(charts.boxes({"x": [np.nan]}, charts.axis("n")), "Spread of x.")
    page.figure(charts.ordered([], [], [], charts.axis("n"), legend={"a": "red"}), "Ranks.")
    assert [block.kind for block in page.blocks] == ["note"] * 3
    assert page.blocks[0].content["text"].startswith("Parks by x. There is nothing to draw")


def test_axes_that_count_have_whole_steps(qgis_app):
    axis = charts.axis("Parks", counts=True, start=0)
    few, many = (charts.bars(["a"], {"x": [n]}, axis)["layout"]["yaxis"] for n in (2, 2000))
    assert (few["dtick"], few["tickformat"]) == (1, ",d")
    assert "dtick" not in many
    ranks = charts.ordered([5.5, 4.5], ["red"] * 2, "ab", charts.axis("y"))["layout"]
    assert ranks["xaxis"]["dtick"] == 1
    assert "dtick" not in ranks["yaxis"]
