"""The parks of a report, and what our algorithms answer of them; each asked once."""

from functools import cached_property

import numpy as np

from ....analysis.cells.id_text import id_text
from ....analysis.tables import columns
from ...indicators.parkindicators import ParkIndicators
from ...infrastructure.energyinfrastructure import EnergyInfrastructure
from ...infrastructure.outfallcheck import OutfallCheck
from ...infrastructure.symbiosispairs import SymbiosisPairs
from ...infrastructure.wastewater import Wastewater
from ...reaches.classifyreaches import ClassifyReaches
from .report_answers import Answer
from .report_inventory import called, frame_of

BASE_YEAR = 2015


class ReportParks:
    """What several sections ask of the parks.

    Parameters
    ----------
    inputs : report_inputs.ReportInputs
    answers : report_answers.Answers
    """

    def __init__(self, inputs, answers):
        self.inputs, self.answers = inputs, answers

    @cached_property
    def parks(self):
        """The parks of the report with their reach, by their names in the reader's language."""
        parks = called(self.inputs.parks)
        if parks.fields().lookupField("reach") >= 0:
            return parks
        answer = self.answers.of(ClassifyReaches, layer="OUTPUT", PARKS=parks, METHOD=0)
        if answer.layer is None:
            return parks
        answer.layer.setName("parks")
        return answer.layer

    @cached_property
    def frame(self):
        """Attributes of the parks, in their order."""
        return frame_of(self.parks)

    def column(self, name):
        """Return a field of the parks, None where a value or the field is missing."""
        if name not in self.frame:
            return [None] * len(self.frame)
        return [None if each != each else each for each in self.frame[name]]  # noqa: PLR0124

    def numbers(self, name):
        """Return a field of the parks as numbers, NaN where a value or the field is missing."""
        if name not in self.frame:
            return np.full(len(self.frame), np.nan)
        return columns.numbers(self.frame, name, self.parks.name())

    def names(self):
        """Return what the reader calls each park by: its name in the reader's language, its id."""
        rows = zip(self.column("name"), self.column("park_id"), strict=True)
        return [next((str(each) for each in row if each), "–") for row in rows]

    @cached_property
    def ids(self):
        """The id of each park as text, None where it is empty."""
        return [id_text(each) for each in self.column("park_id")]

    @cached_property
    def names_by_id(self):
        """The name of each park by its id."""
        return dict(zip(self.ids, self.names(), strict=True))

    @property
    def rated(self):
        """The same with their productivity classes."""
        return self.rated_answer.layer or self.parks

    @cached_property
    def rated_answer(self):
        """Indicators and classes of the parks."""
        base = self.inputs.layer("park_years")
        has_base = has_year(base, BASE_YEAR)
        return self.answers.of(
            ParkIndicators,
            layer="OUTPUT",
            PARKS=self.parks,
            BASE=base if has_base and self.inputs.year != BASE_YEAR else None,
            BASE_YEAR=BASE_YEAR if has_base else None,
            PRICES=self.inputs.deflator,
        )

    @cached_property
    def energy_answer(self):
        """Energy units of the parks, at the class defaults of the year."""
        return self._asked(EnergyInfrastructure, UNITS="energy_units", YEAR=self.inputs.year)

    @cached_property
    def plants_answer(self):
        """Wastewater plants of the parks."""
        return self._asked(Wastewater, PLANTS="wastewater_plants")

    @cached_property
    def outfalls_answer(self):
        """Outfalls of the parks."""
        return self._asked(OutfallCheck, OUTFALLS="outfalls")

    @cached_property
    def exchange_answer(self):
        """Units and plants near enough to exchange."""
        return self._asked(
            SymbiosisPairs, ENERGY_UNITS="energy_units", WASTEWATER_PLANTS="wastewater_plants"
        )

    def _asked(self, kind, **parameters):
        """Ask an algorithm of the parks; layers of the inventory by their names."""
        layers = {
            name: self.inputs.layer(each)
            for name, each in parameters.items()
            if isinstance(each, str)
        }
        if None in layers.values():
            return Answer()
        return self.answers.of(kind, **{**parameters, **layers, "PARKS": self.parks})


def has_field(layer, name):
    """Whether a layer, which may be None, has a field."""
    return layer is not None and layer.fields().lookupField(name) >= 0


def has_year(layer, year):
    """Whether a layer has rows of a year."""
    if not has_field(layer, "year"):
        return False
    return year in layer.uniqueValues(layer.fields().lookupField("year"))
