"""The disk: where things are, the plan file, its history and the content."""
