"""How the options of every ballot look: by colour, sign or letter, word and place, never by colour alone."""

from game.frozen import dataclass
from game.view.scene import Colour, ShapeKind
from game.view.theme import Theme

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

_LIKE_SIDES = {
    "for": ("for", ShapeKind.CIRCLE),
    "against": ("against", ShapeKind.TRIANGLE),
    "unsure": ("unsure", ShapeKind.QUESTION),
    "yes": ("for", ShapeKind.CHECK),
    "no": ("against", ShapeKind.CROSS),
    "agree": ("for", ShapeKind.CIRCLE),
    "disagree": ("against", ShapeKind.TRIANGLE),
    "pass": ("unsure", ShapeKind.QUESTION),
    "middle": ("unsure", ShapeKind.DIAMOND),
}
"""Options that look like a side of the theme, with their own sign."""

_OF_A_VERDICT = {"yes": ("for", ShapeKind.SQUARE), "no": ("against", ShapeKind.DIAMOND)}
"""Those of a verdict, of which neither is right: no check and no cross."""

_LETTERED = (
    ("bias", ShapeKind.CIRCLE),
    ("work", ShapeKind.TRIANGLE),
    ("environment", ShapeKind.SQUARE),
    ("ip", ShapeKind.DIAMOND),
)
"""The first four lettered options: four colours are as many as can be told apart, each with its own shape."""


@dataclass(frozen=True, slots=True)
class OptionLook:
    """`fill` with `on_fill` on it, `ink` as its colour on a card; a `sign`, a `letter` or a number to call it by.

    What is `round` is on a disc instead of a square tile.
    """

    fill: Colour
    on_fill: Colour
    ink: Colour
    sign: ShapeKind | None
    letter: str = ""
    round: bool = False


def option_look(theme: Theme, ballot: str, option: str, place: int) -> OptionLook:
    """How an option of a ballot looks; `place` (from 0) gives its letter where options have no look of their own."""
    like_sides = _OF_A_VERDICT if ballot == "verdict" else _LIKE_SIDES
    if option in like_sides:
        side, sign = like_sides[option]
        look = theme.side(side)
        return OptionLook(look.fill, look.on_fill, look.ink, sign)
    if ballot == "scale":
        shade = theme.shade(option)
        return OptionLook(shade.fill, shade.on_fill, shade.ink, shade.sign)
    if ballot in ("gradient", "stars"):
        return OptionLook(theme.card, theme.ink, theme.ink, None, option)
    letter = LETTERS[place % len(LETTERS)]
    if place < len(_LETTERED) and ballot == "options":
        topic, sign = _LETTERED[place]
        return OptionLook(theme.topic(topic), theme.on_topic, theme.topic(topic), sign, letter)
    return OptionLook(theme.card, theme.ink, theme.ink, None, letter)
