"""Algorithms of the group infrastructure."""

from .carryingcapacity import CarryingCapacity
from .energyinfrastructure import EnergyInfrastructure
from .outfallcheck import OutfallCheck
from .symbiosispairs import SymbiosisPairs
from .wastewater import Wastewater
from .waterintake import WaterIntake

ALGORITHMS = (
    EnergyInfrastructure,
    Wastewater,
    WaterIntake,
    OutfallCheck,
    CarryingCapacity,
    SymbiosisPairs,
)
