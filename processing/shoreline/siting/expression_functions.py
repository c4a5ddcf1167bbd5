"""Functions of QGIS's expressions: the distance to a shoreline, the reach of a province."""

from qgis.core import (
    QgsExpression,
    QgsExpressionFunction,
    QgsExpressionNodeLiteral,
    QgsProcessingException,
    QgsVariantUtils,
)

from ...messages.language import tr
from .shore_indexes import ShoreIndexes

GROUP = "ParkShore"


class Functions:
    """The functions while the plugin is loaded; QGIS holds bare pointers to them."""

    def __init__(self):
        self.indexes = ShoreIndexes()
        self._functions = [_Distance(self.indexes), _Reach()]
        for each in self._functions:
            QgsExpression.registerFunction(each)

    def remove(self):
        """Take them out of QGIS."""
        for each in self._functions:
            QgsExpression.unregisterFunction(each.name())
        self._functions = []
        self.indexes.stop()


class _Distance(QgsExpressionFunction):
    """``parkshore_distance(geometry, shoreline[, crs])``."""

    def __init__(self, indexes):
        names = ("geometry", "shoreline"), ("crs",)
        parameters = [
            QgsExpressionFunction.Parameter(name, optional)
            for optional, group in enumerate(names)
            for name in group
        ]
        super().__init__("parkshore_distance", parameters, GROUP, _distance_help())
        self._indexes = indexes

    def prepare(self, node, parent, context):
        """Make the shoreline ready where its name does not differ from row to row."""
        given = node.args()
        name = given.at(1) if given is not None and given.count() > 1 else None
        if isinstance(name, QgsExpressionNodeLiteral):
            self._try(self._indexes.prepare, str(name.value()))
        return True

    def func(self, values, context, parent, node):
        """Return metres; NULL where there is no geometry."""
        geometry, name, *crs = values
        if QgsVariantUtils.isNull(geometry) or QgsVariantUtils.isNull(name):
            return None
        system = crs[0] if crs and not QgsVariantUtils.isNull(crs[0]) else ""
        system = system or (context.variable("layer_crs") if context is not None else "")
        if not system:
            parent.setEvalErrorString(
                tr("The geometry's system is not known; give it as third argument: 'EPSG:4490'.")
            )
            return None
        found, problem = self._try(self._indexes.distance, geometry, str(name), str(system))
        if problem:
            parent.setEvalErrorString(problem)
        return found

    @staticmethod
    def _try(work, *arguments):
        """Return what a function gives, and why it gives nothing: QGIS takes no exceptions."""
        try:
            return work(*arguments), ""
        except QgsProcessingException as error:
            return None, str(error)
        except Exception as error:  # noqa: BLE001 - an exception that crosses into QGIS ends it
            return None, f"{type(error).__name__}: {error}"


class _Reach(QgsExpressionFunction):
    """``parkshore_reach(province)``."""

    def __init__(self):
        parameters = [QgsExpressionFunction.Parameter("province")]
        super().__init__("parkshore_reach", parameters, GROUP, _reach_help())

    def func(self, values, context, parent, node):
        """Return the constant of the reach; NULL where the province is not known."""
        from ....analysis.reaches.classification import by_name

        if QgsVariantUtils.isNull(values[0]):
            return None
        return by_name([values[0]])[0][0]


def _distance_help():
    return tr(
        "<h3>parkshore_distance(geometry, shoreline[, crs])</h3><p>Metres from a geometry to the "
        "nearest point of a shoreline: the geodesic on the WGS 84 ellipsoid, the same as Shoreline "
        "distance check gives without a rule set. 0 on water polygons; NULL without a "
        "geometry.</p><p><b>shoreline</b>: name or id of a layer of the project, in quotes. "
        "<b>crs</b>: the system of the geometry, such as 'EPSG:4490'; without it that of the "
        "layer, @layer_crs.</p><p>The shoreline is read once and again after it was edited; a map "
        "that is drawn meanwhile is drawn again.</p>"
        "<p>Example: <code>parkshore_distance(@geometry, 'shoreline') &lt;= 1000</code></p>",
    )


def _reach_help():
    return tr(
        "<h3>parkshore_reach(province)</h3><p>The reach of the Yangtze by the name or the code "
        "(GB/T 2260) of a province: upstream, midstream, downstream, or outside; NULL where the "
        "province is not known. Provinces are those of Classify upstream, midstream, "
        'downstream.</p><p>Example: <code>parkshore_reach("province")</code></p>',
    )
