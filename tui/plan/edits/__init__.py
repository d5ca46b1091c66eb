"""Every change of a plan, as a function from a plan to an edited one; split by noun."""
