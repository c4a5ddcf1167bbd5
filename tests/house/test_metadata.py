"""metadata.txt is complete for the plugin repository and agrees with the rest of the project."""

import configparser
import tomllib

import pytest


@pytest.fixture(scope="module")
def metadata(root):
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(root / "metadata.txt", encoding="utf-8")
    return parser["general"]


REQUIRED = ("name", "description", "about", "version", "author", "email", "homepage", "tracker")
WANTED = ("repository", "icon", "tags", "category", "license")
GROUPS = ("shoreline", "reaches", "inventory", "indicators", "infrastructure", "decision")


@pytest.mark.parametrize("key", REQUIRED + WANTED)
def test_key_is_filled(metadata, key):
    assert metadata[key].strip()


def test_versions(metadata, root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert metadata["version"] == project["version"]
    assert len(metadata["version"].split(".")) == 3
    assert metadata["qgisMinimumVersion"] == "3.40"
    assert metadata["qgisMaximumVersion"] == "4.99"
    assert "supportsQt6" not in metadata


def test_processing_provider_is_announced(metadata):
    assert metadata["hasProcessingProvider"] == "yes"


@pytest.mark.parametrize("library", ["numpy", "pandas", "shapely", "pyproj"])
def test_about_names_what_must_be_installed(metadata, library):
    assert library in metadata["about"]


@pytest.mark.parametrize("key", ["homepage", "tracker", "repository"])
def test_addresses(metadata, key):
    assert metadata[key].startswith("https://github.com/parkshore/parkshore")


def test_licence_and_icon_are_there(metadata, root):
    assert "GNU GENERAL PUBLIC LICENSE" in (root / "LICENSE").read_text(encoding="utf-8")
    assert (root / metadata["icon"]).is_file()


@pytest.mark.parametrize("group", GROUPS)
def test_each_group_has_an_icon(root, group):
    assert 'viewBox="0 0 24 24"' in (root / f"resources/icons/{group}.svg").read_text("utf-8")


@pytest.mark.parametrize("locale", ["zh-Hans", "zh_CN"])
def test_the_plugin_manager_tells_it_in_chinese(metadata, locale):
    """QGIS looks for ``key[locale]``, then for what stands before the underscore."""
    for key in ("description", "about", "tags"):
        told = metadata.get(f"{key}[{locale}]") or metadata[f"{key}[{locale.split('_')[0]}]"]
        assert any("一" <= sign <= "鿿" for sign in told)
        assert "%" not in told  # QGIS's parser takes it for a place to be filled
    for word in ("1公里", "一公里", "沿江", "负面清单", "黄河", "企业", "化工"):
        assert word in metadata["tags[zh-Hans]"]
