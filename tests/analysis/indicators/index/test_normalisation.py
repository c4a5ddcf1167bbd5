"""Norms, each against the long way."""

import numpy as np
import pytest
from parkshore.analysis.indicators.index import normalisation

NAN = np.nan


def test_ratio_where_more_is_better():
    norm = normalisation.ratio([1.5, 3.0, 6.0, -1.0, NAN], 3.0, higher_is_better=True)
    assert norm == pytest.approx([0.5, 1.0, 1.0, 0.0, NAN], nan_ok=True)


def test_ratio_where_less_is_better():
    norm = normalisation.ratio([10.0, 5.0, 2.0, 0.0, -1.0], 5.0, higher_is_better=False)
    assert norm == pytest.approx([0.5, 1.0, 1.0, 1.0, NAN], nan_ok=True)


def test_ratio_without_cap():
    assert normalisation.ratio([6.0], 3.0, higher_is_better=True, cap=None) == pytest.approx([2.0])
    lost = normalisation.ratio([0.0], 3.0, higher_is_better=False, cap=None)
    assert np.isnan(lost).all()


@pytest.mark.parametrize(("baseline", "leading"), [(10.0, 20.0), (20.0, 10.0)])
def test_between_ends(baseline, leading):
    norm = normalisation.between([baseline, 15.0, leading, NAN], baseline, leading)
    assert norm == pytest.approx([0.0, 0.5, 1.0, NAN], nan_ok=True)
    assert normalisation.between([5.0, 25.0], baseline, leading) == pytest.approx(
        [0.0, 1.0] if leading > baseline else [1.0, 0.0]
    )


def test_min_max_and_its_ends():
    norm, low, high = normalisation.min_max([2, 4, 6, NAN], [2, 4, 6], higher_is_better=True)
    assert norm == pytest.approx([0, 0.5, 1, NAN], nan_ok=True)
    assert (low, high) == (2, 6)
    assert normalisation.min_max([2, 4, 6], [2, 4, 6], higher_is_better=False)[0] == pytest.approx(
        [1, 0.5, 0]
    )


def test_z_score_is_that_of_the_population():
    values = np.array([1.0, 2.0, 3.0, 4.0])
    norm, mean, deviation = normalisation.z_score(values, values, higher_is_better=True)
    by_hand = np.sqrt(sum((v - 2.5) ** 2 for v in values) / 4)
    assert (mean, deviation) == pytest.approx((2.5, by_hand))
    assert norm == pytest.approx((values - 2.5) / by_hand)
    assert normalisation.z_score(values, values, higher_is_better=False)[0] == pytest.approx(-norm)


@pytest.mark.parametrize("function", [normalisation.min_max, normalisation.percentile])
def test_all_equal_stand_in_the_middle(function):
    assert function([7, 7, NAN], [7, 7], higher_is_better=True)[0] == pytest.approx(
        [0.5, 0.5, NAN], nan_ok=True
    )


def test_all_equal_have_no_z_score_but_0():
    norm, _, deviation = normalisation.z_score([0.1 + 0.2, 0.3], [0.3, 0.3], higher_is_better=True)
    assert norm == pytest.approx([0, 0])
    assert deviation == 0


@pytest.mark.parametrize("better", [True, False])
def test_percentile_is_the_count_of_worse_and_half_of_equal(better):
    generator = np.random.default_rng(5)
    values = generator.integers(0, 12, 60).astype(float)
    norm, worse, count = normalisation.percentile(values, values, higher_is_better=better)
    for value, rank in zip(values, worse, strict=True):
        below = sum((v < value) if better else (v > value) for v in values)
        equal = sum(v == value for v in values)
        assert rank == below + equal / 2
    assert norm == pytest.approx(worse / 60)
    assert count == 60
    assert norm.mean() == pytest.approx(0.5, abs=1e-15)


def test_percentile_of_a_park_outside_the_reference_set():
    norm, worse, _ = normalisation.percentile([0.0, 2.0, 9.0], [1.0, 2.0], higher_is_better=True)
    assert worse == pytest.approx([0, 1.5, 2])
    assert norm == pytest.approx([0, 0.75, 1])


def test_nothing_to_refer_to():
    for function in (normalisation.min_max, normalisation.z_score, normalisation.percentile):
        assert np.isnan(function([1.0], [NAN], higher_is_better=True)[0]).all()


def test_threshold():
    assert normalisation.threshold([1, 2, 3, NAN], 2, higher_is_better=True) == pytest.approx(
        [0, 1, 1, NAN], nan_ok=True
    )
    reversed_ = normalisation.threshold(
        [1.0, 3.0], [2.0, 2.0], higher_is_better=np.array([False, True])
    )
    assert reversed_ == pytest.approx([1, 1])
    assert np.isnan(normalisation.threshold([1.0], NAN, higher_is_better=True)).all()
