"""The table of a result: sorted by a click, its rows selected from here or from the map."""

from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QMenu, QTableView

from ..language import tr
from .result_model import NAMES, ResultModel

HEAD_LINES = 2
WIDEST = 24  # signs
ICON = 18  # pixels of the sign of a verdict
AROUND = 20  # pixels beside what a column holds
SIGNS = {"city": 6}  # that a column holds
OTHERS = 9
NAME = 9, 22  # signs that the column of names holds, at least and where there is room
IN_SIGHT = "shore_m"  # the last column that is seen without scrolling
FEW = 20  # words of a column that are measured; a column of more is cut


class ResultTable(QTableView):
    """The table of a result.

    Signals
    -------
    chosen
        Other rows are selected.
    asked_for : int
        A site is to be shown on the map, by its row in the table.
    columns_asked : list of str
        Other columns are to be shown.
    """

    chosen = pyqtSignal()
    asked_for = pyqtSignal(int)
    columns_asked = pyqtSignal(list)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._quiet = False
        self._shared = True  # the column of names takes what the others leave
        self.setObjectName("check_table")
        self.setAccessibleName(tr("Checked sites"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self.setModel(ResultModel(self))
        self.setSortingEnabled(True)
        header = self.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideNone)  # it takes two lines for one
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setFixedHeight(header.fontMetrics().lineSpacing() * HEAD_LINES + 6)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        header.sectionResized.connect(self._leave_widths)
        header.setToolTip(tr("Click to sort; the right button shows other columns."))
        self.doubleClicked.connect(lambda index: self.asked_for.emit(index.row()))
        self.activated.connect(lambda index: self.asked_for.emit(index.row()))

    def fit_columns(self):
        """Give each column room for what it holds, and for its head on two lines."""
        model, header, text = self.model(), self.horizontalHeader(), self.fontMetrics()
        sign = text.averageCharWidth()
        self._shared = True
        was = header.blockSignals(True)
        model.heads = {
            name: broken(model.title(name), header.fontMetrics().horizontalAdvance)
            for name in model.names
        }
        for at, name in enumerate(model.names):
            lines = model.heads[name].split("\n")
            head = max(header.fontMetrics().horizontalAdvance(line) for line in lines)
            held = [text.horizontalAdvance(word) for word in model.few_words(name, FEW)]
            holds = max(held) + ICON if held else SIGNS.get(name, OTHERS) * sign
            holds = min(holds, WIDEST * sign)
            header.resizeSection(at, max(holds, head) + AROUND)
        header.blockSignals(was)
        self._share_room()

    def resizeEvent(self, event):
        """Leave the distance in sight, until the user has drawn columns himself."""
        super().resizeEvent(event)
        if self._shared:
            self._share_room()

    def _leave_widths(self):
        self._shared = False

    def _share_room(self):
        """Give the names what the columns up to the distance leave."""
        names, header = self.model().names, self.horizontalHeader()
        if not names or names[0] not in NAMES:
            return
        last = names.index(IN_SIGHT) if IN_SIGHT in names else len(names) - 1
        room = self.viewport().width() - sum(map(header.sectionSize, range(1, last + 1)))
        least, most = (signs * self.fontMetrics().averageCharWidth() + AROUND for signs in NAME)
        was = header.blockSignals(True)
        header.resizeSection(0, max(least, min(room, most)))
        header.blockSignals(was)
        self.viewport().update()

    def selectionChanged(self, selected, deselected):
        """Tell that other rows are selected, unless the map asked for it."""
        super().selectionChanged(selected, deselected)
        if not self._quiet:
            self.chosen.emit()

    def chosen_places(self):
        """Return the selected rows."""
        ranges = self.selectionModel().selection()
        return sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})

    def choose_places(self, places):
        """Select rows without telling so; show the first."""
        model, chosen = self.model(), QItemSelection()
        last = model.columnCount() - 1
        for begin, end in _runs(places):
            chosen.select(model.index(begin, 0), model.index(end, last))
        self._quiet = True
        try:
            how = QItemSelectionModel.SelectionFlag
            if places:
                first = model.index(places[0], 0)
                self.selectionModel().setCurrentIndex(first, how.NoUpdate)
                self.scrollTo(first)
            self.selectionModel().select(chosen, how.ClearAndSelect)
        finally:
            self._quiet = False

    def _offer_columns(self, where):
        model = self.model()
        if model.layer is None:
            return
        menu = QMenu(self)
        for name in model.layer.fields().names():
            action = menu.addAction(model.title(name))
            action.setCheckable(True)
            action.setChecked(name in model.names)
            action.setEnabled(name != "verdict")
            action.toggled.connect(lambda on, name=name: self._ask_column(name, shown=on))
        menu.exec(self.horizontalHeader().mapToGlobal(where))

    def _ask_column(self, name, *, shown):
        names = self.model().names
        self.columns_asked.emit([*names, name] if shown else [e for e in names if e != name])


def broken(title, width):
    r"""Return a head on the two lines that are together the narrowest.

    Parameters
    ----------
    title : str
    width : callable
        Of a text.

    Examples
    --------
    >>> broken("Distance to the shoreline (m)", len)
    'Distance to\nthe shoreline (m)'
    >>> broken("判定", len)
    '判定'
    """
    words = title.split(" ")
    breaks = [
        "\n".join([" ".join(words[:at]), " ".join(words[at:])]) for at in range(1, len(words))
    ]
    return min((title, *breaks), key=lambda text: max(width(line) for line in text.split("\n")))


def _runs(places):
    """Yield the first and last of places that follow each other."""
    begin = last = None
    for place in places:
        if last is None or place != last + 1:
            if last is not None:
                yield begin, last
            begin = place
        last = place
    if last is not None:
        yield begin, last
