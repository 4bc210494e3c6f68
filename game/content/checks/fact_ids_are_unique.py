from collections.abc import Iterator

from game.content.ids import repeated_ids
from game.content.located import Located
from game.content.problems import Problem


def check(deck: Located) -> Iterator[Problem]:
    """No two facts have the same id: cards name a fact by it."""
    yield from repeated_ids(deck, ("facts",), "fact")
