"""The factor file: fuels, emission and standard-coal factors, class defaults and their sources."""

from typing import Any

import numpy as np

from ..array_types import Booleans, Floats
from ..documents.catalogue import Catalogue, checksum
from ..message import InputError
from ..resources import RESOURCES
from .word_recogniser import Recogniser

GWP_SETS = ("AR4", "AR5", "AR6")


class Factors:
    """Energy and emission factors as arrays over the fuels of the file.

    Parameters
    ----------
    document : dict
        A document that fits ``resources/factors/energy.schema.json``.
    checksum : str
        SHA-256 of the file, for the metadata of results.

    Attributes
    ----------
    title : dict
        ``{"en": …, "zh": …}``.
    fuel_ids, kind_ids : list of str
    thermal, upgrade : ndarray of bool, shape (n_fuels,)
        Whether the fuel is burnt, and whether the upgrade scenario may touch its units.
    groups : ndarray of str, shape (n_fuels,)
        ``coal``, ``gas``, … as the file names them.
    """

    def __init__(self, document: dict[str, Any], checksum: str = "") -> None:
        self.document = document
        self.checksum = checksum
        self.title = document["title"]
        self.version = document["version"]
        self.fuel_ids = [fuel["id"] for fuel in document["fuels"]]
        self.kind_ids = [kind["id"] for kind in document["kinds"]]
        group = {each["id"]: each for each in document["groups"]}
        self.groups = np.array([fuel["group"] for fuel in document["fuels"]], dtype=object)
        self.thermal = np.array([group[each]["thermal"] for each in self.groups], dtype=bool)
        self.upgrade = np.array([group[each]["upgrade"] for each in self.groups], dtype=bool)
        affixes = document.get("affixes", [])
        self.fuels = Recogniser(document["fuels"], affixes)
        self.kinds = Recogniser(document["kinds"], affixes)

    def of_fuels(self, name: str) -> tuple[Floats, Booleans]:
        """Return one factor of every fuel.

        Parameters
        ----------
        name
            Member of a fuel in the file, e.g. ``co2_kg_tj``.

        Returns
        -------
        values : ndarray of float, shape (n_fuels,)
            NaN where a fuel has none.
        unverified : ndarray of bool, shape (n_fuels,)
        """
        given = [fuel.get(name) for fuel in self.document["fuels"]]
        values = np.array([np.nan if each is None else each["value"] for each in given], float)
        unverified = np.array([each is not None and not each["verified"] for each in given])
        return values, unverified

    def coal_equivalent(self) -> tuple[Any, Any]:
        """Return tonnes of standard coal in a tonne of every fuel, NaN where not given.

        The coefficient of the standard where the file has it, else the calorific value over
        that of standard coal.
        """
        coefficient, doubt = self.of_fuels("kgce_kg")
        calorific, calorific_doubt = self.of_fuels("ncv_mj_kg")
        given = ~np.isnan(coefficient)
        values = np.where(given, coefficient, calorific * 1000.0 / self.scalar("kj_per_kgce"))
        return values, np.where(given, doubt, calorific_doubt)

    def scalar(self, name: str) -> float:
        """Return a value of the section ``standard_coal`` or ``plausible``."""
        section = "standard_coal" if name in self.document["standard_coal"] else "plausible"
        return float(self.document[section][name]["value"])

    def gwp(self, report: str) -> tuple[Any, Any]:
        """Return the warming potentials of CH4 and N2O.

        Parameters
        ----------
        report : {"AR4", "AR5", "AR6"}
        """
        chosen = self.document["gwp"][report]
        return float(chosen["ch4"]["value"]), float(chosen["n2o"]["value"])

    def base_unverified(self, report: str) -> bool:
        """Return whether a value that every CO2e rests on is unverified."""
        base = [*self.document["gwp"][report].values()]
        base += self.document["standard_coal"].values()
        return not all(each["verified"] for each in base)

    def unverified(self) -> tuple[Any, Any]:
        """Return how many values of the file are unverified, and how many there are."""
        marks = list(_marks(self.document))
        return sum(not mark for mark in marks), len(marks)

    def fuel_of_kind(self) -> Any:
        """Return, per kind, the index of the fuel it implies, -1 where it implies none."""
        place = {fuel: index for index, fuel in enumerate(self.fuel_ids)}
        return np.array(
            [place.get(kind.get("fuel"), -1) for kind in self.document["kinds"]], dtype=np.int64
        )

    def makes_power(self) -> Any:
        """Return, per kind, whether its units make electricity."""
        return np.array([kind["power"] for kind in self.document["kinds"]], dtype=bool)

    def sells_heat(self) -> Any:
        """Return, per kind, whether its units supply heat."""
        return np.array([kind["heat"] for kind in self.document["kinds"]], dtype=bool)


def _factors(document, path):
    _check_references(document, path.name)
    return Factors(document, checksum(path))


def _check_references(document, file):
    """Refuse names that nothing in the file defines, and a fuel name given to two fuels."""
    groups = [each["id"] for each in document["groups"]]
    fuels = [each["id"] for each in document["fuels"]]
    kinds = [each["id"] for each in document["kinds"]]
    for index, fuel in enumerate(document["fuels"]):
        _check_known(file, f"fuels[{index}].group", [fuel["group"]], groups)
    for index, kind in enumerate(document["kinds"]):
        _check_known(file, f"kinds[{index}].fuel", [kind.get("fuel", fuels[0])], fuels)
    for table, rows in document["defaults"].items():
        for index, row in enumerate(rows):
            where = f"defaults.{table}[{index}]"
            _check_known(file, f"{where}.groups", row.get("groups", ()), groups)
            _check_known(file, f"{where}.fuels", row.get("fuels", ()), fuels)
            _check_known(file, f"{where}.kinds", row.get("kinds", ()), kinds)
    for section in ("fuels", "kinds"):
        _check_names(document[section], section, file)


def _check_known(file, path, names, known):
    for name in names:
        if name not in known:
            raise InputError(
                "{file}: {path} names {name}, which is none of {names}; correct it.",
                file=file,
                path=path,
                name=name,
                names=", ".join(known),
            )


def _check_names(classes, section, file):
    seen = {}
    for index, each in enumerate(classes):
        for name in each["names"]:
            key = Recogniser.key(name)
            if seen.setdefault(key, each["id"]) != each["id"]:
                raise InputError(
                    "{file}: {path} gives {name} to {first} and to {second}; keep one.",
                    file=file,
                    path=f"{section}[{index}].names",
                    name=name,
                    first=seen[key],
                    second=each["id"],
                )


def _marks(node):
    """Yield the mark ``verified`` of every value in the document."""
    if isinstance(node, dict):
        if "verified" in node:
            yield node["verified"]
        else:
            for member in node.values():
                yield from _marks(member)
    elif isinstance(node, list):
        for item in node:
            yield from _marks(item)


FACTOR_SETS = Catalogue(
    RESOURCES / "factors", read=_factors, schema="energy.schema.json", files="energy*.json", own=1
)
"""The energy and emission factors; ``FACTORS`` is the user's own file."""
