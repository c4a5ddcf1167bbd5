"""Footnote marks behind figures: superscripts, enclosed numbers and asterisks are no digits."""

import re

_MARK = re.compile(
    r"(?:(?<![a-zA-Z])[²³]|[¹⁰-⁹①-⒛⓪-⓿㉈-㉏㉑-㉟㊱-㊿❶-➓]|[*※†‡§#△▲★☆]|[注註]\d{0,2}"
    r"|\((?:[注註]?\d{1,2}|[¹²³⁰-⁹]{1,2}|[一二三四五六七八九十a-z注])\)|\[(?:\d{1,2}|[a-z注])\]|【\d{1,2}】)$"
)
_LONGEST = 100  # no figure is longer
_TO_THE_POWER = re.compile(r"(?:^|[x×*^]) ?10[⁰¹²³⁴-⁹]{1,3}$", re.IGNORECASE)
_FIGURE_BEFORE = re.compile(r"[\d.%‰°′″'\"秒分度²³\u4e00-\u9fffa-zA-Z]$")


def split(cell: str) -> tuple[str, str]:
    """Split the footnote marks from the end of a figure.

    Parameters
    ----------
    cell
        Folded by `text.fold`.

    Returns
    -------
    figure, marks : str
        Marks are "" where there are none, or where nothing stands before them.

    Examples
    --------
    >>> split("12.5①"), split("120²"), split("130(注1)"), split("⑫"), split("2.5km²")
    (('12.5', '①'), ('120', '²'), ('130', '(注1)'), ('⑫', ''), ('2.5km²', ''))
    """
    if len(cell) > _LONGEST or _TO_THE_POWER.search(cell):
        return cell, ""
    figure = cell
    while match := _MARK.search(figure):
        figure = figure[: match.start()].rstrip()
    if not _FIGURE_BEFORE.search(figure):
        return cell, ""
    return figure, cell[len(figure) :].strip()
