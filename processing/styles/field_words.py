"""Fields and constants of layers in words of the user's language."""

from qgis.core import QgsEditorWidgetSetup, QgsProviderRegistry
from qgis.PyQt.QtCore import QMetaType

from ...analysis.inventory import schema
from ...analysis.inventory.schema_file import LANGUAGES
from ..messages.language import language, title, tr
from ..messages.number_format import unit_in
from .column_widths import column_titles, widen_columns
from .known_words import words_of
from .list_words import list_setup
from .reason_words import reason_setup
from .short_numbers import number_setup

YES_NO = {"1": {"en": "Yes", "zh": "是"}, "0": {"en": "No", "zh": "否"}}
READERS = ("importinventory", "countyround")
FROM_FILES = schema.LAYERS[: schema.LAYERS.index("verifications")]
MAKER = "parkshore"  # begins the metadata's identifier of every layer written here


def name_fields(layer, algorithm=None, titles=None, kind=None):
    """Show fields by their titles and constants by their words.

    Parameters
    ----------
    layer : QgsVectorLayer
    algorithm : str, optional
        Id without the provider, for fields whose meaning depends on it.
    titles : dict of str to dict, optional
        Field -> ``{"en": …, "zh": …}``, where a run gives a field its own title.
    kind : str, optional
        Layer of the inventory, for fields whose meaning depends on it; without it the table's
        name tells it.
    """
    kind = kind or _kind_of_rows(layer, algorithm) or _table_kind(layer)
    for index, field in enumerate(layer.fields()):
        if titles and field.name() in titles:
            layer.setFieldAlias(index, title(titles[field.name()]))
            continue
        entry = next(_entries(field.name(), algorithm, kind), None)
        if entry is not None:
            layer.setFieldAlias(index, _alias(entry, language()))
            setup = _setup(entry, field, language())
            if setup is not None:
                layer.setEditorWidgetSetup(index, setup)


def tell_again(layers):
    """Tell in the user's language what a file tells in the language of who wrote it.

    What the user named himself stays.

    Parameters
    ----------
    layers : iterable of QgsMapLayer
        As they come into a project.
    """
    for layer in layers:
        if hasattr(layer, "setFieldAlias"):
            before = column_titles(layer)
            _tell_fields(layer)
            widen_columns(layer, before)
            _tell_legend(layer)


def _tell_fields(layer):
    algorithm, kind = _made_by(layer)
    for index, field in enumerate(layer.fields()):
        for entry in _entries(field.name(), algorithm, kind) if field.alias() else ():
            if field.alias() not in [_alias(entry, code) for code in LANGUAGES]:
                continue
            layer.setFieldAlias(index, _alias(entry, language()))
            now = layer.editorWidgetSetup(index)
            ours = [_setup(entry, field, code) for code in LANGUAGES]
            if any(each and each.config() == now.config() for each in ours):
                layer.setEditorWidgetSetup(index, _setup(entry, field, language()))
            break


def _tell_legend(layer):
    renderer = layer.renderer()
    if not hasattr(renderer, "classAttribute") or not hasattr(renderer, "categories"):
        return
    algorithm, kind = _made_by(layer)
    labels = {index: entry.label() for index, entry in enumerate(renderer.categories())}
    for entry in _entries(renderer.classAttribute(), algorithm, kind):
        values = entry.get("values", {})
        known = {
            index: values[category.value()]
            for index, category in enumerate(renderer.categories())
            if category.value() in values and labels[index] in values[category.value()].values()
        }
        for index, words in known.items():
            renderer.updateCategoryLabel(index, title(words))
        rest = renderer.categoryIndexForValue(None)
        if known and rest >= 0:
            renderer.updateCategoryLabel(rest, other())
            layer.emitStyleChanged()
            return


def other():
    """Return the label of what no class names."""
    return tr("other or not known")


def _made_by(layer):
    """Return the algorithm and the layer of the inventory that a layer's metadata name."""
    maker, _, rest = layer.metadata().identifier().partition(":")
    algorithm, _, kind = rest.partition(":")
    if maker != MAKER:
        return None, _table_kind(layer)
    return algorithm, kind if kind in schema.LAYERS else _kind_of_rows(layer, algorithm)


def _kind_of_rows(layer, algorithm):
    """Return which layer of an inventory the rows belong to that an algorithm reads from files."""
    names = layer.fields().names() if algorithm in READERS else ()
    found = [kind for kind in FROM_FILES if schema.load(kind).id_field in names]
    return found[-1] if found else None  # parks come first: others name their park too


def _table_kind(layer):
    """Return which table of an inventory a layer shows, None where it shows none."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    name = parts.get("layerName") or parts.get("table")
    if name not in (*schema.LAYERS, *schema.REGISTERS):
        return None
    id_field = schema.load(name).id_field
    return name if id_field is None or layer.fields().lookupField(id_field) >= 0 else None


def _entries(name, algorithm, kind):
    """Yield what the schema says of a field, the likeliest meaning first."""
    own = {field.name: field.entry for field in schema.load(kind).fields} if kind else {}
    places = (own, {name: schema.result_field(name, algorithm)}, schema.inventory_fields())
    yield from (found[name] for found in places if found.get(name))


def _alias(entry, code):
    alias = title(entry["title"], code)
    return f"{alias} ({unit_in(entry['unit'], code)})" if entry.get("unit") else alias


def _setup(entry, field, code):
    """Return how cells are shown, None where QGIS's own way will do."""
    values = YES_NO if entry.get("type") == "flag" else words_of(entry)
    if entry.get("type") == "reason":
        return reason_setup()
    if entry.get("type") == "list" or "words" in entry:
        return list_setup(values, is_open=bool(entry.get("open")))
    if values:
        words = [{title(text, code): value} for value, text in values.items()]
        return QgsEditorWidgetSetup("ValueMap", {"map": words})
    if field.type() == QMetaType.Type.Double:
        return number_setup(entry.get("unit"))
    return None
