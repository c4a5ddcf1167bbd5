"""What the units of the ecological zoning say of a site, as the reader reads it."""

from ....analysis.shoreline.law.access_lists import NOT_GIVEN
from ...messages.language import tr


def access_lists(told):
    """Return the access lists of the units that a site touches, ``unit_list``, in words.

    Parameters
    ----------
    told : str
        Units with their lists, joined by ``;``.
    """
    lacking = tr("not given")
    return "; ".join(part.replace(f"：{NOT_GIVEN}", f"：{lacking}") for part in told.split(";"))
