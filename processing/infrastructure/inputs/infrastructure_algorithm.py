"""What the algorithms of this group share: inputs they declare, tables they write."""

from ...framework.declaration import TABLE
from ...framework.evaluation import Evaluation
from ...layers.fields import integer, real, text
from ...messages.language import tr

_TEXT = {
    *("park_id", "reach", "fuel", "kind", "vintage", "bin", "pattern", "source", "unit", "state"),
    *("finding", "defaults", "from_id", "to_id", "stream", "streams"),
}
_INTEGER = {
    *("units", "plants", "mixed", "parks", "pairs", "within", "outfalls", "unmonit", "direct_n"),
}


class Infrastructure(Evaluation):
    """Base of the algorithms of this group; tables of a result are named as its attributes."""

    GROUP = "infrastructure"

    def add_rows(self, name, title, help_text="", **flags):
        """Add an input whose rows may have no geometry."""
        told = help_text or tr("Fields as in the inventory schema; a missing one is empty.")
        self.add_layer(name, title, told, TABLE, **flags)

    def add_host_parks(self, help_text="", **flags):
        """Add the parks that rows belong to."""
        told = help_text or tr(
            "A row belongs to the park of its park_id, else to the polygon that holds it; rows of "
            "no such park are skipped and counted.",
        )
        self.add_parks(told, **flags)

    def add_reach(self):
        """Add the field of the reach."""
        self.add_reach_field(
            tr(
                "Reach of the park: upstream, midstream or downstream; a field of the parks, else "
                "of the rows. Without it the reach follows from the field province.",
            )
        )

    def add_table(self, name, title, help_text, **options):
        """Add an optional output table without geometry."""
        self.add_sink(name, title, help_text, optional=True, **options)

    def write(self, run, result):
        """Write each table of the result that is an output: ``BY_REACH`` is its ``by_reach``."""
        for definition in self.destinationParameterDefinitions():
            name = definition.name()
            if run.wants(name) and hasattr(result, name.lower()):
                write_table(run, name, getattr(result, name.lower()))


def write_table(run, name, frame):
    """Write a result table; fields have the type their name has in this group."""
    whole = {column: "Int64" for column in frame.columns if column in _INTEGER}
    fields = [result_field(column) for column in frame.columns]
    run.outputs.write_frame(name, frame.astype(whole), fields)


def result_field(name):
    """Return the field of a result by its name."""
    if name in _TEXT:
        return text(name)
    return integer(name) if name in _INTEGER else real(name)
