"""Registers of an inventory: checks that were kept, sites that were verified."""
