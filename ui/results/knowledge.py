"""What the check dock is told by those who compute: handed over when the plugin is wired."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Knowledge:
    """Callables behind the dock.

    Attributes
    ----------
    dress : callable
        ``dress(layer, style, algorithm)`` gives a layer symbols and titles.
    law : callable
        ``law(rule set, own file)``: its law in a line, and whether a control range is needed.
    line : callable
        ``line(layer, rule set, own file, what it is)``: what a shoreline can prove.
    columns : callable
        ``columns(source, provider, names)``: rows of a checked layer; safe in a thread.
    account : callable
        ``account(layer, id)``: headings and sentences of one site.
    open_dialog : callable
        ``open_dialog(algorithm, parameters)``: QGIS's own dialog; returns why it cannot.
    workbook : callable
        ``workbook(path, about, titles, rows)`` writes a table; returns why it cannot.
    print_pages : callable
        ``print_pages(algorithm, parameters)`` prints in the main thread; returns why it cannot.
    holder : callable
        ``holder(file)`` tells who else writes into an inventory, "" where nobody does.
    photo : callable
        ``photo(site)``: path of the newest photograph of a site that was read back, "" for none.
    water : callable
        ``water(source, name)``: whether a kind of water data is known, and what is said of it.
    """

    dress: Callable
    law: Callable
    line: Callable
    columns: Callable
    account: Callable
    open_dialog: Callable
    workbook: Callable
    print_pages: Callable
    holder: Callable
    photo: Callable
    water: Callable
