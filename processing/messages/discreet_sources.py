"""Sources as they may be told: without the names and words that open them."""

import re

from qgis.core import (
    QgsMapLayer,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
)

HIDDEN = "…"

# user:word@ of an address, whatever stands before it; no blank, quote or slash belongs to it
_ADDRESS = re.compile(r"(?<=://)[^\s/'\"<>|]*@")
# key='value' and key=value of connections (QGIS, libpq, GDAL, ODBC) and of the queries of addresses
_OPENS = re.compile(
    r"\b(user(?:name)?|uid|password|passwd|passphrase|pwd|sslpassword|access_token|token|api_?key"
    r"|sig(?:nature)?|x-amz-[a-z-]{1,40}|(?:client_|account_)?secret|account_key)(\s{0,8}=\s{0,8})"
    r"('(?:[^'\\]|\\.)*'?|\"(?:[^\"\\]|\\.)*\"?|[^\s'\"|]+)",
    re.IGNORECASE,
)


def without_secrets(text):
    """Return a text with the users and words that open its sources blotted out.

    Parameters
    ----------
    text : str
        A source, or a sentence that holds one. ``authcfg`` and ``service`` stay: they are names
        that open nothing elsewhere.

    Returns
    -------
    str
    """
    text = _ADDRESS.sub(f"{HIDDEN}@", str(text))
    return _OPENS.sub(rf"\1\2{HIDDEN}", text)


def told_source(value):
    """Return the value of a parameter as it may be told.

    Parameters
    ----------
    value : object
        A layer (told by its name), a source, a definition of either, an expression, or any value.

    Returns
    -------
    object
        Texts without what opens their sources, also those inside lists; else the value itself.
    """
    if isinstance(value, QgsMapLayer):
        return without_secrets(value.name())
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        return told_source(value.source)
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        return told_source(value.sink)
    if isinstance(value, QgsProperty):
        return told_source(value.expressionString() or value.field() or value.staticValue())
    if isinstance(value, (list, tuple)):
        return [told_source(each) for each in value]
    return without_secrets(value) if isinstance(value, str) else value
