"""What boxes for layers show when QGIS's own dialogs open."""

EMPTY = "(choose a layer)"


def test_boxes_show_layers_that_fit_or_none(in_window):
    told = in_window("proposals.py")
    assert set(told["nothing fits"].values()) == {EMPTY}
    assert told["fits"] == {
        "shorelinecheck PARKS": "parks",
        "shorelinecheck SHORELINE": "shoreline",
        "shorelinezones SHORELINE": "shoreline",
        "prepareshoreline INPUT": EMPTY,
        "chemicalparkcheck PARKS": "parks",
        "chemicalparkcheck WATER_BODIES": EMPTY,
        "riverchainage RIVER": "main_stem",
        "upstreamexposure FACILITIES": "enterprises",
    }
