"""Plan and moment in, lines of text or JSON out; pure."""
