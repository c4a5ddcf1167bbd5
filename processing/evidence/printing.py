"""Pages printed from the window: evidence sheets, maps."""

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject


class _Listener(QgsProcessingFeedback):
    """Keeps what went wrong."""

    def __init__(self):
        super().__init__(False)
        self.problem = ""

    def reportError(self, error, fatalError=False):
        """Keep the last error."""
        self.problem = error.strip()


def print_pages(identifier, parameters):
    """Run an algorithm that prints in the main thread, where print layouts belong.

    Parameters
    ----------
    identifier : str
        ``parkshore:…``
    parameters : dict

    Returns
    -------
    str
        Why it could not be printed; empty where it is.
    """
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(identifier)
    context, feedback = QgsProcessingContext(), _Listener()
    context.setProject(QgsProject.instance())
    able, why = algorithm.checkParameterValues(parameters, context)
    if not able:
        return why
    _results, done = algorithm.run(parameters, context, feedback)
    return "" if done else feedback.problem
