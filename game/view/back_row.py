"""Which size of text a room asks for, by where its last row sits.

What has to be read must be seen under a large enough angle. ISO 9241-3 asks for letters of at least 16 minutes of arc
and prefers 20 to 22; DISCAS (ANSI/AVIXA V202.01) says for rooms in which people decide by what they read: a two
hundredth of the distance, which is 17.2 minutes. Both are taken for the height of a small letter, the x: the lower
half of what "an element" may mean, and so the safer one. Here the smallest claim is held to it; the smallest text of
all then still has 11 minutes, above the 10 below which nobody should have to read.
"""

from game.view.measures import CLAIM_SMALLEST
from game.view.prefs import TEXT_SIZES

DISTANCE_OF_LETTER = 200
"""From how many times its height a small letter is read."""

LAST_ROW_DM, LAST_ROW_STEP_DM, PICTURE_DM = (10, 400), 5, (5, 60)
"""What can be set: the least and the most, in decimetres, and by how much at a time."""

X_HEIGHT = 0.496
"""How high an x is in Atkinson Hyperlegible, in its size of type."""


def heights_away(last_row_dm: int, picture_dm: int) -> float:
    """How many picture heights away the last row sits."""
    return last_row_dm / picture_dm


def farthest_dm(text: int, picture_dm: int) -> int:
    """From how far a picture of that height can be read at that size of text (in percent), in decimetres."""
    letter_dm = picture_dm * CLAIM_SMALLEST / 100 * X_HEIGHT * text / 100
    return int(letter_dm * DISTANCE_OF_LETTER)


def text_for(last_row_dm: int, picture_dm: int) -> int | None:
    """The smallest size of text (in percent) that the last row reads; `None` when it sits too far away for any."""
    return next((text for text in TEXT_SIZES if farthest_dm(text, picture_dm) >= last_row_dm), None)
