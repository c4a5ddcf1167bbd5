"""Files a planner may edit: JSON read strictly and held to its schema."""
