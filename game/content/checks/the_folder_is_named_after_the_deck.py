from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened


def check(deck: Located) -> Iterator[Problem]:
    """The folder of a deck has the deck's id as its name: lists of decks show folders."""
    name = deck.text(("id",))
    folder = deck.path.absolute().parent.name
    if name and name != folder:
        yield deck.warning(
            ("id",), f"the deck is called `{shortened(name)}`, but its folder `{folder}`", "Give both the same name."
        )
