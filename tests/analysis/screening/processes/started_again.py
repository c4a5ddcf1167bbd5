"""What is seen of a screening from outside: its finished partitions, and that it goes on."""

import os
import re

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
    told_kept = re.search(rf"(\d+) of {PARTITIONS} partitions (?:is|are) finished", told)
    assert (int(told_kept[1]) if told_kept else 0) >= len(kept)
    assert "TOTAL: 3000" in out
    assert (asked[3] / "checked.parquet").read_bytes() == whole
    assert not list(asked[3].rglob("*.unfinished"))
