"""Driver: a picker in many dialogs, opened and closed, under Python's checks of memory."""

import gc
import sys

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingParameterMatrix
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QDialog, QVBoxLayout

app = QgsApplication([], True)
app.initQgis()

from parkshore.ui.parameters import parameter_pickers  # noqa: E402 - needs the application

context = QgsProcessingContext()
for turn in range(20):
    dialog = QDialog()
    definition = QgsProcessingParameterMatrix("CRITERIA")
    picker = parameter_pickers.CriteriaPicker(definition)
    QVBoxLayout(dialog).addWidget(picker.createWrappedWidget(context))
    dialog.show()
    app.processEvents()
    gc.collect()
    picker.editor.add.click()
    if turn % 2:
        del picker  # before its widget, as a dialog may do
    dialog.deleteLater()
    del dialog
    gc.collect()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()
sys.stdout.write(f"{len(parameter_pickers._frames) or 'no'} frame is left")
