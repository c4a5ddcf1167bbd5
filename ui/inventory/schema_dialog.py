"""Choice of a PostGIS schema that is, or becomes, the inventory."""

from qgis.core import QgsApplication, QgsProviderRegistry, QgsTask
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel

from ..language import tr


class Schemas(QgsTask):
    """Lists the schemas of a connection in the background."""

    def __init__(self, name):
        super().__init__(
            tr("Schemas of {connection}", connection=name),
            QgsTask.Flag.CanCancel,
        )
        self._name = name
        self.schemas = []
        self.problem = ""

    def run(self):
        """Ask the server; in the worker."""
        try:
            metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
            self.schemas = sorted(metadata.createConnection(self._name).schemas())
        except Exception as error:  # noqa: BLE001 - the worker must not die; the dialog tells it
            self.problem = str(error)
            return False
        return True


class SchemaDialog(QDialog):
    """A connection of QGIS's own list and a schema of it; a new name makes a new schema.

    Parameters
    ----------
    place : dict of str to str
        The inventory so far.
    """

    def __init__(self, place, parent=None):
        super().__init__(parent)
        self.setObjectName("ParkShoreSchemaDialog")
        self.setWindowTitle(tr("Open inventory"))
        self._task = None
        self._wanted = place.get("schema", "")
        self.connection = QComboBox()
        self.connection.setObjectName("connection")
        self.connection.setToolTip(tr("PostGIS connections that QGIS's browser knows."))
        self.schema = QComboBox()
        self.schema.setObjectName("schema")
        self.schema.setEditable(True)
        self.schema.setToolTip(tr("The schema that is the inventory; made where it is not there."))
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.buttons = QDialogButtonBox()
        self.open = self.buttons.addButton(
            tr("Open inventory"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.open.setObjectName("accept")
        self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(tr("&Connection"), self.connection)
        form.addRow(tr("&Schema"), self.schema)
        form.addRow(self.told)
        form.addRow(self.buttons)
        metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
        names = sorted(metadata.connections()) if metadata is not None else []
        self.connection.addItems(names)
        if place.get("connection") in names:
            self.connection.setCurrentText(place["connection"])
        self.connection.currentTextChanged.connect(self._ask)
        self.schema.editTextChanged.connect(self._judge)
        if names:
            self._ask(self.connection.currentText())
        else:
            self.told.setText(tr("QGIS knows no PostGIS connection; add one in its browser first."))
        self._judge()

    def place(self):
        """Return what was chosen, as `inventory_layers.inventory` gives it."""
        return {
            "connection": self.connection.currentText(),
            "schema": self.schema.currentText().strip(),
        }

    def done(self, result):
        """Let go of the worker."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        super().done(result)

    def _ask(self, name):
        self.told.setText(tr("Asking the server…"))
        task = Schemas(name)
        self._task = task
        task.taskCompleted.connect(lambda: self._fill(task))
        task.taskTerminated.connect(lambda: self._fill(task))
        QgsApplication.taskManager().addTask(task)

    def _fill(self, task):
        if task is not self._task:
            return
        self._task = None
        kept = self.schema.currentText() or self._wanted
        self.schema.clear()
        self.schema.addItems(task.schemas)
        self.schema.setEditText(kept or (task.schemas[0] if task.schemas else ""))
        self.told.setText(task.problem)

    def _judge(self):
        good = bool(self.connection.currentText() and self.schema.currentText().strip())
        self.open.setEnabled(good)
