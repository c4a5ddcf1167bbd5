"""What ends a screening where a task fails: in one sentence, and whether it is kept."""

import os
from operator import truediv

import pytest
from parkshore.analysis.message import InputError
from parkshore.analysis.screening.dask_cluster import Stopped, cluster, each_done
from parkshore.analysis.screening.files.geo_files import open_file


@pytest.fixture(scope="module")
def client(environment):
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(environment["PYTHONPATH"])  # what workers get from here
        with cluster("", 1, print) as found:
            yield found


@pytest.mark.long
@pytest.mark.parametrize(
    ("work", "given", "kind", "words"),
    [
        (open_file, ("/no{where}",), InputError, r"/no\{where\} cannot be opened \(No such"),
        (os.listdir, ("/nowhere",), Stopped, "No such file.* start the same command again"),
        (truediv, (1, 0), Stopped, "ZeroDivisionError: division by zero"),
        (os._exit, (3,), Stopped, "ended its worker several times"),
    ],
)
def test_a_task_that_fails(client, work, given, kind, words):
    future = client.submit(work, *given, key=f"task-{work.__name__}")
    with pytest.raises(kind, match=words):
        list(each_done({future: 0}))
