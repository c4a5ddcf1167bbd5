"""One file made beside its place: what the disk refuses is one sentence, and nothing is left."""

import pytest
from parkshore.processing.writing.placing import written_beside
from qgis.core import QgsProcessingException


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), OSError("gone")])
def test_a_fault_of_the_disk_is_told_and_leaves_what_was_there(tmp_path, error):
    path = tmp_path / "园区.pdf"
    path.write_bytes(b"before")
    reason = error.strerror or "gone"
    told = rf"园区\.pdf could not be written \({reason}\); choose a folder"
    with pytest.raises(QgsProcessingException, match=told):
        _half(path, error)
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def _half(path, error):
    with written_beside(path) as made:
        made.write_bytes(b"half")
        raise error


def test_other_faults_pass_as_they_are(tmp_path):
    with pytest.raises(ValueError, match="ours"):
        _half(tmp_path / "a.pdf", ValueError("ours"))


def test_what_is_made_is_put_in_its_place(tmp_path):
    with written_beside(tmp_path / "a.pdf") as made:
        made.write_bytes(b"whole")
    assert (tmp_path / "a.pdf").read_bytes() == b"whole"


def test_the_sentence_stands_once(root):
    sentence = "could not be written ({reason}); choose a folder you may write to."
    found = [
        path.name
        for path in (root / "processing").rglob("*.py")
        if sentence in path.read_text(encoding="utf-8")
    ]
    assert found == ["placing.py"]
