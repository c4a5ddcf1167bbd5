"""What can be asked of the command ``parkshore``, and the plan of what was asked."""

import argparse
import datetime
from contextlib import suppress
from pathlib import Path

from ..message import InputError
from ..shoreline.check.rule_sets import FACILITIES, MEASURED_FROM, RULE_SETS
from .screen_plan import AS_THE_DATA_SAY, DEFAULT_FIELDS, Plan
from .work_folder import WorkFolder

_WITH_LAYERS = ("parks", "shoreline", "water", "control_range", "coverage")
_LAYER_SIGN = "|layername="  # as QGIS names a layer of a file
_OF_SHORELINE = ("river_field", "class_field", "half_width_field")
_EPILOG = """\
exit codes: 0 done; 1 refused, the reason stands in one sentence; 2 the command is written wrongly;
3 stopped by what the machine or the cluster refuses, start the same command again; 130 stopped by
Ctrl-C. What is finished is kept in FOLDER: the same command goes on from there."""


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command; ``options.command`` tells which was asked for."""
    parser = argparse.ArgumentParser(prog="parkshore", description="The command parkshore.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    screen = commands.add_parser(
        "screen",
        help="check many sites against a shoreline, in partitions",
        description="Checks sites against a shoreline as parkshore:shorelinecheck does in QGIS, in "
        "partitions, on the processors of this machine or on a Dask cluster.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_files(screen)
    _add_rules(screen)
    _add_sites(screen)
    _add_processes(screen)
    _add_verify(commands)
    return parser


def _add_verify(commands):
    verify = commands.add_parser(
        "verify",
        help="hold sites against those that were checked",
        description="Tells whether the rows of PARKS are those that FILE was made of, and in which "
        "stretches they are not.",
    )
    verify.add_argument("checked", metavar="FILE", help="result of a screening: checked.parquet")
    verify.add_argument("parks", metavar="PARKS", help="sites: GeoPackage or GeoParquet")
    verify.add_argument(
        "--parks-layer", metavar="NAME", default="", help="of a GeoPackage of several layers"
    )


def _add_files(parser):
    parser.add_argument("parks", metavar="PARKS", help="sites: GeoPackage or GeoParquet")
    parser.add_argument("shoreline", metavar="SHORELINE", help="as Prepare shoreline makes it")
    parser.add_argument("--out", metavar="FOLDER", required=True, help="gets checked.parquet")
    parser.add_argument("--water", metavar="FILE", default="", help="water bodies beside lines")
    parser.add_argument(
        "--control-range", metavar="FILE", default="", help="for rules without a distance"
    )
    parser.add_argument(
        "--coverage", metavar="FILE", default="", help="polygons that the shoreline's data cover"
    )
    parser.add_argument(
        "--areas",
        metavar="FILE",
        action="append",
        default=[],
        help="polygons with the field area_class; given again for each further file; "
        f"FILE{_LAYER_SIGN}NAME for one of several layers",
    )
    for name in _WITH_LAYERS:
        option = f"--{name.replace('_', '-')}-layer"
        parser.add_argument(
            option, metavar="NAME", default="", help="of a GeoPackage of several layers"
        )


def _add_rules(parser):
    titles = {entry.number: entry.title["en"] for entry in RULE_SETS.entries}
    titles |= {0: "distance only", RULE_SETS.own: "own file"}
    known = ", ".join(f"{number} {titles[number]}" for number in sorted(titles))
    rules = parser.add_mutually_exclusive_group()
    rules.add_argument(
        "--rule-set", metavar="N", type=int, choices=sorted(titles), help=f"as in QGIS: {known}"
    )
    rules.add_argument("--distance", metavar="M", type=_metres, help="limit in metres (1000)")
    parser.add_argument("--rules", metavar="FILE", default="", help="an own rule set")
    listed = ", ".join(f"{number} {line}" for number, line in enumerate(MEASURED_FROM))
    parser.add_argument(
        "--measured-from",
        metavar="N",
        type=int,
        choices=range(len(MEASURED_FROM)),
        default=0,
        help=f"what the shoreline is: {listed}",
    )
    parser.add_argument("--date", metavar="YYYY-MM-DD", type=_day, help="by default today")


def _add_sites(parser):
    listed = ", ".join(f"{number} {kind}" for number, kind in enumerate(FACILITIES))
    parser.add_argument(
        "--facility",
        metavar="N",
        type=int,
        choices=range(AS_THE_DATA_SAY + 1),
        default=AS_THE_DATA_SAY,
        help=f"what the sites are: {listed}, {AS_THE_DATA_SAY} as the data say (the default)",
    )
    parser.add_argument(
        "--chemical-codes",
        metavar="LIST",
        default="C25,C26,C271",
        help="industries of GB/T 4754 that count as chemical (C25,C26,C271)",
    )
    for name, default in DEFAULT_FIELDS.items():
        option, layer = name.replace("_", "-"), "shoreline" if name in _OF_SHORELINE else "sites"
        usual = f"; {default} where it is there" if default else ""
        parser.add_argument(
            f"--{option}", metavar="NAME", default="", help=f"field of the {layer}{usual}"
        )
    for name in ("park", "shoreline"):
        parser.add_argument(
            f"--{name}-accuracy", metavar="M", type=_metres, default=0.0, help="95 %% radius"
        )
    parser.add_argument("--shoreline-scale", metavar="N", type=_metres, help="denominator")


def _add_processes(parser):
    parser.add_argument("--scheduler", metavar="ADDRESS", default="", help="of a Dask cluster")
    parser.add_argument("--workers", metavar="N", type=_count, default=2, help="processes here (2)")
    parser.add_argument("--partitions", metavar="N", type=_count, help="one for 65,536 sites")
    parser.add_argument("--language", choices=("en", "zh"), default="en", help="of the legend")


def _metres(text):
    with suppress(ValueError):
        if 0 <= (value := float(text)) < float("inf"):
            return value
    raise argparse.ArgumentTypeError(f"{text} is no number of 0 or more")


def _count(text):
    with suppress(ValueError):
        if (value := int(text)) >= 1:
            return value
    raise argparse.ArgumentTypeError(f"{text} is no whole number of 1 or more")


def _day(text):
    with suppress(ValueError):
        return datetime.date.fromisoformat(text).isoformat()
    raise argparse.ArgumentTypeError(f"{text} is no day; write it as 2026-01-31")


def plan_of(options: argparse.Namespace) -> Plan:
    """Return what the options of ``parkshore screen`` ask for.

    Raises
    ------
    InputError
        They contradict each other, or an earlier run in the folder cannot be read.
    """
    fields = {name: getattr(options, name) for name in DEFAULT_FIELDS}
    layers = {name: getattr(options, f"{name}_layer") for name in _WITH_LAYERS}
    areas = [each.partition(_LAYER_SIGN) for each in options.areas]
    layers |= {f"areas {number}": layer for number, (_, _, layer) in enumerate(areas, 1)}
    today = datetime.date.today()  # noqa: DTZ011 - where the planner sits
    day = options.date or _day_of_earlier(options.out) or today.isoformat()
    rule_set = options.rule_set
    if rule_set is None:
        rule_set = RULE_SETS.own if options.rules else 0
    if options.rules and (rule_set != RULE_SETS.own or options.distance is not None):
        raise InputError("Give an own rule set, or a rule set by its number, or a distance.")
    return Plan(
        **{name: _absolute(getattr(options, name)) for name in _WITH_LAYERS},
        areas=tuple(_absolute(path) for path, _, _ in areas),
        layers={name: layer for name, layer in layers.items() if layer},
        rule_set=rule_set,
        rules=_absolute(options.rules),
        distance_m=1000.0 if options.distance is None else options.distance,
        facility=options.facility,
        fields={name: field for name, field in fields.items() if field},
        chemical_codes=options.chemical_codes,
        measured_from=options.measured_from,
        day=day,
        park_accuracy_m=options.park_accuracy,
        shoreline_accuracy_m=options.shoreline_accuracy,
        shoreline_scale=options.shoreline_scale,
    )


def _day_of_earlier(folder):
    """Return the day of an earlier run in a folder, which goes on as of that day."""
    earlier = WorkFolder(folder).manifest()
    return earlier["parameters"]["day"] if earlier else ""


def _absolute(path):
    return str(Path(path).absolute()) if path else ""
