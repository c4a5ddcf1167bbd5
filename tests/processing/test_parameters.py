"""What every algorithm refuses before it runs."""

import pytest
from qgis.core import QgsProcessingException


@pytest.fixture
def layers(layer):
    return {
        "PARKS": layer("Point", [("Point(114 30)", [1.0])], {"gdp": float}, name="parks"),
        "SHORELINE": layer("LineString", [("LineString(114 29, 115 29)", [])], name="shore"),
    }


@pytest.mark.parametrize("trials", [1e12, 2.5])
def test_a_whole_number_is_whole_and_no_more_than_qgis_holds(run, layers, trials):
    with pytest.raises(QgsProcessingException, match="give a whole number"):
        run(
            "parkshore:rankparks",
            {
                "PARKS": layers["PARKS"],
                "CRITERIA": [["gdp", "+", 1]],
                "TRIALS": trials,
                "OUTPUT": "memory:",
            },
        )


def test_two_sinks_never_share_a_file(run, layers, tmp_path):
    path = tmp_path / "both.gpkg"
    shared = {"OUTPUT": str(path), "LINKS": str(path)}
    with pytest.raises(QgsProcessingException, match="would overwrite"):
        run("parkshore:shorelinecheck", {**layers, **shared})
    assert not path.exists()
    tables = {name: f"ogr:dbname='{path}' table=\"{name}\" (geom)" for name in shared}
    run("parkshore:shorelinecheck", {**layers, **tables})
