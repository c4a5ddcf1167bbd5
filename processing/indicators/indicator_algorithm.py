"""What the algorithms of this group share: inputs they declare and read."""

from ..framework.declaration import SHAPES
from ..framework.evaluation import Evaluation
from ..framework.reach_field import reach_field, reaches
from ..layers.fields import RESERVED, free_name
from ..messages.language import tr

REACH = "reach"


class Indicator(Evaluation):
    """Base of the algorithms of this group."""

    GROUP = "indicators"

    def add_parks(self, *kinds):
        """Add the parks; a table will do where no kinds of geometry are named."""
        super().add_parks(tr("The parks; only the selected ones where you choose so."), *kinds)

    def add_reach(self):
        """Add the field of the reach."""
        self.add_reach_field(
            tr(
                "upstream, midstream or downstream. Where the layer has no such field the reach "
                "follows from the field province.",
            ),
            advanced=True,
        )

    def add_group_fields(self):
        """Add the fields whose values make groups."""
        self.add_field(
            "GROUP_FIELDS",
            tr("Group fields"),
            tr(
                "One group per combination of their values; the empty value is a group. None: one "
                "group of all. The field reach is made from the province where it is missing.",
            ),
            ["category"],
            many=True,
        )

    def add_results(self, *sinks):
        """Add output tables, as ``(name, title, help)``; all but ``OUTPUT`` may be left out."""
        for name, title, help_text in sinks:
            self.add_sink(name, title, help_text, SHAPES, optional=name != "OUTPUT")


def group_fields(run, layer):
    """Return the group fields that were chosen."""
    return run.fields("GROUP_FIELDS", layer, made=(REACH,), may_be_none=True)


def home_field(run, layer):
    """Return the field that tells the reach of parks: that of the reach, else the province."""
    return run.field("REACH_FIELD", layer) or reach_field(run, layer)


def read_parks(run, layer, fields):
    """Read parks; a field called reach is made where the layer lacks it."""
    home = home_field(run, layer)
    parks = run.table(layer, [*fields, home])
    if REACH in fields and REACH not in parks:
        parks.frame[REACH] = reaches(run, parks, home)
    return parks


def kept_apart(run, groups, results, *tables):
    """Name group fields that are called as a result ``<name>_0``, and say so.

    Parameters
    ----------
    run : Run
    groups : list of str
    results : iterable of str
        Names of the result fields.
    *tables : Table
        Get the renamed columns beside their own.

    Returns
    -------
    list of str
        The group fields as they are named in the output.
    """
    made = {*results, *RESERVED}
    taken = made | {name.lower() for name in groups}
    renamed = {}
    for name in groups:
        if name.lower() not in made:
            continue
        renamed[name] = free_name(name, taken)
        taken.add(renamed[name].lower())
        run.say(
            tr(
                "Field {field} of {layer} is kept as {kept}.",
                field=name,
                layer=tables[0].name,
                kept=renamed[name],
            )
        )
    for table in tables:
        for old, new in renamed.items():
            if old in table:
                table.frame[new] = table.frame[old]
    return [renamed.get(name, name) for name in groups]
