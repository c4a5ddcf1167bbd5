"""What is settled before the first row is told in a sentence, however wide the table is."""

from types import SimpleNamespace

import pytest
from parkshore.analysis.inventory.importing import import_plan
from parkshore.analysis.message import InputError


def test_many_columns_of_long_names_make_no_page():
    header = SimpleNamespace(names=["经度" + "x" * 5000] * 900)
    with pytest.raises(InputError, match="Several columns") as refused:
        import_plan._only(header, list(range(900)))
    assert len(str(refused.value)) < 1000
