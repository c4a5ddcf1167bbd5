"""Real power plants of the eleven provinces, against pandas and shapely the long way."""

import csv

import numpy as np
import pandas as pd
import pytest
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

MEMORY = "TEMPORARY_OUTPUT"
REACHES = {
    **dict.fromkeys(["四川省", "重庆市", "云南省", "贵州省"], "upstream"),
    **dict.fromkeys(["湖北省", "湖南省", "江西省"], "midstream"),
    **dict.fromkeys(["安徽省", "江苏省", "浙江省", "上海市"], "downstream"),
}
THERMAL = {"煤电": "coal", "油气": "gas", "生物质能": "biomass"}


@pytest.fixture(scope="module")
def provinces(qgis_app, shared_data):
    """Single polygons of the eleven provinces: WKT and name."""
    layer = QgsVectorLayer(str(shared_data / "national_4m" / "bou2_4p.shp"), "bou2_4p", "ogr")
    layer.setProviderEncoding("GB18030")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4490"))
    return [
        (feature.geometry().asWkt(), feature["NAME"])
        for feature in layer.getFeatures()
        if feature["NAME"] in REACHES
    ]


@pytest.fixture(scope="module")
def plants(shared_data):
    with (shared_data / "power_plants.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["type"] in THERMAL]
    frame = pd.DataFrame(rows)
    return frame.astype({"capacity_mw": float, "lat": float, "lon": float})


@pytest.fixture(scope="module")
def expected(plants, provinces):
    """The thermal plants inside, with fuel, bin and reach."""
    areas = shapely.from_wkt([wkt for wkt, _ in provinces])
    areas = np.where(shapely.is_valid(areas), areas, shapely.make_valid(areas))
    row, area = shapely.STRtree(areas).query(
        shapely.points(plants.lon, plants.lat), predicate="intersects"
    )
    found = plants.iloc[row].assign(
        reach=[REACHES[provinces[each][1]] for each in area],
        fuel=lambda frame: frame["type"].map(THERMAL),
        bin=lambda frame: pd.cut(
            frame.capacity_mw,
            [-1e-9, 29.999999, 299.999999, np.inf],
            labels=["[0, 30)", "[30, 300)", "[300, ∞)"],
        ),
    )
    return found[~found.index.duplicated()]


@pytest.fixture(scope="module")
def outputs():
    return {}


@pytest.fixture
def found(run, rows, layer, plants, provinces, outputs):
    if not outputs:
        units = layer(
            "Point",
            [
                (f"POINT({row.lon} {row.lat})", [row.name, row.type, row.capacity_mw])
                for row in plants.itertuples(index=False)
            ],
            {"plant": str, "type": str, "capacity_mw": float},
            name="power_plants",
        )
        parks = layer(
            "Polygon",
            [(wkt, [f"{name}{row}", name]) for row, (wkt, name) in enumerate(provinces)],
            {"park_id": str, "province": str},
            crs="EPSG:4490",
            name="bou2_4p",
        )
        made = run(
            "parkshore:energyinfrastructure",
            {
                "UNITS": units,
                "PARKS": parks,
                "FUEL_FIELD": "type",
                "CAPACITY_FIELD": "capacity_mw",
                **dict.fromkeys(["BY_FUEL", "BY_BIN", "BY_REACH"], MEMORY),
            },
        )
        outputs.update(
            {name: rows(value) if name.startswith("BY_") else value for name, value in made.items()}
        )
    return outputs


def test_every_plant_is_accounted_for(found, plants, expected):
    assert found["READ"] == len(plants) == found["USED"] + found["SKIPPED"]
    assert found["USED"] == len(expected)
    assert found["TOTAL_MW"] == pytest.approx(expected.capacity_mw.sum())


@pytest.mark.parametrize(
    ("table", "key"), [("BY_FUEL", "fuel"), ("BY_BIN", "bin"), ("BY_REACH", "reach")]
)
def test_structure(found, expected, table, key):
    groups = expected.groupby(key, observed=True).capacity_mw
    assert {row[key]: row["units"] for row in found[table]} == groups.size().to_dict()
    assert {row[key]: row["mw"] for row in found[table]} == pytest.approx(groups.sum().to_dict())


def test_plants_are_larger_than_any_unit(found):
    """The rows are plants, not units: the plausibility bound of a unit says so."""
    assert found["LARGE_MW_SHARE"] > 0.8
    assert found["COAL_SHARE"] > 0.8
