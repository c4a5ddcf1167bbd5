"""The layers that Prepare shoreline reads: water, and further outlines beside it."""

from ....analysis.message import InputError
from ...messages.language import tr
from .kept import COVERAGE
from .layer_encoding import in_encoding


def water_layer(run):
    """Return the input in the encoding asked for, with a CRS.

    Returns
    -------
    bridge.Layer
    """
    layer = run.layer("INPUT", in_encoding(run, "INPUT", run.choice("ENCODING")))
    if run.crs("ASSUMED_CRS").isValid() and layer.crs.isValid():
        run.say(
            tr(
                "{layer} has a coordinate system ({crs}); ASSUMED_CRS is not used.",
                layer=layer.name,
                crs=layer.crs.authid(),
            )
        )
    return with_crs(run, layer)


def with_crs(run, layer, like=None):
    """Give a layer without a CRS the one assumed, also for another layer like it; warn of it."""
    crs = run.crs("ASSUMED_CRS")
    if not crs.isValid() and like is not None and not like.source.sourceCrs().isValid():
        crs = like.crs
    if layer is not None and crs.isValid() and not layer.crs.isValid():
        layer.crs = crs
        run.warn(
            tr(
                "{layer} has no coordinate system; {crs} is assumed.",
                layer=layer.name,
                crs=crs.authid() or crs.description(),
            )
        )
    return layer


def read_polygons(run, name, layer):
    """Return the polygons of a further layer in the CRS of the input, or None without one.

    Parameters
    ----------
    run : Run
    name : str
        The parameter of the further layer.
    layer : bridge.Layer
        The input.

    Raises
    ------
    InputError
        Where no polygon is usable.
    """
    from shapely import transform

    from ....analysis.geometry.outlines import drawn_polygons

    further = with_crs(run, run.layer(name))
    if further is None:
        return None
    polygons, _ = drawn_polygons(run.read(further).shapes(), further.lonlat.forward)
    if not len(polygons):
        raise InputError(
            "{layer} holds no usable polygon; choose another layer for {parameter}.",
            layer=further.name,
            parameter=run.title(name),
        )
    back = layer.lonlat.backward
    return polygons if back is None else transform(polygons, back)


def read_coverage(run, layers, gaps=()):
    """Return what the features read cover, in degrees, less the surroundings of gaps.

    The outline given; else the one that the layer keeps from an earlier preparation, where the
    whole layer was read; else the hull of the features.

    Parameters
    ----------
    run : Run
    layers : list of rows_read.Rows
        Of the input, and of what lies beside it.
    gaps : sequence of gaps.Gap

    Raises
    ------
    InputError
        Where no feature lies in the outline given.
    """
    import shapely

    from ....analysis.shoreline.check import coverage

    layer = layers[0].layer
    told = {"progress": run.progress(0.95, 0.96), "cancelled": run.cancelled}
    hulls = [coverage.hull(rows.shapes(), rows.layer.lonlat.forward, **told) for rows in layers]
    hull = coverage.hull(hulls)
    given = with_crs(run, run.layer("COVERAGE"))
    if given is None:
        kept = layer.metadata().keywords(COVERAGE)
        area = coverage.from_text(kept[0]) if kept and layer.is_whole else hull
    else:
        area = coverage.union(run.read(given).shapes(), given.lonlat.forward, given.name)
        if not shapely.intersects(area, hull):
            raise InputError(
                "No feature of {layer} lies in {outline}; choose the outline of its data.",
                layer=layer.name,
                outline=given.name,
            )
    return coverage.without(area, gaps)
