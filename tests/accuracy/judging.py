"""What the library says of a scene, held against GeographicLib."""

from dataclasses import dataclass

import numpy as np
from parkshore.analysis import nearest
from parkshore.analysis.shoreline.check.verdict import OUTSIDE, WITHIN, judge_distance
from truth import least_m

MILLIMETRE = 1e-3
MOST_OFF_M = 6e-7
"""Half the last digit that is stored, and what GeographicLib itself leaves open."""


@dataclass(frozen=True)
class Judged:
    """How far off each case of a scene is, shape (n,), and its verdicts: those wrong, of all."""

    off: np.ndarray
    wrong: int
    verdicts: int


def judged(scene, count):
    """Measure a scene, and judge it with limits a millimetre beyond and short of the truth."""
    lines, sites = scene.made(count)
    true_m, found_m = least_m(lines, sites), nearest(sites, lines).shore_m
    apart = true_m > MILLIMETRE
    wrong = (judge_distance(found_m, true_m + MILLIMETRE).code != WITHIN).sum()
    wrong += (judge_distance(found_m, true_m - MILLIMETRE).code != OUTSIDE)[apart].sum()
    return Judged(np.abs(found_m - true_m), int(wrong), len(sites) + int(apart.sum()))
