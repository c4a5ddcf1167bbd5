"""What a layer of water is told to be before it is prepared: a kind of water data, or none."""

from qgis.core import Qgis, QgsFeatureRequest

from ....analysis.message import InputError
from ....analysis.shoreline.sources.source_recognition import recognise, refuse_land
from ...messages.language import sentence, tr
from .water_kind import reason_told, sample_of, several_told


def water_told(source, name):
    """Tell which kind of water data a layer is; safe in a thread.

    Parameters
    ----------
    source : QgsVectorLayerFeatureSource
    name : str
        What the layer is called.

    Returns
    -------
    bool
        Whether a kind of data is known, so that nothing has to be asked.
    str
        In a sentence.
    """
    names = source.fields().names()
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    sample = sample_of(source.getFeatures(request), names)
    found = recognise(sample, name)
    if found.profile is not None:
        return True, reason_told(name, found)
    if found.several:
        return False, several_told(name, found.several)
    try:
        refuse_land(sample, name)
    except InputError as error:
        return False, sentence(error.message)
    return False, tr(
        "{layer} is no kind of water data known here. Answer what you know; what is not answered "
        "stays unknown, and nothing is guessed.",
        layer=name,
    )
