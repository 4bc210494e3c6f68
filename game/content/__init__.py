"""From files that people write to the data that the core plays, with every problem found on the way."""
