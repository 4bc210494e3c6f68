from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, listed
from game.core.text import Text

ABOUT = Text(
    "check/card-ids-are-not-reserved/about",
    "No card has an id that the deck's own texts use, or their translations would be mixed up.",
)
WRONG = "cards:\n  - id: facts\n    kind: question\n    text: What do we know?"
RIGHT = "cards:\n  - id: what-we-know\n    kind: question\n    text: What do we know?"

_SAID = Text("check/card-ids-are-not-reserved/said", "a card cannot be called `{name}`")
_FIX = Text("check/card-ids-are-not-reserved/fix", "Take another id: {taken} are taken.")

RESERVED = ("facts", "images", "roles", "summary", "title")


def check(deck: Located) -> Iterator[Problem]:
    for card in deck.items(("cards",)):
        place = (*card, "id")
        name = deck.text(place)
        if name in RESERVED:
            yield deck.error(place, _SAID, _FIX, name=name, taken=listed(RESERVED))
