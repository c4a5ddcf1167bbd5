"""A layer of another kind than a parameter takes is refused, though only dialogs filter by kind."""

import re

import pytest
from osgeo import ogr, osr
from qgis.core import QgsProcessingException

POINTS = ("Point", "Point(1 2)")
LINES = ("LineString", "LineString(1 2, 3 4)")
POLYGONS = ("Polygon", "Polygon((1 2, 3 4, 5 1, 1 2))")


@pytest.mark.parametrize(
    ("algorithm", "parameter", "given", "told"),
    [
        (
            "siteoptions",
            "SENSITIVE",
            LINES,
            "other holds lines, but Sensitive areas takes polygons",
        ),
        ("siteoptions", "URBAN", POINTS, "other holds points, but Urban areas takes polygons"),
        ("riverchainage", "RIVER", POLYGONS, "other holds polygons, but River takes lines"),
        ("upstreamexposure", "NETWORK", POLYGONS, "other holds polygons, but River network takes"),
        ("parkdensity", "PROVINCES", POINTS, "other holds points, but Provinces takes polygons"),
        ("outfallcheck", "SHORELINE", POINTS, "but Shoreline takes lines / polygons"),
        ("classifyreaches", "PROVINCES", ("None", None), "other holds no geometry, but Provinces"),
    ],
)
def test_another_kind_is_refused(run, layer, algorithm, parameter, given, told):
    kind, wkt = given
    fields = {"park_id": str, "verdict": str, "province": str, "prov_en": str, "monitor": int}
    row = [None, None, None, "Hubei", None]
    sites = layer("Point", [("Point(1 2)", row)], fields, name="sites")
    places = ("PARKS", "SITES", "FACILITIES", "INTAKES", "OUTFALLS")
    given = dict.fromkeys(places, sites) | {"METHOD": 1, "MOUTH": "1,2", "OUTPUT": "memory:"}
    given[parameter] = layer(kind, [(wkt, row)], fields, name="other")
    with pytest.raises(QgsProcessingException, match=re.escape(told)):
        run(f"parkshore:{algorithm}", given)


def test_a_layer_of_any_geometry_is_taken(run, layer, tmp_path):
    path = str(tmp_path / "any.gpkg")
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    table = file.CreateLayer("any", system, ogr.wkbUnknown)
    feature = ogr.Feature(table.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt("LineString(1 2, 3 4)"))
    table.CreateFeature(feature)
    feature = table = file = None  # closes the file
    given = {"PARKS": layer("Point", [("Point(1 2)", [])]), "RIVER": path, "OUTPUT": "memory:"}
    assert run("parkshore:riverchainage", given)["NOT_EVALUATED"] == 0
