from collections.abc import Iterator

from game.content.ids import repeated_ids
from game.content.located import Located
from game.content.problems import Problem


def check(form: Located) -> Iterator[Problem]:
    """No two phases have the same id: votes and translations find a phase by it."""
    yield from repeated_ids(form, ("phases",), "phase")
