"""What a shoreline check reads, as `site_check.screen` takes it: waters first, then the sites."""

from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial

import numpy as np

from ....analysis.shoreline.check.facility import Facilities
from ....analysis.shoreline.check.site_distances import prepare
from ....analysis.shoreline.check.sites_and_waters import Sites, Waters
from ....analysis.shoreline.check.weighing import uncertainty
from ....analysis.thread_tasks import begun
from ...layers.bridge import Layer
from ...layers.rows_read import Rows
from ...messages.language import tr
from ..preparation import kept
from .site_inputs import SiteInputs
from .water_reading import read_waters

FEWEST_SITES = 2
"""Of a single site that lies on water nothing can be said."""


@dataclass(frozen=True)
class CheckInputs:
    """What one check has read.

    Parameters
    ----------
    parks : bridge.Layer
    rows : rows_read.Rows
        The parks' attributes and geometries.
    facilities : facility.Facilities
        What the sites are, and what told it.
    sites : sites_and_waters.Sites
    shoreline : sites_and_waters.Waters
    is_named : bool
        Whether the shoreline has fields of rivers or of their classes.
    terms : dict
        The other arguments of `site_check.screen`, by name.
    """

    parks: Layer
    rows: Rows
    facilities: Facilities
    sites: Sites
    shoreline: Waters
    is_named: bool
    terms: dict


def read_inputs(run, ruleset, *, for_one=False):
    """Read waters and sites, and warn of what would make verdicts wrong.

    Parameters
    ----------
    run : Run
    ruleset : rule_sets.RuleSet or None
        Only rules ask for classes of water, coverage, and what a site is and since when.
    for_one : bool
        Whether the shoreline is read for this check alone: without rules it is made ready while
        the sites are read, and the terms have it, ``prepared``.
    """
    shore, shoreline, terms = read_waters(run, ruleset)
    shoreline.read_for_one = for_one
    work = partial(_made_ready, run, shoreline, terms)
    with begun(work) if for_one and ruleset is None else nullcontext() as coming:
        inputs = _with_sites(run, ruleset, shore, shoreline, terms)
        if coming is not None:
            terms["prepared"] = coming.result()
    return inputs


def _made_ready(run, shoreline, terms):
    """Return the waters of a check without rules, ready to be measured to."""
    waters = terms["water"], terms["control_range"]
    prepared = prepare(shoreline, *waters, cancelled=run.cancelled)
    shoreline.spend()
    for target in prepared.targets.values():
        target.make_ready(run.cancelled)
    return prepared


def _with_sites(run, ruleset, shore, shoreline, terms):
    """Read the sites, and add to the terms what they say."""
    parks = SiteInputs(run, ruleset)
    if not len(parks.rows):
        run.warn(tr("{layer} holds no feature.", layer=parks.layer.name))
    if ruleset is not None and ruleset.lacks_main_stem(shoreline.classes):
        run.warn(
            tr(
                "{layer} holds no main stem, which the rule set {rules} names: check the names "
                "of rivers in Prepare shoreline.",
                layer=shoreline.name,
                rules=ruleset.id,
            )
        )
    found = parks.facilities()
    terms |= {"facility": found.codes, "opened": parks.opened(), "closed": parks.closed()}
    terms["binding"] = parks.binding(ruleset)
    if ruleset is None:
        terms["limit_m"] = parks.limit.values(parks.rows)
    errors = parks.accuracy.values(parks.rows), run.number("SHORELINE_ACCURACY")
    terms["u"] = uncertainty(*errors, run.number("SHORELINE_SCALE") or 0.0)
    terms["u_on_water"] = uncertainty(*errors)
    if not np.any(terms["u"]):
        run.say(tr("Positional accuracy not stated."))
    if not run.given("SHORELINE_SCALE"):
        terms["scale_m"] = uncertainty(scale=kept.number(shore, kept.SCALE))
    naming = (run.text(name) for name in ("RIVER_FIELD", "CLASS_FIELD"))
    is_named = any(name and shore.has(name) for name in naming)
    sites = parks.sites()
    return CheckInputs(parks.layer, parks.rows, found, sites, shoreline, is_named, terms)


def warn_of_sites_on_water(run, inputs, shore_m):
    """Tell where most sites lie on a shoreline that nothing shows to be one."""
    on_water, total = int((shore_m == 0).sum()), len(shore_m)
    if total < FEWEST_SITES or on_water * 2 <= total or inputs.is_named:
        return
    run.warn(
        tr(
            "{n} of {total} sites lie at distance 0 from {layer}, which has neither names "
            "nor classes of rivers: make sure that it is the shoreline.",
            n=on_water,
            total=total,
            layer=inputs.shoreline.name,
        )
    )
