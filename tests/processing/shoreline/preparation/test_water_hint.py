"""Raw layers beside river lines: what is no water by its own kind of data shows no centre line."""

import pytest
import shapely
from qgis.core import QgsProcessingException

from ..official_water_files import land_survey_3, management_boundary, national_4m, territorial_plan
from ..open_water_files import osm_areas, raster_mask
from ..water_scene import AXIS, FARM, ISLAND, MAIN, WHOLE, write

PREPARE = "parkshore:prepareshoreline"
HINTS = (
    national_4m,
    land_survey_3,
    *(pytest.param(make, marks=pytest.mark.long) for make in (osm_areas, territorial_plan)),
    pytest.param(raster_mask, marks=pytest.mark.long),
)
FURROW = shapely.LineString(shapely.get_coordinates(FARM.buffer(-0.01))[:3])
BANK = shapely.LineString(shapely.get_coordinates(MAIN.exterior)[5:60])
LINES = [
    (AXIS, "axis"),
    (shapely.LineString(ISLAND.exterior.coords), "islet"),
    (BANK, "bank"),
    (FURROW, "field"),
]


@pytest.fixture
def kinds(run, layer):
    """Return what lines are beside a hint, by their names."""

    def judge(hint, lines=LINES, **parameters):
        rows = [(shapely.to_wkt(line, rounding_precision=-1), [name]) for line, name in lines]
        given = {"INPUT": layer("LineString", rows, {"name": str}), "WATER_HINT": hint}
        made = run(PREPARE, {**given, "OUTPUT": "memory:", **parameters})["OUTPUT"]
        return {line["river"]: line["line_kind"] for line in made.getFeatures()}

    return judge


@pytest.mark.parametrize("make", HINTS)
def test_islands_and_land_of_a_raw_layer_are_no_water(make, kinds, tmp_path):
    found = kinds(make(tmp_path))
    assert found["axis"] == "centre line"
    assert found["field"] == "unknown"
    if make is not raster_mask:  # whose edge goes in steps
        assert (found["islet"], found["bank"]) == ("bank", "bank")


def test_the_kind_of_the_lines_is_not_that_of_the_hint(kinds, tmp_path):
    assert kinds(land_survey_3(tmp_path), SOURCE=6)["field"] == "unknown"


def test_islands_drawn_over_the_river_are_cut_out(kinds, tmp_path):
    river = AXIS.buffer(0.006, cap_style="flat")
    rows = [(river, 21012), (ISLAND, 79200)]
    hint = write(tmp_path / "a.gpkg", "a", {"GBCODE": WHOLE}, rows, driver="GPKG")
    assert kinds(hint)["islet"] == "bank"


def test_its_texts_and_system_are_as_its_kind_of_data_has_them(run, kinds, tmp_path):
    assert kinds(national_4m(tmp_path))["axis"] == "centre line"
    assert any("hyd1_4p has no coordinate system" in said for said in run.feedback.warned)
    assert any("hyd1_4p: text is read as GB18030" in said for said in run.feedback.said)


def test_a_layer_of_no_kind_is_water_as_a_whole(run, layer, kinds):
    found = kinds(layer("Polygon", [(FARM.wkt, ["1"])], {"gid": str}))
    assert found["field"] == "centre line"
    assert any("count as water beside the lines" in said for said in run.feedback.said)


def test_land_of_no_known_kind_is_refused_until_it_is_filtered(layer, kinds):
    hint = layer("Polygon", [(MAIN.wkt, ["水"]), (FARM.wkt, ["地"])], {"DLBM": str}, name="dltb")
    with pytest.raises(QgsProcessingException, match="filter the layer to its water"):
        kinds(hint)
    hint.setSubsetString("\"DLBM\" = '水'")
    assert kinds(hint)["field"] == "unknown"


def test_a_layer_without_water_is_refused(layer, kinds, tmp_path):
    hint = layer("Polygon", [(ISLAND.wkt, [79200])], {"GBCODE": int}, name="islands")
    with pytest.raises(QgsProcessingException, match="islands holds no usable polygon of water"):
        kinds(hint)
    with pytest.raises(QgsProcessingException, match="Water polygons beside"):
        kinds(management_boundary(tmp_path))
