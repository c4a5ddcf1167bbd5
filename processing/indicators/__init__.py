"""Algorithms of the group indicators."""

from .contribution import Contribution
from .decoupling import Decoupling
from .demonstrationprograms import DemonstrationPrograms
from .greenindex import GreenIndex
from .parkdensity import ParkDensity
from .parkindicators import ParkIndicators
from .pillarindustries import PillarIndustries
from .summarizeparks import SummarizeParks

ALGORITHMS = (
    SummarizeParks,
    Contribution,
    ParkDensity,
    PillarIndustries,
    DemonstrationPrograms,
    ParkIndicators,
    Decoupling,
    GreenIndex,
)
