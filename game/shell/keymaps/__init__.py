"""What keys stand for, by what shows: one table for the kinds of phases, one for what lies over the screen."""
