"""Several runs at once, as the toolbox starts them, give what each gives alone."""

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)
from soak_jobs import JOBS
from written import told

# By folder: algorithm and what differs from its job. The first print in Chinese, in the main
# thread; QGIS speaks English, and so do the others.
IN_FRONT = {"list": ("worklist", {"LANGUAGE": 2})}
BEHIND = {
    "law": ("shorelinecheck", {"LINKS": None}),
    "distance": ("shorelinecheck", {"RULE_SET": 0, "DISTANCE": 5000.0, "LINKS": None}),
    "import": ("importinventory", {"REJECTED": None, "FINDINGS": None}),
}


@pytest.fixture
def given(bench, tmp_path):
    """Return the parameters of a run, its results in a folder of its own."""

    def giver(when, folder, name, more):
        out = tmp_path / when / folder
        out.mkdir(parents=True, exist_ok=True)
        return bench.parameters(name, out) | more

    return giver


def begun(name, parameters):
    """Return a task with what must live as long as it runs."""
    made = QgsApplication.processingRegistry().createAlgorithmById(f"parkshore:{name}")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    task, ended = QgsProcessingAlgRunnerTask(made, parameters, context, feedback), []
    task.executed.connect(lambda well, results: ended.append(well))
    return task, ended, (made, context, feedback)


def ran(name, parameters):
    made = QgsApplication.processingRegistry().createAlgorithmById(f"parkshore:{name}")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    assert made.run(parameters, context, feedback)[1], feedback.textLog()


def hold(given, in_front, behind, tmp_path, wait_until):
    for folder, (name, more) in {**in_front, **behind}.items():
        ran(name, given("alone", folder, name, more))
    tasks = {
        folder: begun(name, given("together", folder, name, more))
        for folder, (name, more) in behind.items()
    }
    for task, *_ in tasks.values():
        QgsApplication.taskManager().addTask(task)
    for folder, (name, more) in in_front.items():
        ran(name, given("together", folder, name, more))
    assert wait_until(lambda: all(ended for _, ended, _ in tasks.values()), 120)
    assert all(ended == [True] for _, ended, _ in tasks.values())
    for folder in (*in_front, *behind):
        alone, together = (told(tmp_path / when / folder) for when in ("alone", "together"))
        assert alone
        assert together == alone, folder


def test_two_checks_and_an_import_beside_a_work_list(given, tmp_path, wait_until):
    hold(given, IN_FRONT, BEHIND, tmp_path, wait_until)


@pytest.mark.long
@pytest.mark.parametrize("name", ["parkreport", "evidencesheets"])
def test_two_checks_and_an_import_beside_a_report(given, tmp_path, wait_until, name):
    assert JOBS[name].given["LANGUAGE"] == 2
    hold(given, {name: (name, {})}, BEHIND, tmp_path, wait_until)
