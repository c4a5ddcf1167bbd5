"""Raw water made into a shoreline: names, classes, seams, gaps."""
