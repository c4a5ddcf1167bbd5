"""The models that the provider registers."""
