"""Waters read for siting, by the parameters of the shoreline check."""

from ....analysis.shoreline.check.rule_sets import RULE_SETS, UNKNOWN
from ....analysis.shoreline.check.weighing import uncertainty
from ....analysis.shoreline.siting.siting import Siting
from ...framework.choices import AS_THE_DATA_SAY
from ...framework.run import Run
from ...guard.lasting_crs import lasting_systems
from ..check.water_reading import read_waters
from ..preparation import kept
from ..shorelinecheck import ShorelineCheck


@lasting_systems()
def make_siting(parameters, context, feedback):
    """Read waters and make them ready to be asked.

    Parameters
    ----------
    parameters : dict
        Of `parkshore:shorelinecheck`, without sites.
    context : QgsProcessingContext
    feedback : QgsProcessingFeedback

    Returns
    -------
    analysis.shoreline.siting.siting.Siting

    Raises
    ------
    InputError, QgsProcessingException
        What the check itself would refuse.
    Cancelled
    """
    algorithm = ShorelineCheck()
    algorithm.initAlgorithm()
    run = Run(algorithm, parameters, context, feedback)
    ruleset = RULE_SETS.chosen(run.choice("RULE_SET"), run.text("RULES"))
    shore, shoreline, terms = read_waters(run, ruleset)
    stated = run.choice("FACILITY")
    scale = run.number("SHORELINE_SCALE") or 0.0
    return Siting(
        shoreline,
        facility=UNKNOWN if stated == AS_THE_DATA_SAY else stated,
        limit_m=run.number("DISTANCE"),
        scale_m=0.0 if scale else float(uncertainty(scale=kept.number(shore, kept.SCALE))),
        u=float(uncertainty(0.0, run.number("SHORELINE_ACCURACY"), scale)),
        u_on_water=float(uncertainty(0.0, run.number("SHORELINE_ACCURACY"))),
        cancelled=run.cancelled,
        **terms,
    )
