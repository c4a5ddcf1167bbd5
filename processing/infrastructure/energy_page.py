"""The page of `parkshore:energyinfrastructure`: Fig. 3 of the paper, numbers, formulas, sources."""

from qgis.PyQt.QtCore import QCoreApplication

from ..page import Page

translate = QCoreApplication.translate


def energy_page(run, numbers, sizes):
    """Return the page of a run.

    Parameters
    ----------
    run : EnergyRun
    numbers : dict
        The number outputs.
    sizes : tuple of float
        Bounds of small and of large units, MW.
    """
    page = Page(translate("ParkShore", "Energy infrastructure of the parks"))
    return page
