"""The panes of the planner: each shows part of a plan and posts what the person asks for."""
