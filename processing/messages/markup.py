"""Texts from data in layers' metadata, which QGIS shows as HTML without escaping them."""

import html


def inert(text):
    """Return a text of metadata with its markup escaped.

    Examples
    --------
    >>> inert("<b>Park</b> A & B")
    '&lt;b&gt;Park&lt;/b&gt; A &amp; B'
    """
    return html.escape(text, quote=False)


def kept_words(metadata, vocabulary):
    """Return the keywords that metadata hold, as they were before `inert`.

    Parameters
    ----------
    metadata : QgsLayerMetadata
    vocabulary : str

    Returns
    -------
    list of str
    """
    return [
        word.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        for word in metadata.keywords(vocabulary)
    ]
