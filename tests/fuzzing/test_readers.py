"""Any file is imported or refused in one sentence: no traceback, no hang, no greed for memory.

Files of every kind that `tests/inventory_files` makes have their bytes, cells, elements and the
parts inside their archives changed.
"""

import inventory_files
import pytest
from search import Case, search
from taking_in import take_in


@pytest.fixture(scope="module")
def pool(tmp_path_factory):
    """The good files, and the faulty ones that are known."""
    folder = tmp_path_factory.mktemp("good")
    paths = [inventory_files.build(folder, each) for each in inventory_files.FAULTS]
    return [Case(path.suffix.lower(), path.read_bytes()) for path in paths if path.is_file()]


def test_some_wrong_files_are_read_or_refused(pool, tmp_path):
    found, fates = search(take_in, pool, tmp_path, 150, seed=16, guided=False)
    assert [each.told for each in found] == []
    assert min(fates.values()) > 20  # neither all read nor all refused: something was tried


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10))
def test_many_wrong_files_are_read_or_refused(pool, tmp_path, seed):
    found, _ = search(take_in, pool, tmp_path, 10_000, seed)
    assert [each.told for each in found] == []
