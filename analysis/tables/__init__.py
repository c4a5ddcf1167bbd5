"""Columns of tables taken as what they must be, nothing guessed."""
