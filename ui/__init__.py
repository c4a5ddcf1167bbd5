"""What a planner sees: docks, dialogs and tables; algorithms are run by their public ids."""
