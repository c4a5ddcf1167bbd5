"""What the dock of indicators is told by those who compute: handed over when it is wired."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class IndicatorKnowledge:
    """Callables behind the dock.

    Attributes
    ----------
    figures : callable
        ``figures(file, scheme=, parks=, year=, own_rows=)``: the parks with their figures.
    account : callable
        ``account(file, park, scheme)``: what each indicator gives to the index of a park.
    states : callable
        ``states(file, figures)``: how pressures came loose, and what the states are called.
    changes : callable
        ``changes(now, then, by, figure, how)``: two years beside each other, by group.
    columns : callable
        ``columns(source, provider, names)``: ids and columns of a layer.
    years : callable
        ``years(source, provider)``: the years that a layer has figures of.
    dress : callable
        ``dress(layer, style, algorithm)`` gives a layer symbols and titles.
    open_dialog : callable
        ``open_dialog(algorithm, parameters)``: QGIS's own dialog; returns why it cannot.

    The first three, ``columns`` and ``years`` are safe in a thread.
    """

    figures: Callable
    account: Callable
    states: Callable
    changes: Callable
    columns: Callable
    years: Callable
    dress: Callable
    open_dialog: Callable
