"""What every algorithm writes, as a reader in China sees it: titles and words, no codes."""

import re

import pytest
from qgis.core import QgsApplication, QgsProviderRegistry, QgsVariantUtils, QgsVectorLayer
from soak_jobs import JOBS

OF_ITS_OWN = {
    *("name_en", "src", "photo", "send_back", "file", "wkt", "X", "Y", "others", "fid_before"),
    *("version", "source", "unit", "uscc", "named", "near", "old", "new"),
    *("finding", "reason"),  # sentences, in the language of who ran it
}
"""Fields whose values are names, addresses or sentences, not constants of ours."""

PRINTED = {"annualreport", "evidencesheets", "parkreport", "printmap"}
PLAIN = re.compile(r"[a-z]{2,}")
BESIDE = re.compile(r"inventory_(changes|fields|imports)")  # books of the storage, not for reading


@pytest.fixture
def formatters(provider):
    """Our ways to show a field, as the plugin registers them."""
    from parkshore.processing.styles.form_widgets import FORMATTERS

    made = [each() for each in FORMATTERS]
    registry = QgsApplication.fieldFormatterRegistry()
    for each in made:
        registry.addFieldFormatter(each)
    yield registry
    for each in made:
        registry.removeFieldFormatter(each)


def layers_in(folder):
    """Yield the layers of the files of a folder."""
    for path in sorted(folder.rglob("*.gpkg")):
        for found in QgsProviderRegistry.instance().querySublayers(str(path)):
            if not BESIDE.match(found.name()):
                yield QgsVectorLayer(found.uri(), found.name(), "ogr")


def codes_in(layer, registry):
    """Yield field and value of cells that are shown as the data hold them."""
    for at, field in enumerate(layer.fields()):
        if field.name() in OF_ITS_OWN or re.search(r"_id$|_sum$", field.name()):
            continue
        setup = layer.editorWidgetSetup(at)
        shows = registry.fieldFormatter(setup.type())
        for value in {str(each[at]): each[at] for each in layer.getFeatures()}.values():
            if QgsVariantUtils.isNull(value):
                continue
            told = str(shows.representValue(layer, at, setup.config(), None, value))
            if PLAIN.search(told):
                yield field.name(), told


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(set(JOBS) - PRINTED))
def test_no_cell_shows_a_code(bench, formatters, name):
    from parkshore.processing.messages.language import speaking
    from parkshore.processing.styles.field_words import tell_again

    bench.run(name)
    with speaking("zh"):
        for layer in layers_in(bench.out):
            tell_again([layer])
            assert list(codes_in(layer, formatters)) == [], layer.name()
