"""Results of checks kept in an inventory: every row stored or rejected, found stale, undone."""

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

RIVER = {"river": str, "river_cls": str}
SHORE = [("LINESTRING(110 30, 120 30)", ["长江", "main"])]
FIELDS = {"park_id": str, "name": str, "chemical": int, "opened": str, "gdp": float}
PARKS = [
    ("POINT(114 30.001)", ["P1", "甲园", 1, "2001", 1.5]),
    ("POINT(115 30.1)", ["P2", "乙园", 1, None, None]),
    (None, ["P3", "丙园", 0, "2003", 3.0]),
]
COLUMNS = (
    "site_kind, site_id, rule_set, limit_m, verdict, check_date, validity, valid_why, "
    "length(shore_sum), water_sum"
)

ONE_STORE = pytest.mark.parametrize("place", ["geopackage"], indirect=True)


@pytest.fixture
def office(run, layer, place, rows):
    """An inventory of three parks, and what is done with it."""

    class Office:
        parks = staticmethod(lambda rows=PARKS, **how: layer("Point", rows, FIELDS, **how))
        shore = staticmethod(lambda rows=SHORE: layer("LineString", rows, RIVER))

        def store(self, rows=PARKS):
            run("parkshore:storeinventory", {"INPUT": self.parks(rows), "KIND": 0, **place.target})

        def check(self, parks=None, shore=None, **more):
            given = {"PARKS": parks or self.parks(), "SHORELINE": shore or self.shore()}
            how = {"RULE_SET": 1, "DATE": "2026-11-28", "OUTPUT": "memory:", **more}
            return run("parkshore:shorelinecheck", given | how)["OUTPUT"]

        def keep(self, checked, **more):
            given = {"CHECKED": checked, "REJECTED": "memory:", **place.target, **more}
            found = run("parkshore:storechecks", given)
            numbers = tuple(found[name] for name in ("STORED", "ADDED", "REJECTED_COUNT"))
            return numbers, {row["site_id"]: row["reason"] for row in rows(found["REJECTED"])}

        def look(self, **more):
            found = run("parkshore:stalechecks", {"OUTPUT": "memory:", **place.target, **more})
            told = {
                (row["site_id"], row["validity"], row["valid_why"]) for row in rows(found["OUTPUT"])
            }
            return tuple(found[name] for name in ("HOLDS", "STALE", "NOT_KNOWN")), told

        ask = staticmethod(place.ask)

    made = Office()
    made.store()
    return made


def test_kept_once_with_all_that_it_rests_on(office, run):
    checked = office.check()
    assert office.keep(checked) == ((3, 3, 0), {})
    assert office.ask(f"SELECT {COLUMNS} FROM inventory_checks ORDER BY site_id") == [
        ("parks", "P1", "yangtze_law", 1000.0, "within", "2026-11-28", None, None, 64, None),
        ("parks", "P2", "yangtze_law", 1000.0, "outside", "2026-11-28", None, None, 64, None),
        ("parks", "P3", "yangtze_law", None, "no geometry", "2026-11-28", None, None, 64, None),
    ]
    assert office.keep(checked)[0] == (3, 0, 0)
    assert office.keep(office.check(DATE="2027-11-28"))[0] == (3, 3, 0)
    assert office.keep(office.check(RULE_SET=0, DISTANCE=500.0))[0] == (3, 3, 0)
    rule_sets = office.ask("SELECT DISTINCT rule_set FROM inventory_checks ORDER BY 1")
    assert rule_sets == [("distance only",), ("yangtze_law",)]
    figures = office.ask("SELECT shore_m, version FROM inventory_checks WHERE site_id = 'P1'")
    assert {round(shore, 2) for shore, _ in figures} == {110.85}
    assert all(version.count(".") == 2 for _, version in figures)


