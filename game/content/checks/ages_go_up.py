from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text("check/ages-go-up/about", "The youngest age comes before the oldest.")
WRONG = "ages: [99, 12]"
RIGHT = "ages: [12, 99]"

_SAID = Text("check/ages-go-up/said", "the ages go from {first} down to {second}")
_FIX = Text("check/ages-go-up/fix", "Write `ages: [{second}, {first}]`.")


def check(deck: Located) -> Iterator[Problem]:
    first, second = deck.number(("ages", 0)), deck.number(("ages", 1))
    if first is not None and second is not None and first > second:
        yield deck.error(("ages",), _SAID, _FIX, first=first, second=second)
