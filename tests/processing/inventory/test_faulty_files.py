"""Every faulty file is imported rightly, or refused with one sentence; no row is lost."""

import pytest
from qgis.core import QgsProcessingException


def test_there_are_enough(files):
    assert len(files.FAULTS) >= 150


def test_faulty_file(faulty, files, import_file, tmp_path):
    path = files.build(tmp_path, faulty)
    options = {"kind": 0, **faulty.options}
    options["kind"] = options.pop("KIND", 0)
    if faulty.refused:
        with pytest.raises(QgsProcessingException) as error:
            import_file(path, **options)
        sentence = str(error.value)
        assert faulty.refused in sentence
        assert "\n" not in sentence
        assert "Traceback" not in sentence
        assert len(sentence) < 2000
        return
    found = import_file(path, **options)
    assert (found["ACCEPTED"], found["REJECTED_COUNT"]) == (faulty.accepted, faulty.rejected)
    assert found["READ"] == found["ACCEPTED"] + found["REJECTED_COUNT"]
    assert len(found["rows"]) == found["ACCEPTED"]
    assert len(found["rejected"]) == found["REJECTED_COUNT"]
    assert all(row["reason"] for row in found["rejected"])
    if faulty.values:
        assert {name: found["rows"][0][name] for name in faulty.values} == faulty.values
    for name, values in faulty.columns.items():
        told = [row[name] for row in found["rows"]]
        if name == "xy":
            told = [tuple(round(each, 9) for each in place) for place in told]
        assert told == values
    for piece in faulty.told:
        assert any(piece in sentence for sentence in found["told"]), (piece, found["told"])
