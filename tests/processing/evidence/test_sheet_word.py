"""Evidence sheets as a document: each site's facts, map and seal, to be edited."""

import pytest

docx = pytest.importorskip("docx")


@pytest.mark.parametrize("language", [1, 2])
def test_a_sheet_for_each_site(run, inventory, checked_sample, tmp_path, language):
    from parkshore.analysis.decision.evidence.pdf_seal import sealed

    path = tmp_path / "sheets.docx"
    results = run(
        "parkshore:evidencesheets",
        {
            "PARKS": checked_sample,
            "SHORELINE": f"{inventory}|layername=shoreline",
            "LANGUAGE": language,
            "OUTPUT": str(tmp_path / "sheets.pdf"),
            "DOCX": str(path),
        },
    )
    assert results["DOCX"] == str(path)
    read = docx.Document(str(path))
    headings = [each.text for each in read.paragraphs if each.style.name == "Heading 1"]
    seals = sealed(tmp_path / "sheets.pdf")
    assert len(headings) == results["SHEETS"] == len(seals)
    assert all(f"({name})" in heading for name, heading in zip(seals, headings, strict=True))
    text = "\n".join(each.text for each in read.paragraphs)
    assert all(f"SHA-256 {seal}" in text for seal in seals.values())
    assert len(read.inline_shapes) == len(read.tables) == results["SHEETS"]
    shoreline = {1: "Distance to the shoreline", 2: "距岸线距离"}[language]
    for table in read.tables:
        facts = dict([cell.text for cell in row.cells] for row in table.rows)
        assert facts[shoreline].endswith(" m")
    assert (
        len({each.blob for each in read.part.package.iter_parts() if "media" in each.partname}) > 5
    )


def test_none_where_none_is_asked_for(run, inventory, checked_sample, tmp_path):
    given = {
        "PARKS": checked_sample,
        "SHORELINE": f"{inventory}|layername=shoreline",
        "OUTPUT": str(tmp_path / "sheets.pdf"),
    }
    assert "DOCX" not in run("parkshore:evidencesheets", given)
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".docx"] == []
