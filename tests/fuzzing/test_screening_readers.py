"""Any file is screened or refused in one sentence, as sites and as a shoreline."""

import pytest
from screening_files import Screened, good_cases
from search import search


@pytest.fixture
def screened(tmp_path):
    """The reader, and its good files."""
    (tmp_path / "own").mkdir()
    return Screened(tmp_path / "own"), good_cases(tmp_path / "own")


def test_good_files_are_read(screened, tmp_path):
    read, pool = screened
    for case in pool:
        path = tmp_path / f"case{case.ending}"
        path.write_bytes(case.content)
        fate = read(path)
        assert fate.rows or b'"crs": null' in case.content or b"geocentric" in case.content


def test_some_wrong_files_are_screened_or_refused(screened, tmp_path):
    found, fates = search(*screened, tmp_path, 200, seed=17, guided=False)
    assert [each.told for each in found] == []
    assert min(fates.values()) > 20  # neither all read nor all refused: something was tried


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10))
def test_many_wrong_files_are_screened_or_refused(screened, tmp_path, seed):
    found, _ = search(*screened, tmp_path, 2_000, seed)
    assert [each.told for each in found] == []
