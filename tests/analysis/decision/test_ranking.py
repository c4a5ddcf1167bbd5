"""Methods against published tables, by hand and against pymcdm."""

import numpy as np
import pymcdm.methods
import pymcdm.normalizations
import pytest
from parkshore.analysis.decision import rank_stability, ranking
from parkshore.analysis.message import InputError

TOPSIS, VIKOR, SUM = range(3)
METHOD_IDS = list(ranking.METHODS)


def score(matrix, weights, benefit, method):
    prepared = ranking.scorer(matrix, benefit, method)
    return prepared(np.array([weights], dtype=float) / np.sum(weights))[0]


def test_topsis_published():
    """Tzeng and Huang (2011), as in the tests of scikit-criteria."""
    matrix = [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]]
    found = score(matrix, [0.3, 0.4, 0.3], [True] * 3, TOPSIS)
    np.testing.assert_allclose(found, [0.5037, 0.6581, 0.7482, 0.3340], atol=6e-5)
    assert ranking.ranks(found, higher_is_better=True).tolist() == [3, 2, 1, 4]


def test_vikor_published():
    """The worked example of pymcdm's documentation."""
    matrix = [[78, 56, 34, 6], [4, 45, 3, 97], [18, 2, 50, 63], [9, 14, 11, 92], [85, 9, 100, 29]]
    found = score(matrix, [1, 1, 1, 1], [True] * 4, VIKOR)
    np.testing.assert_allclose(found, [0.5679, 0.7667, 1, 0.7493, 0], atol=5e-5)
    assert ranking.ranks(found, higher_is_better=False).tolist() == [2, 4, 5, 3, 1]


def test_vikor_by_hand_with_a_constant_column():
    # S = 0.3, 0.5, 0.7 and R = 0.3, 0.35, 0.7 (scaled by 1/1.5); the third column adds 0
    matrix = [[1, 5, 9], [3, 3, 9], [5, 1, 9]]
    found = score(matrix, [0.3, 0.7, 0.5], [True, True, False], VIKOR)
    np.testing.assert_allclose(found, [0, 0.3125, 1], atol=1e-12)


def test_weighted_sum_by_hand():
    found = score([[10, 4, 7], [20, 2, 7], [15, 3, 7]], [2, 1, 1], [True, False, True], SUM)
    np.testing.assert_allclose(found, [0, 0.75, 0.375])


REFERENCES = (
    pymcdm.methods.TOPSIS(normalization_function=pymcdm.normalizations.vector_normalization),
    pymcdm.methods.VIKOR(),
    pymcdm.methods.WSM(normalization_function=pymcdm.normalizations.minmax_normalization),
)


@pytest.mark.parametrize("method", range(3), ids=METHOD_IDS)
@pytest.mark.parametrize("seed", range(20))
def test_random_matrices_agree_with_pymcdm(method, seed):
    generator = np.random.default_rng(seed)
    n, m = int(generator.integers(3, 60)), int(generator.integers(2, 9))
    matrix = generator.lognormal(size=(n, m), sigma=2)
    weights = generator.dirichlet(np.ones(m))
    benefit = generator.random(m) < 0.5
    wanted = REFERENCES[method](matrix, weights, np.where(benefit, 1, -1))
    np.testing.assert_allclose(score(matrix, weights, benefit, method), wanted, atol=1e-9, rtol=0)


@pytest.mark.parametrize("method", range(3), ids=METHOD_IDS)
def test_single_rows_constant_columns_and_no_rows(method):
    assert score([[1, 2]], [1, 1], [True, False], method).tolist() == [0]
    same = score([[3, 5]] * 4, [1, 1], [True, False], method)
    assert same.tolist() == [0] * 4
    better = ranking.HIGHER_IS_BETTER[method]
    assert ranking.ranks(same, higher_is_better=better).tolist() == [1] * 4
    assert score(np.zeros((0, 2)), [1, 1], [True, True], method).tolist() == []


@pytest.mark.parametrize("method", range(3), ids=METHOD_IDS)
def test_the_site_that_is_best_in_all_is_first(method):
    matrix = np.random.default_rng(3).random((50, 4))
    benefit = [True, True, False, False]
    matrix[17] = [2, 2, -1, -1]
    found = score(matrix, [1, 2, 3, 4], benefit, method)
    rank = ranking.ranks(found, higher_is_better=ranking.HIGHER_IS_BETTER[method])
    assert rank[17] == 1


@pytest.mark.parametrize("method", range(3), ids=METHOD_IDS)
@pytest.mark.parametrize("seed", range(5))
def test_the_cheap_order_is_that_of_the_scores(method, seed):
    generator = np.random.default_rng(seed)
    matrix = generator.lognormal(size=(500, 5))
    matrix[::50] = matrix[0]
    benefit = generator.random(5) < 0.5
    weights = generator.dirichlet(np.ones(5), 20)
    better = ranking.HIGHER_IS_BETTER[method]
    pairs = zip(
        ranking.scorer(matrix, benefit, method)(weights),
        ranking.orderer(matrix, benefit, method)(weights),
        strict=True,
    )
    for scores, order in pairs:
        np.testing.assert_array_equal(
            ranking.ranks(scores, higher_is_better=better),
            ranking.ranks(order, higher_is_better=better),
        )


