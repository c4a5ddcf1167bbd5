"""The pictures of the documents are of the real thing: `script/pictures` draws them anew."""

import os
import shutil

import pytest


@pytest.mark.long
@pytest.mark.parametrize(("language", "code"), [("en", "en"), ("zh_CN", "zh")])
def test_the_pictures_of_the_documents(in_window, monkeypatch, root, tmp_path, language, code):
    target = tmp_path / "drawn"
    monkeypatch.setenv("PARKSHORE_PICTURES", str(target))
    told = in_window("pictures.py", language)
    folder = root / "docs" / "pictures"
    kept = {path.stem for path in folder.glob(f"*_{code}.png")}
    assert kept <= {f"{name}_{code}" for name in told}
    assert all(size > 3000 for _, _, size in told.values())
    for path in target.glob("*.png") if os.environ.get("PARKSHORE_DRAW") else ():
        shutil.copy(path, folder / f"{path.stem}_{code}.png")
