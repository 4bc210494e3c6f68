from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located
from game.content.problems import Problem
from game.core.text import Text

ABOUT = Text(
    "check/cards-have-an-easy-text/about",
    "A statement, a claim, a dilemma and a question have a plain-language text, so that everybody can take part.",
)
WRONG = "cards:\n  - id: machines\n    kind: question\n    text: What would you never let a machine decide?"
RIGHT = f"{WRONG}\n    easy: What should a machine never decide?"

_SAID = Text("check/cards-have-an-easy-text/said", "this card has no plain-language text")
_FIX = Text(
    "check/cards-have-an-easy-text/fix",
    "Add a line `easy: …` that says the same in sentences of at most 12 everyday words.",
)


def check(deck: Located) -> Iterator[Problem]:
    for card in cards_of(deck, "statement", "claim", "dilemma", "question"):
        if deck.at((*card, "easy")) is None:
            yield deck.warning((*card, "text"), _SAID, _FIX, key=True)
