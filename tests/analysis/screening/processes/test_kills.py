"""Killed at any step and started again at once, with its own processes or on a cluster that lives.

There a task whose client was killed goes on, and the next client takes over what it gives.
"""

import signal

import pytest

from .started_again import PARTITIONS, go_on, is_alive, parts_of

AT_WORK_S = 8  # longer than a client takes to start

STEPS = {
    "rows": ("work_folder", "content_digest", "rows/*.unfinished", 0),
    "shoreline": ("shore_waters", "prepare", "rows/*.arrow", 0),
    "partitions": ("partition_check", "write_groups", "parts/*.unfinished", 1),
    "joining": ("result_file", "join_groups", "checked.parquet.*.unfinished", PARTITIONS),
}
"""What takes its time, what is seen meanwhile, and how many partitions are finished at least."""


@pytest.mark.long
@pytest.mark.parametrize("on_cluster", [True, False])
@pytest.mark.parametrize("step", STEPS)
def test_killed_at_a_step(command, asked, whole, wait_until, dask, slow, step, on_cluster):
    *function, begun, finished = STEPS[step]
    env = slow(*function, AT_WORK_S)
    if on_cluster:
        asked = [*asked, "--scheduler", dask(env)[2]]
    first = command(*asked, env=env)
    wait_until(lambda: any(asked[3].glob(begun)) and len(parts_of(asked[3])) >= finished)
    workers = first.workers()
    first.process.kill()
    slow.over()
    assert first.ended()[0] == -signal.SIGKILL
    wait_until(lambda: not any(is_alive(each) for each in workers))
    kept = parts_of(asked[3])
    assert not (asked[3] / "checked.parquet").exists()
    go_on(command, asked, whole, kept)
