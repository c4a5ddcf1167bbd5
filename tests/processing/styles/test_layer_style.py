"""Styled layers as a map draws them."""

import json

import pytest
from parkshore.analysis.cells.cell_words import titles_of
from parkshore.analysis.inventory.schema import result_field
from parkshore.analysis.shoreline.check import verdict_notes
from parkshore.processing.messages.language import speaking
from parkshore.processing.styles.field_words import tell_again
from parkshore.processing.styles.form_widgets import FORMATTERS
from parkshore.processing.styles.known_words import words_of
from parkshore.processing.styles.layer_style import STYLES, dress
from parkshore.processing.styles.result_forms import luminance
from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRectangle,
    QgsRenderContext,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

SQUARE = "POLYGON ((110 30, 110.01 30, 110.01 30.01, 110 30.01, 110 30))"
WITHIN, OUTSIDE = QColor("#b2182b"), QColor("#238672")


@pytest.fixture
def checked(layer):
    """Return a layer of parks of about a square kilometre with verdicts."""

    def make(*verdicts):
        parks = layer("Polygon", [(SQUARE, [verdict]) for verdict in verdicts], {"verdict": str})
        dress(parks, "verdict", "shorelinecheck")
        return parks

    return make


def colour_in_the_middle(parks, span):
    """Return the colour where the parks are on a map so many degrees wide."""
    settings = QgsMapSettings()
    settings.setLayers([parks])
    settings.setDestinationCrs(parks.crs())
    settings.setOutputSize(QSize(201, 201))
    settings.setExtent(QgsRectangle.fromCenterAndSize(parks.extent().center(), span, span))
    context = QgsExpressionContext()  # with the scale, as map canvases and layouts give it
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage().pixelColor(100, 100)


def test_an_area_has_its_marker_where_it_is_too_small_to_be_seen(checked):
    assert colour_in_the_middle(checked("within"), 20) == WITHIN
    assert colour_in_the_middle(checked("within"), 0.02) != WITHIN  # the translucent area alone


@pytest.mark.parametrize("verdicts", [("within", "outside"), ("outside", "within")])
def test_what_is_within_lies_on_top(checked, verdicts):
    assert colour_in_the_middle(checked(*verdicts), 20) == WITHIN


def test_what_no_class_names_is_drawn_too(checked):
    assert colour_in_the_middle(checked("something else"), 20) == QColor("#ffffff")


@pytest.mark.parametrize("path", sorted(STYLES.glob("*.json")), ids=lambda path: path.stem)
def test_classes_leave_no_value_without_a_symbol_of_ours(path):
    style = json.loads(path.read_text(encoding="utf-8"))
    assert "classes" not in style or "other" in style


def test_lists_are_shown_in_words_and_results_come_first(qgis_app):
    parks = QgsVectorLayer(
        "Point?crs=EPSG:4326&field=name:string&field=verdict:string&field=rule_note:string",
        "parks",
        "memory",
    )
    dress(parks, "verdict", "shorelinecheck")
    assert parks.editorWidgetSetup(2).type() == "ParkShoreListWords"
    columns = [column.name for column in parks.attributeTableConfig().columns() if column.name]
    assert columns[:3] == ["verdict", "rule_note", "name"]
    assert [field.name() for field in parks.fields()] == ["name", "verdict", "rule_note"]


CHECKED = "field=name:string&field=chemical:integer&field=pillars:string"
CHECKED += "&field=co2e_t:double&field=shore_m:double&field=verdict:string&field=rule_note:string"
CHECKED += "&field=opt_rule:string&field=opt_why:string&field=cls_why:string&field=area_rule:string"
CLOSED = {
    "en": "The site has closed already. For deliberation, no enforcement.",
    "zh": "该场地已关闭。供研判，不作为执法依据。",
}


@pytest.fixture
def checked_parks(checked_by):
    """Return a function that makes a layer of checked parks as a QGIS of a language writes it."""
    return lambda language: checked_by(language, CHECKED)


def shown(parks, name, value, language):
    """Return what a cell shows."""
    index = parks.fields().lookupField(name)
    setup = parks.editorWidgetSetup(index)
    own = {each.ID: each() for each in FORMATTERS}
    formatter = own.get(setup.type()) or (
        QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
    )
    with speaking(language):
        return formatter.representValue(parks, index, setup.config(), None, value)


