"""Two checks, an import and a report, asked of the docks at once, give what each gives alone."""

import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from parkshore.plugin import dress, open_tables
from parkshore.processing.framework import dialog
from parkshore.ui.check.check_work import CheckWork
from parkshore.ui.inventory.inventory_work import InventoryWork
from parkshore.ui.kinds import KINDS
from parkshore.ui.runner import Runner
from qgis.core import Qgis, QgsApplication, QgsLayerTreeModel, QgsProject
from qgis.gui import QgsBrowserGuiModel, QgsLayerTreeView

sys.path.insert(0, str(Path(__file__).parents[1] / "processing" / "soak"))

import written
from soak_jobs import Bench

ENTERPRISES = KINDS[1]
REPORT = "parkshore:parkreport"
DISTANCE = {"RULE_SET": 0, "DISTANCE": 5000.0}
RUNS = {  # by algorithm how often it runs: only a rule set has options
    "parkshore:shorelinecheck": 2,
    "parkshore:siteoptions": 1,
    "parkshore:importinventory": 1,
}
STAMP = re.compile(r"_\d{8}-\d{6}-\d{3}")  # of a draft
TREE_ASKED = 34400  # from this QGIS on Processing puts results into a layer tree of the window
THREADS = 4  # so that all run at once where a machine has fewer processors


@pytest.fixture
def bench(plugin, qgis_processing, qgis_iface, monkeypatch, root, tmp_path):
    """A small inventory and the jobs on it, in a window in which dialogs can be opened."""
    browser = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: browser)
    if Qgis.versionInt() >= TREE_ASKED:
        tree = QgsLayerTreeView()
        tree.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), tree))
        monkeypatch.setattr(qgis_iface, "layerTreeView", lambda: tree)
    return Bench(root / "resources/sample/inventory.gpkg", tmp_path)


@pytest.fixture
def answers(monkeypatch):
    """What runners were answered so far: algorithm, numbers, and the rows of each file."""
    kept, run = [], Runner.run

    def listening(self, identifier, parameters, done, failed=None, title=""):
        def take(results):
            files = {name: path for name, path in results.items() if str(path).endswith(".gpkg")}
            tables = {
                name: [STAMP.sub("", each) for each in written.layer(path)]
                for name, path in files.items()
            }
            kept.append((identifier, {**results, **tables}))
            done(results)

        return run(self, identifier, parameters, take, failed, title)

    monkeypatch.setattr(Runner, "run", listening)
    return kept


@pytest.fixture
def orders(plugin, bench, wait_until):
    """A check by law and one by distance, as the form of the dock asks for them."""
    plugin.dock.work.open({"file": str(bench.inventory)})
    wait_until(plugin.bench.run.isEnabled, 60)
    law = plugin.bench.form.order()
    distance = replace(law, rules="5 km", parameters={**law.parameters, **DISTANCE})
    return [law, distance]


@pytest.fixture(params=[False, pytest.param(True, marks=pytest.mark.long)])
def works(request, plugin, qgis_iface):
    """Who works at once: the docks and a check beside them, or three apart from each other."""
    drafts, window = plugin.bench.work.drafts, qgis_iface.mainWindow()

    def another():
        return CheckWork(Runner(qgis_iface, window), drafts, dress)

    if not request.param:
        return [plugin.bench.work, another(), plugin.dock.work]
    return [another(), another(), InventoryWork(Runner(qgis_iface, window), dress, open_tables)]


def report(bench, out):
    """Run the report in the dialog that the dock of indicators opens."""
    out.mkdir()
    given = bench.parameters("parkreport", out)
    assert not dialog.open_dialog(REPORT, given)
    opened = [*dialog._open.values()][-1]
    opened.runAlgorithm()
    assert opened.results(), opened.history_details["log"]
    opened.close()
    return written.told(out)


def test_all_at_once(bench, orders, works, answers, tmp_path, wait_until):
    table = {"FILE": str(bench.folder / "table.csv"), "KIND": ENTERPRISES.number}
    first, second, inventory = works
    asked = [
        lambda: first.start(orders[0]),
        lambda: second.start(orders[1]),
        lambda: inventory.load(ENTERPRISES, table),
    ]
    runners = first.runner, second.runner, inventory._runner

    def come_to_rest():
        wait_until(lambda: not any(runner.running for runner in runners), 120)

    for ask in asked:
        ask()
        come_to_rest()
    reported = report(bench, tmp_path / "alone")
    alone = sorted(answers, key=repr)
    assert {name: sum(each == name for each, _ in alone) for name in RUNS} == RUNS

    answers.clear()
    QgsApplication.taskManager().threadPool().setMaxThreadCount(THREADS)
    for ask in asked:
        ask()
    assert report(bench, tmp_path / "together") == reported
    come_to_rest()
    assert sorted(answers, key=repr) == alone
