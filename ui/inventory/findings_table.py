"""The findings of a check as a table that leads back to the features."""

from itertools import islice

from qgis.core import QgsApplication, QgsExpression, QgsFeatureRequest, QgsVariantUtils
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
)

from ..labels import as_written
from ..language import tr

SLICE = 200
SHOWN = ("severity", "ref_id", "field", "finding", "value", "code")
CODED = ("severity", "field", "code")


class FindingsModel(QAbstractTableModel):
    """Rows of a findings layer, read as the view needs them.

    Parameters
    ----------
    findings : QgsVectorLayer
    layer : QgsVectorLayer
        The layer they are about, for the titles of its fields.
    """

    def __init__(self, findings, layer, parent=None):
        super().__init__(parent)
        fields = findings.fields()
        self._columns = [name for name in SHOWN if fields.lookupField(name) >= 0]
        self._titles = [findings.attributeDisplayName(fields.lookupField(n)) for n in self._columns]
        about = layer.fields()
        self._fields = {
            field.name(): layer.attributeDisplayName(number) for number, field in enumerate(about)
        }
        self._findings, self._words = findings, {}
        self._rows = []
        self._features = findings.getFeatures()
        self._more = True
        self.fetchMore()

    def rowCount(self, parent=None):
        """Return how many rows were read so far."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent=None):
        """Return how many columns are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def canFetchMore(self, _parent=None):
        """Tell whether there are rows left."""
        return self._more

    def fetchMore(self, _parent=None):
        """Read the next rows."""
        rows = list(islice(self._features, SLICE))
        self._more = len(rows) == SLICE
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        """Return what a cell shows."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        name = self._columns[index.column()]
        value = self.value(index.row(), name)
        if name == "field" and value in self._fields:
            value = self._fields[value]
        elif name in CODED:
            value = self._word(name, value)
        return as_written(value) if role == Qt.ItemDataRole.ToolTipRole else value

    def _word(self, name, value):
        """Return a constant as the attribute table tells it."""
        if (name, value) not in self._words:
            layer = self._findings
            at = layer.fields().lookupField(name)
            setup = layer.editorWidgetSetup(at)
            shows = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
            told = shows.representValue(layer, at, setup.config(), None, value) if value else ""
            self._words[name, value] = str(told)
        return self._words[name, value]

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        """Return the titles of the columns and the numbers of the rows."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._titles[section] if orientation == Qt.Orientation.Horizontal else section + 1

    def value(self, row, name):
        """Return a finding's value as text, "" for NULL."""
        value = self._rows[row][name]
        return "" if QgsVariantUtils.isNull(value) else str(value)


class FindingsTable(QDialog):
    """A window with the findings; a double click or Return shows the feature on the map.

    Parameters
    ----------
    iface : QgisInterface
    findings, layer : QgsVectorLayer
    id_field : str
        The field of ``layer`` that ``ref_id`` refers to.
    """

    def __init__(self, iface, findings, layer, id_field, parent=None):
        super().__init__(parent)
        self.setObjectName("ParkShoreFindings")
        self.setWindowTitle(findings.name())
        self._iface = iface
        self._layer = layer
        self._id_field = id_field
        self.model = FindingsModel(findings, layer, self)
        self.table = QTableView()
        self.table.setObjectName("findings")
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setAccessibleName(findings.name())
        self.table.setToolTip(tr("A double click shows the feature on the map."))
        self.table.activated.connect(lambda index: self.show_feature(index.row()))
        self.table.doubleClicked.connect(lambda index: self.show_feature(index.row()))
        self.table.resizeColumnsToContents()
        for column in range(self.model.columnCount()):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column), 480))
        show = QPushButton(tr("&Show on the map"))
        show.setObjectName("show_feature")
        show.clicked.connect(lambda: self.show_feature(self.table.currentIndex().row()))
        close = QPushButton(tr("&Close"))
        close.clicked.connect(self.close)
        line = QHBoxLayout()
        line.addWidget(
            QLabel(
                tr("{n} findings; a finding is a question, no proof.", n=findings.featureCount())
            )
        )
        line.addStretch()
        line.addWidget(show)
        line.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table)
        layout.addLayout(line)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.resize(1000, 420)
        layer.willBeDeleted.connect(self.close)
        findings.willBeDeleted.connect(self.close)

    def show_feature(self, row):
        """Select the feature of a finding and bring it onto the map."""
        if row < 0:
            return
        found = self._feature(self.model.value(row, "feature"), self.model.value(row, "ref_id"))
        if found is None:
            self._layer.removeSelection()
            return
        self._layer.selectByIds([found.id()])
        self._iface.setActiveLayer(self._layer)
        if found.hasGeometry():
            canvas = self._iface.mapCanvas()
            canvas.zoomToSelected(self._layer)
            canvas.flashFeatureIds(self._layer, [found.id()])

    def _feature(self, source_id, ref_id):
        """Return the feature: by its source id where that still holds its id, else by its id."""
        field = self._id_field
        requests = []
        if source_id.lstrip("-").isdigit():
            requests.append(QgsFeatureRequest(int(source_id)))
        if ref_id:
            known = QgsExpression.createFieldEqualityExpression(field, ref_id)
            requests.append(QgsFeatureRequest().setFilterExpression(known).setLimit(1))
        for request in requests:
            for feature in self._layer.getFeatures(request):
                if not ref_id or str(feature[field]) == ref_id:
                    return feature
        return None
