"""Figures drawn by Qt: marks where their values say, words that fit, any figure of `charts`."""

import numpy as np
import pytest
from parkshore.processing.publish import charts, drawing, drawn_images, fonts
from parkshore.processing.publish.drawing_axes import Axis, nice_step
from qgis.PyQt.QtGui import QColor, QImage


def drawn(figure):
    image = QImage.fromData(drawn_images.png(figure, scale=1.0))
    assert (image.width(), image.height()) == (680, drawing.height_of(figure))
    return image


def pixels(image, colour):
    """Return how many pixels of each column have a colour."""
    data = image.convertToFormat(QImage.Format.Format_RGB32)
    bits = data.constBits()
    bits.setsize(data.sizeInBytes())
    values = np.frombuffer(bits, np.uint32).reshape(image.height(), image.width()) & 0xFFFFFF
    return (values == (QColor(colour).rgb() & 0xFFFFFF)).sum(axis=0)


def test_bars_are_as_high_as_their_values(qgis_app):
    figure = charts.bars(["a", "b"], {"n": [1.0, 2.0]}, charts.axis("Parks", start=0))
    heights = pixels(drawn(figure), charts.COLOURS[0])
    left, right = np.split(heights, 2)
    assert right.max() == pytest.approx(2 * left.max(), abs=3)


def test_stacked_bars_stand_on_each_other(qgis_app):
    figure = charts.bars(
        ["a"], {"x": [1.0], "y": [3.0]}, charts.axis("Parks", start=0), stacked=True
    )
    image = drawn(figure)
    low, high = (pixels(image, colour)[300] for colour in charts.COLOURS[:2])
    assert high == pytest.approx(3 * low, rel=0.05)


def test_gaps_and_zeros_are_no_error(qgis_app):
    drawn(charts.bars([], {"n": []}, charts.axis("Parks")))
    drawn(charts.bars(["a", "b"], {"n": [None, np.nan]}, charts.axis("Parks")))
    drawn(charts.ordered([], [], [], charts.axis("y")))


def test_every_kind_of_figure_is_drawn(qgis_app):
    ranks = charts.ordered([3, 200, 10], ["#1f6f8b"] * 3, "abc", charts.axis("y", log=True))
    charts.levels(ranks, [(100, "hundred")])
    boxes = charts.boxes({"a": [1.0, 2.0, 3.0]}, charts.axis("change", unit="%"))
    area = {"type": "scatter", "mode": "lines", "fill": "toself", "fillcolor": "#6a994e"}
    area |= {"name": "area", "x": [0, 1, 1, None, 2, 3, 3], "y": [0, 0, 1, None, 0, 0, 1]}
    plane = {"visible": False}
    areas = charts.figure([area], plane, {**plane, "scaleanchor": "x"})
    for figure in (ranks, boxes, areas):
        image = drawn(figure)
        colours = {image.pixel(x, y) for x in range(0, 680, 3) for y in range(0, image.height(), 3)}
        assert len(colours) > 2


def test_axes_place_and_tell_values():
    log = Axis({"type": "log"}, [1.0, 1000.0])
    assert [text for _, text in log.ticks()] == ["10⁰", "10¹", "10²", "10³"]
    share = Axis({"tickformat": ".0%", "range": [0, 1]}, [])
    assert [text for _, text in share.ticks()][:2] == ["0%", "20%"]
    years = Axis({"tickformat": "d"}, [2000.0, 2018.0])
    assert "2010" in [text for _, text in years.ticks()]
    assert [text for _, text in Axis({"tickformat": "d"}, [2015.0, 2018.0]).ticks()] == [
        *("2015", "2016", "2017", "2018"),
    ]
    few = Axis({"tickformat": ",d", "rangemode": "tozero"}, [0.0, 2.0])
    assert [text for _, text in few.ticks()] == ["0", "1", "2"]
    names = Axis({"type": "category", "autorange": "reversed"}, ["a", "b"])
    assert names.at("a") > names.at("b")
    assert names.at("c") is None
    assert nice_step(0.3) == pytest.approx(0.5)


def test_a_font_is_chosen_that_has_chinese(qgis_app, monkeypatch):
    family, reason = fonts.choose()
    assert family in fonts.chinese_families()
    assert not reason
    assert "has no Chinese signs" in fonts.choose("DejaVu Sans")[1]
    assert "There is no font Nothing" in fonts.choose("Nothing")[1]
    monkeypatch.setattr(fonts, "chinese_families", list)
    family, reason = fonts.choose("DejaVu Sans")
    assert family == "DejaVu Sans"
    assert "No font with Chinese signs" in reason