@ONE_STORE
def test_a_shoreline_has_one_sum_whatever_the_rule(office, layer):
    fields = {**RIVER, "cls_why": str, "line_kind": str, "half_w_m": float}
    shore = layer("LineString", [(SHORE[0][0], ["长江", "main", None, "bank", None])], fields)
    for how in ({}, {"RULE_SET": 0}, {"RULE_SET": 2}):
        assert office.keep(office.check(shore=shore, **how))[0] == (3, 3, 0)
    assert len(office.ask("SELECT DISTINCT shore_sum FROM inventory_checks")) == 1


OTHERS = [
    (("POINT(114 30.001)", ["P9", "甲园", 1, "2001", 1.5]), "no site P9"),
    (("POINT(114 30.001)", [None, "甲园", 1, "2001", 1.5]), "has no id"),
    (("POINT(114 30.0011)", ["P1", "甲园", 1, "2001", 1.5]), "another place"),
    ((None, ["P1", "甲园", 1, "2001", 1.5]), "another place"),
    (("POINT(114 30.001)", ["P1", "甲园", 0, "2001", 1.5]), "chemical of P1"),
    (("POINT(114 30.001)", ["P1", "甲园", 1, "2002", 1.5]), "opened of P1"),
    (("POINT(114 30.001)", ["P2", "甲园", 1, "2001", 1.5]), "several rows"),
]


@ONE_STORE
def test_results_of_other_sites_are_rejected(office):
    for row, why in OTHERS:
        (stored, _, rejected), reasons = office.keep(
            office.check(office.parks([row, *PARKS[1:]])), DRY_RUN=True
        )
        assert stored + rejected == 3
        assert any(why in reason for reason in reasons.values()), why


@ONE_STORE
def test_figures_that_no_verdict_rests_on_may_differ(office):
    rows = [(PARKS[0][0], ["P1", "甲新园", 1, "2001", 9.0]), *PARKS[1:]]
    assert office.keep(office.check(office.parks(rows)))[0] == (3, 3, 0)


@ONE_STORE
def test_another_system_is_no_other_place(office):
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsGeometry,
        QgsProject,
    )

    crs = "EPSG:4549"  # CGCS2000, three-degree zone
    there = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4490"),
        QgsCoordinateReferenceSystem(crs),
        QgsProject.instance(),
    )
    rows = []
    for wkt, values in PARKS:
        shape = QgsGeometry.fromWkt(wkt) if wkt else None
        if shape:
            shape.transform(there)
        rows.append((shape, values))
    assert office.keep(office.check(office.parks(rows, crs=crs)))[0] == (3, 3, 0)


@ONE_STORE
def test_an_edited_verdict_is_rejected(office):
    checked = office.check()
    index = checked.fields().lookupField("verdict")
    found = {feature["park_id"]: feature.id() for feature in checked.getFeatures()}
    values = {found["P1"]: {index: "outside"}, found["P3"]: {index: "clear"}}
    checked.dataProvider().changeAttributeValues(values)
    numbers, reasons = office.keep(checked)
    assert numbers == (1, 1, 2)
    assert "does not follow" in reasons["P1"]
    assert "clear, which is none" in reasons["P3"]


def test_stale_results_are_marked(office, run):
    shore = office.shore()
    office.keep(office.check(shore=shore))
    assert office.look(SHORELINE=shore)[0] == (3, 0, 0)
    assert office.look()[0] == (0, 0, 3)
    moved = [("POINT(114 30.002)", PARKS[0][1]), (PARKS[1][0], ["P2", "乙园", 0, None, None])]
    office.store([*moved, (None, ["P3", "丙新园", 0, "2003", 99.0])])
    dry, told = office.look(SHORELINE=shore, DRY_RUN=True)
    assert dry == (1, 2, 0)
    assert ("P1", "stale", "site edited") in told
    assert ("P3", "holds", None) in told
    marked = "SELECT site_id, validity, valid_why FROM inventory_checks"
    assert {row[1] for row in office.ask(marked)} == {"not known"}
    office.look(SHORELINE=shore)
    assert set(office.ask(marked)) == told
    assert any("2 of 3" in line for line in run.feedback.warned)
    other = office.shore([("LINESTRING(110 30, 120 30.0001)", ["长江", "main"])])
    assert office.look(SHORELINE=other)[0] == (0, 3, 0)
    renamed = office.shore([(SHORE[0][0], ["汉江", "important"])])
    assert ("P3", "stale", "other shoreline") in office.look(SHORELINE=renamed)[1]
    office.ask("DELETE FROM parks WHERE park_id = 'P3'", change=True)
    assert ("P3", "stale", "no such site") in office.look(SHORELINE=shore)[1]


