"""Energy units: what they burn and emit."""
