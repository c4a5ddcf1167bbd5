"""Photographs of visits: each with the site that its name and its place speak of, or with none."""

import pytest
from osgeo import gdal
from parkshore.processing.handover.site_photo import photo_of
from qgis.core import QgsLayerMetadata, QgsProcessingException, QgsProject

SITES = [
    ("POLYGON((114 30,114.01 30,114.01 30.01,114 30.01,114 30))", ["P1", "甲化工园"]),
    ("POLYGON((114.011 30,114.02 30,114.02 30.01,114.011 30.01,114.011 30))", ["P10", "乙园"]),
    (None, ["P3", "丙园"]),
    (None, ["P3-2", "丙园二期"]),
]
IN_P1, BETWEEN, FAR = (114.005, 30.005), (114.0105, 30.005), (100.0, 20.0)


def degrees(value):
    whole, rest = divmod(abs(value) * 60, 60)
    return f"({int(whole)}) ({int(rest)}) ({(rest % 1) * 60:.4f})"


def photograph(path, place=None, taken="2026:05:04 10:11:12"):
    """Write a photograph as a phone does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    made = gdal.GetDriverByName("MEM").Create("", 8, 8, 3)
    told = {"EXIF_DateTimeOriginal": taken}
    if place is not None:
        told |= {
            "EXIF_GPSLongitude": degrees(place[0]),
            "EXIF_GPSLongitudeRef": "W" if place[0] < 0 else "E",
            "EXIF_GPSLatitude": degrees(place[1]),
            "EXIF_GPSLatitudeRef": "S" if place[1] < 0 else "N",
        }
    made.SetMetadata(told)
    gdal.GetDriverByName("JPEG").CreateCopy(str(path), made)


@pytest.fixture
def read(run, layer, tmp_path):
    sites = layer("Polygon", SITES, {"park_id": str, "name": str})

    def reader(photos, **more):
        for name, place in photos.items():
            photograph(tmp_path / "照片" / name, place)
        given = {"FOLDER": str(tmp_path / "照片"), "SITES": sites, "OUTPUT": "memory:"}
        found = run("parkshore:readphotos", given | more)
        rows = {feature["photo"]: feature for feature in found["OUTPUT"].getFeatures()}
        return found, rows

    return reader


@pytest.mark.parametrize(
    ("name", "place", "site", "how"),
    [
        ("P1_01.jpg", IN_P1, "P1", "name and place"),
        ("Ｐ１－０２.JPG", IN_P1, "P1", "name and place"),
        ("IMG_1.jpg", IN_P1, "P1", "place"),
        ("P10/IMG_1.jpg", None, "P10", "name"),
        ("现场-甲化工园-3.jpg", None, "P1", "name"),
        ("P1/P10_2.jpg", None, "P10", "name"),
        ("P10.jpg", IN_P1, None, "contradiction"),
        ("P3.jpg", IN_P1, "P3", "name"),
        ("IMG_2.jpg", BETWEEN, None, "several"),
        ("P1.jpg", BETWEEN, "P1", "name and place"),
        ("P1 P10.jpg", None, None, "several"),
        ("P3-2 北门.jpg", None, "P3-2", "name"),
        ("丙园二期.jpg", None, "P3-2", "name"),
        ("P100.jpg", None, None, "none"),
        ("IMG_3.jpg", FAR, None, "none"),
        ("IMG_4.jpg", (0.0, 0.0), None, "none"),
    ],
)
def test_a_photograph_belongs_to_what_name_and_place_say(read, name, place, site, how):
    found, rows = read({name: place})
    row = rows[name]
    assert (row["site_id"] or None, row["how"]) == (site, how)
    assert found["PHOTOS"] == 1
    known = place is not None and place != (0.0, 0.0)
    assert row.hasGeometry() == known
    if known:
        point = row.geometry().asPoint()
        assert (point.x(), point.y()) == pytest.approx(place, abs=1e-6)
    assert row["taken"] == "2026-05-04 10:11:12"


def test_all_are_counted_and_what_is_no_photograph_is_told(read, run, tmp_path):
    (tmp_path / "照片").mkdir()
    (tmp_path / "照片" / "notes.txt").write_text("x")
    (tmp_path / "照片" / "P1_broken.jpg").write_bytes(b"\xff\xd8\xff\xe1nothing")
    found, rows = read({"P1_01.jpg": IN_P1, "P10.jpg": IN_P1, "x/y.jpg": None})
    assert (found["PHOTOS"], len(rows)) == (4, 4)
    named = ("BOTH", "BY_NAME", "BY_PLACE", "CONTRADICT", "SEVERAL", "UNKNOWN")
    assert [found[name] for name in named] == [1, 1, 0, 1, 0, 1]
    assert any("notes.txt" in line for line in run.feedback.warned)
    assert rows["P10.jpg"]["named"] == "P10"
    assert rows["P10.jpg"]["near"] == "P1"


def test_places_south_and_west_are_read(read):
    _, rows = read({"a.jpg": (-70.5, -33.25)})
    point = rows["a.jpg"].geometry().asPoint()
    assert (point.x(), point.y()) == pytest.approx((-70.5, -33.25), abs=1e-6)


def test_the_reach_of_a_place_is_the_one_asked_for(read):
    near = (114.005, 30.0118)  # 200 m north of P1
    assert read({"a.jpg": near}, MAX_M=210.0)[0]["BY_PLACE"] == 1
    assert read({"a.jpg": near}, MAX_M=190.0)[0]["UNKNOWN"] == 1


def test_an_empty_folder_is_told(read, tmp_path):
    (tmp_path / "照片").mkdir()
    with pytest.raises(QgsProcessingException, match="holds no photographs"):
        read({})


def test_the_newest_photograph_of_a_site_is_proposed(read, tmp_path):
    folder = tmp_path / "照片"
    found, _ = read({"P1_01.jpg": IN_P1, "P10.jpg": IN_P1})
    photograph(folder / "P1_02.jpg", IN_P1, taken="2026:05:05 08:00:00")
    found, _ = read({})
    assert photo_of("P1") == ""
    layer = found["OUTPUT"]
    layer.setMetadata(told(folder))
    QgsProject.instance().addMapLayer(layer, False)
    assert photo_of("P1") == str(folder / "P1_02.jpg")
    (folder / "P1_02.jpg").unlink()
    assert photo_of("P1") == str(folder / "P1_01.jpg")
    assert photo_of("P10") == photo_of("P1' OR 1=1") == ""
    QgsProject.instance().takeMapLayer(layer)


def told(folder):
    """Return metadata as a run in the window leaves them."""
    metadata = QgsLayerMetadata()
    metadata.setIdentifier("parkshore:readphotos:OUTPUT")
    metadata.addKeywords("parkshore:parameters", [f"FOLDER={folder}"])
    return metadata
