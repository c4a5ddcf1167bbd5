"""Values of parameters that QGIS lets through: numbers out of bounds, no days, missing files."""

import math
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProperty,
)

from ..guard.map_layers import map_layer, unreadable
from ..messages.language import tr
from .answers import no_day
from .expressions import refuse_faulty

LONGEST_SHOWN = 200
LARGEST_WHOLE = 2**31 - 1  # what QGIS holds; more becomes 0 without a word


def check_value(definition, run, *, is_new):
    """Refuse numbers out of bounds, days that are none and files that are not there.

    Of a file that is new only the folder must be there.
    """
    value = run.parameters.get(definition.name())
    if isinstance(value, QgsProperty):
        by_number = isinstance(definition, QgsProcessingParameterNumber)
        value = refuse_faulty(definition, value, run.context) if by_number else None
    if value is None:
        return
    if isinstance(definition, QgsProcessingParameterNumber):
        _check_number(definition, value)
    elif isinstance(definition, QgsProcessingParameterDateTime):
        if value != "" and not definition.checkValueIsAcceptable(value):
            raise no_day(definition, value)
    elif isinstance(definition, QgsProcessingParameterFile) and not (
        exists(str(value)) or (is_new and exists(Path(str(value)).absolute().parent))
    ):
        raise QgsProcessingException(
            tr(
                "{parameter}: there is no {path}; choose an existing one.",
                parameter=definition.description(),
                path=shown(value),
            )
        )


def refuse_unreadable(run):
    """Refuse layers of a list that cannot be read; QGIS leaves them out without a word.

    Parameters
    ----------
    run : Run

    Raises
    ------
    QgsProcessingException
    """
    for definition in run.algorithm.parameterDefinitions():
        if not takes_layers(definition):
            continue
        for value in run.layers(definition.name()):
            if map_layer(value, run.context) is None:
                raise unreadable(definition, value)


def takes_layers(definition):
    """Whether a parameter takes a list of layers; a list of files is looked at by its reader."""
    return (
        isinstance(definition, QgsProcessingParameterMultipleLayers)
        and definition.layerType() != Qgis.ProcessingSourceType.File
    )


def exists(path):
    """Say whether a path is empty or leads somewhere; one that is too long leads nowhere."""
    try:
        return not path or Path(path).exists()
    except (OSError, ValueError):  # too long, or with a NUL
        return False


def shown(value):
    """Return a value as it can be told in a sentence: of a long one the beginning and the end."""
    if isinstance(value, int) and abs(value) >= 10**LONGEST_SHOWN:
        return f"10^{math.floor(math.log10(abs(value)))}"
    text = str(value).replace("\0", "␀")
    return text if len(text) <= LONGEST_SHOWN else f"{text[:40]}…{text[-40:]}"


def _check_number(definition, value):
    if value == "" and definition.flags() & Qgis.ProcessingParameterFlag.Optional:
        return
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        number = math.nan
    least, most = definition.minimum(), definition.maximum()
    whole = definition.dataType() == Qgis.ProcessingNumberParameterType.Integer
    good = math.isfinite(number) and least <= number <= most
    if good and not (whole and (number % 1 or abs(number) > LARGEST_WHOLE)):
        return
    if good:
        text = tr("{parameter} is {value}; give a whole number, {most} or less.")
        most = LARGEST_WHOLE
    elif least < -1e300 and most > 1e300:
        text = tr("{parameter} is {value}; give a finite number.")
    elif most > 1e300:
        text = tr("{parameter} is {value}; give a finite number, {least} or more.")
    else:
        text = tr("{parameter} is {value}; give a number from {least} to {most}.")
    raise QgsProcessingException(
        text.format(
            parameter=definition.description(),
            value=shown(value),
            least=f"{least:g}",
            most=f"{most:.10g}",
        )
    )
