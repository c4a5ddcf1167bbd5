"""Evidence sheets of a few sites, printed from the window."""

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject

SHEETS = "parkshore:evidencesheets"


class _Listener(QgsProcessingFeedback):
    """Keeps what went wrong."""

    def __init__(self):
        super().__init__(False)
        self.problem = ""

    def reportError(self, error, fatalError=False):
        """Keep the last error."""
        self.problem = error.strip()


def print_sheets(parameters):
    """Print evidence sheets in the main thread, where print layouts belong.

    Parameters
    ----------
    parameters : dict
        Of `parkshore:evidencesheets`.

    Returns
    -------
    str
        Why they could not be printed; empty where they are.
    """
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(SHEETS)
    context, feedback = QgsProcessingContext(), _Listener()
    context.setProject(QgsProject.instance())
    able, why = algorithm.checkParameterValues(parameters, context)
    if not able:
        return why
    _results, done = algorithm.run(parameters, context, feedback)
    return "" if done else feedback.problem
