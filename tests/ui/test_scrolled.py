"""A page that scrolls up and down is never cut at its side, not even once it has grown."""

from parkshore.ui.scrolled import scrolled
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget


def test_it_is_as_wide_as_its_page_when_that_has_grown(qgis_app):
    whole, page, wide = QWidget(), QWidget(), QLabel("wide " * 40)
    wide.hide()
    QVBoxLayout(page).addWidget(wide)
    QVBoxLayout(whole).addWidget(scrolled(page))
    whole.show()
    QgsApplication.processEvents()
    before = whole.minimumSizeHint().width()
    wide.show()
    QgsApplication.processEvents()
    assert whole.minimumSizeHint().width() > page.minimumSizeHint().width() > before
