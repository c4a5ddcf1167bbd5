"""What the indicators of a scheme are called, for the dialog that asks for their fields."""

from ....analysis.message import InputError
from ...messages.language import title


def scheme_indicators(number, file):
    """Return id and title, with its unit, of what a scheme asks for; none where it is not there.

    Parameters
    ----------
    number : int
        ``SCHEME``.
    file : str
        ``SCHEME_FILE``.
    """
    from ....analysis.indicators.index.index_scheme import SCHEMES

    try:
        scheme = SCHEMES.chosen(number, file)
    except InputError:  # the dialog tells it when it runs
        return []
    return [
        (item.id, f"{title(item.title)} ({title(item.unit)})" if item.unit else title(item.title))
        for item in scheme.items
    ]
