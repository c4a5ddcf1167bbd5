"""The report as a document of Word and WPS."""
