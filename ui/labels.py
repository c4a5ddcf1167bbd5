"""Labels as they are read out, and texts from data that Qt must not take for markup."""

import html
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


def as_written(text):
    """Return a text as Qt shows it letter for letter where it guesses what is markup: tool tips.

    Examples
    --------
    >>> as_written("Park <b>A</b>"), as_written("Park A & B")
    ('<span>Park &lt;b&gt;A&lt;/b&gt;</span>', 'Park A & B')
    """
    if "<" not in text and "&lt;" not in text:
        return text
    return "".join(["<span>", html.escape(text, quote=False).replace("\n", "<br>"), "</span>"])
