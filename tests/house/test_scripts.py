"""The commands of the README: they parse, can be run, and do what they say."""

import os
import shutil
import subprocess
import sys

import pytest

COMMANDS = (
    "setup",
    "demo",
    "test",
    "package",
    "install",
    "translate",
    "qgis_process",
    "postgres",
    "api",
    "help",
    "pictures",
)


def run(*command, **environment):
    return subprocess.run(
        [*map(str, command)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_command_parses_and_is_executable(root, name):
    script = root / "script" / name
    assert run("bash", "-n", script).returncode == 0
    assert os.access(script, os.X_OK)


def test_ci_runs_the_tests_as_a_developer_does(root):
    lines = (root / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines[-1] == "exec bash script/test"


@pytest.mark.parametrize("name", ["setup", "package", "install", "demo"])
def test_unknown_option_is_refused_in_one_sentence(root, name):
    told = run("bash", root / "script" / name, "--no-such-option")
    assert told.returncode == 1
    assert len(told.stderr.strip().splitlines()) == 1
    assert "--no-such-option" in told.stderr


def test_install_links_and_enables(root, tmp_path):
    profile = tmp_path / "profiles" / "planner"
    settings = profile / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[PythonPlugins]\nother=true\nparkshore=false\n\n[locale]\nx=1\n")
    install = ("bash", root / "script/install", "--profiles-path", tmp_path)
    for _ in range(2):
        assert run(*install, "--profile", "planner").returncode == 0
    link = profile / "python" / "plugins" / "parkshore"
    assert link.is_symlink()
    assert link.resolve() == root
    expected = "[PythonPlugins]\nparkshore=true\nother=true\n\n[locale]\nx=1\n"
    assert settings.read_text() == expected


def test_install_takes_the_profile_that_qgis_starts_with(root, tmp_path):
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "profiles.ini").write_text("[core]\ndefaultProfile=office\n")
    assert run("bash", root / "script/install", "--profiles-path", tmp_path).returncode == 0
    assert (tmp_path / "profiles/office/python/plugins/parkshore").is_symlink()


def test_install_leaves_an_installed_copy_alone(root, tmp_path):
    copy = tmp_path / "profiles" / "default" / "python" / "plugins" / "parkshore"
    copy.mkdir(parents=True)
    told = run("bash", root / "script/install", "--profiles-path", tmp_path)
    assert told.returncode == 1
    assert "uninstall" in told.stderr
    assert copy.is_dir()


def test_qgis_process_shows_the_provider(root):
    told = run("bash", root / "script/qgis_process", "list", PYTHONHOME="/nowhere")
    assert told.returncode == 0
    assert "parkshore:shorelinecheck" in told.stdout


def test_moved_checkout_runs_its_own_code(root, tmp_path):
    moved = tmp_path / "a copy"
    (moved / "resources").mkdir(parents=True)
    shutil.copytree(root / "script", moved / "script")
    plugins = moved / ".venv/qgis/profiles/default/python/plugins"
    plugins.mkdir(parents=True)
    (plugins / "parkshore").symlink_to(root)
    (plugins.parents[1] / "QGIS").mkdir()
    (plugins.parents[1] / "QGIS" / "QGIS3.ini").touch()
    told = run("bash", "-c", f'. "{moved}/script/environment"; use_profile')
    assert told.returncode == 0, told.stderr
    assert (plugins / "parkshore").resolve() == moved


@pytest.mark.long
def test_pages_of_the_library_are_made_from_its_docstrings(root, tmp_path):
    program = root / "script" / "api_pages.py"
    told = run(sys.executable, "-P", program, tmp_path)
    assert told.returncode == 0, told.stderr
    page = (tmp_path / "parkshore" / "analysis" / "geometry" / "geodesy.html").read_text("utf-8")
    assert "ellipsoid" in page
