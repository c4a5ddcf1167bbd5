"""Dialogs of algorithms without their windows."""

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject
from qgis.gui import QgsProcessingContextGenerator
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QDialog


class _Contexts(QgsProcessingContextGenerator):
    """Gives the widgets of a dialog the context in which layers are found."""

    def __init__(self, context):
        super().__init__()
        self._context = context

    def processingContext(self):
        """Return the context."""
        return self._context


@pytest.fixture
def dialog(plugin):
    """Wrappers of an algorithm as its dialog makes and joins them."""

    made = []

    def maker(identifier):
        from qgis.gui import QgsGui, QgsProcessingGui

        algorithm = QgsApplication.processingRegistry().createAlgorithmById(identifier)
        parent, wrappers = QDialog(), {}
        parent.algorithm = algorithm  # owns the definitions
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        parent.contexts = _Contexts(context)
        registry = QgsGui.processingGuiRegistry()
        for definition in algorithm.parameterDefinitions():
            if definition.isDestination():
                continue
            asked = definition.metadata().get("widget_wrapper")
            if asked:
                wrapper = asked["class"](definition, parent)
            else:
                wrapper = registry.createParameterWidgetWrapper(
                    definition, QgsProcessingGui.WidgetType.Standard
                )
            wrapper.registerProcessingContextGenerator(parent.contexts)
            wrapper.createWrappedWidget(context).setParent(parent)
            wrappers[definition.name()] = wrapper
        for wrapper in wrappers.values():
            wrapper.postInitialize(list(wrappers.values()))
        made.append((parent, wrappers))
        return parent, wrappers, context

    yield maker
    for parent, _ in made:  # layers of later tests would reach its boxes
        sip.delete(parent)
