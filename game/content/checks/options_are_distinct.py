from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located
from game.content.problems import Problem, shortened
from game.core.text import Text

ABOUT = Text(
    "check/options-are-distinct/about",
    "No two options of a dilemma say the same, or nobody could choose between them.",
)
WRONG = """\
cards:
  - id: old-computers
    kind: dilemma
    text: What about the old computers?
    options:
      - {id: repair, text: Repair them.}
      - {id: mend, text: Repair them.}"""
RIGHT = WRONG.replace("mend, text: Repair them", "replace, text: Buy new ones")

_SAID = Text("check/options-are-distinct/said", "another option says the same: “{words}”")
_FIX = Text("check/options-are-distinct/fix", "Write another way to choose, or take this option out.")


def check(deck: Located) -> Iterator[Problem]:
    for card in cards_of(deck, "dilemma"):
        seen: set[str] = set()
        for option in deck.items((*card, "options")):
            place = (*option, "text")
            words = " ".join((deck.text(place) or "").casefold().split()).rstrip(".!")
            if words and words in seen:
                yield deck.error(place, _SAID, _FIX, words=shortened(words))
            seen.add(words)