@ONE_STORE
def test_water_beside_the_shoreline_counts(office, layer):
    square = "POLYGON((113 30,113.1 30,113.1 30.1,113 30))"
    lake = layer("Polygon", [(square, ["示例湖", "lake"])], RIVER)
    office.keep(office.check(WATER=lake, shore=(shore := office.shore())))
    assert office.look(SHORELINE=shore, WATER=lake)[0] == (3, 0, 0)
    assert ("P1", "stale", "other water") in office.look(SHORELINE=shore)[1]


def test_undone_like_a_store(office, run, place):
    office.keep(office.check())
    office.keep(office.check(RULE_SET=0))
    undone = run("parkshore:undostore", place.target)
    assert (undone["GONE"], undone["LAYER"]) == (3, "inventory_checks")
    assert office.ask("SELECT DISTINCT rule_set FROM inventory_checks") == [("yangtze_law",)]
    run("parkshore:undostore", place.target)
    assert office.ask("SELECT count(*) FROM inventory_checks") == [(0,)]
    assert office.ask("SELECT count(*) FROM parks") == [(3,)]


def test_shown_only_writes_nothing(office):
    assert office.keep(office.check(), DRY_RUN=True)[0] == (3, 3, 0)
    assert office.ask("SELECT count(*) FROM inventory_checks") == [(0,)]


@ONE_STORE
def test_a_result_that_lost_its_metadata_is_kept_as_unknown(office, run):
    from qgis.core import QgsLayerMetadata

    checked = office.check()
    checked.setMetadata(QgsLayerMetadata())
    assert office.keep(checked)[0] == (3, 3, 0)
    assert any("by which rule set" in line for line in run.feedback.warned)
    kept = office.ask("SELECT rule_set, shore_sum, check_date, version FROM inventory_checks")
    assert set(kept) == {(None, None, None, None)}
    assert ("P1", "not known", "no checksum") in office.look(SHORELINE=office.shore())[1]


def test_what_is_no_result_or_no_site_is_refused(office, layer, run, place):
    with pytest.raises(QgsProcessingException, match="no field shore_m; run Shoreline"):
        office.keep(office.parks())
    bare = layer("Point", [(PARKS[0][0], ["甲"])], {"name": str})
    with pytest.raises(QgsProcessingException, match="such as park_id"):
        office.keep(office.check(bare))
    firms = layer("Point", [(PARKS[0][0], ["E1"])], {"ent_id": str})
    with pytest.raises(QgsProcessingException, match="no layer Enterprises"):
        office.keep(office.check(firms))
    assert office.ask("SELECT count(*) FROM inventory_checks") == [(0,)]


@ONE_STORE
def test_shown_in_words(office, place):
    office.keep(office.check())
    kept = QgsVectorLayer(f"{place.target['INVENTORY']}|layername=inventory_checks", "c", "ogr")
    assert kept.isValid()
    message, works = kept.loadDefaultStyle()
    assert works, message
    setup = kept.editorWidgetSetup(kept.fields().lookupField("verdict"))
    assert {"Uncertain": "uncertain"} in setup.config()["map"]
    setup = kept.editorWidgetSetup(kept.fields().lookupField("rule_note"))
    assert setup.config()["values"]["screening"]["zh"] == "初筛"
    rules = kept.editorWidgetSetup(kept.fields().lookupField("rule_set")).config()
    assert "Yangtze River Protection Law, article 26" in str(rules)
