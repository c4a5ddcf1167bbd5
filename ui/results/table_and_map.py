"""Table and map follow each other: what is selected in one is selected in the other."""

from qgis.PyQt.QtCore import QObject, pyqtSignal


class TableAndMap(QObject):
    """The selection of a result's layer and of its table, and the site that is looked at.

    Parameters
    ----------
    table : result_table.ResultTable
    marks : map_marks.MapMarks

    Signals
    -------
    looked
        Another site is looked at, or none.
    """

    looked = pyqtSignal()

    def __init__(self, table, marks, parent=None):
        super().__init__(parent)
        self._table, self._marks, self._layer = table, marks, None
        table.chosen.connect(self._tell_map)
        table.asked_for.connect(lambda place: self._show(place, zoom=True))

    @property
    def _model(self):
        return self._table.model()

    def follow(self, layer):
        """Follow a layer instead of the one before; None for none."""
        self._marks.clear()
        old, self._layer = self._layer, layer
        if old is not None:
            try:
                old.selectionChanged.disconnect(self.take_selection)
            except (RuntimeError, TypeError):  # the layer went with its project
                old = None
        if layer is not None:
            layer.selectionChanged.connect(self.take_selection)

    def place(self):
        """Return the row of the table that is looked at, -1 for none."""
        places = self._table.chosen_places()
        current = self._table.currentIndex().row()
        return current if current in places or not places else places[0]

    def site(self):
        """Return the id of the feature that is looked at, None for none."""
        places = self._table.chosen_places()
        return self._model.feature_id(self.place()) if places else None

    def step(self, step):
        """Go to the next (1) or the previous (-1) site of the work list."""
        model = self._model
        if model.results is None:
            return
        place = model.results.next_work(model.shown, self.place(), step)
        if place >= 0:
            self._table.choose_places([place])
            self._tell_map(zoom=True)

    def take_selection(self, *_):
        """Select in the table what is selected on the map."""
        model = self._model
        if self._layer is None or model.results is None:
            return
        rows = model.results.rows_of(self._layer.selectedFeatureIds())
        self._table.choose_places(model.results.places(model.shown, rows))
        self.looked.emit()

    def _tell_map(self, *, zoom=False):
        """Select on the map what is selected in the table."""
        layer, places = self._layer, self._table.chosen_places()
        if layer is None:
            return
        layer.selectionChanged.disconnect(self.take_selection)
        layer.selectByIds([self._model.feature_id(place) for place in places])
        layer.selectionChanged.connect(self.take_selection)
        if places:
            self._show(self.place(), zoom=zoom)
        else:
            self._marks.clear()
            self.looked.emit()

    def _show(self, place, *, zoom):
        if 0 <= place < self._model.rowCount():
            self._marks.show(self._layer, self._model.feature_id(place), zoom=zoom)
        self.looked.emit()
