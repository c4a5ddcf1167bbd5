"""Load the checkout under the name of its package, whatever its folder is called."""

import contextlib
import faulthandler
import fcntl
import gc
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST_ID = 80


def _load_package():
    spec = importlib.util.spec_from_file_location(
        "parkshore", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["parkshore"] = package
    spec.loader.exec_module(package)


if "parkshore" not in sys.modules:
    _load_package()


@pytest.hookimpl(trylast=True)  # after pytest's own handler of such signals
def pytest_configure(config):
    """Try the same examples each time, but in the long run; leave what is alive to the system.

    QGIS has gone at the very end: an exception that crosses its C++ keeps its frames, and so the
    layers in them, for good.
    """
    with contextlib.suppress(ImportError):  # the tests on Qt 6 go without
        from hypothesis import settings

        settings.register_profile("steady", derandomize=True)
        settings.load_profile("steady" if config.option.markexpr == "not long" else "default")
    with contextlib.suppress(ImportError):  # the tests of analysis need no QGIS
        from qgis.PyQt import sip

        if hasattr(sip, "setdestroyonexit"):  # PyQt 6 leaves it alone by itself
            sip.setdestroyonexit(False)
    config.pluginmanager.register(Traces(config), "traces")


def pytest_unconfigure():
    """Keep Qt from deleting the layers in such frames, which it does whatever sip was told."""
    if "qgis.core" not in sys.modules:
        return
    from qgis.core import QgsMapLayer
    from qgis.PyQt import sip

    for each in gc.get_objects():
        if isinstance(each, QgsMapLayer) and not sip.isdeleted(each):
            sip.transferto(each, None)


class Traces:
    """What each process of a run was doing when it died; otherwise only a test's name is left.

    Each keeps the stack of its threads, and the files of tests it came through, in a file of its
    own, which the first process shows at the end.
    """

    def __init__(self, config):
        worker = getattr(config, "workerinput", None)
        self._folder = Path(worker["traces"] if worker else tempfile.mkdtemp(prefix="traces"))
        self._is_first, self._file = worker is None, None
        if worker:
            self._name = worker["workerid"]
            self._file = (self._folder / f"{self._name}.stack").open("w")
            faulthandler.enable(file=self._file)

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node):
        node.workerinput["traces"] = str(self._folder)

    def pytest_runtest_logstart(self, nodeid):
        if self._file:
            with (self._folder / f"{self._name}.tests").open("a") as tests:
                tests.write(nodeid + "\n")

    def pytest_terminal_summary(self, terminalreporter):
        for stack in sorted(self._folder.glob("*.stack")) if self._is_first else ():
            if text := stack.read_text():
                files = [line.partition("::")[0] for line in stack.with_suffix(".tests").open()]
                terminalreporter.section(f"{stack.stem} died")
                terminalreporter.write_line("after " + " ".join(dict.fromkeys(files)))
                for line in text.splitlines():
                    if "site-packages" not in line and not line.startswith("Extension"):
                        terminalreporter.write_line(line)

    def pytest_unconfigure(self):
        if self._file:
            faulthandler.disable()
            self._file.close()
        else:
            shutil.rmtree(self._folder, ignore_errors=True)


def pytest_make_parametrize_id(val, argname):
    """Name a long text by its begin and length: ids go into logs and into the environment."""
    if isinstance(val, str | bytes) and len(val) > LONGEST_ID:
        begin = val[:20] if isinstance(val, str) else val[:20].decode("latin-1")
        return f"{argname} {begin}… ({len(val)})"
    return None


@pytest.fixture(scope="session")
def made_once(tmp_path_factory):
    """Make something in one of the processes of a run, for all of them.

    ``maker(folder)`` writes files and returns what JSON can keep; all get the folder, whose files
    they leave as they are, and what was returned.
    """
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent

    def make(name, maker):
        folder, told = shared / f"{name} made once", shared / f"{name}.json"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not told.exists():
                shutil.rmtree(folder, ignore_errors=True)  # of a maker that failed
                folder.mkdir()
                text = json.dumps(maker(folder))
                told.write_text(text, encoding="utf-8")
        return folder, json.loads(told.read_text(encoding="utf-8"))

    return make


@pytest.fixture(scope="session")
def root():
    """The folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared_data():
    """Real, messy data that lies beside the checkout; not part of the project."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the real data set is not beside this checkout (../shared/data)")
    return folder


@pytest.fixture(scope="session")
def postgres():
    """Connection text of a PostGIS server on the loopback; one is started where none is given."""
    given = os.environ.get("PARKSHORE_POSTGRES")
    if given:
        yield given
        return
    script = ROOT / "script" / "postgres"
    with subprocess.Popen(
        [str(script), "sh", "-c", 'echo "$PARKSHORE_POSTGRES"; cat >/dev/null'],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        yield server.stdout.readline().strip()
        server.stdin.close()
        server.wait(timeout=60)
