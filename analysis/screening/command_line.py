"""The command ``parkshore``."""

import argparse
import datetime
import signal
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from ..message import InputError, Message
from ..shoreline.check.rule_sets import FACILITIES, MEASURED_FROM, RULE_SETS
from .screen_plan import AS_THE_DATA_SAY, DEFAULT_FIELDS, Plan

DONE, REFUSED, STOPPED, INTERRUPTED = 0, 1, 3, 130
"""Exit codes beside 2, which argparse gives for a command that is written wrongly."""

_EVERY_S = 5.0
_WITH_LAYERS = ("parks", "shoreline", "water", "control_range", "coverage")
_LAYER_SIGN = "|layername="  # as QGIS names a layer of a file
_OF_SHORELINE = ("river_field", "class_field", "half_width_field")
_EPILOG = """\
exit codes: 0 done; 1 refused, the reason stands in one sentence; 2 the command is written wrongly;
3 scheduler or workers are gone, start the same command again; 130 stopped by Ctrl-C. What is
finished is kept in FOLDER: the same command goes on from there."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code.

    Parameters
    ----------
    arguments
        By default those of the process.
    """
    options = _parser().parse_args(arguments)
    try:
        with _ended_like_interrupted():
            return _screen(options)
    except ImportError as error:
        _tell(
            Message(
                "The command needs {library}; install it with pip install parkshore[distributed].",
                library=error.name or str(error),
            )
        )
        return REFUSED
    except InputError as error:
        _tell(error.message)
        return REFUSED
    except OSError as error:
        _tell(
            Message(
                "{file} cannot be read or written ({reason}): make room or mend it. What is "
                "finished is kept: start the same command again.",
                file=str(error.filename or options.out),
                reason=error.strerror or str(error),
            )
        )
        return STOPPED
    except KeyboardInterrupt:
        _tell(Message("Stopped. Finished partitions are kept: start the same command again."))
        return INTERRUPTED


def _screen(options):
    from .dask_cluster import Stopped
    from .screening_run import Screening

    plan = _plan(options)
    screening = Screening(
        plan,
        options.out,
        partitions=options.partitions,
        language=options.language,
        say=_tell,
        progress=_Progress(),
    )
    try:
        outcome = screening.run(workers=options.workers, scheduler=options.scheduler)
    except Stopped as stopped:
        _tell(stopped.message)
        return STOPPED
    for name, count in outcome.counts.items():
        sys.stdout.write(f"{name}: {count}\n")
    sys.stdout.write(f"{outcome.path}\n")
    return DONE


def _plan(options):
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
    from .work_folder import WorkFolder

    earlier = WorkFolder(folder).manifest() if Path(folder).is_dir() else None
    return (earlier or {}).get("parameters", {}).get("day", "")


def _absolute(path):
    return str(Path(path).absolute()) if path else ""


def _parser():
    parser = argparse.ArgumentParser(prog="parkshore", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
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
    return parser


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


class _Progress:
    """Tells how many steps are done: on a terminal in one line, else now and then."""

    def __init__(self):
        self._began = self._told = time.monotonic()

    def __call__(self, what: Message, done: int, total: int) -> None:
        now, ended = time.monotonic(), done == total
        is_terminal = sys.stderr.isatty()
        if not is_terminal and not ended and now - self._told < _EVERY_S:
            return
        self._told = now
        line = f"{what}: {done} / {total} ({now - self._began:.0f} s)"
        if is_terminal:
            sys.stderr.write(f"\r{line}\x1b[K" + ("\n" if ended else ""))
        else:
            sys.stderr.write(f"{line}\n")
        sys.stderr.flush()


def _tell(message):
    sys.stderr.write(f"{message}\n")
    sys.stderr.flush()


@contextmanager
def _ended_like_interrupted():
    """Let a signal to end be heard as Ctrl-C meanwhile."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


if __name__ == "__main__":
    sys.exit(main())
