"""Results of checks in the project and in the window: layers, counts, table, marks, why."""
