"""What one screening does: its files, the parameters of the check, and what decides its bits."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
import pyproj
import shapely

from ..message import InputError
from ..shoreline.check.rule_sets import RULE_SETS, RuleSet
from .files.geo_files import open_file
from .files.layer_file import GeoFile
from .files.row_groups import ROWS_OF_GROUP

AS_THE_DATA_SAY = 3
"""`Plan.facility` where fields say what a site is."""

DEFAULT_FIELDS = {
    "facility_field": "facility",
    "chemical_field": "chemical",
    "industry_field": "industry",
    "opened_field": "opened",
    "closed_field": "closed",
    "river_field": "river",
    "class_field": "river_cls",
    "half_width_field": "",
}
"""Fields by what they tell, taken where a layer has them and nothing else is said."""

_LAYERS = ("parks", "shoreline", "water", "control_range", "coverage")
_FILES = (*_LAYERS, "areas", "rules")
_CHUNK = 1 << 22


@dataclass(frozen=True)
class Plan:
    """Files and parameters, named as those of ``parkshore:shorelinecheck``.

    Parameters
    ----------
    parks, shoreline, water, control_range, coverage : str
        Files; the last three "" where there is none.
    areas : tuple of str
        Files of areas that laws and plans name.
    layers : mapping of str to str
        Layer of a file that holds several, by the file's name in `files`.
    rule_set : int
        0 for a distance only.
    rules : str
        File of an own rule set.
    distance_m : float
    facility : int
        Index into `rule_sets.FACILITIES`, or `AS_THE_DATA_SAY`.
    fields : mapping of str to str
        Fields that the user named, by the keys of `DEFAULT_FIELDS`.
    chemical_codes : str
    measured_from : int
        Index into `rule_sets.MEASURED_FROM`.
    day : str
        ISO date of the check.
    park_accuracy_m, shoreline_accuracy_m : float
    shoreline_scale : float or None
        Denominator; None where it is not given.
    states : mapping of str to tuple
        Size and time of each of `files` before its content was summed up; see `as_seen`.
    """

    parks: str
    shoreline: str
    water: str = ""
    control_range: str = ""
    coverage: str = ""
    areas: tuple[str, ...] = ()
    layers: Mapping[str, str] = field(default_factory=dict)
    rule_set: int = 0
    rules: str = ""
    distance_m: float = 1000.0
    facility: int = AS_THE_DATA_SAY
    fields: Mapping[str, str] = field(default_factory=dict)
    chemical_codes: str = "C25,C26,C271"
    measured_from: int = 0
    day: str = ""
    park_accuracy_m: float = 0.0
    shoreline_accuracy_m: float = 0.0
    shoreline_scale: float | None = None
    states: Mapping[str, Any] = field(default_factory=dict)

    @property
    def files(self) -> dict[str, str]:
        """The files that are read, by parameter; of several areas each by its number."""
        found = {name: getattr(self, name) for name in (*_LAYERS, "rules")}
        found |= dict(zip(self.area_names, self.areas, strict=True))
        return {name: path for name, path in found.items() if path}

    @property
    def area_names(self) -> list[str]:
        """The names of the files of areas."""
        return [f"areas {number}" for number in range(1, len(self.areas) + 1)]

    def opened(self, name: str) -> GeoFile:
        """Open one of the files of layers.

        Parameters
        ----------
        name
            In `files`.
        """
        return open_file(self.files[name], self.layers.get(name, ""))

    @property
    def layer_names(self) -> list[str]:
        """The names of all files that hold layers."""
        return [name for name in self.files if name != "rules"]

    def ruleset(self) -> RuleSet | None:
        """Return the chosen rule set, None for a distance only.

        Raises
        ------
        InputError
            There is no such rule set, or the own file is missing or breaks the schema.
        """
        return RULE_SETS.chosen(self.rule_set, self.rules)

    def parameters(self) -> dict[str, Any]:
        """Return what decides the results beside the content of the files."""
        left_out = {*_FILES, "states"}
        return {name: each for name, each in asdict(self).items() if name not in left_out}

    def as_seen(self) -> "Plan":
        """Return the plan with the states of its files as they are now."""
        return replace(self, states={name: _state(name, path) for name, path in self.files.items()})

    def refuse_changed(self) -> None:
        """Refuse what was read of files that are no longer those whose content was summed up.

        Raises
        ------
        InputError
            Names the file.
        """
        for name, path in self.files.items():
            if self.states and _state(name, path) != self.states[name]:
                raise InputError(
                    "{file} changed while it was screened; start the command again when nobody "
                    "edits it.",
                    file=path,
                )


def version() -> str:
    """Return the version of the library, "" in a checkout that is not installed."""
    try:
        return metadata.version("parkshore")
    except metadata.PackageNotFoundError:
        return ""


def canonical_json(document: Any) -> str:
    """Return a document as text that is the same whatever the order of its keys.

    Examples
    --------
    >>> canonical_json({"b": 1, "a": "岸线"})
    '{"a":"岸线","b":1}'
    """
    return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def described(plan: Plan, partitions: int, *, with_gdal: bool) -> dict[str, Any]:
    """Return what decides every bit of a result: content of files, parameters, versions.

    Parameters
    ----------
    with_gdal
        Whether a file is read by GDAL.

    Raises
    ------
    InputError
        A file cannot be read.
    """
    return {
        "files": {name: file_sum(name, path) for name, path in plan.files.items()},
        "parameters": plan.parameters(),
        "partitions": partitions,
        "rows_of_group": ROWS_OF_GROUP,
        "versions": library_versions(with_gdal=with_gdal),
    }


def library_versions(*, with_gdal: bool) -> dict[str, str]:
    """Return the versions of all that computes: with others the last digits may differ."""
    import pyarrow as pa

    found = {
        "parkshore": version(),
        "numpy": np.__version__,
        "shapely": shapely.__version__,
        "geos": shapely.geos_version_string,
        "pyproj": pyproj.__version__,
        "proj": pyproj.proj_version_str,
        "pyarrow": pa.__version__,
    }
    if with_gdal:
        import pyogrio

        found |= {"pyogrio": pyogrio.__version__, "gdal": pyogrio.__gdal_version_string__}
    return found


def stamp(manifest: Mapping[str, Any]) -> str:
    """Return the checksum of a manifest, which every file of its screening bears."""
    return hashlib.sha256(canonical_json(manifest).encode()).hexdigest()


def file_sum(name: str, path: str) -> str:
    """Return the SHA-256 of a file, and of what is read beside it.

    Parameters
    ----------
    name
        In `Plan.files`.

    Raises
    ------
    InputError
        The file cannot be read.
    """
    try:
        return content_digest(Path(path), *_beside(name, path))
    except OSError as error:
        raise InputError(
            "{file} cannot be opened ({reason}).", file=path, reason=str(error.strerror)
        ) from error


def _beside(name, path):
    """Return what SQLite has not yet moved into a file, and the keywords of waters."""
    log, words = Path(f"{path}-wal"), Path(path).with_suffix(".qmd")
    return [each for each in (log, words) if each.exists() and (each is log or name != "parks")]


def _state(name, path):
    """Return size and time of a file and of what is read beside it, None where it is gone."""
    try:
        found = [each.stat() for each in (Path(path), *_beside(name, path))]
    except OSError:
        return None
    return [[each.st_size, each.st_mtime_ns] for each in found if each.st_size]


def content_digest(*paths: Path) -> str:
    """Return the SHA-256 of files one after another."""
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    return digest.hexdigest()
