from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text("check/log-scale-needs-positive-numbers/about", "A scale whose steps multiply starts above zero.")
WRONG = """\
cards:
  - id: energy-of-a-clip
    kind: estimate
    text: How much energy does a short video take?
    unit: watt-hours
    answer: 90
    min: 0
    max: 100
    scale: log
    because: It was measured in one laboratory."""
RIGHT = WRONG.replace("min: 0", "min: 1")

_SAID = Text(
    "check/log-scale-needs-positive-numbers/said",
    "a `log` scale cannot start at {least}, because its steps multiply",
)
_FIX = Text(
    "check/log-scale-needs-positive-numbers/fix",
    "Take a small number above zero, such as 0.1 or 1, or write `scale: linear`.",
)


def check(deck: Located) -> Iterator[Problem]:
    for card in cards_of(deck, "estimate"):
        least = deck.amount((*card, "min"))
        if deck.text((*card, "scale")) == "log" and least is not None and least <= 0:
            yield deck.error((*card, "min"), _SAID, _FIX, least=f"{least:.15g}")
