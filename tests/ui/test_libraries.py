"""Where libraries are missing one page says so, with the command for the system."""

import importlib.util
import sys

import pytest
from parkshore.ui.install_command import System, install_command, this_system
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QDockWidget, QPushButton

DEBIAN = {"distribution": "debian", "like": frozenset({"debian"})}
UBUNTU = {"distribution": "ubuntu", "like": frozenset({"ubuntu", "debian"})}
PLAIN = "python3 -m pip install --user "
PIP = f"{PLAIN}--break-system-packages "
MAC_PYTHON = "/Applications/QGIS.app/Contents/MacOS/bin/python3"
BOTH = ["pandas", "shapely ≥ 2"]


@pytest.mark.parametrize(
    ("system", "command"),
    [
        (
            System("linux", **DEBIAN, version="13"),
            "sudo apt install python3-pandas python3-shapely",
        ),
        (
            System("linux", **DEBIAN, version="12", numpy="1.24.2", managed=True),
            "sudo apt install python3-pandas python3-pip && " + PIP + '"shapely>=2,<2.1" "numpy<2"',
        ),
        (
            System("linux", **UBUNTU, version="22.04", numpy="1.21.5", shapely="1.8.0"),
            "sudo apt install python3-pandas python3-pip && "
            + PLAIN
            + '"shapely>=2,<2.1" "numpy<2"',
        ),
        (
            System("linux", **UBUNTU, version="24.04"),
            "sudo apt install python3-pandas python3-shapely",
        ),
        (
            System("linux", distribution="fedora", like=frozenset({"fedora"}), version="43"),
            "sudo dnf install python3-pandas python3-shapely",
        ),
        (
            System("linux", distribution="manjaro", like=frozenset({"manjaro", "arch"})),
            "sudo pacman -S python-pandas python-shapely",
        ),
        (
            System("linux", distribution="kylin", python="/usr/bin/python3"),
            f'/usr/bin/{PLAIN}pandas "shapely>=2"',
        ),
        (
            System("linux", **DEBIAN, version="13", numpy="2.2", shapely="2.0.7", managed=True),
            f'sudo apt install python3-pandas python3-pip && {PIP}--force-reinstall "shapely>=2"',
        ),
        (System("windows"), 'python -m pip install pandas "shapely>=2"'),
        (System("conda"), 'conda install -c conda-forge pandas "shapely>=2"'),
        (
            System("flatpak"),
            'flatpak run --devel --command=pip3 org.qgis.qgis install --user pandas "shapely>=2"',
        ),
        (
            System("macos", python=MAC_PYTHON),
            f'"{MAC_PYTHON}" -m pip install --user pandas "shapely>=2"',
        ),
    ],
)
def test_each_system_has_its_command(qgis_app, system, command):
    assert install_command(BOTH, system)[1] == command


def test_only_what_is_missing_is_installed(qgis_app):
    debian = System("linux", **DEBIAN, version="12")
    assert install_command(["pandas"], debian)[1] == "sudo apt install python3-pandas"


def test_this_system_is_recognised(qgis_app):
    system = this_system()
    assert system.kind in {"linux", "conda", "macos", "windows", "flatpak"}
    assert system.numpy
    assert system.shapely.startswith("2.")


@pytest.fixture
def without(monkeypatch):
    """Hide libraries from whoever looks for them."""
    found = importlib.util.find_spec
    hidden = set()

    def find(name, package=None):
        return None if name in hidden else found(name, package)

    monkeypatch.setattr(importlib.util, "find_spec", find)
    return hidden


@pytest.mark.parametrize("hidden", [{"pandas"}, {"numpy", "pyproj"}])
def test_the_page_stands_before_anything_fails(qgis_app, qgis_iface, without, hidden):
    registry = QgsApplication.processingRegistry()
    if registry.providerById("parkshore") is not None:
        registry.removeProvider("parkshore")
    window = qgis_iface.mainWindow()
    before = len(window.children())
    without |= hidden
    plugin = sys.modules["parkshore"].classFactory(qgis_iface)
    plugin.initGui()
    dock = window.findChild(QDockWidget, "ParkShoreCheckDock")
    assert not dock.isHidden()
    for name in hidden:
        assert name in dock.what.text()
        assert name in dock.command.toPlainText()
    dock.findChild(QPushButton, "missing_copy").click()
    assert QgsApplication.clipboard().text() == dock.command.toPlainText()
    dock.findChild(QPushButton, "missing_look").click()
    assert ", ".join(sorted(hidden)) in dock.after.text()
    without.clear()
    dock.findChild(QPushButton, "missing_look").click()
    assert "restart" in dock.after.text()
    assert (registry.providerById("parkshore") is None) == ("numpy" in hidden)
    plugin.unload()
    assert registry.providerById("parkshore") is None
    assert len(window.children()) == before
