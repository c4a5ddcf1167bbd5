"""Of how many a number speaks, told beside it: n, and the part of the output they give."""

import numpy as np

from ....analysis.english_number import agreeing
from ...messages.language import tr


class ParksBasis:
    """The parks that a number rests on.

    Parameters
    ----------
    known : sequence of bool, shape (n,)
        Of each park in the order read, whether what the number is made of is known.
    """

    def __init__(self, known):
        self.known = np.asarray(known, dtype=bool)

    def told(self, output=None):
        """Return it in words.

        Parameters
        ----------
        output : ndarray of float, shape (n,), optional
            Output of each park, NaN where it is not recorded.

        Examples
        --------
        >>> ParksBasis([True, False, True]).told(np.array([1.0, 2.0, np.nan]))
        '2 of 3 parks, 33 % of the output recorded'
        """
        n, total = f"{int(self.known.sum()):,}", f"{len(self.known):,}"
        if self.known.all():
            return agreeing(tr("all {total} parks", total=total))
        recorded = 0.0 if output is None else np.nansum(output)
        if not recorded:
            return agreeing(tr("{n} of {total} parks", n=n, total=total))
        return tr(
            "{n} of {total} parks, {share} % of the output recorded",
            n=n,
            total=total,
            share=f"{100 * np.nansum(output[self.known]) / recorded:.0f}",
        )


def of_units(known):
    """Return of how many energy units a number speaks; ``known`` has one entry a unit."""
    return _of(tr("{n} of {total} units"), known)


def of_plants(known):
    """Return of how many wastewater plants a number speaks; ``known`` has one entry a plant."""
    return _of(tr("{n} of {total} plants"), known)


def of_intakes(known):
    """Return of how many intakes a number speaks; ``known`` has one entry an intake."""
    return _of(tr("{n} of {total} intakes"), known)


def of_sites(known):
    """Return of how many sites a number speaks; ``known`` has one entry a site."""
    return _of(tr("{n} of {total} sites"), known)


def _of(text, known):
    return agreeing(text.format(n=f"{np.sum(known):,}", total=f"{len(known):,}"))
