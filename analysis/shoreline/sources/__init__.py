"""Kinds of water data: how each is recognised, what its features are, what its lines can prove."""
