"""Fonts of a print layout, set so that a reader finds the words in its PDF."""

from qgis.core import (
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemScaleBar,
    QgsLayoutTable,
    QgsLegendStyle,
)

from ..publish.fonts import searchable

LEGEND_PARTS = (
    QgsLegendStyle.Style.Title,
    QgsLegendStyle.Style.Group,
    QgsLegendStyle.Style.Subgroup,
    QgsLegendStyle.Style.SymbolLabel,
)


def searchable_text(text):
    """Have a QgsTextFormat written without shaping; return it."""
    text.setFont(searchable(text.font()))
    return text


def make_searchable(layout):
    """Have all words of a layout written without shaping.

    Parameters
    ----------
    layout : QgsPrintLayout
    """
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLabel | QgsLayoutItemScaleBar):
            item.setTextFormat(searchable_text(item.textFormat()))
        elif isinstance(item, QgsLayoutItemLegend):
            _make_legend_searchable(item)
    for frames in layout.multiFrames():
        if isinstance(frames, QgsLayoutTable):
            frames.setHeaderTextFormat(searchable_text(frames.headerTextFormat()))
            frames.setContentTextFormat(searchable_text(frames.contentTextFormat()))


def _make_legend_searchable(legend):
    for part in LEGEND_PARTS:
        style = legend.style(part)
        style.setTextFormat(searchable_text(style.textFormat()))
        legend.setStyle(part, style)
