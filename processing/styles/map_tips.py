"""What the map tells of a site under the mouse: name, verdict, distance, notes, in words."""

from qgis.core import QgsExpression

NAMES = ("name", "name_zh", "name_en")
SHOWN = ("verdict", "shore_m", "limit_m", "near_river", "reach", "option", "gdi", "rule_note")


def set_map_tip(layer):
    """Give a layer with results of sites its map tip; others keep QGIS's own.

    Values are told as the attribute table tells them, and their signs of markup are not obeyed.

    Parameters
    ----------
    layer : QgsVectorLayer
        With titles and words of its fields.
    """
    fields = layer.fields()
    shown = [fields.lookupField(name) for name in SHOWN]
    shown = [index for index in shown if index >= 0]
    if not shown or not {"verdict", "option", "gdi"} & {fields[index].name() for index in shown}:
        return
    names = [fields.lookupField(name) for name in NAMES]
    lines = [f"<b>{_told(fields[index].name())}</b>" for index in names if index >= 0][:1]
    lines += [
        f"[% if({_column(fields[index].name())} IS NULL, '', "
        f"{_text(layer.attributeDisplayName(index) + ': ')} || {_words(fields[index].name())} || "
        "'<br>') %]"
        for index in shown
    ]
    layer.setMapTipTemplate("".join([*(f"{line}<br>" for line in lines[:1]), *lines[1:]]))


def _told(name):
    return f"[% {_words(name)} %]"


def _words(name):
    """Return an expression for a value as it is read, without markup of its own."""
    told = f"coalesce(represent_value({_column(name)}, {QgsExpression.quotedString(name)}), '')"
    return f"replace(replace({told}, '&', '&amp;'), '<', '&lt;')"


def _column(name):
    return QgsExpression.quotedColumnRef(name)


def _text(text):
    return QgsExpression.quotedString(text.replace("&", "&amp;").replace("<", "&lt;"))
