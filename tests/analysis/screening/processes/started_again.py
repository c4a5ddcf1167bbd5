"""What is seen of a screening from outside: its finished partitions, and that it goes on."""

import os

RULES = ("--rule-set", "1", "--date", "2026-01-31")
PARTITIONS = 60
FEW = 5


def parts_of(folder):
    """Return the finished partitions in a folder and when each was written."""
    return {path: path.stat().st_mtime_ns for path in (folder / "parts").glob("*.parquet")}


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def go_on(command, asked, whole, kept):
    """Start again and see that finished partitions are kept, and that the result is the same."""
    again = command(*asked)
    code, out, told = again.ended()
    assert code == 0, told
    sentence = f"{len(kept)} of {PARTITIONS} partitions are finished already and kept."
    assert (sentence in told) == bool(kept)
    assert "TOTAL: 3000" in out
    assert (asked[3] / "checked.parquet").read_bytes() == whole
    assert not list(asked[3].rglob("*.unfinished"))
