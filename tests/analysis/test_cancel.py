"""A long computation tells its progress and hears a cancel whatever it is at."""

import threading
from itertools import pairwise

import pytest
from parkshore.analysis import cancel
from parkshore.analysis.cancel import Cancelled, accompanied, check

LONG_S = 60


class Silent:
    """A computation that says nothing until it is let go."""

    def __init__(self):
        self.let_go, self.ended = threading.Event(), threading.Event()
        self.left = None

    def run(self, *, progress=None, cancelled=None):
        """Wait within one call, as within one of GEOS."""
        progress(0.5)
        self.let_go.wait(LONG_S)
        self.left = cancelled()
        self.ended.set()
        check(cancelled)
        return "done"


def test_progress_is_told_while_the_work_is_silent():
    silent, shares = Silent(), []

    def tell(share):
        shares.append(share)
        if len(shares) == 4:
            silent.let_go.set()

    assert accompanied(silent.run)(progress=tell) == "done"
    assert shares == sorted(shares)
    assert len(set(shares[1:4])) == 3  # it moves, or nobody is told
    assert shares[-1] < 1


def test_a_long_step_moves_far_enough_for_qgis_to_tell_each_second():
    shares = []
    pace = cancel._Pace(shares.append)
    pace.reach(0.5)
    for _ in range(600):  # two minutes
        pace.tell()
    each_second = [after - before for before, after in pairwise(shares[::5])]
    assert min(each_second) > 0.002  # QGIS tells no change below 0.001
    assert shares[-1] < 1


def test_a_cancel_does_not_wait_for_the_work():
    silent = Silent()
    with pytest.raises(Cancelled):
        accompanied(silent.run)(cancelled=lambda: True)
    assert not silent.ended.is_set()
    silent.let_go.set()
    assert silent.ended.wait(LONG_S)
    assert silent.left  # what is left behind hears that nobody waits


def test_errors_are_raised_where_the_caller_waits():
    @accompanied
    def wrong(number, *, progress=None, cancelled=None):
        raise ValueError(number)

    with pytest.raises(ValueError, match="7"):
        wrong(7, progress=lambda _: None)


def test_without_anybody_to_tell_no_thread_is_made():
    @accompanied
    def thread(*, progress=None, cancelled=None):
        return threading.current_thread()

    assert thread() is threading.current_thread()
    assert thread(cancelled=lambda: False) is not threading.current_thread()
