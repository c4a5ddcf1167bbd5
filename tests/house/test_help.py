"""The offline help: a page for each algorithm in both languages, no link into nothing."""

import posixpath
import re
import subprocess
import sys

import pytest

ADDRESS = re.compile(r'(?:href|src)="(?!https?:|#)([^"#]+)')
CHINESE = re.compile(r"[一-鿿]")


@pytest.fixture(scope="module")
def pages(root, tmp_path_factory):
    """Bytes of each file by its path, made as the package makes them."""
    folder = tmp_path_factory.mktemp("help")
    program = [sys.executable, "-P", str(root / "script/help_pages.py"), str(folder)]
    subprocess.run(program, check=True)
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def texts(pages):
    return {name: text.decode() for name, text in pages.items() if name.endswith(".html")}


@pytest.mark.parametrize("code", ["en", "zh"])
def test_each_algorithm_has_its_page(qgis_app, pages, code):
    from parkshore.processing.provider import MODELS, PACKAGES
    from qgis.core import Qgis

    index = texts(pages)[f"{code}/index.html"]
    kinds = [kind for package in PACKAGES for kind in package.ALGORITHMS]
    for kind in (*kinds, *MODELS):
        page = texts(pages)[f"{code}/{kind.ID}.html"]
        assert (f'href="{kind.ID}.html"' in index) == (kind.ID != "previewinventory")
        heading = re.search(r"<h1>(.*?)</h1>", page).group(1)
        assert bool(CHINESE.search(heading)) == (code == "zh")
    for kind in kinds:
        page = texts(pages)[f"{code}/{kind.ID}.html"]
        algorithm = kind().create()
        for definition in algorithm.parameterDefinitions():
            hidden = definition.flags() & Qgis.ProcessingParameterFlag.Hidden
            assert hidden or f"<code>{definition.name()}</code>" in page


def test_no_link_leads_into_nothing(pages):
    for name, text in texts(pages).items():
        for address in ADDRESS.findall(text):
            assert posixpath.normpath(posixpath.join(posixpath.dirname(name), address)) in pages


def test_pages_are_whole(pages):
    for name, text in texts(pages).items():
        assert "{" not in re.sub(r"<code>.*?</code>|<style.*?</style>", "", text), name
        assert len(text) > 800, name


@pytest.mark.parametrize("code", ["en", "zh"])
def test_help_opens_the_page_in_the_language(qgis_app, monkeypatch, tmp_path, code):
    from parkshore.processing.messages.language import speaking
    from parkshore.processing.publish import help_pages
    from parkshore.processing.shoreline.shorelinecheck import ShorelineCheck
    from qgis.PyQt.QtCore import QUrl

    folder = tmp_path / "园区 help"
    (folder / code).mkdir(parents=True)
    page = folder / code / "shorelinecheck.html"
    monkeypatch.setattr(help_pages, "HELP", folder)
    with speaking(code):
        assert ShorelineCheck().helpUrl() == help_pages.WEB
        page.write_text("x")
        assert QUrl(ShorelineCheck().helpUrl()).toLocalFile() == str(page)


def test_the_documents_have_a_page_for_each_algorithm(provider_ids, root):
    for folder in ("docs/algorithms", "docs/zh/algorithms"):
        there = {path.stem for path in (root / folder).glob("*.md")}
        assert there == provider_ids | {"README"}


@pytest.mark.long
def test_the_documents_are_made_from_the_help(root, tmp_path):
    program = [sys.executable, "-P", str(root / "script/document_pages.py"), str(tmp_path)]
    subprocess.run(program, check=True)
    for folder in ("algorithms", "zh/algorithms"):
        for made in (tmp_path / folder).glob("*.md"):
            kept = root / "docs" / folder / made.name
            assert kept.read_text("utf-8") == made.read_text("utf-8"), "script/help --documents"


@pytest.fixture
def provider_ids():
    """Names of the algorithms that a planner meets."""
    from parkshore.processing.provider import MODELS, PACKAGES

    kinds = [kind for package in PACKAGES for kind in package.ALGORITHMS]
    return {kind.ID for kind in (*kinds, *MODELS)} - {"previewinventory"}
