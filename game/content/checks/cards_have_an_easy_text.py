from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located
from game.content.problems import Problem


def check(deck: Located) -> Iterator[Problem]:
    """A statement, a claim, a dilemma and a question have a plain-language text, so that everybody can take part."""
    for card in cards_of(deck, "statement", "claim", "dilemma", "question"):
        if deck.at((*card, "easy")) is None:
            yield deck.warning(
                (*card, "text"),
                "this card has no plain-language text",
                "Add a line `easy: …` that says the same in sentences of at most 12 everyday words.",
                key=True,
            )
