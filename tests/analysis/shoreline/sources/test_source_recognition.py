"""Kinds of water data are recognised by what only they have, and by nothing else."""

import pytest
from parkshore.analysis.message import InputError
from parkshore.analysis.shoreline.sources.profiles import SOURCES
from parkshore.analysis.shoreline.sources.source_recognition import recognise, refuse_land

ORDER = [
    *("management_boundary", "land_survey_3", "land_survey_2", "national_250k", "national_4m"),
    *("openstreetmap", "hydrorivers", "raster_mask", "own_drawing", "natural_earth", "gshhg"),
    "hydrolakes",
]


def test_numbers_are_interface():
    assert [entry.path.stem for entry in SOURCES.entries] == ORDER
    assert [entry.number for entry in SOURCES.entries] == list(range(2, 14))
    for entry in SOURCES.entries:
        profile = SOURCES.chosen(entry.number)
        assert profile.id == entry.path.stem
        assert set(profile.title) == set(profile.cannot_show) == {"en", "zh"}


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"LXMC": ["河湖管理范围线"], "GGWH": ["1"]}, "management_boundary"),
        ({"类型": ["临水边界线", "外缘边界线"]}, "management_boundary"),
        ({"DLBM": ["1101", "1104A", "0101", None]}, "land_survey_3"),
        ({"dlbm": [1101, 1106, 1203]}, "land_survey_3"),
        ({"YDYHFLDM": ["1701", "0101", "070102"]}, "land_survey_3"),
        ({"DLBM": ["111", "011", "114K"]}, "land_survey_2"),
        ({"GB": [210101, 230101], "HYDC": [None, None]}, "national_250k"),
        ({"GB": ["210400"], "PERIOD": ["常年河"]}, "national_250k"),
        ({"GBCODE": [21012, 23010, 79200]}, "national_4m"),
        ({"osm_id": ["1"], "code": [8200], "fclass": ["water"]}, "openstreetmap"),
        ({"osm_id": ["1"], "name": [None], "other_tags": [None]}, "openstreetmap"),
        ({"full_id": ["w1"], "natural": ["water"]}, "openstreetmap"),
        ({"HYRIV_ID": [1], "NEXT_DOWN": [0], "UPLAND_SKM": [9.0]}, "hydrorivers"),
        ({"fid": [1], "DN": [1]}, "raster_mask"),
        ({"Id": [1], "gridcode": [0]}, "raster_mask"),
        ({"Layer": ["SXSS"], "SubClasses": [""], "EntityHandle": ["2A"]}, "own_drawing"),
        ({"Name": ["a"], "description": [None], "tessellate": [1]}, "own_drawing"),
        ({"featurecla": ["River", "Lake Centerline"], "scalerank": [1, 2]}, "natural_earth"),
        ({"level": [2], "parent_id": [0], "sibling_id": [1]}, "gshhg"),
        ({"Hylak_id": [1], "Lake_type": [1]}, "hydrolakes"),
    ],
)
def test_recognised(columns, expected):
    assert recognise(columns).profile.id == expected


@pytest.mark.parametrize(
    "columns",
    [
        {"river": ["长江"], "river_cls": ["main"]},
        {"GBCODE": [1, 2, 3]},  # a field of that name with other codes
        {"GB": [510101, 520101], "HYDC": [None, None]},  # roads of the same data
        {"DLBM": ["111", "1101"]},  # two editions in one layer
        {"DN": [1, 2, 3]},  # classes of a mask that nobody explains
        {"DN": [1], "area": [2.0], "height": [3.0]},
        {"featurecla": ["Admin-0 country"], "scalerank": [1]},
        {"Layer": ["0", "ROADS"], "SubClasses": ["", ""], "EntityHandle": ["1", "2"]},
        {"id": [1], "level": [2]},  # only the layer's name makes it WDBII
        {"LXMC": ["规划道路"]},
        {"GBCODE": []},
    ],
)
def test_not_guessed(columns):
    found = recognise(columns, "water")
    assert (found.profile, found.several) == (None, ())


def test_several_that_fit_are_told_and_none_is_taken():
    found = recognise({"DLBM": ["1101"], "GBCODE": [21012]})
    assert found.profile is None
    assert [each.id for each in found.several] == ["land_survey_3", "national_4m"]


def test_layer_name_shows_wdbii():
    assert recognise({"id": [1], "level": [2]}, "WDBII_river_f_L02").profile.id == "gshhg"


def test_land_use_that_is_not_understood_is_not_taken_as_water():
    with pytest.raises(InputError, match="DLBM of parcels tells kinds of land"):
        refuse_land({"DLBM": ["111", "1101"]}, "parcels")
    refuse_land({"NAME": ["长江"]}, "rivers")
