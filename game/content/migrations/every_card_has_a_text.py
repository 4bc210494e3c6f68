"""A card has a `text`, whatever its kind. A story keeps its `question`: it has a text besides, which comes first."""

from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located
from game.content.migrations import RenamedField
from game.core.text import Text

SINCE = 1
ABOUT = Text(
    "command/migrate/every-card-has-a-text",
    "What an estimate asked stood under `question`, and what a trial was about under `charge`: now each card has a "
    "`text`.",
)
OLD_NAMES = {"estimate": "question", "trial": "charge"}


def step(deck: Located) -> Iterator[RenamedField]:
    """The fields to rename; a card that has a text already is left to its author."""
    for card in cards_of(deck, *OLD_NAMES):
        where = (*card, OLD_NAMES[str(deck.text((*card, "kind")))])
        if where in deck.keys and (*card, "text") not in deck.keys:
            yield RenamedField(where, "text")
