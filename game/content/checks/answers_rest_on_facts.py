from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text(
    "check/answers-rest-on-facts/about",
    "A claim, an estimate and a ranking name the fact that their answer comes from.",
)
WRONG = """\
cards:
  - id: picture-or-text
    kind: claim
    text: A picture takes less energy than a text.
    answer: false
    because: It was measured in one laboratory."""
RIGHT = f"{WRONG}\n    facts: [first-fact]"

_SAID = Text("check/answers-rest-on-facts/said", "this card tells the room an answer, but names no fact for it")
_FIX = Text("check/answers-rest-on-facts/fix", "Add a line `facts: […]` with the id of the fact that it comes from.")


def check(deck: Located) -> Iterator[Problem]:
    for card in cards_of(deck, "claim", "estimate", "ranking"):
        if not deck.at((*card, "facts")):
            yield deck.warning((*card, "because"), _SAID, _FIX, key=True)
