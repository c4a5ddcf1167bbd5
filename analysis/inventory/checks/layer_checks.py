"""All checks of an inventory layer, one after the other."""

from ...array_types import IsCancelled
from ...cancel import check as stop_if
from ..sites.inventory_sites import Sites
from . import (
    city_checks,
    datum_suspicion,
    duplicates,
    location_checks,
    magnitudes,
    outliers,
    relations,
    value_checks,
)
from .findings import Finding, References


def check(
    sites: Sites, references: References | None = None, cancelled: IsCancelled | None = None
) -> list[Finding]:
    """Find what is wrong or doubtful.

    Returns
    -------
    list of Finding
        In the order of rows, findings about the whole layer first.
    """
    references = references or References()
    found = []
    for part in (
        value_checks,
        duplicates,
        outliers,
        magnitudes,
        relations,
        location_checks,
        city_checks,
        datum_suspicion,
    ):
        stop_if(cancelled)
        found += part.check(sites, references)
    return sorted(found, key=lambda finding: finding.row)
