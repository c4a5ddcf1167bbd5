"""The zip holds the plugin and nothing else, and passes the plugin repository's checks."""

import importlib.util
import zipfile

import pytest

PLANTED = '''"""Planted."""
import os
import subprocess

access = "AKIA" + "IOSFODNN7EXAMPLE"
assert subprocess.call("ls", shell=True) == 0
KEY = "AKIAIOSFODNN7EXAMPLF"
'''


@pytest.fixture(scope="module")
def packaging(root):
    spec = importlib.util.spec_from_file_location("plugin_zip", root / "script/plugin_zip.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def package(packaging, tmp_path_factory):
    return packaging.build(tmp_path_factory.mktemp("dist"))


def test_the_repository_finds_nothing(packaging, package):
    assert packaging.check(package) == []


@pytest.mark.long
def test_the_same_sources_give_the_same_bytes(packaging, package, tmp_path):
    assert packaging.build(tmp_path / "again").read_bytes() == package.read_bytes()


def test_bytes_do_not_depend_on_the_clock(package):
    with zipfile.ZipFile(package) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


def test_content(package):
    with zipfile.ZipFile(package) as archive:
        names = archive.namelist()
    assert names == sorted(names)
    packages = {name.split("/")[1] for name in names if name.count("/") > 1}
    assert {"analysis", "processing", "resources"} <= packages
    assert packages <= {"analysis", "processing", "resources", "ui"}
    assert not [name for name in names if name.endswith((".ts", ".toml", ".pyc", ".sh"))]
    assert not [name for name in names if "/screening/" in name]  # needs what QGIS has not


def test_what_the_repository_blocks_on_is_found(packaging, root, tmp_path):
    spoiled = tmp_path / "spoiled.zip"
    with zipfile.ZipFile(spoiled, "w") as archive:
        archive.write(root / "metadata.txt", "parkshore/metadata.txt")
        archive.writestr("parkshore/planted.py", PLANTED)
        archive.writestr("parkshore/.bandit", "")
        archive.writestr("parkshore/tests/test_x.py", "")
        archive.writestr("other/readme.txt", "")
    findings = "\n".join(packaging.check(spoiled))
    for expected in ("B101", "B602", "detect-secrets: parkshore/planted.py:7", "F401"):
        assert expected in findings
    for expected in (
        "missing: LICENSE",
        "one top folder",
        "parkshore/.bandit",
        "not shipped: parkshore/tests",
    ):
        assert expected in findings