@pytest.mark.parametrize(
    ("name", "value", "english", "chinese"),
    [
        ("verdict", "within", "Within the limit", "限值内"),
        (
            "rule_note",
            "screening;accuracy ± 2,000 m;lake at 83 m;my own",
            "screening; shoreline accurate to ± 2,000 m; lake at 83 m; my own",
            "初筛；岸线精度 ± 2,000 米；83 米处有湖泊；my own",
        ),
        ("pillars", "chemicals;tea", "Chemicals; tea", "化工；tea"),
        ("chemical", 1, "Yes", "是"),
        ("shore_m", 1000.0, "1,000", "1,000"),
        ("shore_m", 83.20049999, "83.2", "83.2"),
        ("shore_m", 0.0000123456, "< 0.001", "< 0.001"),
        ("shore_m", -0.0000123456, "> -0.001", "> -0.001"),
        ("shore_m", 1000.04, "1,000.04", "1,000.04"),
        ("shore_m", 1234.5678, "1,234.6", "1,234.6"),
        ("co2e_t", 1234.56789, "1,234.568", "1,234.568"),
        ("opt_rule", "within_small", "Within, small", "限值内，规模以下"),
        ("opt_rule", "rule_of_mine", "rule_of_mine", "rule_of_mine"),
        ("opt_why", f"{CLOSED['en']} [closed=yes]", CLOSED["en"], CLOSED["zh"]),
        ("opt_why", "My own reason.", "My own reason.", "My own reason."),
        (
            "cls_why",
            "important: 沅江, basin 89.2 thousand km²;lake on a river: main",
            "important: 沅江, basin 89.2 thousand km²; lake on a river: main stem",
            "重要支流：沅江（流域面积89.2千平方公里）；河道型湖泊：干流",
        ),
        (
            "area_rule",
            "water_source_protection",
            "Negative list guide of the Yangtze River Economic Belt, 2022, item 3",
            "《长江经济带发展负面清单指南（试行，2022年版）》第3条",
        ),
    ],
)
@pytest.mark.parametrize(("writer", "reader"), [("en", "zh"), ("zh", "en"), ("zh", "zh")])
def test_cells_are_told_in_the_reader_s_language(
    checked_parks, name, value, english, chinese, writer, reader
):
    parks = checked_parks(writer)
    with speaking(reader):
        tell_again([parks])
    assert shown(parks, name, value, reader) == (english if reader == "en" else chinese)


def test_titles_are_the_reader_s_and_what_the_user_named_stays(checked_parks):
    parks = checked_parks("en")
    parks.setFieldAlias(0, "Name of ours")
    parks.renderer().updateCategoryLabel(0, "bad")
    with speaking("zh"):
        tell_again([parks])
    aliases = {field.name(): field.alias() for field in parks.fields()}
    assert (aliases["verdict"], aliases["shore_m"]) == ("判定", "距岸线距离 (米)")
    assert aliases["name"] == "Name of ours"
    labels = [category.label() for category in parks.renderer().categories()]
    assert labels[:2] == ["bad", "待核实"]
    assert labels[-1] != "other or not known"


def test_every_note_has_words():
    values = result_field("rule_note", "shorelinecheck")["values"]
    for note in verdict_notes.ORDER:
        if note != verdict_notes.BARRED:  # filled in with acts, each with its own words
            assert titles_of(values, note.replace("…", "2,000")) is not None, note


def test_every_rule_has_words():
    from parkshore.analysis.decision.decision_tables import DECISION_TABLES
    from parkshore.analysis.shoreline.check.rule_sets import RULE_SETS

    zones, areas = words_of(result_field("rule_id")), words_of(result_field("area_rule"))
    for entry in RULE_SETS.entries:
        ruleset = RULE_SETS.chosen(entry.number)
        assert {each.id for each in ruleset.zones} <= set(zones), ruleset.id
        assert {each.id for each in ruleset.area_rules} <= set(areas), ruleset.id
    for entry in DECISION_TABLES.entries:
        rules = {each.id for each in DECISION_TABLES.chosen(entry.number).rules}
        assert rules <= set(words_of(result_field("opt_rule"))), entry.path.name


def index_layer(layer):
    rows = [(SQUARE, [20.0, "甲"]), (SQUARE, [None, "乙"]), (SQUARE, [88.0, "丙"])]
    parks = layer("Polygon", rows, {"gdi": float, "name": str})
    dress(parks, "index", "greenindex")
    return parks


def test_every_shipped_rule_has_words(root):
    words = result_field("rule_id")["values"]
    files = [
        path for path in (root / "resources" / "rules").glob("*.json") if path.stem != "schema"
    ]
    zones = [zone for path in files for zone in json.loads(path.read_text("utf-8"))["zones"]]
    assert {zone["id"] for zone in zones} == set(words)


def test_an_index_has_steps_of_colour_and_hides_no_park_without_one(layer):
    parks = index_layer(layer)
    renderer, context = parks.renderer(), QgsRenderContext()
    renderer.startRender(context, parks.fields())
    drawn = []
    for feature in parks.getFeatures():
        context.expressionContext().setFeature(feature)
        symbol = renderer.symbolForFeature(feature, context)
        drawn.append(symbol and symbol.color().name())
    renderer.stopRender(context)
    assert len(set(drawn)) == 3
    assert None not in drawn
    assert renderer.ranges()[0].lowerValue() == 0
    assert renderer.ranges()[4].upperValue() == 100


