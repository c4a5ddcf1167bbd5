"""A source that changed between two readings stops the run; unsaved rows are read as they are."""

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsProperty,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

FIELDS = {"province": str, "name": str}


class Meddler(QgsProcessingFeedback):
    """Edits a layer between the two readings."""

    def __init__(self, work):
        super().__init__(False)
        self.work = work

    def pushInfo(self, info):
        if info.startswith("parks:") and self.work:  # the layer has been read once
            work, self.work = self.work, None
            work()


def stored_rows(layer, path):
    options = QgsVectorFileWriter.SaveVectorOptions()
    transforms = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), transforms, options)
    return str(path)


@pytest.fixture
def parks(layer):
    rows = [(f"Point({100 + n} 30)", ["Hubei", f"park {n}"]) for n in range(3)]
    return layer("Point", rows, FIELDS, name="parks")


@pytest.fixture
def file(provider, parks, tmp_path):
    return stored_rows(parks, tmp_path / "parks.gpkg")


@pytest.fixture
def stored(file):
    """Two layers of one file: what is read, and what somebody else edits."""
    return [QgsVectorLayer(file, "parks", "ogr") for _ in range(2)]


def ran(algorithm, given, work):
    made = QgsApplication.processingRegistry().algorithmById(f"parkshore:{algorithm}").create()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return made.run(given, context, Meddler(work), {}, False)[0]


def check(parks, shore, work):
    given = {"PARKS": parks, "SHORELINE": shore, "OUTPUT": "memory:", "LINKS": "memory:"}
    ran("shorelinecheck", given, work)


@pytest.mark.parametrize("kind", ["points", "selected"])
def test_a_park_that_was_moved(kind, stored, layer):
    read, other = stored
    shore = layer("LineString", [("LineString(100 30.1, 103 30.1)", [])], name="shore")
    if kind == "selected":
        read.setSubsetString("fid < 3")  # QGIS reads it, feature by feature
    moved = QgsGeometry.fromWkt("Point(100.0001 30)")
    check(read, shore, lambda: None)
    with pytest.raises(QgsProcessingException, match="parks changed while it was read"):
        check(read, shore, lambda: other.dataProvider().changeGeometryValues({1: moved}))


def test_an_attribute_that_was_used_and_changed(stored):
    read, other = stored
    province = other.fields().lookupField("province")
    given = {"PARKS": read, "PROVINCE_FIELD": "province", "OUTPUT": "memory:"}
    with pytest.raises(QgsProcessingException, match="changed while it was read"):
        ran(
            "classifyreaches",
            given,
            lambda: other.dataProvider().changeAttributeValues({1: {province: "Anhui"}}),
        )


def of_expressions(layer):
    """Return by algorithm: shapes, their parameter, and what has an expression in it."""
    shore = layer("LineString", [("LineString(100 30.1, 103 30.1)", [])], name="shore")
    limit = QgsProperty.fromExpression('length("province") * 1000')
    area = "Polygon(({0} 30, {0}.5 30, {0}.5 30.5, {0} 30))"
    return {
        "shorelinecheck": (
            [f"Point({100 + n} 30)" for n in range(4)],
            "PARKS",
            {"SHORELINE": shore, "DISTANCE": limit},
        ),
        "prepareshoreline": (
            [area.format(100 + n) for n in range(4)],
            "INPUT",
            {"EXCLUDE": "\"province\" = 'Anhui'", "ENCODING": 0},
        ),
    }


@pytest.mark.parametrize("change", ["geometry", "attribute", "fewer", "more"])
@pytest.mark.parametrize("algorithm", ["shorelinecheck", "prepareshoreline"])
def test_an_expression_sees_the_rows_that_were_read(algorithm, change, provider, layer, tmp_path):
    (*shapes, other), name, given = of_expressions(layer)[algorithm]
    rows = [(shape, ["Hubei", "长江"]) for shape in shapes]
    stored_rows(layer(other.split("(")[0], rows, FIELDS, name="parks"), tmp_path / "parks.gpkg")
    read, edited = (QgsVectorLayer(f"{tmp_path}/parks.gpkg", "parks", "ogr") for _ in range(2))
    edit = edited.dataProvider()
    moved = QgsGeometry.fromWkt(other)
    added = QgsFeature(edited.fields())
    added.setGeometry(moved)
    work = {
        "geometry": lambda: edit.changeGeometryValues({1: moved}),
        "attribute": lambda: edit.changeAttributeValues({1: {1: "Anhui"}}),
        "fewer": lambda: edit.deleteFeatures([3]),
        "more": lambda: edit.addFeatures([added]),
    }[change]
    given |= {name: read, "OUTPUT": "memory:"}
    ran(algorithm, given, lambda: None)
    with pytest.raises(QgsProcessingException, match="parks changed while it was read"):
        ran(algorithm, given, work)


@pytest.mark.parametrize("ending", ["gpkg", "csv", "shp"])
def test_rows_that_are_not_saved_yet(ending, run, file, rows, tmp_path):
    """Their keys are none yet; QGIS shows a word in their place."""
    edited = QgsVectorLayer(file, "edited", "ogr")
    assert edited.startEditing()
    for number in range(2):
        feature = QgsFeature(edited.fields())
        feature.setGeometry(QgsGeometry.fromWkt("Point(110 30)"))
        feature["province"], feature["name"] = "Anhui", f"new {number}"
        feature["fid"] = "Autogenerate"
        assert edited.addFeature(feature)
    output = str(tmp_path / f"out.{ending}")
    run(
        "parkshore:classifyreaches",
        {"PARKS": edited, "PROVINCE_FIELD": "province", "OUTPUT": output},
    )
    edited.rollBack()
    made = rows(output)
    assert sorted(row["name"] for row in made) == ["new 0", "new 1", "park 0", "park 1", "park 2"]
    assert {row["name"]: row["reach"] for row in made}["new 1"] == "downstream"
    keys = {row["name"]: row["fid"] for row in made}
    assert [int(keys[f"park {n}"]) for n in range(3)] == [1, 2, 3]
    if ending == "gpkg":
        assert len(set(keys.values())) == 5
