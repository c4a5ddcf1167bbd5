"""Indicators of the parks of a year: by group, park by park, beside another year."""
