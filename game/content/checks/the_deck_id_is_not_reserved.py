from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, listed

RESERVED = ("formats", "plans", "ui")


def check(deck: Located) -> Iterator[Problem]:
    """No deck has an id under which the game's own texts are translated, or they would be mixed up."""
    name = deck.text(("id",))
    if name in RESERVED:
        yield deck.error(
            ("id",), f"a deck cannot be called `{name}`", f"Take another id: {listed(RESERVED)} are taken."
        )
