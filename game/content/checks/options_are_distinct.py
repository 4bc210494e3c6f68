from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located
from game.content.problems import Problem, shortened


def check(deck: Located) -> Iterator[Problem]:
    """No two options of a dilemma say the same, or nobody could choose between them."""
    for card in cards_of(deck, "dilemma"):
        seen: set[str] = set()
        for option in deck.items((*card, "options")):
            place = (*option, "text")
            words = " ".join((deck.text(place) or "").casefold().split()).rstrip(".!")
            if words and words in seen:
                yield deck.error(
                    place,
                    f"another option says the same: “{shortened(words)}”",
                    "Write another way to choose, or take this option out.",
                )
            seen.add(words)
