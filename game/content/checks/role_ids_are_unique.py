from collections.abc import Iterator

from game.content.ids import repeated_ids
from game.content.located import Located
from game.content.problems import Problem


def check(deck: Located) -> Iterator[Problem]:
    """No two roles have the same id: translations find a role by it."""
    yield from repeated_ids(deck, ("roles",), "role")
