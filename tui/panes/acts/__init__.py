"""What a person can do in the planner, by the place where they can do it."""
