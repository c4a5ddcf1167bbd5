"""The button of the inventory dock that opens the county round."""

from qgis.PyQt.QtWidgets import QPushButton

from ..kinds import titles
from ..language import tr
from .round_dialog import RoundDialog


class RoundButton(QPushButton):
    """Opens the window of the county round, and puts what it read into the project.

    Parameters
    ----------
    runner : runner.Runner
    work : inventory_work.InventoryWork
    show : callable
        Shows a window without stopping anything else.
    settle : callable
        Takes kind, path, county and what is to be done then, and lets a user settle a file.
    parks : callable
        Gives the source of the project's parks, or None.
    """

    def __init__(self, runner, work, *, show, settle, parks, parent=None):
        super().__init__(tr("County &round…"), parent)
        self.setObjectName("county_round")
        self.setToolTip(tr("Read the files of many counties at once, and send back."))
        self._runner, self._work, self._show = runner, work, show
        self._settle, self._parks = settle, parks
        self.clicked.connect(lambda _: self.open())

    def open(self):
        """Open the window."""
        dialog = RoundDialog(
            self._runner,
            draft=self._work.drafts.path,
            dress=self._work.layers.dress,
            take=self._take,
            settle=self._settle,
            parks=self._parks,
            parent=self.window(),
        )
        self._show(dialog)
        return dialog

    def _take(self, kind, results):
        """Put accepted and rejected rows, areas and the table of the round into the project."""
        title, areas = titles()[kind.name], results["AREAS_COUNT"]
        if areas and areas == results["ACCEPTED"]:
            results = {**results, "OUTPUT": results["AREAS"]}
        elif areas:
            name = tr("{layer}: areas", layer=title)
            self._work.layers.put_file(results["AREAS"], f"areas:{kind.name}", name, kind.name)
        name = tr("County round: {layer}", layer=title)
        self._work.layers.put_file(
            results["ROUND"], f"round:{kind.name}", name, None, "countyround"
        )
        self._work.take_import(kind, results)
