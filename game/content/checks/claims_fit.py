from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem

ROOMY = 140
LONGEST = 200


def check(deck: Located) -> Iterator[Problem]:
    """The text of a card is short enough to be read from the back of the room."""
    for card in deck.items(("cards",)):
        text = deck.text((*card, "text")) or ""
        if ROOMY < len(text) <= LONGEST:  # the schema refuses longer ones
            yield deck.warning(
                (*card, "text"),
                f"this text has {len(text)} characters; above {ROOMY} it is shown in smaller letters",
                "Shorten it: one thought, one sentence.",
            )
