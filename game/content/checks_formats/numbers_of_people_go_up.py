from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text("check/numbers-of-people-go-up/about", "The fewest people come before the most.")
WRONG = "people: [40, 4]"
RIGHT = "people: [4, 40]"

_SAID = Text("check/numbers-of-people-go-up/said", "the numbers of people go from {first} down to {second}")
_FIX = Text("check/numbers-of-people-go-up/fix", "Write `people: [{second}, {first}]`.")


def check(form: Located) -> Iterator[Problem]:
    first, second = form.number(("people", 0)), form.number(("people", 1))
    if first is not None and second is not None and first > second:
        yield form.error(("people",), _SAID, _FIX, first=first, second=second)
