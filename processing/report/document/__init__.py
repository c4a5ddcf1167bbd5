"""The report as a document: sections, figures, links."""
