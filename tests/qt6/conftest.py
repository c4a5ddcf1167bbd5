"""Tests on Qt 6, in an environment of their own (`script/qt6`); elsewhere nothing is collected."""

import sys
from importlib.util import find_spec

import pytest

collect_ignore_glob = [] if find_spec("PyQt6") else ["test_*"]


@pytest.fixture(autouse=True)
def no_slot_fails(monkeypatch):
    """What a slot raises, which Qt 6 would end the process for, fails the test."""
    raised = []
    monkeypatch.setattr(sys, "excepthook", lambda _, error, __: raised.append(error))
    yield
    if raised:
        raise raised[0]


@pytest.fixture(scope="session")
def application():
    """The Qt application."""
    from qgis.PyQt.QtWidgets import QApplication

    return QApplication.instance() or QApplication([])


@pytest.fixture
def show(application):
    """Show a widget and let Qt paint it."""
    shown = []

    def shower(widget):
        shown.append(widget)
        widget.resize(640, 480)
        widget.show()
        application.processEvents()
        assert not widget.grab().isNull()
        return widget

    yield shower
    for widget in shown:
        widget.close()
