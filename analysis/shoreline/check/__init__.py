"""The check of sites: what is known and unknown, distances, rules, verdicts."""
