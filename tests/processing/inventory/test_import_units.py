"""Units through the import: chosen ones, those not settled, and what is told of them."""

import json

import pytest
from qgis.core import QgsProcessingException

TABLE = (
    "编号,名称,经度,纬度,GDP（亿）,COD（万t）,SO2排放量(MT),进出口总额(万美元),氨氮（吨）\n"
    "P1,甲,114.3,30.6,12.5①,0.5,1200,30,≤5\n"
    "P2,乙,114.4,30.6,8.2,-,,20,12.3\n"
)
COMMAS = (
    "编号;名称;经度;纬度;GDP(万元);面积(平方公里)\n"
    "1;甲;114,305;30,593;1.234,5;2,5\n2;乙;114,405;30,693;1,234;12,345\n"
)


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def columns(found, *names):
    return [tuple(row[name] for row in found["rows"]) for name in names]


def test_what_is_not_settled_is_null_and_told(import_file, table):
    found = import_file(table)
    assert columns(found, "gdp", "cod_t", "so2_t", "trade", "nh3n_t") == [
        (125000.0, 82000.0),
        (5000.0, None),
        (None, None),
        (None, None),
        (None, 12.3),
    ]
    assert found["UNITS_UNKNOWN"] == 2
    # 亿 taken for 亿元, two columns not settled; their 3 values, a mark, a limit
    assert found["WARNINGS"] == 3 + 3 + 1 + 1
    assert [row["SO2排放量(MT)"] for row in found["rows"]] == ["1200", None]


def test_units_that_are_chosen(import_file, table):
    found = import_file(table, UNITS=["SO2排放量(MT)", "吨", "进出口总额(万美元)", "万元"])
    assert columns(found, "so2_t", "trade") == [(1200.0, None), (30.0, 20.0)]
    assert found["UNITS_UNKNOWN"] == 0


@pytest.mark.parametrize(
    ("chosen", "message"),
    [
        ('{"SO2排放量(MT)": "良好"}', "not known; give one such as"),
        ('{"SO2排放量(MT)": "元"}', "cannot be converted to t/a"),
        ('{"名称": "元"}', "no field with a unit"),
        ('["a"', "units"),
        ("a", "The units .* cannot be read"),
    ],
)
def test_units_that_are_wrong(import_file, table, chosen, message):
    with pytest.raises(QgsProcessingException, match=message):
        import_file(table, UNITS=chosen)


def test_decimal_commas(import_file, tmp_path):
    path = tmp_path / "dp.csv"
    path.write_text(COMMAS, encoding="utf-8")
    found = import_file(path)
    assert columns(found, "gdp", "area_km2") == [(1234.5, 1.234), (2.5, 12.345)]
    assert found["rows"][0]["xy"] == pytest.approx((114.305, 30.593))


def test_the_preview_offers_units(run, table):
    told = run("parkshore:previewinventory", {"FILE": str(table), "KIND": 0})
    preview = json.loads(told["PREVIEW"])
    assert preview["unsettled"]["SO2排放量(MT)"]["field"] == "so2_t"
    assert preview["unsettled"]["SO2排放量(MT)"]["unit"] == "MT"
    assert "吨" in preview["unsettled"]["SO2排放量(MT)"]["choices"]
