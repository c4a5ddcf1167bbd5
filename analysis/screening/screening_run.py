"""A whole screening: rows laid along the curve, partitions checked, one result."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from ..library.coordinates import lonlat_of
from ..message import InputError, Message
from ..shoreline.check.facility import industry_codes
from ..shoreline.preparation import kept_keywords as kept
from .dask_cluster import cluster, each_done, held_to, refuse_strangers
from .files.geopackage import GeoPackage
from .files.kept_metadata import metadata_document
from .files.layer_file import GeoFile
from .files.qml_style import style_document
from .files.row_groups import ROWS_OF_GROUP
from .partition_check import Part, Piece, check_partition, finished
from .result_file import counts, counts_before, file_metadata, joined, refuse_miscount
from .row_spool import Stretch, order_of, spool_stretch, spooled
from .said_at_the_end import doubts
from .screen_plan import Plan, described, stamp, version
from .shore_waters import ShoreReady, check_waters, make_ready
from .site_facts import asked_fields
from .work_folder import WorkFolder, placed


@dataclass(frozen=True)
class Outcome:
    """What a screening gave.

    Attributes
    ----------
    path : Path
        The result.
    counts : dict of str to int
        Number outputs as of ``parkshore:shorelinecheck``.
    kept, computed : int
        Partitions of an earlier run and of this one.
    """

    path: Path
    counts: dict[str, int]
    kept: int
    computed: int


@dataclass(frozen=True)
class _Checked:
    """Partitions that are done, the waters they were measured to, and how many were kept."""

    pieces: list[Piece]
    parts: list[Part]
    shore: ShoreReady
    kept: int


class Screening:
    """One run of a plan in a folder.

    Parameters
    ----------
    plan : Plan
    folder : str or Path
    partitions : int, optional
        By default one for 65,536 sites, or as many as an earlier run in the folder has.
    language : str
        Of the style's legend, ``en`` or ``zh``.
    say : callable
        Takes a `Message`.
    progress : callable
        Takes what is done and the numbers of steps done and of all.
    """

    def __init__(
        self,
        plan: Plan,
        folder: str | Path,
        *,
        partitions: int | None = None,
        language: str = "en",
        say: Callable[[Message], None] = lambda _: None,
        progress: Callable[[Message, int, int], None] = lambda *_: None,
    ) -> None:
        self._plan = plan
        self._folder = WorkFolder(Path(folder).absolute())
        self._partitions = partitions
        self._language = language
        self._say = say
        self._progress = progress
        self._mark = ""
        self._versions: dict[str, str] = {}

    def run(self, *, workers: int = 2, scheduler: str = "") -> Outcome:
        """Do what is not yet done.

        Parameters
        ----------
        workers, scheduler
            As for `dask_cluster.cluster`.

        Raises
        ------
        InputError
            What was asked cannot be done.
        Stopped
            The processes that computed are gone; what is finished is kept.
        """
        self._plan = self._plan.as_seen()
        files = self._opened()
        sites = files["parks"]
        self._folder.refuse_foreign(self._plan.files.values())
        with self._folder.held():
            earlier = self._folder.manifest() or {}
            partitions = self._partitions or earlier.get("partitions")
            partitions = partitions or _groups(sites.count)
            with_gdal = any(isinstance(each, GeoPackage) for each in files.values())
            manifest = described(self._plan, partitions, with_gdal=with_gdal)
            goes_on = self._folder.settle(manifest)
            self._mark, self._versions = stamp(manifest), manifest["versions"]
            if self._folder.result.exists():
                return self._done_before(manifest)
            if goes_on:
                self._say(Message("An earlier run goes on, as of {day}.", day=self._plan.day))
            try:
                with cluster(scheduler, workers, self._say) as client:
                    if scheduler:
                        refuse_strangers(client, self._folder.path, self._versions)
                    stretches = self._lay(client, sites)
                    pieces = self._pieces(sites, partitions)
                    checked = self._check(client, sites, stretches, pieces)
            finally:
                if not scheduler:  # elsewhere workers end what they began
                    self._folder.clear()
            self._write(sites, manifest, stretches, checked)
        for doubt in doubts(sites, checked.shore, stretches, checked.parts):
            self._say(doubt)
        computed = len(pieces) - checked.kept
        return Outcome(self._folder.result, counts(checked.parts), checked.kept, computed)

    def _done_before(self, manifest: Mapping[str, Any]) -> Outcome:
        """Return the result that is there, if it is that of this screening."""
        found = counts_before(self._folder.result, manifest)
        self._folder.tidy()
        self._say(
            Message(
                "{file} is finished already, as of {day}: nothing is computed.",
                file=str(self._folder.result),
                day=self._plan.day,
            )
        )
        return Outcome(self._folder.result, found, manifest["partitions"], 0)

    def _opened(self) -> dict[str, GeoFile]:
        """Return the files by name; what is wrong with any is told before all else."""
        plan = self._plan
        sites = plan.opened("parks")
        if not sites.count:
            raise InputError("{layer} holds no feature.", layer=sites.name)
        lonlat_of(sites.crs)
        files = {name: sites if name == "parks" else plan.opened(name) for name in plan.layer_names}
        if Path(plan.parks).resolve() == Path(plan.shoreline).resolve() and (
            sites.layer == files["shoreline"].layer
        ):
            raise InputError("{layer} is given as sites and as shoreline.", layer=sites.name)
        industry_codes(plan.chemical_codes)
        asked_fields(sites, plan, plan.ruleset())
        check_waters(plan, files)
        return files

    def _submit(self, client: Any, work: Callable[..., Any], *given: Any, key: str, **named: Any):
        """Hand a task to some worker; another screening's, or another folder's, is another task."""
        folder = hashlib.sha256(str(self._folder.path).encode()).hexdigest()
        key = f"{key}-{self._mark}-{folder}"
        return client.submit(held_to, self._versions, work, *given, key=key, **named)

    def _lay(self, client: Any, sites: GeoFile) -> list[Stretch]:
        """Lay down the stretches that are not yet there."""
        spans = sites.stretches()
        found: dict[int, Any] = {
            number: spooled(self._folder.stretch(number), self._mark)
            for number in range(len(spans))
        }
        tasks = {
            self._submit(
                client,
                spool_stretch,
                *(sites, spans[number], self._plan, self._mark, self._folder.stretch(number)),
                key=f"rows-{number:05d}",
            ): number
            for number, there in found.items()
            if there is None
        }
        self._wait(Message("rows laid along the curve"), tasks, found)
        return [found[number] for number in range(len(spans))]

    def _pieces(self, sites: GeoFile, partitions: int) -> list[Piece]:
        """Cut the curve into runs of about as many sites."""
        paths = [self._folder.stretch(number) for number in range(len(sites.stretches()))]
        order = np.concatenate([order_of(path) for path in paths])
        ranks = _cuts(len(order), partitions)
        order.partition(ranks)
        bounds = [0, *order[ranks].tolist(), None]
        return [
            Piece(low, high, self._folder.part(number))
            for number, (low, high) in enumerate(pairwise(bounds))
        ]

    def _check(
        self, client: Any, sites: GeoFile, stretches: list[Stretch], pieces: list[Piece]
    ) -> "_Checked":
        """Check the partitions that are not yet done."""
        found: dict[int, Any] = {
            number: finished(piece.path, self._mark) for number, piece in enumerate(pieces)
        }
        kept_parts = sum(each is not None for each in found.values())
        if kept_parts:
            self._say(
                Message(
                    "{kept} of {all} partitions are finished already and kept.",
                    kept=kept_parts,
                    all=len(pieces),
                )
            )
        kinds = sorted({kind for each in stretches for kind in each.kinds})
        shore = self._submit(client, make_ready, self._plan, kinds, key="shoreline")
        paths = [self._folder.stretch(number) for number in range(len(stretches))]
        tasks = {
            self._submit(
                client,
                check_partition,
                *(shore, sites, self._plan, paths, pieces[number]),
                single_points=all(each.single_points for each in stretches),
                mark=self._mark,
                key=f"partition-{number:05d}",
            ): number
            for number, there in found.items()
            if there is None
        }
        self._wait(Message("partitions checked"), tasks, found)
        [(_, ready)] = each_done({shore: 0})
        parts = [found[number] for number in range(len(pieces))]
        return _Checked(pieces, parts, ready, kept_parts)

    def _wait(self, what, tasks, found):
        """Wait for tasks and keep what they give; tell how many of all are done."""
        done = len(found) - len(tasks)
        self._progress(what, done, len(found))
        for number, result in each_done(tasks):
            found[number] = result
            done += 1
            self._progress(what, done, len(found))

    def _write(self, sites, manifest, stretches, checked):
        """Write the result with its style and its keywords, and remove what it was made of."""
        self._say(Message("Writing {file} …", file=str(self._folder.result)))
        shore = checked.shore
        told = file_metadata(sites, manifest, stretches, checked.parts, shore.checksums)
        shapes = sorted({name for each in stretches for name in each.shapes})
        ruleset = shore.ruleset
        keywords = {
            kept.RULE_SET: [kept.DISTANCE_ONLY if ruleset is None else ruleset.id],
            kept.VERSION: [version()],
            kept.CHECKSUMS: [f"{name.upper()}={each}" for name, each in shore.checksums.items()],
        }
        for suffix, text in (
            (".qml", style_document(shapes, self._language)),
            (".qmd", metadata_document(self._folder.result.stem, keywords)),
        ):
            with placed(self._folder.result.with_suffix(suffix)) as made:
                made.write_text(text, encoding="utf-8")
        for found in (stretches, checked.parts):
            refuse_miscount(self._folder.result, sum(each.rows for each in found), sites.count)
        paths = [piece.path for piece in checked.pieces]
        joined(paths, self._folder.result, told, sites.count)
        self._folder.tidy()


def _groups(count):
    """Return how many row groups hold so many sites."""
    return -(-count // ROWS_OF_GROUP)


def _cuts(count, partitions):
    """Return the ranks at which partitions begin but for the first: where groups do, if it can be.

    Examples
    --------
    >>> _cuts(300_000, 2).tolist(), _cuts(10, 4).tolist(), _cuts(2, 4).tolist(), _cuts(9, 1).size
    ([131072], [2, 5, 7], [1], 0)
    """
    number, groups = np.arange(1, partitions), _groups(count)
    if partitions <= groups:
        return number * groups // partitions * ROWS_OF_GROUP
    ranks = np.unique(number * count // partitions)
    return ranks[ranks > 0]
