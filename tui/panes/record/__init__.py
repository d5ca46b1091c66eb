"""The place of the record: its list in several views, and the detail of what is highlighted."""
