"""Results in the project: their group, their names, and what they remember of their check."""

import json

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDate

from ..inventory.inventory_layers import ROLE, layer_of
from ..kinds import KINDS, titles
from ..language import tr
from ..opened_files import opened

CHECK = "parkshore/check"  # of a layer: the order it came from, as JSON; of its companions its role
GROUP = "parkshore/check_group"
STALE = "parkshore/stale"  # of a result: its sites or its water were edited since
PREPARED = "parkshore/prepared"  # of a shoreline: the water it was made from
ANSWERS = "parkshore/water_answers"  # of raw water: what is known of it, as JSON
FROM_NEAR = 250_000  # scale from which links are drawn
OURS = "parkshore:"  # begins the vocabularies of keywords that a check keeps


def results():
    """Return the results of the project, the newest first."""
    found = [each for each in _layers() if order_of(each)]
    return sorted(found, key=lambda layer: order_of(layer)["made"], reverse=True)


def order_of(layer):
    """Return what a result remembers of its check; empty for other layers."""
    told = layer.customProperty(CHECK) if layer is not None else None
    return json.loads(told) if told else {}


def sites_title(layer):
    """Return what the sites are called."""
    role = layer.customProperty(ROLE)
    return titles()[role] if role in {kind.name for kind in KINDS} else layer.name()


def result_name(sites, rules):
    """Return the name of a result: sites, rules, day."""
    day = QDate.currentDate().toString("yyyy-MM-dd")
    return f"{sites} · {rules} · {day}"


def put_result(path, links, order, dress, algorithm):
    """Put a result and its links into the project, above all others.

    A result of the same sites, rules and day gives way.

    Parameters
    ----------
    path, links : str
        Files.
    order : dict
        What the result remembers: ``name``, ``made``, ids of layers, parameters.
    dress : callable
    algorithm : str
        What made it, without the provider.

    Returns
    -------
    QgsVectorLayer
    """
    for old in results():
        if order_of(old)["name"] == order["name"]:
            remove_result(old)
    layer = opened(path, order["name"])
    dress(layer, "verdict", algorithm)
    layer.setName(order["name"])
    layer.setCustomProperty(CHECK, json.dumps(order, sort_keys=True))
    lines = opened(links, tr("Links · {name}", name=order["name"]))
    dress(lines, "links", "shorelinecheck")
    _draw_judged_alone(lines)
    lines.setCustomProperty(f"{CHECK}/links_of", layer.id())
    lines.setScaleBasedVisibility(True)
    lines.setMinimumScale(FROM_NEAR)
    group = _group()
    for each in (lines, layer):
        QgsProject.instance().addMapLayer(each, False)
        node = group.insertLayer(0, each)
        node.setExpanded(each is layer)
        node.setCustomProperty("showFeatureCount", 1)
    return layer


def _draw_judged_alone(lines):
    """Leave links of sites that no rule speaks of to be ticked in the legend: they are far."""
    at = lines.renderer().categoryIndexForValue("no rule")
    lines.renderer().updateCategoryRenderState(at, False)


def keep_telling(layer, checked):
    """Let a result tell how it was checked, where a later step wrote the file."""
    metadata, earlier = layer.metadata(), checked.metadata()
    for vocabulary, words in earlier.keywords().items():
        if vocabulary.startswith(OURS):
            metadata.addKeywords(vocabulary, words)
    metadata.setHistory([*metadata.history(), *earlier.history()])
    layer.setMetadata(metadata)


def remove_result(layer):
    """Take a result and its links out of the project."""
    ids = [layer.id()] + [
        each.id() for each in _layers() if each.customProperty(f"{CHECK}/links_of") == layer.id()
    ]
    QgsProject.instance().removeMapLayers(ids)


def put_prepared(results_of, water, dress):
    """Put a shoreline that was prepared on the way into the project; return it."""
    made = {}
    for role, style, name in (
        ("WATER", "river", tr("{water}, water bodies", water=water.name())),
        ("OUTPUT", "river", tr("{water}, shoreline", water=water.name())),
    ):
        path = results_of.get(role)
        if not path:
            continue
        layer = opened(str(path), name)
        if not layer.isValid():
            continue
        dress(layer, style, "prepareshoreline")
        layer.setName(name)
        layer.setCustomProperty(PREPARED, f"{role} {stamp(water)}")
        QgsProject.instance().addMapLayer(layer, False)
        _group().addLayer(layer)
        made[role] = layer
    return made


def prepared_from(water):
    """Return the shoreline and the water bodies that were made from a layer as it is now."""
    found = {each.customProperty(PREPARED): each for each in _layers()}
    return found.get(f"OUTPUT {stamp(water)}"), found.get(f"WATER {stamp(water)}")


def stamp(layer):
    """Return what tells a layer and its state, what is known of it included."""
    told = f"{layer.id()} {layer.featureCount()} {layer.subsetString()}"
    answers = layer.customProperty(ANSWERS)
    return f"{told} {answers}" if answers else told


def answers_of(water):
    """Return what is known of raw water, as parameters of its preparation."""
    told = water.customProperty(ANSWERS)
    return json.loads(told) if told else {}


def keep_answers(water, answers):
    """Keep with raw water what is known of it; prepared otherwise, it is prepared again."""
    if answers:
        water.setCustomProperty(ANSWERS, json.dumps(answers, sort_keys=True, ensure_ascii=False))
    else:
        water.removeCustomProperty(ANSWERS)


def companion(shoreline):
    """Return the water polygons beside a line shoreline, None for none."""
    mark = str(shoreline.customProperty(PREPARED) or "")
    if mark.startswith("OUTPUT "):
        wanted = mark.replace("OUTPUT", "WATER", 1)
        return next((each for each in _layers() if each.customProperty(PREPARED) == wanted), None)
    return layer_of("water") if shoreline.customProperty(ROLE) == "shoreline" else None


def _layers():
    return [each for each in QgsProject.instance().mapLayers().values() if each.isValid()]


def _group():
    root = QgsProject.instance().layerTreeRoot()
    for group in root.findGroups():
        if group.customProperty(GROUP):
            return group
    group = root.insertGroup(0, tr("ParkShore check"))
    group.setCustomProperty(GROUP, True)
    return group
