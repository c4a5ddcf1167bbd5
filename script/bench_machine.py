"""Tells what a benchmark runs on, in lines that stand beside its figures."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

import shapely
from osgeo import gdal
from qgis.core import Qgis

_GB_PER_KIB = 1.024e-6


def description():
    """Return the machine, what it runs, and how busy it is already."""
    system = f"{platform.freedesktop_os_release()['PRETTY_NAME']}, Linux {platform.release()}"
    libraries = ("numpy", "pandas", "shapely", "pyproj")
    geos = Qgis.geosVersion().partition("-")[0]
    programs = {
        "QGIS": Qgis.version(),
        "GDAL": gdal.VersionInfo("RELEASE_NAME"),
        "GEOS": f"{geos} ({shapely.geos_version_string} of shapely)",
        **{name: version(name) for name in libraries},
        "Python": platform.python_version(),
    }
    cores = len(os.sched_getaffinity(0))
    return [
        f"{_processor()}, {cores} cores, {_memory_gb():.0f} GB; {system}",
        ", ".join(f"{name} {told}" for name, told in programs.items()),
        f"load {os.getloadavg()[0]:.1f} at the start",
    ]


def _processor():
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def _memory_gb():
    total = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()[0]
    return int(total.split()[1]) * _GB_PER_KIB


if __name__ == "__main__":
    print(*description(), "", sep="\n", flush=True)
