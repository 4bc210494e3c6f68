"""The entries of a list of what came out: one row each, with its count, its bar and what became of it."""
