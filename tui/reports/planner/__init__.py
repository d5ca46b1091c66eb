"""What the planner shows, as rows and lines of styled text; the full screen draws them."""
