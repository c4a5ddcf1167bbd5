"""A map of checked sites on one page: what stands on it, on which paper, and what is refused."""

import subprocess
import unicodedata

import pytest
from parkshore.processing.styles.layer_style import colours_of
from qgis.core import QgsProcessingException
from qgis.PyQt.QtGui import QColor, QImage

RIVER = [("LINESTRING(113.5 30,114.5 30)", ["长江", "main"])]
PARKS = [
    ("POLYGON((114.2 30.005,114.21 30.005,114.21 30.02,114.2 30.005))", ["P1", "甲<园>&"]),
    ("POLYGON((114 30.1,114.01 30.1,114.01 30.11,114 30.1))", ["P2", "乙园"]),
    (None, ["P3", "丁园"]),
]


@pytest.fixture
def shore(layer):
    return layer("LineString", RIVER, {"river": str, "river_cls": str})


@pytest.fixture
def checked(run, layer, shore):
    parks = layer("Polygon", PARKS, {"park_id": str, "name": str})
    given = {"PARKS": parks, "SHORELINE": shore, "RULE_SET": 1, "FACILITY": 0, "OUTPUT": "memory:"}
    return run("parkshore:shorelinecheck", given)["OUTPUT"]


@pytest.fixture
def printed(run, checked, shore, tmp_path):
    def make(file="图 [% 1 + 1 %].pdf", **more):
        path = tmp_path / file
        given = {"CHECKED": checked, "SHORELINE": shore, "LANGUAGE": 2, "OUTPUT": str(path)}
        return run("parkshore:printmap", given | more), path

    return make


def words(path):
    """Return the text of a page; Qt tells some signs as the radicals they look like."""
    command = ["pdftotext", "-layout", path, "-"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return unicodedata.normalize("NFKC", told).replace("⻓", "长")


def test_the_page_says_what_it_is_and_what_it_rests_on(printed):
    found, path = printed(TITLE="沿江 [% 1 + 1 %] 园区", SOURCE="2026 年台账", DATE="2026-05-04")
    text = words(path)
    assert found["SITES"] == 2
    for wanted in (
        *(
            "沿江",
            "1 + 1",
            "示意图",
            "审图号",
            "不得公开",
            "限值内 (1)",
            "限值外 (1)",
            "2026年5月4日",
        ),
        *("2026 年台账", "km", "甲<园>&", "长江", f"1 : {found['SCALE_USED']:,}"),
    ):
        assert wanted in text, wanted
    assert "within" not in text.lower()
    about = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    assert "沿江" in about.splitlines()[0]


def test_an_approval_number_is_printed_and_lets_it_be_published(printed):
    _, path = printed(APPROVAL="鄂S(2026)001号", LANGUAGE=1, TITLE="示意图 A")
    text = words(path)
    assert "鄂S(2026)001号" in text
    assert "published" not in text
    assert text.count("示意图") == 1


@pytest.mark.parametrize(
    ("paper", "size"),
    [(0, (842, 595)), (1, (595, 842)), (2, (1191, 842)), (3, (842, 1191)), (4, (255, 454))],
)
def test_each_paper_has_its_size(printed, paper, size):
    _, path = printed(PAPER=paper)
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    wide, tall = (float(told.split("Page size:")[1].split()[at]) for at in (0, 2))
    assert (wide, tall) == pytest.approx(size, abs=1)


def test_a_picture_for_a_phone_shows_the_verdicts(printed):
    _, path = printed("手机.png", PAPER=4)
    image = QImage(str(path))
    assert (image.width(), image.height()) == pytest.approx((1063, 1890), abs=2)
    shown = {image.pixel(x, y) for x in range(0, 1063, 3) for y in range(0, 1890, 3)}
    for verdict in ("within", "outside"):
        assert QColor(colours_of("verdict")[verdict]).rgb() in shown


def test_the_scale_is_round_and_holds_all_sites_or_the_one_asked_for(printed):
    free, _ = printed()
    assert free["SCALE_USED"] in {100_000, 150_000, 200_000}
    assert printed(SCALE=50_000)[0]["SCALE_USED"] == 50_000


def test_a_line_that_is_not_drawn_is_named_without_its_folder(run, checked, tmp_path):
    metadata = checked.metadata()
    told = ["SHORELINE=/home/wang/私人/岸线.gpkg|layername=三调岸线"]
    metadata.addKeywords("parkshore:parameters", told)
    checked.setMetadata(metadata)
    path = tmp_path / "图.pdf"
    run("parkshore:printmap", {"CHECKED": checked, "LANGUAGE": 2, "OUTPUT": str(path)})
    assert "三调岸线" in words(path)
    assert "wang" not in words(path)


def test_far_sites_are_drawn_in_one_system(run, layer, tmp_path):
    sites = layer(
        "MultiPoint",
        [
            ("MULTIPOINT(95 33, 95.1 33)", ["within", 10.0, 1000.0]),
            ("MULTIPOINT(121 31)", ["outside", 2000.0, 1000.0]),
        ],
        {"verdict": str, "shore_m": float, "limit_m": float},
    )
    path = tmp_path / "wide.pdf"
    run("parkshore:printmap", {"CHECKED": sites, "LANGUAGE": 1, "OUTPUT": str(path)})
    assert "Albers" in words(path)
    assert "Within the limit (1)" in words(path)


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"WHICH": 2}, "no site to be drawn"),
        ({"file": "map.txt"}, "neither .pdf nor .png"),
        ({"file": "none/map.pdf"}, "no folder|could not be written|folder"),
    ],
)
def test_what_cannot_be_drawn_is_told_in_a_sentence(printed, more, why):
    file = more.pop("file", "map.pdf")
    with pytest.raises(QgsProcessingException, match=why):
        printed(file, LANGUAGE=1, **more)
