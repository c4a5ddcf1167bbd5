"""PDFs whose text a reader finds, with bookmarks, links, title and language."""
