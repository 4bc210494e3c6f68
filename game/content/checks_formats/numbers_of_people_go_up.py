from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem


def check(form: Located) -> Iterator[Problem]:
    """The fewest people come before the most."""
    first, second = form.number(("people", 0)), form.number(("people", 1))
    if first is not None and second is not None and first > second:
        yield form.error(
            ("people",),
            f"the numbers of people go from {first} down to {second}",
            f"Write `people: [{second}, {first}]`.",
        )
