"""The schema files: complete, consistent, and refused by path where they are not."""

import json
import re

import pytest
from parkshore.analysis.inventory import schema
from parkshore.analysis.message import InputError

CONTRACT = {
    "parks": "park_id name name_en province city county category chemical accredited approved "
    "opened closed accr_from accr_to recog_st risk_lvl area_km2 pillars year gdp iva giov "
    "fixed_inv trade rd firms staff energy_tce renew_tce water_m3 reuse_m3 waste_m3 cod_t nh3n_t "
    "so2_t nox_t voc_t hm_kg co2e_t solid_t programs plan src",
    "enterprises": "ent_id uscc name park_id province city industry facility scale status deadline "
    "approved opened closed heavy key_site giov water_m3 cod_t src acc_m geom_src",
    "energy_units": "unit_id park_id name kind fuel mw hours rate eff heat_gj tech cooling opened "
    "closed src acc_m geom_src",
    "wastewater_plants": "wwtp_id park_id name pattern cap_td flow_td ind_share process monitor "
    "cod_in cod_out nh3n_in nh3n_out reclaim_td opened src acc_m geom_src",
    "outfalls": "out_id park_id name monitor direct receiver wetland permit src acc_m geom_src",
    "water_intakes": "int_id park_id name purpose source volume_m3 year src acc_m geom_src",
    "verifications": "ref_id checked_at verdict shore_m limit_m status by at reason doc photo "
    "maker checker deadline site_kind",
    "inventory_checks": "site_kind site_id rule_set shore_sum shore_m limit_m verdict rule_note "
    "check_date version",
    "shoreline": "river river_cls length_m",
    "water": "river river_cls",
    "main_stem": "river",
    "provinces": "prov_en prov_zh code gdp giov fixed_inv trade firms",
    "catalogue": "category total",
}


@pytest.mark.parametrize("layer", [*schema.LAYERS, *schema.REGISTERS])
def test_layer_loads_with_titles_in_both_languages(layer):
    found = schema.load(layer)
    assert found.name == layer
    assert re.search(r"[\u4e00-\u9fff]", found.title["zh"])
    for field in found.fields:
        assert len(field.name) <= 10
        assert re.search(r"[\u4e00-\u9fffA-Z]", field.title["zh"]), field.name
    if found.id_field is not None:
        assert found.field(found.id_field).type == "text"


@pytest.mark.parametrize(("layer", "names"), CONTRACT.items())
def test_layer_has_the_fields_of_the_interface(layer, names):
    assert set(names.split()) <= set(schema.load(layer).names)


def test_park_years_has_the_fields_of_parks():
    assert schema.load("park_years").fields == schema.load("parks").fields
    assert schema.load("park_years").geometry == "none"


def test_every_file_is_a_known_layer():
    files = {path.stem for path in schema.FOLDER.glob("*.json")}
    assert files == {*schema.LAYERS, *schema.REGISTERS, "results"}


def test_schema_is_read_once():
    assert schema.load("parks") is schema.load("parks")


def test_unknown_field_is_a_key_error():
    with pytest.raises(KeyError):
        schema.load("parks").field("nothing")


def test_unknown_layer_is_told():
    with pytest.raises(InputError, match=r"nothing\.json"):
        schema.load("nothing")


def test_result_fields_have_titles_and_fitting_names():
    content = schema.results()
    for name, entry in content.items():
        assert len(name) <= 10
        assert entry["title"]["zh"]
    assert content["verdict"]["values"]["no geometry"]["zh"] == "无几何"


def test_result_field_depends_on_the_algorithm():
    assert "values" not in schema.result_field("within", "shorelinetrend")
    assert schema.result_field("total", "shorelinetrend") != schema.result_field("total")
    assert schema.result_field("nothing") is None


def test_inventory_fields_join_all_layers():
    entries = schema.inventory_fields()
    assert entries["energy_tce"]["unit"] == "tce/a"
    assert entries["category"]["values"]["etdz"]["zh"] == "国家级经济技术开发区"
    assert {"volume_m3", "out_id", "length_m"} <= set(entries)


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda c: c["fields"][0].update(type="number"), r"\$\.fields\[0\]\.type"),
        (lambda c: c["fields"][1].update(name="a_name_too_long"), r"\$\.fields\[1\]\.name"),
        (lambda c: c["fields"][1].update(name="REF_ID"), r"\$\.fields\[1\]\.name"),
        (lambda c: c["fields"][0]["title"].pop("zh"), r"\$\.fields\[0\]\.title"),
        (lambda c: c["fields"][0]["title"].update(en=" "), r"\$\.fields\[0\]\.title\.en"),
        (lambda c: c["fields"][0].update(colour="red"), r"\$\.fields\[0\]\.colour"),
        (lambda c: c["fields"][3].update(min="low"), r"\$\.fields\[3\]\.min"),
        (lambda c: c["fields"][3].update(min=2, max=1), r"\$\.fields\[3\]\.max"),
        (lambda c: c["fields"][2].update(values=["a"]), r"\$\.fields\[2\]\.values"),
        (lambda c: c.update(id="nothing"), r"\$\.id"),
        (lambda c: c.update(geometry="curve"), r"\$\.geometry"),
        (lambda c: c.update(fields=[]), r"\$\.fields"),
        (lambda c: c.pop("title"), r"\$\.title"),
    ],
)
def test_typo_is_refused_by_path(tmp_path, change, path):
    content = json.loads((schema.FOLDER / "verifications.json").read_text(encoding="utf-8"))
    change(content)
    file = tmp_path / "wrong.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(InputError, match=path):
        schema.read(file)


def test_broken_json_is_told(tmp_path):
    file = tmp_path / "wrong.json"
    file.write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match="not valid JSON"):
        schema.read(file)


def test_aliases_are_allowed(tmp_path):
    content = json.loads((schema.FOLDER / "verifications.json").read_text(encoding="utf-8"))
    content["fields"][0]["aliases"] = ["编号"]
    file = tmp_path / "aliased.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    assert schema.read(file).field("ref_id").aliases == ["编号"]
