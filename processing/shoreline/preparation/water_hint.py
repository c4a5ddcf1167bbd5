"""The water polygons beside river lines: what of a raw layer is water, by its own kind of data."""

from ....analysis.message import InputError
from ....analysis.shoreline.sources.source_recognition import land_field
from ...messages.language import tr
from .layer_encoding import in_encoding
from .prepare_inputs import with_crs
from .prepare_lines import fields_with_names
from .water_kind import WaterKind


class HintKind(WaterKind):
    """The kind of data of the layer beside the lines; what none is recognised in is all water."""

    def _say_unknown(self, sample, _several):
        field = land_field(sample)
        if field and self._layer.is_whole:
            raise InputError(
                "Field {field} of {layer} tells kinds of land that no kind of data known here "
                "has: filter the layer to its water before it stands beside river lines.",
                field=field,
                layer=self._layer.name,
            )
        self._run.say(
            tr("All features of {layer} count as water beside the lines.", layer=self._layer.name)
        )


def read_hint(run, layer):
    """Return the water polygons beside the input in its CRS, and their names.

    Islands lie in the water and are none, nor are land and other things that a layer holds beside
    its water.

    Parameters
    ----------
    run : Run
    layer : bridge.Layer
        The input.

    Returns
    -------
    polygons : array of shapely polygons, shape (p,), or None
        None where no layer is given.
    names : list of str or None, or None

    Raises
    ------
    InputError
        Where no polygon is usable, or none is water.
    """
    from shapely import transform

    from ....analysis.geometry.outlines import drawn_polygons
    from ....analysis.shoreline.preparation.water_areas import water_areas

    if not run.given("WATER_HINT"):
        return None, None
    source = in_encoding(run, "WATER_HINT", run.choice("ENCODING"))
    further = with_crs(run, run.layer("WATER_HINT", source), like=layer)
    kind = HintKind(run, further)
    fields = fields_with_names(further)
    rows = run.read(further, list(dict.fromkeys([*fields, *kind.fields])))
    polygons, owner = drawn_polygons(rows.shapes(), further.lonlat.forward)
    by_field = (texts for texts in map(rows.texts, fields) if any(texts))
    names = kind.names(rows) or next(by_field, [None] * len(rows))
    if kind.profile is not None:
        columns = {name: [values[at] for at in owner] for name, values in rows.columns.items()}
        names = [names[at] for at in owner]
        polygons, names = water_areas(kind.profile, columns, names, polygons)
    else:
        names = [names[at] for at in owner]
    if not len(polygons):
        raise InputError(
            "{layer} holds no usable polygon of water; choose another layer for {parameter}.",
            layer=further.name,
            parameter=run.title("WATER_HINT"),
        )
    back = layer.lonlat.backward
    polygons = polygons if back is None else transform(polygons, back)
    return polygons, names