def test_names_stand_where_there_is_room(layer):
    parks = index_layer(layer)
    settings = parks.labeling().settings()
    assert parks.labelsEnabled()
    assert settings.scaleVisibility
    assert settings.minimumScale == 100000
    context = QgsExpressionContext()
    context.setFeature(next(parks.getFeatures()))
    assert QgsExpression(settings.fieldName).evaluate(context) == "甲"


def test_what_has_no_name_has_no_labels(checked):
    assert not checked("within").labelsEnabled()


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("en", ("Verdict: Within the limit", "Distance to the shoreline (m): 83.2")),
        ("zh", ("判定: 限值内", "距岸线距离 (米): 83.2")),
    ],
)
def test_the_map_tells_a_site_in_words_and_obeys_no_markup(checked_parks, language, wanted):
    parks = checked_parks(language)
    feature = QgsFeature(parks.fields())
    feature["name"], feature["verdict"], feature["shore_m"] = "A <b>&", "within", 83.20049
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(parks))
    context.setFeature(feature)
    registry, own = QgsApplication.fieldFormatterRegistry(), [each() for each in FORMATTERS]
    for each in own:
        registry.addFieldFormatter(each)
    with speaking(language):
        told = QgsExpression.replaceExpressionText(parks.mapTipTemplate(), context)
    for each in own:
        registry.removeFieldFormatter(each)
    for each in (*wanted, "A &lt;b>&amp;"):
        assert each in told, told
    assert "within<" not in told


def test_layers_without_results_keep_the_tip_of_qgis(layer):
    river = layer("LineString", [("LINESTRING(1 1,2 2)", ["main"])], {"river_cls": str})
    dress(river, "river", "prepareshoreline")
    assert not river.mapTipTemplate()


def at_scale(property_of, scale):
    context, scope = QgsExpressionContext(), QgsExpressionContextScope()
    scope.setVariable("map_scale", scale)
    context.appendScope(scope)
    return property_of.valueAsDouble(context)[0]


@pytest.mark.parametrize(
    ("scale", "share"), [(100_000, 1), (1_000_000, 1), (10_000_000, 0.35), (9e7, 0.35), (None, 1)]
)
def test_markers_leave_room_from_afar(layer, scale, share):
    outfalls = layer("Point", [("POINT(110 30)", ["O1"])], {"out_id": str})
    dress(outfalls, "outfalls", kind="outfalls")
    symbol = outfalls.renderer().symbol()
    assert at_scale(symbol.dataDefinedSize(), scale) == pytest.approx(2.4 * share)
    stroke = (
        symbol.symbolLayer(0).dataDefinedProperties().property(QgsSymbolLayer.Property.StrokeWidth)
    )
    assert at_scale(stroke, scale) == pytest.approx(0.2 * share)


def test_the_markers_of_many_leave_more_room(layer, monkeypatch):
    sites = layer("Point", [("POINT(110 30)", ["within"])], {"verdict": str})
    sizes = []
    for count in (1045, 26_000, 100_000):
        monkeypatch.setattr(QgsVectorLayer, "featureCount", lambda _, count=count: count)
        dress(sites, "verdict", "shorelinecheck")
        category = sites.renderer().categories()[0]  # its symbol lives as long as it
        sizes.append(at_scale(category.symbol().dataDefinedSize(), 10_000_000))
    assert sizes == pytest.approx([3.6 * 0.75, 3.6 * 0.525, 3.6 * 0.3], rel=1e-3)


@pytest.mark.parametrize("style", ["verdict", "option"])
def test_cells_have_the_colour_of_the_map_and_can_be_read(layer, style):
    sites = layer("Point", [("POINT(110 30)", ["x", "within"])], {"name": str, style: str})
    dress(sites, style, {"verdict": "shorelinecheck", "option": "siteoptions"}[style])
    cells = sites.conditionalStyles().fieldStyles(style)
    classes = json.loads((STYLES / f"{style}.json").read_text(encoding="utf-8"))["classes"]
    assert [cell.name() for cell in cells] == [entry["value"] for entry in classes]
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextScope())  # QGIS sets the value there
    for cell, entry in zip(cells, classes, strict=True):
        assert cell.matches(entry["value"], context)
        assert not cell.matches("something else", context)
        shades = [luminance(colour) for colour in (cell.backgroundColor(), cell.textColor())]
        assert (max(shades) + 0.05) / (min(shades) + 0.05) >= 4.5


def test_a_form_changes_no_result(layer):
    fields = {"name": str, "verdict": str, "chemical": int, "shore_m": float}
    sites = layer("Point", [("POINT(110 30)", ["x", "within", 1, 5.0])], fields)
    dress(sites, "verdict", "shorelinecheck")
    config = sites.editFormConfig()
    assert [config.readOnly(at) for at in range(4)] == [False, True, False, True]
