"""Pages cut out of a screen that is higher than the window."""
