"""The planner as a dialogue in lines, for whom a full screen is no help."""
