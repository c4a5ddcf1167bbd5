"""Classes by name and place, from raw water to the verdict under the Yangtze law."""

import pyproj
import pytest

GEOD = pyproj.Geod(ellps="WGS84")
# A river 11 km long and a few hundred metres wide, whose left bank runs due north.
RIVER = "POLYGON (({w} {s}, {e} {s}, {e} {n}, {w} {n}, {w} {s}))"
BASIN = "POLYGON ((90 20, 125 20, 125 36, 90 36, 90 20))"


def river(lon, lat):
    return RIVER.format(w=lon - 0.004, e=lon, s=lat - 0.05, n=lat + 0.05)


@pytest.fixture
def verdict(run, layer):
    """Return verdict, reason and distance of a site east of water of a name."""

    def screened(name, lon, lat, metres, facility, *more):
        fields = {"name": str}
        known = layer("Polygon", [(BASIN, ["data"])], fields, name="outline of the data")
        water = layer("Polygon", [(river(lon, lat), [name]), *more], fields, name="water")
        prepared = run(
            "parkshore:prepareshoreline",
            {"INPUT": water, "COVERAGE": known, "OUTPUT": "memory:", "WATER": "memory:"},
        )
        screened.warned = list(run.feedback.warned)
        east, north, _ = GEOD.fwd(lon, lat, 90, metres)
        site = layer("Point", [(f"POINT ({east} {north})", ["site"])], fields, name="site")
        checked = run(
            "parkshore:shorelinecheck",
            {
                "PARKS": site,
                "SHORELINE": prepared["OUTPUT"],
                "WATER": prepared["WATER"],
                "RULE_SET": 1,
                "FACILITY": facility,
                "OUTPUT": "memory:",
            },
        )
        [row] = checked["OUTPUT"].getFeatures()
        why = {line["river"]: line["cls_why"] for line in prepared["OUTPUT"].getFeatures()}
        return row["verdict"], row["river_cls"], round(row["shore_m"]), why[name]

    return screened


def test_a_tailings_pond_near_an_important_tributary_is_within(verdict):
    assert verdict("大渡河", 102.2, 30.1, 83, 1) == (
        "within",
        "important",
        83,
        "important: 大渡河, basin 77.4 thousand km²",
    )


def test_a_namesake_elsewhere_binds_no_tailings_pond_but_a_chemical_site(verdict):
    assert verdict("乌江", 115.0, 26.9, 83, 1)[:2] == ("no rule", "tributary")
    assert verdict("乌江", 115.0, 26.9, 83, 0)[:2] == ("within", "tributary")


@pytest.mark.parametrize("facility", [0, 1])
@pytest.mark.parametrize("name", ["三峡水库", "长江三峡水库", "三峡水库（万州段）", "三峡库区"])
def test_a_site_near_the_three_gorges_reservoir_is_within(verdict, name, facility):
    assert verdict(name, 108.4, 30.8, 222, facility) == (
        "within",
        "main",
        222,
        "reservoir of 长江",
    )


def test_a_tailings_pond_two_kilometres_from_a_reach_of_the_main_stem_is_within(verdict):
    assert verdict("长江；扬子江", 118.7, 32.1, 2000, 1)[:2] == ("within", "main")
    assert verdict("长江南京段", 118.7, 32.1, 2000, 1)[:2] == ("within", "main")


def test_a_site_near_a_natural_lake_is_not_judged_by_it(verdict):
    assert verdict("某某湖", 116.3, 29.1, 222, 0)[:2] == ("no rule", "lake")


def test_a_site_near_a_lake_that_is_known_to_lie_on_a_river_is_uncertain(verdict):
    assert verdict("鄱阳湖", 116.3, 29.1, 222, 0)[:2] == ("uncertain", "lake")
    assert verdict("鄱阳湖", 116.3, 29.1, 222, 1)[:2] == ("uncertain", "lake")
    assert verdict("太湖", 120.2, 31.2, 222, 1)[:2] == ("no rule", "lake")  # no important river


def test_a_reservoir_of_no_list_has_the_class_of_the_river_it_adjoins(verdict):
    above = RIVER.format(w=102.196, e=102.2, s=30.15, n=30.25)
    assert verdict("某某水库", 102.2, 30.1, 222, 1, (above, ["大渡河"])) == (
        "within",
        "important",
        222,
        "reservoir beside 大渡河",
    )
    assert any("某某水库 (1)" in line for line in verdict.warned)
    assert verdict("某某水库", 102.2, 30.1, 222, 1)[1:] == ("lake", 222, "lake by its name")
    assert any("Reservoirs are classed lake" in line for line in verdict.warned)


def test_what_only_contains_the_name_is_told(verdict):
    assert verdict("长江路水塘", 118.7, 32.1, 2000, 1)[1:] == ("tributary", 2000, "unlisted name")
    assert any("长江路水塘 (1)" in line for line in verdict.warned)
    canal = "canal by its name;artificial channel"
    assert verdict("新汉江渠", 112.1, 32.0, 83, 1)[1:] == ("other", 83, canal)
    assert any("新汉江渠 (1)" in line for line in verdict.warned)


def test_a_list_of_the_users_own_counts_anywhere(run, layer):
    water = layer("Polygon", [(river(115.0, 26.9), ["乌江"])], {"name": str})
    results = run(
        "parkshore:prepareshoreline",
        {"INPUT": water, "IMPORTANT": "乌江,湘江", "OUTPUT": "memory:", "WATER": "memory:"},
    )
    [line] = results["OUTPUT"].getFeatures()
    assert (line["river_cls"], line["cls_why"]) == ("important", "important: 乌江, as given")
