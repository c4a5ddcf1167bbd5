"""The command that installs Python libraries for the QGIS of this system."""

import importlib.metadata
import os
import platform
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsApplication

from .language import tr

DEBIAN = {
    "numpy": "python3-numpy",
    "pandas": "python3-pandas",
    "pyproj": "python3-pyproj",
    "shapely": "python3-shapely",
}
ARCH = {name: package.replace("python3-", "python-") for name, package in DEBIAN.items()}
MANAGERS = (  # family of the distribution, its command, what it calls the libraries
    ("fedora", "sudo dnf install", DEBIAN),
    ("rhel", "sudo dnf install", DEBIAN),
    ("suse", "sudo zypper install", DEBIAN),
    ("arch", "sudo pacman -S", ARCH),
    ("debian", "sudo apt install", DEBIAN),
)
OLD = ("0.", "1.")  # of NumPy and of shapely
SHAPELY_2_SINCE = {"debian": (13,), "ubuntu": (23, 10)}
"""First versions whose own package is shapely 2; QGIS's Python there may be newer than that."""


@dataclass(frozen=True)
class System:
    """What the command depends on.

    Attributes
    ----------
    kind : {"windows", "macos", "conda", "flatpak", "linux"}
    python : str
        The interpreter whose libraries QGIS uses.
    distribution, version : str
        Of Linux, as ``/etc/os-release`` has them.
    like : frozenset of str
        Families of the distribution, itself included.
    numpy : str
        Version that is installed, empty without one.
    shapely : str
        Version that is installed but too old, or does not fit NumPy: the system's own packages
        then do not help.
    managed : bool
        Whether the system forbids pip unless it is told to go on; an older pip does not know the
        word for that.
    """

    kind: str
    python: str = "python3"
    distribution: str = ""
    version: str = ""
    like: frozenset = frozenset()
    numpy: str = ""
    shapely: str = ""
    managed: bool = False


def this_system():
    """Return what is known of the system QGIS runs on."""
    told = _os_release() if platform.system() == "Linux" else {}
    like = f"{told.get('ID', '')} {told.get('ID_LIKE', '')}".replace("opensuse", "suse")
    return System(
        kind=_kind(),
        python=_python(),
        distribution=told.get("ID", ""),
        version=told.get("VERSION_ID", ""),
        like=frozenset(like.split()),
        numpy=_version("numpy"),
        shapely=_version("shapely"),
        managed=(Path(sysconfig.get_path("stdlib")) / "EXTERNALLY-MANAGED").exists(),
    )


def install_command(missing, system):
    """Return where a command is typed, and the command.

    Parameters
    ----------
    missing : list of str
        Names, ``"shapely ≥ 2"`` with the version it needs.
    system : System

    Returns
    -------
    where, command : str
    """
    names = [name.split()[0] for name in missing]
    if system.kind == "windows":
        where = tr("Open OSGeo4W Shell from the folder QGIS of the Start menu and type:")
        return where, f"python -m pip install {_wanted(names, system)}"
    if system.kind == "conda":
        wanted = _wanted(names, System("conda"))
        return tr("Type in the environment of this QGIS:"), f"conda install -c conda-forge {wanted}"
    where = tr("Open a terminal and type:")
    if system.kind == "flatpak":
        wanted = _wanted(names, system)
        return where, f"flatpak run --devel --command=pip3 org.qgis.qgis install --user {wanted}"
    if system.kind == "macos":
        return where, f'"{system.python}" -m pip install --user {_wanted(names, system)}'
    return where, " && ".join(_linux_commands(names, system))


def _linux_commands(names, system):
    """Yield commands: the distribution's packages, and pip for what they are too old for."""
    by_pip = ["shapely"] if "shapely" in names and _needs_pip(system) else []
    manager = next((each for each in MANAGERS if each[0] in system.like), None)
    if manager is None:
        by_pip = names
    else:
        _, command, packages = manager
        own = [packages[name] for name in names if name not in by_pip]
        own += [packages["shapely"].replace("shapely", "pip")] if by_pip else []
        yield f"{command} {' '.join(own)}"
    if by_pip:
        forced = "--break-system-packages " if system.managed else ""
        yield f"{system.python} -m pip install --user {forced}{_wanted(by_pip, system)}"


def _needs_pip(system):
    """Tell whether the distribution has no shapely 2 of its own."""
    since = SHAPELY_2_SINCE.get(system.distribution)
    numbers = tuple(int(part) for part in system.version.split(".") if part.isdigit())
    return bool(system.shapely) or (since is not None and bool(numbers) and numbers < since)


def _wanted(names, system):
    """Return what pip or conda is asked for; a shapely that fits the NumPy that stays."""
    wanted = []
    if "shapely" in names and system.shapely and not system.shapely.startswith(OLD):
        wanted.append("--force-reinstall")  # it is new enough, and yet cannot be loaded
    for name in names:
        if name != "shapely":
            wanted.append(name)
        elif system.numpy.startswith(OLD):
            wanted += ['"shapely>=2,<2.1"', '"numpy<2"']
        else:
            wanted.append('"shapely>=2"')
    return " ".join(wanted)


def _kind():
    if (Path(sys.prefix) / "conda-meta").is_dir():  # also on Windows and macOS
        return "conda"
    if platform.system() == "Windows":
        return "windows"
    if platform.system() == "Darwin":
        return "macos"
    return "flatpak" if os.environ.get("FLATPAK_ID") else "linux"


def _python():
    """Return the interpreter beside QGIS; the program that runs is QGIS itself."""
    folders = [Path(QgsApplication.prefixPath()) / "bin", Path(sys.prefix) / "bin"]
    found = [folder / "python3" for folder in folders if (folder / "python3").exists()]
    return str(found[0]) if found else "python3"


def _os_release():
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}


def _version(name):
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""
