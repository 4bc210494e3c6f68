"""The air between what a reveal is about, what it shows and its verdict, in hundredths."""

GAP = 1.4

LOW_GAP = 1.0
"""Where what is shown is a list or goes on on pages."""