def test_ties_share_the_lower_rank():
    scores = np.array([0.5, 0.9, 0.5, 0.1, 0.9, 0.9])
    assert ranking.ranks(scores, higher_is_better=True).tolist() == [4, 1, 4, 6, 1, 1]
    assert ranking.ranks(scores, higher_is_better=False).tolist() == [2, 4, 2, 1, 4, 4]
    assert ranking.ranks(np.zeros(0), higher_is_better=True).tolist() == []


def test_ranks_of_many_are_those_of_sorting():
    scores = np.random.default_rng(5).normal(size=30_000)
    order = np.argsort(np.argsort(-scores))
    np.testing.assert_array_equal(ranking.ranks(scores, higher_is_better=True), order + 1)


def test_equal_rows_tie_wherever_they_stand():
    matrix = np.random.default_rng(8).random((1001, 7))
    matrix[::100] = matrix[0]
    for method in range(3):
        found = score(matrix, [1] * 7, [True] * 7, method)
        rank = ranking.ranks(found, higher_is_better=True)
        assert len(set(rank[::100].tolist())) == 1


class TestMissing:
    MATRIX = np.array([[1.0, 5.0], [np.nan, 7.0], [3.0, np.nan], [2.0, 6.0]])

    def treat(self, treatment, matrix=MATRIX):
        return ranking.treat_missing(matrix, [True, False], ["gdp", "cod"], treatment)

    def test_is_refused_with_its_count(self):
        with pytest.raises(InputError, match="Criterion gdp has no value in 1 of 4 rows"):
            self.treat(ranking.REFUSE)

    def test_is_the_worst_of_its_column(self):
        matrix, ranked = self.treat(ranking.WORST)
        assert matrix.tolist() == [[1, 5], [1, 7], [3, 7], [2, 6]]
        assert ranked.all()

    def test_is_left_out(self):
        _, ranked = self.treat(ranking.LEAVE_OUT)
        assert ranked.tolist() == [True, False, False, True]

    @pytest.mark.parametrize("treatment", [ranking.WORST, ranking.LEAVE_OUT])
    def test_a_column_without_values_is_refused(self, treatment):
        with pytest.raises(InputError, match="Criterion gdp has no value in 2 of 2 rows"):
            self.treat(treatment, np.array([[np.nan, 1.0], [np.nan, 2.0]]))

    def test_infinite_values_are_refused(self):
        with pytest.raises(InputError, match="Criterion cod holds an infinite value"):
            self.treat(ranking.WORST, np.array([[1.0, np.inf]]))


class TestStability:
    WEIGHTS = np.array([0.5, 0.3, 0.2, 0.0])

    def drawn(self, **changes):
        options = {"trials": 400, "concentration": 100.0, "seed": 1} | changes
        return rank_stability.draw_weights(self.WEIGHTS, **options)

    def test_drawn_weights_sum_to_one_about_their_mean(self):
        drawn = self.drawn(trials=4000)
        np.testing.assert_allclose(drawn.sum(axis=1), 1)
        np.testing.assert_allclose(drawn.mean(axis=0), self.WEIGHTS, atol=0.005)
        # variance of a Dirichlet: w (1 - w) / (a + 1)
        np.testing.assert_allclose(
            drawn.var(axis=0), self.WEIGHTS * (1 - self.WEIGHTS) / 101, rtol=0.1
        )
        assert (drawn[:, 3] == 0).all()

    def test_the_seed_decides(self):
        assert (self.drawn() == self.drawn()).all()
        assert (self.drawn() != self.drawn(seed=2)).any()

    @pytest.mark.parametrize("method", range(3), ids=METHOD_IDS)
    @pytest.mark.parametrize("most", [rank_stability._MOST_RANKS, 7000])
    @pytest.mark.parametrize("trials", [1, 2, 20, 250, 400, 1000, 2700])
    def test_percentiles_are_those_of_all_ranks(self, method, most, trials, monkeypatch):
        monkeypatch.setattr(rank_stability, "_MOST_RANKS", most)
        matrix = np.random.default_rng(2).random((57, 4))
        better = ranking.HIGHER_IS_BETTER[method]
        order = ranking.orderer(matrix, [True, False, True, True], method)
        drawn = self.drawn(trials=trials)
        shares = []
        found = rank_stability.assess(
            order, 57, drawn, higher_is_better=better, progress=shares.append
        )
        rows = [ranking.ranks(row, higher_is_better=better) for row in order(drawn)]
        np.testing.assert_allclose(found.low, np.percentile(rows, 5, axis=0))
        np.testing.assert_allclose(found.high, np.percentile(rows, 95, axis=0))
        np.testing.assert_allclose(found.top, (np.array(rows) <= 10).mean(axis=0))
        assert shares == sorted(shares)
        assert shares[-1] == pytest.approx(1)

    def test_a_firm_first_place_is_told(self):
        matrix = np.vstack([np.ones((1, 4)), np.random.default_rng(4).random((30, 4)) * 0.5])
        order = ranking.orderer(matrix, [True] * 4, 0)
        found = rank_stability.assess(order, 31, self.drawn(), higher_is_better=True)
        assert (found.low[0], found.high[0], found.top[0]) == (1, 1, 1)

    def test_cancel_is_heard(self):
        from parkshore.analysis.cancel import Cancelled

        order = ranking.orderer(np.ones((3, 4)), [True] * 4, 0)
        with pytest.raises(Cancelled):
            rank_stability.assess(
                order, 3, self.drawn(), higher_is_better=True, cancelled=lambda: True
            )
