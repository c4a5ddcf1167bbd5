"""Build the plugin's zip and check it as the plugin repository does."""

import configparser
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ("analysis/", "processing/", "ui/", "resources/")
FOR_THE_LIBRARY = ("analysis/screening/",)  # QGIS never loads it
DOOR = (
    "__init__.py",
    "plugin.py",
    "without_libraries.py",
    "metadata.txt",
    "LICENSE",
    "README.md",
    "CHANGELOG.md",
)
SOURCES_OF_TRANSLATIONS = "resources/i18n/zh_CN/"
TRANSLATION = "resources/i18n/parkshore_zh_CN.qm"
LARGEST = 15_000_000  # the repository takes 25 MB; a slow line in a county takes less
HELP = "resources/help/"
WIDTH = "--max-line-length=120"
# The repository has no flake8-qgis; E203 contradicts PEP 8 on slices and every formatter.
NOT_THEIRS = "--extend-ignore=QGS,E203"
EPOCH = (1980, 1, 1, 0, 0, 0)
REQUIRED = ("name", "description", "about", "version", "qgisMinimumVersion", "author", "email")
ADDRESSES = ("homepage", "tracker", "repository")
SUSPICIOUS = (".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd", ".pyc", ".pyo")


def metadata(text):
    """Return the section of a metadata.txt."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(text)
    return parser["general"]


def shipped():
    """Return the paths, in the checkout, of what goes into the zip."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    inside = [
        path
        for path in listed
        if (path in DOOR or path.startswith(SHIPPED)) and (ROOT / path).is_file()
        if not path.startswith((SOURCES_OF_TRANSLATIONS, *FOR_THE_LIBRARY))
        and not Path(path).name.startswith(".")
    ]
    return sorted([*inside, TRANSLATION])


def build(folder):
    """Write the zip into a folder; return its path."""
    version = metadata((ROOT / "metadata.txt").read_text(encoding="utf-8"))["version"]
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"parkshore-{version}.zip"
    pages = help_pages()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted([*shipped(), *pages]):
            entry = zipfile.ZipInfo(f"parkshore/{path}", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, so that the permissions below count
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, pages[path] if path in pages else (ROOT / path).read_bytes())
    return target


def help_pages():
    """Return the pages of the offline help as they are made from the sources now, by their path."""
    with tempfile.TemporaryDirectory() as made:
        program = [sys.executable, "-P", str(ROOT / "script" / "help_pages.py"), made]
        without_screen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run(program, check=True, capture_output=True, env=without_screen)
        return {
            HELP + path.relative_to(made).as_posix(): path.read_bytes()
            for path in Path(made).rglob("*")
            if path.is_file()
        }


def wrong_files(archive, size):
    """Yield what the repository would refuse in the list of files."""
    names = archive.namelist()
    if size > LARGEST:
        yield f"the zip has {size} bytes; more than {LARGEST}"
    if {name.split("/")[0] for name in names} != {"parkshore"}:
        yield "the zip must hold one top folder, parkshore"
    pages = [f"{HELP}{code}/index.html" for code in ("en", "zh")]
    for wanted in ("LICENSE", "metadata.txt", "__init__.py", TRANSLATION, *pages):
        if f"parkshore/{wanted}" not in names:
            yield f"missing: {wanted}"
    for entry in archive.infolist():
        hidden = any(part.startswith((".", "__pycache__")) for part in entry.filename.split("/"))
        if hidden or entry.filename.lower().endswith(SUSPICIOUS):
            yield f"does not belong into a plugin: {entry.filename}"
        if re.match(r"parkshore/(tests|script|bench|demo|dist)/", entry.filename):
            yield f"not shipped: {entry.filename}"
        if (entry.external_attr >> 16) & 0o111:
            yield f"executable: {entry.filename}"


def wrong_metadata(general):
    """Yield what the repository would refuse in metadata.txt."""
    for key in (*REQUIRED, *ADDRESSES, "icon"):
        if not general.get(key, "").strip():
            yield f"metadata.txt: {key} is missing"
    for key in ADDRESSES:
        if not general.get(key, "").startswith("https://"):
            yield f"metadata.txt: {key} is no address"
    if not re.fullmatch(r"\d+\.\d+\.\d+", general["version"]):
        yield "metadata.txt: the version must read X.Y.Z"
    if "supportsQt6" in general:
        yield "metadata.txt: supportsQt6 is no longer a key"
    for library in ("numpy", "pandas", "shapely", "pyproj"):
        if library not in general["about"]:
            yield f"metadata.txt: about does not name {library}"


def run(folder, tool, *arguments):
    """Run one of the repository's tools on the unzipped plugin; return what it prints."""
    program = Path(sys.executable).parent / tool
    finished = subprocess.run(
        [str(program), *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    if finished.returncode > 1 or (finished.returncode and not finished.stdout):
        raise RuntimeError(f"{tool}: {finished.stderr}")
    return finished.stdout


def wrong_code(folder):
    """Yield the findings of bandit, detect-secrets and flake8."""
    for finding in json.loads(run(folder, "bandit", "-r", ".", "-f", "json", "-q"))["results"]:
        place = f"{finding['filename']}:{finding['line_number']}"
        yield f"bandit: {place}: {finding['test_id']} {finding['issue_text']}"
    options = ("scan", "--all-files", "--exclude-files", r"metadata\.txt", ".")
    for place, secrets in json.loads(run(folder, "detect-secrets", *options))["results"].items():
        yield from (f"detect-secrets: {place}:{s['line_number']}: {s['type']}" for s in secrets)
    style = run(folder, "flake8", "--isolated", NOT_THEIRS, WIDTH, "parkshore")
    yield from (f"flake8: {line}" for line in style.splitlines())


def check(package):
    """Return all that the plugin repository would find in a zip."""
    with zipfile.ZipFile(package) as archive, tempfile.TemporaryDirectory() as folder:
        archive.extractall(folder)
        general = metadata(archive.read("parkshore/metadata.txt").decode("utf-8"))
        findings = [*wrong_files(archive, package.stat().st_size), *wrong_metadata(general)]
        if f"parkshore/{general.get('icon')}" not in archive.namelist():
            findings.append("metadata.txt: the icon is not in the zip")
        return [*findings, *wrong_code(Path(folder))]


def main(arguments):
    """Run the command; return its exit code."""
    package = build(ROOT / "dist")
    print(f"{package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.1f} MB")
    if "--check" not in arguments:
        return 0
    findings = check(package)
    print(*findings, f"{len(findings)} findings", sep="\n")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
