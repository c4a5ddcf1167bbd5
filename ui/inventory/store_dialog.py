"""What a store, its undoing or a merge would do: shown before anything is written."""

from qgis.core import QgsApplication, QgsExpression, QgsFeatureRequest, QgsVariantUtils
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from ..labels import plain
from ..language import tr

LINES = 500  # of a kind of change at most: a list is to be read
GROUPS = ("conflict", "left aside", "gone", "same?", "changed", "added", "rejected")
COUNTS = {"same?": "", "conflict": "CONFLICTS_COUNT", "left aside": "ASIDE"}
"""The numbers of groups that are not called as their group is."""

OF_STORE = ("ON_GONE", "PROPOSALS")
TAKE_OUT = 2


class StoreDialog(QDialog):
    """A list of changes by name, and what is to be decided.

    Parameters
    ----------
    title : str
    changes : QgsVectorLayer
        Table of the dry run, with titles in the user's language.
    results : dict
        Numbers of the dry run.
    fields : dict of str to str
        Titles of the layer's fields.
    store : QgsProcessingAlgorithm or None
        The algorithm whose choices are offered; None offers none.
    choices : sequence of str
        Its parameters that are offered.
    """

    def __init__(
        self, title, changes, results, fields, *, store=None, choices=OF_STORE, parent=None
    ):
        super().__init__(parent)
        self.setObjectName("ParkShoreStoreDialog")
        self.setWindowTitle(title)
        self._changes, self._results, self._fields = changes, results, fields
        self._index = {each.name(): at for at, each in enumerate(changes.fields())}
        layout = QVBoxLayout(self)
        layout.addWidget(self._list(), 1)
        self._boxes, self.confirm = {}, None
        if store is not None:
            layout.addLayout(self._choices(store, choices))
        self.buttons = QDialogButtonBox()
        self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        text = tr("&Store") if store else tr("&Undo")
        self.accept_button = self.buttons.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setObjectName("accept")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)
        room = self.screen().availableSize()
        self.resize(min(720, room.width() - 20), min(560, room.height() - 60))
        self._ask_before_taking_out()

    def parameters(self):
        """Return what was decided, as parameters of the algorithm."""
        return {name: box.currentIndex() for name, box in self._boxes.items()}

    @property
    def on_gone(self):
        """The box that decides on sites the layer lacks, None without it."""
        return self._boxes.get("ON_GONE")

    def _list(self):
        self.tree = QTreeWidget()
        self.tree.setObjectName("changes")
        self.tree.setAccessibleName(tr("Changes"))
        self.tree.setHeaderLabels(
            [
                tr("Site"),
                tr("Field"),
                tr("Old value"),
                tr("New value"),
                tr("Why"),
            ]
        )
        for change in GROUPS:
            self._add_group(change)
        self.tree.expandToDepth(0)
        for column in range(self.tree.columnCount()):
            self.tree.resizeColumnToContents(column)
        if not self.tree.topLevelItemCount():
            self.tree.addTopLevelItem(QTreeWidgetItem([tr("Nothing changes.")]))
        return self.tree

    def _add_group(self, change):
        """Add the lines of a kind of change, a site's fields below its name."""
        request = QgsFeatureRequest().setLimit(LINES + 1)
        request.setFilterExpression(QgsExpression.createFieldEqualityExpression("change", change))
        lines = [self._line(feature) for feature in self._changes.getFeatures(request)]
        if not lines:
            return
        title = self._shown("change", change)
        count = self._results.get(COUNTS.get(change, change.upper()))
        if count is not None:
            title = f"{title}: {QLocale().toString(count)}"
        group = QTreeWidgetItem([title])
        sites = {}
        for line in lines[:LINES]:
            site = sites.get(line["ref_id"])
            if site is None:
                name = f"{line['name']} ({line['ref_id']})" if line["name"] else line["ref_id"]
                site = sites[line["ref_id"]] = QTreeWidgetItem([name])
                group.addChild(site)
            if line["field"] or line["old"] or line["new"]:
                field = self._fields.get(line["field"]) or self._shown("field", line["field"])
                texts = ["", field, line["old"], line["new"], self._shown("why", line["why"])]
                site.addChild(QTreeWidgetItem(texts))
        if len(lines) > LINES:
            group.addChild(QTreeWidgetItem([tr("… and more")]))
        self.tree.addTopLevelItem(group)

    def _line(self, feature):
        """Return the texts of a line, "" for NULL."""
        values = {name: feature.attribute(at) for name, at in self._index.items()}
        return {
            name: "" if QgsVariantUtils.isNull(value) else str(value)
            for name, value in values.items()
        }

    def _shown(self, field, value):
        """Return a constant in the user's language."""
        if not value or field not in self._index:
            return value
        setup = self._changes.editorWidgetSetup(self._index[field])
        formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
        return formatter.representValue(
            self._changes, self._index[field], setup.config(), None, value
        )

    def _choices(self, store, names):
        """Return the choices of the algorithm, and the question before sites are taken out."""
        form = QFormLayout()
        labels = {
            "ON_GONE": tr("Sites the layer &lacks"),
            "PROPOSALS": tr("Sites that are &perhaps the same"),
            "CONFLICTS": tr("Records that contra&dict"),
        }
        for name in names:
            box = self._boxes[name] = self._choice(store, name)
            box.setAccessibleName(plain(labels[name]))
            form.addRow(labels[name], box)
        if self.on_gone is not None:
            form.addRow(self._confirming())
        left = self._results.get("PROPOSED", 0)
        if left:
            told = QLabel(tr("{n} rows are perhaps sites of the inventory.", n=left))
            told.setTextFormat(Qt.TextFormat.PlainText)
            form.addRow(told)
        return form

    def _confirming(self):
        """Return the box that asks before sites are taken out."""
        self.confirm = QCheckBox(
            tr("Yes, &take {n} sites out of the inventory", n=self._results["GONE"])
        )
        self.confirm.setObjectName("confirm")
        self.confirm.setToolTip(tr("They can be brought back by undoing the last store."))
        self.confirm.toggled.connect(self._ask_before_taking_out)
        self.on_gone.currentIndexChanged.connect(self._ask_before_taking_out)
        return self.confirm

    @staticmethod
    def _choice(store, name):
        """Return a box with the options of a parameter."""
        definition = store.parameterDefinition(name)
        box = QComboBox()
        box.setObjectName(name.lower())
        box.addItems(definition.options())
        box.setCurrentIndex(definition.defaultValue())
        box.setToolTip(definition.help())
        return box

    def _ask_before_taking_out(self, *_):
        """Store only once the user has said that sites are to be taken out."""
        if self.confirm is None:
            return
        asked = self.on_gone.currentIndex() == TAKE_OUT and bool(self._results["GONE"])
        self.confirm.setVisible(asked)
        self.accept_button.setEnabled(not asked or self.confirm.isChecked())
