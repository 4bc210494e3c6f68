"""Colours on paper: those of the game's paper theme, and grey for marks."""

from game.printing.ink import Colour
from game.view.theme import PAPER

INK, SOFT, WHITE, SUN = PAPER.ink, PAPER.ink_soft, PAPER.card, PAPER.sun
CUT: Colour = (150, 150, 150)
"""Marks to cut and to fold along."""
