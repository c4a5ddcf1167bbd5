"""Wrong files made from good ones, guided by the lines of the readers that each reaches first."""

import sys
import traceback
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from fate import watched
from mutation import mutated

ROOT = Path(__file__).resolve().parents[2]
READERS = tuple(
    str(ROOT / part)
    for part in (
        *("analysis/inventory", "analysis/cells", "processing/inventory"),
        *("analysis/screening", "analysis/library", "analysis/tables"),
    )
)
_MOST_BYTES = 200_000


@dataclass(frozen=True)
class Case:
    """A file: the ending of its name and what it holds."""

    ending: str
    content: bytes


@dataclass(frozen=True)
class Found:
    """A file that met a fault, and where."""

    case: Case
    told: str


class Reached:
    """The lines of the readers that were run so far; ``with`` it, they are listened to."""

    def __init__(self):
        self.lines = set()
        self._ours = {}

    def __enter__(self):
        sys.settrace(self._enter)
        return self

    def __exit__(self, *_):
        sys.settrace(None)

    def _enter(self, frame, _event, _argument):
        code = frame.f_code
        ours = self._ours.get(code)
        if ours is None:
            ours = self._ours[code] = code.co_filename.startswith(READERS)
        return self._step if ours else None

    def _step(self, frame, event, _argument):
        if event == "line":
            self.lines.add((frame.f_code, frame.f_lineno))
        return self._step


def search(read, pool, folder, count, seed, *, guided=True):
    """Read so many files made wrong.

    Parameters
    ----------
    read : callable
        Takes a path and returns a `Fate`.
    pool : list of Case
        Good files; where guided, wrong ones that reach other lines are made wrong again.
    folder : Path
        Where a file lies while it is read; the last one stays after a crash.
    count, seed : int

    Returns
    -------
    found : list of Found
        One a place in the code.
    fates : dict of str to int
        How many were read, and how many refused.
    """
    rng = np.random.default_rng(seed)
    pool = [case for case in pool if len(case.content) < _MOST_BYTES]
    endings = sorted({case.ending for case in pool})
    found, fates, reached = {}, {"read": 0, "refused": 0}, Reached()
    for number in range(count):
        first = pool[rng.integers(len(pool))]
        ending = first.ending if rng.random() < 0.97 else endings[rng.integers(len(endings))]
        others = [pool[rng.integers(len(pool))].content for _ in range(2)]
        case = Case(ending, mutated(first.content, rng, others))
        path = folder / f"case_{number % 2}{ending}"
        path.write_bytes(case.content)
        known = len(reached.lines)
        try:
            if guided:
                with reached:
                    fate = watched(read, path)
            else:
                fate = watched(read, path)
            fates["refused" if fate.refused else "read"] += 1
        except Exception as error:  # noqa: BLE001 - any is what is looked for
            where = _where(error)
            found.setdefault(where, Found(case, f"{where}: {error!r:.200}"))
        finally:
            path.unlink(missing_ok=True)
        if len(reached.lines) > known and len(case.content) < _MOST_BYTES:
            pool.append(case)
    return list(found.values()), fates


def _where(error):
    """Return the last place of ours that an error went through."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [each for each in frames if each.filename.startswith(READERS)]
    last = (ours or frames)[-1]
    return f"{type(error).__name__} in {last.name} ({Path(last.filename).name}:{last.lineno})"
