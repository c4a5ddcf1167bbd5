"""The rows of a result as Qt asks for them: in an order, through a filter, in words."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QAbstractTableModel, QLocale, Qt

from ..labels import as_written
from ..language import tr
from . import verdict_look

NAMES = ("name", "name_zh", "name_en", "park_id", "ent_id", "id")
PLACES = ("city", "county", "province")
USUAL = ("verdict", "shore_m", "margin_m", "near_river", "facil_kind", "reach", "option")
BESIDE = ("limit_m", "rule_note")  # read with the rest: the work list and a trial need them
TRIAL = "trial"


def usual_columns(fields):
    """Return the fields a planner reads first: what a site is called, where it lies, its results.

    Parameters
    ----------
    fields : QgsFields
    """
    found = [
        next((name for name in names if fields.lookupField(name) >= 0), "")
        for names in (NAMES, PLACES)
    ]
    return [name for name in found if name] + [
        name for name in USUAL if fields.lookupField(name) >= 0
    ]


class ResultModel(QAbstractTableModel):
    """Rows of a result, in an order and through a filter."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.results, self.layer = None, None
        self.names, self.shown = [], []
        self.filter = {}
        self.heads = {}  # titles as they are broken into lines
        self._order = ("", False)
        self._words, self._icons = {}, {}
        self._foreign = {}  # columns from elsewhere: title, and words; None for verdicts

    def show(self, layer, results, names):
        """Show other rows."""
        self.beginResetModel()
        self.layer, self.results, self.names = layer, results, list(names)
        self.filter, self._words, self._foreign = {}, {}, {}
        if self._order[0] not in self.names:
            self._order = ("", False)
        self._arrange()
        self.endResetModel()

    def set_filter(self, **asked):
        """Show the rows that a filter lets through; see ``ResultColumns.shown``."""
        self.beginResetModel()
        self.filter = asked
        self._arrange()
        self.endResetModel()

    def set_trial(self, *, shown):
        """Show or hide the column of a trial."""
        names = [name for name in self.names if name != TRIAL]
        if shown:
            names.insert(names.index("verdict") + 1, TRIAL)
        self.beginResetModel()
        self.names = names
        if self._order[0] not in names:
            self._order = ("", False)
        self._arrange()
        self.endResetModel()

    def put_beside(self, name, title, words=None):
        """Show a column from elsewhere: a verdict beside the verdict, anything else at the end.

        Parameters
        ----------
        name, title : str
        words : dict of str to str, optional
            What its constants are called; by default they are verdicts.
        """
        self._foreign[name] = title, words
        if name not in self.names:
            at = self.names.index("verdict") + 1 if words is None else len(self.names)
            self.beginResetModel()
            self.names.insert(at, name)
            self.endResetModel()

    def told_rows(self):
        """Return the table as it is shown: titles, and rows with words and full numbers.

        A trial is never part of it.
        """
        names = [name for name in self.names if name != TRIAL]
        rows = (
            [self._told(name, self.value(place, name)) for name in names]
            for place in range(len(self.shown))
        )
        return [self.title(name) for name in names], rows

    def _told(self, name, value):
        return self._word(name, value) if isinstance(value, str) else value

    def sort(self, column, order=Qt.SortOrder.AscendingOrder):
        """Put the rows in the order of a column; -1 is the layer's."""
        name = self.names[column] if 0 <= column < len(self.names) else ""
        self.beginResetModel()
        self._order = (name, order == Qt.SortOrder.DescendingOrder)
        self._arrange()
        self.endResetModel()

    def _arrange(self):
        if self.results is None:
            self.shown = []
            return
        name, descending = self._order
        self.shown = self.results.shown(
            **self.filter,
            within=[each for each in self.names if each not in ("verdict", TRIAL)],
            order=name,
            descending=descending,
        )

    def feature_id(self, place):
        """Return the id of the feature in a row of the table."""
        return int(self.results.ids[self.shown[place]])

    def rowCount(self, parent=None):
        """Return how many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def columnCount(self, parent=None):
        """Return how many columns are shown."""
        return 0 if parent is not None and parent.isValid() else len(self.names)

    def value(self, place, name):
        """Return what the data hold."""
        return self.results.cell(name, self.shown[place])

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        """Return what a cell shows, in words and with decimals that mean something."""
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.DecorationRole,
            Qt.ItemDataRole.TextAlignmentRole,
        ):
            return None
        name = self.names[index.column()]
        value = self.value(index.row(), name)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(value) if self._is_verdict(name) and value else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = isinstance(value, float)
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if value is None:
            return "–" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_written(self._word(name, value))
        return short(value) if isinstance(value, float) else self._word(name, value)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        """Return the titles of the fields."""
        if role != Qt.ItemDataRole.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        name = self.names[section]
        return self.heads.get(name, self.title(name))

    def title(self, name):
        """Return the title of a field in the user's language."""
        if name == TRIAL:
            return tr("Trial")
        if name in self._foreign:
            return self._foreign[name][0]
        return self.layer.attributeDisplayName(self.layer.fields().lookupField(name))

    def few_words(self, name, most):
        """Return what a column of a few constants shows; empty for numbers and for more."""
        if self.results is None or not self.results.has(name):
            return []
        kept = getattr(self.results.column(name), "distinct", ())
        return [self._word(name, each) for each in kept] if len(kept) <= most else []

    def _is_verdict(self, name):
        return name in ("verdict", TRIAL) or self._foreign.get(name, ("", {}))[1] is None

    def _icon(self, verdict):
        if verdict not in self._icons:
            self._icons[verdict] = verdict_look.icon(verdict)
        return self._icons[verdict]

    def _word(self, name, value):
        if name in self._foreign and not self._is_verdict(name):
            return self._foreign[name][1].get(value, value)
        key = name, value
        if key not in self._words:
            at = self.layer.fields().lookupField("verdict" if self._is_verdict(name) else name)
            setup = self.layer.editorWidgetSetup(at)
            shows = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
            self._words[key] = str(
                shows.representValue(self.layer, at, setup.config(), None, value)
            )
        return self._words[key]


def short(number):
    """Return a number of metres or the like as a table shows it."""
    size = abs(number)
    decimals = 0 if size >= 100 or number == int(number) else 1 if size >= 1 else 3
    return QLocale().toString(number, "f", decimals)
