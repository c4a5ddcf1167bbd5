"""What ends a screening where a task or its processes fail: in one sentence, and what is kept."""

import os
import signal
from contextlib import nullcontext
from operator import truediv
from types import SimpleNamespace
from urllib.request import ProxyHandler, build_opener

import distributed
import pytest
from parkshore.analysis.message import InputError
from parkshore.analysis.screening import command_line, dask_cluster, screening_run
from parkshore.analysis.screening.dask_cluster import Stopped, cluster, each_done, held_to
from parkshore.analysis.screening.files.geo_files import open_file


@pytest.fixture(scope="module")
def told():
    return []


@pytest.fixture(scope="module")
def client(environment, told):
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(environment["PYTHONPATH"])  # what workers get from here
        with cluster("", 1, told.append) as found:
            yield found


@pytest.mark.long
@pytest.mark.parametrize(
    ("work", "given", "kind", "words"),
    [
        (open_file, ("/no{where}",), InputError, r"/no\{where\} cannot be opened \(No such"),
        (os.listdir, ("/nowhere",), Stopped, "No such file.* start the same command again"),
        (truediv, (1, 0), Stopped, "ZeroDivisionError: division by zero"),
        (held_to, ({"numpy": "0"}, len, ""), InputError, "The worker tcp.* has numpy .*machine 0;"),
        (held_to, ({"gdal": "0"}, len, ""), InputError, "The worker tcp.* has gdal .*machine 0;"),
        (held_to, ({"own": "0"}, len, ""), InputError, "The worker tcp.* has own –, this machine"),
    ],
)
def test_a_task_that_fails(client, work, given, kind, words):
    future = client.submit(work, *given)
    with pytest.raises(kind, match=words):
        list(each_done({future: 0}))


@pytest.mark.long
def test_a_task_may_end_three_workers(client, tmp_path):
    def end_worker(path):
        with path.open("a") as file:
            file.write("x")
        os._exit(3)

    future = client.submit(end_worker, tmp_path / "ended")
    with pytest.raises(Stopped, match="ended its worker several times"):
        list(each_done({future: 0}))
    assert (tmp_path / "ended").read_text() == "xxxx"


@pytest.mark.long
def test_the_dashboard_answers(client, told):
    [sentence] = map(str, told)
    assert sentence.startswith("Dashboard: http://127.0.0.1:")
    address = sentence.removeprefix("Dashboard: ")
    with build_opener(ProxyHandler({})).open(address, timeout=30) as page:
        assert page.status == 200
        assert "Bokeh" in page.read().decode()


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (TimeoutError(), "TimeoutError"),
        (TimeoutError("Cluster did not start within 30 s"), "Cluster did not start within 30 s"),
        (RuntimeError("Nanny failed to start."), "Nanny failed to start."),
        (OSError(24, "Too many open files"), "[Errno 24] Too many open files"),
    ],
)
def test_processes_that_cannot_be_started(
    tmp_path, capsys, monkeypatch, sites_file, shoreline_file, error, reason
):
    def fail(**_):
        raise error

    monkeypatch.setattr(distributed, "LocalCluster", fail)
    asked = ["screen", str(sites_file), str(shoreline_file), "--out", str(tmp_path / "out")]
    assert command_line.main(asked) == 3
    assert capsys.readouterr().err == (
        f"The processes that compute cannot be started ({reason}): free the machine, or ask for "
        "less of them with --workers; then start the same command again.\n"
    )


KEPT = "What is finished is kept: start the same command again.\n"


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(28, "No space left", "/a/b"), "/a/b cannot be read or written (No space left): "),
        (OSError(28, "No space left on device"), f"Stopped (No space left on device). {KEPT}"),
        (TimeoutError(), f"Stopped (TimeoutError). {KEPT}"),
        (TimeoutError("no answer"), f"Stopped (no answer). {KEPT}"),
    ],
)
def test_what_the_system_refuses(
    here, tmp_path, capsys, monkeypatch, sites_file, shoreline_file, error, sentence
):
    def fail(*_, **__):
        raise error

    monkeypatch.setattr(screening_run, "spool_stretch", fail)
    asked = ["screen", str(sites_file), str(shoreline_file), "--out", str(tmp_path / "out")]
    assert command_line.main(asked) == 3
    assert sentence in capsys.readouterr().err


def test_ctrl_c_while_processes_start_is_heard(monkeypatch):
    class Local:
        ended = False

        def __init__(self, **_):
            os.kill(os.getpid(), signal.SIGINT)

        def __enter__(self):
            return self

        def __exit__(self, *_):
            Local.ended = True

    monkeypatch.setattr(distributed, "LocalCluster", Local)
    with pytest.raises(KeyboardInterrupt), cluster("", 1, lambda _: None):
        pass
    assert Local.ended


def test_a_scheduler_that_is_gone_while_tasks_are_handed_out(monkeypatch):
    client = SimpleNamespace(dashboard_link="")
    monkeypatch.setattr(dask_cluster, "_started", lambda _: nullcontext(client))
    with pytest.raises(Stopped, match="The scheduler is gone"), cluster("", 1, print):
        raise distributed.comm.CommClosedError("in x")
