"""The index of green development: schemes, norms, scores."""
