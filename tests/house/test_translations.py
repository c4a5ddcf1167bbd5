"""Every sentence a planner can meet has a finished Chinese translation."""

import ast
import importlib.util
import shutil
import subprocess
import sys

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QTranslator


@pytest.fixture(scope="module")
def translations(root):
    spec = importlib.util.spec_from_file_location("translations", root / "script/translations.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["translations"]


@pytest.fixture
def elsewhere(translations, tmp_path, monkeypatch):
    """The tool, set upon a small project of its own."""
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    monkeypatch.setattr(translations, "FOLDER", tmp_path / "zh_CN")
    (tmp_path / "ui").mkdir()
    return translations


NAMES = ("shoreline", "reaches", "inventory", "indicators", "infrastructure", "decision")
NAMES += ("plugin", "ui")


@pytest.mark.parametrize("name", NAMES)
def test_every_text_is_translated(translations, name):
    _, problems = translations.refresh(name, {}, check=True)
    assert problems == []


def test_one_text_has_one_translation(translations):
    found = {}
    for name in NAMES:
        for source, (translation, _) in translations.read(name).items():
            found.setdefault(source, set()).add(translation)
    assert {source: said for source, said in found.items() if len(said) > 1} == {}


def test_the_context_is_written_once(modules):
    """Qt's own call, which needs the plugin's name beside the text, stands in `tr` alone."""
    asked = [
        f"{module}:{node.lineno}"
        for module, tree in modules.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node) == "QCoreApplication.translate"
        if not module.endswith("/language.py")
    ]
    assert asked == []


def test_lrelease_merges_the_files(translations, tmp_path, qgis_app):
    files = sorted(map(str, translations.FOLDER.glob("*.ts")))
    target = tmp_path / "all.qm"
    lrelease = shutil.which("lrelease", path="/usr/lib/qt5/bin:/usr/lib/qt6/bin:/usr/bin")
    subprocess.run([lrelease, "-silent", *files, "-qm", str(target)], check=True)
    translator = QTranslator()
    assert translator.load(str(target))
    known = {s: said for name in NAMES for s, (said, _) in translations.read(name).items()}
    assert known
    QCoreApplication.installTranslator(translator)
    told = {source: QCoreApplication.translate("ParkShore", source) for source in known}
    QCoreApplication.removeTranslator(translator)
    assert told == known


def test_the_tool_follows_the_sources(elsewhere, tmp_path):
    source = tmp_path / "ui" / "dock.py"
    source.write_text(
        'def f(n):\n    tr("Check {n} "\n        "parks <now>", n=n)\n    Message("Stop")\n'
        "    tr(n)\n"
    )
    texts, problems = elsewhere.refresh("ui", {"Check {n} parks <now>": "检查 {n} 个园区 <now>"})
    assert list(texts) == ["Check {n} parks <now>", "Stop"]
    assert problems == ["ui.ts: no translation: 'Stop'"]
    source.write_text('tr("Check {n} parks <now>")\n')
    assert elsewhere.refresh("ui", {}, check=True)[1] == []
    elsewhere.refresh("ui", {})
    assert elsewhere.read("ui") == {"Check {n} parks <now>": ("检查 {n} 个园区 <now>", False)}


@pytest.mark.parametrize("call", ['f"Check {n}"', '"Check " + n', '"Check {}".format(n)'])
def test_the_tool_refuses_what_it_cannot_read(elsewhere, tmp_path, call):
    (tmp_path / "ui" / "dock.py").write_text(f"tr({call})\n")
    assert elsewhere.refresh("ui", {})[1] == [
        "ui/dock.py:1: the text to translate must be a plain literal"
    ]


def test_the_tool_refuses_other_places(elsewhere, tmp_path):
    (tmp_path / "ui" / "dock.py").write_text('tr("Check {n} parks")\n')
    _, problems = elsewhere.refresh("ui", {"Check {n} parks": "检查 {m} 个园区"})
    assert problems == ["ui.ts: other {places}: 'Check {n} parks'"]
