"""The sample as a whole: complete, of the schema, the same for a seed, right at any size."""

import numpy as np
import pandas as pd
import pytest
import shapely
from parkshore.analysis import sample
from parkshore.analysis.cancel import Cancelled
from parkshore.analysis.cells import credit_code
from parkshore.analysis.inventory import schema
from parkshore.analysis.sample.basis.sample_files import shape
from parkshore.analysis.sample.basis.whole_shares import apportion, sizes

TYPES = {"real": float, "integer": int, "flag": int, "text": str, "list": str, "date": str}


def test_all_layers_of_the_schema_are_there(full_sample):
    assert list(full_sample) == list(schema.LAYERS)


@pytest.mark.parametrize("name", schema.LAYERS)
def test_layer_keeps_to_its_schema(full_sample, name):
    layer = full_sample[name]
    assert tuple(layer.rows.columns) == schema.load(name).names
    for field in layer.schema.fields:
        values = [value for value in layer.rows[field.name] if value is not None]
        assert all(type(value) is TYPES[field.type] for value in values), field.name
        if field.minimum is not None:
            assert all(value >= field.minimum for value in values), field.name
        if field.maximum is not None:
            assert all(value <= field.maximum for value in values), field.name
        if field.type == "flag":
            assert set(values) <= {0, 1}
        constants = set(field.values)
        if constants and not field.open:
            assert set(values) <= constants, field.name
        if constants and field.type == "list":
            assert {item for value in values for item in value.split(";")} <= constants
    if layer.schema.id_field and name != "park_years":
        assert layer.rows[layer.schema.id_field].is_unique
        assert layer.rows[layer.schema.id_field].notna().all()


@pytest.mark.parametrize("name", schema.LAYERS)
def test_geometry_is_of_the_schemas_type(full_sample, name):
    layer = full_sample[name]
    if layer.schema.geometry == "none":
        assert layer.geometry is None
        return
    kinds = {"point": 0, "multilinestring": 5, "multipolygon": 6}
    assert set(shapely.get_type_id(layer.geometry)) == {kinds[layer.schema.geometry]}
    assert len(layer.geometry) == len(layer.rows)
    assert np.isfinite(shapely.bounds(layer.geometry)).all()


@pytest.mark.parametrize("name", [name for name in schema.LAYERS if name != "verifications"])
def test_every_layer_says_that_it_is_made_up(full_sample, name):
    sources = set(full_sample[name].rows["src"])
    if name == "catalogue":
        assert sources == {"Hao et al. 2022, Strategic Study of CAE 24(1)"}
    else:
        assert all("示意" in each and "schematic" in each for each in sources)


def test_names_say_that_they_are_samples(full_sample):
    for name in ("parks", "enterprises", "energy_units", "wastewater_plants", "outfalls"):
        assert full_sample[name].rows["name"].str.contains("示例").all()
    assert full_sample["parks"].rows["name"].is_unique


def test_points_of_a_park_stand_inside_it(full_sample):
    parks = full_sample["parks"]
    outline = dict(zip(parks.rows["park_id"], parks.geometry, strict=True))
    for name in ("energy_units", "wastewater_plants"):
        layer = full_sample[name]
        for park, point in zip(layer.rows["park_id"], layer.geometry, strict=True):
            assert park.startswith("H") or outline[park].contains(point), (name, park)


def test_outfalls_of_no_park_stand_outside_all(full_sample):
    outfalls, parks = full_sample["outfalls"], full_sample["parks"]
    lost = outfalls.geometry[outfalls.rows["park_id"].isna().to_numpy()]
    assert len(lost) > 5
    valid = shapely.make_valid(parks.geometry)
    assert not len(shapely.STRtree(valid).query(lost, predicate="intersects")[0])


def test_parks_stand_in_their_province_and_not_on_water(full_sample, province_outlines):
    parks = full_sample["parks"]
    english = {each["zh"]: name for name, each in shape()["provinces"].items()}
    plain = ~parks.rows["park_id"].str.startswith("H").to_numpy()
    centre = shapely.centroid(parks.geometry[plain])
    provinces = parks.rows["province"][plain].map(english)
    inside = [province_outlines[p].contains(c) for p, c in zip(provinces, centre, strict=True)]
    assert np.mean(inside) > 0.999
    water = full_sample["water"].geometry
    assert not len(shapely.STRtree(water).query(parks.geometry[plain], predicate="intersects")[0])


def test_enterprise_codes_have_a_right_check_character(full_sample):
    codes = full_sample["enterprises"].rows["uscc"]
    assert all(credit_code.is_valid(code) for code in codes)
    assert codes.str[2:8].str.endswith("9999").all()


def test_the_same_seed_gives_the_same_inventory(province_outlines):
    first, second = (sample.create(60, 7, province_outlines) for _ in range(2))
    for name in schema.LAYERS:
        pd.testing.assert_frame_equal(first[name].rows, second[name].rows)
        if first[name].geometry is not None:
            assert (
                shapely.to_wkb(first[name].geometry).tolist()
                == shapely.to_wkb(second[name].geometry).tolist()
            )


def test_another_seed_gives_another_inventory(province_outlines):
    first, second = (sample.create(60, seed, province_outlines) for seed in (1, 2))
    assert list(first["parks"].rows["gdp"]) != list(second["parks"].rows["gdp"])
    assert (
        first["parks"]
        .rows["category"]
        .value_counts()
        .equals(second["parks"].rows["category"].value_counts())
    )


@pytest.mark.parametrize("count", [1, 2, 3, 7, 12, 120])
def test_small_inventories_are_whole(province_outlines, count):
    layers = sample.create(count, 1, province_outlines)
    assert len(layers["parks"].rows) == count
    assert len(layers["park_years"].rows) == 2 * count
    assert len(layers["provinces"].rows) == 11
    for layer in layers.values():
        if layer.geometry is not None and len(layer.rows):
            assert np.isfinite(shapely.bounds(layer.geometry)).all()


def test_small_inventory_holds_all_hard_cases(province_outlines):
    ids = set(sample.create(120, 1, province_outlines)["parks"].rows["park_id"])
    assert {f"H{number:02d}" for number in range(1, 9)} <= ids


def test_large_inventory_is_whole(province_outlines):
    layers = sample.create(3000, 1, province_outlines)
    assert len(layers["parks"].rows) == 3000
    assert layers["parks"].rows["category"].value_counts().to_dict() == {
        "provincial": 2492,
        "etdz": 310,
        "hidz": 198,
    }
    assert np.isfinite(shapely.bounds(layers["parks"].geometry)).all()


def test_cancel_is_heard(province_outlines):
    with pytest.raises(Cancelled):
        sample.create(12, 1, province_outlines, cancelled=lambda: True)


def test_apportion_adds_up_and_keeps_shares():
    assert apportion(10, [1, 1, 1]).sum() == 10
    assert apportion(1045, [108, 69, 868]).tolist() == [108, 69, 868]
    assert apportion(0, [1, 2]).tolist() == [0, 0]
    assert apportion(5, [0, 0]).tolist() == [0, 0]


def test_sizes_come_near_their_total():
    values = sizes(300, 150_000, (300, 350, 600, 660, 1000), np.random.default_rng(1))
    assert abs(values.sum() - 150_000) <= 200
    assert set(values) <= {300, 350, 600, 660, 1000}
