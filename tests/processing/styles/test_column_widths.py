"""The attribute table shows whole titles, and a width that the user chose stays."""

import pytest
from parkshore.processing.messages.language import speaking
from parkshore.processing.styles.field_words import tell_again
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtGui import QFontMetrics, QGuiApplication

FIELDS = "&".join(
    f"field={each}"
    for each in ("verdict:string", "near_lon:double", "area_note:string", "mine:string")
)
UNSET = -1


@pytest.fixture
def checked(checked_by):
    """Return a function that makes a checked layer as a QGIS of a language writes it."""
    return lambda language: checked_by(language, FIELDS)


def widths(layer):
    return {each.name: each.width for each in layer.attributeTableConfig().columns() if each.name}


def draw(layer, name, width):
    config = layer.attributeTableConfig()
    columns = config.columns()
    next(each for each in columns if each.name == name).width = width
    config.setColumns(columns)
    layer.setAttributeTableConfig(config)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_titles_are_shown_whole(checked, language):
    sites = checked(language)
    metrics = QFontMetrics(QGuiApplication.font())
    for at, name in enumerate(sites.fields().names()):
        width = widths(sites)[name]
        assert metrics.horizontalAdvance(sites.attributeDisplayName(at)) < (
            100 if width == UNSET else width
        )


def test_short_titles_have_the_usual_width(checked):
    found = widths(checked("zh"))
    assert (found["verdict"], found["mine"]) == (UNSET, UNSET)
    assert found["near_lon"] > 100


def test_widths_follow_the_reader_s_language(checked):
    sites = checked("en")
    with speaking("zh"):
        tell_again([sites])
    assert widths(sites) == widths(checked("zh"))


def test_a_width_of_the_user_s_own_stays(checked):
    sites = checked("en")
    draw(sites, "near_lon", 42)
    with speaking("zh"):
        tell_again([sites])
    assert widths(sites)["near_lon"] == 42


def test_a_layer_of_others_is_left_as_it_is(qgis_app):
    long = "a field of others with a very long name"
    river = QgsVectorLayer(f"Point?crs=EPSG:4326&field={long}:string", "river", "memory")
    tell_again([river])
    assert set(widths(river).values()) <= {UNSET}
