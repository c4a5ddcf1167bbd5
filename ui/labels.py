"""Labels as they are read out, without the letters that reach them by keyboard."""

import re

_MARK = re.compile(r"\(&.\)|&")


def plain(label):
    """Return a label without its mark.

    Examples
    --------
    >>> plain("Shee&t"), plain("工作表(&T)")
    ('Sheet', '工作表')
    """
    return _MARK.sub("", label)
