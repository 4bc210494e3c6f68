from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem


def check(deck: Located) -> Iterator[Problem]:
    """The youngest age comes before the oldest."""
    first, second = deck.number(("ages", 0)), deck.number(("ages", 1))
    if first is not None and second is not None and first > second:
        yield deck.error(("ages",), f"the ages go from {first} down to {second}", f"Write `ages: [{second}, {first}]`.")
