"""The check of a planner: sites, water and a rule; counts, a table, and why."""
