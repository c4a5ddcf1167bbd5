"""Checked sites as a window shows them: columns, order, work list, a trial of another limit."""
