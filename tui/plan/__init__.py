"""The domain: values and pure functions; no disk, clock, environment or screen."""
