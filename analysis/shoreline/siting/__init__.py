"""The check of one place at a time, for whoever looks for a site."""
