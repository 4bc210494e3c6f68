"""The sizes of a screen, in hundredths of its height: of type, of its margin, of what is clicked."""

from game.view.scene import Weight

SAFE = 5.0
"""The margin that every text keeps: projectors and televisions cut edges off."""

CLAIM_LARGEST, CLAIM_SMALLEST, CLAIM_FLOOR = 10.0, 5.6, 4.2

CLAIM_WEIGHT = Weight.DEMI
"""Strokes a fifth as wide as capitals are high, between the seventh of the regular and the quarter of the bold letters.

The tail of the bold l looks like the foot of an L: Tesseract takes it for one even in a perfect picture, and misreads
one French claim in five by more than 3 %. The regular l, made as strong, it reads from sixteen picture heights.
"""

TITLE, ASK, TEXT, SMALL = 7.0, 5.0, 4.2, 3.7
"""Sizes of type; `SMALL` is the smallest text there is, for the facilitator's hints and for sources."""

LINE = 60
"""The characters that a line may have when more follow: from the end of a short line the eye finds the next one."""

LETTER = 0.5
"""How wide a letter is on average, for its size."""

LEAST_OF_SIZE = 0.85
"""How much smaller a text may become to end with more than one word."""

CLAIM_LEADING, LEADING, TIGHT = 1.3, 1.35, 1.2

SNUG = 1.12
"""How far apart tight lines of larger text are: a page has seven of them instead of six, and no accent meets a tail."""

TARGET = 7.0
"""The height of what is clicked or touched."""

ROUNDING = 0.5
"""Pixels by which a text may be higher than its box: sums of shares are not exact."""

WIDE, NARROW = 150.0, 120.0
"""Screens at least so many hundredths wide put things side by side that others stack; less than so many is a column.

A window of 16:9 has 178 of them, one of 4:3 has 133; at a text size of 200 % they are 89 and 67.
"""

HEAD, FOOT = 7.0, 9.6
"""The heights of the line above a screen's table and of the line of buttons below it, in hundredths.

In the line of buttons a notice has room on two lines; at larger text it has one, and longer ones lie over the screen.
"""

BETWEEN, SLIM_BETWEEN = 1.4, 1.0
"""The air between the line above the table, the table and the line below it, in hundredths; less at larger text."""

LINE_AROUND = 6.0
"""The height of both lines at larger text, times what grows for those who stand near; it is never under `TARGET`."""

WITH_THE_TEXT = 0.25
"""The part of a larger text size that the facilitator's buttons and the way through the session follow.

Those who press them stand near, and the room needs the place.
"""

TAILS, DEEP_TAILS = 0.45, 0.3
"""More air below the last line in a box than above the first one, in hundredths; the second for Arabic letters, which
stand higher in their lines."""
