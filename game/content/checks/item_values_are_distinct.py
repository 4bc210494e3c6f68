from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located, Where
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text(
    "check/item-values-are-distinct/about",
    "No two items of a ranking have the same value, or there would be no right order.",
)
WRONG = """\
cards:
  - id: from-little-to-much
    kind: ranking
    text: What takes the most energy?
    items:
      - {id: text, text: A text, value: 3}
      - {id: picture, text: A picture, value: 3}
      - {id: clip, text: A short video, value: 90}
    by: from least to most energy
    unit: watt-hours
    because: The more is made, the more it takes."""
RIGHT = WRONG.replace("A text, value: 3", "A text, value: 0.05")

_SAID = Text("check/item-values-are-distinct/said", "another item has the value {value} already, in line {line}")
_FIX = Text("check/item-values-are-distinct/fix", "Mend the value, or take one of the two items out.")


def check(deck: Located) -> Iterator[Problem]:
    for card in cards_of(deck, "ranking"):
        first: dict[float, Where] = {}
        for item in deck.items((*card, "items")):
            place = (*item, "value")
            value = deck.amount(place)
            if value is None:
                continue
            if value in first:
                line, _ = deck.position(first[value])
                yield deck.error(place, _SAID, _FIX, value=f"{value:.15g}", line=line)
            first.setdefault(value, place)
