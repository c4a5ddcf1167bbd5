"""Parts fetched ahead: in order, and nothing is left of a reading that is broken off."""

import threading
from contextlib import closing
from functools import partial

import pytest
from parkshore.analysis.thread_tasks import ahead, begun


class Parts:
    """Numbers that are read in a thread; knows whether the reading was closed."""

    def __init__(self):
        self.closed = False

    def read(self, count=9):
        """Yield numbers."""
        try:
            yield from range(count)
        finally:
            self.closed = True


@pytest.fixture
def threads():
    """Tell which threads were not there before."""
    before = {*threading.enumerate()}
    return lambda: {*threading.enumerate()} - before


def test_parts_come_in_order_to_the_last(threads):
    parts = Parts()
    assert list(ahead(parts.read())) == list(range(9))
    assert parts.closed
    assert not threads()


@pytest.mark.parametrize("taken", [1, 2, 8])
def test_a_reading_that_is_broken_off_leaves_no_thread(threads, taken):
    parts = Parts()
    with closing(ahead(parts.read())) as coming:
        for _ in range(taken):
            next(coming)
        assert threads()  # else this would hold nothing
    assert not threads()
    assert parts.closed


def test_nor_does_one_that_fails_where_it_is_used(threads):
    parts = Parts()
    with pytest.raises(ZeroDivisionError) as kept, closing(ahead(parts.read())) as coming:  # noqa: PT012
        for part in coming:
            1 / part
    assert kept.traceback  # the frames are still there, and what they hold
    assert not threads()
    assert parts.closed


def test_nor_one_that_fails_where_it_is_read(threads):
    def failing():
        yield 1
        raise ValueError("the disk has gone")

    with pytest.raises(ValueError, match="disk"):
        list(ahead(failing()))
    assert not threads()


def test_work_begins_before_it_is_asked_for(threads):
    worked = threading.Event()
    with begun(worked.set) as coming:
        assert worked.wait(10)
        coming.result()
    assert not threads()


def test_a_block_that_fails_waits_for_the_work(threads):
    go_on = threading.Event()
    with pytest.raises(ZeroDivisionError), begun(partial(go_on.wait, 10)) as coming:  # noqa: PT012
        go_on.set()
        raise ZeroDivisionError
    assert coming.done()
    assert not threads()
