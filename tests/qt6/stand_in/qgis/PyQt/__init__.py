"""As QGIS 4 has it: the same names as under QGIS 3, on Qt 6."""

import sys
from importlib import import_module

for name in ("QtCore", "QtGui", "QtSvg", "QtTest", "QtWidgets", "QtXml", "sip"):
    module = import_module(f"PyQt6.{name}")
    globals()[name] = sys.modules[f"{__name__}.{name}"] = module
