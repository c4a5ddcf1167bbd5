"""A country that writes a comma into numbers changes what is shown, never what is computed."""

import pytest
from parkshore.processing.styles.short_numbers import ShortNumbers, number_setup
from qgis.PyQt.QtCore import QLocale

RIVER = {"river": str, "river_cls": str}
SHORE = ("LineString(109 30, 112 30)", ["长江", "main"])
PARKS = [
    (f"Point(110.{number} {30 + number / 700:.6f})", ["chemical", number + 0.25, "湖北"])
    for number in range(1, 9)
]


@pytest.fixture
def country():
    """Set how numbers are written; afterwards as before."""
    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


def test_results_are_the_same(run, layer, country):
    shore = layer("LineString", [SHORE], RIVER)
    fields = {"facility": str, "acc_m": float, "province": str}
    found = []
    for name in ("C", "de_DE"):
        country(name)
        parks = layer("Point", PARKS, fields)
        given = {"PARKS": parks, "SHORELINE": shore, "RULE_SET": 1, "PARK_ACCURACY": 12.5}
        checked = run("parkshore:shorelinecheck", given | {"OUTPUT": "memory:"})
        zones = {"SHORELINE": shore, "DISTANCES": "1000.5; 2000", "TOLERANCE": 0.5}
        drawn = run("parkshore:shorelinezones", zones | {"OUTPUT": "memory:"})
        optioned = run("parkshore:siteoptions", {"SITES": checked["OUTPUT"], "OUTPUT": "memory:"})
        layers = (checked["OUTPUT"], drawn["OUTPUT"], optioned["OUTPUT"])
        found.append([[each.attributes() for each in made.getFeatures()] for made in layers])
    assert found[0] == found[1]
    assert len(found[0][0]) == 8


def test_a_table_shows_numbers_as_the_country_does(layer, country):
    country("de_DE")
    parks = layer("Point", [("Point(110 30)", [1234.56])], {"shore_m": float})
    shown = ShortNumbers().representValue(parks, 0, number_setup("m").config(), None, 1234.56)
    assert shown == "1.234,6"
