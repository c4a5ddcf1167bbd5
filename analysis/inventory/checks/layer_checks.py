"""All checks of an inventory layer, one after the other."""

from ...cancel import check as stop_if
from . import (
    city_checks,
    datum_suspicion,
    duplicates,
    location_checks,
    magnitudes,
    outliers,
    value_checks,
)
from .findings import References


def check(sites, references=None, cancelled=None):
    """Find what is wrong or doubtful.

    Parameters
    ----------
    sites : inventory_sites.Sites
    references : References, optional
    cancelled : callable, optional

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
        location_checks,
        city_checks,
        datum_suspicion,
    ):
        stop_if(cancelled)
        found += part.check(sites, references)
    return sorted(found, key=lambda finding: finding.row)
