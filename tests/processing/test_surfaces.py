"""Surfaces of facets are what they cover on the ground, in every algorithm that reads areas."""

import pytest
from osgeo import ogr, osr

SQUARE = "POLYGON((118 31, 118 31.02, 118.02 31.02, 118.02 31, 118 31))"
WALL = "((118 31 0, 118 31.02 0, 118 31.02 9, 118 31 9, 118 31 0))"
FLOOR = "((118 31 0, 118 31.02 0, 118.02 31.02 0, 118.02 31 0, 118 31 0))"
ROOF = FLOOR.replace(" 0,", " 9,").replace(" 0)", " 9)")
HALVES = (
    "((118 31 0, 118 31.02 0, 118.02 31.02 5, 118 31 0))",
    "((118 31 0, 118.02 31.02 5, 118.02 31 0, 118 31 0))",
)
SURFACES = {
    "polyhedral": (f"POLYHEDRALSURFACE Z ({FLOOR},{WALL},{ROOF})", ogr.wkbPolyhedralSurfaceZ),
    "tin": (f"TIN Z ({','.join(HALVES)})", ogr.wkbTINZ),
    "mixed": (f"TIN Z ({','.join(HALVES)})", ogr.wkbUnknown),
}
DRIVERS = {"gpkg": "GPKG", "shp": "ESRI Shapefile"}


@pytest.fixture
def file(tmp_path):
    """Write one feature to a file and return its path."""

    def written(wkt, kind, ending="gpkg"):
        system = osr.SpatialReference()
        system.ImportFromEPSG(4326)
        path = str(tmp_path / f"areas.{ending}")
        source = ogr.GetDriverByName(DRIVERS[ending]).CreateDataSource(path)
        table = source.CreateLayer("areas", system, kind)
        table.CreateField(ogr.FieldDefn("name", ogr.OFTString))
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        table.CreateFeature(feature)
        feature = table = source = None  # closes the file
        (tmp_path / "areas.prj").write_text(system.ExportToWkt())
        return path

    return written


@pytest.mark.parametrize("surface", [*SURFACES, "multipatch"])
def test_a_surface_is_its_footprint(run, rows, layer, file, surface):
    """From outside, inside and through zones, a site meets what the square would be."""
    given = (*SURFACES["tin"], "shp") if surface == "multipatch" else SURFACES[surface]
    path = file(*given)
    sites = layer("Point", [("Point(118.03 31.01)", ["1"])], {"park_id": str})
    square = layer("Polygon", [(SQUARE, [])])
    shore = layer("LineString", [("LineString(118.03 30.9, 118.03 31.1)", [])])

    def of(areas):
        parks = {"PARKS": areas, "SHORELINE": shore, "OUTPUT": "memory:"}
        water = {"PARKS": sites, "SHORELINE": areas, "OUTPUT": "memory:"}
        zones = {"SHORELINE": areas, "DISTANCES": "500", "OUTPUT": "memory:"}
        [park] = rows(run("parkshore:shorelinecheck", parks)["OUTPUT"])
        [site] = rows(run("parkshore:shorelinecheck", water)["OUTPUT"])
        made = run("parkshore:shorelinezones", zones)["OUTPUT"]
        area = sum(feature.geometry().area() for feature in made.getFeatures())
        return park["shore_m"], site["shore_m"], area

    assert of(path) == pytest.approx(of(square), rel=1e-4)  # the zone's edge may move by 1 m


def test_a_surface_in_a_collection_is_flat_too(qgis_app):
    from parkshore.processing.layers.flat_geometry import flat_wkb, flattener
    from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry

    flatten = flattener(Qgis.WkbType.Unknown, QgsCoordinateReferenceSystem("EPSG:4326"))
    wkt = f"GEOMETRYCOLLECTION Z (TIN Z ({HALVES[0]}), POINT Z (1 2 3))"
    given, made = QgsGeometry(), QgsGeometry()
    given.fromWkb(bytes(ogr.CreateGeometryFromWkt(wkt).ExportToIsoWkb()))
    made.fromWkb(flat_wkb(given, flatten))
    assert made.asWkt(0).startswith("GeometryCollection (MultiPolygon (((")


@pytest.mark.parametrize("parameter", ["PARKS", "SHORELINE"])
def test_a_table_has_no_geometry(run, layer, parameter):
    from qgis.core import QgsProcessingException

    given = {
        "PARKS": layer("Point", [("Point(118 31)", [])]),
        "SHORELINE": layer("LineString", [("LineString(118 31, 119 31)", [])]),
        "OUTPUT": "memory:",
    }
    given[parameter] = layer("None", [(None, ["a"])], {"name": str}, crs="", name="台账")
    with pytest.raises(QgsProcessingException, match=r"台账 .*no geometry"):
        run("parkshore:shorelinecheck", given)
