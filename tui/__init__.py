"""secondround: a planner for the second job interview, in the terminal."""
