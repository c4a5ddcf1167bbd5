"""What is proposed for a site and why, in one sentence."""

import re

from ..messages.language import tr

SEEN = re.compile(r"\[[^\[\]]*\]$")  # of a reason: the constants its rule saw


def proposal(option, why):
    """Return what is proposed, without the values that its rule saw; empty without an option.

    Parameters
    ----------
    option : str or None
        In the reader's language.
    why : str or None
        As it is stored.
    """
    if not option:
        return ""
    told = tr("Proposed: {option}.", option=option)
    reason = SEEN.sub("", str(why or "").strip()).rstrip()
    return f"{told} {reason}" if reason else told
