"""The kind of water data that Prepare shoreline reads: chosen, or recognised and told."""

from dataclasses import replace

from ....analysis.shoreline.sources.profiles import (
    LEVELS,
    LOW_WATER,
    NEVER,
    NONE,
    RECOGNISE,
    SOURCES,
    names_low_water,
)
from ....analysis.shoreline.sources.source_recognition import refuse_land
from ...messages.language import title, tr
from .kept import CLEARS, LEVEL, MEASURED_FROM, OF_SOURCE, OFFSET, SCALE, SOURCE
from .source_words import accuracy_words, line_words, scale_words, water_levels
from .water_kind import WaterKind, several_told


class WaterSource(WaterKind):
    """The kind of data of the input, with what it sets.

    Parameters
    ----------
    run : Run
    layer : bridge.Layer
        Given the coordinate system of its kind of data where it has none.

    Attributes
    ----------
    kept : dict of str to list of str
        Keywords by vocabulary, for the check.
    """

    def __init__(self, run, layer):
        super().__init__(run, layer)
        self.kept = {}
        if self.profile is None:
            self._carry_over()
            self._keep_level()
            if run.given("SCALE"):
                self.kept[SCALE] = [f"{run.number('SCALE'):.0f}"]
                run.rest_on(
                    tr(
                        "{layer} is stated to be {accuracy}.",
                        layer=layer.name,
                        accuracy=scale_words(run.number("SCALE")),
                    )
                )
        elif run.given("SCALE"):
            self.profile = replace(self.profile, scale=run.number("SCALE"))

    def _chosen(self):
        """Return the kind of data that is chosen, else the one recognised."""
        number = self._run.choice("SOURCE")
        if number == NONE:
            return None
        if number != RECOGNISE:
            return SOURCES.chosen(number)
        return super()._chosen()

    def _say_unknown(self, sample, several):
        if not self._run.text("EXCLUDE"):
            refuse_land(sample, self._layer.name)
        if several:
            self._run.say(several_told(self._layer.name, several))
            return
        self._run.say(
            tr(
                "{layer} is no kind of water data known here: all of its features count as "
                "water. Say what it is in SOURCE, or answer what the dialog asks below it.",
                layer=self._layer.name,
            )
        )

    def _carry_over(self):
        """Keep what an earlier preparation kept with the layer."""
        kept = self._layer.metadata()
        words = {each: kept.keywords(each) for each in OF_SOURCE}
        self.kept = {vocabulary: found for vocabulary, found in words.items() if found}

    def names(self, rows):
        """Return the names of features; None where a field is chosen, and tell the fields."""
        if self._run.given("NAME_FIELD"):
            return None
        found = super().names(rows)
        if found is not None:
            fields = ", ".join(self.name_fields(rows))
            self._run.say(tr("Names are read from the field {field}.", field=fields))
        return found

    def traits(self, rows, names, holds):
        """Return what the features are, and tell what the data set; None without a kind of data.

        Parameters
        ----------
        rows : rows_read.Rows
        names : sequence of str or None
        holds : dict of str to ndarray of bool
            By parameter for which features the user's expressions hold.

        Returns
        -------
        traits.Traits or None
        """
        from ....analysis.shoreline.sources.feature_kinds import BOUNDARY, LAKE
        from ....analysis.shoreline.sources.traits import traits_of

        if self.profile is None:
            return None
        shapes, to_lonlat = rows.shapes(), self._layer.lonlat.forward
        traits = traits_of(
            self.profile,
            rows.columns,
            names,
            shapes,
            to_lonlat=to_lonlat,
            layer=self._layer.name,
            excluded=holds.get("EXCLUDE"),
        )
        if "LAKES" in holds:  # the user says which features are lakes
            traits.kinds[traits.kinds == LAKE] = BOUNDARY
        if self.profile.pixel_by_steps:
            self._see_pixel(shapes, to_lonlat)
        self._keep(traits)
        self._tell(traits)
        return traits

    def _see_pixel(self, shapes, to_lonlat):
        """Take the pixel of a raster from the steps of its polygons."""
        from ....analysis.shoreline.preparation.plane_units import metres_per_unit
        from ....analysis.shoreline.sources.staircase import pixel_of

        step = pixel_of(shapes)
        if step is not None:
            pixel_m = round(step * metres_per_unit(shapes, to_lonlat)[1], 1)
            self.profile = replace(self.profile, pixel_m=pixel_m)

    def _keep(self, traits):
        """Keep what the check reads of the data."""
        profile = self.profile
        self.kept = {
            SOURCE: [profile.id],
            LEVEL: [profile.level],
            MEASURED_FROM: [str(traits.measured_from)],
            CLEARS: [profile.clears],
        }
        self._keep_level()
        if profile.accuracy_scale:
            self.kept[SCALE] = [f"{profile.accuracy_scale:.0f}"]
        if profile.pixel_m and profile.line == "centre line":
            self.kept[OFFSET] = [f"{profile.pixel_m:g}"]

    def _keep_level(self):
        """Keep the level of the water that the user states, or the layer's name."""
        stated = self._run.choice("WATER_LEVEL")
        if stated:
            self.kept[LEVEL] = [LEVELS[stated - 1]]
        elif names_low_water(self._layer.name):
            self.kept[LEVEL] = [LOW_WATER]
        if self.kept.get(LEVEL) == [LOW_WATER]:
            self._run.rest_on(
                tr(
                    "{layer} shows low water: the bank lies farther out, so no site is cleared "
                    "within the width by which the water draws back.",
                    layer=self._layer.name,
                )
            )

    def _tell(self, traits):
        """Tell in the log and in the metadata what the data are, set, and cannot show."""
        profile, run = self.profile, self._run
        run.rest_on(
            tr(
                "Kind of data: {source} ({citation}; {edition}{verified}).",
                source=title(profile.title),
                citation=title(profile.citation),
                edition=profile.edition,
                verified="" if profile.verified else tr("; codes not read in an official text"),
            )
        )
        run.rest_on(
            tr(
                "It sets: line {line}, water level {level}, accuracy {accuracy}; it cannot show: "
                "{missing}.",
                line=line_words(profile),
                level=water_levels()[self.kept[LEVEL][0]],
                accuracy=accuracy_words(profile),
                missing=title(profile.cannot_show),
            )
        )
        if traits.unpublished:
            run.warn(
                tr(
                    "{count} features of {layer} lack the number or the date of an announcement: "
                    "the line is not taken for a published one, and clears as a screening only.",
                    count=traits.unpublished,
                    layer=self._layer.name,
                )
            )
        if profile.clears == NEVER:
            run.outputs.remarks.append(tr("demonstration only"))
            run.warn(
                tr(
                    "{source} is for demonstration and overview: no site is outside by it alone.",
                    source=title(profile.title),
                )
            )
