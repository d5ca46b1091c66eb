"""The shell's commands: one file per family."""
