"""The Inventory dock in a real QGIS window, in both languages and at three scales."""

import csv

import pytest

FAULTY = [
    ["无处化工厂", "江苏", "南京市", "农药", "", "12", "2003年5月1日", "", ""],
    ["合计", "", "", "", "", "1234", "", "", ""],
    ["千里化工厂", "江苏", "南京市", "农药", "", "3", "2003年5月1日", "132.05", "118.78"],
]
EMPTY = {"en": "not loaded", "zh_CN": "未加载"}


@pytest.fixture
def files(shared_data, tmp_path):
    """Real plants with faulty rows among them, and many rows."""
    with (shared_data / "chemical_plants.csv").open(encoding="utf-8-sig", newline="") as file:
        header, *plants = csv.reader(file)
    for name, rows in (
        ("plants.csv", plants[:60] + FAULTY + plants[60:]),
        ("large.csv", plants * 1500),
    ):
        with (tmp_path / name).open("w", encoding="gb18030", newline="") as file:
            csv.writer(file).writerows([header, *rows])
    return {"file": str(tmp_path / "plants.csv"), "large": str(tmp_path / "large.csv")}


def test_a_planner_s_way(in_window, files):
    told = in_window("dock.py", "en", 1.0, zoom=1.0, **files)
    print(told)


@pytest.mark.parametrize(("language", "scale"), [("zh_CN", 1.5), ("zh_CN", 2.0)])
def test_language_and_scale(in_window, files, language, scale):
    told = in_window("dock.py", language, scale, zoom=scale, **files)
    print(told)
