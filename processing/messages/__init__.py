"""What is said to the planner: language, warnings, numbers and words, secrets kept."""
